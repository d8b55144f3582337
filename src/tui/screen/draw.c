#include "terminal.h"

#include "base/strbuf.h"
#include "base/utf8.h"
#include "base/width.h"
#include "i18n/messages.h"

#include <stdlib.h>

#define ELLIPSIS "…"

/* Is any of these columns in the window? */
static bool visible(const struct screen *screen, int row, int column, int columns)
{
	return row >= 0 && row < screen->rows && columns > 0 && column < screen->columns &&
	       column + columns > 0;
}

/* How many columns the text takes, as far as it fits into so many; *fits: as far as that is. */
static int measure(const char *bytes, size_t length, int columns, size_t *fits)
{
	int used = 0;
	uint32_t c;
	for (*fits = 0; *fits < length;) {
		size_t step = utf8_decode(bytes + *fits, length - *fits, &c);
		int width = width_of_char(c, 1);
		if (used + width > columns)
			break;
		used += width;
		*fits += step;
	}
	return used;
}

int screen_put_bytes(struct screen *screen, int row, int column, int columns, const char *bytes,
		     size_t length, int style)
{
	size_t fits;
	if (!visible(screen, row, column, columns))
		return 0;
	int used = measure(bytes, length, columns, &fits);
	frame_text(screen, row, column, column + columns, bytes, fits, style);
	return used;
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
	size_t length = strlen(bytes), fits;
	int used = measure(bytes, length, columns, &fits);
	bool cut = fits < length;
	if (cut) {
		fits = width_fit(bytes, columns - 1, 1); /* whole graphemes */
		used = width_of_bytes(bytes, fits, 1);
	}
	frame_text(screen, row, column, end, bytes, fits, style);
	if (cut) {
		frame_text(screen, row, column + used, end, ELLIPSIS, strlen(ELLIPSIS), style);
		used++;
	}
	frame_blank(screen, row, column + used, end, style);
}

void screen_put_right(struct screen *screen, int row, int column, int columns, const char *bytes,
		      int style)
{
	if (!visible(screen, row, column, columns))
		return;
	int free_columns = columns - width_of_text(bytes ? bytes : "", 1);
	if (free_columns > 0) {
		frame_blank(screen, row, column, column + free_columns, style);
		column += free_columns;
		columns -= free_columns;
	}
	screen_put(screen, row, column, columns, bytes, style);
}

void screen_fill(struct screen *screen, int row, int column, int rows, int columns, int style)
{
	for (int i = 0; i < rows; i++)
		if (visible(screen, row + i, column, columns))
			frame_blank(screen, row + i, column, column + columns, style);
}

void screen_hline(struct screen *screen, int row, int column, int columns, int style)
{
	struct strbuf line = STRBUF_INIT;
	if (!visible(screen, row, column, columns))
		return;
	strbuf_add_repeat(&line, "─", (size_t)columns);
	frame_text(screen, row, column, column + columns, line.text, line.length, style);
	strbuf_release(&line);
}

void screen_vline(struct screen *screen, int row, int column, int rows, int style)
{
	for (int i = 0; i < rows; i++)
		screen_put_part(screen, row + i, column, 1, "│", style);
}

void screen_clear(struct screen *screen)
{
	screen_fill(screen, 0, 0, screen->rows, screen->columns, STYLE_NORMAL);
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

/* In the middle of a row; its column. */
static int put_centred(struct screen *screen, int row, const char *sentence)
{
	int width = width_of_text(sentence, 1);
	int column = width < screen->columns ? (screen->columns - width) / 2 : 0;
	screen_put(screen, row, column, screen->columns - column, sentence, STYLE_NORMAL);
	return column;
}

void screen_draw_too_small(struct screen *screen)
{
	char *wanted = say_window_wanted(SCREEN_VIEW_COLUMNS, SCREEN_VIEW_ROWS);
	int row = (screen->rows - 1) / 2;
	screen_clear(screen);
	screen_no_cursor(screen, row, put_centred(screen, row, text(MSG_window_too_small)));
	put_centred(screen, row + 1, wanted);
	free(wanted);
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
