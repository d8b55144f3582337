#include "terminal.h"

#include "base/strbuf.h"
#include "base/utf8.h"
#include "base/width.h"
#include "i18n/messages.h"

#include <stdlib.h>
#include <wchar.h>

#define ELLIPSIS "…"
#define MARKS_MOST 4 /* combining marks that a cell of curses holds besides its character */

static attr_t attributes_of(unsigned look)
{
	attr_t attributes = A_NORMAL;
	if (look & LOOK_BOLD)
		attributes |= A_BOLD;
	if (look & LOOK_DIM)
		attributes |= A_DIM;
	if (look & LOOK_UNDERLINE)
		attributes |= A_UNDERLINE;
	if (look & LOOK_REVERSE)
		attributes |= A_REVERSE;
	return attributes;
}

/* A colour that this terminal has: bright ones are the plain ones where there are only eight. */
static short colour_here(short colour)
{
	return colour >= COLORS ? (short)(colour % 8) : colour;
}

void screen_use_looks(struct screen *screen, const struct style_look *looks)
{
	screen->looks = looks ? looks : style_looks;
	for (short i = 0; screen->colour && i < STYLE_COUNT; i++)
		init_pair((short)(i + 1), colour_here(screen->looks[i].foreground),
			  colour_here(screen->looks[i].background));
	if (screen->colour) {
		cchar_t ground; /* what nobody draws on has the theme's colours too */
		setcchar(&ground, L" ", A_NORMAL, STYLE_NORMAL + 1, NULL);
		bkgrndset(&ground);
	}
}

static attr_t attributes_for(const struct screen *screen, int style)
{
	const struct style_look *look = &screen->looks[style & ~STYLE_ON_CURSOR];
	attr_t attributes = attributes_of(screen->colour ? look->attributes : look->plain);
	if (style & STYLE_ON_CURSOR)
		attributes = (attributes | A_REVERSE) &
			     ~(attr_t)A_DIM; /* dim on reversed is hard to read */
	return attributes;
}

static short pair_for(const struct screen *screen, int style)
{
	return screen->colour ? (short)((style & ~STYLE_ON_CURSOR) + 1) : 0;
}

/*
 * Terminals obey some characters and disagree about others: controls, marks of direction, joiners and variation selectors
 * (with which some draw two columns where others draw one). None of these is ever sent.
 */
static bool is_sent(uint32_t c)
{
	static const struct {
		uint32_t first, last;
	} never[] = {
		{0x0000, 0x001F}, {0x007F, 0x009F},   {0x00AD, 0x00AD}, {0x061C, 0x061C},
		{0x180E, 0x180E}, {0x200B, 0x200F},   {0x2028, 0x202E}, {0x2060, 0x206F},
		{0xD800, 0xDFFF}, {0xFE00, 0xFE0F},   {0xFEFF, 0xFEFF}, {0xFFF0, 0xFFFB},
		{0xFFFE, 0xFFFF}, {0xE0000, 0xE0FFF},
	};
	for (size_t i = 0; i < sizeof(never) / sizeof(never[0]); i++)
		if (c >= never[i].first && c <= never[i].last)
			return false;
	return true;
}

static void make_cell(const struct screen *screen, const wchar_t *characters, int style,
		      cchar_t *cell)
{
	setcchar(cell, characters, attributes_for(screen, style), pair_for(screen, style), NULL);
}

static void put_blank(struct screen *screen, int row, int column)
{
	cchar_t blank;
	make_cell(screen, L" ", STYLE_NORMAL, &blank);
	screen->halves[row * screen->columns + column] = 0;
	mvwadd_wch(stdscr, row, column, &blank);
}

/* Curses leaves half of a wide character behind where the other half is drawn over: blanks go there instead. */
static void mend(struct screen *screen, int row, int column, int columns)
{
	const unsigned char *halves = screen->halves + row * screen->columns;
	int behind = column + columns;
	if (halves[column] == 2)
		put_blank(screen, row, column - 1);
	if (behind < screen->columns && halves[behind] == 2)
		put_blank(screen, row, behind);
}

static void put_cell(struct screen *screen, int row, int column, const wchar_t *characters,
		     int width, int style)
{
	unsigned char *halves = screen->halves + row * screen->columns;
	cchar_t cell;
	mend(screen, row, column, width);
	halves[column] = width == 2 ? 1 : 0;
	if (width == 2)
		halves[column + 1] = 2;
	make_cell(screen, characters, style, &cell);
	mvwadd_wch(stdscr, row, column, &cell);
}

static void put_blanks(struct screen *screen, int row, int column, int end, int style)
{
	cchar_t blank;
	column = column > 0 ? column : 0;
	end = end < screen->columns ? end : screen->columns;
	if (column >= end)
		return;
	mend(screen, row, column, end - column);
	memset(screen->halves + row * screen->columns + column, 0, (size_t)(end - column));
	make_cell(screen, L" ", style, &blank);
	mvwhline_set(stdscr, row, column, &blank, end - column);
}

/* The character at `text` with the marks that belong to it, as curses wants them; how many bytes that was. */
static size_t gather(const char *bytes, size_t length, wchar_t characters[MARKS_MOST + 2],
		     int *width)
{
	uint32_t c;
	size_t at = utf8_decode(bytes, length, &c), step, count = 1;
	*width = width_of_char(c, 1);
	characters[0] = is_sent(c) ? (wchar_t)c : L' ';
	while (at < length && (step = utf8_decode(bytes + at, length - at, &c)) &&
	       width_of_char(c, 1) == 0) {
		if (is_sent(c) && wcwidth((wchar_t)c) == 0 && count <= MARKS_MOST)
			characters[count++] = (wchar_t)c;
		at += step;
	}
	characters[count] = L'\0';
	return at;
}

/* Draws what fits before column `end`; returns the column behind it. Left of the window nothing is drawn, but counted. */
static int put_text(struct screen *screen, int row, int column, int end, const char *bytes,
		    size_t length, int style)
{
	wchar_t characters[MARKS_MOST + 2];
	int width;
	for (size_t at = 0; at < length;) {
		at += gather(bytes + at, length - at, characters, &width);
		if (width == 0)
			continue; /* a mark without a character to stand on */
		if (column + width > end)
			break;
		if (column >= 0 && column + width <= screen->columns)
			put_cell(screen, row, column, characters, width, style);
		else
			put_blanks(screen, row, column, column + width, style);
		column += width;
	}
	return column;
}

/* Is any of these columns in the window? */
static bool visible(const struct screen *screen, int row, int column, int columns)
{
	return row >= 0 && row < screen->rows && columns > 0 && column < screen->columns &&
	       column + columns > 0;
}

int screen_put_bytes(struct screen *screen, int row, int column, int columns, const char *bytes,
		     size_t length, int style)
{
	if (!visible(screen, row, column, columns))
		return 0;
	return put_text(screen, row, column, column + columns, bytes, length, style) - column;
}

int screen_put_part(struct screen *screen, int row, int column, int columns, const char *bytes,
		    int style)
{
	return screen_put_bytes(screen, row, column, columns, bytes ? bytes : "",
				strlen(bytes ? bytes : ""), style);
}

void screen_put(struct screen *screen, int row, int column, int columns, const char *bytes,
		int style)
{
	if (!visible(screen, row, column, columns))
		return;
	bytes = bytes ? bytes : "";
	int end = column + columns;
	size_t fits = width_fit(bytes, columns, 1);
	bool cut = bytes[fits] != '\0';
	if (cut)
		fits = width_fit(bytes, columns - 1, 1);
	int at = put_text(screen, row, column, end, bytes, fits, style);
	if (cut)
		at = put_text(screen, row, at, end, ELLIPSIS, strlen(ELLIPSIS), style);
	put_blanks(screen, row, at, end, style);
}

void screen_put_right(struct screen *screen, int row, int column, int columns, const char *bytes,
		      int style)
{
	if (!visible(screen, row, column, columns))
		return;
	int free_columns = columns - width_of_text(bytes ? bytes : "", 1);
	if (free_columns > 0) {
		put_blanks(screen, row, column, column + free_columns, style);
		column += free_columns;
		columns -= free_columns;
	}
	screen_put(screen, row, column, columns, bytes, style);
}

void screen_fill(struct screen *screen, int row, int column, int rows, int columns, int style)
{
	for (int i = 0; i < rows; i++)
		if (visible(screen, row + i, column, columns))
			put_blanks(screen, row + i, column, column + columns, style);
}

void screen_hline(struct screen *screen, int row, int column, int columns, int style)
{
	for (int i = 0; i < columns; i++)
		screen_put_part(screen, row, column + i, 1, "─", style);
}

void screen_vline(struct screen *screen, int row, int column, int rows, int style)
{
	for (int i = 0; i < rows; i++)
		screen_put_part(screen, row + i, column, 1, "│", style);
}

void screen_clear(struct screen *screen)
{
	memset(screen->halves, 0, (size_t)screen->rows * (size_t)screen->columns);
	werase(stdscr);
}

static void put_edge(struct screen *screen, int row, int column, int columns, const char *left,
		     const char *right)
{
	screen_put_part(screen, row, column, 1, left, STYLE_LINE);
	screen_hline(screen, row, column + 1, columns - 2, STYLE_LINE);
	screen_put_part(screen, row, column + columns - 1, 1, right, STYLE_LINE);
}

void screen_box(struct screen *screen, int row, int column, int rows, int columns,
		const char *title)
{
	if (rows < 2 || columns < 2)
		return;
	put_edge(screen, row, column, columns, "┌", "┐");
	put_edge(screen, row + rows - 1, column, columns, "└", "┘");
	screen_vline(screen, row + 1, column, rows - 2, STYLE_LINE);
	screen_vline(screen, row + 1, column + columns - 1, rows - 2, STYLE_LINE);
	screen_fill(screen, row + 1, column + 1, rows - 2, columns - 2, STYLE_NORMAL);
	if (!title || !*title || columns < 8)
		return;
	int width = width_of_text(title, 1), room = columns - 6;
	width = width < room ? width : room;
	screen_put(screen, row, column + 2, width + 2, "", STYLE_LINE);
	screen_put(screen, row, column + 3, width, title, STYLE_TITLE);
}

void screen_draw_too_small(struct screen *screen)
{
	const char *sentence = text(MSG_window_too_small);
	screen_clear(screen);
	int row = screen->rows / 2, width = width_of_text(sentence, 1);
	int column = width < screen->columns ? (screen->columns - width) / 2 : 0;
	screen_put(screen, row, column, screen->columns - column, sentence, STYLE_NORMAL);
	screen_no_cursor(screen, row, column);
}

static int within(int value, int count)
{
	return value < 0 ? 0 : value < count ? value : count - 1;
}

void screen_cursor(struct screen *screen, int row, int column)
{
	screen->cursor_row = within(row, screen->rows);
	screen->cursor_column = within(column, screen->columns);
	screen->cursor_visible = true;
}

void screen_no_cursor(struct screen *screen, int row, int column)
{
	screen_cursor(screen, row, column);
	screen->cursor_visible = false;
}
