#include "play.h"

#include "keys.h"
#include "looks.h"
#include "shot.h"

#include <errno.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* How long a program prints nothing, in milliseconds, before it counts as being at rest. */
#define QUIET 50

const char *play_because(struct play *play, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	vsnprintf(play->reason, sizeof play->reason, format, arguments);
	va_end(arguments);
	return play->reason;
}

int play_patience(const struct play *play)
{
	return play->sandbox->seconds * 1000;
}

const char *play_in_vain(struct play *play, const char *what)
{
	int code;
	if (terminal_ended(play->terminal, &code))
		return play_because(play, "%s; the program has ended with %d", what, code);
	return play_because(play, "%s after %d s", what, play->sandbox->seconds);
}

const char *play_settle_on(struct play *play, terminal_condition *holds, const void *goal,
			   const char *otherwise)
{
	do {
		if (!terminal_wait(play->terminal, holds, goal, play_patience(play)))
			return play_in_vain(play, otherwise);
		if (!terminal_settle(play->terminal, QUIET, play_patience(play)))
			return play_in_vain(play,
					    "it prints without end, or doesn't read its input,");
	} while (!holds(play->terminal, goal));
	return NULL;
}

static const char *unless(struct play *play, bool done)
{
	if (done)
		return NULL;
	return play_because(play, "the program has ended and can't be given anything");
}

static const char *read_size(struct play *play, const struct step *step)
{
	char rest;
	if (sscanf(step->argument, "%dx%d%c", &play->columns, &play->rows, &rest) == 2 &&
	    play->columns > 0 && play->rows > 0)
		return NULL;
	return play_because(play, "a size is COLUMNSxROWS, such as 80x24");
}

static const char *set_size(struct play *play, const struct step *step)
{
	if (play->terminal && !terminal_ended(play->terminal, NULL))
		return play_because(play, "a program runs already: resize changes its window");
	return read_size(play, step);
}

static const char *set_variable(struct play *play, const struct step *step)
{
	const char *equals = strchr(step->argument, '=');
	if (!equals || equals == step->argument)
		return play_because(play, "write NAME=VALUE");
	char *name = need(strndup(step->argument, (size_t)(equals - step->argument)));
	setenv(name, equals + 1, 1);
	free(name);
	return NULL;
}

/* Puts down the terminal here and takes up that of seat `i`. */
static void take_seat(struct play *play, size_t i)
{
	struct seat *left = &play->seats[play->seat], *taken = &play->seats[i];
	left->terminal = play->terminal;
	left->columns = play->columns;
	left->rows = play->rows;
	play->terminal = taken->terminal;
	play->columns = taken->columns;
	play->rows = taken->rows;
	play->seat = i;
	sandbox_watch(play->terminal ? terminal_job(play->terminal) : 0);
}

static size_t add_seat(struct play *play, const char *name)
{
	play->seats = need(realloc(play->seats, (play->seat_count + 1) * sizeof *play->seats));
	play->seats[play->seat_count] =
		(struct seat){.name = need(strdup(name)), .columns = 80, .rows = 24};
	return play->seat_count++;
}

static const char *go_to_terminal(struct play *play, const struct step *step)
{
	size_t i = 0;
	if (play->seat_count == 0)
		add_seat(play, "");
	while (i < play->seat_count && strcmp(play->seats[i].name, step->argument) != 0)
		i++;
	take_seat(play, i < play->seat_count ? i : add_seat(play, step->argument));
	return NULL;
}

void play_release(struct play *play)
{
	for (size_t i = 0; i < play->seat_count; i++) {
		if (i != play->seat)
			terminal_free(play->seats[i].terminal);
		free(play->seats[i].name);
	}
	free(play->seats);
	terminal_free(play->terminal);
}

static const char *run_command(struct play *play, const struct step *step)
{
	if (play->terminal && !terminal_ended(play->terminal, NULL))
		return play_because(play, "the program before it still runs: wait-exit first");
	terminal_free(play->terminal);
	play->terminal = terminal_start(step->argument, play->columns, play->rows);
	if (!play->terminal)
		return play_because(play, "no terminal: %s", strerror(errno));
	sandbox_watch(terminal_job(play->terminal));
	return NULL;
}

static const char *run_aside(struct play *play, const struct step *step)
{
	char *output = sandbox_scratch(play->sandbox, "output");
	int code = sandbox_shell((const char *const[]){"sh", "-c", step->argument, NULL}, output);
	struct lines lines = {0};
	lines_read(&lines, output);
	size_t size;
	FILE *detail = need(open_memstream(&play->detail, &size));
	for (size_t i = 0; i < lines.count; i++)
		fprintf(detail, "  %s\n", lines.line[i]);
	fclose(detail);
	lines_release(&lines);
	free(output);
	return code ? play_because(play, "ended with %d", code) : NULL;
}

static int hex_digit(char byte)
{
	static const char digits[] = "0123456789abcdef";
	const char *digit = byte ? strchr(digits, byte) : NULL;
	return digit ? (int)(digit - digits) : -1;
}

/* \n is the Enter key; \t, \e, \\ and \xHH stand for one byte each. */
static char *unescape(const char *text, size_t *length)
{
	static const char names[] = "nte\\", bytes[] = "\r\t\033\\";
	char *out = need(malloc(strlen(text) + 1));
	*length = 0;
	for (; *text; text++) {
		const char *name = *text == '\\' && text[1] ? strchr(names, text[1]) : NULL;
		char byte = *text;
		if (name) {
			byte = bytes[name - names];
			text++;
		} else if (text[0] == '\\' && text[1] == 'x' && hex_digit(text[2]) >= 0 &&
			   hex_digit(text[3]) >= 0) {
			byte = (char)((unsigned)hex_digit(text[2]) << 4 |
				      (unsigned)hex_digit(text[3]));
			text += 3;
		}
		out[(*length)++] = byte;
	}
	return out;
}

static const char *type_text(struct play *play, const struct step *step)
{
	size_t length;
	char *bytes = unescape(step->argument, &length);
	bool done = terminal_type(play->terminal, bytes, length);
	free(bytes);
	return unless(play, done);
}

static const char *paste_text(struct play *play, const struct step *step)
{
	size_t length;
	char *bytes = unescape(step->argument, &length);
	bool done = terminal_paste(play->terminal, bytes, length);
	free(bytes);
	return unless(play, done);
}

static const char *press_keys(struct play *play, const struct step *step)
{
	const char *name = step->argument, *wrong = NULL;
	while (*name && !wrong) {
		size_t length = strcspn(name, " ");
		char *one = need(strndup(name, length));
		struct key key;
		wrong = key_parse(&key, one) ? unless(play, terminal_key(play->terminal, one))
					     : play_because(play, "there is no key %s", one);
		free(one);
		name += length + strspn(name + length, " ");
	}
	return wrong;
}

static const char *use_mouse(struct play *play, const struct step *step)
{
	static const struct {
		const char *name;
		enum button button;
		int times;
	} hows[] = {
		{"left", BUTTON_LEFT, 1},
		{"", BUTTON_LEFT, 1},
		{"middle", BUTTON_MIDDLE, 1},
		{"right", BUTTON_RIGHT, 1},
		{"double", BUTTON_LEFT, 2},
		{"wheel-up", BUTTON_WHEEL_UP, 1},
		{"wheel-down", BUTTON_WHEEL_DOWN, 1},
	};
	struct place at;
	char name[16] = "", rest;
	int count = sscanf(step->argument, "click %d %d %15s %c", &at.column, &at.row, name, &rest);
	for (size_t i = 0; i < sizeof hows / sizeof *hows && (count == 2 || count == 3); i++) {
		if (strcmp(name, hows[i].name) != 0)
			continue;
		bool done = true;
		for (int n = 0; n < hows[i].times; n++)
			done = done && terminal_click(play->terminal, hows[i].button, at);
		return done ? NULL : play_because(play, "the program takes no mouse");
	}
	return play_because(play, "write: mouse click COLUMN ROW [%s]",
			    "left|right|middle|double|wheel-up|wheel-down");
}

static bool shows_text(const struct terminal *terminal, const void *text);

/* On the first cell of a text, once it is there and stays. */
static const char *click_on(struct play *play, const struct step *step, int times)
{
	struct place at = {1, 1};
	int end;
	const char *wrong = play_settle_on(play, shows_text, step->argument, "not on the screen");
	if (wrong)
		return wrong;
	terminal_find(play->terminal, step->argument, &at, &end);
	bool done = true;
	for (int n = 0; n < times; n++)
		done = done && terminal_click(play->terminal, BUTTON_LEFT, at);
	return done ? NULL : play_because(play, "the program takes no mouse");
}

static const char *click_text(struct play *play, const struct step *step)
{
	return click_on(play, step, 1);
}

static const char *double_click_text(struct play *play, const struct step *step)
{
	return click_on(play, step, 2);
}

static const char *resize(struct play *play, const struct step *step)
{
	const char *wrong = read_size(play, step);
	if (!wrong)
		terminal_resize(play->terminal, play->columns, play->rows);
	return wrong;
}

static const char *send_signal(struct play *play, const struct step *step)
{
	static const struct {
		const char *name;
		int number;
	} signals[] = {
		{"HUP", SIGHUP},   {"TERM", SIGTERM}, {"INT", SIGINT},     {"TSTP", SIGTSTP},
		{"CONT", SIGCONT}, {"KILL", SIGKILL}, {"WINCH", SIGWINCH}, {"QUIT", SIGQUIT},
	};
	for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
		if (strcmp(step->argument, signals[i].name) == 0) {
			terminal_signal(play->terminal, signals[i].number);
			return NULL;
		}
	return play_because(play, "there is no signal of that name here");
}

static const char *hang_up(struct play *play, const struct step *step)
{
	(void)step;
	terminal_hang_up(play->terminal);
	return NULL;
}

static bool shows_text(const struct terminal *terminal, const void *text)
{
	struct place at = {1, 1};
	int end;
	return terminal_find(terminal, text, &at, &end);
}

static bool shows_no(const struct terminal *terminal, const void *text)
{
	return !shows_text(terminal, text);
}

static bool shows_reversed(const struct terminal *terminal, const void *text)
{
	int end;
	for (struct place at = {1, 1}; terminal_find(terminal, text, &at, &end); at.column++)
		if (terminal_reversed(terminal, at, end))
			return true;
	return false;
}

static bool cursor_follows(const struct terminal *terminal, const void *text)
{
	struct place cursor, at = {1, 1};
	if (!terminal_cursor(terminal, &cursor))
		return false;
	for (int end; terminal_find(terminal, text, &at, &end); at.column++)
		if (at.row == cursor.row && end == cursor.column)
			return true;
	return false;
}

static bool cursor_stands(const struct terminal *terminal, const void *goal)
{
	const struct place *at = goal;
	struct place cursor;
	return terminal_cursor(terminal, &cursor) && cursor.column == at->column &&
	       cursor.row == at->row;
}

static bool has_ended(const struct terminal *terminal, const void *goal)
{
	(void)goal;
	return terminal_ended(terminal, NULL);
}

static bool has_stopped(const struct terminal *terminal, const void *goal)
{
	(void)goal;
	return terminal_stopped(terminal);
}

static const char *await(struct play *play, terminal_condition *holds, const void *goal,
			 const char *otherwise)
{
	bool held = terminal_wait(play->terminal, holds, goal, play_patience(play));
	return held ? NULL : play_in_vain(play, otherwise);
}

static const char *wait_text(struct play *play, const struct step *step)
{
	return await(play, shows_text, step->argument, "not on the screen");
}

static const char *wait_gone(struct play *play, const struct step *step)
{
	return play_settle_on(play, shows_no, step->argument, "not gone");
}

static const char *wait_reversed(struct play *play, const struct step *step)
{
	return await(play, shows_reversed, step->argument, "not shown in reverse");
}

static const char *wait_cursor_at(struct play *play, const struct step *step)
{
	return await(play, cursor_follows, step->argument, "no visible cursor behind it");
}

static const char *wait_cursor(struct play *play, const struct step *step)
{
	struct place at;
	char rest;
	if (sscanf(step->argument, "%d %d %c", &at.column, &at.row, &rest) != 2)
		return play_because(play, "write: cursor COLUMN ROW");
	return await(play, cursor_stands, &at, "no visible cursor there");
}

static const char *wait_exit(struct play *play, const struct step *step)
{
	int code, expected = atoi(step->argument);
	if (!terminal_wait(play->terminal, has_ended, NULL, play_patience(play)))
		return play_in_vain(play, "not ended");
	terminal_ended(play->terminal, &code);
	if (code != expected)
		return play_because(play, "ended with %d", code);
	const char *left = code == 0 ? terminal_left_on(play->terminal) : NULL;
	return left ? play_because(play, "it has left on what it had switched on: %s", left) : NULL;
}

static const char *wait_stopped(struct play *play, const struct step *step)
{
	(void)step;
	return await(play, has_stopped, NULL, "not suspended");
}

static const char *take_shot(struct play *play, const struct step *step)
{
	if (!terminal_settle(play->terminal, QUIET, play_patience(play)))
		return play_in_vain(play, "it prints without end, or doesn't read its input,");
	char path[PATH_MAX];
	snprintf(path, sizeof path, "%s/%s", play->sandbox->data_folder, step->argument);
	FILE *out = fopen(path, "w");
	if (!out)
		return play_because(play, "%s: %s", path, strerror(errno));
	shot_draw(out, play->terminal);
	return fclose(out) == 0 ? NULL : play_because(play, "%s: %s", path, strerror(errno));
}

static bool is_harmless(const struct terminal *terminal, const void *goal)
{
	(void)goal;
	return !terminal_harm(terminal);
}

static const char *check_harmless(struct play *play, const struct step *step)
{
	(void)step;
	const char *otherwise =
		terminal_harm(play->terminal)
			? NULL
			: play_settle_on(play, is_harmless, NULL, "it prints no screen");
	const char *harm = terminal_harm(play->terminal);
	return harm ? play_because(play, "it has sent %s", harm) : otherwise;
}

const struct step_kind play_kinds[] = {
	{.name = "size", .action = set_size},
	{.name = "env", .action = set_variable},
	{.name = "at", .action = go_to_terminal, .bare = true},
	{.name = "run", .action = run_command},
	{.name = "sh", .action = run_aside, .checks = true},
	{.name = "type", .action = type_text},
	{.name = "paste", .action = paste_text},
	{.name = "key", .action = press_keys},
	{.name = "mouse", .action = use_mouse},
	{.name = "click", .action = click_text, .checks = true},
	{.name = "double-click", .action = double_click_text, .checks = true},
	{.name = "resize", .action = resize},
	{.name = "signal", .action = send_signal},
	{.name = "hangup", .action = hang_up, .bare = true},
	{.name = "wait", .action = wait_text, .checks = true},
	{.name = "gone", .action = wait_gone, .checks = true},
	{.name = "reversed", .action = wait_reversed, .checks = true},
	{.name = "cursor", .action = wait_cursor, .checks = true},
	{.name = "cursor-at", .action = wait_cursor_at, .checks = true},
	{.name = "wait-exit", .action = wait_exit, .checks = true, .bare = true},
	{.name = "wait-stopped", .action = wait_stopped, .checks = true, .bare = true},
	{.name = "screen", .action = golden_check, .checks = true, .bare = true, .block = true},
	{.name = "looks", .action = looks_check, .checks = true},
	{.name = "colourless", .action = looks_check_colourless, .checks = true, .bare = true},
	{.name = "harmless", .action = check_harmless, .checks = true, .bare = true},
	{.name = "shot", .action = take_shot, .checks = true},
	{.name = NULL},
};

bool play_needs_program(const struct step *step)
{
	step_action *action = step->kind->action;
	return action != set_size && action != set_variable && action != run_command &&
	       action != run_aside && action != go_to_terminal;
}
