/*
 * The backup of each day while a screen stays open, by a clock that moves. If it failed, a screen that is left open for a
 * week would have one of its first day, and what was lost on the third could not be had back.
 */
#include "home.h"

#include "../../src/tui/daily_backup.h"
#include "app/act.h"
#include "app/backup.h"
#include "app/upkeep.h"

#include <sched.h>
#include <time.h>

/* The program's clock: what is linked into a program comes before what a library has. */
static time_t now;

time_t time(time_t *out)
{
	if (out)
		*out = now;
	return now;
}

/* Noon of this day of November 2025. */
static void it_is(int day)
{
	struct tm noon = {
		.tm_year = 125, .tm_mon = 10, .tm_mday = day, .tm_hour = 12, .tm_isdst = -1};
	now = mktime(&noon);
}

struct fixture {
	char folder[HOME_SIZE];
	struct session *session, *other;
	struct desk desk;
	struct daily_backup daily;
	int64_t plan;
};

static const char yaml[] = "unionplan: 1\n"
			   "organization: {name: 甲校工会}\n"
			   "plan: {title: 计划, kind: year, start: 2025-09, months: 11}\n";

static int setup(void **state)
{
	struct fixture *f = xcalloc(1, sizeof(*f));
	session_close(home_open(f->folder));
	unsetenv("UNIONPLAN_TODAY");
	it_is(22);
	f->session = home_open_as(f->folder, "甲");
	f->other = home_open_as(f->folder, "乙");
	f->desk = (struct desk){.session = f->session};
	*state = f;
	return 0;
}

static int teardown(void **state)
{
	struct fixture *f = *state;
	daily_backup_end(&f->daily);
	desk_release(&f->desk);
	session_close(f->other);
	int status = home_close(f->session, f->folder);
	free(f);
	return status;
}

static void change(const struct fixture *f, struct session *session)
{
	struct activity activity;
	struct error err = ERROR_INIT;
	int64_t id = 0;
	activity_init(&activity);
	activity.plan_id = f->plan;
	activity.title = xstrdup("慰问");
	if (!activity_add(session, &activity, &id, &err))
		fail_msg("%s", err.text);
	activity_release(&activity);
}

/* Some seconds of an open screen: until nothing is being made. */
static void time_passes(struct fixture *f)
{
	do {
		daily_backup_follow(&f->daily, &f->desk);
		sched_yield();
	} while (f->daily.keeper);
}

/* '22 23': of which days there are backups. */
static void assert_days(const struct fixture *f, const char *wanted)
{
	struct backup_list list = {0};
	struct strbuf days = STRBUF_INIT;
	backups_look(session_path(f->session), NULL, &list);
	for (size_t i = list.count; i-- > 0;)
		strbuf_format(&days, "%s%d", days.length ? " " : "", list.items[i].day.day);
	assert_string_equal(days.text, wanted);
	strbuf_release(&days);
	backup_list_release(&list);
}

static void each_day_with_changes_has_one(void **state)
{
	struct fixture *f = *state;
	f->plan = home_import_plan(f->session, f->folder, yaml);
	time_passes(f);
	assert_days(f, "22");
	change(f, f->session);
	time_passes(f);
	assert_days(f, "22");
	it_is(23); /* with what was done on the day before */
	time_passes(f);
	assert_days(f, "22 23");
	it_is(24); /* a day of rest */
	time_passes(f);
	assert_days(f, "22 23");
	it_is(25); /* somebody else comes to it */
	time_passes(f);
	change(f, f->other);
	time_passes(f);
	assert_days(f, "22 23 25");
	it_is(30);
	time_passes(f);
	change(f, f->session);
	time_passes(f);
	assert_days(f, "22 23 25 30");
}

/* Opened with nothing to be kept, of a database without anything in it: the first change of the day is enough. */
static void the_first_change_brings_it(void **state)
{
	struct fixture *f = *state;
	time_passes(f);
	assert_days(f, "");
	f->plan = home_import_plan(f->other, f->folder, yaml);
	time_passes(f);
	assert_days(f, "22");
}

/* What is only being typed is nothing that a backup would hold, and no reason to leave the change after it without one. */
static void what_is_typed_brings_none(void **state)
{
	struct fixture *f = *state;
	struct error err = ERROR_INIT;
	f->plan = home_import_plan(f->session, f->folder, yaml);
	time_passes(f);
	it_is(23);
	assert_true(draft_keep(f->other, "activity", 0, "打了一半", &err));
	time_passes(f);
	assert_days(f, "22");
	change(f, f->other);
	time_passes(f);
	assert_days(f, "22 23");
}

/* It is said once that none can be made, and tried again on the next day. */
static void a_failure_is_said_once_a_day(void **state)
{
	struct fixture *f = *state;
	char *folder = string_format("%s/backups", f->folder);
	fclose(fopen(folder, "w"));
	f->plan = home_import_plan(f->session, f->folder, yaml);
	time_passes(f);
	assert_non_null(f->desk.message);
	assert_true(f->desk.alarming);
	desk_say(&f->desk, NULL);
	change(f, f->session);
	time_passes(f);
	assert_null(f->desk.message);
	assert_int_equal(unlink(folder), 0);
	it_is(23);
	time_passes(f);
	assert_null(f->desk.message);
	assert_days(f, "23");
	free(folder);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(each_day_with_changes_has_one),
		TEST(the_first_change_brings_it),
		TEST(what_is_typed_brings_none),
		TEST(a_failure_is_said_once_a_day),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
