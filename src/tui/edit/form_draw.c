#include "form_state.h"

#include "base/array.h"
#include "base/linebreak.h"
#include "base/strbuf.h"
#include "base/width.h"

#include <stdlib.h>

#define WIDEST 76
#define WIDEST_BRIEF 52
#define LABELS_WIDEST 18
#define FIELD_LEAST 24 /* columns left for fields, or the labels stand above them */
#define SAID_BESIDE \
	18 /* from this many free columns on, errors and remarks stand right of the field */
#define TEXT_ROWS 4
#define TEXT_ROWS_TIGHT 2   /* where the whole form has room then */
#define SUGGESTIONS_LEAST 3 /* rows that make a list, before it covers the foot */
#define HINT_ROWS_MOST 2    /* a hint wraps where the window is narrow */
#define HINT_WRAPS_FROM 8   /* rows of a window that spares a second one for it */
#define KEY_ROWS 1
#define KEYS_FROM 6 /* rows of a window in which keys are worth one */

/* --- where everything stands --- */

/* Longer labels stand above their fields, whole, and don't take the room of the others. */
static bool fits_beside(const struct form_slot *slot)
{
	return width_of_text(slot_label(slot), 1) <= LABELS_WIDEST;
}

static int label_columns(const struct form *form, int columns)
{
	int widest = 0;
	for (size_t i = 0; i < form->spec->count; i++) {
		int width = width_of_text(slot_label(&form->slots[i]), 1);
		if (fits_beside(&form->slots[i]))
			widest = width > widest ? width : widest;
	}
	return widest && columns - widest - 2 >= FIELD_LEAST ? widest + 2 : 0;
}

static int least_rows(const struct form_slot *slot)
{
	if (slot->field->kind != FORM_TEXT)
		return 1;
	return slot->field->height ? slot->field->height : TEXT_ROWS;
}

/* Columns of the field, and what stands beside it or under it. */
static void place_sideways(const struct form *form, struct form_slot *slot, int labels, int columns)
{
	int room = columns - labels;
	if (slot->hidden) {
		slot->rows = slot->field_rows = slot->said_rows = 0;
		slot->label_above = false;
		return;
	}
	slot->label_above = *slot_label(slot) && (labels == 0 || !fits_beside(slot));
	slot->field_column = labels;
	slot->field_columns =
		slot->field->width && slot->field->width < room ? slot->field->width : room;
	slot->field_rows = least_rows(slot);
	if (slot->text)
		text_field_wrap(slot->text, slot->field_columns);
	const char *said = slot_said(form, slot);
	int beside = room - slot->field_columns - 2;
	bool fits = said && beside >= SAID_BESIDE && beside >= width_of_text(said, 1);
	slot->said_column = fits ? labels + slot->field_columns + 2 : labels;
	slot->said_columns = fits ? beside : room;
	slot->said_rows =
		said && !fits ? line_count(said, slot->said_columns, slot->said_columns, 1) : 0;
	slot->rows = slot->label_above + slot->field_rows + slot->said_rows;
}

/* `spare`: rows of the window that no field needs; a long text takes what it can use of them. */
static void grow(const struct form *form, struct form_slot *slot, int *spare)
{
	int more = slot->text ? text_field_lines(slot->text) - slot->field_rows : 0;
	int most = form->view_rows - slot->label_above;
	more = more > *spare ? *spare : more;
	if (more > 0) {
		slot->field_rows += more;
		slot->rows += more;
		*spare -= more;
	}
	if (slot->field_rows > most && most > 0) {
		slot->rows -= slot->field_rows - most;
		slot->field_rows = most;
	}
}

/* Rows that the field can do without as long as its text is short. */
static int rows_to_spare(const struct form_slot *slot)
{
	if (slot->hidden || slot->field->kind != FORM_TEXT)
		return 0;
	int lines = text_field_lines(slot->text);
	int least = lines > TEXT_ROWS_TIGHT ? lines : TEXT_ROWS_TIGHT;
	return slot->field_rows > least ? slot->field_rows - least : 0;
}

/* Texts give rows away where all fields are in sight then; where they would not be, that helps nobody. */
static void tighten(struct form *form, int *spare)
{
	int given = 0;
	for (size_t i = 0; i < form->spec->count; i++)
		given += rows_to_spare(&form->slots[i]);
	if (*spare + given < 0)
		return;
	for (size_t i = 0; i < form->spec->count && *spare < 0; i++) {
		struct form_slot *slot = &form->slots[i];
		int rows = rows_to_spare(slot);
		rows = rows < -*spare ? rows : -*spare;
		slot->field_rows -= rows;
		slot->rows -= rows;
		*spare += rows;
	}
}

static void place_slots(struct form *form, int columns)
{
	int labels = label_columns(form, columns), spare = form->view_rows;
	form->total_rows = 0;
	for (size_t i = 0; i < form->spec->count; i++) {
		place_sideways(form, &form->slots[i], labels, columns);
		spare -= form->slots[i].rows;
	}
	if (spare < 0)
		tighten(form, &spare);
	for (size_t i = 0; i < form->spec->count; i++) {
		struct form_slot *slot = &form->slots[i];
		if (!slot->hidden)
			grow(form, slot, &spare);
		slot->row = form->total_rows;
		slot->field_row = slot->row + slot->label_above;
		slot->said_row = slot->field_row +
				 (slot->said_column > slot->field_column ? 0 : slot->field_rows);
		if (slot->text && !slot->hidden)
			text_field_resize(slot->text, slot->field_rows, slot->field_columns);
		form->total_rows += slot->rows;
	}
}

/* Rows of the window for the fields. A list of suggestions that has no room above its field gets it below, inside. */
static int wanted_rows(const struct form *form)
{
	int rows = form->total_rows;
	for (size_t i = 0; i < form->spec->count; i++) {
		const struct form_slot *slot = &form->slots[i];
		int end = slot->row + slot->rows + SUGGESTIONS_SHOWN;
		if (slot->field->suggest && slot->row < SUGGESTIONS_SHOWN && end > rows)
			rows = end;
	}
	return rows < form->view_rows ? rows : form->view_rows;
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

/* The value stands where texts do; the arrows of the one in focus stand around it. */
static void draw_choice(const struct form_slot *slot, struct screen *screen, int row, int column,
			bool focus)
{
	size_t count;
	const struct form_choice *choices = slot_choices(slot, &count);
	const char *label = count ? choice_label(&choices[slot->choice]) : "";
	int used = screen_put_part(screen, row, column, slot->field_columns - 1, label,
				   focus ? STYLE_FIELD_CURRENT : STYLE_FIELD);
	if (!focus)
		return;
	screen_put_part(screen, row, column - 1, 1, "‹", STYLE_FIELD_CURRENT);
	screen_put_part(screen, row, column + used, 1, "›", STYLE_FIELD_CURRENT);
	screen_cursor(screen, row, column);
}

static void draw_label(const struct form *form, const struct form_slot *slot, struct screen *screen,
		       bool focus)
{
	int room = slot->label_above ? form->window.columns : slot->field_column - 1;
	if (*slot_label(slot) && shown(form, slot->row))
		screen_put(screen, on_screen(form, slot->row), form->window.column, room,
			   slot_label(slot), focus ? STYLE_TITLE : STYLE_LABEL);
}

/* What is wrong, or how it is understood; over as many lines as it takes. */
static void draw_said(const struct form *form, const struct form_slot *slot, struct screen *screen)
{
	const char *said = slot_said(form, slot);
	int column = form->window.column + slot->said_column, row = slot->said_row;
	int style = slot->error ? STYLE_ERROR : STYLE_HINT_KEY;
	if (said && slot->said_rows == 0 && shown(form, row))
		screen_put(screen, on_screen(form, row), column, slot->said_columns, said, style);
	if (!said || slot->said_rows == 0)
		return;
	for (size_t next; *said; said += next, row++) {
		size_t length = line_break(said, slot->said_columns, 1, &next);
		if (!shown(form, row))
			continue;
		int y = on_screen(form, row);
		screen_put(screen, y, column, slot->said_columns, "", style);
		screen_put_bytes(screen, y, column, slot->said_columns, said, length, style);
	}
}

static void draw_slot(const struct form *form, const struct form_slot *slot, struct screen *screen)
{
	bool focus = slot == &form->slots[form->focus];
	int column = form->window.column;
	int first = form->scroll - slot->field_row;
	first = first > 0 ? first : 0;
	int count = form->scroll + form->view_rows - slot->field_row - first;
	draw_label(form, slot, screen, focus);
	if (slot->text && count > 0)
		text_field_draw_rows(slot->text, screen, on_screen(form, slot->field_row),
				     column + slot->field_column, first, count, focus);
	else if (!slot->text && shown(form, slot->field_row))
		draw_choice(slot, screen, on_screen(form, slot->field_row),
			    column + slot->field_column, focus);
	draw_said(form, slot, screen);
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

static const char *hint_of(const struct form_field *field)
{
	return field->hint_text ? field->hint_text : text(field->hint);
}

/* Of the longest hint, so that the fields stay where they are while one goes through them. */
static int hint_rows(const struct form *form, int columns, int most)
{
	int rows = 1;
	for (size_t i = 0; i <= form->spec->count; i++) {
		const char *said = i < form->spec->count ? hint_of(form->slots[i].field)
				   : form->error         ? form->error
							 : "";
		int lines = *said ? line_count(said, columns, columns, 1) : 1;
		rows = lines > rows ? lines : rows;
	}
	if (most < HINT_WRAPS_FROM)
		return 1;
	return rows < HINT_ROWS_MOST ? rows : HINT_ROWS_MOST;
}

/* Over so many rows; the last one is cut where that is not enough. */
static void draw_wrapped(struct screen *screen, const struct window *window, int row, int rows,
			 const char *said, int style)
{
	for (size_t next; rows > 0; rows--, row++, said += next) {
		size_t length = line_break(said, window->columns, 1, &next);
		screen_put(screen, row, window->column, window->columns, rows == 1 ? said : "",
			   style);
		if (rows > 1)
			screen_put_bytes(screen, row, window->column, window->columns, said, length,
					 style);
	}
}

/* Under the fields: what came of the last key, what is wrong with the whole form, else what is asked for here. */
static void draw_foot(struct form *form, struct screen *screen)
{
	const struct window *window = &form->window;
	const struct form_field *field = form->slots[form->focus].field;
	const char *hint = hint_of(field);
	const char *said = form->said ? form->said : form->error ? form->error : hint;
	int style = said == hint ? STYLE_DIM : said == form->said ? STYLE_WARNING : STYLE_ERROR;
	int row = window->row + form->view_rows;
	size_t count;
	const struct hint *hints = form_hints(form, &count);
	int rows = form->hint_rows, left = window->row + window->rows - row;
	draw_wrapped(screen, window, row, rows < left ? rows : left, said, style);
	if (rows < left)
		hints_draw(screen, window->row + window->rows - 1, window->column, window->columns,
			   hints, count);
}

/*
 * Under the field and what is said of it, where the list has room without the foot; else above it; else where there is
 * more room, with fewer rows. It never lies over the field, and over the hints only where nothing else is left.
 */
static void place_popup(struct form *form, const struct screen *screen)
{
	const struct form_slot *slot = &form->slots[form->focus];
	const struct suggestions *list = &form->suggestions;
	int rows = list->count < SUGGESTIONS_SHOWN ? (int)list->count : SUGGESTIONS_SHOWN;
	int said_under = slot->said_rows;
	int under = on_screen(form, slot->field_row) + 1 + said_under;
	int over = on_screen(form, slot->row); /* the label above it stays as well */
	int below = form->window.row + form->view_rows - under, above = over;
	int enough = rows < SUGGESTIONS_LEAST ? rows : SUGGESTIONS_LEAST;
	if (below < enough && above < enough)
		below = screen_rows(screen) - under;
	bool goes_under = below >= rows || below >= above;
	int room = goes_under ? below : above;
	form->popup_rows = rows < room ? rows : room;
	form->popup_framed = rows < room;
	form->popup_row = goes_under ? under : over - form->popup_rows;
}

/* Its width; the last column tells that there are more. */
static int popup_columns(const struct form *form, int room)
{
	int widest = 0;
	for (size_t i = 0; i < form->suggestions.count; i++) {
		int width = width_of_text(form->suggestions.items[i], 1) + 3;
		widest = width > widest ? width : widest;
	}
	return widest < room ? widest : room;
}

/* A frame, so that nobody takes the list for the form's own text; it ends in a line where there is a row for it. */
static void draw_frame(const struct form *form, struct screen *screen, int column, int columns)
{
	int first = form->popup_row, rows = form->popup_rows;
	const struct form_slot *slot = &form->slots[form->focus];
	bool under = first > on_screen(form, slot->field_row);
	int end = under ? first + rows : first - 1;
	screen_vline(screen, first, column - 1, rows, STYLE_LINE);
	screen_vline(screen, first, column + columns, rows, STYLE_LINE);
	if (!form->popup_framed)
		return;
	screen_hline(screen, end, column, columns, STYLE_LINE);
	screen_put_part(screen, end, column - 1, 1, under ? "└" : "┌", STYLE_LINE);
	screen_put_part(screen, end, column + columns, 1, under ? "┘" : "┐", STYLE_LINE);
}

static void draw_suggestions(struct form *form, struct screen *screen)
{
	const struct suggestions *list = &form->suggestions;
	int column = form->window.column + form->slots[form->focus].field_column;
	int columns = popup_columns(form, screen_columns(screen) - column - 1);
	place_popup(form, screen);
	draw_frame(form, screen, column, columns);
	for (int i = 0; i < form->popup_rows; i++) {
		size_t at = form->suggestions_top + (size_t)i;
		bool marked = (long)at == form->suggested;
		bool more =
			(i == 0 && at > 0) || (i == form->popup_rows - 1 && at + 1 < list->count);
		int style = marked ? STYLE_TAB_CURRENT : STYLE_CURSOR_LINE;
		char *line = string_format("%s%s", marked ? "›" : " ",
					   at < list->count ? list->items[at] : "");
		screen_put(screen, form->popup_row + i, column, columns - 1, line, style);
		screen_put(screen, form->popup_row + i, column + columns - 1, 1,
			   !more    ? ""
			   : i == 0 ? "↑"
				    : "↓",
			   style);
		free(line);
	}
}

void form_draw(struct form *form, struct screen *screen, const struct beneath *beneath)
{
	const char *title =
		form->spec->title_text ? form->spec->title_text : text(form->spec->title);
	int widest = form->spec->brief ? WIDEST_BRIEF : WIDEST, most = modal_rows(screen);
	int columns = modal_columns(screen) < widest ? modal_columns(screen) : widest;
	form->hint_rows = hint_rows(form, columns, most);
	int foot = form->hint_rows + (most >= KEYS_FROM ? KEY_ROWS : 0);
	form->view_rows = most - foot;
	place_slots(form, columns);
	form->view_rows = wanted_rows(form);
	if (!modal_open(screen, beneath, title, form->view_rows + foot, columns, &form->window))
		return;
	scroll(form);
	for (size_t i = 0; i < form->spec->count; i++)
		if (!form->slots[i].hidden)
			draw_slot(form, &form->slots[i], screen);
	draw_scroll_marks(form, screen);
	draw_foot(form, screen);
	if (form->suggesting)
		draw_suggestions(form, screen);
}
