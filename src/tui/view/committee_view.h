/* The state of the committee view, for its own files: committee.c (what it shows, actions),
 * committee_draw.c. */
#ifndef COMMITTEE_VIEW_H
#define COMMITTEE_VIEW_H

#include "tui/view/list.h"
#include "tui/view/view.h"

/* The right column: three groups, each under its head. */
enum post_line_kind {
	LINE_TERMS,
	LINE_TERM,
	LINE_DUTIES,
	LINE_DUTY,
	LINE_ACTIVITIES,
	LINE_ACTIVITY
};

struct post_line {
	enum post_line_kind kind;
	size_t index; /* of the appointment, duty or activity */
};

struct committee_view {
	struct view view;
	struct committee committee;
	struct list posts;
	struct activity_list activities; /* of the post at the cursor, in the open plan */
	struct post_line *lines;
	size_t line_count, line_room;
	struct list list;
	bool in_post; /* the keys move in the right column */
};

/* NULL: there are none yet. */
const struct post *committee_current(const struct committee_view *view);

void committee_draw(struct view *view, struct desk *desk, struct box box);
bool committee_click(struct view *view, struct desk *desk, int row, int column);

#endif
