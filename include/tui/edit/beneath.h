/* What lies beneath a form or a dialog, and must be drawn again after a resize. */
#ifndef TUI_EDIT_BENEATH_H
#define TUI_EDIT_BENEATH_H

#include "tui/screen/screen.h"

struct beneath {
	void (*redraw)(struct screen *screen, void *data); /* NULL: an empty screen */
	void *data;
};

/* Draws it, or the emptiness. `beneath` may be NULL. */
void beneath_draw(const struct beneath *beneath, struct screen *screen);

#endif
