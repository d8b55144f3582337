/*
 * Activities for calendars: an activity that is missing, stands on the wrong day, or comes a second time with each new import
 * would make a member miss a meeting or stop trusting the calendar.
 */
#include "test.h"

#include "base/date.h"
#include "export/export.h"
#include "export_sample.h"
#include "i18n/messages.h"
#include "ics_check.h"

#include <stdlib.h>

#define NOW (INT64_C(20410) * 86400 + 3661) /* 2025-11-18 01:01:01 UTC */

static struct export_options plain(void)
{
	struct export_options options;
	export_options_init(&options);
	options.today = (struct date){2025, 11, 18};
	options.now = NOW;
	return options;
}

static char *written(const struct whole_plan *whole, const struct export_options *options)
{
	struct strbuf out = STRBUF_INIT;
	struct error err = ERROR_INIT;
	if (!export_plan(whole, export_format_find("ics"), options, &out, &err))
		fail_msg("%s", err.text);
	return strbuf_detach(&out);
}

static void test_a_calendar(void **state)
{
	(void)state;
	struct whole_plan whole;
	struct export_options options = plain();
	sample_begin(&whole, 11);
	struct activity *day = sample_activity(&whole, "教师节庆祝会", month_make(2025, 9), 10);
	day->occasion = xstrdup("教师节");
	day->place = xstrdup("报告厅");
	day->participants = 86;
	day->attended = 84;
	day->detail = xstrdup("先颁奖；后座谈。\n\n请准时，勿缺席");
	activity_add_post(day, 0, "主席");
	activity_add_post(day, 0, "宣传,委员");
	char *out = written(&whole, &options);
	assert_string_equal(
		out, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//unionplan//unionplan//ZH\r\n"
		     "CALSCALE:GREGORIAN\r\n"
		     "NAME:河湾小学2025—2026学年工会工作计划\r\n"
		     "X-WR-CALNAME:河湾小学2025—2026学年工会工作计划\r\n"
		     "BEGIN:VEVENT\r\nUID:bc3ae1ba6b1271c82c95b6b438b28c47@unionplan\r\n"
		     "DTSTAMP:20251118T010101Z\r\n"
		     "DTSTART;VALUE=DATE:20250910\r\nDTEND;VALUE=DATE:20250911\r\n"
		     "TRANSP:TRANSPARENT\r\nSUMMARY:教师节庆祝会\r\n"
		     "DESCRIPTION:先颁奖；后座谈。\\n请准时，勿缺席\\n负责：主\r\n"
		     " 席、宣传\\,委员\\n节日：教师节\\n人数：86\\n实到人数：84\\n\r\n"
		     " 计划：河湾小学2025—2026学年工会工作计划\r\n"
		     "LOCATION:报告厅\r\nCATEGORIES:主席,宣传\\,委员\r\nSTATUS:CONFIRMED\r\n"
		     "END:VEVENT\r\nEND:VCALENDAR\r\n");
	assert_int_equal(ics_check(out, NULL, NULL), 1);
	free(out);
	whole_plan_release(&whole);
}

/* --- one activity at a time --- */

struct expected {
	const char *component, *start, *end, *summary, *status;
};

static void compare(const struct ics_object *object, const char *component, void *data)
{
	const struct expected *expected = data;
	bool task = strcmp(component, "VTODO") == 0;
	assert_string_equal(component, expected->component);
	assert_string_equal(ics_value(object, "DTSTART"), expected->start);
	assert_string_equal(ics_value(object, task ? "DUE" : "DTEND"), expected->end);
	assert_string_equal(ics_value(object, "SUMMARY"), expected->summary);
	assert_string_equal(ics_value(object, "STATUS"), expected->status);
}

/* `when` as it is stored. */
static void assert_written(const char *when, const char *detail, enum activity_status status,
			   bool tasks, const struct expected *expected)
{
	struct whole_plan whole;
	struct export_options options = plain();
	struct expected copy = *expected;
	options.tasks = tasks;
	sample_begin(&whole, 11);
	struct activity *activity = sample_activity(&whole, "活动", 0, 0);
	assert_true(!*when || when_decode(when, &activity->when));
	activity->detail = detail ? xstrdup(detail) : NULL;
	activity->status = status;
	char *out = written(&whole, &options);
	assert_int_equal(ics_check(out, compare, &copy), 1);
	free(out);
	whole_plan_release(&whole);
}

#define EVENT(when, from, to, title) \
	assert_written(when, NULL, STATUS_PLANNED, false, \
		       &(struct expected){"VEVENT", from, to, title, "CONFIRMED"})
#define TASK(when, from, to, title) \
	assert_written(when, NULL, STATUS_PLANNED, true, \
		       &(struct expected){"VTODO", from, to, title, "NEEDS-ACTION"})

/* The end is the first day that is not of it, also where a month, a year or February ends. */
static void test_days(void **state)
{
	(void)state;
	EVENT("2025-09-28", "20250928", "20250929", "活动");
	EVENT("2025-12-31", "20251231", "20260101", "活动");
	EVENT("2025-09-28/2025-10-03", "20250928", "20251004", "活动");
	EVENT("2026-02-27/2026-02-28", "20260227", "20260301", "活动");
	EVENT("2028-02-28/2028-02-29", "20280228", "20280301", "活动");
	assert_written("2025-09-28", NULL, STATUS_PLANNED, true,
		       &(struct expected){"VEVENT", "20250928", "20250929", "活动", "CONFIRMED"});
}

/* None covers the calendar for weeks, and none is lost; the title says what the place can't. */
static void test_times_without_a_day(void **state)
{
	(void)state;
	EVENT("2025-10", "20251001", "20251002", "活动（10月）");
	EVENT("2025-10 mid", "20251011", "20251012", "活动（10月中旬）");
	EVENT("2026-04/2026-06", "20260401", "20260402", "活动（4—6月）");
	EVENT("2025-09-28/2025-11", "20250928", "20250929", "活动（9月28日—11月）");
	EVENT("", "20250901", "20250902", "活动（全年）");
}

static void test_deadlines(void **state)
{
	(void)state;
	EVENT("by 2025-12", "20251231", "20260101", "活动（12月底前）");
	EVENT("by 2025-12-20", "20251220", "20251221", "活动（12月20日前）");
}

/* Only where they are asked for. */
static void test_tasks(void **state)
{
	(void)state;
	TASK("by 2025-12", "", "20251231", "活动（12月底前）");
	TASK("by 2025-12-20", "", "20251220", "活动（12月20日前）");
	TASK("2025-10", "20251001", "20251031", "活动（10月）");
	TASK("2025-10 late", "20251021", "20251031", "活动（10月下旬）");
	TASK("2026-04/2026-06", "20260401", "20260630", "活动（4—6月）");
	TASK("", "", "", "活动（全年）");
	assert_written("by 2025-12-20", "时间：下午5点", STATUS_DOING, true,
		       &(struct expected){"VTODO", "", "20251220T170000", "活动（12月20日前）",
					  "IN-PROCESS"});
}

/* The hours that were typed with the time, and nothing that only looks like them. */
static void test_hours(void **state)
{
	(void)state;
	static const struct {
		const char *when, *detail, *start, *end;
	} hours[] = {
		{"2025-09-10", "时间：下午2点", "20250910T140000", ""},
		{"2025-09-10", "时间：14:00-16:30\n\n带笔记本", "20250910T140000",
		 "20250910T163000"},
		{"2025-12-31", "时间：晚上10点到凌晨1点", "20251231T220000", "20260101T010000"},
		{"2025-09-10", "Time: 2pm", "20250910T140000", ""},
		{"2025-09-10", "时间：放学后", "20250910", "20250911"},
		{"2025-09-10", "讨论时间：下午2点", "20250910", "20250911"},
		{"2025-09-10/2025-09-11", "时间：下午2点", "20250910", "20250912"},
	};
	for (size_t i = 0; i < ARRAY_LENGTH(hours); i++)
		assert_written(hours[i].when, hours[i].detail, STATUS_PLANNED, false,
			       &(struct expected){"VEVENT", hours[i].start, hours[i].end, "活动",
						  "CONFIRMED"});
}

static void test_statuses(void **state)
{
	(void)state;
	static const struct {
		enum activity_status status;
		const char *event, *task;
	} statuses[] = {
		{STATUS_PLANNED, "CONFIRMED", "NEEDS-ACTION"},
		{STATUS_DOING, "CONFIRMED", "IN-PROCESS"},
		{STATUS_DONE, "CONFIRMED", "COMPLETED"},
		{STATUS_POSTPONED, "CONFIRMED", "NEEDS-ACTION"},
		{STATUS_CANCELLED, "CANCELLED", "CANCELLED"},
	};
	for (size_t i = 0; i < ARRAY_LENGTH(statuses); i++) {
		assert_written("2025-09-28", NULL, statuses[i].status, false,
			       &(struct expected){"VEVENT", "20250928", "20250929", "活动",
						  statuses[i].event});
		assert_written("2025-10", NULL, statuses[i].status, true,
			       &(struct expected){"VTODO", "20251001", "20251031", "活动（10月）",
						  statuses[i].task});
	}
}

/* Put off, and nobody knows to when: it stays where it was, so that the calendar does not tell the old day as if it held. */
static void test_put_off_openly(void **state)
{
	(void)state;
	struct whole_plan whole;
	struct export_options options = plain();
	struct expected expected = {"VEVENT", "20251018", "20251019", "健步走（待定）",
				    "TENTATIVE"};
	sample_begin(&whole, 11);
	struct activity *walk = sample_activity(&whole, "健步走", 0, 0);
	walk->status = STATUS_POSTPONED;
	assert_true(when_decode("2025-10-18", &walk->postponed_from));
	char *out = written(&whole, &options);
	ics_check(out, compare, &expected);
	free(out);
	whole_plan_release(&whole);
}

/* --- names that stay --- */

struct uids {
	char *items[64];
	size_t count;
};

static void collect(const struct ics_object *object, const char *component, void *data)
{
	struct uids *uids = data;
	(void)component;
	assert_true(uids->count < ARRAY_LENGTH(uids->items));
	uids->items[uids->count++] = xstrdup(ics_value(object, "UID"));
}

static struct uids uids_of(const struct whole_plan *whole)
{
	struct export_options options = plain();
	struct uids uids = {.count = 0};
	char *out = written(whole, &options);
	ics_check(out, collect, &uids);
	free(out);
	return uids;
}

static void release_uids(struct uids *uids)
{
	while (uids->count > 0)
		free(uids->items[--uids->count]);
}

static void three_meetings(struct whole_plan *whole)
{
	sample_begin(whole, 11);
	sample_activity(whole, "例会", month_make(2025, 9), 2);
	sample_activity(whole, "教师节", month_make(2025, 9), 10);
	sample_activity(whole, "例会", month_make(2025, 10), 14);
}

/* Other ids, as after an import elsewhere; another day, place, status: the calendar takes the new for the old. */
static void test_names_stay(void **state)
{
	(void)state;
	struct whole_plan whole;
	three_meetings(&whole);
	struct uids before = uids_of(&whole);
	for (size_t i = 0; i < whole.activities.count; i++)
		whole.activities.items[i].id += 1000;
	whole.plan.id = 77;
	string_set(&whole.plan.title, "河湾小学工会工作计划（修订）");
	struct activity *second = &whole.activities.items[2];
	second->when.starts.month++;
	second->status = STATUS_DONE;
	second->place = xstrdup("教工之家");
	struct uids after = uids_of(&whole);
	assert_int_equal(before.count, 3);
	for (size_t i = 0; i < 3; i++)
		assert_string_equal(before.items[i], after.items[i]);
	release_uids(&before);
	release_uids(&after);
	whole_plan_release(&whole);
}

/* The same meeting of another union or plan is another meeting, and so is one with another title. */
static void test_names_differ(void **state)
{
	(void)state;
	struct whole_plan whole, other;
	three_meetings(&whole);
	three_meetings(&other);
	struct uids ours = uids_of(&whole);
	string_set(&other.plan.code, "2026");
	struct uids next = uids_of(&other);
	string_set(&other.plan.code, "2025");
	string_set(&other.organization.name, "河东小学工会委员会");
	struct uids theirs = uids_of(&other);
	string_set(&other.organization.name, whole.organization.name);
	string_set(&other.activities.items[1].title, "庆祝教师节");
	struct uids renamed = uids_of(&other);
	for (size_t i = 0; i < 3; i++) {
		assert_string_not_equal(ours.items[i], next.items[i]);
		assert_string_not_equal(ours.items[i], theirs.items[i]);
	}
	assert_string_equal(ours.items[0], renamed.items[0]);
	assert_string_not_equal(ours.items[1], renamed.items[1]);
	release_uids(&ours);
	release_uids(&next);
	release_uids(&theirs);
	release_uids(&renamed);
	whole_plan_release(&whole);
	whole_plan_release(&other);
}

/* --- any text --- */

/* Titles of every length around where lines are folded, of characters of one to four bytes, and with all that is escaped. */
static void test_folding_and_escaping(void **state)
{
	(void)state;
	static const char *const pieces[] = {"a", "é", "工", "𠮷", ";", ",", "\\", "：\\n"};
	for (int length = 1; length < 160; length++) {
		struct whole_plan whole;
		struct export_options options = plain();
		struct strbuf title = STRBUF_INIT;
		unsigned seed = (unsigned)length;
		for (int i = 0; i < length; i++)
			strbuf_add_text(&title, pieces[sample_random(&seed, 8)]);
		sample_begin(&whole, 11);
		sample_activity(&whole, title.text, month_make(2025, 9), 1);
		string_set(&whole.activities.items[0].place, title.text);
		char *out = written(&whole, &options);
		ics_check(out, NULL, NULL);
		free(out);
		strbuf_release(&title);
		whole_plan_release(&whole);
	}
}

static void test_whole_plans(void **state)
{
	(void)state;
	for (unsigned seed = 1; seed <= 10; seed++) {
		struct whole_plan whole;
		struct export_options options = plain();
		sample_generated(&whole, seed, 10, 100);
		char *out = written(&whole, &options);
		assert_int_equal(ics_check(out, NULL, NULL), 100);
		free(out);
		options.paper = PAPER_DUTIES;
		committee_add_post(&whole.committee, "文体委员");
		committee_add_post(&whole.committee, "工会小组长");
		out = written(&whole, &options);
		assert_int_equal(ics_check(out, NULL, NULL), 100); /* each once, whosever it is */
		free(out);
		whole_plan_release(&whole);
	}
}

/* A calendar must have something in it; an empty file would be refused somewhere else, without a word why. */
static void test_an_empty_plan(void **state)
{
	(void)state;
	struct whole_plan whole;
	struct export_options options = plain();
	struct strbuf out = STRBUF_INIT;
	struct error err = ERROR_INIT;
	sample_begin(&whole, 11);
	assert_false(export_plan(&whole, export_format_find("ics"), &options, &out, &err));
	assert_int_equal(err.code, ERR_NOT_FOUND);
	error_release(&err);
	options.gb18030 = true;
	assert_false(export_plan(&whole, export_format_find("ics"), &options, &out, &err));
	assert_int_equal(err.code, ERR_USAGE);
	assert_int_equal(out.length, 0);
	error_release(&err);
	whole_plan_release(&whole);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_calendar),
		cmocka_unit_test(test_days),
		cmocka_unit_test(test_times_without_a_day),
		cmocka_unit_test(test_deadlines),
		cmocka_unit_test(test_tasks),
		cmocka_unit_test(test_hours),
		cmocka_unit_test(test_statuses),
		cmocka_unit_test(test_put_off_openly),
		cmocka_unit_test(test_names_stay),
		cmocka_unit_test(test_names_differ),
		cmocka_unit_test(test_folding_and_escaping),
		cmocka_unit_test(test_whole_plans),
		cmocka_unit_test(test_an_empty_plan),
	};
	return language_use_utf8() ? cmocka_run_group_tests(tests, NULL, NULL) : 1;
}
