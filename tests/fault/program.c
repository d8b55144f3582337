/*
 * What is lost when memory runs out, or a disk is full, or a call is interrupted? Nothing: a command is done, or not at all.
 *
 *     fault_program PROGRAM SHIM [SAMPLES|all]                 300 by default; ends with 'fault_program: N passed, N failed'
 *     fault_program PROGRAM SHIM again COMMAND KIND AT HOW     one of them once more; HOW: once, lasts
 *
 * Commands are run with a shim preloaded (shim.c) that lets the n-th call to memory, to files, or for room on the disk fail,
 * whoever in the process makes it; and once with every call halting. After each the program has ended by itself, with a
 * sentence where it has failed; the database is sound, and as before or as after the command; and what is written beside it
 * is whole or not there.
 */
#include "app/upkeep.h"
#include "base/array.h"
#include "base/strbuf.h"
#include "book.h"
#include "files.h"
#include "i18n/language.h"
#include "shim.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { SAMPLES = 300, HANGS_AFTER = 60 };

struct command {
	const char *name;
	const char *words[8];
	bool first;  /* there is no database yet */
	bool broken; /* it is none any more, and stays so until it is replaced */
	const char *
		or_else; /* what the database may hold then, too: one that can't be read is put aside */
	const char *piped; /* a file that is its input, through a pipe */
	const char *makes; /* a file */
	bool database;     /* which is a database itself */
};

static const struct command commands[] = {
	{.name = "import", .words = {"import", "sample.yaml"}, .first = true},
	{.name = "import-piped", .words = {"import", "-"}, .first = true, .piped = "sample.yaml"},
	{.name = "import-word", .words = {"import", "document.docx"}},
	{.name = "add", .words = {"add", "2025", "座谈会", "--when", "12月", "--post", "主席"}},
	{.name = "done", .words = {"done", "2025", "教代会筹备", "--outcome", "全员参加"}},
	{.name = "undo", .words = {"undo"}},
	{.name = "roll", .words = {"roll", "2025"}},
	{.name = "template", .words = {"template"}},
	{.name = "show", .words = {"show", "2025"}},
	{.name = "search", .words = {"search", "教职工", "--json"}},
	{.name = "export-text",
	 .words = {"export", "2025", "--output", "paper.txt"},
	 .makes = "paper.txt"},
	{.name = "export-word",
	 .words = {"export", "2025", "--output", "paper.docx"},
	 .makes = "paper.docx"},
	{.name = "export-printed", .words = {"export", "2025", "--format", "yaml"}},
	{.name = "backup", .words = {"backup", "copy.db"}, .makes = "copy.db", .database = true},
	{.name = "restore", .words = {"restore", "older.db", "--yes"}, .or_else = "older.db"},
	{.name = "restore-first", .words = {"restore", "older.db", "--yes"}, .first = true},
	{.name = "restore-broken", .words = {"restore", "older.db", "--yes"}, .broken = true},
	{.name = "doctor", .words = {"doctor"}},
};

struct place {
	const char *program, *preloaded;
	char *folder, *work, *before, *fixed;
	char *db, *out, *said, *map;
	struct shim *shim;
};

/* How a command goes where nothing fails. */
struct model {
	char *before, *after; /* books */
	char *out;            /* what it prints */
	char *or_else;        /* another book */
	char *said;           /* what it says besides */
	char *made;           /* the file, or its book */
	int code;             /* doctor and others may have something to say */
};

static bool wrong(const char *what, const char *which)
{
	fprintf(stderr, "fault_program: %s%s%s\n", what, which ? ": " : "", which ? which : "");
	return false;
}

/* --- running --- */

static void become(const struct place *place, const struct command *command, int input)
{
	const char *words[ARRAY_LENGTH(command->words) + 2] = {place->program};
	for (size_t i = 0; i < ARRAY_LENGTH(command->words) && command->words[i]; i++)
		words[i + 1] = command->words[i];
	int out = open(place->out, O_WRONLY | O_CREAT | O_TRUNC, 0600);
	int said = open(place->said, O_WRONLY | O_CREAT | O_TRUNC, 0600);
	if (out < 0 || said < 0 || chdir(place->work) != 0)
		_exit(126);
	dup2(input, STDIN_FILENO);
	dup2(out, STDOUT_FILENO);
	dup2(said, STDERR_FILENO);
	setenv(SHIM_VARIABLE, place->map, 1);
	setenv("LD_PRELOAD", place->preloaded, 1);
	alarm(HANGS_AFTER);
	/* execv() takes what it does not change as if it did. */
	union {
		const char **words;
		char **taken;
	} list = {.words = words};
	execv(place->program, list.taken);
	_exit(127);
}

/* A pipe with all of the file in it, written by a process of its own, since a pipe holds little. */
static int pipe_from(const char *path, pid_t *writer)
{
	int ends[2];
	if (pipe(ends) != 0)
		abort();
	*writer = fork();
	if (*writer == 0) {
		char *text = file_text(path);
		close(ends[0]);
		signal(SIGPIPE, SIG_IGN);
		ssize_t written = write(ends[1], text, strlen(text));
		_exit(written < 0);
	}
	close(ends[1]);
	return ends[0];
}

/* Gives the status as wait() has it. */
static int run(const struct place *place, const struct command *command)
{
	int status = 0;
	pid_t writer = 0;
	char *piped = string_format("%s/%s", place->work, command->piped ? command->piped : "");
	int input = command->piped ? pipe_from(piped, &writer)
				   : open("/dev/null", O_RDONLY | O_CLOEXEC);
	free(piped);
	fflush(NULL);
	pid_t child = fork();
	if (child == 0)
		become(place, command, input);
	close(input);
	waitpid(child, &status, 0);
	if (writer)
		waitpid(writer, NULL, 0);
	return status;
}

#define BROKEN "broken"

/* What the database holds. NULL: it can't be read. */
static char *state(const struct place *place)
{
	char *text = file_text(place->db);
	if (text && strcmp(text, BROKEN) == 0)
		return text;
	free(text);
	return book_of(place->db);
}

static void break_database(const struct place *place)
{
	FILE *file = fopen(place->db, "w");
	if (!file || fputs(BROKEN, file) < 0 || fclose(file) != 0)
		abort();
}

/* The database is there only where the command is not the first of all. */
static void lay_out(const struct place *place, const struct command *command)
{
	files_remove(place->work);
	files_copy(place->before, place->work);
	if (command->first)
		unlink(place->db);
	if (command->broken)
		break_database(place);
}

static char *made_by(const struct place *place, const struct command *command)
{
	if (!command->makes)
		return NULL;
	char *path = string_format("%s/%s", place->work, command->makes);
	char *made = access(path, F_OK) != 0 ? NULL
		     : command->database     ? book_of(path)
					     : file_text(path);
	free(path);
	return made;
}

/* --- judging --- */

static bool ended_by_itself(int status)
{
	if (WIFEXITED(status))
		return WEXITSTATUS(status) < 3 || wrong("ends with a strange code", NULL);
	return wrong(WTERMSIG(status) == SIGALRM ? "hangs" : "crashes",
		     strsignal(WTERMSIG(status)));
}

/* A failure is said: a line on stderr, which ends as a sentence of the program does. */
static bool said_clearly(const struct place *place)
{
	char *said = file_text(place->said);
	bool clear = said && strstr(said, "unionplan") && said[strlen(said) - 1] == '\n' &&
		     !strstr(said, "代码 ");
	if (!clear)
		wrong("not a clear sentence", said);
	free(said);
	return clear;
}

static bool is_sound(const char *path)
{
	struct diagnostics found;
	struct error err = ERROR_INIT;
	diagnostics_init(&found, path);
	bool sound = upkeep_doctor(path, &found, &err);
	if (!sound)
		wrong("doctor", err.text);
	for (size_t i = 0; i < found.count; i++)
		if (found.items[i].severity != SEVERITY_NOTE)
			sound = wrong("doctor finds", found.items[i].text);
	diagnostics_release(&found);
	error_release(&err);
	return sound;
}

static bool database_whole(const struct place *place, const struct model *model, bool done)
{
	char *book = state(place);
	bool before = book && strcmp(book, model->before) == 0,
	     after = book && (strcmp(book, model->after) == 0 ||
			      (model->or_else && strcmp(book, model->or_else) == 0));
	bool good = after || (!done && before);
	if (!good && book)
		book_tell_difference(done ? model->after : model->before, book);
	struct stat info;
	bool empty = stat(place->db, &info) != 0 || info.st_size == 0 ||
		     (book && strcmp(book, BROKEN) == 0);
	free(book);
	return (good || wrong("the database is not as it should be", NULL)) &&
	       (empty || is_sound(place->db));
}

static bool made_whole(const struct place *place, const struct command *command,
		       const struct model *model, bool done)
{
	char *made = made_by(place, command);
	bool good = made ? string_same(made, model->made) : !done || !model->made;
	free(made);
	return good || wrong("what it writes is not whole", command->makes);
}

/* Of several files the one that can't be read may be told of in its place; so is a database that was put aside. */
static bool printed_whole(const struct place *place, const struct model *model)
{
	char *out = file_text(place->out);
	bool good = string_same(out, model->out) ||
		    (out && (strstr(out, "读不了“") || strstr(out, "~before-restore")));
	if (!good)
		book_tell_difference(model->out, out);
	free(out);
	return good || wrong("it prints something else, and says that all is well", NULL);
}

static const struct place *judged; /* for what goes through its files */

static void look_for_rests(const char *path, const char *other)
{
	if (!judged)
		return;
	char *known = string_format("%s/%s", judged->before, strrchr(path, '/') + 1);
	bool expected = access(known, F_OK) == 0 || strstr(path, "/t.db") ||
			strstr(path, "/paper.") || strstr(path, "/copy.db");
	bool rest = strchr(path, '~') && !strstr(path, "~before-");
	free(known);
	(void)other;
	if (!expected || rest) {
		wrong("left behind", path);
		judged = NULL;
	}
}

/* A file that can't be taken away stays: whoever could not unlink is not asked. */
static bool tidy(const struct place *place)
{
	judged = place;
	if (strcmp(place->shim->name, "unlink") == 0 || place->shim->lasts)
		return true;
	files_each(place->work, look_for_rests, place->work);
	return judged != NULL;
}

static bool judge(const struct place *place, const struct command *command,
		  const struct model *model, int status)
{
	if (!ended_by_itself(status))
		return false;
	bool done = WEXITSTATUS(status) == model->code;
	return (done ? printed_whole(place, model) : said_clearly(place)) &&
	       database_whole(place, model, done) && made_whole(place, command, model, done) &&
	       tidy(place);
}

/* --- the whole of it --- */

static bool model_make(struct model *model, const struct place *place,
		       const struct command *command)
{
	lay_out(place, command);
	*place->shim = (struct shim){.kind = SHIM_NONE};
	model->before = state(place);
	int status = run(place, command);
	if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
		char *said = file_text(place->said);
		wrong(command->name, said);
		free(said);
		return false;
	}
	model->code = WEXITSTATUS(status);
	model->after = state(place);
	model->out = file_text(place->out);
	model->said = file_text(place->said);
	char *other = string_format("%s/%s", place->work, command->or_else ? command->or_else : "");
	model->or_else = command->or_else ? book_of(other) : NULL;
	free(other);
	model->made = made_by(place, command);
	return model->before && model->after && (!command->makes || model->made);
}

static void model_release(struct model *model)
{
	free(model->before);
	free(model->after);
	free(model->out);
	free(model->said);
	free(model->or_else);
	free(model->made);
}

static const struct kind {
	const char *name;
	enum shim_kind kind;
	int number;
} kinds[] = {
	{"memory", SHIM_MEMORY, ENOMEM},
	{"files", SHIM_FILES, EIO},
	{"full", SHIM_WRITES, ENOSPC},
};

static bool try_one(const struct place *place, const struct command *command,
		    const struct model *model, struct shim fault)
{
	lay_out(place, command);
	*place->shim = fault;
	return judge(place, command, model, run(place, command));
}

struct count {
	int passed, failed;
	long all;
};

static void try_kind(const struct place *place, const struct command *command,
		     const struct model *model, const struct kind *kind, double share,
		     struct count *count)
{
	struct shim fault = {.kind = kind->kind, .number = kind->number};
	if (!try_one(place, command, model, fault))
		count->failed++;
	long calls = place->shim->count;
	count->all += 2 * calls;
	for (long i = 0; i < 2 * calls; i++) {
		if (rand() >= share * RAND_MAX)
			continue;
		fault.at = i / 2 + 1;
		fault.lasts = i % 2;
		if (try_one(place, command, model, fault)) {
			count->passed++;
			continue;
		}
		count->failed++;
		fprintf(stderr, "fault_program: again %s %s %ld %s fails (%s)\n", command->name,
			kind->name, fault.at, fault.lasts ? "lasts" : "once", place->shim->name);
	}
}

/* Interrupted all the time, and read and written in pieces: then all must be as ever. */
static void try_halting(const struct place *place, const struct command *command,
			const struct model *model, struct count *count)
{
	struct shim fault = {.kind = SHIM_NONE, .halting = true};
	bool good = try_one(place, command, model, fault);
	char *said = file_text(place->said);
	if (good && !string_same(said, model->said))
		good = wrong("is told of an interruption", said);
	free(said);
	count->passed += good;
	count->failed += !good;
	if (!good)
		fprintf(stderr, "fault_program: %s, halting, fails\n", command->name);
}

/* Memory is asked for far more often than files are: each kind has its share of the samples. */
static double share_of(const struct place *place, const struct command *command,
		       const struct kind *kind, long samples)
{
	if (!samples)
		return 1;
	lay_out(place, command);
	*place->shim = (struct shim){.kind = kind->kind};
	run(place, command);
	double wanted = (double)samples / (double)(ARRAY_LENGTH(commands) * ARRAY_LENGTH(kinds));
	return wanted / (2.0 * (double)place->shim->count + 1);
}

static void try_command(const struct place *place, const struct command *command, long samples,
			struct count *count)
{
	struct model model = {0};
	if (model_make(&model, place, command)) {
		try_halting(place, command, &model, count);
		for (size_t i = 0; i < ARRAY_LENGTH(kinds); i++)
			try_kind(place, command, &model, &kinds[i],
				 share_of(place, command, &kinds[i], samples), count);
	} else {
		count->failed++;
	}
	model_release(&model);
}

static bool again(const struct place *place, char **words)
{
	for (size_t i = 0; i < ARRAY_LENGTH(commands); i++) {
		struct model model = {0};
		if (strcmp(commands[i].name, words[0]) != 0 ||
		    !model_make(&model, place, &commands[i]))
			continue;
		struct shim fault = {.at = atol(words[2]), .lasts = strcmp(words[3], "lasts") == 0};
		for (size_t j = 0; j < ARRAY_LENGTH(kinds); j++)
			if (strcmp(kinds[j].name, words[1]) == 0) {
				fault.kind = kinds[j].kind;
				fault.number = kinds[j].number;
			}
		bool good = try_one(place, &commands[i], &model, fault);
		char *said = file_text(place->said);
		fprintf(stderr, "%s", said);
		free(said);
		model_release(&model);
		return good;
	}
	return wrong("no such command", words[0]);
}

/* --- where --- */

static char *in(const char *folder, const char *name)
{
	return string_format("%s/%s", folder, name);
}

static void *map_shim(const char *path)
{
	int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
	if (fd < 0 || ftruncate(fd, sizeof(struct shim)) != 0)
		return NULL;
	void *map = mmap(NULL, sizeof(struct shim), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	close(fd);
	return map == MAP_FAILED ? NULL : map;
}

/* Before every command: the sample and an edit of it, an older copy of it, a document, a template of the user's own. */
static bool prepare(const struct place *place)
{
	char *script = string_format(
		"set -e; mkdir -p '%s' '%s' '%s/unionplan/templates'; cp data/sample.yaml '%s'/;"
		" cp tests/data/office/libreoffice.docx '%s'/document.docx;"
		" cp data/templates/primary-school-year.yaml '%s'/unionplan/templates/own.yaml;"
		" printf 'unionplan-config: 1\\nme: 测试员\\n' >'%s'/unionplan/config.yaml;"
		" '%s' import data/sample.yaml >/dev/null; '%s' backup '%s'/older.db >/dev/null;"
		" '%s' add 2025 临时会议 >/dev/null; mv '%s' '%s'/",
		place->work, place->before, place->fixed, place->before, place->before,
		place->fixed, place->fixed, place->program, place->program, place->before,
		place->program, place->db, place->before);
	bool done = system(script) == 0;
	free(script);
	return done;
}

static bool make_place(struct place *place, char **argv)
{
	const char *base = getenv("TMPDIR");
	if (!base)
		base = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp";
	*place = (struct place){.program = argv[1], .preloaded = argv[2]};
	place->folder = string_format("%s/unionplan-fault.XXXXXX", base);
	if (!mkdtemp(place->folder))
		return false;
	place->work = in(place->folder, "work");
	place->before = in(place->folder, "before");
	place->fixed = in(place->folder, "fixed");
	place->db = in(place->work, "t.db");
	place->out = in(place->folder, "out");
	place->said = in(place->folder, "said");
	place->map = in(place->folder, "map");
	place->shim = map_shim(place->map);
	setenv("HOME", place->folder, 1);
	setenv("XDG_CONFIG_HOME", place->fixed, 1);
	setenv("XDG_STATE_HOME", place->fixed, 1);
	setenv("UNIONPLAN_DB", place->db, 1);
	setenv("UNIONPLAN_TODAY", "2025-11-18", 1);
	setenv("LC_ALL", "C.UTF-8", 1);
	unsetenv("UNIONPLAN_ACTOR");
	unsetenv("UNIONPLAN_LANG");
	return place->shim && prepare(place);
}

static bool remove_place(struct place *place)
{
	char *script = string_format("rm -rf '%s'", place->folder);
	bool removed = system(script) == 0;
	char *owned[] = {script,    place->folder, place->work, place->before, place->fixed,
			 place->db, place->out,    place->said, place->map};
	for (size_t i = 0; i < ARRAY_LENGTH(owned); i++)
		free(owned[i]);
	munmap(place->shim, sizeof(*place->shim));
	return removed;
}

int main(int argc, char **argv)
{
	struct place place;
	struct count count = {0};
	language_use_utf8();
	if (argc < 3 || !make_place(&place, argv))
		return wrong("can't begin", argc < 3 ? "no program" : argv[1]), 1;
	if (argc == 8 && strcmp(argv[3], "again") == 0) {
		bool good = again(&place, argv + 4);
		remove_place(&place);
		return good ? 0 : 1;
	}
	bool all = argc > 3 && strcmp(argv[3], "all") == 0;
	long samples = all ? 0 : argc > 3 ? atol(argv[3]) : SAMPLES;
	srand((unsigned)time(NULL));
	for (size_t i = 0; i < ARRAY_LENGTH(commands); i++)
		try_command(&place, &commands[i], samples, &count);
	count.failed += !remove_place(&place);
	printf("fault_program: %zu commands, %ld faults that they can meet\n",
	       ARRAY_LENGTH(commands), count.all);
	printf("fault_program: %d passed, %d failed\n", count.passed, count.failed);
	return count.failed || !count.passed;
}
