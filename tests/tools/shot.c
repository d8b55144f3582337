#include "shot.h"

#include "lines.h"

#include <stdlib.h>
#include <string.h>

/*
 * In pixels. Letters of most monospaced fonts are 0.6 of the font's size wide, Chinese characters
 * of all fonts exactly 1: letters fit their cells as they are, and Chinese with a little air.
 */
enum { FONT = 15, CELL = 9, WIDE_AIR = 2 * CELL - FONT, LINE = 20, BASE = 15, MARGIN = 12 };

static const char fonts[] = "ui-monospace,Menlo,Consolas,'DejaVu Sans Mono','Liberation Mono',"
			    "'Noto Sans Mono CJK SC','PingFang SC','Microsoft YaHei',monospace";

/* The terminal's sixteen, then its own ink and ground. */
enum { INK = 16, GROUND };
static const struct {
	const char *light, *dark;
} palette[] = {
	{"#24292f", "#484f58"}, {"#b31d28", "#ff8079"}, {"#116329", "#6fc77b"},
	{"#7d4e00", "#dfb75c"}, {"#0550ae", "#77b4ff"}, {"#8250df", "#cfa6ff"},
	{"#0a6c74", "#5cc8d3"}, {"#6e7781", "#b1bac4"}, {"#57606a", "#8b949e"},
	{"#cf222e", "#ffa198"}, {"#1a7f37", "#8ddb98"}, {"#9a6700", "#f0cf7a"},
	{"#0969da", "#a5d0ff"}, {"#9a67e6", "#e0c5ff"}, {"#1b7c83", "#85dfe8"},
	{"#8c959f", "#f0f3f6"}, {"#24292f", "#d7dce2"}, {"#ffffff", "#16191d"},
};

/* What no two fonts draw equally long and high is drawn here. */
enum stroke { LEFT = 1, RIGHT = 2, UP = 4, DOWN = 8, HALF = 16, FULL = 32, SHADE = 64 };
static const struct {
	const char *text;
	int strokes;
} drawn[] = {
	{"─", LEFT | RIGHT},
	{"│", UP | DOWN},
	{"┌", RIGHT | DOWN},
	{"┐", LEFT | DOWN},
	{"└", RIGHT | UP},
	{"┘", LEFT | UP},
	{"├", UP | DOWN | RIGHT},
	{"┤", UP | DOWN | LEFT},
	{"┬", LEFT | RIGHT | DOWN},
	{"┴", LEFT | RIGHT | UP},
	{"┼", LEFT | RIGHT | UP | DOWN},
	{"▌", HALF},
	{"█", FULL},
	{"░", SHADE},
};

/* A row of the screen, and where it stands. */
struct row {
	FILE *out;
	struct cell *cells;
	int columns, top;
};

static int ink(const struct cell *cell)
{
	if (cell->reversed)
		return cell->ground < 0 ? GROUND : cell->ground;
	return cell->ink < 0 ? INK : cell->ink;
}

static int ground(const struct cell *cell)
{
	if (cell->reversed)
		return cell->ink < 0 ? INK : cell->ink;
	return cell->ground < 0 ? GROUND : cell->ground;
}

static int strokes(const struct cell *cell)
{
	for (size_t i = 0; i < sizeof drawn / sizeof *drawn; i++)
		if (strcmp(cell->text, drawn[i].text) == 0)
			return drawn[i].strokes;
	return 0;
}

/* The next column after `at` that looks different. */
typedef int appearance(const struct cell *cell);
static int end_of_run(const struct row *row, int at, appearance *look)
{
	int end = at + 1;
	while (end < row->columns && look(&row->cells[end]) == look(&row->cells[at]))
		end++;
	return end;
}

static int left_of(int column)
{
	return MARGIN + column * CELL;
}

static void draw_bar(FILE *out, int colour, int x, int y, int width, int height)
{
	fprintf(out, "<path class=\"c%d\" d=\"M%d %dh%dv%dh-%dz\"/>\n", colour, x, y, width, height,
		width);
}

static void draw_grounds(const struct row *row)
{
	for (int at = 0, end; at < row->columns; at = end) {
		end = end_of_run(row, at, ground);
		if (ground(&row->cells[at]) != GROUND)
			draw_bar(row->out, ground(&row->cells[at]), left_of(at), row->top,
				 (end - at) * CELL, LINE);
	}
}

/* The colour of the line under a cell, or none. */
static int underline(const struct cell *cell)
{
	return cell->underlined ? ink(cell) : -1;
}

static void draw_underlines(const struct row *row)
{
	for (int at = 0, end; at < row->columns; at = end) {
		end = end_of_run(row, at, underline);
		if (underline(&row->cells[at]) >= 0)
			draw_bar(row->out, underline(&row->cells[at]), left_of(at),
				 row->top + BASE + 3, (end - at) * CELL, 1);
	}
}

static int stroke_and_ink(const struct cell *cell)
{
	int found = strokes(cell);
	return found ? found * (GROUND + 1) + ink(cell) : 0;
}

static void draw_strokes(const struct row *row)
{
	enum { AXIS = CELL / 2, MIDDLE = LINE / 2 };
	FILE *out = row->out;
	for (int at = 0, end; at < row->columns; at = end) {
		end = end_of_run(row, at, stroke_and_ink);
		int found = strokes(&row->cells[at]), colour = ink(&row->cells[at]);
		int x = left_of(at), y = row->top, width = (end - at) * CELL;
		/* Corners and crossings have a cell of their own; straight lines are one stroke. */
		if (found & (LEFT | RIGHT)) {
			int from = found & LEFT ? 0 : AXIS;
			int to = found & RIGHT ? width : width - CELL + AXIS + 1;
			draw_bar(out, colour, x + from, y + MIDDLE, to - from, 1);
		}
		if (found & FULL)
			draw_bar(out, colour, x, y + 4, width, LINE - 8);
		if (found & SHADE)
			draw_bar(out, colour, x, y + LINE - 6, width, 2);
		for (; at < end; at++, x += CELL) {
			if (found & (UP | DOWN))
				draw_bar(out, colour, x + AXIS, found & UP ? y : y + MIDDLE, 1,
					 (found & UP ? MIDDLE : 0) + (found & DOWN ? MIDDLE : 1));
			if (found & HALF)
				draw_bar(out, colour, x, y, AXIS, LINE);
		}
	}
}

static bool blank(const struct cell *cell)
{
	return cell->text[0] == '\0' || strcmp(cell->text, " ") == 0;
}

static bool ascii(const struct cell *cell)
{
	return (unsigned char)cell->text[0] < 0x80 && cell->text[1] == '\0';
}

/* Letters run on to the next blank and Chinese to the next letter; any other sign stands alone. */
static int end_of_word(const struct row *row, int at)
{
	const struct cell *first = &row->cells[at];
	int end = at + first->width;
	for (; end < row->columns && (ascii(first) || first->width == 2);
	     end += row->cells[end].width) {
		const struct cell *next = &row->cells[end];
		if (blank(next) || strokes(next) || next->width != first->width ||
		    ascii(next) != ascii(first) || ink(next) != ink(first) ||
		    next->bold != first->bold)
			break;
	}
	return end;
}

static void write_escaped(FILE *out, const char *text)
{
	for (; *text; text++) {
		if (*text == '&' || *text == '<')
			fputs(*text == '&' ? "&amp;" : "&lt;", out);
		else
			putc(*text, out);
	}
}

static void draw_word(const struct row *row, int at, int end)
{
	const struct cell *first = &row->cells[at];
	bool wide = first->width == 2;
	fprintf(row->out, "<text class=\"c%d%s%s\" x=\"%d\" y=\"%d\" textLength=\"%d\"%s>",
		ink(first), first->bold ? " b" : "", wide ? " w" : "",
		left_of(at) + (wide ? WIDE_AIR / 2 : 0), row->top + BASE, (end - at) * CELL,
		wide ? "" : " lengthAdjust=\"spacingAndGlyphs\"");
	for (; at < end; at += row->cells[at].width)
		write_escaped(row->out, row->cells[at].text);
	fputs("</text>\n", row->out);
}

static void draw_words(const struct row *row)
{
	for (int at = 0, end; at < row->columns; at = end) {
		end = at + 1;
		if (blank(&row->cells[at]) || strokes(&row->cells[at]))
			continue;
		end = end_of_word(row, at);
		draw_word(row, at, end);
	}
}

static void write_colours(FILE *out, bool dark)
{
	for (size_t i = 0; i < sizeof palette / sizeof *palette; i++)
		fprintf(out, ".c%zu{fill:%s}", i, dark ? palette[i].dark : palette[i].light);
}

static void write_head(FILE *out, int width, int height)
{
	fprintf(out,
		"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" "
		"viewBox=\"0 0 %d %d\">\n<style>\n",
		width, height, width, height);
	fprintf(out, "text{font:%dpx %s}.b{font-weight:bold}.w{letter-spacing:%dpx}\n", FONT, fonts,
		WIDE_AIR);
	write_colours(out, false);
	fputs("\n@media(prefers-color-scheme:dark){", out);
	write_colours(out, true);
	fputs("}\n</style>\n", out);
	fprintf(out, "<rect class=\"c%d\" width=\"%d\" height=\"%d\" rx=\"6\"/>\n", GROUND, width,
		height);
}

/* The second half of a wide character looks as its first; the emulator doesn't say so. */
static void read_row(struct row *row, const struct terminal *terminal, int number)
{
	for (int at = 0; at < row->columns; at++) {
		struct cell *cell = &row->cells[at];
		terminal_cell(terminal, (struct place){at + 1, number}, cell);
		if (at > 0 && cell[-1].width == 2) {
			*cell = cell[-1];
			*cell->text = '\0';
			cell->width = 1;
		}
	}
}

void shot_draw(FILE *out, const struct terminal *terminal)
{
	int columns, rows;
	struct place cursor;
	terminal_size(terminal, &columns, &rows);
	struct row row = {.out = out, .columns = columns};
	row.cells = need(calloc((size_t)columns, sizeof *row.cells));
	write_head(out, columns * CELL + 2 * MARGIN, rows * LINE + 2 * MARGIN);
	for (int i = 0; i < rows; i++) {
		row.top = MARGIN + i * LINE;
		read_row(&row, terminal, i + 1);
		draw_grounds(&row);
		draw_strokes(&row);
		draw_words(&row);
		draw_underlines(&row);
	}
	if (terminal_cursor(terminal, &cursor))
		draw_bar(out, INK, left_of(cursor.column - 1), MARGIN + (cursor.row - 1) * LINE + 2,
			 2, LINE - 4);
	fputs("</svg>\n", out);
	free(row.cells);
}
