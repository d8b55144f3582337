#include "modal.h"

#include "base/width.h"

void beneath_draw(const struct beneath *beneath, struct screen *screen)
{
	screen_clear(screen);
	if (beneath && beneath->redraw)
		beneath->redraw(screen, beneath->data);
}

int modal_rows(const struct screen *screen)
{
	return screen_rows(screen) - 2;
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

void modal_key(struct screen *screen, int timeout_ms, struct key *key)
{
	screen_flush(screen);
	screen_read_key(screen, timeout_ms, key);
	bool unseen = key->kind == KEY_IS_CHARACTER || key->kind == KEY_IS_CODE ||
		      key->kind == KEY_IS_MOUSE;
	if (screen_too_small(screen) && unseen)
		*key = (struct key){.kind = KEY_IS_NOTHING};
}

static const char *name_of(const struct hint *hint, char name[KEY_NAME_ROOM])
{
	struct key key;
	if (hint->shown)
		return hint->shown;
	return key_parse(hint->key, &key) ? key_name(&key, name) : "";
}

void hints_draw(struct screen *screen, int row, int column, int columns, const struct hint *hints,
		size_t count)
{
	char name[KEY_NAME_ROOM];
	int end = column + columns;
	for (size_t i = 0; i < count; i++) {
		const char *what = text(hints[i].what), *key = name_of(&hints[i], name);
		if (column + width_of_text(key, 1) + width_of_text(what, 1) > end)
			return; /* half a hint helps nobody */
		column += screen_put_part(screen, row, column, end - column, key, STYLE_HINT_KEY);
		column +=
			screen_put_part(screen, row, column, end - column, what, STYLE_HINT_TEXT) +
			1;
	}
}

bool hints_at(int offset, const struct hint *hints, size_t count, struct key *key)
{
	char name[KEY_NAME_ROOM];
	for (size_t i = 0; i < count && offset >= 0; i++) {
		int width = width_of_text(name_of(&hints[i], name), 1) +
			    width_of_text(text(hints[i].what), 1);
		if (offset < width)
			return key_parse(hints[i].key, key);
		offset -= width + 1;
	}
	return false;
}
