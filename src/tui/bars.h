/* The lines above and below a view: tabs and where one is; what happened; the keys that work here
 * and now. */
#ifndef BARS_H
#define BARS_H

#include "tui/view/view.h"

/* A stretch of the screen that a click starts an action at. */
struct hit {
	int row, column, columns;
	enum action action;
};

#define HITS_MOST 48

struct bars {
	struct hit hits[HITS_MOST];
	size_t count;
};

/* The box that is left for the view. */
struct box bars_box(const struct desk *desk);

/*
 * Draws all of them around `view`, after it was drawn, and notes what can be clicked. `covered`: a form or a question has the
 * keys, so that none of the view's are told.
 */
void bars_draw(struct bars *bars, struct desk *desk, const struct view *view, bool covered);

/* What the bottom line calls an action in this view, on its current row: both of a pair have the name of the pair. */
enum message bars_name_of(const struct desk *desk, const struct view *view, enum action action);

/* The action that stands at this place; ACTION_NONE. */
enum action bars_action_at(const struct bars *bars, int row, int column);

#endif
