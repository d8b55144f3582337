#include "form_state.h"

#include "base/array.h"
#include "base/strbuf.h"
#include "base/width.h"

#include <stdlib.h>

#define WIDEST 76
#define WIDEST_BRIEF 52
#define LABELS_WIDEST 18
#define FIELD_LEAST 24  /* columns left for fields, or the labels stand above them */
#define ERROR_BESIDE 18 /* from this many free columns on, errors stand right of the field */
#define TEXT_ROWS 4
#define HINT_ROWS 1
#define KEY_ROWS 1
#define KEYS_FROM 6 /* rows of a window in which keys are worth one */

static const struct hint line_hints[] = {
	{"Tab", MSG_hint_next_field, NULL},
	{"F2", MSG_hint_save, NULL},
	{"Esc", MSG_hint_leave, NULL},
};
static const struct hint suggestion_hints[] = {
	{"Down", MSG_hint_suggestions, NULL},
	{"Tab", MSG_hint_next_field, NULL},
	{"F2", MSG_hint_save, NULL},
	{"Esc", MSG_hint_leave, NULL},
};
static const struct hint text_hints[] = {
	{"Tab", MSG_hint_next_field, NULL},
	{"F2", MSG_hint_save, NULL},
	{"Esc", MSG_hint_leave, NULL},
	{"C-o", MSG_hint_editor, NULL},
};
static const struct hint choice_hints[] = {
	{"Right", MSG_hint_choose, "←→"},   {"Space", MSG_hint_list, NULL},
	{"Tab", MSG_hint_next_field, NULL}, {"F2", MSG_hint_save, NULL},
	{"Esc", MSG_hint_leave, NULL},
};
static const struct hint yes_no_hints[] = {
	{"Space", MSG_hint_choose, NULL},
	{"Tab", MSG_hint_next_field, NULL},
	{"F2", MSG_hint_save, NULL},
	{"Esc", MSG_hint_leave, NULL},
};
static const struct hint brief_hints[] = {{"Enter", MSG_hint_take, NULL},
					  {"Esc", MSG_hint_cancel, NULL}};

#define HINTS(list) (*count = ARRAY_LENGTH(list), (list))

const struct hint *form_hints(const struct form *form, size_t *count)
{
	const struct form_field *field = form->slots[form->focus].field;
	if (form->spec->brief && field->kind == FORM_LINE)
		return HINTS(brief_hints);
	switch (field->kind) {
	case FORM_TEXT:
		return HINTS(text_hints);
	case FORM_CHOICE:
		return HINTS(choice_hints);
	case FORM_YES_NO:
		return HINTS(yes_no_hints);
	default:
		return field->suggest ? HINTS(suggestion_hints) : HINTS(line_hints);
	}
}

/* --- where everything stands --- */

static int label_columns(const struct form *form, int columns)
{
	int widest = 0;
	for (size_t i = 0; i < form->spec->count; i++) {
		int width = width_of_text(slot_label(&form->slots[i]), 1);
		widest = width > widest ? width : widest;
	}
	widest = widest > LABELS_WIDEST ? LABELS_WIDEST : widest;
	return widest && columns - widest - 2 >= FIELD_LEAST ? widest + 2 : 0;
}

static int wanted_rows(const struct form_slot *slot)
{
	if (slot->field->kind != FORM_TEXT)
		return 1;
	return slot->field->height ? slot->field->height : TEXT_ROWS;
}

/* `spare`: rows of the window that no field needs; a long text takes what it can use of them. */
static int place_slot(const struct form *form, struct form_slot *slot, int row, int labels,
		      int columns, int *spare)
{
	bool above = labels == 0 && *slot_label(slot);
	int room = columns - labels;
	slot->row = row;
	slot->field_row = row + above;
	slot->field_column = labels;
	slot->field_columns =
		slot->field->width && slot->field->width < room ? slot->field->width : room;
	slot->field_rows = wanted_rows(slot);
	if (slot->text)
		text_field_resize(slot->text, slot->field_rows, slot->field_columns);
	if (slot->field->kind == FORM_TEXT) {
		int more = text_field_lines(slot->text) - slot->field_rows;
		more = more > *spare ? *spare : more;
		slot->field_rows += more > 0 ? more : 0;
		*spare -= more > 0 ? more : 0;
		if (slot->field_rows > form->view_rows - above && form->view_rows - above > 0)
			slot->field_rows = form->view_rows - above;
		text_field_resize(slot->text, slot->field_rows, slot->field_columns);
	}
	bool said = slot->told && slot->error;
	int beside = room - slot->field_columns - 2;
	slot->error_row = slot->field_row + slot->field_rows;
	slot->error_column = labels;
	slot->error_columns = room;
	slot->rows = above + slot->field_rows + said;
	if (said && beside >= ERROR_BESIDE && beside >= width_of_text(slot->error, 1)) {
		slot->error_row = slot->field_row;
		slot->error_column = labels + slot->field_columns + 2;
		slot->error_columns = beside;
		slot->rows--;
	}
	return slot->rows;
}

static void place_slots(struct form *form, int columns, int spare)
{
	int labels = label_columns(form, columns);
	form->total_rows = 0;
	for (size_t i = 0; i < form->spec->count; i++)
		form->total_rows += place_slot(form, &form->slots[i], form->total_rows, labels,
					       columns, &spare);
}

/* As little as shows the field in focus whole, or the part of it with the caret. */
static void scroll(struct form *form)
{
	const struct form_slot *slot = &form->slots[form->focus];
	int first = slot->row, end = slot->row + slot->rows;
	int last = form->total_rows - form->view_rows;
	if (end > form->scroll + form->view_rows)
		form->scroll = end - form->view_rows;
	if (first < form->scroll)
		form->scroll = first;
	/* The line that is typed into comes before its label. */
	if (slot->field_row >= form->scroll + form->view_rows)
		form->scroll = slot->field_row - form->view_rows + 1;
	form->scroll = form->scroll > last ? last : form->scroll;
	form->scroll = form->scroll < 0 ? 0 : form->scroll;
}

/* --- how it looks --- */

static bool shown(const struct form *form, int row)
{
	return row >= form->scroll && row < form->scroll + form->view_rows;
}

static int on_screen(const struct form *form, int row)
{
	return form->window.row + row - form->scroll;
}

static void draw_choice(const struct form_slot *slot, struct screen *screen, int row, int column,
			bool focus)
{
	size_t count;
	const struct form_choice *choices = slot_choices(slot, &count);
	char *shown_text = string_format(focus ? "‹ %s ›" : "  %s",
					 count ? choice_label(&choices[slot->choice]) : "");
	screen_put_part(screen, row, column, slot->field_columns, shown_text,
			focus ? STYLE_FIELD_CURRENT : STYLE_FIELD);
	if (focus)
		screen_cursor(screen, row, column + 2);
	free(shown_text);
}

static void draw_slot(const struct form *form, const struct form_slot *slot, struct screen *screen)
{
	bool focus = slot == &form->slots[form->focus];
	int column = form->window.column;
	int label = slot->field_column ? slot->field_column - 1 : form->window.columns;
	if (*slot_label(slot) && shown(form, slot->row))
		screen_put(screen, on_screen(form, slot->row), column, label, slot_label(slot),
			   focus ? STYLE_TITLE : STYLE_LABEL);
	int first = form->scroll - slot->field_row;
	first = first > 0 ? first : 0;
	int count = form->scroll + form->view_rows - slot->field_row - first;
	if (slot->text && count > 0)
		text_field_draw_rows(slot->text, screen, on_screen(form, slot->field_row),
				     column + slot->field_column, first, count, focus);
	else if (!slot->text && shown(form, slot->field_row))
		draw_choice(slot, screen, on_screen(form, slot->field_row),
			    column + slot->field_column, focus);
	if (slot->told && slot->error && shown(form, slot->error_row))
		screen_put(screen, on_screen(form, slot->error_row), column + slot->error_column,
			   slot->error_columns, slot->error, STYLE_ERROR);
}

/* Marks that there is more above and below stand in the frame. */
static void draw_scroll_marks(const struct form *form, struct screen *screen)
{
	int column = form->window.column + form->window.columns;
	if (form->scroll > 0)
		screen_put_part(screen, form->window.row, column, 1, "↑", STYLE_HINT_KEY);
	if (form->scroll + form->view_rows < form->total_rows)
		screen_put_part(screen, form->window.row + form->view_rows - 1, column, 1, "↓",
				STYLE_HINT_KEY);
}

/* Under the fields: what is wrong with the whole form, else what is asked for here. */
static void draw_foot(const struct form *form, struct screen *screen)
{
	const struct window *window = &form->window;
	const struct form_field *field = form->slots[form->focus].field;
	const char *hint = field->hint_text ? field->hint_text : text(field->hint);
	int row = window->row + form->view_rows;
	size_t count;
	const struct hint *hints = form_hints(form, &count);
	if (row < window->row + window->rows)
		screen_put(screen, row, window->column, window->columns,
			   form->error ? form->error : hint, form->error ? STYLE_ERROR : STYLE_DIM);
	if (row + HINT_ROWS < window->row + window->rows)
		hints_draw(screen, window->row + window->rows - 1, window->column, window->columns,
			   hints, count);
}

static void draw_suggestions(struct form *form, struct screen *screen)
{
	const struct form_slot *slot = &form->slots[form->focus];
	const struct suggestions *list = &form->suggestions;
	int rows = list->count < SUGGESTIONS_SHOWN ? (int)list->count : SUGGESTIONS_SHOWN;
	int row = on_screen(form, slot->field_row), widest = 0;
	int column = form->window.column + slot->field_column;
	int below = screen_rows(screen) - row - 1, above = row;
	bool under = below >= rows || below >= above;
	form->popup_rows = rows < (under ? below : above) ? rows : under ? below : above;
	form->popup_row = under ? row + 1 : row - form->popup_rows;
	for (size_t i = 0; i < list->count; i++) {
		int width = width_of_text(list->items[i], 1) + 2;
		widest = width > widest ? width : widest;
	}
	int room = screen_columns(screen) - column;
	widest = widest < room ? widest : room;
	for (int i = 0; i < form->popup_rows; i++) {
		size_t at = form->suggestions_top + (size_t)i;
		bool marked = (long)at == form->suggested;
		char *line = string_format("%s%s", marked ? "›" : " ",
					   at < list->count ? list->items[at] : "");
		screen_put(screen, form->popup_row + i, column, widest, line,
			   marked ? STYLE_TAB_CURRENT : STYLE_CURSOR_LINE);
		free(line);
	}
}

void form_draw(struct form *form, struct screen *screen, const struct beneath *beneath)
{
	const char *title =
		form->spec->title_text ? form->spec->title_text : text(form->spec->title);
	int widest = form->spec->brief ? WIDEST_BRIEF : WIDEST, most = modal_rows(screen);
	int columns = modal_columns(screen) < widest ? modal_columns(screen) : widest;
	int foot = HINT_ROWS + (most >= KEYS_FROM ? KEY_ROWS : 0);
	form->view_rows = most - foot;
	place_slots(form, columns, 0);
	int spare = form->view_rows - form->total_rows;
	place_slots(form, columns, spare > 0 ? spare : 0);
	if (form->total_rows < form->view_rows)
		form->view_rows = form->total_rows;
	if (!modal_open(screen, beneath, title, form->view_rows + foot, columns, &form->window))
		return;
	scroll(form);
	for (size_t i = 0; i < form->spec->count; i++)
		draw_slot(form, &form->slots[i], screen);
	draw_scroll_marks(form, screen);
	draw_foot(form, screen);
	if (form->suggesting)
		draw_suggestions(form, screen);
}
