/* Several activities at once: one action and one undo for all of them, all or none. */
#include "home.h"

#include "app/act.h"
#include "app/look.h"
#include "base/array.h"
#include "i18n/messages.h"

struct fixture {
	char folder[HOME_SIZE];
	struct session *session;
	int64_t plan;
};

#define SEPTEMBER (2025 * 12 + 8)
enum { MOST = 600 };

static const char yaml[] = "unionplan: 1\n"
			   "organization: {name: 甲校工会}\n"
			   "plan: {title: 计划, kind: year, start: 2025-09, months: 11}\n"
			   "committee:\n"
			   "  - {post: 主席, members: [张某]}\n"
			   "schedule:\n"
			   "  - month: 9\n"
			   "    activities:\n"
			   "      - {title: 甲, date: 9-30, posts: [主席], spent: 20, budget: 30, "
			   "status: done, outcome: 好}\n"
			   "      - 乙\n"
			   "      - 丙\n"
			   "      - 丁\n"
			   "  - month: 10\n"
			   "    activities: [戊, 己]\n"
			   "  - activities:\n"
			   "      - {title: 庚, from: 5, to: 7}\n"
			   "      - 辛\n";

static int setup(void **state)
{
	struct fixture *f = xcalloc(1, sizeof(*f));
	f->session = home_open(f->folder);
	f->plan = home_import_plan(f->session, f->folder, yaml);
	*state = f;
	return 0;
}

static int teardown(void **state)
{
	struct fixture *f = *state;
	int status = home_close(f->session, f->folder);
	free(f);
	return status;
}

/* '9月30日甲 9月乙 …' in the order of the schedule. Owned. */
static char *written(const struct fixture *f)
{
	struct activity_list list = {0};
	struct error err = ERROR_INIT;
	struct strbuf out = STRBUF_INIT;
	assert_true(look_activities(f->session, f->plan, &list, &err));
	for (size_t i = 0; i < list.count; i++) {
		strbuf_add_text(&out, i > 0 ? " " : "");
		when_write(&list.items[i].when, (struct period){SEPTEMBER, 11}, 0, &out);
		strbuf_add_text(&out, list.items[i].title);
	}
	activity_list_release(&list);
	return strbuf_detach(&out);
}

static void assert_schedule(const struct fixture *f, const char *expected)
{
	char *found = written(f);
	assert_string_equal(found, expected);
	free(found);
}

#define AT_FIRST "9月30日甲 9月乙 9月丙 9月丁 10月戊 10月己 5—7月庚 辛"

/* The ids of the activities with these titles of one character each; how many. */
static size_t ids_of(const struct fixture *f, const char *titles, int64_t ids[MOST])
{
	struct activity_list list = {0};
	struct error err = ERROR_INIT;
	size_t count = 0;
	assert_true(look_activities(f->session, f->plan, &list, &err));
	for (const char *title = titles; *title; title += strlen("甲"))
		for (size_t i = 0; i < list.count; i++)
			if (strncmp(list.items[i].title, title, strlen("甲")) == 0)
				ids[count++] = list.items[i].id;
	activity_list_release(&list);
	assert_int_equal(count, strlen(titles) / strlen("甲"));
	return count;
}

static void assert_told(const struct fixture *f, const char *expected)
{
	struct history_list list = {0};
	struct error err = ERROR_INIT;
	assert_true(look_history(f->session, 0, 0, 1, &list, &err));
	assert_string_equal(list.items[0].detail.zh, expected);
	assert_non_null(list.items[0].detail.en);
	history_list_release(&list);
}

/* One undo brings back what was before, one redo what is now. */
static void assert_one_step(const struct fixture *f)
{
	char *now = written(f), *said = NULL;
	struct error err = ERROR_INIT;
	assert_true(undo(f->session, &said, &err));
	free(said);
	assert_schedule(f, AT_FIRST);
	assert_true(redo(f->session, &said, &err));
	free(said);
	assert_schedule(f, now);
	free(now);
}

static void assert_refused(struct error *err, enum error_code code, const char *part)
{
	assert_int_equal(err->code, code);
	if (!strstr(err->text, part))
		fail_msg("“%s” says nothing of “%s”", err->text, part);
	error_release(err);
}

static void several_move_to_a_month(void **state)
{
	struct fixture *f = *state;
	struct error err = ERROR_INIT;
	int64_t ids[MOST];
	size_t count = ids_of(f, "甲丙辛", ids);
	assert_true(activities_move(f->session, ids, count, SEPTEMBER + 5, &err));
	assert_schedule(f, "9月乙 9月丁 10月戊 10月己 2月28日甲 2月丙 2月辛 5—7月庚");
	assert_told(f, "将 3 项活动移至二月（甲、丙、辛）");
	assert_one_step(f);
}

static void to_the_whole_plan_and_back(void **state)
{
	struct fixture *f = *state;
	struct error err = ERROR_INIT;
	int64_t ids[MOST];
	size_t count = ids_of(f, "甲庚", ids);
	assert_true(activities_move(f->session, ids, count, 0, &err));
	assert_schedule(f, "9月乙 9月丙 9月丁 10月戊 10月己 辛 甲 庚");
	assert_told(f, "将 2 项活动移至全年（甲、庚）");
	assert_one_step(f);
	assert_true(activities_move(f->session, ids, 1, SEPTEMBER, &err));
	assert_schedule(f, "9月乙 9月丙 9月丁 9月甲 10月戊 10月己 辛 庚");
	assert_told(f, "将“甲”移至九月");
}

static void assert_detail(struct fixture *f, int64_t id, const char *expected)
{
	struct activity activity;
	struct error err = ERROR_INIT;
	activity_init(&activity);
	assert_true(look_activity(f->session, id, &activity, &err));
	assert_string_equal(activity.detail, expected);
	activity_release(&activity);
}

/* A time of day would be lost where it isn't in the details, and stand there twice where it is. */
static void several_get_one_time(void **state)
{
	struct fixture *f = *state;
	struct error err = ERROR_INIT;
	struct when when = {.starts = {.month = SEPTEMBER + 1, .day = 8}};
	int64_t ids[MOST];
	size_t count = ids_of(f, "甲庚辛", ids);
	assert_true(activities_set_time(f->session, ids, count, when, "8:30", &err));
	assert_schedule(f, "9月乙 9月丙 9月丁 10月8日甲 10月8日庚 10月8日辛 10月戊 10月己");
	assert_told(f, "将 3 项活动改到10月8日（甲、庚、辛）");
	assert_one_step(f);
	assert_true(activities_set_time(f->session, ids, count, when, "8:30", &err));
	for (size_t i = 0; i < count; i++)
		assert_detail(f, ids[i], "时间：8:30");
	when.starts.month = SEPTEMBER + 11;
	assert_false(activities_set_time(f->session, ids, count, when, NULL, &err));
	assert_refused(&err, ERR_INPUT, "“甲”：");
}

static void a_range_must_fit_the_plan(void **state)
{
	struct fixture *f = *state;
	struct error err = ERROR_INIT;
	int64_t ids[MOST];
	size_t count = ids_of(f, "乙庚", ids);
	assert_false(activities_move(f->session, ids, count, SEPTEMBER + 9, &err));
	assert_refused(&err, ERR_INPUT, "“庚”：");
	assert_schedule(f, AT_FIRST);
	count = ids_of(f, "乙辛", ids);
	assert_false(activities_shift(f->session, ids, count, 1, &err));
	assert_refused(&err, ERR_REFUSED, "“辛”：");
	assert_schedule(f, AT_FIRST);
}

static void several_shift(void **state)
{
	struct fixture *f = *state;
	struct error err = ERROR_INIT;
	int64_t ids[MOST];
	size_t count = ids_of(f, "甲己", ids);
	assert_true(activities_shift(f->session, ids, count, 1, &err));
	assert_schedule(f, "9月乙 9月丙 9月丁 10月30日甲 10月戊 11月己 5—7月庚 辛");
	assert_told(f, "将 2 项活动推后 1 个月（甲、己）");
	assert_one_step(f);
	assert_true(activities_shift(f->session, ids, count, -1, &err));
	assert_told(f, "将 2 项活动提前 1 个月（甲、己）");
	assert_schedule(f, AT_FIRST);
}

/* To the place of its new day, in one step; what has no day, or would leave the plan, stays. */
static void one_shifts_by_days(void **state)
{
	struct fixture *f = *state;
	struct error err = ERROR_INIT;
	int64_t ids[MOST];
	ids_of(f, "甲", ids);
	assert_true(activity_shift_days(f->session, ids[0], 1, &err));
	assert_schedule(f, "9月乙 9月丙 9月丁 10月1日甲 10月戊 10月己 5—7月庚 辛");
	assert_told(f, "将“甲”改到10月1日");
	assert_one_step(f);
	assert_false(activity_shift_days(f->session, ids[0], -31, &err));
	assert_refused(&err, ERR_INPUT, "8月31日");
	ids_of(f, "乙", ids);
	assert_false(activity_shift_days(f->session, ids[0], 7, &err));
	assert_refused(&err, ERR_REFUSED, "没有定到哪一天");
	assert_schedule(f, "9月乙 9月丙 9月丁 10月1日甲 10月戊 10月己 5—7月庚 辛");
}

static void several_change_their_order(void **state)
{
	struct fixture *f = *state;
	struct error err = ERROR_INIT;
	int64_t ids[MOST];
	bool moved = false;
	size_t count = ids_of(f, "甲丙戊", ids);
	assert_true(activities_reorder(f->session, ids, count, 1, &moved, &err));
	assert_true(moved);
	assert_schedule(f, "9月乙 9月30日甲 9月丁 9月丙 10月己 10月戊 5—7月庚 辛");
	assert_one_step(f);
	assert_true(activities_reorder(f->session, ids, count, 1, &moved, &err));
	assert_schedule(f, "9月乙 9月丁 9月30日甲 9月丙 10月己 10月戊 5—7月庚 辛");
	assert_true(activities_reorder(f->session, ids, count, 1, &moved, &err));
	assert_false(moved);
	assert_true(activities_reorder(f->session, ids, count, -1, &moved, &err));
	assert_schedule(f, "9月乙 9月30日甲 9月丙 9月丁 10月戊 10月己 5—7月庚 辛");
}

static void several_get_a_status(void **state)
{
	struct fixture *f = *state;
	struct error err = ERROR_INIT;
	struct activity activity;
	int64_t ids[MOST];
	size_t count = ids_of(f, "乙丙", ids);
	assert_true(activities_set_status(f->session, ids, count, STATUS_CANCELLED, &err));
	assert_told(f, "将 2 项活动标为取消（乙、丙）");
	for (size_t i = 0; i < count; i++) {
		assert_true(look_activity(f->session, ids[i], &activity, &err));
		assert_int_equal(activity.status, STATUS_CANCELLED);
		activity_release(&activity);
	}
	assert_one_step(f);
}

static void several_are_removed(void **state)
{
	struct fixture *f = *state;
	struct error err = ERROR_INIT;
	int64_t ids[MOST];
	size_t count = ids_of(f, "甲丙辛", ids);
	assert_true(activities_remove(f->session, ids, count, &err));
	assert_schedule(f, "9月乙 9月丁 10月戊 10月己 5—7月庚");
	assert_told(f, "删除 3 项活动（甲、丙、辛）");
	assert_one_step(f);
	assert_false(activities_remove(f->session, ids, 1, &err));
	assert_int_equal(err.code, ERR_NOT_FOUND);
	error_release(&err);
}

static void copies_stand_behind_their_originals(void **state)
{
	struct fixture *f = *state;
	struct error err = ERROR_INIT;
	struct activity copy;
	int64_t ids[MOST], copies[MOST];
	size_t count = ids_of(f, "甲辛", ids);
	assert_true(activities_duplicate(f->session, ids, count, copies, &err));
	assert_schedule(f, "9月30日甲 9月30日甲 9月乙 9月丙 9月丁 10月戊 10月己 5—7月庚 辛 辛");
	assert_told(f, "复制 2 项活动（甲、辛）");
	assert_true(look_activity(f->session, copies[0], &copy, &err));
	assert_int_equal(copy.status, STATUS_PLANNED);
	assert_int_equal(copy.budget, 3000);
	assert_int_equal(copy.spent, NOT_GIVEN);
	assert_null(copy.outcome);
	assert_int_equal(copy.post_count, 1);
	activity_release(&copy);
	assert_one_step(f);
}

/* A new activity of this title, typed time and no more; its id. */
static int64_t add(const struct fixture *f, const char *title, const char *time)
{
	struct activity activity;
	struct error err = ERROR_INIT;
	int64_t id = 0;
	activity_init(&activity);
	activity.plan_id = f->plan;
	activity.title = xstrdup(title);
	assert_true(when_parse(time, (struct period){SEPTEMBER, 11}, (struct date){2025, 11, 18},
			       &activity.when));
	assert_true(activity_add(f->session, &activity, &id, &err));
	activity_release(&activity);
	return id;
}

static bool give_time(const struct fixture *f, int64_t id, const char *time)
{
	struct activity was, now;
	struct error err = ERROR_INIT;
	assert_true(look_activity(f->session, id, &was, &err));
	activity_copy(&now, &was);
	assert_true(when_parse(time, (struct period){SEPTEMBER, 11}, (struct date){2025, 11, 18},
			       &now.when));
	bool done = activity_change(f->session, &was, &now, &err);
	activity_release(&was);
	activity_release(&now);
	return done;
}

/* What is added in March for the 5th of September is found on the 5th and not behind all that was there before. */
static void a_new_one_goes_where_its_time_belongs(void **state)
{
	struct fixture *f = *state;
	add(f, "子", "9月10日");
	add(f, "丑", "9月上旬");
	add(f, "寅", "9月5日");
	add(f, "卯", "9月下旬");
	add(f, "辰", "9月");
	add(f, "巳", "9月20日前");
	add(f, "午", "9月20日—25日");
	add(f, "未", "9月10日");
	assert_schedule(f,
			"9月5日寅 9月10日子 9月10日未 9月上旬丑 9月20日前巳 9月20—25日午 9月30日甲 "
			"9月下旬卯 9月乙 9月丙 9月丁 9月辰 10月戊 10月己 5—7月庚 辛");
}

/* Somebody has put the month in an order of their own: what is not touched stays in it. */
static void an_order_made_by_hand_stays(void **state)
{
	struct fixture *f = *state;
	struct error err = ERROR_INIT;
	int64_t ids[MOST], late = add(f, "子", "10月20日"), early = add(f, "丑", "10月5日");
	bool moved;
	ids_of(f, "己", ids);
	for (int i = 0; i < 3; i++)
		assert_true(activities_reorder(f->session, ids, 1, -1, &moved, &err));
	assert_true(activities_reorder(f->session, &late, 1, -1, &moved, &err));
	assert_schedule(
		f, "9月30日甲 9月乙 9月丙 9月丁 10月己 10月20日子 10月5日丑 10月戊 5—7月庚 辛");
	add(f, "寅", "10月6日");
	assert_schedule(f,
			"9月30日甲 9月乙 9月丙 9月丁 10月己 10月20日子 10月5日丑 10月6日寅 10月戊 "
			"5—7月庚 辛");
	/* Changed to a time that fits where it stands, it stays there. */
	ids_of(f, "寅", ids);
	assert_true(give_time(f, ids[0], "10月7日"));
	assert_told(f, "将“寅”改到10月7日");
	assert_schedule(f,
			"9月30日甲 9月乙 9月丙 9月丁 10月己 10月20日子 10月5日丑 10月7日寅 10月戊 "
			"5—7月庚 辛");
	assert_true(give_time(f, early, "10月25日"));
	assert_schedule(f,
			"9月30日甲 9月乙 9月丙 9月丁 10月己 10月20日子 10月7日寅 10月25日丑 10月戊 "
			"5—7月庚 辛");
	assert_true(give_time(f, early, "9月1日"));
	assert_schedule(f,
			"9月1日丑 9月30日甲 9月乙 9月丙 9月丁 10月己 10月20日子 10月7日寅 10月戊 "
			"5—7月庚 辛");
	assert_true(give_time(f, early, "全年"));
	assert_told(f, "将“丑”移至全年");
	assert_true(give_time(f, early, "2026年3月"));
	assert_told(f, "将“丑”移至三月");
}

/* A title changed alone says so, and moves nothing. */
static void another_change_is_no_move(void **state)
{
	struct fixture *f = *state;
	struct error err = ERROR_INIT;
	struct activity was, now;
	int64_t ids[MOST];
	ids_of(f, "丙", ids);
	assert_true(look_activity(f->session, ids[0], &was, &err));
	activity_copy(&now, &was);
	string_set(&now.title, "丙午");
	now.when.deadline = true;
	assert_true(activity_change(f->session, &was, &now, &err));
	assert_told(f, "修改活动“丙午”");
	assert_schedule(f, "9月30日甲 9月乙 9月底前丙午 9月丁 10月戊 10月己 5—7月庚 辛");
	activity_release(&was);
	activity_release(&now);
}

/* However many are squeezed in between two neighbours, each is put right, and the others keep their order. */
static void new_ones_find_room(void **state)
{
	struct fixture *f = *state;
	struct error err = ERROR_INIT;
	int64_t ids[MOST], more[40];
	size_t count = ids_of(f, "甲戊己", ids);
	for (int i = 0; i < 40; i++)
		more[i] = add(f, "子", i % 2 ? "10月15日" : "10月15日前");
	assert_true(activities_shift(f->session, more, 40, -1, &err));
	for (int i = 0; i < 40; i++)
		assert_true(give_time(f, more[39 - i], i % 2 ? "9月3日" : "9月29日"));
	assert_true(activities_shift(f->session, ids, count, 2, &err));
	struct activity_list list = {0};
	assert_true(look_month(f->session, f->plan, SEPTEMBER, false, &list, &err));
	assert_int_equal(list.count, 43);
	for (size_t i = 1; i < list.count; i++) {
		assert_true(when_order(&list.items[i - 1].when, SEPTEMBER) <=
			    when_order(&list.items[i].when, SEPTEMBER));
		assert_true(list.items[i - 1].position < list.items[i].position);
	}
	activity_list_release(&list);
	assert_true(look_month(f->session, f->plan, SEPTEMBER + 2, false, &list, &err));
	assert_int_equal(list.count, 1);
	activity_list_release(&list);
}

/* However often something is put between the same two, the order stays. */
static void copies_find_room(void **state)
{
	struct fixture *f = *state;
	struct error err = ERROR_INIT;
	int64_t ids[MOST], copy;
	ids_of(f, "丙", ids);
	for (int i = 0; i < 25; i++)
		assert_true(activities_duplicate(f->session, ids, 1, &copy, &err));
	assert_true(activities_set_status(f->session, &copy, 1, STATUS_DONE, &err));
	struct activity_list list = {0};
	assert_true(look_month(f->session, f->plan, SEPTEMBER, false, &list, &err));
	assert_int_equal(list.count, 29);
	assert_string_equal(list.items[1].title, "乙");
	assert_int_equal(list.items[2].id, ids[0]);
	assert_int_equal(list.items[3].id, copy);
	assert_string_equal(list.items[28].title, "丁");
	activity_list_release(&list);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
	const struct CMUnitTest tests[] = {
		TEST(several_move_to_a_month),
		TEST(to_the_whole_plan_and_back),
		TEST(several_get_one_time),
		TEST(a_range_must_fit_the_plan),
		TEST(several_shift),
		TEST(one_shifts_by_days),
		TEST(several_change_their_order),
		TEST(several_get_a_status),
		TEST(several_are_removed),
		TEST(copies_stand_behind_their_originals),
		TEST(copies_find_room),
		TEST(a_new_one_goes_where_its_time_belongs),
		TEST(an_order_made_by_hand_stays),
		TEST(another_change_is_no_move),
		TEST(new_ones_find_room),
	};
	return language_use_utf8() ? cmocka_run_group_tests(tests, NULL, NULL) : 1;
}
