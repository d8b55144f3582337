#include "command.h"

#include "base/array.h"
#include "base/strbuf.h"
#include "files.h"
#include "sound.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

enum { HANGS_AFTER = 60 };

const struct command commands[] = {
	{.name = "import", .words = {"import", "sample.yaml"}, .first = true},
	{.name = "import-piped", .words = {"import", "-"}, .first = true, .piped = "sample.yaml"},
	{.name = "import-word", .words = {"import", "document.docx"}},
	{.name = "new", .words = {"new", "primary-school-year", "--code", "2026"}},
	{.name = "add", .words = {"add", "2025", "座谈会", "--when", "12月", "--post", "主席"}},
	{.name = "add-daily", .words = {"add", "2025", "座谈会"}, .daily = true},
	{.name = "done", .words = {"done", "2025", "教代会筹备", "--outcome", "全员参加"}},
	{.name = "undo", .words = {"undo"}},
	{.name = "roll", .words = {"roll", "2025"}},
	{.name = "template", .words = {"template"}},
	{.name = "list", .words = {"list"}, .moved = true},
	{.name = "show", .words = {"show", "2025"}},
	{.name = "search", .words = {"search", "教职工", "--json"}},
	{.name = "export-text",
	 .words = {"export", "2025", "--output", "paper.txt"},
	 .makes = "paper.txt"},
	{.name = "export-word",
	 .words = {"export", "2025", "--output", "paper.docx"},
	 .makes = "paper.docx"},
	{.name = "export-over",
	 .words = {"export", "2025", "--output", "older.csv", "--force"},
	 .makes = "older.csv"},
	{.name = "export-printed", .words = {"export", "2025", "--format", "yaml"}},
	{.name = "report-stored", .words = {"report", "2025", "--store"}},
	{.name = "backup", .words = {"backup", "copy.db"}, .makes = "copy.db", .database = true},
	{.name = "backup-over",
	 .words = {"backup", "older.db", "--force"},
	 .makes = "older.db",
	 .database = true},
	{.name = "restore", .words = {"restore", "older.db", "--yes"}, .or_else = "older.db"},
	{.name = "restore-first", .words = {"restore", "older.db", "--yes"}, .first = true},
	{.name = "restore-broken", .words = {"restore", "older.db", "--yes"}, .broken = true},
	{.name = "doctor", .words = {"doctor"}},
	{.name = "rescue",
	 .words = {"doctor", "older.db", "--rescue", "copy.db"},
	 .makes = "copy.db",
	 .database = true},
	{.name = "rescue-lost",
	 .words = {"doctor", "lost.db", "--rescue", "copy.db"},
	 .makes = "copy.db",
	 .database = true},
};
const size_t command_count = ARRAY_LENGTH(commands);

const struct command *command_named(const char *name)
{
	for (size_t i = 0; i < command_count; i++)
		if (strcmp(commands[i].name, name) == 0)
			return &commands[i];
	return NULL;
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

int command_run(const struct place *place, const struct command *command)
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

/* --- where --- */

static void break_database(const struct place *place)
{
	FILE *file = fopen(place->db, "w");
	if (!file || fputs("broken", file) < 0 || fclose(file) != 0)
		abort();
}

void place_lay_out(const struct place *place, const struct command *command)
{
	files_remove(place->work);
	files_copy(place->before, place->work);
	if (command->first)
		unlink(place->db);
	if (command->moved)
		unlink(place->origin);
	if (command->first || command->daily)
		files_remove(place->backups);
	if (command->broken)
		break_database(place);
}

static char *in(const char *folder, const char *name)
{
	return string_format("%s/%s", folder, name);
}

static void *map_shim(const char *path)
{
	int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
	if (fd < 0 || ftruncate(fd, SHIM_BYTES) != 0)
		return NULL;
	void *map = mmap(NULL, SHIM_BYTES, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	close(fd);
	return map == MAP_FAILED ? NULL : map;
}

/*
 * Before every command: the sample and an edit of it, an older copy of it, and one in which the rows have lost what they belong
 * to, a document, a template of the user's own.
 */
static bool prepare(const struct place *place)
{
	char *script = string_format(
		"set -e; mkdir -p '%s' '%s' '%s/unionplan/templates'; cp data/sample.yaml '%s'/;"
		" cp tests/data/office/libreoffice.docx '%s'/document.docx;"
		" cp data/templates/primary-school-year.yaml '%s'/unionplan/templates/own.yaml;"
		" printf 'unionplan-config: 1\\nme: 测试员\\n' >'%s'/unionplan/config.yaml;"
		" echo 先前的文件 >'%s'/older.csv;"
		" '%s' import data/sample.yaml >/dev/null; '%s' backup '%s'/older.db >/dev/null;"
		" cp '%s'/older.db '%s'/lost.db;"
		" sqlite3 '%s'/lost.db 'DELETE FROM plan; DELETE FROM post; DELETE FROM organization';"
		" '%s' add 2025 临时会议 >/dev/null; mv '%s' '%s'/",
		place->work, place->before, place->fixed, place->before, place->before,
		place->fixed, place->fixed, place->before, place->program, place->program,
		place->before, place->before, place->before, place->before, place->program,
		place->db, place->before);
	bool done = system(script) == 0;
	free(script);
	return done || wrong("can't prepare", place->folder);
}

bool place_make(struct place *place, const char *program, const char *preloaded)
{
	const char *base = getenv("TMPDIR");
	if (!base)
		base = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp";
	*place = (struct place){.program = program, .preloaded = preloaded};
	place->folder = string_format("%s/unionplan-fault.XXXXXX", base);
	if (!mkdtemp(place->folder))
		return wrong("can't make", place->folder);
	place->work = in(place->folder, "work");
	place->before = in(place->folder, "before");
	place->fixed = in(place->folder, "fixed");
	place->db = in(place->work, "t.db");
	place->out = in(place->folder, "out");
	place->said = in(place->folder, "said");
	place->map = in(place->folder, "map");
	place->backups = in(place->work, "backups");
	place->origin = in(place->fixed, "unionplan/origin");
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

bool place_remove(struct place *place)
{
	char *script = string_format("rm -rf '%s'", place->folder);
	bool removed = system(script) == 0;
	char *owned[] = {script,       place->folder,  place->work,  place->before,
			 place->fixed, place->db,      place->out,   place->said,
			 place->map,   place->backups, place->origin};
	for (size_t i = 0; i < ARRAY_LENGTH(owned); i++)
		free(owned[i]);
	munmap(place->shim, SHIM_BYTES);
	return removed;
}
