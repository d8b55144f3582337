#include "modes.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char start[] = "\033[?";
#define START (sizeof start - 1)

/* What a program switches on for itself alone. */
static const struct {
	int number;
	const char *name;
} own[] = {
	{1, "the cursor keys' other mode (1)"},
	{47, "the other screen (47)"},
	{1000, "the mouse (1000)"},
	{1002, "the mouse's moves with a button (1002)"},
	{1003, "all of the mouse's moves (1003)"},
	{1004, "news of the focus (1004)"},
	{1006, "the mouse's numbers in SGR (1006)"},
	{1049, "the other screen (1049)"},
	{2004, "the marks around a paste (2004)"},
	{2026, "output held back (2026)"},
};

const char *modes_left_on(const struct modes *modes)
{
	for (size_t i = 0; i < sizeof own / sizeof *own; i++)
		if (modes->on & 1u << i)
			return own[i].name;
	return NULL;
}

static void note(struct modes *modes, int number, bool on)
{
	for (size_t i = 0; i < sizeof own / sizeof *own; i++)
		if (own[i].number == number)
			modes->on = on ? modes->on | 1u << i : modes->on & ~(1u << i);
}

/* Whether the sequence held may go on with this byte. */
static bool goes_on(const struct modes *modes, char byte)
{
	if (modes->count < START)
		return byte == start[modes->count];
	return modes->count < sizeof modes->held - 1 &&
	       ((byte >= '0' && byte <= '9') || byte == ';');
}

static void write_apart(struct modes *modes, VTerm *vt, char final)
{
	char one[sizeof modes->held + START + 2];
	modes->held[modes->count] = '\0';
	for (char *mode = modes->held + START, *next; mode; mode = next) {
		next = strchr(mode, ';');
		if (next)
			*next++ = '\0';
		note(modes, atoi(mode), final == 'h');
		int size = snprintf(one, sizeof one, "%s%s%c", start, mode, final);
		vterm_input_write(vt, one, (size_t)size);
	}
	modes->count = 0;
}

static void release(struct modes *modes, VTerm *vt)
{
	vterm_input_write(vt, modes->held, modes->count);
	modes->count = 0;
}

void modes_write(struct modes *modes, VTerm *vt, const char *bytes, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		char byte = bytes[i];
		if (goes_on(modes, byte)) {
			modes->held[modes->count++] = byte;
		} else if (modes->count > START && (byte == 'h' || byte == 'l')) {
			write_apart(modes, vt, byte);
		} else if (modes->count) {
			release(modes, vt);
			i--;
		} else {
			const char *escape = memchr(bytes + i, start[0], length - i);
			size_t plain = escape ? (size_t)(escape - bytes) - i : length - i;
			vterm_input_write(vt, bytes + i, plain);
			i += plain - 1;
		}
	}
}
