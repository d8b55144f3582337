/* The state of the committee view, for its own files: committee.c (actions), committee_rows.c (what it shows),
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

/* --- what is read (committee_rows.c) --- */

bool committee_load(struct view *view, struct desk *desk, struct error *err);

/* The post at the cursor; NULL: there are none yet. */
const struct post *committee_current(const struct committee_view *view);

/* Its line at the cursor; NULL: there is no post. */
const struct post_line *committee_line(const struct committee_view *view);

/* Of an appointment, a duty or an activity; below 0: of a head, which has none of its own. */
int64_t committee_line_id(const struct committee_view *view, const struct post_line *line);

/* The post at the cursor from its first line on, once the cursor has come to it. */
void committee_show_post(struct committee_view *view, struct desk *desk);

/* The rest of its activities, once the cursor comes near. */
void committee_read_rest(struct committee_view *view, struct desk *desk);

/* --- what it lacks (committee_gaps.c) --- */

/* Today as terms are written. Owned. */
char *committee_day(const struct desk *desk);

/* '文体委员、工会小组长', the posts that a member holds on that day; how many. */
int committee_posts_of(const struct committee *committee, int64_t member_id, const char *day,
		       struct strbuf *out);

/* What the committee lacks: in a line (owned), and to choose from. */
char *committee_write_gaps(const struct committee *committee, const struct desk *desk);
void committee_show_gaps(struct committee_view *view, struct desk *desk);

/* --- what is done there --- */

/* Asks to which post. */
bool committee_move_duty(struct committee_view *view, struct desk *desk, const struct duty *duty);
bool committee_move_term(struct committee_view *view, struct desk *desk,
			 const struct appointment *term);

/* Says why an action did nothing where the cursor stands, and what to do instead. False: nothing is known. */
bool committee_tell_unused(const struct committee_view *view, struct desk *desk,
			   enum action action);

/* --- drawing --- */

void committee_draw(struct view *view, struct desk *desk, struct box box);
bool committee_click(struct view *view, struct desk *desk, int row, int column);

#endif
