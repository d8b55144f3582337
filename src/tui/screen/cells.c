/* Cells of curses' window: what looks they have, and wide characters whole. */
#include "terminal.h"

#include "base/strbuf.h"
#include "base/utf8.h"
#include "base/width.h"

#include <stdlib.h>
#include <wchar.h>

#define MARKS_MOST 4 /* combining marks that a cell of curses holds besides its character */
#define RUN_MOST 64

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
 * Terminals obey some characters and disagree about others: controls, marks of direction, joiners, variation
 * selectors and skin tones (with which some draw two columns where others draw one, or six). None of these is ever sent: the
 * parts of a family stand one behind the other, and what is right of it stays where it is.
 */
static bool is_sent(uint32_t c)
{
	static const struct {
		uint32_t first, last;
	} never[] = {
		{0x0000, 0x001F}, {0x007F, 0x009F},   {0x00AD, 0x00AD},   {0x061C, 0x061C},
		{0x180E, 0x180E}, {0x200B, 0x200F},   {0x2028, 0x202E},   {0x2060, 0x206F},
		{0xD800, 0xDFFF}, {0xFE00, 0xFE0F},   {0xFEFF, 0xFEFF},   {0xFFF0, 0xFFFB},
		{0xFFFE, 0xFFFF}, {0xE0000, 0xE0FFF}, {0x1F3FB, 0x1F3FF},
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

void cells_blank(struct screen *screen, int row, int column, int end, int style)
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

/* Characters that stand one behind the other, put at once. */
struct run {
	cchar_t cells[RUN_MOST];
	unsigned char widths[RUN_MOST];
	int count;
	int column, columns; /* where it begins, and how many it takes */
};

static void put_run(struct screen *screen, int row, struct run *run)
{
	if (run->count == 0)
		return;
	unsigned char *halves = screen->halves + row * screen->columns + run->column;
	mend(screen, row, run->column, run->columns);
	mvwadd_wchnstr(stdscr, row, run->column, run->cells, run->count);
	for (int i = 0; i < run->count; i++) {
		*halves++ = run->widths[i] == 2 ? 1 : 0;
		if (run->widths[i] == 2)
			*halves++ = 2;
	}
	run->column += run->columns;
	run->columns = run->count = 0;
}

void cells_text(struct screen *screen, int row, int column, int end, const char *bytes,
		size_t length, int style)
{
	attr_t attributes = attributes_for(screen, style);
	short pair = pair_for(screen, style);
	struct run run = {.count = 0, .column = column};
	for (size_t at = 0; at < length;) {
		wchar_t characters[MARKS_MOST + 2];
		int width, here = run.column + run.columns;
		at += gather(bytes + at, length - at, characters, &width);
		if (width == 0)
			continue; /* a mark without a character to stand on */
		if (here + width > end)
			break;
		if (here < 0 || here + width > screen->columns) {
			put_run(screen, row, &run);
			cells_blank(screen, row, here, here + width, style);
			run.column += width;
			continue;
		}
		setcchar(&run.cells[run.count], characters, attributes, pair, NULL);
		run.widths[run.count++] = (unsigned char)width;
		run.columns += width;
		if (run.count == RUN_MOST)
			put_run(screen, row, &run);
	}
	put_run(screen, row, &run);
}
