/* What forms and dialogs have in common: a window in the middle, and the line of keys at its foot. */
#ifndef TUI_EDIT_MODAL_H
#define TUI_EDIT_MODAL_H

#include "i18n/messages.h"
#include "tui/edit/beneath.h"

struct window {
	int row, column, rows, columns; /* inside the frame */
};

/*
 * Draws what lies beneath and a framed window of (at most) that inside. False where the terminal is too small, which is
 * said on it: draw no more.
 */
bool modal_open(struct screen *screen, const struct beneath *beneath, const char *title, int rows,
		int columns, struct window *window);

/* How large a window's inside can be. */
int modal_rows(const struct screen *screen);
int modal_columns(const struct screen *screen);

/* Flushes and reads. On a terminal too small to see what they do, keys do nothing. */
void modal_key(struct screen *screen, int timeout_ms, struct key *key);

/* A key and what it does here. */
struct hint {
	const char *key; /* as key_parse() has it; pressed by a click */
	enum message what;
	const char *shown; /* instead of the key's name, where it isn't NULL: '↑↓' */
};

void hints_draw(struct screen *screen, int row, int column, int columns, const struct hint *hints,
		size_t count);

/* The key of the hint that stands `offset` columns from the line's beginning; false where none does. */
bool hints_at(int offset, const struct hint *hints, size_t count, struct key *key);

#endif
