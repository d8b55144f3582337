#include "modal.h"

void beneath_draw(const struct beneath *beneath, struct screen *screen)
{
	screen_clear(screen);
	if (beneath && beneath->redraw)
		beneath->redraw(screen, beneath->data);
}

/* From so many rows on, the top line and the bottom one stay in sight: which plan it is about. */
#define UNCOVERED_FROM 20

int modal_rows(const struct screen *screen)
{
	int rows = screen_rows(screen);
	return rows - (rows < UNCOVERED_FROM ? 2 : 4);
}

int modal_columns(const struct screen *screen)
{
	return screen_columns(screen) - 4;
}

bool modal_open(struct screen *screen, const struct beneath *beneath, const char *title, int rows,
		int columns, struct window *window)
{
	if (screen_too_small(screen)) {
		screen_draw_too_small(screen);
		return false;
	}
	beneath_draw(beneath, screen);
	rows = rows < modal_rows(screen) ? rows : modal_rows(screen);
	columns = columns < modal_columns(screen) ? columns : modal_columns(screen);
	*window = (struct window){
		.row = (screen_rows(screen) - rows) / 2,
		.column = (screen_columns(screen) - columns) / 2,
		.rows = rows,
		.columns = columns,
	};
	screen_box(screen, window->row - 1, window->column - 2, rows + 2, columns + 4, title);
	screen_no_cursor(screen, window->row, window->column);
	return true;
}

bool modal_clicked_beside(const struct window *window, const struct key *key)
{
	return key->kind == KEY_IS_MOUSE && key->button == MOUSE_LEFT &&
	       (key->row < window->row - 1 || key->row > window->row + window->rows ||
		key->column < window->column - 2 ||
		key->column > window->column + window->columns + 1);
}

void modal_key(struct screen *screen, int timeout_ms, struct key *key)
{
	screen_flush(screen);
	screen_read_key(screen, timeout_ms, key);
	bool unseen = key->kind == KEY_IS_CHARACTER || key->kind == KEY_IS_CODE ||
		      key->kind == KEY_IS_MOUSE;
	if (screen_too_small(screen) && unseen)
		*key = (struct key){.kind = KEY_IS_NOTHING};
}
