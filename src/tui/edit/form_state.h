/* A form's inside: what is typed (form.c), keys (form_key.c, form_hints.c), where it stands and how it looks (form_draw.c). */
#ifndef TUI_EDIT_FORM_STATE_H
#define TUI_EDIT_FORM_STATE_H

#include "modal.h"
#include "tui/edit/form.h"
#include "tui/edit/text_field.h"

#define SUGGESTIONS_SHOWN 6
#define FORM_HINTS_MOST 8

/* Rows count from the form's first row; the window shows some of them. */
struct form_slot {
	const struct form_field *field;
	struct text_field *text; /* of a line or a text; NULL otherwise */
	size_t choice, choice_set;
	char *error;  /* owned; what is wrong, said once `told` */
	char *remark; /* owned; NULL: none */
	bool told;
	bool hidden; /* not wanted just now */

	int row, rows; /* of the label above, the field and what is said under it */
	bool label_above;
	int field_row, field_rows, field_column, field_columns;
	int said_row, said_column, said_columns; /* of error or remark */
	int said_rows;                           /* under the field; 0: beside it, or nothing */
};

struct form {
	const struct form_spec *spec;
	void *data;
	struct form_slot *slots;
	size_t focus;
	char *error;   /* owned; of the form as a whole, or NULL */
	char *said;    /* owned; why the last key did nothing, or NULL */
	bool unrested; /* typed since the last call of `rest` */
	bool waiting;  /* the error goes once `rest` succeeds */

	struct suggestions suggestions;
	bool suggesting; /* the list is shown */
	long suggested;  /* which one is marked; -1: none */
	bool by_hand;    /* the user has marked it */
	size_t suggestions_top;

	struct window window;
	int view_rows; /* of the window, for the fields */
	int hint_rows; /* and for the hint under them */
	int total_rows;
	int scroll;
	int popup_row;     /* on the screen; where the suggestions begin */
	bool popup_framed; /* a line ends the list */
	int popup_rows;
	struct hint hints[FORM_HINTS_MOST];
};

struct form_slot *form_slot(const struct form *form, const char *id);
const char *slot_value(const struct form_slot *slot);
bool slot_changed(const struct form_slot *slot);
const struct form_choice *slot_choices(const struct form_slot *slot, size_t *count);
const char *choice_label(const struct form_choice *choice);
const char *slot_label(const struct form_slot *slot);

/* The error or the remark that is to be seen at it; NULL: neither. */
const char *slot_said(const struct form *form, const struct form_slot *slot);

/* Something was typed: says what is wrong with it now. */
void slot_typed(struct form *form, struct form_slot *slot);
void slot_choose(struct form *form, struct form_slot *slot, size_t choice);

/* `asked`: by a key; else while typing. */
void form_suggest(struct form *form, bool asked);
void form_stop_suggesting(struct form *form);
void form_go(struct form *form, size_t slot);

/* The next slot that is to be seen, from `slot` in this direction; the count of slots behind the last, and before the first. */
size_t form_next_slot(const struct form *form, size_t slot, int by);

/* --- the keys at its foot (form_hints.c) --- */

/* A form of one field has nowhere else to go: Down opens its suggestions too. */
bool form_has_one_field(const struct form *form);

/* Does Enter accept the form as it stands? */
bool form_enter_accepts(const struct form *form);

/* The hints of the field in focus, for its last line. */
const struct hint *form_hints(struct form *form, size_t *count);

/* --- what is seen of it --- */

/* Draws it in a window over what lies beneath. */
void form_draw(struct form *form, struct screen *screen, const struct beneath *beneath);

/* F1: the field's hint, and every key that works in this form. */
void form_help(const struct form *form, struct screen *screen, const struct beneath *beneath);

#endif
