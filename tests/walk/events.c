#include "events.h"

#include "others.h"

#include <signal.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>

#define LENGTH(array) ((int)(sizeof(array) / sizeof *(array)))

struct weighted {
	const char *text;
	int weight;
};

static const struct weighted moves[] = {
	{"Down", 30}, {"Up", 18}, {"Right", 14}, {"Left", 12},     {"PageDown", 4},
	{"Tab", 12},  {"End", 3}, {"Home", 3},   {"PageUp", 3},    {"S-Tab", 5},
	{"Space", 6}, {"j", 3},   {"k", 3},      {"Backspace", 6}, {"C-Left", 2},
};

static const struct weighted keys[] = {
	{"Enter", 30}, {"Insert", 14},  {"Delete", 9},  {"F2", 14},     {"F1", 4},
	{"F3", 5},     {"F4", 10},      {"F5", 2},      {"F6", 8},      {"F7", 3},
	{"F8", 6},     {"F9", 6},       {"F10", 1},     {"F11", 3},     {"F12", 3},
	{"M-Up", 5},   {"M-Down", 5},   {"M-Enter", 2}, {"C-z", 5},     {"C-y", 4},
	{"C-r", 2},    {"C-l", 1},      {"C-u", 5},     {"C-k", 2},     {"C-w", 2},
	{"C-a", 2},    {"C-e", 2},      {"C-p", 3},     {"C-o", 3},     {"C-g", 2},
	{"C-c", 3},    {"C-s", 2},      {"C-Space", 1}, {"S-Up", 3},    {"S-Down", 3},
	{"S-Left", 1}, {"S-Insert", 2}, {"M-Left", 2},  {"M-Right", 2}, {"S-Delete", 1},
	{"C-Home", 1}, {"C-End", 1},    {"C-x", 3},     {"C-v", 4},     {"C-n", 2},
	{"C-t", 2},    {"C-d", 1},
};

/* Words, dates, sums, names, and what a format or a terminal might take for something else. */
static const char *const texts[] = {
	"学习",
	"教代会提案",
	"工会小组长",
	"主席",
	"文体委员、女工委员",
	"教师节",
	"9月",
	"11月下旬",
	"8月底前",
	"9-10月",
	"2025-10-09",
	"9-28",
	"明天",
	"2月30日",
	"十三月",
	"元月",
	"3000",
	"12.50",
	"-1",
	"1e9",
	"全年",
	"会议室",
	"完成",
	"二（三）",
	"，",
	"。",
	"？",
	"：",
	"、",
	"（",
	"“引号”",
	"……",
	"——",
	"　",
	"…",
	"【",
	"e\u0301",
	"\u200b",
	"\u202e",
	"ａｂｃ",
	"plan",
	".",
	"{{year}}",
	"- a: [b, c]",
	"# 注",
	"'单引号",
	"%s%n",
	"null",
	"a b  c",
	"~",
	"|",
	": ",
	"𠮷",
	"2025-2",
	"为了把工会的工作做得更细更实，全体委员每月碰头一次，把各组报上来的事情一件一件商量清楚。",
};

/* Between the words of a paste, and as bytes that no key sends. */
static const char *const seams[] = {
	"\n",   "\r\n",     "\r",   "\t",   " ",    "\n\n",
	"\033", "\033[31m", "\007", "\x01", "\x7f", "\xc2\x85",
};

/*
 * Broken characters stand behind the end of whatever paste may be open: typed, they are nothing;
 * pasted, they are rightly shown as what they are.
 */
#define TYPED "\033[201~"
static const char *const noises[] = {
	"\033[I",           "\033[O",         "\033[200~",      "\033[201~",  "\033[99;5u",
	"\033[1;9A",        "\033[",          "\033[<0;1",      "\033[?1;2c", "\033O",
	"\033[<0;999;999M", "\033[M",         "\033]0;x\007",   "\x1c",       TYPED "\x80",
	TYPED "\xe4\xb8",   TYPED "\xff\xfe", TYPED "\xf0\x9f",
};

int events_draw(struct events *events, int sides)
{
	/* Steele, Lea and Flood's SplitMix: small, and good enough to walk by. */
	uint64_t z = events->dice += 0x9e3779b97f4a7c15;
	z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
	z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
	return (int)((z ^ (z >> 31)) % (unsigned)sides);
}

static const char *draw_text(struct events *events, const char *const *list, int length)
{
	return list[events_draw(events, length)];
}

static const char *draw_weighted(struct events *events, const struct weighted *list, int length)
{
	int sum = 0, at = 0;
	for (int i = 0; i < length; i++)
		sum += list[i].weight;
	for (int lot = events_draw(events, sum); lot >= list[at].weight; at++)
		lot -= list[at].weight;
	return list[at].text;
}

/* --- the tape --- */

static char *next_line(struct events *events)
{
	return events->tape[events->count++ % TAPE_LENGTH];
}

void events_note(struct events *events, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	vsnprintf(next_line(events), TAPE_LINE, format, arguments);
	va_end(arguments);
}

/* Escaped as a screen test writes it. */
static void note_bytes(struct events *events, const char *step, const char *bytes)
{
	char *line = next_line(events);
	size_t at = (size_t)snprintf(line, TAPE_LINE, "%s ", step);
	for (; *bytes && at + 5 < TAPE_LINE; bytes++) {
		unsigned char byte = (unsigned char)*bytes;
		if (byte >= ' ' && byte != 0x7f && byte != '\\')
			line[at++] = *bytes;
		else
			at += (size_t)snprintf(line + at, TAPE_LINE - at, "\\x%02x", byte);
	}
	line[at] = '\0';
}

void events_print_tape(FILE *out, const struct events *events)
{
	long first = events->count > TAPE_LENGTH ? events->count - TAPE_LENGTH : 0;
	for (long i = first; i < events->count; i++)
		fprintf(out, "    %s\n", events->tape[i % TAPE_LENGTH]);
}

/* --- waiting --- */

static bool has_stopped(const struct terminal *terminal, const void *goal)
{
	(void)goal;
	return terminal_stopped(terminal);
}

static bool has_borrowed(const struct terminal *terminal, const void *goal)
{
	(void)goal;
	return terminal_borrowed(terminal);
}

static bool has_returned(const struct terminal *terminal, const void *goal)
{
	return !has_borrowed(terminal, goal);
}

/* The first line of a file of the program under /proc; false: gone, or a system that doesn't tell. */
static bool read_state(pid_t program, const char *name, char line[512])
{
	char path[64];
	snprintf(path, sizeof path, "/proc/%ld/%s", (long)program, name);
	FILE *file = fopen(path, "r");
	bool told = file && fgets(line, 512, file);
	if (file)
		fclose(file);
	return told;
}

/*
 * The state is the third field of its file, behind the name in brackets. What sleeps may still have something to do: it
 * waits for the disk, or for somebody else's transaction. Only what polls waits for keys; the number of the call that it
 * is in comes first in the other file.
 */
static bool waits_for_keys(pid_t program)
{
	char line[512];
	if (!read_state(program, "stat", line))
		return true;
	const char *name_end = strrchr(line, ')');
	if (!name_end || strncmp(name_end, ") S", 3) != 0)
		return false;
	if (!read_state(program, "syscall", line))
		return true;
	long call = strtol(line, NULL, 10);
#ifdef SYS_poll
	if (call == SYS_poll)
		return true;
#endif
	return call == SYS_ppoll;
}

bool events_rest(struct events *events)
{
	for (int rounds = PATIENCE / QUIET; rounds > 0; rounds--) {
		if (!terminal_settle(events->terminal, QUIET, PATIENCE))
			return false;
		if (waits_for_keys(events->program) && !terminal_listen(events->terminal, 0))
			return true;
	}
	return false;
}

/* --- what happens --- */

/* What is typed while the editor has the terminal would be the editor's. */
static void wait_for_editor(struct events *events)
{
	events_rest(events);
	terminal_wait(events->terminal, has_borrowed, NULL, PATIENCE);
}

static void press(struct events *events, const char *key)
{
	events_note(events, "key %s", key);
	terminal_key(events->terminal, key);
	if (strcmp(key, "C-o") == 0)
		wait_for_editor(events);
}

static void type(struct events *events, const char *text)
{
	note_bytes(events, "type", text);
	terminal_type(events->terminal, text, strlen(text));
}

void events_end_key(struct events *events)
{
	terminal_type(events->terminal, "", 0); /* an Esc that came last is told from Alt by now */
	type(events, TYPED);
}

static void move(struct events *events)
{
	press(events, draw_weighted(events, moves, LENGTH(moves)));
}

static void command(struct events *events)
{
	press(events, draw_weighted(events, keys, LENGTH(keys)));
}

/* Before a paste, even an empty one, Esc need not wait to be told from Alt. */
static void escape(struct events *events)
{
	if (events_draw(events, 4))
		type(events, "\033\033[200~\033[201~");
	else
		press(events, "Esc");
}

/* Out of whatever is open; to the question whether it may close, the second answer. */
static void leave(struct events *events)
{
	for (int i = 1 + events_draw(events, 2); i > 0; i--) {
		escape(events);
		press(events, "Right");
		press(events, "Enter");
	}
	escape(events);
}

/* No slash: whatever path is typed stays in the walk's own folder. */
static void letter(struct events *events)
{
	char key[2] = {(char)(' ' + 1 + events_draw(events, '~' - ' ' - 1)), '\0'};
	press(events, *key == '/' ? "." : key);
}

static void write_text(struct events *events)
{
	type(events, draw_text(events, texts, LENGTH(texts)));
}

static void make_noise(struct events *events)
{
	type(events, draw_text(events, noises, LENGTH(noises)));
}

static void paste(struct events *events)
{
	char bytes[2048] = "";
	for (int words = 1 + events_draw(events, 6); words > 0; words--) {
		strcat(bytes, draw_text(events, texts, LENGTH(texts)));
		strcat(bytes, draw_text(events, seams, LENGTH(seams)));
	}
	note_bytes(events, "paste", bytes);
	terminal_paste(events->terminal, bytes, strlen(bytes));
}

/* A row of some view begun, filled in, and most times kept. */
static void fill_in(struct events *events)
{
	static const struct weighted views[] = {{"1", 5}, {"2", 4}, {"3", 3},  {"4", 3},
						{"5", 1}, {"6", 1}, {"Tab", 3}};
	static const struct weighted begins[] = {
		{"Insert", 8}, {"Enter", 6}, {"F4", 3}, {"F6", 2}, {"F8", 1}};
	leave(events);
	if (events_draw(events, 2))
		press(events, draw_weighted(events, views, LENGTH(views)));
	for (int i = events_draw(events, 6); i > 0; i--)
		move(events);
	press(events, draw_weighted(events, begins, LENGTH(begins)));
	for (int fields = events_draw(events, 4) ? 1 : 1 + events_draw(events, 4);;) {
		if (events_draw(events, 4) == 0)
			press(events, "C-u");
		write_text(events);
		if (--fields == 0)
			break;
		press(events, "Tab");
	}
	press(events, events_draw(events, 4) ? "F2" : "Enter");
}

/* A document in words, on its way into a plan: looked through, changed, and sometimes stored. */
static void read_document(struct events *events)
{
	static const struct weighted steps[] = {
		{"Down", 30},    {"Up", 12},    {"F6", 10},       {"Space", 8}, {"Tab", 8},
		{"S-Tab", 8},    {"Delete", 8}, {"Backspace", 8}, {"|", 4},     {"F4", 4},
		{"Enter", 6},    {"F2", 6},     {"u", 8},         {"C-y", 4},   {"M-1", 2},
		{"M-2", 3},      {"M-3", 4},    {"M-4", 3},       {"M-5", 4},   {"M-6", 2},
		{"M-7", 3},      {"M-8", 1},    {"M-9", 1},       {"C-o", 2},   {"C-t", 2},
		{"PageDown", 4}, {"End", 2},    {"F8", 1},        {"9", 1},     {"Esc", 2},
	};
	leave(events);
	if (events_draw(events, 3)) {
		press(events, "1");
		press(events, "1");
		press(events, "F8");
		type(events, "document.txt");
		press(events, "Enter");
	} else {
		press(events, "9");
	}
	for (int i = 10 + events_draw(events, 30); i > 0; i--) {
		press(events, draw_weighted(events, steps, LENGTH(steps)));
		if (events_draw(events, 10) == 0)
			write_text(events);
	}
	if (events_draw(events, 3) == 0)
		press(events, "F8");
}

static void click(struct events *events)
{
	static const struct {
		enum button button;
		const char *name;
		int times;
	} hows[] = {
		{BUTTON_LEFT, "left", 1},
		{BUTTON_LEFT, "left", 1},
		{BUTTON_LEFT, "double", 2},
		{BUTTON_RIGHT, "right", 1},
		{BUTTON_MIDDLE, "middle", 1},
		{BUTTON_WHEEL_UP, "wheel-up", 1},
		{BUTTON_WHEEL_DOWN, "wheel-down", 1},
	};
	int how = events_draw(events, LENGTH(hows)), columns, rows;
	terminal_size(events->terminal, &columns, &rows);
	struct place at = {1 + events_draw(events, columns), 1 + events_draw(events, rows)};
	events_note(events, "mouse click %d %d %s", at.column, at.row, hows[how].name);
	for (int i = 0; i < hows[how].times; i++)
		terminal_click(events->terminal, hows[how].button, at);
}

static void set_size(struct events *events, struct place size)
{
	events_note(events, "resize %dx%d", size.column, size.row);
	terminal_resize(events->terminal, size.column, size.row);
}

static struct place draw_size(struct events *events)
{
	static const struct place usual[] = {{80, 24}, {80, 24},  {80, 24},  {40, 12},
					     {60, 20}, {132, 43}, {200, 60}, {300, 100}};
	if (events_draw(events, 3))
		return usual[events_draw(events, LENGTH(usual))];
	return (struct place){40 + events_draw(events, 261), 12 + events_draw(events, 89)};
}

static void resize(struct events *events)
{
	set_size(events, draw_size(events));
}

/* Too small to show anything, and back. */
static void squeeze(struct events *events)
{
	static const struct place tiny[] = {{20, 5}, {39, 12}, {40, 11}, {10, 3},
					    {5, 2},  {2, 1},   {300, 1}, {2, 100}};
	set_size(events, tiny[events_draw(events, LENGTH(tiny))]);
	if (events_draw(events, 2))
		events_rest(events);
	for (int i = events_draw(events, 3); i > 0; i--)
		move(events);
	resize(events);
}

/* What is typed to a program that has stopped goes to the shell, so it stops and goes on at rest. */
static void suspend(struct events *events)
{
	struct terminal *terminal = events->terminal;
	events_rest(events);
	if (terminal_ended(terminal, NULL) || kill(events->program, SIGTSTP) != 0)
		return;
	events_note(events, "signal TSTP");
	if (!terminal_wait(terminal, has_stopped, NULL, PATIENCE))
		events->wrong = "it does not stop on SIGTSTP";
	else if (!terminal_wait(terminal, has_returned, NULL, PATIENCE))
		events->wrong = "it has stopped without giving back the terminal";
	events_note(events, "signal CONT");
	terminal_signal(terminal, SIGCONT);
	if (!terminal_wait(terminal, has_borrowed, NULL, PATIENCE))
		events->wrong = "it does not go on after SIGCONT";
	events_rest(events);
}

static const struct {
	void (*happen)(struct events *events);
	int weight;
} kinds[] = {
	{move, 280},  {command, 240},   {letter, 90}, {write_text, 100}, {click, 80},
	{escape, 50}, {fill_in, 30},    {paste, 20},  {leave, 20},       {resize, 12},
	{squeeze, 6}, {make_noise, 10}, {suspend, 3}, {others_act, 12},  {read_document, 8},
};

void events_happen(struct events *events)
{
	int sum = 0, at = 0;
	for (int i = 0; i < LENGTH(kinds); i++)
		sum += kinds[i].weight;
	for (int lot = events_draw(events, sum); lot >= kinds[at].weight; at++)
		lot -= kinds[at].weight;
	kinds[at].happen(events);
}
