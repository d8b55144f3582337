/* The terminal past curses: bytes to it, what it can do, and how it is put right whatever happens. */
#include "terminal.h"

#include "i18n/messages.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

/* DEC private modes: mouse presses (1000) told in SGR (1006), bracketed paste (2004). Who knows them not ignores them. */
#define MOUSE_ON "\033[?1000h\033[?1006h"
#define MOUSE_OFF "\033[?1006l\033[?1000l"
#define PASTE_ON "\033[?2004h"
#define PASTE_OFF "\033[?2004l"

/* How to put the terminal right without its screen. */
static struct {
	volatile sig_atomic_t wanted;
	bool opening; /* screen_open() is on */
	char bytes[256];
	size_t length;
	struct termios modes;
} way_out;

void terminal_send(const char *bytes, size_t length)
{
	while (length > 0) {
		ssize_t written = write(STDOUT_FILENO, bytes, length);
		if (written < 0 && errno == EINTR)
			continue;
		if (written <= 0)
			return; /* no terminal any more: reading will find out */
		bytes += written;
		length -= (size_t)written;
	}
}

const char *terminal_capability(const char *name)
{
	const char *value = tigetstr(name);
	return value == (const char *)-1 ? NULL : value;
}

bool terminal_speaks_ansi(void)
{
	const char *cup = terminal_capability("cup");
	return cup && cup[0] == '\033' && cup[1] == '[';
}

void terminal_modes(struct screen *screen, bool on)
{
	if (!terminal_speaks_ansi())
		return;
	if (screen->mouse)
		terminal_send(on ? MOUSE_ON : MOUSE_OFF, strlen(on ? MOUSE_ON : MOUSE_OFF));
	terminal_send(on ? PASTE_ON : PASTE_OFF, strlen(on ? PASTE_ON : PASTE_OFF));
}

/* Adds a capability's bytes without its delays ('$<5>'). */
static void prepare(const char *bytes)
{
	for (; bytes && *bytes && way_out.length < sizeof(way_out.bytes); bytes++) {
		const char *delay = bytes[0] == '$' && bytes[1] == '<' ? strchr(bytes, '>') : NULL;
		if (delay)
			bytes = delay;
		else
			way_out.bytes[way_out.length++] = *bytes;
	}
}

void screen_emergency_close(void)
{
	if (!way_out.wanted)
		return;
	way_out.wanted = 0;
	terminal_send(way_out.bytes, way_out.length);
	tcsetattr(STDOUT_FILENO, TCSANOW, &way_out.modes);
}

/* Curses ends a program by itself where it gets no memory to begin with, and its own word for it goes with its screen. */
static void close_at_exit(void)
{
	bool by_curses = way_out.wanted && way_out.opening;
	const char *line = text(MSG_out_of_memory);
	screen_emergency_close();
	if (by_curses && write(STDERR_FILENO, line, strlen(line)) < 0)
		return;
}

bool way_out_open(void)
{
	static bool at_exit;
	if (tcgetattr(STDOUT_FILENO, &way_out.modes) != 0)
		return false;
	if (!at_exit)
		at_exit = atexit(close_at_exit) == 0;
	way_out.length = 0;
	way_out.wanted = 1;
	way_out.opening = true;
	return true;
}

void way_out_prepare(void)
{
	static const char *const names[] = {"sgr0", "op", "rmkx", "rmcup", "cnorm"};
	if (terminal_speaks_ansi())
		prepare(MOUSE_OFF PASTE_OFF);
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		prepare(terminal_capability(names[i]));
}

void way_out_opened(void)
{
	way_out.opening = false;
}

void way_out_want(bool wanted)
{
	way_out.wanted = wanted;
}
