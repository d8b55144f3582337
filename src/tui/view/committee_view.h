/* The state of the committee view, for its own files: committee.c (what it shows, actions),
 * committee_draw.c, committee_gaps.c, committee_move.c, committee_unused.c. */
#ifndef COMMITTEE_VIEW_H
#define COMMITTEE_VIEW_H

#include "model/plan_list.h"
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
	struct activity_list
		activities;          /* of the post at the cursor, in the open plan: the first */
	struct post_figures figures; /* how many there are */
	struct post_line *lines;
	size_t line_count, line_room;
	struct list list;
	bool in_post; /* the keys move in the right column */
	char *lacks;  /* what the committee lacks, in a line */
};

/* NULL: there are none yet. */
const struct post *committee_current(const struct committee_view *view);

/* Today as terms are written. Owned. */
char *committee_day(const struct desk *desk);

/* '文体委员、工会小组长', the posts that a member holds on that day; how many. */
int committee_posts_of(const struct committee *committee, int64_t member_id, const char *day,
		       struct strbuf *out);

/* What the committee lacks: in a line (owned), and to choose from. */
char *committee_write_gaps(const struct committee *committee, const struct desk *desk);
void committee_show_gaps(struct committee_view *view, struct desk *desk);

/* Asks to which post. */
bool committee_move_duty(struct committee_view *view, struct desk *desk, const struct duty *duty);
bool committee_move_term(struct committee_view *view, struct desk *desk,
			 const struct appointment *term);

/* Says why an action did nothing where the cursor stands, and what to do instead. False: nothing is known. */
bool committee_tell_unused(const struct committee_view *view, struct desk *desk,
			   enum action action);

void committee_draw(struct view *view, struct desk *desk, struct box box);
bool committee_click(struct view *view, struct desk *desk, int row, int column);

#endif
