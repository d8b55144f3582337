#ifndef TOOLS_COLOURS_H
#define TOOLS_COLOURS_H

/* Whether a program has ever asked the terminal for a colour, in whatever way, even for the terminal's own. */

#include <stdbool.h>
#include <stddef.h>

/* The beginning of a sequence whose end has not come yet. Zeroed is none. */
struct colours {
	char held[128];
	size_t count;
	bool asked;
};

void colours_read(struct colours *colours, const char *bytes, size_t length);

#endif
