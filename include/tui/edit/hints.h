/* A line of keys and what they do in a window or on a page of its own, to be read and clicked. */
#ifndef TUI_EDIT_HINTS_H
#define TUI_EDIT_HINTS_H

#include "i18n/messages.h"
#include "tui/screen/screen.h"

#include <stdbool.h>
#include <stddef.h>

/* A key and what it does here. */
struct hint {
	const char *key; /* as key_parse() has it; pressed by a click */
	enum message what;
	const char *shown; /* instead of the key's name, where it isn't NULL: '↑↓' */
};

void hints_draw(struct screen *screen, int row, int column, int columns, const struct hint *hints,
		size_t count);

/* Columns of all of them. */
int hints_columns(const struct hint *hints, size_t count);

/* The key of the hint that stands `offset` columns from the line's beginning; false where none does. */
bool hints_at(int offset, const struct hint *hints, size_t count, struct key *key);

#endif
