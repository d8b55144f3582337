#ifndef WALK_SIGHT_H
#define WALK_SIGHT_H

/* What no screen may ever show, and what one shows at a moment. */

#include "terminal.h"

#include <stdio.h>

/* NULL, or what is wrong; *at tells where. */
const char *sight_wrong(const struct terminal *terminal, struct place *at);

/* A screen as it was; empty at first: {0}. */
struct picture {
	struct cell *cells;
	int columns, rows;
	struct place cursor;
	bool cursor_shown;
};

void picture_take(struct picture *picture, const struct terminal *terminal);
void picture_release(struct picture *picture);

void picture_print(const struct picture *picture, FILE *out);

/* NULL, or in what the screen is another one now; *at tells where. */
const char *picture_differs(const struct picture *picture, const struct terminal *terminal,
			    struct place *at);

#endif
