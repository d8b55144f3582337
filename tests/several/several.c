/*
 * What is lost, and who is turned away, when many work on one database at once? Nothing, and nobody.
 *
 *     several PROGRAM [EDITS [PROCESSES]]      25 edits by 8 processes; ends with 'several: N passed, N failed'
 *
 * Each process adds, changes, removes and takes back activities of its own, and opens the database anew now and then
 * (writer.c). Two work on the program's screen meanwhile, one in the schedule and one in the document (screen.c); two others
 * read, and one makes backups (around.c). No error may be told for mere waiting; every edit that was acknowledged must be there
 * in the end and every one of history in its order; ids must be unique (verdict.c). All of that twice: on a disk as usual, and
 * on one without shared memory, as of a network, where this program stands for the one that is tried:
 *
 *     several --as-program …                   the program, on such a disk
 */
#include "several.h"

#include "app/transfer.h"
#include "base/strbuf.h"
#include "cli/cli.h"
#include "i18n/language.h"
#include "tui/tui.h"
#include "vfs.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

enum { EDITS = 25, PROCESSES = 8, READERS = 2 };

struct told *told;

bool wrong(const char *who, const char *what)
{
	fprintf(stderr, "several: %s: %s\n", who, what ? what : "");
	return false;
}

struct session *open_session(const struct place *place, const char *actor, bool reads)
{
	struct session *session = NULL;
	struct error err = ERROR_INIT;
	struct session_options options = {.db = place->db, .actor = actor, .read_only = reads};
	if (!session_open(&session, &options, &err)) {
		wrong(actor, err.text);
		_exit(1);
	}
	return session;
}

/* --- the whole of it --- */

static void begin(const struct place *place, struct counts *before)
{
	struct transfer_source source = {.sample = true};
	struct transfer_report report;
	struct error err = ERROR_INIT;
	struct session *session = open_session(place, "起头", false);
	if (!transfer_import(session, &source, &report, &err)) {
		wrong("import", err.text);
		exit(1);
	}
	count_all(session, before);
	transfer_report_release(&report);
	session_close(session);
}

static pid_t start(void (*run)(const struct place *, int), const struct place *place, int number)
{
	fflush(NULL);
	pid_t child = fork();
	if (child == 0) {
		alarm(3600);
		run(place, number);
	}
	return child;
}

/* The program at a terminal, and somebody who types there; on a disk without shared memory this program in its stead. */
static pid_t start_screen(const struct place *place, bool shared, int number)
{
	char *typist = string_format("%s_screen", place->self),
	     *which = string_format("%d", number),
	     *command = string_format("exec '%s'%s --db '%s' --me 屏幕%d",
				      shared ? place->program : place->self,
				      shared ? "" : " --as-program", place->db, number);
	fflush(NULL);
	pid_t child = fork();
	if (child == 0) {
		execl(typist, typist, command, which, place->folder, (char *)NULL);
		perror(typist);
		_exit(127);
	}
	free(command);
	free(which);
	free(typist);
	return child;
}

static bool ended_well(pid_t child)
{
	int status = 0;
	return waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/* Whole or not at all: the screens look for it. */
static void tell_screens(const struct place *place, const char *name, const char *line)
{
	char *path = string_format("%s/%s", place->folder, name),
	     *unfinished = string_format("%s~", path);
	FILE *file = fopen(unfinished, "w");
	bool good = file && fputs(line, file) >= 0;
	if (!file || fclose(file) != 0 || !good || rename(unfinished, path) != 0)
		perror(path);
	free(unfinished);
	free(path);
}

static bool has_told(const struct place *place, int screen)
{
	char *path = string_format("%s/screen-%d", place->folder, screen);
	bool has = access(path, F_OK) == 0;
	free(path);
	return has;
}

/* When nobody writes any more, both screens must come to say what there is. */
static void tell_sums(const struct place *place, const pid_t *screens)
{
	struct counts now;
	for (int i = 0; i < SCREENS; i++)
		while (!has_told(place, i) && kill(screens[i], 0) == 0 &&
		       waitid(P_PID, (id_t)screens[i], &(siginfo_t){0},
			      WEXITED | WNOHANG | WNOWAIT) == 0 &&
		       usleep(20000) == 0)
			continue;
	struct session *session = open_session(place, "看", true);
	count_all(session, &now);
	session_close(session);
	char *line = string_format("%zu 个章节，%zu 项活动", now.sections,
				   now.activities - now.cancelled);
	tell_screens(place, "sums", line);
	free(line);
}

struct tally {
	int passed, failed;
};

static void count(struct tally *tally, bool good)
{
	tally->passed += good;
	tally->failed += !good;
}

/* Counts how many processes have done what they should, and whether all is there. */
static void play(const struct place *place, bool shared, struct tally *tally)
{
	pid_t writers[PROCESSES_MOST], around[READERS + 1], screens[SCREENS];
	struct counts before;
	memset(told, 0, sizeof(*told));
	begin(place, &before);
	for (int i = 0; i < SCREENS; i++)
		screens[i] = start_screen(place, shared, i);
	for (int i = 0; i < place->processes; i++)
		writers[i] = start(write_all, place, i);
	for (int i = 0; i < READERS; i++)
		around[i] = start(read_all, place, i);
	around[READERS] = start(copy_all, place, 0);
	for (int i = 0; i < place->processes; i++)
		count(tally, ended_well(writers[i]));
	tell_screens(place, "over", "");
	tell_sums(place, screens);
	for (int i = 0; i < SCREENS; i++)
		count(tally, ended_well(screens[i]) || wrong("a screen", "has failed"));
	told->over = true;
	for (int i = 0; i <= READERS; i++)
		count(tally, ended_well(around[i]) || wrong("one of those around", "has failed"));
	count(tally, all_is_there(place, &before));
	printf("several: %s: %d edits typed (asked to wait: %d), %d readings, %d backups, %d undos refused, longest wait %lld ms\n",
	       shared ? "with shared memory" : "without", told->typed, told->asked, told->readings,
	       told->copies, told->refused, (long long)told->longest_ms);
}

static void make_place(struct place *place, const char *base)
{
	place->folder = string_format("%s/unionplan-several.XXXXXX", base ? base : "/tmp");
	if (!mkdtemp(place->folder)) {
		perror(place->folder);
		exit(1);
	}
	place->db = string_format("%s/t.db", place->folder);
	place->copy = string_format("%s/copy.db", place->folder);
	setenv("HOME", place->folder, 1);
	setenv("UNIONPLAN_TODAY", "2025-11-18", 1);
	setenv("TERM", "xterm-256color", 1);
	setenv("LC_ALL", "C.UTF-8", 1);
	unsetenv("XDG_STATE_HOME");
	unsetenv("XDG_CONFIG_HOME");
}

static bool clear_place(struct place *place)
{
	char *command = string_format("rm -rf '%s'", place->folder);
	bool removed = system(command) == 0;
	free(command);
	free(place->folder);
	free(place->db);
	free(place->copy);
	return removed;
}

static int open_screen(struct session *session, const struct config *config, bool no_color)
{
	return tui_run(session, &(struct tui_options){.no_color = no_color, .config = config});
}

static int as_program(char **argv)
{
	vfs_install(VFS_NO_MEMORY);
	return cli_main(argv, open_screen);
}

static bool find_self(struct place *place, const char *name)
{
	place->self = realpath(name, NULL);
	told = mmap(NULL, sizeof(*told), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	return place->self && told != MAP_FAILED;
}

int main(int argc, char **argv)
{
	struct place place = {.program = argc > 1 ? argv[1] : "",
			      .edits = argc > 2 ? atoi(argv[2]) : EDITS,
			      .processes = argc > 3 ? atoi(argv[3]) : PROCESSES};
	struct tally tally = {0};
	language_use_utf8();
	if (strcmp(place.program, "--as-program") == 0)
		return as_program(argv + 1);
	if (argc < 2 || !find_self(&place, argv[0]) || place.edits > KEPT_MOST ||
	    place.processes > PROCESSES_MOST)
		return wrong("can't begin", NULL), 1;
	for (int shared = 1; shared >= 0; shared--) {
		make_place(&place, getenv("TMPDIR"));
		play(&place, shared, &tally);
		if (shared)
			count(&tally, moves_to_slow_disk(&place));
		tally.failed += !clear_place(&place);
	}
	free(place.self);
	printf("several: %d passed, %d failed\n", tally.passed, tally.failed);
	return tally.failed || !tally.passed;
}
