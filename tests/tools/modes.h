#ifndef TOOLS_MODES_H
#define TOOLS_MODES_H

/*
 * Early versions of libvterm heed only the first mode of a sequence that sets several, as ncurses
 * does for the mouse (CSI ? 1006 ; 1000 h). This gives them one by one.
 */

#include <stddef.h>
#include <vterm.h>

/* The beginning of a sequence whose end has not come yet. Zeroed is none. */
struct modes {
	char held[64];
	size_t count;
	unsigned on; /* those of the table in modes.c that have been switched on */
};

/* What a program should have switched off again, and has not: its name, or NULL. */
const char *modes_left_on(const struct modes *modes);

/* Hands the program's output to the emulator. */
void modes_write(struct modes *modes, VTerm *vt, const char *bytes, size_t length);

#endif
