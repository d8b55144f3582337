#include "tui/edit/hints.h"

#include "base/width.h"

static const char *name_of(const struct hint *hint, char name[KEY_NAME_ROOM])
{
	struct key key;
	if (hint->shown)
		return hint->shown;
	return key_parse(hint->key, &key) ? key_name(&key, name) : "";
}

static int columns_of(const struct hint *hint)
{
	char name[KEY_NAME_ROOM];
	return width_of_text(name_of(hint, name), 1) + width_of_text(text(hint->what), 1);
}

void hints_draw(struct screen *screen, int row, int column, int columns, const struct hint *hints,
		size_t count)
{
	char name[KEY_NAME_ROOM];
	int end = column + columns;
	for (size_t i = 0; i < count; i++) {
		if (column + columns_of(&hints[i]) > end)
			return; /* half a hint helps nobody */
		column += screen_put_part(screen, row, column, end - column,
					  name_of(&hints[i], name), STYLE_HINT_KEY);
		column += screen_put_part(screen, row, column, end - column, text(hints[i].what),
					  STYLE_HINT_TEXT) +
			  1;
	}
}

int hints_columns(const struct hint *hints, size_t count)
{
	int columns = count > 0 ? (int)count - 1 : 0;
	for (size_t i = 0; i < count; i++)
		columns += columns_of(&hints[i]);
	return columns;
}

bool hints_at(int offset, const struct hint *hints, size_t count, struct key *key)
{
	for (size_t i = 0; i < count && offset >= 0; i++) {
		int width = columns_of(&hints[i]);
		if (offset < width)
			return key_parse(hints[i].key, key);
		offset -= width + 1;
	}
	return false;
}
