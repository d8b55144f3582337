/* The part of a text field that is seen. */
#include "text_state.h"

#include "base/width.h"

/* --- where things stand --- */

size_t text_caret_line(const struct text_field *field)
{
	return text_layout_line(&field->layout, field->caret, field->upper);
}

int text_width_between(const struct text_field *field, size_t from, size_t to)
{
	return width_of_bytes(field->text.text + from, to - from, 1);
}

int text_caret_column(const struct text_field *field)
{
	return text_width_between(field, field->layout.lines[text_caret_line(field)].start,
				  field->caret);
}

/* A line as little as needed to the side. What is measured is measured once: it may be very long. */
static void show_caret_in_line(struct text_field *field)
{
	const char *text = field->text.text;
	if (field->caret <=
	    field->left) /* what stands before the caret is seen beside the mark of more */
		field->left = field->caret > 0 ? grapheme_back(text, field->caret) : 0;
	int width = text_width_between(field, field->left, field->caret);
	while (width >= field->columns) {
		size_t next = field->left + grapheme_length(text + field->left);
		width -= text_width_between(field, field->left, next);
		field->left = next;
	}
	/* What was taken away at the end lets the beginning come back. */
	width = text_width_between(field, field->left, field->text.length);
	while (field->left > 0) {
		size_t before = grapheme_back(text, field->left);
		width += text_width_between(field, before, field->left);
		if (width >= field->columns)
			break;
		field->left = before;
	}
}

/* Scrolls as little as needed for the caret to be seen. */
void text_show_caret(struct text_field *field)
{
	if (!field->multiline) {
		show_caret_in_line(field);
		return;
	}
	size_t line = text_caret_line(field), rows = (size_t)field->rows;
	if (line < field->top)
		field->top = line;
	if (line >= field->top + rows)
		field->top = line - rows + 1;
	if (field->top + rows > field->layout.count)
		field->top = field->layout.count > rows ? field->layout.count - rows : 0;
}

/* After the text or the window has changed. The last column is for the caret behind a full line. */
void text_lay_out(struct text_field *field)
{
	int wrap = field->columns > 3 ? field->columns - 1 : 2;
	text_layout_make(&field->layout, field->text.text, field->multiline ? wrap : 0);
	text_show_caret(field);
}

void text_field_resize(struct text_field *field, int rows, int columns)
{
	rows = rows < 1 ? 1 : rows;
	columns = columns < 2 ? 2 : columns;
	int row, column;
	bool anew = columns != field->columns, seen = text_field_cursor(field, &row, &column);
	if (!anew && rows == field->rows)
		return;
	field->rows = rows;
	field->columns = columns;
	if (anew)
		text_lay_out(field);
	else if (seen) /* else the wheel has scrolled it away, and it stays so */
		text_show_caret(field);
	text_field_scroll(field, 0);
}

void text_field_wrap(struct text_field *field, int columns)
{
	text_field_resize(field, field->rows, columns);
}

int text_field_lines(const struct text_field *field)
{
	return field->multiline ? (int)field->layout.count : 1;
}

void text_field_rewind(struct text_field *field)
{
	field->top = field->left = 0;
}

void text_field_scroll(struct text_field *field, int lines)
{
	long last = (long)field->layout.count - field->rows, top = (long)field->top + lines;
	if (!field->multiline)
		return;
	top = top > last ? last : top;
	field->top = top > 0 ? (size_t)top : 0;
}

/* --- the window --- */

bool text_field_cursor(const struct text_field *field, int *row, int *column)
{
	if (!field->multiline) {
		*row = 0;
		*column = text_width_between(field, field->left, field->caret);
		return true;
	}
	size_t line = text_caret_line(field);
	int at = text_caret_column(field);
	*row = (int)line - (int)field->top;
	*column = at < field->columns ? at : field->columns - 1; /* among the blanks at a wrap */
	return *row >= 0 && *row < field->rows;
}

bool text_field_row(const struct text_field *field, int row, size_t *start, size_t *length)
{
	size_t line = field->multiline ? field->top + (size_t)row : (size_t)row;
	if (line >= field->layout.count)
		return false;
	*start = field->multiline ? field->layout.lines[line].start : field->left;
	*length = field->layout.lines[line].end - *start;
	return true;
}

/* A row of the window; `shown` is scrolled as it is to be seen. */
static void draw_row(const struct text_field *shown, struct screen *screen, int row, int column,
		     int line, int style)
{
	size_t start, length;
	int used = 0;
	if (text_field_row(shown, line, &start, &length))
		used = screen_put_bytes(screen, row, column, shown->columns,
					shown->text.text + start, length,
					shown->proposed ? style | STYLE_ON_CURSOR : style);
	screen_fill(screen, row, column + used, 1, shown->columns - used, style);
}

/* Out of focus a text shows its beginning, and that there is more. */
static void draw_resting(const struct text_field *field, struct screen *screen, int row, int column,
			 int first, int count)
{
	struct text_field shown = *field;
	shown.top = shown.left = 0;
	shown.proposed = false;
	if (!field->multiline) {
		if (first == 0 && count > 0)
			screen_put(screen, row, column, field->columns, field->text.text,
				   STYLE_FIELD);
		return;
	}
	for (int i = first; i < first + count && i < field->rows; i++)
		draw_row(&shown, screen, row + i, column, i, STYLE_FIELD);
	int last = field->rows - 1;
	if (field->layout.count > (size_t)field->rows && last >= first && last < first + count)
		screen_put_part(screen, row + last, column + field->columns - 1, 1, "…",
				STYLE_FIELD);
}

/* In place of the first character seen, whole. */
static void draw_more_before(const struct text_field *field, struct screen *screen, int row,
			     int column)
{
	if (field->left == 0 || field->caret <= field->left)
		return;
	size_t first = grapheme_length(field->text.text + field->left);
	int width = text_width_between(field, field->left, field->left + first);
	screen_put(screen, row, column, width > 0 ? width : 1, "…", STYLE_FIELD_CURRENT);
}

void text_field_draw_rows(const struct text_field *field, struct screen *screen, int row,
			  int column, int first, int count, bool focused)
{
	int caret_row, caret_at;
	if (!focused) {
		draw_resting(field, screen, row, column, first, count);
		return;
	}
	for (int i = first; i < first + count && i < field->rows; i++)
		draw_row(field, screen, row + i, column, i, STYLE_FIELD_CURRENT);
	if (!field->multiline && count > 0)
		draw_more_before(field, screen, row, column);
	if (text_field_cursor(field, &caret_row, &caret_at) && caret_row >= first &&
	    caret_row < first + count)
		screen_cursor(screen, row + caret_row, column + caret_at);
	else
		screen_no_cursor(screen, row + first, column);
}

void text_field_draw(const struct text_field *field, struct screen *screen, int row, int column,
		     bool focused)
{
	text_field_draw_rows(field, screen, row, column, 0, field->rows, focused);
}
