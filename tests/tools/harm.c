#include "harm.h"

#include "utf8.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

/* More than a writing needs on one letter, and few enough for a cell. */
#define MARKS_MOST 16

/* What ncurses sends besides sequences. */
#define CONTROLS "\b\t\n\r\016\017"

/* The last bytes of what a terminal answers (c, n, q, x, y), prints (i), resets (p) or does to its window (t). */
#define BAD_ENDS "cinpqtxy"

/* xterm's own way of keeping its title while another screen is shown: terminfo has it in smcup and rmcup. */
static bool keeps_title(const char *sequence)
{
	return strcmp(sequence, "22;0;0t") == 0 || strcmp(sequence, "23;0;0t") == 0;
}

__attribute__((format(printf, 2, 3))) static void found(struct harm *harm, const char *format, ...)
{
	va_list values;
	va_start(values, format);
	if (!harm->found[0])
		vsnprintf(harm->found, sizeof harm->found, format, values);
	va_end(values);
	harm->count = 0;
}

/* Characters that are not seen, or turn what is (Unicode 15, Bidi_Control and Default_Ignorable_Code_Point). */
static bool is_hidden(uint32_t code)
{
	return code == 0x61C || code == 0x200B || code == 0x200E || code == 0x200F ||
	       (code >= 0x2028 && code <= 0x202E) || code == 0x2060 ||
	       (code >= 0x2066 && code <= 0x206F) || code == 0xFEFF ||
	       (code >= 0xFFF9 && code <= 0xFFFB) || (code >= 0xE0000 && code <= 0xE007F);
}

static bool is_mark(uint32_t code)
{
	return (code >= 0x300 && code <= 0x36F) || code == 0x200C || code == 0x200D ||
	       (code >= 0x20D0 && code <= 0x20FF) || (code >= 0xFE00 && code <= 0xFE0F) ||
	       (code >= 0xE0100 && code <= 0xE01EF);
}

/* A byte of a character. */
static void read_character(struct harm *harm, unsigned char byte)
{
	static const unsigned char leads[] = {0xC2, 0xE0, 0xF0, 0xF5};
	unsigned char first = harm->count ? (unsigned char)harm->held[0] : byte;
	size_t length = 1;
	for (size_t i = 0; i < sizeof leads; i++)
		length += first >= leads[i];
	harm->held[harm->count++] = (char)byte;
	if (harm->count < length && first < leads[3])
		return;
	uint32_t code;
	harm->held[harm->count] = '\0';
	if (utf8_decode(harm->held, &code) != harm->count)
		found(harm, "the byte \\x%02x, which is no UTF-8", byte);
	else if (code == 0x7F || (code >= 0x80 && code < 0xA0) || is_hidden(code))
		found(harm, "U+%04X", code);
	harm->count = 0;
	harm->marks = is_mark(code) ? harm->marks + 1 : 0;
	if (harm->marks > MARKS_MOST)
		found(harm, "more than %d characters that have no width of their own", MARKS_MOST);
}

/* The one command that ncurses gives the terminal itself: its own colours back (terminfo's oc). */
static const char colours_back[] = "\033]104\a";

static void read_command(struct harm *harm, char byte)
{
	if (byte != colours_back[harm->count])
		found(harm, "ESC ]");
	else
		harm->held[harm->count++] = byte;
	if (byte == '\a')
		harm->count = 0;
}

/* A byte of a sequence; harm->held is what stands before it, ESC included. */
static void read_sequence(struct harm *harm, char byte)
{
	char kind = harm->count > 1 ? harm->held[1] : byte;
	if (kind == ']') {
		read_command(harm, byte);
		return;
	}
	if (harm->count == 1 && !strchr("[()=>78M", byte)) {
		found(harm, byte > ' ' ? "ESC %c" : "ESC \\x%02x", (unsigned char)byte);
		return;
	}
	bool more = kind == '[' ? harm->count == 1 || byte < '@'
				: harm->count == 1 && (byte == '(' || byte == ')');
	if (harm->count == sizeof harm->held - 1 || byte < ' ' || byte > '~') {
		found(harm, "the byte \\x%02x in a sequence", (unsigned char)byte);
		return;
	}
	harm->held[harm->count++] = byte;
	if (more)
		return;
	harm->held[harm->count] = '\0';
	if (kind == '[' && strchr(BAD_ENDS, byte) && !keeps_title(harm->held + 2))
		found(harm, "CSI … %c", (unsigned char)byte);
	harm->count = 0;
}

void harm_read(struct harm *harm, const char *bytes, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		unsigned char byte = (unsigned char)bytes[i];
		if (harm->count && harm->held[0] == '\033')
			read_sequence(harm, bytes[i]);
		else if (harm->count || byte >= ' ')
			read_character(harm, byte);
		else if (byte == '\033')
			harm->held[harm->count++] = '\033';
		else if (byte == '\0' || !strchr(CONTROLS, byte))
			found(harm, "the control character \\x%02x", byte);
	}
}
