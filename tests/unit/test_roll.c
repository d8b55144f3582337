/*
 * The next plan out of one. A chair relies on it once a year: if a day went wrong, an activity would be announced for a
 * Sunday; if an outcome stayed, the new plan would tell of what has not been; if an order was lost, so was an evening's work.
 */
#include "test.h"

#include "base/array.h"
#include "i18n/language.h"
#include "model/roll.h"

#include <stdlib.h>

/* --- days --- */

static struct occasion known_items[] = {
	{.name = (char[]){"教师节"}, .rule = OCCASION_FIXED, .month = 9, .day = 10},
	{.name = (char[]){"消防日"}, .rule = OCCASION_FIXED, .month = 11, .day = 9},
	{.name = (char[]){"元旦"}, .rule = OCCASION_FIXED, .month = 1, .day = 1},
	{.name = (char[]){"母亲节"}, .rule = OCCASION_WEEKDAY, .month = 5, .week = 2, .day = 7},
	{.name = (char[]){"院庆"}, .rule = OCCASION_FIXED, .month = 2, .day = 29},
	{.name = (char[]){"中秋"}, .rule = OCCASION_LUNAR, .month = 8, .day = 15},
	{.name = (char[]){"除夕"}, .rule = OCCASION_LUNAR, .month = 12, .day = 0},
	{.name = (char[]){"腊八"}, .rule = OCCASION_LUNAR, .month = 12, .day = 8},
	{.name = (char[]){"没有日子的节"}, .rule = OCCASION_FIXED, .month = 2, .day = 30},
};
static const struct occasion_list known = {known_items, ARRAY_LENGTH(known_items),
					   ARRAY_LENGTH(known_items)};

static const struct period school_2025 = {2025 * 12 + 8, 11};
static const struct date some_day = {2025, 11, 18};

/* An activity's time as people write it, and as it is kept in the new plan. */
struct move {
	const char *was, *occasion, *is;
	enum roll_found found;
};

static void assert_moves(const struct move *moves, size_t count, struct roll_frame frame)
{
	for (size_t i = 0; i < count; i++) {
		struct when when;
		struct strbuf is = STRBUF_INIT;
		assert_true(when_parse(moves[i].was, frame.from, some_day, &when));
		struct roll_time time = roll_time(&when, moves[i].occasion, &frame);
		assert_true(when_valid(&time.when));
		when_encode(&time.when, &is);
		assert_string_equal(is.text, moves[i].is);
		assert_int_equal(time.found, moves[i].found);
		strbuf_release(&is);
	}
}

static struct roll_frame a_year(enum roll_keep keep)
{
	return (struct roll_frame){
		.from = school_2025, .to = {2026 * 12 + 8, 11}, .keep = keep, .occasions = &known};
}

static void months_move_with_their_plan(void **state)
{
	(void)state;
	static const struct move moves[] = {
		{"9月", NULL, "2026-09", ROLL_MONTHS},
		{"10月上旬", NULL, "2026-10 early", ROLL_MONTHS},
		{"4-6月", NULL, "2027-04/2027-06", ROLL_MONTHS},
		{"2025年12月-2026年2月", NULL, "2026-12/2027-02", ROLL_MONTHS},
		{"5月底前", NULL, "by 2027-05", ROLL_MONTHS},
		{"全年", NULL, "", ROLL_NO_TIME},
	};
	assert_moves(moves, ARRAY_LENGTH(moves), a_year(KEEP_DAY));
	assert_moves(moves, ARRAY_LENGTH(moves), a_year(KEEP_WEEKDAY));
}

static void a_day_stays_the_same_day(void **state)
{
	(void)state;
	static const struct move moves[] = {
		{"10-14", NULL, "2026-10-14", ROLL_SAME_DAY},
		{"2026-01-31", NULL, "2027-01-31", ROLL_SAME_DAY},
		{"11-10前", NULL, "by 2026-11-10", ROLL_SAME_DAY},
		{"9月28日-10月3日", NULL, "2026-09-28/2026-10-03", ROLL_SAME_DAY},
	};
	assert_moves(moves, ARRAY_LENGTH(moves), a_year(KEEP_DAY));

	struct roll_frame leap = {
		.from = {2023 * 12 + 8, 11}, .to = {2024 * 12 + 8, 11}, .occasions = &known};
	static const struct move february[] = {
		{"2024-02-29", NULL, "2025-02-28", ROLL_LAST_DAY},
		/* Eleven days, as before. */
		{"2024年2月20日-2024年3月1日", NULL, "2025-02-20/2025-03-02", ROLL_SAME_DAY},
	};
	assert_moves(february, ARRAY_LENGTH(february), leap);
}

/* 14 October 2025 is the second Tuesday of its month, and 13 October 2026 too. */
static void a_day_stays_the_same_weekday(void **state)
{
	(void)state;
	static const struct move moves[] = {
		{"10-14", NULL, "2026-10-13", ROLL_SAME_WEEKDAY},
		{"9-1", NULL, "2026-09-07", ROLL_SAME_WEEKDAY},
		/* A fifth Wednesday, where October 2026 has four. */
		{"10-29", NULL, "2026-10-28", ROLL_LAST_WEEKDAY},
		/* From Monday to Friday, both times. */
		{"9月1日-9月5日", NULL, "2026-09-07/2026-09-11", ROLL_SAME_WEEKDAY},
		{"11-14前", NULL, "by 2026-11-13", ROLL_SAME_WEEKDAY},
	};
	assert_moves(moves, ARRAY_LENGTH(moves), a_year(KEEP_WEEKDAY));
	for (int day = 1; day <= 365;
	     day++) { /* every day of a year keeps its weekday and its month */
		struct date date = date_from_days(date_to_days((struct date){2025, 8, 31}) + day);
		struct when when = {.starts = {month_of_date(date), date.day}};
		struct roll_frame frame = a_year(KEEP_WEEKDAY);
		frame.from.count = frame.to.count = 12;
		struct roll_time time = roll_time(&when, NULL, &frame);
		assert_int_equal(date_weekday(when_first_day(&time.when)), date_weekday(date));
		assert_int_equal(time.when.starts.month, when.starts.month + 12);
	}
}

static void an_occasion_takes_its_activity_along(void **state)
{
	(void)state;
	static const struct move moves[] = {
		{"9-10", "教师节", "2026-09-10", ROLL_ON_OCCASION},
		{"9月", "教师节", "2026-09", ROLL_ON_OCCASION},
		{"5-10", "母亲节", "2027-05-09", ROLL_ON_OCCASION}, /* the second Sunday */
		{"5月上旬", "母亲节", "2027-05 early", ROLL_ON_OCCASION},
		{"5-8", "母亲节", "2027-05-07", ROLL_NEAR_OCCASION},
		{"12-31", "元旦", "2026-12-31", ROLL_NEAR_OCCASION},
		{"12-30", "没有日子的节", "2026-12", ROLL_NO_RULE},
		{"12-30", "谁也不知道的节", "2026-12-30", ROLL_SAME_DAY},
	};
	assert_moves(moves, ARRAY_LENGTH(moves), a_year(KEEP_DAY));
	static const struct move weekdays[] = {
		{"9-10", "教师节", "2026-09-10", ROLL_ON_OCCASION},
		/* The Friday before 9 November, which is a Sunday first and a Monday then. */
		{"11-7", "消防日", "2026-11-06", ROLL_NEAR_WEEKDAY},
		/* Behind it stays behind it. */
		{"11-10", "消防日", "2026-11-16", ROLL_NEAR_WEEKDAY},
	};
	assert_moves(weekdays, ARRAY_LENGTH(weekdays), a_year(KEEP_WEEKDAY));
}

/* 中秋 lies on 6 October 2025 and on 25 September 2026: what is done for it must not come too late. */
static void lunar_days_take_their_activities_along(void **state)
{
	(void)state;
	static const struct move moves[] = {
		{"10-6", "中秋", "2026-09-25", ROLL_ON_OCCASION},
		{"9-26", "中秋", "2026-09-15", ROLL_NEAR_OCCASION},
		{"10月", "中秋", "2026-09", ROLL_ON_OCCASION},
		{"10月上旬", "中秋", "2026-09 late", ROLL_ON_OCCASION},
		{"9月下旬", "中秋", "2026-09 mid", ROLL_NEAR_OCCASION},
		{"9月", "中秋", "2026-09", ROLL_NEAR_OCCASION},
		{"9月底前", "中秋", "by 2026-09-19", ROLL_NEAR_OCCASION},
		{"10月底前", "中秋", "by 2026-09", ROLL_ON_OCCASION},
		{"9月20日-10月6日", "中秋", "2026-09-09/2026-09-25", ROLL_NEAR_OCCASION},
		{"9-10月", "中秋", "2026-09/2026-10", ROLL_ON_OCCASION}, /* which still holds it */
		{"9月30日前", "中秋", "by 2026-09-19", ROLL_NEAR_OCCASION},
		/* Both are 廿九: the twelfth month has no 30th in these years. */
		{"2026-02-16", "除夕", "2027-02-05", ROLL_ON_OCCASION},
		{"2026-01-26", "腊八", "2027-01-15", ROLL_ON_OCCASION},
	};
	struct roll_frame frame = a_year(KEEP_DAY);
	frame.from.first--; /* August too */
	frame.to.first--;
	frame.from.count = frame.to.count = 12;
	assert_moves(moves, ARRAY_LENGTH(moves), frame);

	/* New Year's Eve of 2025 lies in the first semester, that of 2026 behind it. */
	struct roll_frame semester = {
		.from = {2024 * 12 + 8, 5}, .to = {2025 * 12 + 8, 5}, .occasions = &known};
	static const struct move eve[] = {
		{"2025-01-28", "除夕", "2026-01", ROLL_OCCASION_OUTSIDE},
		{"2025-01-23", "除夕", "2026-01", ROLL_OCCASION_OUTSIDE},
		{"2025-01-08", "除夕", "2026-01-27", ROLL_NEAR_OCCASION},
		{"2025年1月28日前", "除夕", "by 2026-01", ROLL_OCCASION_OUTSIDE},
	};
	assert_moves(eve, ARRAY_LENGTH(eve), semester);
}

/* In a plan from January to December the New Year's party of December belongs to a day outside of the plan. */
static void an_occasion_outside_of_the_plan(void **state)
{
	(void)state;
	struct roll_frame calendar = {
		.from = {2025 * 12, 12}, .to = {2026 * 12, 12}, .occasions = &known};
	static const struct move party[] = {
		{"2025-12-31", "元旦", "2026-12-31", ROLL_NEAR_OCCASION},
		{"2025-01-01", "元旦", "2026-01-01", ROLL_ON_OCCASION},
	};
	assert_moves(party, ARRAY_LENGTH(party), calendar);

	/* The second semester has no Teachers' Day. */
	struct roll_frame spring = {
		.from = {2025 * 12 + 8, 5}, .to = {2026 * 12 + 1, 6}, .occasions = &known};
	static const struct move semester[] = {
		{"9-10", "教师节", "2026-02", ROLL_OCCASION_OUTSIDE},
		{"12月", NULL, "2026-05", ROLL_MONTHS},
		{"10-31", NULL, "2026-03-31", ROLL_SAME_DAY},
		{"11-30", NULL, "2026-04-30", ROLL_SAME_DAY},
	};
	assert_moves(semester, ARRAY_LENGTH(semester), spring);

	/* A day that comes every four years is not in this one: its month stays. */
	struct roll_frame leap = {
		.from = {2023 * 12 + 8, 11}, .to = {2024 * 12 + 8, 11}, .occasions = &known};
	static const struct move founding[] = {
		{"2024-02-29", "院庆", "2025-02", ROLL_NO_RULE},
	};
	assert_moves(founding, ARRAY_LENGTH(founding), leap);
}

static void nothing_leaves_the_plan(void **state)
{
	(void)state;
	/* A semester of six months into one of five. */
	struct roll_frame frame = {
		.from = {2026 * 12 + 1, 6}, .to = {2026 * 12 + 8, 5}, .occasions = &known};
	static const struct move moves[] = {
		{"2026-02", NULL, "2026-09", ROLL_MONTHS},
		{"2026-07", NULL, "2027-01", ROLL_BROUGHT_IN},
		{"2026-07-01", NULL, "2027-01", ROLL_BROUGHT_IN},
		{"2026年5-7月", NULL, "2026-12/2027-01", ROLL_BROUGHT_IN},
		{"2026年7月底前", NULL, "by 2027-01", ROLL_BROUGHT_IN},
	};
	assert_moves(moves, ARRAY_LENGTH(moves), frame);
	/* A range at the end whose weekday comes later. */
	struct roll_frame year = a_year(KEEP_WEEKDAY);
	static const struct move end[] = {
		{"2026年7月29日-2026年7月31日", NULL, "2027-07-28/2027-07-30", ROLL_LAST_WEEKDAY},
		{"2026年7月6日-2026年7月31日", NULL, "2027-07-05/2027-07-30", ROLL_SAME_WEEKDAY},
		{"2026年7月1日-2026年7月31日", NULL, "2027-07-07/2027-07-31", ROLL_BROUGHT_IN},
	};
	assert_moves(end, ARRAY_LENGTH(end), year);
}

/* --- the time of the plan --- */

/* A semester is lived by its weeks: if it failed, what was on Wednesday of the third week would lie in the holidays. */
static void a_semester_keeps_its_weeks(void **state)
{
	(void)state;
	static const struct {
		struct period from, to;
		struct moment was, now;
		enum roll_found found;
	} moves[] = {
		/* Both begin on a Monday or near one: 1 September 2025 and, from Monday 2, February 2026. */
		{{2025 * 12 + 8, 5},
		 {2026 * 12 + 1, 6},
		 {2025 * 12 + 8, 10},
		 {2026 * 12 + 1, 11},
		 ROLL_SAME_WEEK},
		{{2025 * 12 + 8, 5},
		 {2026 * 12 + 8, 5},
		 {2025 * 12 + 8, 10},
		 {2026 * 12 + 8, 9},
		 ROLL_SAME_WEEK},
		/* Monday of week 1 of September 2026 would be 31 August. */
		{{2025 * 12 + 8, 5},
		 {2026 * 12 + 8, 5},
		 {2025 * 12 + 8, 1},
		 {2026 * 12 + 8, 7},
		 ROLL_NEAR_WEEK},
		/* Autumn is shorter than spring: the last Friday that there is. */
		{{2026 * 12 + 1, 6},
		 {2026 * 12 + 8, 5},
		 {2026 * 12 + 6, 17},
		 {2027 * 12, 29},
		 ROLL_NEAR_WEEK},
	};
	for (size_t i = 0; i < ARRAY_LENGTH(moves); i++) {
		struct roll_frame frame = {moves[i].from, moves[i].to, KEEP_WEEK, NULL};
		struct when was = {.starts = moves[i].was};
		struct roll_time time = roll_time(&was, NULL, &frame);
		assert_int_equal(time.when.starts.month, moves[i].now.month);
		assert_int_equal(time.when.starts.day, moves[i].now.day);
		assert_int_equal(time.found, moves[i].found);
	}
	assert_int_equal(roll_keep_usual(KIND_SEMESTER), KEEP_WEEK);
	assert_int_equal(roll_keep_usual(KIND_YEAR), KEEP_DAY);
}

static void a_target_is_what_people_write(void **state)
{
	(void)state;
	static const struct {
		enum plan_kind kind;
		struct period from;
		const char *written;
		struct period to; /* count 0: it is refused */
	} cases[] = {
		{KIND_YEAR, {2025 * 12 + 8, 11}, NULL, {2026 * 12 + 8, 11}},
		{KIND_YEAR, {2025 * 12 + 8, 11}, "2026", {2026 * 12 + 8, 11}},
		{KIND_YEAR, {2025 * 12 + 8, 11}, "２０２６学年", {2026 * 12 + 8, 11}},
		{KIND_YEAR, {2025 * 12 + 8, 11}, "二〇二七年", {2027 * 12 + 8, 11}},
		{KIND_YEAR, {2025 * 12 + 8, 11}, "2026-08", {2026 * 12 + 7, 11}},
		{KIND_YEAR, {2025 * 12 + 8, 11}, "2026年8月", {2026 * 12 + 7, 11}},
		{KIND_YEAR, {2025 * 12, 12}, "2026-02", {2026 * 12 + 1, 12}},
		{KIND_YEAR, {2025 * 12, 12}, "2026年2月", {2026 * 12 + 1, 12}},
		{KIND_YEAR, {2025 * 12, 12}, "2026-2", {0}}, /* that is a semester */
		{KIND_SEMESTER, {2025 * 12 + 8, 5}, "", {2026 * 12 + 1, 6}},
		{KIND_SEMESTER, {2025 * 12 + 7, 6}, NULL, {2026 * 12 + 1, 6}},
		{KIND_SEMESTER, {2025 * 12 + 8, 6}, NULL, {2026 * 12 + 2, 5}},
		{KIND_SEMESTER, {2026 * 12 + 1, 6}, NULL, {2026 * 12 + 8, 5}},
		{KIND_SEMESTER, {2026 * 12 + 2, 5}, NULL, {2026 * 12 + 8, 5}},
		{KIND_SEMESTER, {2026 * 12 + 1, 5}, NULL, {2026 * 12 + 8, 5}},
		{KIND_SEMESTER, {2025 * 12 + 8, 5}, "2026-1", {2026 * 12 + 8, 5}},
		{KIND_SEMESTER, {2025 * 12 + 8, 6}, "2026", {2026 * 12 + 8, 6}},
		{KIND_SEMESTER, {2025 * 12 + 8, 5}, "2025-2", {2026 * 12 + 1, 6}},
		{KIND_SEMESTER, {2026 * 12 + 1, 6}, "2027", {2027 * 12 + 1, 6}},
		{KIND_SEMESTER,
		 {2026 * 12 + 1, 6},
		 "2029",
		 {2029 * 12 + 1, 6}}, /* when it begins */
		{KIND_SEMESTER, {2026 * 12 + 1, 6}, "2029学年", {2030 * 12 + 1, 6}},
		{KIND_SEMESTER, {2026 * 12 + 1, 6}, "2027-2", {2028 * 12 + 1, 6}},
		{KIND_SEMESTER, {2026 * 12 + 1, 6}, "2027-02", {2027 * 12 + 1, 6}},
		{KIND_SEMESTER, {2026 * 12 + 1, 6}, "2026-1", {2026 * 12 + 8, 5}},
		{KIND_SEMESTER, {2026 * 12 + 1, 6}, "2026-09", {2026 * 12 + 8, 5}},
		{KIND_CUSTOM, {2025 * 12 + 6, 13}, NULL, {2026 * 12 + 6, 13}},
		{KIND_CUSTOM, {2025 * 12, 24}, NULL, {2027 * 12, 24}},
		{KIND_CUSTOM, {2025 * 12, 3}, NULL, {2026 * 12, 3}},
		{KIND_YEAR, {2025 * 12, 12}, "明年", {0}},
		{KIND_YEAR, {2025 * 12, 12}, "9月", {0}},
		{KIND_YEAR, {2025 * 12, 12}, "2026-09-01", {0}},
		{KIND_YEAR, {2025 * 12, 12}, "2026年9月上旬", {0}},
		{KIND_YEAR, {2025 * 12, 12}, "26", {0}},
		{KIND_YEAR, {9999 * 12, 12}, NULL, {0}},
	};
	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		struct plan plan = {.kind = cases[i].kind, .period = cases[i].from};
		struct period to = {0};
		bool good = roll_target(&plan, cases[i].written, &to);
		assert_int_equal(good, cases[i].to.count > 0);
		assert_int_equal(to.first, cases[i].to.first);
		assert_int_equal(to.count, cases[i].to.count);
	}
}

/* --- whole plans --- */

static struct activity *add(struct whole_plan *whole, const char *title, const char *when,
			    enum activity_status status)
{
	struct activity *activity = activity_list_add(&whole->activities);
	activity->id = (int64_t)whole->activities.count;
	activity->title = xstrdup(title);
	activity->status = status;
	assert_true(when_parse(when, whole->plan.period, some_day, &activity->when));
	return activity;
}

static void add_section(struct whole_plan *whole, int64_t id, int depth, const char *heading,
			const char *body)
{
	struct section section;
	section_init(&section);
	section.id = id;
	string_set(&section.heading, heading);
	string_set(&section.body, body);
	outline_append(&whole->outline, &section, depth);
}

static void old_plan(struct whole_plan *whole)
{
	whole_plan_init(whole);
	whole->organization.name = xstrdup("甲校工会");
	whole->plan.id = 77;
	whole->plan.title = xstrdup("2025—2026学年工会工作计划");
	whole->plan.code = xstrdup("2025");
	whole->plan.period = school_2025;
	whole->plan.status = PLAN_ADOPTED;
	whole->plan.preamble = xstrdup("2025年很忙。\n\n2024年更忙，2026年要从容。");
	whole->plan.signed_on = xstrdup("2025-09-02");
	whole->plan.budget = 500000;
	add_section(whole, 1, 0, "民主管理", NULL);
	add_section(whole, 2, 1, "开好第六届教代会第二次会议", "时间在2025年12月。");
	struct post *chair = committee_add_post(&whole->committee, "主席");
	post_add_duty(chair, "2025年的职责不改");
	committee_add_member(&whole->committee, "陈静");
	post_add_appointment(chair, "陈静")->since = xstrdup("2024-09");
	struct income *dues = income_list_add(&whole->incomes);
	dues->name = xstrdup("会费");
	dues->amount = NOT_GIVEN;
	dues->members = 90;
	dues->monthly = 1000;
	allotment_list_add(&whole->allotments, 0, "主席", 20000);
	silence_list_add(&whole->silences, "empty-month:2026-02");
	standard_list_add(&whole->standards)->event = xstrdup("住院慰问");
}

static struct roll roll_of(struct whole_plan *whole, enum roll_keep keep, struct date today)
{
	struct roll roll;
	struct roll_frame frame = a_year(keep);
	roll_init(&roll, whole, &frame, today);
	return roll;
}

static void texts_are_changed_where_it_is_agreed(void **state)
{
	(void)state;
	struct whole_plan whole, next;
	old_plan(&whole);
	add(&whole, "2025年总结", "12月", STATUS_DONE)->detail = xstrdup("详见2025年底的通知");
	struct roll roll = roll_of(&whole, KEEP_DAY, some_day);
	roll_make(&roll, &next);
	assert_string_equal(next.plan.title, "2026—2027学年工会工作计划");
	assert_string_equal(next.plan.preamble, "2026年很忙。\n\n2024年更忙，2027年要从容。");
	assert_string_equal(next.plan.signed_on, "2026-09-02");
	assert_string_equal(next.outline.sections[1].heading, "开好第六届教代会第二次会议");
	assert_string_equal(next.outline.sections[1].body, "时间在2026年12月。");
	assert_string_equal(next.activities.items[0].title, "2026年总结");
	assert_string_equal(next.activities.items[0].detail, "详见2026年底的通知");
	assert_string_equal(next.committee.posts[0].duties[0].text, "2025年的职责不改");
	assert_string_equal(roll.from.plan.title, "2025—2026学年工会工作计划");
	whole_plan_release(&next);

	/* All of them, and none: as often as one likes. */
	for (size_t i = 0; i < roll.count; i++)
		roll.changes[i].accepted = true;
	roll_make(&roll, &next);
	assert_string_equal(next.plan.preamble, "2026年很忙。\n\n2025年更忙，2027年要从容。");
	assert_string_equal(next.outline.sections[1].heading, "开好第七届教代会第三次会议");
	whole_plan_release(&next);
	for (size_t i = 0; i < roll.count; i++)
		roll.changes[i].accepted = false;
	roll.title = xstrdup("新计划");
	roll_make(&roll, &next);
	assert_string_equal(next.plan.title, "新计划");
	assert_string_equal(next.plan.preamble, roll.from.plan.preamble);
	assert_string_equal(next.plan.signed_on, "2025-09-02");
	whole_plan_release(&next);
	roll_release(&roll);
}

static void what_was_settled_is_cleared_and_the_money_stays(void **state)
{
	(void)state;
	struct whole_plan whole, next;
	old_plan(&whole);
	struct activity *done = add(&whole, "体检", "10月", STATUS_DONE);
	done->budget = 46000;
	done->spent = 45000;
	done->section_id = 2;
	done->outcome = xstrdup("都检了");
	done->done_on = xstrdup("2025-10-20");
	activity_add_post(done, 0, "主席");
	struct roll roll = roll_of(&whole, KEEP_DAY, some_day);
	roll_make(&roll, &next);
	const struct activity *activity = &next.activities.items[0];
	assert_int_equal(activity->status, STATUS_PLANNED);
	assert_int_equal(activity->budget, 46000);
	assert_int_equal(activity->spent, NOT_GIVEN);
	assert_null(activity->outcome);
	assert_null(activity->done_on);
	assert_int_equal(activity->section_id, 2);
	assert_string_equal(activity->posts[0].name, "主席");
	assert_int_equal(next.plan.id, 0);
	assert_int_equal(next.plan.status, PLAN_DRAFT);
	assert_int_equal(next.plan.budget, 500000);
	assert_int_equal(next.plan.period.first, 2026 * 12 + 8);
	assert_int_equal(next.incomes.items[0].members, 90);
	assert_int_equal(allotment_of(&next.allotments, 0, "主席"), 20000);
	assert_int_equal(next.silences.count, 0);
	assert_string_equal(next.standards.items[0].event, "住院慰问");
	assert_string_equal(next.committee.posts[0].appointments[0].since, "2024-09");
	assert_string_equal(next.committee.members[0].name, "陈静");
	whole_plan_release(&next);
	roll_release(&roll);
}

static const struct roll_activity *placed(const struct roll *roll, const char *title)
{
	for (size_t i = 0; i < roll->from.activities.count; i++)
		if (strcmp(roll->from.activities.items[i].title, title) == 0)
			return &roll->activities[i];
	fail();
	return NULL;
}

static void what_was_left_undone_is_offered(void **state)
{
	(void)state;
	struct whole_plan whole, next;
	old_plan(&whole);
	add(&whole, "做完的", "9月", STATUS_DONE);
	add(&whole, "拖下的", "10月", STATUS_DOING);
	add(&whole, "还没到的", "12月", STATUS_PLANNED);
	add(&whole, "取消的", "12月", STATUS_CANCELLED);
	struct activity *late = add(&whole, "推迟的", "2026-03-05", STATUS_POSTPONED);
	assert_true(when_parse("2025-10-18", school_2025, some_day, &late->postponed_from));
	add(&whole, "全年的", "全年", STATUS_DOING);
	struct roll roll = roll_of(&whole, KEEP_DAY, some_day);
	assert_int_equal(placed(&roll, "做完的")->offer, ROLL_GOES_ALONG);
	assert_int_equal(placed(&roll, "拖下的")->offer, ROLL_LEFT_UNDONE);
	assert_true(placed(&roll, "拖下的")->accepted);
	assert_int_equal(placed(&roll, "还没到的")->offer, ROLL_GOES_ALONG);
	assert_int_equal(placed(&roll, "取消的")->offer, ROLL_WAS_CANCELLED);
	assert_false(placed(&roll, "取消的")->accepted);
	assert_int_equal(placed(&roll, "全年的")->offer, ROLL_GOES_ALONG);
	/* Back to the time for which it was planned. */
	assert_true(placed(&roll, "推迟的")->first_time);
	assert_int_equal(placed(&roll, "推迟的")->time.when.starts.month, 2026 * 12 + 9);
	assert_int_equal(placed(&roll, "推迟的")->time.when.starts.day, 18);
	roll_make(&roll, &next);
	assert_int_equal(next.activities.count, 5);
	for (size_t i = 0; i < next.activities.count; i++)
		assert_false(when_is_set(&next.activities.items[i].postponed_from));
	whole_plan_release(&next);
	roll_release(&roll);

	/* When the year is over, all that is open was left undone. */
	old_plan(&whole);
	add(&whole, "全年的", "全年", STATUS_DOING);
	add(&whole, "七月的", "7月", STATUS_PLANNED);
	roll = roll_of(&whole, KEEP_DAY, (struct date){2026, 8, 1});
	assert_int_equal(placed(&roll, "全年的")->offer, ROLL_LEFT_UNDONE);
	assert_int_equal(placed(&roll, "七月的")->offer, ROLL_LEFT_UNDONE);
	roll_release(&roll);
}

static void assert_order(const struct whole_plan *whole, const char *const *titles)
{
	size_t count = 0;
	for (; titles[count]; count++) {
		assert_true(count < whole->activities.count);
		assert_string_equal(whole->activities.items[count].title, titles[count]);
	}
	assert_int_equal(count, whole->activities.count);
}

static void the_schedule_keeps_its_order(void **state)
{
	(void)state;
	struct whole_plan whole, next;
	old_plan(&whole);
	add(&whole, "不论先后甲", "9月", STATUS_PLANNED);
	add(&whole, "廿日", "9-20", STATUS_PLANNED);
	add(&whole, "二日", "9-2", STATUS_PLANNED);
	add(&whole, "十月头一件", "10月", STATUS_PLANNED);
	struct activity *back = add(&whole, "回到九月", "10-20", STATUS_POSTPONED);
	assert_true(when_parse("9-10", school_2025, some_day, &back->postponed_from));
	add(&whole, "全年的", "全年", STATUS_PLANNED);
	add(&whole, "十二月下旬的", "12月下旬", STATUS_PLANNED);
	add(&whole, "十二月一日", "12-1", STATUS_PLANNED);
	/*
	 * September gets one back: it goes by time. December has the same days: it keeps the order that was made by hand, and so do
	 * those without a time.
	 */
	struct roll roll = roll_of(&whole, KEEP_DAY, some_day);
	roll_make(&roll, &next);
	static const char *const same[] = {"二日",       "回到九月",   "廿日",
					   "不论先后甲", "十月头一件", "十二月下旬的",
					   "十二月一日", "全年的",     NULL};
	assert_order(&next, same);
	whole_plan_release(&next);
	roll_release(&roll);

	/* Other days: each stands where its day belongs, before what has none. */
	old_plan(&whole);
	add(&whole, "周五", "9-5", STATUS_PLANNED);
	add(&whole, "周六", "9-6", STATUS_PLANNED);
	add(&whole, "周一", "9-8", STATUS_PLANNED);
	add(&whole, "下旬的", "9月下旬", STATUS_PLANNED);
	add(&whole, "第一个周一", "9-1", STATUS_PLANNED);
	roll = roll_of(&whole, KEEP_WEEKDAY, some_day);
	roll_make(&roll, &next);
	static const char *const weekdays[] = {"周五", "周六",   "第一个周一",
					       "周一", "下旬的", NULL};
	assert_order(&next, weekdays);
	whole_plan_release(&next);
	roll_release(&roll);
}

static void a_code_follows_its_plan(void **state)
{
	(void)state;
	static const struct {
		const char *was, *is;
	} codes[] = {{"2025", "2026"},
		     {"2025b", "2026"},
		     {"高中部2025", "高中部2026"},
		     {"2025学年女工", "2026学年女工"},
		     {"2025-女工", "2026-女工"},
		     {"2025-1", "2026"},
		     {"女工", "2026"}};
	for (size_t i = 0; i < ARRAY_LENGTH(codes); i++) {
		struct whole_plan whole;
		old_plan(&whole);
		string_set(&whole.plan.code, codes[i].was);
		struct roll roll = roll_of(&whole, KEEP_DAY, some_day);
		char *code = roll_code(&roll);
		assert_string_equal(code, codes[i].is);
		free(code);
		roll_release(&roll);
	}
}

static void a_change_is_shown_where_it_stands(void **state)
{
	(void)state;
	static const char *const places[] = {"标题",
					     "开头",
					     "开头",
					     "开头",
					     "一、（一）",
					     "一、（一）",
					     "一、（一）的正文",
					     "落款日期",
					     "活动标题",
					     "活动“2026年总结”的说明"};
	struct whole_plan whole;
	old_plan(&whole);
	add(&whole, "2026年总结", "6月", STATUS_PLANNED)->detail = xstrdup("在2026年6月写");
	struct roll roll = roll_of(&whole, KEEP_DAY, some_day);
	assert_int_equal(roll.count, ARRAY_LENGTH(places));
	for (size_t i = 0; i < roll.count; i++) {
		struct strbuf place = STRBUF_INIT;
		roll_change_place(&roll, &roll.changes[i], &place);
		assert_string_equal(place.text, places[i]);
		strbuf_release(&place);
	}
	struct strbuf before = STRBUF_INIT, behind = STRBUF_INIT;
	roll_change_around(&roll, &roll.changes[3], 5, &before, &behind);
	assert_string_equal(before.text, "…忙，"); /* its own paragraph, five columns of it */
	assert_string_equal(behind.text, "要从…");
	strbuf_release(&before);
	strbuf_release(&behind);
	assert_true(roll_change_counts(&roll, &roll.changes[8]));
	roll.activities[0].accepted = false;
	assert_false(roll_change_counts(&roll, &roll.changes[8]));
	assert_true(roll_change_counts(&roll, &roll.changes[0]));
	roll_release(&roll);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(months_move_with_their_plan),
		cmocka_unit_test(a_day_stays_the_same_day),
		cmocka_unit_test(a_day_stays_the_same_weekday),
		cmocka_unit_test(an_occasion_takes_its_activity_along),
		cmocka_unit_test(lunar_days_take_their_activities_along),
		cmocka_unit_test(an_occasion_outside_of_the_plan),
		cmocka_unit_test(nothing_leaves_the_plan),
		cmocka_unit_test(a_semester_keeps_its_weeks),
		cmocka_unit_test(a_target_is_what_people_write),
		cmocka_unit_test(texts_are_changed_where_it_is_agreed),
		cmocka_unit_test(what_was_settled_is_cleared_and_the_money_stays),
		cmocka_unit_test(what_was_left_undone_is_offered),
		cmocka_unit_test(the_schedule_keeps_its_order),
		cmocka_unit_test(a_code_follows_its_plan),
		cmocka_unit_test(a_change_is_shown_where_it_stands),
	};
	return language_use_utf8() ? cmocka_run_group_tests(tests, NULL, NULL) : 1;
}
