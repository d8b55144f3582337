/* What an empty database offers instead of a list of plans. For plans.c. */
#ifndef BEGIN_H
#define BEGIN_H

#include "tui/view/view.h"

/* Where a database is gone, its backups may be there still: then they come before all that begins anew. */
struct begin {
	char *backups; /* what is said of them; NULL: there are none */
};

/* Looks for them again. `begin` begins zeroed. */
void begin_look(struct begin *begin, const struct desk *desk);
void begin_release(struct begin *begin);

/* How many ways to begin there are. */
size_t begin_count(const struct begin *begin);

/* The greeting, as far as there is room for it, and the ways with `at` as the cursor's; the line of the first one. */
int begin_draw(const struct begin *begin, struct desk *desk, struct box box, size_t at);

void begin_run(const struct begin *begin, struct desk *desk, size_t at);

#endif
