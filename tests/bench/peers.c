/*
 * Other programs that keep a plan in a terminal, on the same 10,000 activities, in turn with this one: taking them in, the
 * month of November, and every activity with a word in it. A program that is not installed is passed over.
 *
 *     peers BUILD WORK [--markdown]
 *
 * Each gets its own kind of file, made of our database: calendars for calcurse and khal, JSON for Taskwarrior, an Org file for
 * Emacs, which has nothing to take in.
 */
#include "measure.h"

#include "base/strbuf.h"

#include <stdlib.h>
#include <unistd.h>

enum task { TAKE_IN, MONTH, SEARCH, TASK_COUNT };

static const char *const task_names[TASK_COUNT] = {
	[TAKE_IN] = "taking in 10000 activities",
	[MONTH] = "a month of 10000",
	[SEARCH] = "a word in 10000",
};

struct peer {
	const char *name, *program;
	const char *prepare;          /* its files; run in WORK */
	const char *task[TASK_COUNT]; /* NULL: it has no such thing */
	int times[TASK_COUNT];
};

static const char *const our_tasks[TASK_COUNT] = {
	[TAKE_IN] = "rm -f n.db*; unionplan --db n.db import p.yaml",
	[MONTH] = "unionplan --db p.db month 2025-11",
	[SEARCH] = "unionplan --db p.db search 例会 --limit 10000",
};

#define DAY_OF_ACTIVITY "substr(starts || '-01', 1, 10)"

static const struct peer peers[] = {
	{"calcurse",
	 "calcurse",
	 "calcurse -q -D cal -i p.ics",
	 {[TAKE_IN] = "rm -rf new; exec calcurse -q -D new -i p.ics",
	  [MONTH] =
		  "exec calcurse -q -D cal --input-datefmt 4 -Q --from 2025-11-01 --to 2025-11-30",
	  [SEARCH] =
		  "exec calcurse -q -D cal --input-datefmt 4 -Q --from 2025-09-01 --to 2026-08-31 "
		  "--filter-pattern 例会"},
	 {3, 5, 5}},
	{"khal",
	 "khal",
	 "mkdir -p all new && cat >khal.conf <<'END'\n[calendars]\n[[c]]\npath = all\n[locale]\n"
	 "dateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\nEND\n"
	 "sed 's/path = all/path = new/' khal.conf >new.conf && "
	 "khal -c khal.conf import --batch -a c p.ics",
	 {[TAKE_IN] = "rm -rf new new.data; mkdir new; XDG_DATA_HOME=$PWD/new.data exec khal -c "
		      "new.conf import --batch -a c p.ics",
	  [MONTH] = "exec khal -c khal.conf list 2025-11-01 30d",
	  [SEARCH] = "exec khal -c khal.conf search 例会"},
	 {1, 3, 3}},
	{"Taskwarrior",
	 "task",
	 "(echo '['; sqlite3 p.db \"SELECT json_object('description', title, 'due', "
	 "strftime('%Y%m%dT000000Z', " DAY_OF_ACTIVITY
	 "), 'status', 'pending', 'project', 'p0') FROM activity\" | sed '$!s/$/,/'; echo ']') "
	 ">p.json && printf 'data.location=tasks\\nconfirmation=no\\n' >taskrc && "
	 "sed 's/=tasks/=new.tasks/' taskrc >new.taskrc && mkdir -p tasks new.tasks && "
	 "TASKRC=taskrc task import p.json",
	 {[TAKE_IN] =
		  "rm -rf new.tasks; mkdir new.tasks; TASKRC=new.taskrc exec task import p.json",
	  [MONTH] = "TASKRC=taskrc exec task due.after:2025-10-31 due.before:2025-12-01 list",
	  [SEARCH] = "TASKRC=taskrc exec task /例会/ list"},
	 {3, 5, 5}},
	{"Emacs Org",
	 "emacs",
	 "sqlite3 p.db \"SELECT '* TODO ' || title || char(10) || 'SCHEDULED: <' "
	 "|| " DAY_OF_ACTIVITY " || '>' FROM activity\" >p.org && cat >month.el <<'END'\n"
	 "(require 'org)\n(find-file-read-only \"p.org\")\n"
	 "(org-map-entries (lambda () (princ (concat (nth 4 (org-heading-components)) \"\\n\")))\n"
	 "  \"SCHEDULED>=\\\"<2025-11-01>\\\"+SCHEDULED<\\\"<2025-12-01>\\\"\")\n"
	 "END\ncat >search.el <<'END'\n"
	 "(require 'org)\n(find-file-read-only \"p.org\")\n"
	 "(while (re-search-forward \"^\\\\*+ .*例会.*$\" nil t) (princ (concat (match-string 0) "
	 "\"\\n\")))\nEND",
	 {[MONTH] = "exec emacs -Q --batch -l month.el",
	  [SEARCH] = "exec emacs -Q --batch -l search.el"},
	 {0, 3, 3}},
};

static bool installed(const struct peer *peer)
{
	char *command = string_format("command -v %s >/dev/null", peer->program);
	bool found = system(command) == 0;
	free(command);
	return found;
}

/* Runs in WORK, without a word; the bench can't go on where ours fails. */
static bool prepare(const char *command)
{
	char *quiet = string_format("{ %s\n} </dev/null >/dev/null 2>&1", command);
	bool done = system(quiet) == 0;
	free(quiet);
	return done;
}

static void make_ours(const char *build)
{
	char *command = string_format("%s/bench/generate 1 10000 >p.yaml && %s/unionplan --db p.db "
				      "import p.yaml && %s/unionplan --db p.db export p0 -o p.ics",
				      build, build, build);
	if (!prepare(command)) {
		fprintf(stderr, "bench: the data for the peers could not be made\n");
		exit(1);
	}
	free(command);
}

static void report(const char *what, const struct peer *peer, const struct measure *ours,
		   const struct measure *theirs, bool markdown)
{
	printf(markdown ? "| %s | %.0f ms, %ld MiB | %s | %.0f ms, %ld MiB | **%.1f** |\n"
			: "%-28s %7.0f ms %4ld MiB   %-12s %7.0f ms %4ld MiB %8.1f\n",
	       what, ours->median_ms, ours->peak_kib / 1024, peer->name, theirs->median_ms,
	       theirs->peak_kib / 1024, theirs->median_ms / ours->median_ms);
	fflush(stdout);
}

static void compare(const char *build, const struct peer *peer, enum task task, bool markdown)
{
	struct measure a, b;
	char *ours = string_format(
		"unionplan() { %s/unionplan \"$@\"; }; { %s; } </dev/null >/dev/null 2>&1", build,
		our_tasks[task]);
	char *theirs = string_format("{ %s; } </dev/null >/dev/null 2>&1", peer->task[task]);
	measure_pair(ours, theirs, peer->times[task], &a, &b);
	report(task_names[task], peer, &a, &b, markdown);
	free(ours);
	free(theirs);
}

static void compare_with(const char *build, const struct peer *peer, bool markdown)
{
	if (!installed(peer) || !prepare(peer->prepare)) {
		printf(markdown ? "| | | %s: not installed | | |\n" : "%s: not installed\n",
		       peer->name);
		return;
	}
	for (int task = 0; task < TASK_COUNT; task++)
		if (peer->task[task])
			compare(build, peer, (enum task)task, markdown);
}

int main(int argc, char **argv)
{
	if (argc < 3 || chdir(argv[2]) != 0) {
		fprintf(stderr, "usage: peers BUILD WORK [--markdown]\n");
		return 2;
	}
	bool markdown = argc > 3;
	setenv("HOME", argv[2], 1);
	make_ours(argv[1]);
	puts(markdown ? "| what | unionplan | beside it | | times as long |\n| --- | ---: | --- | "
			"---: | ---: |"
		      : "\nwhat                         unionplan               beside it          "
			"                times as long");
	for (size_t i = 0; i < sizeof(peers) / sizeof(peers[0]); i++)
		compare_with(argv[1], &peers[i], markdown);
	return 0;
}
