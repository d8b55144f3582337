#include "terminal.h"

#include "colours.h"
#include "harm.h"
#include "keys.h"
#include "lines.h"
#include "modes.h"
#include "pty.h"
#include "utf8.h"

#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/*
 * Escape followed by another key at once is that key with Alt: only time tells them apart.
 * This is how long, in milliseconds, nobody presses the next key.
 */
#define ESCAPE_PAUSE 150
#define ESCAPE_PATIENCE 5000

/* What the job printed last may still be on its way when it has ended. */
#define LAST_WORDS 20

#define CELL_BYTES (VTERM_MAX_CHARS_PER_CELL * 4 + 1)

struct terminal {
	struct pty pty;
	VTerm *vt;
	VTermScreen *screen;
	struct modes modes;
	struct colours colours;
	struct harm harm;
	char *queue; /* typed, or answered by the terminal, but not yet written */
	size_t queued;
	int columns, rows;
	bool cursor_visible, mouse, alternate, after_escape;
};

static long now(void)
{
	struct timespec time;
	clock_gettime(CLOCK_MONOTONIC, &time);
	return time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

static int set_property(VTermProp property, VTermValue *value, void *user)
{
	struct terminal *terminal = user;
	if (property == VTERM_PROP_CURSORVISIBLE)
		terminal->cursor_visible = value->boolean;
	else if (property == VTERM_PROP_MOUSE)
		terminal->mouse = value->number != VTERM_PROP_MOUSE_NONE;
	else if (property == VTERM_PROP_ALTSCREEN)
		terminal->alternate = value->boolean;
	return 1;
}

/* Called by the emulator for keys and for its answers to the program's questions. */
static void enqueue(const char *bytes, size_t length, void *user)
{
	struct terminal *terminal = user;
	terminal->queue = need(realloc(terminal->queue, terminal->queued + length + 1));
	memcpy(terminal->queue + terminal->queued, bytes, length);
	terminal->queued += length;
}

struct terminal *terminal_start(const char *command, int columns, int rows)
{
	static const VTermScreenCallbacks callbacks = {.settermprop = set_property};
	struct terminal *terminal = need(calloc(1, sizeof *terminal));
	terminal->columns = columns;
	terminal->rows = rows;
	if (!pty_start(&terminal->pty, command, columns, rows)) {
		free(terminal);
		return NULL;
	}
	terminal->cursor_visible = true;
	terminal->vt = need(vterm_new(rows, columns));
	vterm_set_utf8(terminal->vt, 1);
	vterm_output_set_callback(terminal->vt, enqueue, terminal);
	terminal->screen = vterm_obtain_screen(terminal->vt);
	vterm_screen_set_callbacks(terminal->screen, &callbacks, terminal);
	vterm_screen_enable_altscreen(terminal->screen, 1);
	vterm_screen_reset(terminal->screen, 1);
	return terminal;
}

void terminal_free(struct terminal *terminal)
{
	if (!terminal)
		return;
	pty_end(&terminal->pty);
	vterm_free(terminal->vt);
	free(terminal->queue);
	free(terminal);
}

int terminal_job(const struct terminal *terminal)
{
	return terminal->pty.job;
}

static bool take_output(struct terminal *terminal)
{
	/* One gulp only: from a program that never stops printing the clock must not be forgotten. */
	char bytes[65536];
	ssize_t length = read(terminal->pty.master, bytes, sizeof bytes);
	if (length > 0)
		colours_read(&terminal->colours, bytes, (size_t)length);
	if (length > 0)
		harm_read(&terminal->harm, bytes, (size_t)length);
	if (length > 0)
		modes_write(&terminal->modes, terminal->vt, bytes, (size_t)length);
	return length > 0;
}

static void give_input(struct terminal *terminal)
{
	ssize_t length = write(terminal->pty.master, terminal->queue, terminal->queued);
	if (length <= 0)
		return;
	terminal->queued -= (size_t)length;
	memmove(terminal->queue, terminal->queue + length, terminal->queued);
}

bool terminal_listen(struct terminal *terminal, int milliseconds)
{
	struct pty *pty = &terminal->pty;
	if (pty->ended)
		return false;
	struct pollfd ends[] = {
		{.fd = pty->master, .events = POLLIN | (terminal->queued ? POLLOUT : 0)},
		{.fd = pty->news, .events = POLLIN},
	};
	if (poll(ends, 2, milliseconds) <= 0)
		return false;
	bool any = (ends[0].revents & POLLIN) && take_output(terminal);
	if (ends[0].revents & POLLOUT)
		give_input(terminal);
	if (ends[1].revents) {
		pty_hear(pty);
		any = true;
	}
	while (pty->ended && poll(ends, 1, LAST_WORDS) > 0 && take_output(terminal))
		continue;
	return any;
}

bool terminal_settle(struct terminal *terminal, int quiet, int patience)
{
	long limit = now() + patience;
	while (now() < limit && !terminal->pty.ended)
		if (!terminal_listen(terminal, quiet) && pty_unread(&terminal->pty) == 0)
			return true;
	return terminal->pty.ended;
}

bool terminal_wait(struct terminal *terminal, terminal_condition *holds, const void *goal,
		   int patience)
{
	long limit = now() + patience;
	while (!holds(terminal, goal)) {
		long left = limit - now();
		if (left <= 0 || terminal->pty.ended)
			return false;
		terminal_listen(terminal, (int)left);
	}
	return true;
}

/* Writes the queue out, while the program may print what it likes. */
static bool flush_queue(struct terminal *terminal)
{
	while (terminal->queued && !terminal->pty.ended && terminal->pty.master >= 0)
		terminal_listen(terminal, 1000);
	return terminal->queued == 0;
}

static bool before_typing(struct terminal *terminal)
{
	if (terminal->after_escape)
		terminal_settle(terminal, ESCAPE_PAUSE, ESCAPE_PATIENCE);
	terminal->after_escape = false;
	terminal_listen(terminal, 0);
	return !terminal->pty.ended;
}

bool terminal_type(struct terminal *terminal, const char *bytes, size_t length)
{
	if (!before_typing(terminal))
		return false;
	enqueue(bytes, length, terminal);
	terminal->after_escape = length > 0 && bytes[length - 1] == '\033';
	return flush_queue(terminal);
}

bool terminal_key(struct terminal *terminal, const char *name)
{
	struct key key;
	if (!key_parse(&key, name))
		return false;
	if (key.special == VTERM_KEY_NONE)
		return terminal_type(terminal, key.bytes, key.length);
	if (!before_typing(terminal))
		return false;
	vterm_keyboard_key(terminal->vt, key.special, key.modifiers);
	return flush_queue(terminal);
}

bool terminal_paste(struct terminal *terminal, const char *bytes, size_t length)
{
	if (!before_typing(terminal))
		return false;
	vterm_keyboard_start_paste(terminal->vt);
	enqueue(bytes, length, terminal);
	vterm_keyboard_end_paste(terminal->vt);
	return flush_queue(terminal);
}

bool terminal_click(struct terminal *terminal, enum button button, struct place at)
{
	/* The emulator counts the wheel as buttons 4 and 5, which are only ever pressed. */
	int number = button;
	if (!before_typing(terminal) || !terminal->mouse)
		return false;
	vterm_mouse_move(terminal->vt, at.row - 1, at.column - 1, VTERM_MOD_NONE);
	vterm_mouse_button(terminal->vt, number, true, VTERM_MOD_NONE);
	if (number <= BUTTON_RIGHT)
		vterm_mouse_button(terminal->vt, number, false, VTERM_MOD_NONE);
	return flush_queue(terminal);
}

void terminal_resize(struct terminal *terminal, int columns, int rows)
{
	terminal->columns = columns;
	terminal->rows = rows;
	vterm_set_size(terminal->vt, rows, columns);
	pty_resize(&terminal->pty, columns, rows);
}

void terminal_wipe(struct terminal *terminal)
{
	static const char erase_all[] = "\033[2J";
	vterm_input_write(terminal->vt, erase_all, sizeof erase_all - 1);
}

void terminal_signal(struct terminal *terminal, int signal_number)
{
	pty_signal(&terminal->pty, signal_number);
}

void terminal_hang_up(struct terminal *terminal)
{
	terminal->queued = 0;
	pty_hang_up(&terminal->pty);
}

bool terminal_ended(const struct terminal *terminal, int *code)
{
	if (code)
		*code = terminal->pty.code;
	return terminal->pty.ended;
}

bool terminal_stopped(const struct terminal *terminal)
{
	return terminal->pty.stopped;
}

bool terminal_cursor(const struct terminal *terminal, struct place *at)
{
	VTermPos position;
	vterm_state_get_cursorpos(vterm_obtain_state(terminal->vt), &position);
	*at = (struct place){.column = position.col + 1, .row = position.row + 1};
	return terminal->cursor_visible;
}

/* The text of a cell, and its width; "" for the second half of a wide one. */
static int read_cell(const struct terminal *terminal, struct place at, char text[CELL_BYTES],
		     bool *reversed)
{
	VTermScreenCell cell;
	VTermPos position = {.row = at.row - 1, .col = at.column - 1};
	vterm_screen_get_cell(terminal->screen, position, &cell);
	*reversed = cell.attrs.reverse;
	*text = '\0';
	if (cell.chars[0] == (uint32_t)-1)
		return 1;
	size_t length = 0;
	for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell.chars[i]; i++)
		length += utf8_encode(cell.chars[i], text + length);
	if (length == 0)
		text[length++] = ' ';
	text[length] = '\0';
	return cell.width;
}

/* The first column behind `text` if it stands at `at`, else 0. */
static int match_at(const struct terminal *terminal, const char *text, struct place at)
{
	char cell[CELL_BYTES];
	bool reversed;
	while (*text) {
		if (at.column > terminal->columns)
			return 0;
		at.column += read_cell(terminal, at, cell, &reversed);
		if (!*cell || strncmp(text, cell, strlen(cell)) != 0)
			return 0;
		text += strlen(cell);
	}
	return at.column;
}

bool terminal_find(const struct terminal *terminal, const char *text, struct place *at, int *end)
{
	for (; at->row <= terminal->rows; at->row++, at->column = 1)
		for (; at->column <= terminal->columns; at->column++)
			if ((*end = match_at(terminal, text, *at)))
				return true;
	return false;
}

bool terminal_reversed(const struct terminal *terminal, struct place at, int end)
{
	char cell[CELL_BYTES];
	bool reversed = true;
	while (reversed && at.column < end)
		at.column += read_cell(terminal, at, cell, &reversed);
	return reversed;
}

char *terminal_text(const struct terminal *terminal)
{
	size_t room = (size_t)terminal->rows * ((size_t)terminal->columns * CELL_BYTES + 1) + 1;
	char *text = need(malloc(room)), *end = text;
	for (int row = 1; row <= terminal->rows; row++) {
		char *start = end;
		struct place at = {.column = 1, .row = row};
		while (at.column <= terminal->columns) {
			bool reversed;
			at.column += read_cell(terminal, at, end, &reversed);
			end += strlen(end);
		}
		while (end > start && end[-1] == ' ')
			end--;
		*end++ = '\n';
	}
	*end = '\0';
	return text;
}

void terminal_size(const struct terminal *terminal, int *columns, int *rows)
{
	*columns = terminal->columns;
	*rows = terminal->rows;
}

static int palette_colour(const VTermColor *colour)
{
	bool own = VTERM_COLOR_IS_DEFAULT_FG(colour) || VTERM_COLOR_IS_DEFAULT_BG(colour);
	return own || !VTERM_COLOR_IS_INDEXED(colour) ? CELL_OWN_COLOUR : colour->indexed.idx;
}

void terminal_cell(const struct terminal *terminal, struct place at, struct cell *cell)
{
	VTermScreenCell shown;
	VTermPos position = {.row = at.row - 1, .col = at.column - 1};
	vterm_screen_get_cell(terminal->screen, position, &shown);
	cell->width = read_cell(terminal, at, cell->text, &cell->reversed);
	cell->ink = palette_colour(&shown.fg);
	cell->ground = palette_colour(&shown.bg);
	cell->bold = shown.attrs.bold;
	cell->underlined = shown.attrs.underline;
}

bool terminal_borrowed(const struct terminal *terminal)
{
	return terminal->alternate || terminal->mouse || !terminal->cursor_visible;
}

const char *terminal_left_on(const struct terminal *terminal)
{
	if (terminal->pty.master < 0)
		return NULL; /* the line is dead: nothing could be given back */
	if (!terminal->cursor_visible)
		return "the cursor is hidden";
	return modes_left_on(&terminal->modes);
}

bool terminal_coloured(const struct terminal *terminal)
{
	return terminal->colours.asked;
}

const char *terminal_harm(const struct terminal *terminal)
{
	return terminal->harm.found[0] ? terminal->harm.found : NULL;
}
