#include "sight.h"

#include "utf8.h"

#include <stdint.h>

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
