#include "modes.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

static const char start[] = "\033[?";
#define START (sizeof start - 1)

/* Whether the sequence held may go on with this byte. */
static bool goes_on(const struct modes *modes, char byte)
{
	if (modes->count < START)
		return byte == start[modes->count];
	return modes->count < sizeof modes->held && ((byte >= '0' && byte <= '9') || byte == ';');
}

static void write_apart(const struct modes *modes, VTerm *vt, char final)
{
	size_t at = START;
	while (at < modes->count) {
		char one[sizeof modes->held + START + 1];
		int length = 0;
		while (at + (size_t)length < modes->count && modes->held[at + (size_t)length] != ';')
			length++;
		int size = snprintf(one, sizeof one, "%s%.*s%c", start, length, modes->held + at, final);
		vterm_input_write(vt, one, (size_t)size);
		at += (size_t)length + 1;
	}
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
			modes->count = 0;
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
