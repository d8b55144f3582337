/*
 * What is lost when memory runs out while the screen is open? No more than the last second of typing, and not the terminal.
 *
 *     fault_screen PROGRAM SHIM [TRIALS]      12 by default; ends with 'fault_screen: N passed, N failed'
 *
 * The shim (shim.c) takes memory away at some call by lot: in one half of the trials while the screen opens, in the other
 * while an activity is being typed that has been kept as a draft. Then either the program has ended with code 1, having
 * given back the terminal and said why, or it goes on with a sentence; the database is sound; and the draft is there.
 */
#include "shim.h"
#include "terminal.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

enum { TRIALS = 12, PATIENCE = 20000, TERMINAL_CHANGED = 99, KEYS_MOST = 400 };

static const char title[] = "趣味运动会";

struct setting {
	const char *program, *preloaded;
	char folder[64], db[96], command[2048];
	struct shim *shim;
};

static struct terminal *shown; /* of the trial that is on */

static bool wrong(const char *what)
{
	fprintf(stderr, "fault_screen: %s\n", what);
	if (shown) {
		char *text = terminal_text(shown);
		fprintf(stderr, "%s", text);
		free(text);
	}
	return false;
}

/* --- waiting --- */

static bool shows(const struct terminal *terminal, const void *goal)
{
	struct place at = {1, 1};
	int end;
	return terminal_find(terminal, goal, &at, &end) || terminal_ended(terminal, NULL);
}

static bool has_ended(const struct terminal *terminal, const void *goal)
{
	(void)goal;
	return terminal_ended(terminal, NULL);
}

static bool wait_for(const char *text)
{
	return (terminal_wait(shown, shows, text, PATIENCE) && !terminal_ended(shown, NULL)) ||
	       wrong(text);
}

static bool type(const char *text)
{
	return terminal_type(shown, text, strlen(text));
}

/* --- the database --- */

static int draft_count(const struct setting *setting)
{
	sqlite3 *db = NULL;
	sqlite3_stmt *row = NULL;
	int count = -1;
	if (sqlite3_open_v2(setting->db, &db, SQLITE_OPEN_READONLY, NULL) == SQLITE_OK &&
	    sqlite3_prepare_v2(db, "SELECT count(*) FROM draft WHERE content LIKE ?", -1, &row,
			       NULL) == SQLITE_OK) {
		char like[64];
		snprintf(like, sizeof(like), "%%%s%%", title);
		sqlite3_bind_text(row, 1, like, -1, SQLITE_TRANSIENT);
		if (sqlite3_step(row) == SQLITE_ROW)
			count = sqlite3_column_int(row, 0);
	}
	sqlite3_finalize(row);
	sqlite3_close(db);
	return count;
}

static bool is_sound(const struct setting *setting)
{
	char command[1024];
	snprintf(command, sizeof(command), "%s doctor >/dev/null 2>&1", setting->program);
	return system(command) == 0;
}

/* --- a trial --- */

static bool gave_all_back(void)
{
	int code;
	terminal_ended(shown, &code);
	if (code == TERMINAL_CHANGED || terminal_borrowed(shown) || terminal_left_on(shown))
		return wrong("the terminal is not as it was");
	if (code == 0) /* of what it can do without, memory may run out */
		return true;
	if (code != 1)
		return wrong("it has crashed");
	struct place at = {1, 1};
	int end;
	/* 没有: of a locale that could not be loaded for the same reason. */
	return terminal_find(shown, "内存", &at, &end) ||
	       terminal_find(shown, "unionplan", &at, &end) ||
	       wrong("it doesn't say why it has gone");
}

/* Somebody who goes on using it until it has gone, or for so many keys. */
static void go_on(void)
{
	static const char *const keys[] = {"Tab",  "Left",  "Right", "F1",   "Escape", "Up",
					   "Down", "S-Tab", "End",   "Home", "F9",     "Escape"};
	for (int i = 0; i < KEYS_MOST && !terminal_ended(shown, NULL); i++) {
		if (i % 3 == 0)
			type("再多写几个字");
		else
			terminal_key(shown, keys[rand() % (int)(sizeof(keys) / sizeof(keys[0]))]);
		terminal_settle(shown, 1, PATIENCE);
	}
}

static void arm(const struct setting *setting, long behind)
{
	setting->shim->at = setting->shim->count + behind;
	setting->shim->lasts = rand() % 2;
}

/* Types a draft, waits until it is kept, takes the memory away. */
static bool with_draft(const struct setting *setting)
{
	if (!wait_for("三、主要工作") || !type("2") || !wait_for("11月  完成") ||
	    !terminal_key(shown, "Insert") || !wait_for("添加活动") || !type(title) ||
	    !wait_for(title))
		return false;
	for (int i = 0; i < 200 && draft_count(setting) < 1; i++)
		terminal_listen(shown, 50);
	if (draft_count(setting) != 1)
		return wrong("the draft is not kept");
	arm(setting, 1 + rand() % 3000);
	go_on();
	return true;
}

static bool while_opening(const struct setting *setting)
{
	arm(setting, 1 + rand() % 30000);
	terminal_wait(shown, shows, "三、主要工作", PATIENCE);
	go_on();
	return true;
}

static bool trial(const struct setting *setting, bool typing)
{
	*setting->shim = (struct shim){.kind = SHIM_MEMORY, .number = 12};
	shown = terminal_start(setting->command, 80, 24);
	if (!shown)
		return wrong("no terminal");
	bool good = typing ? with_draft(setting) : while_opening(setting);
	if (!terminal_ended(shown, NULL)) {
		/* It goes on: then with memory again, and by itself to its end. */
		setting->shim->kind = SHIM_NONE;
		terminal_signal(shown, 15);
		terminal_wait(shown, has_ended, NULL, PATIENCE);
		good = good && (terminal_ended(shown, NULL) || wrong("it does not end"));
	} else {
		good = good && gave_all_back();
	}
	good = good && (is_sound(setting) || wrong("doctor finds something"));
	if (typing)
		good = good && (draft_count(setting) >= 1 || wrong("the draft is gone"));
	terminal_free(shown);
	shown = NULL;
	return good;
}

/* --- where --- */

static bool map(struct setting *setting, const char *path)
{
	int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
	if (fd < 0 || ftruncate(fd, sizeof(struct shim)) != 0)
		return false;
	setting->shim = mmap(NULL, sizeof(struct shim), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	close(fd);
	return setting->shim != MAP_FAILED;
}

static bool prepare(struct setting *setting, char **argv)
{
	const char *base = getenv("TMPDIR");
	char path[96], import[1024];
	*setting = (struct setting){.program = argv[1], .preloaded = argv[2]};
	snprintf(setting->folder, sizeof(setting->folder), "%.40s/fault-screen.XXXXXX",
		 base ? base : "/tmp");
	if (!mkdtemp(setting->folder))
		return false;
	snprintf(setting->db, sizeof(setting->db), "%s/t.db", setting->folder);
	snprintf(path, sizeof(path), "%s/shim", setting->folder);
	setenv("HOME", setting->folder, 1);
	setenv("UNIONPLAN_DB", setting->db, 1);
	setenv("UNIONPLAN_TODAY", "2025-11-18", 1);
	setenv("UNIONPLAN_ACTOR", "测试员", 1);
	setenv("TERM", "xterm-256color", 1);
	setenv("LC_ALL", "C.UTF-8", 1);
	/* A shell sees whether the terminal is as it was. */
	snprintf(setting->command, sizeof(setting->command),
		 "stty -isig; before=$(stty -g); LD_PRELOAD='%s' " SHIM_VARIABLE "='%s' '%s'; "
		 "code=$?; [ \"$before\" = \"$(stty -g)\" ] || code=%d; exit $code",
		 setting->preloaded, path, setting->program, TERMINAL_CHANGED);
	snprintf(import, sizeof(import), "'%s' import data/sample.yaml >/dev/null",
		 setting->program);
	return map(setting, path) && system(import) == 0;
}

static void lay_out(const struct setting *setting)
{
	char command[512];
	snprintf(command, sizeof(command),
		 "cd '%s' && if [ -e kept ]; then rm -f t.db*; cp kept t.db; else cp t.db kept; fi",
		 setting->folder);
	if (system(command) != 0)
		abort();
}

int main(int argc, char **argv)
{
	struct setting setting;
	int passed = 0, failed = 0;
	if (argc < 3 || !prepare(&setting, argv))
		return wrong("can't begin"), 1;
	int trials = argc > 3 ? atoi(argv[3]) : TRIALS;
	unsigned seed = argc > 4 ? (unsigned)atol(argv[4]) : (unsigned)time(NULL);
	for (int i = 0; i < trials; i++) {
		lay_out(&setting);
		srand(seed + (unsigned)i);
		bool good = trial(&setting, i % 2);
		if (!good)
			fprintf(stderr, "fault_screen: trial %d of seed %u fails\n", i, seed);
		passed += good;
		failed += !good;
	}
	char command[128];
	snprintf(command, sizeof(command), "rm -rf '%s'", setting.folder);
	failed += system(command) != 0;
	printf("fault_screen: %d passed, %d failed\n", passed, failed);
	return failed || !passed;
}
