#include "scene.h"

#include "terminal.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/* In milliseconds; what a fault has kept from coming is not waited for long. */
enum { PATIENCE = 20000, QUIET = 60, DRAFT_PATIENCE = 3000, TERMINAL_CHANGED = 99, TRIES_MOST = 4 };

#define OPEN \
	{ \
		ACT_SEE, "三、主要工作", 0 \
	}

const struct scene scenes[] = {
	{.name = "type",
	 .typed = "趣味运动会",
	 .acts = {OPEN,
		  {ACT_KEY, "2", 0},
		  {ACT_SEE, "11月  完成", 0},
		  {ACT_KEY, "Insert", 0},
		  {ACT_SEE, "添加活动", 0},
		  {ACT_KEY, "C-u", 0},
		  {ACT_TYPE, "趣味运动会", 0},
		  {ACT_SEE, "趣味运动会", 0},
		  {ACT_DRAFT, NULL, 0},
		  {ACT_KEY, "F2", 0},
		  {ACT_DONE, "添加活动“趣味运动会”", 1},
		  {ACT_KEY, "C-z", 0},
		  {ACT_DONE, "撤销：添加活动", 0},
		  {ACT_KEY, "C-y", 0},
		  {ACT_DONE, "重做：添加活动", 1},
		  {ACT_KEY, "F10", 0}}},
	{.name = "edit",
	 .typed = "写在外面的一行",
	 .acts = {OPEN,
		  {ACT_KEY, "Down", 0},
		  {ACT_KEY, "Down", 0},
		  {ACT_KEY, "F4", 0},
		  {ACT_SEE, "短标题", 0},
		  {ACT_KEY, "Tab", 0},
		  {ACT_SEE, "Ctrl-O", 0},
		  {ACT_KEY, "C-o", 0},
		  {ACT_SEE, "写在外面的一行", 0},
		  {ACT_KEY, "F2", 0},
		  {ACT_DONE, "修改", 1},
		  {ACT_KEY, "F10", 0}}},
	{.name = "print",
	 .made = "printed",
	 .acts = {OPEN,
		  {ACT_KEY, "6", 0},
		  {ACT_SEE, "第 1 页 共", 0},
		  {ACT_KEY, "F8", 0},
		  {ACT_SEE, "默认的打印机", 0},
		  {ACT_KEY, "Enter", 0},
		  {ACT_DONE, "已送到打印机", 0},
		  {ACT_KEY, "F10", 0}}},
	{.name = "export",
	 .made = "paper.txt",
	 .acts = {OPEN,
		  {ACT_KEY, "6", 0},
		  {ACT_SEE, "第 1 页 共", 0},
		  {ACT_KEY, "F7", 0},
		  {ACT_SEE, "导出成文件", 0},
		  {ACT_KEY, "S-Tab", 0},
		  {ACT_SEE, "扩展名可以不写", 0},
		  {ACT_KEY, "C-u", 0},
		  {ACT_TYPE, "paper.txt", 0},
		  {ACT_SEE, "paper.txt", 0},
		  {ACT_KEY, "F2", 0},
		  {ACT_DONE, "已写入", 0},
		  {ACT_KEY, "F10", 0}}},
	{.name = "backup",
	 .made = "backups/t-2025-11-18-0000.db",
	 .acts = {OPEN,
		  {ACT_KEY, "S-F11", 0},
		  {ACT_SEE, "备份与恢复", 0},
		  {ACT_KEY, "Insert", 0},
		  {ACT_DONE, "已备份", 0},
		  {ACT_KEY, "F10", 0}}},
};
const size_t scene_count = sizeof(scenes) / sizeof(scenes[0]);

/* --- what is said --- */

static struct terminal *shown; /* of the scene that is on */

static bool wrong(const char *what, const char *which)
{
	fprintf(stderr, "fault_screen: %s: %s\n", which, what);
	if (shown) {
		char *text = terminal_text(shown);
		fprintf(stderr, "%s", text);
		free(text);
	}
	return false;
}

__attribute__((format(printf, 1, 2))) static bool shell(const char *format, ...)
{
	char command[1024];
	va_list arguments;
	va_start(arguments, format);
	vsnprintf(command, sizeof(command), format, arguments);
	va_end(arguments);
	return system(command) == 0;
}

/* --- what is kept --- */

/* The one number that a statement gives of the database; -1: it can't be asked. `like`: for its parameter. */
static int ask(const char *db, const char *sql, const char *like)
{
	sqlite3 *connection = NULL;
	sqlite3_stmt *row = NULL;
	int count = -1;
	if (sqlite3_open_v2(db, &connection, SQLITE_OPEN_READWRITE, NULL) == SQLITE_OK) {
		sqlite3_busy_timeout(connection, 1000);
		sqlite3_prepare_v2(connection, sql, -1, &row, NULL);
		sqlite3_bind_text(row, 1, like, -1, SQLITE_TRANSIENT);
		if (sqlite3_step(row) == SQLITE_ROW)
			count = sqlite3_column_int(row, 0);
	}
	sqlite3_finalize(row);
	sqlite3_close(connection);
	return count;
}

static int row_count(const struct stage *stage, const char *typed)
{
	return ask(stage->db,
		   "SELECT (SELECT count(*) FROM activity WHERE instr(title, ?1))"
		   " + (SELECT count(*) FROM section WHERE instr(body, ?1))",
		   typed);
}

static int draft_count(const struct stage *stage, const char *typed)
{
	return ask(stage->db, "SELECT count(*) FROM draft WHERE instr(content, ?1)", typed);
}

/* --- doing --- */

/* How far it has come. */
struct course {
	const struct stage *stage;
	const struct scene *scene;
	int done;     /* the last ACT_DONE that was shown; -1: none */
	bool opened;  /* the program has got as far as its first view */
	bool drafted; /* what was typed has been kept as a draft */
	bool rests;   /* it has been said that files are left */
};

static bool shows(const char *text)
{
	struct place at = {1, 1};
	int end;
	return terminal_find(shown, text, &at, &end);
}

static bool ended(void)
{
	return terminal_ended(shown, NULL);
}

static bool failing(const struct course *course)
{
	return course->stage->shim->came_up && !course->stage->shim->halting;
}

/* Until it holds, or the program has ended, or, where something has failed, has come to rest without it. */
static bool reach(const struct course *course, const struct act *act)
{
	int patience = act->kind == ACT_DRAFT ? DRAFT_PATIENCE : PATIENCE;
	for (int waited = 0; waited < patience && !ended(); waited += QUIET) {
		terminal_settle(shown, QUIET, PATIENCE);
		if (act->kind == ACT_DRAFT ? draft_count(course->stage, course->scene->typed) > 0
					   : shows(act->text))
			return true;
		if (failing(course) && act->kind != ACT_DRAFT && waited > 3 * QUIET)
			return false;
	}
	return false;
}

static void hit(const struct act *act)
{
	if (act->kind == ACT_KEY)
		terminal_key(shown, act->text);
	else
		terminal_type(shown, act->text, strlen(act->text));
}

static bool is_check(const struct act *act)
{
	return act->kind != ACT_KEY && act->kind != ACT_TYPE;
}

/* Where somebody takes up again for whom something has not come: behind so many checks before it. */
static int step_back(const struct act *acts, int at, int checks)
{
	while (at > 1 && checks > 0)
		checks -= is_check(&acts[--at - 1]);
	return at > 0 ? at : 1;
}

static void take_note(struct course *course, int at)
{
	const struct act *act = &course->scene->acts[at];
	course->opened = true;
	course->drafted = course->drafted || act->kind == ACT_DRAFT;
	if (act->kind == ACT_DONE)
		course->done = at;
}

/* Where it is said that a file of the other editor was left, it is there, with what was written in it. */
static bool heed_rests(struct course *course)
{
	bool left = shows("文件留在");
	course->rests = course->rests || left || shows("另外留下");
	return !left ||
	       shell("grep -rqs '%s' '%s/tmp'", course->scene->typed, course->stage->work) ||
	       wrong("what was written in another editor is gone", course->scene->name);
}

/*
 * What does not come is tried again, from ever farther back. A fault that stays is over by then: for as long as it is there,
 * nobody can ask for more than to be told.
 */
static bool do_all(struct course *course)
{
	const struct act *acts = course->scene->acts;
	int tries = 0;
	for (int at = 0; acts[at].kind != ACT_END && !ended(); at++) {
		if (!is_check(&acts[at])) {
			hit(&acts[at]);
			continue;
		}
		if (reach(course, &acts[at])) {
			take_note(course, at);
			continue;
		}
		if (!heed_rests(course))
			return false;
		if (ended())
			break;
		if (!failing(course))
			return wrong("does not come", acts[at].text ? acts[at].text : "draft");
		if (shows("不能修改"))
			break; /* opened when it could only be read, it stays so until it is opened anew */
		if (acts[at].kind == ACT_DONE && course->scene->typed &&
		    row_count(course->stage, course->scene->typed) == acts[at].rows) {
			course->done = at; /* kept all the same */
			continue;
		}
		if (course->stage->speaks)
			wrong("does not come at once", acts[at].text ? acts[at].text : "draft");
		if (++tries > TRIES_MOST)
			return wrong("does not come though all is well again",
				     acts[at].text ? acts[at].text : "draft");
		course->stage->shim->kind = SHIM_NONE;
		at = step_back(acts, at, tries) - 1;
	}
	return true;
}

/* --- judging --- */

/* For want of memory, or of a database to open, it may end by itself, with a sentence and the terminal given back. */
static bool ended_well(const struct course *course, enum shim_kind kind)
{
	int code;
	terminal_ended(shown, &code);
	if (code == TERMINAL_CHANGED || terminal_borrowed(shown) || terminal_left_on(shown))
		return wrong(terminal_left_on(shown)    ? terminal_left_on(shown)
			     : terminal_borrowed(shown) ? "the terminal is not given back"
							: "the terminal is not as it was",
			     course->scene->name);
	if (code == 0)
		return true;
	/* Ncurses (6.4, newterm) takes it that its copy of the terminal's name is there. */
	if (code != 1 && !course->opened && strcmp(course->stage->shim->name, "strdup") == 0)
		return true;
	if (code != 1)
		return wrong("it has crashed", course->scene->name);
	if (kind != SHIM_MEMORY && course->opened)
		return wrong("it has left by itself", course->scene->name);
	return shows("unionplan") || wrong("it doesn't say why it has gone", course->scene->name);
}

/* What was told is true; what was kept, or is there to be seen when all is well again, is still there. */
static bool nothing_lost(const struct course *course, bool seen)
{
	const struct act *acts = course->scene->acts;
	const char *typed = course->scene->typed;
	int rows = typed ? row_count(course->stage, typed) : 0;
	bool may_be_gone = !course->drafted && !seen;
	bool good = course->done < 0 || rows == acts[course->done].rows;
	for (int i = course->done + 1; i > 0 && acts[i].kind != ACT_END; i++)
		if (acts[i].kind == ACT_DONE) {
			good = good || rows == acts[i].rows;
			may_be_gone = may_be_gone || (acts[i].rows == 0 && course->done >= 0);
			break;
		}
	may_be_gone = may_be_gone || (course->done >= 0 && acts[course->done].rows == 0);
	if (!good)
		return wrong("what was done is not there", course->scene->name);
	return !typed || may_be_gone || rows + draft_count(course->stage, typed) > 0 ||
	       wrong("what was typed is gone", course->scene->name);
}

/* Whole, or not there; a printer has got what it has got. */
static bool made_whole(const struct course *course)
{
	const struct scene *scene = course->scene;
	char made[PATH_ROOM + 64], model[PATH_ROOM + 64];
	if (!scene->made)
		return true;
	snprintf(made, sizeof(made), "%s/%s", course->stage->work, scene->made);
	snprintf(model, sizeof(model), "%s/%s.model", course->stage->folder, scene->name);
	if (access(made, F_OK) != 0)
		return course->done < 0 || wrong("what it made is not there", scene->name);
	if (access(model, F_OK) != 0 && !shell("cp '%s' '%s'", made, model))
		return wrong("no model can be kept", scene->name);
	if (strstr(scene->made, ".db"))
		return (ask(made, "SELECT count(*) FROM activity", NULL) ==
				ask(model, "SELECT count(*) FROM activity", NULL) &&
			shell("'%s' doctor '%s' >/dev/null 2>&1", course->stage->program, made)) ||
		       wrong("the backup is not whole", scene->name);
	bool printed = strcmp(scene->name, "print") == 0;
	return shell("cmp -s '%s' '%s'", made, model) || (printed && course->done < 0) ||
	       wrong("what it made is not whole", scene->name);
}

/* A file that can't be taken away stays, and what an editor has left is where it was said to be. */
static bool tidy(const struct course *course, enum shim_kind kind)
{
	const char *name = course->stage->shim->name, *work = course->stage->work;
	if (kind == SHIM_MEMORY || course->stage->shim->lasts || course->rests ||
	    strcmp(name, "unlink") == 0 || strcmp(name, "rmdir") == 0)
		return true;
	if (shell("cd '%s' && test -z \"$(ls -A tmp; find . -name '*~*' -o -name '.unionplan*')\"",
		  work))
		return true;
	shell("ls -AR '%s' >&2", work);
	return wrong("left behind", course->scene->name);
}

static bool judge(const struct course *course, enum shim_kind kind, bool seen)
{
	return (shell("'%s' doctor >/dev/null 2>&1", course->stage->program) ||
		wrong("doctor finds something", course->scene->name)) &&
	       nothing_lost(course, seen) && made_whole(course) && tidy(course, kind);
}

static bool has_ended(const struct terminal *terminal, const void *goal)
{
	(void)goal;
	return terminal_ended(terminal, NULL);
}

bool scene_play(const struct stage *stage, const struct scene *scene)
{
	struct course course = {.stage = stage, .scene = scene, .done = -1};
	enum shim_kind kind = stage->shim->kind;
	bool seen = false;
	if (!shell("cd '%s' && rm -rf work && cp -a before work", stage->folder))
		return wrong("can't be laid out", scene->name);
	shown = terminal_start(stage->command, 80, 24);
	if (!shown)
		return wrong("no terminal", scene->name);
	bool good = do_all(&course);
	terminal_settle(shown, QUIET, PATIENCE);
	if (good && ended()) {
		good = ended_well(&course, kind);
	} else {
		/* Then with all that it needs, and from outside. */
		stage->shim->kind = SHIM_NONE;
		terminal_settle(shown, QUIET, PATIENCE);
		seen = scene->typed && shows(scene->typed);
		good = heed_rests(&course) && good;
		terminal_signal(shown, 15);
		good = (terminal_wait(shown, has_ended, NULL, PATIENCE) || ended() ||
			wrong("it does not end", scene->name)) &&
		       good;
	}
	good = good && judge(&course, kind, seen);
	terminal_free(shown);
	shown = NULL;
	return good;
}

/* --- where --- */

static bool map(struct stage *stage, const char *path)
{
	int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
	if (fd < 0 || ftruncate(fd, SHIM_BYTES) != 0)
		return false;
	stage->shim = mmap(NULL, SHIM_BYTES, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	close(fd);
	return stage->shim != MAP_FAILED;
}

static bool furnish(const struct stage *stage)
{
	static const char script[] =
		"set -e; mkdir -p $STAGE/before/tmp $STAGE/bin $STAGE/work;"
		" printf '#!/bin/sh\\ncat >printed.part && mv printed.part printed\n' >$STAGE/bin/lp;"
		" printf '#!/bin/sh\necho 写在外面的一行 >>\"$1\"\n' >$STAGE/bin/edit;"
		" chmod +x $STAGE/bin/*; \"$PROGRAM\" import data/sample.yaml >/dev/null;"
		" rm -rf $STAGE/work/backups; mv $STAGE/work/* $STAGE/before/";
	setenv("STAGE", stage->folder, 1);
	setenv("PROGRAM", stage->program, 1);
	return system(script) == 0;
}

bool stage_make(struct stage *stage, const char *program, const char *preloaded)
{
	const char *base = getenv("TMPDIR");
	char path[PATH_ROOM + 16], *search = getenv("PATH"), paths[4096];
	*stage = (struct stage){.program = program, .preloaded = preloaded};
	if (!base)
		base = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp";
	snprintf(stage->folder, sizeof(stage->folder), "%.40s/fault-screen.XXXXXX", base);
	if (!mkdtemp(stage->folder))
		return false;
	snprintf(stage->work, sizeof(stage->work), "%.80s/work", stage->folder);
	snprintf(stage->db, sizeof(stage->db), "%.80s/work/t.db", stage->folder);
	snprintf(path, sizeof(path), "%s/shim", stage->folder);
	snprintf(paths, sizeof(paths), "%s/bin:%s", stage->folder, search ? search : "");
	setenv("PATH", paths, 1);
	setenv("EDITOR", "edit", 1);
	unsetenv("VISUAL");
	setenv("HOME", stage->folder, 1);
	setenv("UNIONPLAN_DB", stage->db, 1);
	setenv("UNIONPLAN_TODAY", "2025-11-18", 1);
	setenv("UNIONPLAN_ACTOR", "测试员", 1);
	setenv("TERM", "xterm-256color", 1);
	setenv("LC_ALL", "C.UTF-8", 1);
	/* A shell sees whether the terminal is as it was. */
	snprintf(
		stage->command, sizeof(stage->command),
		"cd '%s'; stty -isig; before=$(stty -g); TMPDIR=\"$PWD/tmp\" LD_PRELOAD='%s' " SHIM_VARIABLE
		"='%s' '%s'; code=$?; after=$(stty -g); [ \"$before\" = \"$after\" ] || { echo $before; echo $after; code=%d; }; exit $code",
		stage->work, preloaded, path, program, TERMINAL_CHANGED);
	return map(stage, path) && furnish(stage);
}

bool stage_remove(struct stage *stage)
{
	munmap(stage->shim, SHIM_BYTES);
	return shell("rm -rf '%s'", stage->folder);
}
