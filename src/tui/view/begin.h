/* What an empty database offers instead of a list of plans. For plans.c. */
#ifndef BEGIN_H
#define BEGIN_H

#include "tui/view/view.h"

/* How many ways to begin there are. */
size_t begin_count(void);

/* The greeting, as far as there is room for it, and the ways with `at` as the cursor's; the line of the first one. */
int begin_draw(struct desk *desk, struct box box, size_t at);

void begin_run(struct desk *desk, size_t at);

#endif
