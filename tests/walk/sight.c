#include "sight.h"

#include "lines.h"
#include "utf8.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define REPLACEMENT 0xFFFD

/* Control characters have no place in a cell; the replacement character stands for broken text. */
static const char *wrong_text(const char *text)
{
	uint32_t code;
	for (size_t length; *text; text += length) {
		length = utf8_decode(text, &code);
		if (length == 0 || code == REPLACEMENT)
			return "a broken character";
		if (code < 0x20 || (code >= 0x7f && code < 0xa0))
			return "a control character";
	}
	return NULL;
}

static const char *wrong_cell(const struct terminal *terminal, struct place at, int columns,
			      const struct cell *before)
{
	struct cell cell;
	terminal_cell(terminal, at, &cell);
	bool second = cell.text[0] == '\0';
	if (second != (before->width == 2 && before->text[0] != '\0'))
		return "half of a wide character";
	if (cell.width == 2 && at.column == columns)
		return "a wide character beyond the edge";
	return wrong_text(cell.text);
}

const char *sight_wrong(const struct terminal *terminal, struct place *at)
{
	int columns, rows;
	struct place cursor;
	struct cell cell;
	terminal_size(terminal, &columns, &rows);
	for (at->row = 1; at->row <= rows; at->row++) {
		cell = (struct cell){.width = 1, .text = " "};
		for (at->column = 1; at->column <= columns; at->column++) {
			const char *wrong = wrong_cell(terminal, *at, columns, &cell);
			if (wrong)
				return wrong;
			terminal_cell(terminal, *at, &cell);
		}
	}
	bool shown = terminal_cursor(terminal, &cursor);
	*at = cursor;
	if (cursor.column < 1 || cursor.row < 1 || cursor.column > columns || cursor.row > rows)
		return "the cursor outside the window";
	terminal_cell(terminal, cursor, &cell);
	return shown && cell.text[0] == '\0' ? "the cursor within a wide character" : NULL;
}

/* --- pictures --- */

void picture_take(struct picture *picture, const struct terminal *terminal)
{
	struct place at;
	picture_release(picture);
	terminal_size(terminal, &picture->columns, &picture->rows);
	picture->cursor_shown = terminal_cursor(terminal, &picture->cursor);
	struct cell *cell = picture->cells = need(
		calloc((size_t)picture->columns * (size_t)picture->rows, sizeof(*picture->cells)));
	for (at.row = 1; at.row <= picture->rows; at.row++)
		for (at.column = 1; at.column <= picture->columns; at.column++)
			terminal_cell(terminal, at, cell++);
}

void picture_release(struct picture *picture)
{
	free(picture->cells);
	*picture = (struct picture){0};
}

void picture_print(const struct picture *picture, FILE *out)
{
	const struct cell *cell = picture->cells;
	for (int row = 0; row < picture->rows; row++) {
		fputs("  |", out);
		for (int column = 0; column < picture->columns; column++)
			fputs((cell++)->text, out);
		fputc('\n', out);
	}
}

/* Blanks have no ink; the second half of a wide character looks as its first one, whatever the emulator kept there. */
static bool same_cell(const struct cell *a, const struct cell *b)
{
	if (a->text[0] == '\0' && b->text[0] == '\0')
		return true;
	bool blank = strcmp(a->text, " ") == 0 && !a->reversed && !b->reversed;
	return strcmp(a->text, b->text) == 0 && a->width == b->width && a->ground == b->ground &&
	       a->underlined == b->underlined && a->reversed == b->reversed &&
	       (blank || (a->ink == b->ink && a->bold == b->bold));
}

static const char *cell_differs(const struct cell *was, const struct cell *is)
{
	if (strcmp(was->text, is->text) != 0 || was->width != is->width)
		return "another character";
	if (was->ground != is->ground || was->ink != is->ink)
		return "another colour";
	return "another look";
}

const char *picture_differs(const struct picture *picture, const struct terminal *terminal,
			    struct place *at)
{
	struct picture now = {0};
	const char *what = NULL;
	picture_take(&now, terminal);
	*at = now.cursor;
	if (now.columns != picture->columns || now.rows != picture->rows)
		what = "another size";
	else if (now.cursor_shown != picture->cursor_shown)
		what = now.cursor_shown ? "the cursor shown" : "the cursor hidden";
	else if (now.cursor_shown && (now.cursor.column != picture->cursor.column ||
				      now.cursor.row != picture->cursor.row))
		what = "the cursor elsewhere";
	for (int i = 0; !what && i < now.columns * now.rows; i++)
		if (!same_cell(&now.cells[i], &picture->cells[i])) {
			*at = (struct place){i % now.columns + 1, i / now.columns + 1};
			what = cell_differs(&picture->cells[i], &now.cells[i]);
		}
	picture_release(&now);
	return what;
}
