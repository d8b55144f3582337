/* What forms and dialogs have in common: a window in the middle. */
#ifndef TUI_EDIT_MODAL_H
#define TUI_EDIT_MODAL_H

#include "tui/edit/beneath.h"
#include "tui/edit/hints.h"

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

/* Is it a click with the left button beside the window and its frame? */
bool modal_clicked_beside(const struct window *window, const struct key *key);

/* Flushes and reads. On a terminal too small to see what they do, keys do nothing. */
void modal_key(struct screen *screen, int timeout_ms, struct key *key);

#endif
