/*
 * What all views share: the screen, the session, the plan that lies open, the line of status. A
 * view reads it, and changes it through these functions alone.
 */
#ifndef TUI_VIEW_DESK_H
#define TUI_VIEW_DESK_H

#include "app/session.h"
#include "model/plan.h"
#include "tui/actions.h"
#include "tui/edit/beneath.h"

struct box {
	int row, column, rows, columns;
};

struct desk {
	struct screen *screen;
	struct session *session;
	struct plan plan;                 /* the open one; id 0: none */
	struct organization organization; /* whose committee is shown: the plan's union, else the
					     first; id 0: none */

	enum view_kind wanted; /* the view to show next */
	enum view_kind helped; /* the view that help was asked from */
	int64_t wanted_id;     /* the row it shall point at; 0: as it was */
	int64_t wanted_line;   /* a line under that row: a duty of a post; 0: none */
	int wanted_month;      /* the month that the schedule shall show; 0: as it was */
	int divider; /* set while drawing: the column of a line between two panes; -1: none */

	char *message; /* NULL: the view's own status */
	char *tail;    /* behind the message, never cut: how to undo it; NULL: nothing */
	bool alarming; /* it tells of something that went wrong */
	bool waiting; /* the message tells that another program writes: it goes when that has ended */
	bool leaving; /* the program ends */
	bool narrow;  /* one column at a time */
	bool can_undo, can_redo;

	struct proposal_work *
		proposal; /* a document that is looked through (proposal.h), the shell's; NULL: none */

	struct section_clip *
		clip; /* sections that were cut or copied (section_clip.h), the shell's; NULL: none */

	char *resumed; /* the draft of a heading: the outline goes on with it in its row; NULL */
	int64_t resumed_id; /* of which section */

	char *searched;     /* what was looked for last; NULL */
	size_t searched_at; /* and which of the results the cursor was on */

	struct beneath beneath; /* what forms and dialogs lie over */
};

void desk_release(struct desk *desk);

/* The status line: a finished text (owned), or what went wrong (emptied). */
void desk_say(struct desk *desk, char *text);
void desk_fail(struct desk *desk, struct error *err);

/* The same of a draft that will be tried again: where it has been said already that another program writes, once is enough. */
void desk_fail_to_keep(struct desk *desk, struct error *err);

/* What was said of another program that writes is over: it has ended. */
void desk_stop_waiting(struct desk *desk);

/* While nothing is typed: has the other one stopped writing, and is the database still where it was? */
void desk_watch(struct desk *desk);

/* What was typed is not stored since another program writes; pressing `key` tries again. Owned. */
char *desk_write_busy(const struct desk *desk, const char *key);

/* A change that has been made, and how to undo it. */
void desk_say_changed(struct desk *desk, char *text);

/* The same for the last action of this session, in the words of history. */
void desk_say_done(struct desk *desk);

/*
 * Asks before something goes: `question` (taken over) says what, and what goes with it; how to undo it is added here. Enter
 * means `no` until another button is chosen, and the window says so.
 */
bool desk_sure_to(struct desk *desk, const char *title, char *question, const char *yes,
		  const char *no);
bool desk_sure_to_remove(struct desk *desk, char *question); /* 删除, 不删除 */

/* 'u': the key that undoes, as people read it; empty where the user has none. Owned. */
char *desk_undo_key(void);

/* False on a read-only database: says so. */
bool desk_may_change(struct desk *desk);

/* Puts this plan and its union on the desk; id 0 clears it. */
bool desk_open_plan(struct desk *desk, int64_t id, struct error *err);

/* The same, and goes to its outline; or says why it can't. */
void desk_show_plan(struct desk *desk, int64_t id);

/* The committee of the union on the desk in the place of *out, which stays as it is behind a failure; without one, an empty one. */
bool desk_look_committee(struct desk *desk, struct committee *out, struct error *err);

/* Puts a union on the desk by the newest of its plans. False: it has none, or err says why. */
bool desk_open_union(struct desk *desk, int64_t organization_id, struct error *err);

/* Reads plan and union anew; a plan that is gone leaves the desk for the next best one. */
bool desk_refresh(struct desk *desk, struct error *err);

/* '2025-10-01 周三 农历八月初十 国庆节 放假': a day, and all that is known of it. Appends. */
void desk_write_day(const struct desk *desk, struct date date, struct strbuf *out);

void desk_go(struct desk *desk, enum view_kind view, int64_t row_id);
void desk_go_month(struct desk *desk, int month); /* of the schedule */

#endif
