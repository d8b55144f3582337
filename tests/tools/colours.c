#include "colours.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* 30 to 49 and 90 to 107 of CSI … m are colours: 38 and 48 of a larger palette, 39 and 49 the terminal's own. */
static bool is_colour(long number)
{
	return (number >= 30 && number <= 49) || (number >= 90 && number <= 107);
}

static bool graphics_ask(const char *parameters)
{
	for (char *end; *parameters; parameters = *end ? end + 1 : end) {
		if (is_colour(strtol(parameters, &end, 10)))
			return true;
		end += strcspn(end, ";:");
	}
	return false;
}

/* OSC 4 and 10 to 19 change colours of the terminal itself, 104 and 110 to 119 give them back. */
static bool command_asks(const char *parameters)
{
	long number = isdigit((unsigned char)*parameters) ? strtol(parameters, NULL, 10) : 0;
	return number == 4 || (number >= 10 && number <= 19) || number == 104 ||
	       (number >= 110 && number <= 119);
}

/* A byte of the sequence that is held; true where it was its last one. */
static bool ends(struct colours *colours, char byte)
{
	char kind = colours->count > 1 ? colours->held[1] : byte;
	if (colours->count == 1)
		return byte != '[' && byte != ']';
	if (kind == ']')
		return byte == '\a' || byte == '\033';
	return byte >= '@' && byte <= '~';
}

void colours_read(struct colours *colours, const char *bytes, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		char byte = bytes[i];
		if (colours->count == 0 && byte != '\033')
			continue;
		bool last = colours->count > 0 && ends(colours, byte);
		if (!last && colours->count < sizeof colours->held - 1)
			colours->held[colours->count++] = byte;
		if (!last)
			continue;
		colours->held[colours->count] = '\0';
		bool graphics = colours->held[1] == '[' && byte == 'm';
		colours->asked = colours->asked || (graphics && graphics_ask(colours->held + 2)) ||
				 (colours->held[1] == ']' && command_asks(colours->held + 2));
		colours->count = 0;
		if (byte == '\033') /* the end of a command may begin something */
			i--;
	}
}
