/*
 * A walk through the screen by lot: does the program bear whatever a person, a cat on the keyboard
 * or a bad line may do to it?
 *
 *     walk KEYS SEED      the folder, the sample and `unionplan` are laid out by tests/walk/run
 *
 * Somebody else changes the same database by commands meanwhile. Every few keys the program must
 * have read them all and come to rest on a screen with nothing broken in it. Now and then all that
 * is shown is wiped off, and what the program then draws from nothing must be the same: what it
 * sends for a key is only what it believes to have changed. When it quits, it must leave the
 * terminal as it was, and is started again. At the end the line goes dead. Ends with
 * 'screen: N passed, N failed'.
 */

#include "events.h"
#include "others.h"
#include "sight.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

/* At most so many events before the next look, and about so many before all of the screen is drawn anew. */
enum { BURST = 8, STRETCH = 25 };

/* So long after somebody else's change the screen shows it at the latest, in milliseconds. */
enum { NEWS_TIME = 2500 };

/* So long after the last key a view has done what it leaves for when nobody types, in milliseconds. */
enum { LEFT_TIME = 100 };

/*
 * A shell around the program remembers how the terminal was, and lives on after a hang-up to tell
 * whether it is so again. It notes the program's own number: when all of the job are told to stop,
 * the shell would stop first and nobody could see whether the program did. Ctrl-C ends neither of
 * them when it comes too late for the program.
 */
#define TERMINAL_CHANGED 99
static const char command[] = "trap : HUP; stty -isig; before=$(stty -g); "
			      "sh -c 'echo $$ >pid; exec unionplan'; code=$?; "
			      "[ \"$before\" = \"$(stty -g)\" ] || code=99; exit $code";

struct walk {
	struct events events;
	struct terminal *terminal;
	long starts, passed, failed;
	long drawn; /* the events when all was drawn anew */
	int columns, rows;
};

static volatile sig_atomic_t interrupted, job;

static void interrupt(int signal_number)
{
	(void)signal_number;
	interrupted = 1;
	if (job)
		kill(-job, SIGKILL);
}

/* --- what is found --- */

static void print_screen(const struct terminal *terminal)
{
	struct place cursor;
	int columns, rows;
	terminal_size(terminal, &columns, &rows);
	bool shown = terminal_cursor(terminal, &cursor);
	printf("  the screen, %dx%d, its cursor at %d %d%s:\n", columns, rows, cursor.column,
	       cursor.row, shown ? "" : ", hidden");
	char *text = terminal_text(terminal), *rest = text;
	for (char *line = strtok_r(rest, "\n", &rest); line; line = strtok_r(NULL, "\n", &rest))
		printf("  |%s\n", line);
	free(text);
}

static bool fail(struct walk *walk, const char *what)
{
	walk->failed++;
	printf("after %ld events: %s\n  the last of them:\n", walk->events.count, what);
	events_print_tape(stdout, &walk->events);
	print_screen(walk->terminal);
	return false;
}

static bool pass(struct walk *walk)
{
	walk->passed++;
	return true;
}

static bool fail_at(struct walk *walk, const char *what, struct place at)
{
	char text[128];
	snprintf(text, sizeof text, "%s at column %d, row %d", what, at.column, at.row);
	return fail(walk, text);
}

static bool has_borrowed(const struct terminal *terminal, const void *goal)
{
	(void)goal;
	return terminal_borrowed(terminal);
}

static bool is_there_or_gone(const struct terminal *terminal, const void *goal)
{
	(void)goal;
	return terminal_borrowed(terminal) || terminal_ended(terminal, NULL);
}

static bool has_ended(const struct terminal *terminal, const void *goal)
{
	(void)goal;
	return terminal_ended(terminal, NULL);
}

/* --- the program's beginning and end --- */

static bool start(struct walk *walk)
{
	if (walk->terminal)
		terminal_size(walk->terminal, &walk->columns, &walk->rows);
	terminal_free(walk->terminal);
	walk->starts++;
	walk->terminal = walk->events.terminal = terminal_start(command, walk->columns, walk->rows);
	if (!walk->terminal) {
		fprintf(stderr, "walk: no terminal: %s\n", strerror(errno));
		exit(2);
	}
	job = terminal_job(walk->terminal);
	if (!terminal_wait(walk->terminal, has_borrowed, NULL, PATIENCE))
		return fail(walk, "it shows no screen");
	FILE *file = fopen("pid", "r");
	if (!file || fscanf(file, "%d", &walk->events.program) != 1)
		return fail(walk, "its number is not known");
	fclose(file);
	return true;
}

/* Has it ended as it should, and left the terminal as it was? */
static bool left_well(struct walk *walk)
{
	int code;
	char text[128];
	terminal_ended(walk->terminal, &code);
	if (code == TERMINAL_CHANGED)
		return fail(walk, "it has left the terminal in another mode");
	if (code != 0) {
		snprintf(text, sizeof text, "it has ended with %d", code);
		return fail(walk, text);
	}
	const char *left = terminal_left_on(walk->terminal);
	if (!left)
		return pass(walk);
	snprintf(text, sizeof(text), "it has left on what it had switched on: %s", left);
	return fail(walk, text);
}

static bool hang_up(struct walk *walk)
{
	terminal_signal(walk->terminal, SIGHUP);
	if (!terminal_wait(walk->terminal, has_ended, NULL, PATIENCE))
		return fail(walk, "it does not end on SIGHUP");
	return left_well(walk);
}

/* --- the way --- */

static bool look(struct walk *walk)
{
	struct place at;
	bool rests = events_rest(&walk->events) &&
		     terminal_wait(walk->terminal, is_there_or_gone, NULL, PATIENCE);
	if (terminal_ended(walk->terminal, NULL))
		return left_well(walk) && start(walk);
	if (!rests)
		return fail(walk, "it prints without end, or doesn't read its input");
	if (walk->events.wrong)
		return fail(walk, walk->events.wrong);
	const char *wrong = sight_wrong(walk->terminal, &at);
	return wrong ? fail_at(walk, wrong, at) : pass(walk);
}

static bool shows_something(const struct terminal *terminal, const void *goal)
{
	char *text = terminal_text(terminal);
	bool something = text[strspn(text, "\n")] != '\0';
	(void)goal;
	free(text);
	return something;
}

/* What somebody else has done is to be on the screen before it is compared. */
static void take_news(struct walk *walk)
{
	others_rest(&walk->events);
	for (int waited = 0; walk->events.news && waited < NEWS_TIME; waited += QUIET * 10)
		terminal_settle(walk->terminal, QUIET * 10, PATIENCE);
	walk->events.news = false;
}

/* The signal that the size has changed makes the program draw everything, wherever it is. */
static bool draw_anew(struct walk *walk)
{
	struct picture before = {0};
	struct place at;
	walk->drawn = walk->events.count;
	take_news(walk);
	terminal_settle(walk->terminal, LEFT_TIME, PATIENCE);
	events_rest(&walk->events);
	picture_take(&before, walk->terminal);
	terminal_wipe(walk->terminal);
	kill(walk->events.program, SIGWINCH);
	terminal_wait(walk->terminal, shows_something, NULL, PATIENCE);
	events_rest(&walk->events);
	const char *wrong = picture_differs(&before, walk->terminal, &at);
	if (wrong) {
		printf("before all was drawn anew:\n");
		picture_print(&before, stdout);
	}
	picture_release(&before);
	char text[96];
	snprintf(text, sizeof text, "drawn anew it has %s:", wrong ? wrong : "nothing else");
	return wrong ? fail_at(walk, text, at) : pass(walk);
}

static void go(struct walk *walk, long keys)
{
	bool good = start(walk) && look(walk);
	while (good && !interrupted && walk->events.count < keys) {
		for (int i = events_draw(&walk->events, BURST); i >= 0; i--)
			events_happen(&walk->events);
		bool anew = walk->events.count - walk->drawn >= STRETCH;
		if (anew)
			events_end_key(&walk->events);
		good = look(walk);
		if (good && anew)
			good = draw_anew(walk);
	}
	const char *wrong = others_rest(&walk->events);
	if (good && wrong)
		good = fail(walk, wrong);
	if (good && !interrupted)
		hang_up(walk);
}

int main(int argc, char **argv)
{
	if (argc != 3) {
		fputs("usage: walk KEYS SEED\n", stderr);
		return 2;
	}
	struct sigaction action = {.sa_handler = interrupt};
	sigaction(SIGINT, &action, NULL);
	sigaction(SIGTERM, &action, NULL);
	signal(SIGPIPE, SIG_IGN);
	struct walk walk = {.columns = 80, .rows = 24};
	walk.events.dice = strtoull(argv[2], NULL, 10);
	go(&walk, strtol(argv[1], NULL, 10));
	terminal_free(walk.terminal);
	printf("%ld events in %ld sessions\n", walk.events.count, walk.starts);
	printf("screen: %ld passed, %ld failed\n", walk.passed, walk.failed);
	return walk.failed || interrupted ? 1 : 0;
}
