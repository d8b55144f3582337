/*
 * A form: fields declared as a table, filled in a window, accepted or left.
 *
 *     struct form *form = form_new(&spec, data);
 *     form_set(form, "title", plan->title);
 *     while (form_run(form, screen, &beneath) == FORM_ACCEPTED)
 *             if (plan_change(…, &err))
 *                     break;
 *             else
 *                     form_set_error(form, "title", err.text);
 *     form_free(form);
 *
 * Tab, Shift-Tab and arrows go from field to field, Enter to the next; Enter on the last field (where at_once: on any), Ctrl-S or F2 accept; Esc
 * leaves, and asks where something was changed; Ctrl-O opens a text in $EDITOR. What could be meant is listed beside the
 * field while typing, and with F4; Enter takes what is marked there. F1 tells what the field wants and all keys; a key that does nothing says so.
 */
#ifndef TUI_EDIT_FORM_H
#define TUI_EDIT_FORM_H

#include "i18n/messages.h"
#include "tui/edit/beneath.h"
#include "tui/edit/suggestions.h"

#include <stdbool.h>
#include <stddef.h>

enum form_field_kind {
	FORM_LINE,   /* a line of text */
	FORM_TEXT,   /* paragraphs */
	FORM_CHOICE, /* one of `choices` */
	FORM_YES_NO, /* value "yes" or "no" */
	FORM_FIELD_KIND_COUNT
};

struct form_choice {
	const char *value;      /* what form_value() gives */
	enum message label;     /* what is shown… */
	const char *label_text; /* …or this, where it isn't NULL */
};

struct form; /* opaque */

struct form_field {
	const char *id;
	enum message label;     /* MSG_none: none */
	const char *label_text; /* instead of it, where it isn't NULL (a template's variables) */
	enum message hint;      /* shown while the field has the focus; MSG_none: none */
	const char *hint_text;
	enum form_field_kind kind;
	int width;   /* columns; 0: all there are */
	int height;  /* rows of a FORM_TEXT; 0: 4 */
	size_t most; /* characters; 0: no bound */
	const struct form_choice *choices;
	size_t choice_count;

	/* What is wrong with `value` (owned by the caller), or NULL. Called while typing: quick, no database. */
	char *(*validate)(const char *value, void *data);

	/*
	 * What is to be said of a value that is right: how it is understood ('→ 2025年9月10日'), what will come of it ('新成员').
	 * Owned by the caller, or NULL; as quick as validate. Shown at the field while it has the focus, and once it has been changed.
	 */
	char *(*remark)(const char *value, void *data);

	/* What is remarked goes by other fields too: it is made anew when these change, and shown wherever the focus is. */
	bool follows;

	/*
	 * Adds what could be meant by what is typed; each one is a whole value. Asked for with F4, a value that means
	 * itself alone is followed by what there is besides (`typed` is empty then). May be NULL.
	 */
	void (*suggest)(const char *typed, struct suggestions *out, void *data);

	/*
	 * Is it wanted, as the other fields stand? Where not, it is not to be seen and its value is not looked at, but stays. NULL:
	 * always. The first field always is.
	 */
	bool (*wanted)(const struct form *form);
};

struct form_spec {
	enum message title;
	const char *title_text; /* instead of it, where it isn't NULL */
	const struct form_field *fields;
	size_t count;

	bool brief; /* Esc leaves without asking: little was typed */
	bool at_once; /* a small form: Enter accepts from any field, from a text until something is changed */
	enum message accept; /* what F2 does here, for the line of keys; MSG_none: MSG_hint_save */

	/* After a field was changed by hand: others may follow it with form_propose(), if they are !form_changed(). May be NULL. */
	void (*typed)(struct form *form, const char *id, void *data);

	/*
	 * Called after a second without a key, and at once on SIGTERM and SIGHUP, if something was typed since: for drafts.
	 * False: it could not be kept, and is tried again.
	 */
	bool (*rest)(const struct form *form, void *data);
};

/* Spec and fields are borrowed; `data` goes to the callbacks. */
struct form *form_new(const struct form_spec *spec, void *data);
void form_free(struct form *form);
void *form_data(const struct form *form); /* what form_new() was given */

/* The value to begin with. An unknown id is the caller's mistake. */
void form_set(struct form *form, const char *id, const char *value);

/* The same for a line as a proposal: the first character that is typed takes its place. */
void form_propose(struct form *form, const char *id, const char *value);

/* The same as if typed: the form counts as changed (a draft that is taken up again). */
void form_type(struct form *form, const char *id, const char *value);

/* Borrowed until it changes; never NULL. form_flag(): of a FORM_YES_NO. */
const char *form_value(const struct form *form, const char *id);
bool form_flag(const struct form *form, const char *id);
bool form_changed(const struct form *form, const char *id); /* id NULL: any of them */

/* Puts the focus on a field. */
void form_focus(struct form *form, const char *id);

/* The same for the first one that wants a value: what is filled in already is passed over. */
void form_focus_missing(struct form *form);

/* An error that came from the action: shown at the field, which gets the focus; id NULL: of the form as a whole. */
void form_set_error(struct form *form, const char *id, const char *text);

/* An error of the form as a whole that passes: `rest` is tried every second, and once it succeeds the line goes. */
void form_set_waiting(struct form *form, const char *text);

enum form_end {
	FORM_ACCEPTED, /* every field is valid */
	FORM_LEFT,     /* nothing is wanted */
	FORM_ENDED,    /* the program must end; `rest` was called, the draft is to be kept */
};

/* Shows it until it is accepted or left. May be called again, to go on. */
enum form_end form_run(struct form *form, struct screen *screen, const struct beneath *beneath);

/* --- the parts of form_run(), which need no terminal --- */

enum form_reply {
	FORM_GOES_ON,
	FORM_WANTS_ACCEPT, /* form_complete() says whether it may */
	FORM_WANTS_LEAVE,
	FORM_WANTS_EDITOR, /* for the text of the field in focus */
	FORM_WANTS_LIST,   /* the choices of the field in focus */
	FORM_WANTS_HELP,   /* what is wanted here, and all keys */
};

enum form_reply form_key(struct form *form, const struct key *key);

/* Is every field valid? If not, the first wrong one gets the focus. */
bool form_complete(struct form *form);

/* The id of the field in focus; what is said at a field (id NULL: of the whole), NULL: nothing. */
const char *form_focused(const struct form *form);
const char *form_error(const struct form *form, const char *id);

/* What is remarked at a field; why the last key did nothing. NULL: nothing. */
const char *form_remark(const struct form *form, const char *id);
const char *form_said(const struct form *form);

#endif
