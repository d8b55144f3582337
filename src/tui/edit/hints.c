#include "tui/edit/hints.h"

#include "base/width.h"

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
