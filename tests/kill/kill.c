/*
 * What is lost when the program is killed at any moment? Nothing that was acknowledged, and nothing stays half.
 *
 *     kill [ROUNDS]      200 by default; ends with 'kill: N passed, N failed'
 *
 * Each round a child works on the same database: it imports plans of PLAN_SIZE activities, adds, changes, moves and removes, and
 * tells each action's number through a pipe once it has been acknowledged. After a random time it is killed (SIGKILL).
 * Then the database must be sound by doctor, history must hold every acknowledged action and at most one more (the one
 * in flight), and every imported plan must be whole.
 */
#include "app/act.h"
#include "app/look.h"
#include "app/transfer.h"
#include "app/upkeep.h"
#include "base/array.h"
#include "base/monotonic.h"
#include "base/strbuf.h"
#include "i18n/language.h"

#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

enum { PLAN_SIZE = 300, ROUNDS = 200, ROUNDS_PER_DATABASE = 20 };

struct place {
	char *folder, *db, *yaml;
};

static void die(const char *what, struct error *err)
{
	fprintf(stderr, "kill: %s: %s\n", what, err->text ? err->text : "");
	_exit(1);
}

static struct session *open_session(const struct place *place)
{
	struct session *session = NULL;
	struct error err = ERROR_INIT;
	struct session_options options = {.db = place->db, .actor = "kill"};
	if (!session_open(&session, &options, &err))
		die("open", &err);
	return session;
}

static void write_plan_file(const struct place *place)
{
	struct strbuf yaml = STRBUF_INIT;
	struct error err = ERROR_INIT;
	strbuf_add_text(
		&yaml,
		"unionplan: 1\norganization: {name: 断电测试}\nplan: {title: 断电测试计划, kind: "
		"year, "
		"start: 2025-09, months: 11, sections: [{heading: 甲, id: s, items: [乙, 丙]}]}\n"
		"committee: [{post: 主席}, {post: 委员}]\nschedule:\n- month: 10\n  activities:\n");
	for (int i = 0; i < PLAN_SIZE; i++)
		strbuf_format(&yaml, "  - {title: 活动%d, posts: [主席, 委员], section: s}\n", i);
	struct session *session = open_session(place);
	if (!transfer_write_file(session, place->yaml, &yaml, true, &err))
		die("write", &err);
	session_close(session);
	strbuf_release(&yaml);
}

/* --- the child: one action after the other, each of them exactly one entry of history --- */

static bool import_plan(struct session *session, const struct place *place, long number,
			struct error *err)
{
	struct transfer_report report;
	char *code = string_format("k%ld", number);
	struct transfer_source source = {.path = place->yaml, .code = code};
	bool ok = transfer_import(session, &source, &report, err);
	transfer_report_release(&report);
	free(code);
	return ok;
}

static bool add_activity(struct session *session, const struct plan *plan, long number,
			 struct error *err)
{
	struct activity activity;
	int64_t id;
	activity_init(&activity);
	activity.plan_id = plan->id;
	activity.title = string_format("第%ld步", number);
	activity.when.starts.month = plan->period.first + (int)(number % 11);
	activity_add_post(&activity, 0, "委员");
	bool ok = activity_add(session, &activity, &id, err);
	activity_release(&activity);
	return ok;
}

static bool change_activity(struct session *session, const struct plan *plan, long number,
			    struct error *err)
{
	struct activity_list list = {0};
	bool ok = look_month(session, plan->id, plan->period.first + 1, false, &list, err);
	if (ok) {
		struct activity now;
		activity_copy(&now, &list.items[(size_t)number % list.count]);
		free(now.title);
		now.title = string_format("改于第%ld步", number);
		now.post_count--; /* the second post goes */
		free(now.posts[now.post_count].name);
		ok = now.post_count
			     ? activity_change(session, &list.items[(size_t)number % list.count],
					       &now, err)
			     : activity_remove(session, now.id, err);
		activity_release(&now);
	}
	activity_list_release(&list);
	return ok;
}

static bool move_section(struct session *session, const struct plan *plan, struct error *err)
{
	struct outline outline = {0};
	struct outline_place place;
	bool ok = look_outline(session, plan->id, &outline, err) &&
		  outline_place_up(&outline, 2, &place) &&
		  section_move(session, outline.sections[2].id, place, err);
	outline_release(&outline);
	return ok;
}

static bool one_step(struct session *session, const struct place *place, long number,
		     struct error *err)
{
	size_t plans = 0;
	struct plan_rows rows = {0};
	if (!look_plan_count(session, &plans, err))
		return false;
	if (!plans || number % 8 == 0)
		return import_plan(session, place, number, err);
	bool ok = look_plans(session, (size_t)number % plans, 1, &rows, err);
	const struct plan *plan = ok ? &rows.items[0].plan : NULL;
	if (ok && number % 40 == 1 && plans > 2)
		ok = plan_remove(session, plan->id, err);
	else if (ok && number % 3 == 0)
		ok = change_activity(session, plan, number, err);
	else if (ok && number % 7 == 0)
		ok = move_section(session, plan, err);
	else if (ok)
		ok = add_activity(session, plan, number, err);
	plan_rows_release(&rows);
	return ok;
}

static void work(const struct place *place, long number, int acknowledge)
{
	struct error err = ERROR_INIT;
	struct session *session = open_session(place);
	for (;; number++) {
		if (!one_step(session, place, number, &err))
			die("step", &err);
		if (write(acknowledge, &number, sizeof(number)) != (ssize_t)sizeof(number))
			_exit(0);
	}
}

/* --- the parent --- */

static long count_history(struct session *session, struct error *err)
{
	struct history_list list = {0};
	if (!look_history(session, 0, 0, 1, &list, err))
		die("history", err);
	long count = list.count ? (long)list.items[0].id : 0;
	history_list_release(&list);
	return count;
}

/* How many activities a plan must have by its history. */
static long expected_activities(struct session *session, int64_t plan_id, struct error *err)
{
	struct history_list list = {0};
	long expected = PLAN_SIZE;
	if (!look_history(session, plan_id, 0, 1000000, &list, err))
		die("history", err);
	for (size_t i = 0; i < list.count; i++) {
		expected += strcmp(list.items[i].action, "activity.add") == 0;
		expected -= strcmp(list.items[i].action, "activity.remove") == 0;
	}
	history_list_release(&list);
	return expected;
}

/* Every plan has its three sections, and just the activities that its history tells. */
static bool plans_whole(struct session *session, struct error *err)
{
	struct plan_rows rows = {0};
	bool ok = look_plans(session, 0, 0, &rows, err);
	for (size_t i = 0; ok && i < rows.count; i++) {
		struct outline outline = {0};
		ok = look_outline(session, rows.items[i].plan.id, &outline, err) &&
		     outline.count == 3 &&
		     rows.items[i].count.activities + rows.items[i].count.cancelled ==
			     expected_activities(session, rows.items[i].plan.id, err);
		outline_release(&outline);
	}
	plan_rows_release(&rows);
	return ok;
}

static bool sound(const struct place *place, long acknowledged, long *reached)
{
	struct error err = ERROR_INIT;
	struct diagnostics found;
	diagnostics_init(&found, place->db);
	bool ok = upkeep_doctor(place->db, &found, &err) && found.count == 0;
	for (size_t i = 0; i < found.count; i++)
		fprintf(stderr, "kill: doctor: %s\n", found.items[i].text);
	diagnostics_release(&found);
	struct session *session = open_session(place);
	*reached = count_history(session, &err);
	if (*reached < acknowledged || *reached > acknowledged + 1) {
		fprintf(stderr, "kill: %ld acknowledged, %ld there\n", acknowledged, *reached);
		ok = false;
	}
	ok = plans_whole(session, &err) && ok;
	if (err.text)
		fprintf(stderr, "kill: %s\n", err.text);
	error_release(&err);
	session_close(session);
	return ok;
}

/* What the child told before it died: the last number. */
static long drain(int told, long before)
{
	long number;
	while (read(told, &number, sizeof(number)) == (ssize_t)sizeof(number))
		before = number;
	return before;
}

/* Until a child has done its first action, which under a sanitizer takes far longer. */
static int64_t time_of_first(const struct place *place)
{
	int ends[2];
	long number;
	int64_t began = monotonic_ms();
	if (pipe(ends) != 0)
		return 0;
	pid_t child = fork();
	if (child == 0) {
		close(ends[0]);
		work(place, 1, ends[1]);
	}
	close(ends[1]);
	bool told = read(ends[0], &number, sizeof(number)) == (ssize_t)sizeof(number);
	int64_t took = monotonic_ms() - began;
	kill(child, SIGKILL);
	waitpid(child, NULL, 0);
	close(ends[0]);
	return told ? took : 0;
}

static bool play_round(const struct place *place, int64_t longest_ms, long *reached)
{
	int ends[2];
	if (pipe(ends) != 0)
		return false;
	pid_t child = fork();
	if (child == 0) {
		close(ends[0]);
		work(place, *reached + 1, ends[1]);
	}
	close(ends[1]);
	int64_t wait_us = rand() % (longest_ms * 1000);
	struct timespec wait = {(time_t)(wait_us / 1000000), (long)(wait_us % 1000000) * 1000};
	nanosleep(&wait, NULL);
	kill(child, SIGKILL);
	int status;
	waitpid(child, &status, 0);
	long acknowledged = drain(ends[0], *reached);
	close(ends[0]);
	/* Dying by itself is a failure, too: it has said why. */
	bool killed = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
	return sound(place, acknowledged, reached) && killed;
}

static char *make_folder(void)
{
	const char *base = getenv("TMPDIR");
	char *folder = string_format("%s/unionplan-kill.XXXXXX", base ? base : "/tmp");
	if (!mkdtemp(folder)) {
		perror(folder);
		exit(1);
	}
	return folder;
}

static void begin_anew(const struct place *place, long *reached)
{
	static const char *const tails[] = {"", "-wal", "-shm", "-journal"};
	for (size_t i = 0; i < ARRAY_LENGTH(tails); i++) {
		char *file = string_format("%s%s", place->db, tails[i]);
		unlink(file);
		free(file);
	}
	session_close(open_session(place));
	*reached = 0;
}

int main(int argc, char **argv)
{
	int rounds = argc > 1 ? atoi(argv[1]) : ROUNDS, passed = 0;
	language_use_utf8();
	struct place place = {.folder = make_folder()};
	place.db = string_format("%s/k.db", place.folder);
	place.yaml = string_format("%s/k.yaml", place.folder);
	setenv("HOME", place.folder, 1);
	unsigned seed = (unsigned)time(NULL);
	printf("kill: seed %u\n", seed);
	srand(seed);
	write_plan_file(&place);
	long reached = 0;
	long actions = 0;
	begin_anew(&place, &reached);
	int64_t first_ms = time_of_first(&place), longest_ms = first_ms > 30 ? 4 * first_ms : 120;
	for (int i = 0; i < rounds; i++) {
		/* Not too large, so that most rounds die in the middle of writing and not of looking. */
		if (i % ROUNDS_PER_DATABASE == 0) {
			actions += reached;
			begin_anew(&place, &reached);
		}
		passed += play_round(&place, longest_ms, &reached);
	}
	actions += reached;
	char *command = string_format("rm -rf '%s'", place.folder);
	int removed = system(command);
	free(command);
	free(place.folder);
	free(place.db);
	free(place.yaml);
	printf("kill: %ld actions\nkill: %d passed, %d failed\n", actions, passed, rounds - passed);
	return passed == rounds && actions > rounds && removed == 0 ? 0 : 1;
}
