/*
 * Rows in forms: one way to add and change everything that a plan and a committee are made of.
 *
 * The form is shown until its row is stored or it is left. What is typed is kept as a draft
 * meanwhile. Where somebody else has changed the same field, both values are shown and the user
 * chooses.
 */
#ifndef TUI_VIEW_ROW_H
#define TUI_VIEW_ROW_H

#include "model/draft.h"
#include "tui/view/desk.h"

enum row_of {
	ROW_PLAN,
	ROW_NEW_PLAN,
	ROW_PREAMBLE, /* of the plan with this id; so the next two */
	ROW_CLOSING,
	ROW_SIGNATURE,
	ROW_ORGANIZATION,
	ROW_SECTION,
	ROW_ACTIVITY,
	ROW_DONE, /* what becomes of the activity with this id; so the next three */
	ROW_POSTPONED,
	ROW_CANCELLED,
	ROW_RESCHEDULED,
	ROW_POST,
	ROW_DUTY,
	ROW_MEMBER,
	ROW_APPOINTMENT,
	ROW_INCOME,
	ROW_ALLOTMENT, /* of the post with this id, in the plan of its place */
	ROW_STANDARD,
	ROW_OF_COUNT
};

/* Where a new row goes. What a kind has no use for is 0. */
struct row_place {
	int64_t owner;        /* its plan, union or post */
	int64_t parent;       /* of a section */
	int64_t after;        /* the neighbour before it; 0: the first, for duties the last */
	int month;            /* of an activity; 0: 全年 */
	int day;              /* of that month; 0: none. No part of drafts: the time is a field */
	int64_t organization; /* of what belongs to a committee; 0: the one on the desk */
};

/*
 * Opens the form of row `id`, or of a new one (0). True where something was stored; *stored (may be
 * NULL) is its id. What there is to say stands in the status line then.
 */
bool row_edit(struct desk *desk, enum row_of of, int64_t id, struct row_place place,
	      int64_t *stored);

/*
 * The same, going on with a draft of this session (row_kind.h): what is typed, what the user saw. Where others have changed
 * the row since, what isn't typed stands as they left it, and the rest is asked at storing.
 */
bool row_edit_on(struct desk *desk, enum row_of of, int64_t id, struct row_place place,
		 const char *draft, int64_t *stored);

/* What the form of a draft is called, and how what is typed begins (owned); false: it is none of a row. */
bool row_draft_about(const struct draft *draft, enum message *title, char **typed);

/* Goes on with a draft that this session has taken. Where its row is gone, row_rescue(). */
void row_resume(struct desk *desk, const struct draft *draft);

/*
 * The row of what is typed, or the place where it was to go, is gone. Shows what is typed, and the user adds it as a new
 * row, leaves it for later or gives it up. False: neither (the draft is still this session's).
 */
bool row_rescue(struct desk *desk, enum row_of of, int64_t id, const char *draft);

#endif
