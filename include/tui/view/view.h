/*
 * A view: what fills the screen between the top line and the status line. Each stands in one file,
 * as a table of what it can do over a state of its own, which begins with `struct view`.
 */
#ifndef TUI_VIEW_VIEW_H
#define TUI_VIEW_VIEW_H

#include "tui/view/desk.h"

struct view {
	const struct view_ops *ops;

	/* What was read last: the shell's. */
	int64_t version; /* of the database */
	int64_t plan_id;

	bool unfinished; /* something of what it shows is still to be worked out: the view's */
};

struct view_ops {
	enum view_kind kind;
	size_t size;    /* of its state, which begins zeroed */
	bool of_plan;   /* empty while no plan is open */
	bool own_steps; /* undo and redo are its own; `offers` says whether there are any */
	bool keeps;     /* what it has read holds until data change or another plan is opened: a tab
			 that one comes back to is there at once */

	/* Reads what it shows; after changes and when it comes to the front. The cursor keeps its
	 * row by id. */
	bool (*load)(struct view *view, struct desk *desk, struct error *err);

	/* Works out what a first look can do without, once nobody types for a moment, while `unfinished`. NULL: there is
	 * no such thing. */
	bool (*finish)(struct view *view, struct desk *desk, struct error *err);

	/* Shows what passes the filter that is typed now, out of what was read; after each
	 * letter. NULL: load does that. */
	bool (*refilter)(struct view *view, struct desk *desk, struct error *err);
	void (*close)(struct view *view);
	void (*draw)(struct view *view, struct desk *desk, struct box box);

	/* False: this action means nothing here. Dialogs and messages are its own business. */
	bool (*act)(struct view *view, struct desk *desk, enum action action);

	/* Goes on with desk->resumed in its row; the shell frees that. NULL: nothing is typed in its rows. */
	void (*resume)(struct view *view, struct desk *desk);

	/* Does it make sense now? (delete: only where there is a row.) NULL: all do. */
	bool (*offers)(const struct view *view, const struct desk *desk, enum action action);

	/* What the action is called on the current row, where its own name says less ('清空'); MSG_none: by that. NULL: all are. */
	enum message (*name_of)(const struct view *view, const struct desk *desk,
				enum action action);

	/* A click into its box; the cursor goes there. False: nothing stands there. */
	bool (*click)(struct view *view, struct desk *desk, int row, int column);

	/* The wheel turns pages now, and does not move the cursor by lines. NULL: it never does. */
	bool (*wheel_turns)(const struct view *view);

	/* A text that is pasted; borrowed until the next key is read. False: it is nothing for this view. NULL: none is. */
	bool (*paste)(struct view *view, struct desk *desk, const char *text);

	/* Keeps what was done and is not stored, as a draft: after a moment without a key, and before the program ends. NULL: nothing. */
	void (*rest)(struct view *view, struct desk *desk);

	/* How many rows hold what is typed, where others are shown with them. NULL: all of its list. */
	size_t (*hits)(const struct view *view);

	void (*where)(const struct view *view, const struct desk *desk,
		      struct strbuf *out); /* at the right of the top line */
	void (*status)(const struct view *view, const struct desk *desk,
		       struct strbuf *out); /* while there is no message */
};

extern const struct view_ops plans_view, outline_view, schedule_view, calendar_view, committee_view,
	members_view, overview_view, preview_view, findings_view, money_view, history_view,
	backups_view, proposal_view, help_view;

/* Blank lines from line `from` of the box to its end. */
void view_clear(struct desk *desk, struct box box, int from);

/* Text with line ends, wrapped, from line `from` of the box; the line behind it. */
int view_paragraph(struct desk *desk, struct box box, int from, const char *text, int style);
int view_paragraph_columns(struct box box); /* of its lines */

#endif
