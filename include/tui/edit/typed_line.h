/* A line that is typed near the foot of the screen while what lies above follows: a filter. */
#ifndef TUI_EDIT_TYPED_LINE_H
#define TUI_EDIT_TYPED_LINE_H

#include "i18n/messages.h"
#include "tui/edit/beneath.h"

#include <stdbool.h>

struct typed_line {
	enum message label;

	/* After each change, or after several that came fast; what lies beneath is drawn anew then. */
	void (*changed)(const char *typed, void *data);

	/* Up, Down, PageUp and PageDown: for the list above. */
	void (*moved)(enum key_code code, void *data);
	char *(*told)(
		void *data); /* owned: what came of it, at the right; may be NULL, give NULL */
	void *data;
};

enum typed_line_end {
	TYPED_TAKEN, /* Enter */
	TYPED_LEFT,  /* Esc */
	TYPED_ENDED, /* the program must end */
};

/* On the row above the last one; `initial` (NULL: empty) stands there at first. */
enum typed_line_end typed_line_run(struct screen *screen, const struct beneath *beneath,
				   const struct typed_line *line, const char *initial);

#endif
