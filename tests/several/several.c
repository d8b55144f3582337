/*
 * What is lost, and who is turned away, when many work on one database at once? Nothing, and nobody.
 *
 *     several PROGRAM [EDITS [PROCESSES]]      25 edits by 8 processes; ends with 'several: N passed, N failed'
 *
 * Each process adds, changes, removes and takes back activities of its own, and opens the database anew now and then.
 * Meanwhile two others read, one makes backups, and the program's screen is open on it. No error may be told for mere waiting;
 * every edit that was acknowledged must be there in the end and every one of history in its order; ids must be unique. All of
 * that twice: on a disk as usual, and on one without shared memory, as of a network, where the screen has no part: it would
 * not be fooled.
 */
#include "app/act.h"
#include "app/look.h"
#include "app/transfer.h"
#include "app/upkeep.h"
#include "base/array.h"
#include "base/strbuf.h"
#include "i18n/language.h"
#include "vfs.h"

#include <fcntl.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum {
	EDITS = 25,
	PROCESSES = 8,
	PROCESSES_MOST = 64,
	READERS = 2,
	ANEW_AFTER = 10,
	KEPT_MOST = 4096
};

struct place {
	const char *program;
	char *folder, *db, *copy;
	int edits, processes;
};

/* What every process tells, in memory that all share. */
struct told {
	volatile bool over; /* the writers are done */
	volatile int acknowledged[PROCESSES_MOST];
	volatile int refused; /* an undo in whose way somebody else is: rightly so */
	volatile long longest_ms;
	volatile int readings, copies;
};

static struct told *told;

static bool wrong(const char *who, const char *what)
{
	fprintf(stderr, "several: %s: %s\n", who, what ? what : "");
	return false;
}

static struct session *open_session(const struct place *place, const char *actor, bool reads)
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

/* --- a writer --- */

/* One who writes, and the activities that must be there of theirs. */
struct writer {
	const struct place *place;
	struct session *session;
	int number, step;
	char *actor;
	int64_t plan_id;
	int month;
	struct own {
		int64_t id;
		char *title;
	} own[KEPT_MOST];
	size_t count;
	bool may_undo; /* the last edit has added an activity */
};

static bool add(struct writer *writer, struct error *err)
{
	struct activity activity;
	struct own *own = &writer->own[writer->count];
	activity_init(&activity);
	activity.plan_id = writer->plan_id;
	activity.title = string_format("%s第%d步", writer->actor, writer->step);
	activity.when.starts.month = writer->month + (writer->step + writer->number) % 11;
	activity_add_post(&activity, 0, "主席");
	bool ok = activity_add(writer->session, &activity, &own->id, err);
	if (ok) {
		own->title = activity.title;
		activity.title = NULL;
		writer->count++;
	}
	activity_release(&activity);
	return ok;
}

static bool change(struct writer *writer, struct error *err)
{
	struct activity was, now;
	struct own *own = &writer->own[(size_t)writer->step % writer->count];
	activity_init(&was);
	bool ok = look_activity(writer->session, own->id, &was, err);
	if (ok) {
		activity_copy(&now, &was);
		free(now.title);
		now.title = string_format("%s改于第%d步", writer->actor, writer->step);
		ok = activity_change(writer->session, &was, &now, err);
		if (ok)
			string_set(&own->title, now.title);
		activity_release(&now);
	}
	activity_release(&was);
	return ok;
}

static bool take_out(struct writer *writer, struct error *err)
{
	struct own *own = &writer->own[0];
	if (!activity_remove(writer->session, own->id, err))
		return false;
	free(own->title);
	*own = writer->own[--writer->count];
	return true;
}

/* An edit more and a step of history less: it is both tried and done, where nobody is in its way. */
static bool take_back(struct writer *writer, struct error *err)
{
	char *said = NULL;
	bool ok = undo(writer->session, &said, err);
	free(said);
	if (!ok && err->code == ERR_CONFLICT) {
		error_release(err);
		*err = (struct error)ERROR_INIT;
		__atomic_add_fetch(&told->refused, 1, __ATOMIC_SEQ_CST);
		return true;
	}
	if (ok)
		free(writer->own[--writer->count].title);
	return ok;
}

static bool one_edit(struct writer *writer, struct error *err)
{
	bool undoes = writer->may_undo && writer->step % 11 == 5;
	writer->may_undo = false;
	if (undoes)
		return take_back(writer, err);
	bool ok;
	if (writer->count > 2 && writer->step % 4 == 3)
		ok = change(writer, err);
	else if (writer->count > 2 && writer->step % 9 == 8)
		ok = take_out(writer, err);
	else
		ok = writer->may_undo = add(writer, err);
	told->acknowledged[writer->number] += ok;
	return ok;
}

static long now_ms(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void enter(struct writer *writer)
{
	struct plan plan;
	struct error err = ERROR_INIT;
	writer->session = open_session(writer->place, writer->actor, false);
	plan_init(&plan);
	if (!look_plan_named(writer->session, "2025", &plan, &err)) {
		wrong(writer->actor, err.text);
		_exit(1);
	}
	writer->plan_id = plan.id;
	writer->month = plan.period.first;
	plan_release(&plan);
}

/* Which activities must be there in the end, one by one. */
static void leave_list(const struct writer *writer)
{
	char *path = string_format("%s/list-%d", writer->place->folder, writer->number);
	FILE *list = fopen(path, "w");
	for (size_t i = 0; list && i < writer->count; i++)
		fprintf(list, "%lld %s\n", (long long)writer->own[i].id, writer->own[i].title);
	if (!list || fclose(list) != 0)
		_exit(1);
	free(path);
}

static void write_all(const struct place *place, int number)
{
	static struct writer writer;
	struct error err = ERROR_INIT;
	writer.place = place;
	writer.number = number;
	writer.actor = string_format("写手%d", number);
	enter(&writer);
	for (writer.step = 0; writer.step < place->edits; writer.step++) {
		long began = now_ms();
		if (!one_edit(&writer, &err)) {
			wrong(writer.actor, err.text);
			_exit(1);
		}
		long took = now_ms() - began;
		if (took > told->longest_ms)
			told->longest_ms = took;
		if (writer.step % ANEW_AFTER == ANEW_AFTER - 1) {
			session_close(writer.session);
			enter(&writer);
		}
	}
	session_close(writer.session);
	leave_list(&writer);
	_exit(0);
}

/* --- those around --- */

/* All that a view would ask for, again and again. */
static void read_all(const struct place *place, int number)
{
	char *actor = string_format("读者%d", number);
	while (!told->over) {
		struct session *session = open_session(place, actor, number % 2);
		struct error err = ERROR_INIT;
		for (int i = 0; i < 20 && !told->over; i++) {
			struct plan plan;
			struct strbuf pages = STRBUF_INIT;
			struct export_options options;
			export_options_init(&options);
			options.today = session_today(session);
			plan_init(&plan);
			if (!look_plan_named(session, "2025", &plan, &err) ||
			    !transfer_export(session, plan.id, "text", &options, &pages, &err)) {
				wrong(actor, err.text);
				_exit(1);
			}
			strbuf_release(&pages);
			plan_release(&plan);
			__atomic_add_fetch(&told->readings, 1, __ATOMIC_SEQ_CST);
		}
		session_close(session);
	}
	_exit(0);
}

static bool is_sound(const char *path)
{
	struct diagnostics found;
	struct error err = ERROR_INIT;
	diagnostics_init(&found, path);
	bool sound = upkeep_doctor(path, &found, &err) || wrong("doctor", err.text);
	for (size_t i = 0; i < found.count; i++)
		if (found.items[i].severity != SEVERITY_NOTE)
			sound = wrong("doctor", found.items[i].text);
	diagnostics_release(&found);
	error_release(&err);
	return sound;
}

static void copy_all(const struct place *place)
{
	while (!told->over) {
		struct session *session = open_session(place, "备份", false);
		struct error err = ERROR_INIT;
		if (!upkeep_save_copy(session, place->copy, true, &err)) {
			wrong("backup", err.text);
			_exit(1);
		}
		session_close(session);
		if (!is_sound(place->copy))
			_exit(1);
		told->copies++;
	}
	_exit(0);
}

/* What of the sentences for waiting a screen has shown; everything it draws passes here. */
static bool complains(const struct strbuf *drawn)
{
	static const char *const words[] = {"正在写", "请稍后再试", "出错", "已损坏"};
	for (size_t i = 0; i < ARRAY_LENGTH(words); i++)
		if (drawn->text && strstr(drawn->text, words[i]))
			return wrong("screen", words[i]), true;
	return false;
}

/* Somebody who looks at one view after the other, and adds nothing. Ends by F10. */
static void watch(const struct place *place)
{
	static const char *const keys[] = {"1", "2", "3", "5", "6", "2"};
	int master, status = 0;
	size_t at = 0;
	struct strbuf drawn = STRBUF_INIT;
	struct winsize size = {.ws_row = 24, .ws_col = 80};
	pid_t child = forkpty(&master, NULL, NULL, &size);
	if (child == 0) {
		setenv("TERM", "xterm-256color", 1);
		setenv("UNIONPLAN_DB", place->db, 1);
		execl(place->program, place->program, "--me", "看的人", (char *)NULL);
		_exit(127);
	}
	fcntl(master, F_SETFL, O_NONBLOCK);
	long next = now_ms() + 500;
	bool asked = false;
	for (;;) {
		char bytes[4096];
		ssize_t got = read(master, bytes, sizeof(bytes));
		if (got > 0) {
			strbuf_add(&drawn, bytes, (size_t)got);
			continue;
		}
		if (waitpid(child, &status, WNOHANG) == child)
			break;
		if (now_ms() >= next) {
			const char *key = told->over ? "\033[21~" : keys[at++ % ARRAY_LENGTH(keys)];
			next = now_ms() + (told->over ? 500 : 150);
			asked = asked || told->over;
			if (write(master, key, strlen(key)) < 0)
				break;
		}
		nanosleep(&(struct timespec){0, 10000000}, NULL);
	}
	bool good = asked && WIFEXITED(status) && WEXITSTATUS(status) == 0;
	if (!good)
		fprintf(stderr, "several: the screen has ended by itself: %.400s\n", drawn.text);
	good = !complains(&drawn) && drawn.length > 1000 && good;
	_exit(!good);
}

/* --- what is there in the end --- */

static bool has_activity(const struct activity_list *list, long long id, const char *title)
{
	for (size_t i = 0; i < list->count; i++)
		if (list->items[i].id == id)
			return strcmp(list->items[i].title, title) == 0 || wrong("changed", title);
	return wrong("gone", title);
}

/* Every activity of a writer's list, and as many in all. */
static bool lists_hold(const struct place *place, const struct activity_list *list, size_t before)
{
	size_t expected = before;
	bool good = true;
	for (int i = 0; i < place->processes; i++) {
		char *path = string_format("%s/list-%d", place->folder, i), title[256];
		long long id;
		FILE *file = fopen(path, "r");
		for (; file && fscanf(file, "%lld %255s", &id, title) == 2; expected++)
			good = has_activity(list, id, title) && good;
		if (file)
			fclose(file);
		good = (file || wrong("no list", path)) && good;
		free(path);
	}
	return (list->count == expected || wrong("activities", "too many or too few")) && good;
}

/* The number of a step in the sentence of an action: each writer's rise. -1: it names none. */
static int step_of(const char *detail)
{
	const char *at = strstr(detail, "第");
	return at ? atoi(at + strlen("第")) : -1;
}

/* Every acknowledged edit has its entry; ids follow one another; of each writer the steps are in their order. */
static bool history_complete(struct session *session, const struct place *place, long before)
{
	struct history_list list = {0};
	struct error err = ERROR_INIT;
	int counts[PROCESSES_MOST] = {0}, steps[PROCESSES_MOST];
	bool good =
		look_history(session, 0, 0, 10000000, &list, &err) || wrong("history", err.text);
	for (int i = 0; i < place->processes; i++)
		steps[i] = -1;
	/* Newest first. */
	for (size_t i = list.count; good && i-- > 0;) {
		const struct history_entry *entry = &list.items[i];
		int writer = -1;
		good = entry->id == (int64_t)(list.count - i) || wrong("history", "a gap in it");
		if (i + 1 < list.count && strcmp(entry->at, list.items[i + 1].at) < 0)
			good = wrong("history", "not in the order of time");
		if (sscanf(entry->actor, "写手%d", &writer) != 1)
			continue;
		counts[writer]++;
		int step =
			strcmp(entry->action, "activity.add") == 0 ? step_of(entry->detail.zh) : -1;
		if (step >= 0 && step <= steps[writer])
			good = wrong("history", "an entry out of its order");
		steps[writer] = step >= 0 ? step : steps[writer];
	}
	long all = before;
	for (int i = 0; good && i < place->processes; i++) {
		all += counts[i];
		good = counts[i] == told->acknowledged[i] || wrong("history", "not complete");
	}
	good = good && ((long)list.count == all || wrong("history", "more than was done"));
	history_list_release(&list);
	error_release(&err);
	return good;
}

static size_t count_activities(struct session *session, struct activity_list *list)
{
	struct plan plan;
	struct error err = ERROR_INIT;
	plan_init(&plan);
	if (!look_plan_named(session, "2025", &plan, &err) ||
	    !look_activities(session, plan.id, list, &err))
		wrong("activities", err.text);
	plan_release(&plan);
	error_release(&err);
	return list->count;
}

/* --- the whole of it --- */

static void begin(const struct place *place, size_t *activities, long *entries)
{
	struct transfer_source source = {.sample = true};
	struct transfer_report report;
	struct error err = ERROR_INIT;
	struct activity_list list = {0};
	struct history_list history = {0};
	struct session *session = open_session(place, "起头", false);
	if (!transfer_import(session, &source, &report, &err) ||
	    !look_history(session, 0, 0, 1, &history, &err)) {
		wrong("import", err.text);
		exit(1);
	}
	*activities = count_activities(session, &list);
	*entries = history.count ? (long)history.items[0].id : 0;
	transfer_report_release(&report);
	activity_list_release(&list);
	history_list_release(&history);
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

static void copy_one(const struct place *place, int number)
{
	(void)number;
	copy_all(place);
}

static void watch_one(const struct place *place, int number)
{
	(void)number;
	watch(place);
}

static bool ended_well(pid_t child)
{
	int status = 0;
	return waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/* Gives how many processes have done what they should, and whether all is there. */
static void play(const struct place *place, bool shared, int *passed, int *failed)
{
	pid_t writers[PROCESSES_MOST], around[READERS + 2];
	int company = 0;
	size_t activities;
	long entries;
	memset(told, 0, sizeof(*told));
	begin(place, &activities, &entries);
	for (int i = 0; i < place->processes; i++)
		writers[i] = start(write_all, place, i);
	for (int i = 0; i < READERS; i++)
		around[company++] = start(read_all, place, i);
	around[company++] = start(copy_one, place, 0);
	if (shared)
		around[company++] = start(watch_one, place, 0);
	bool good;
	for (int i = 0; i < place->processes; i++) {
		good = ended_well(writers[i]);
		*passed += good;
		*failed += !good;
	}
	told->over = true;
	for (int i = 0; i < company; i++) {
		good = ended_well(around[i]) || wrong("one of those around", "has failed");
		*passed += good;
		*failed += !good;
	}
	struct session *session = open_session(place, "看", true);
	struct activity_list list = {0};
	count_activities(session, &list);
	good = lists_hold(place, &list, activities);
	good = history_complete(session, place, entries) && good;
	session_close(session);
	activity_list_release(&list);
	good = is_sound(place->db) && good;
	*passed += good;
	*failed += !good;
	printf("several: %s: %d readings, %d backups, %d undos refused, longest wait %ld ms\n",
	       shared ? "with shared memory" : "without", told->readings, told->copies,
	       told->refused, told->longest_ms);
}

/*
 * The database of a usual disk, with its log, has come to one without shared memory, as a file that is copied to a network
 * drive: that is said once, doctor tells of it, and two who have it open see each other's changes.
 */
static bool sees_note(const char *path)
{
	struct diagnostics found;
	struct error err = ERROR_INIT;
	diagnostics_init(&found, path);
	bool told_of = upkeep_doctor(path, &found, &err) && found.count == 1 &&
		       found.items[0].severity == SEVERITY_NOTE;
	diagnostics_release(&found);
	error_release(&err);
	return told_of || wrong("doctor", "says nothing of the disk");
}

static bool adds(struct session *session, const char *title, struct error *err)
{
	struct plan plan;
	struct activity activity;
	int64_t id;
	plan_init(&plan);
	activity_init(&activity);
	bool ok = look_plan_named(session, "2025", &plan, err);
	activity.plan_id = plan.id;
	activity.title = xstrdup(title);
	ok = ok && activity_add(session, &activity, &id, err);
	activity_release(&activity);
	plan_release(&plan);
	return ok || wrong(title, err->text);
}

/* What one does, the other one notices and sees. */
static bool sees_change(struct session *of, struct session *by, const char *title)
{
	struct activity_list before = {0}, after = {0};
	struct error err = ERROR_INIT;
	int64_t version = session_version(of);
	count_activities(of, &before);
	bool good = adds(by, title, &err);
	good = good && (session_version(of) != version || wrong(title, "not noticed"));
	good = count_activities(of, &after) == before.count + 1 && good;
	activity_list_release(&before);
	activity_list_release(&after);
	error_release(&err);
	return good || wrong(title, "not seen");
}

static bool moves_to_slow_disk(const struct place *place)
{
	struct session *first = open_session(place, "甲", false);
	bool good = session_is_on_slow_disk(first) || wrong("slow disk", "is not told");
	struct session *second = open_session(place, "乙", false);
	good = (!session_is_on_slow_disk(second) || wrong("slow disk", "is told twice")) && good;
	good = sees_change(first, second, "乙加的") && sees_change(second, first, "甲加的") && good;
	session_close(first);
	session_close(second);
	return sees_note(place->db) && good;
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

int main(int argc, char **argv)
{
	struct place place = {.program = argc > 1 ? argv[1] : "",
			      .edits = argc > 2 ? atoi(argv[2]) : EDITS,
			      .processes = argc > 3 ? atoi(argv[3]) : PROCESSES};
	int passed = 0, failed = 0;
	language_use_utf8();
	told = mmap(NULL, sizeof(*told), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (argc < 2 || told == MAP_FAILED || place.edits > KEPT_MOST ||
	    place.processes > PROCESSES_MOST)
		return wrong("can't begin", NULL), 1;
	for (int shared = 1; shared >= 0; shared--) {
		make_place(&place, getenv("TMPDIR"));
		play(&place, shared, &passed, &failed);
		if (shared) {
			vfs_install(VFS_MEMORY_PROMISED);
			bool good = moves_to_slow_disk(&place);
			passed += good;
			failed += !good;
		}
		failed += !clear_place(&place);
	}
	printf("several: %d passed, %d failed\n", passed, failed);
	return failed || !passed;
}
