/* Duty sheets and the notice of a month: what is handed out must name the right people, months and activities. */
#include "test.h"

#include "base/width.h"
#include "export/export.h"
#include "export_sample.h"
#include "i18n/messages.h"

#include <stdlib.h>

static struct export_options options_for(enum paper paper)
{
	struct export_options options;
	export_options_init(&options);
	options.paper = paper;
	options.layout = LAYOUT_SCREEN;
	options.today = (struct date){2025, 11, 18};
	return options;
}

static char *written(const struct whole_plan *whole, const struct export_options *options,
		     const char *format)
{
	struct strbuf out = STRBUF_INIT;
	struct error err = ERROR_INIT;
	if (!export_plan(whole, export_format_find(format), options, &out, &err))
		fail_msg("%s", err.text);
	return strbuf_detach(&out);
}

static void assert_refused(const struct whole_plan *whole, const struct export_options *options,
			   const char *format, enum error_code code, const char *sentence)
{
	struct strbuf out = STRBUF_INIT;
	struct error err = ERROR_INIT;
	assert_false(export_plan(whole, export_format_find(format), options, &out, &err));
	assert_int_equal(err.code, code);
	assert_string_equal(err.text, sentence);
	assert_int_equal(out.length, 0);
	error_release(&err);
	strbuf_release(&out);
}

static size_t count_of(const char *text, const char *part)
{
	size_t count = 0;
	for (; (text = strstr(text, part)); text += strlen(part))
		count++;
	return count;
}

/* --- duty sheets --- */

static void test_a_sheet(void **state)
{
	(void)state;
	struct whole_plan whole;
	sample_plan(&whole);
	struct export_options options = options_for(PAPER_DUTIES);
	options.post = "主席";
	options.width = 60;
	activity_add_post(&whole.activities.items[2], 0, "主席");
	char *out = written(&whole, &options, "text");
	assert_string_equal(out, "                         主席职责单\n"
				 "\n"
				 "　　工会：河湾小学工会委员会\n"
				 "　　计划：河湾小学2025—2026学年工会工作计划（2025年9月—\n"
				 "2026年7月）\n"
				 "　　担任：甲某\n"
				 "\n"
				 "　　一、职责\n"
				 "　　1、主持工会全面工作\n"
				 "　　2、审批经费开支\n"
				 "\n"
				 "　　二、本期活动\n"
				 "+-------------+---------------------------+--------+-------+\n"
				 "| 时间        | 活动                      | 地点   |  预算 |\n"
				 "+-------------+---------------------------+--------+-------+\n"
				 "| 9月10日周三 | 1、庆祝教师节暨师德标兵表 | 报告厅 | 6,000 |\n"
				 "|             | 彰会（86人，会同宣传委    |        |       |\n"
				 "|             | 员）                      |        |       |\n"
				 "| 10月中旬    | 2、教职工秋季健步走（原定 |        |       |\n"
				 "|             | 9月下旬，文体委员牵头）   |        |       |\n"
				 "|             | 以年级组为单位报名。      |        |       |\n"
				 "|             | 雨天顺延一周。            |        |       |\n"
				 "+-------------+---------------------------+--------+-------+\n"
				 "\n");
	free(out);
	whole_plan_release(&whole);
}

static void test_a_sheet_for_each_post(void **state)
{
	(void)state;
	struct whole_plan whole;
	sample_plan(&whole);
	struct export_options options = options_for(PAPER_DUTIES);
	options.layout = LAYOUT_A4;
	char *out = written(&whole, &options, "text");
	assert_int_equal(count_of(out, "\f"), 3);
	assert_int_equal(count_of(out, "第 1 页 共 1 页"), 3); /* each is handed to somebody else */
	free(out);
	options.layout = LAYOUT_SCREEN;
	out = written(&whole, &options, "text");
	assert_int_equal(count_of(out, "\f"), 0);
	assert_int_equal(count_of(out, "\n----------"), 2);
	assert_int_equal(count_of(out, "还没有写明职责。"), 1);
	assert_int_equal(count_of(out, "暂时无人担任"), 1);
	free(out);
	out = written(&whole, &options, "markdown");
	assert_int_equal(count_of(out, "\n\n---\n\n# "), 2);
	free(out);
	whole_plan_release(&whole);
}

/* A sheet of two pages, and behind it one of one page: the counts are their own. */
static void test_pages_of_sheets_are_counted_anew(void **state)
{
	(void)state;
	struct whole_plan whole;
	sample_plan(&whole);
	for (int i = 0; i < 40; i++)
		post_add_duty(&whole.committee.posts[0], "一项职责");
	struct export_options options = options_for(PAPER_DUTIES);
	options.layout = LAYOUT_A4;
	options.page_length = 40;
	char *out = written(&whole, &options, "text");
	assert_int_equal(count_of(out, "第 1 页 共 2 页"), 1);
	assert_int_equal(count_of(out, "第 2 页 共 2 页"), 1);
	assert_int_equal(count_of(out, "第 1 页 共 1 页"), 2);
	const char *page = out;
	for (int sheet = 0; sheet < 3; sheet++) { /* every page has its full length */
		const char *end = strchr(page, '\f');
		assert_non_null(end);
		size_t lines = 0;
		for (const char *at = page; at < end; at++)
			lines += *at == '\n';
		assert_in_range(lines, 39, 40);
		page = end + 1;
	}
	free(out);
	whole_plan_release(&whole);
}

static struct post *post_of(struct whole_plan *whole, const char *name)
{
	struct post *post = committee_find_post(&whole->committee, name);
	assert_non_null(post);
	return post;
}

/* Who has left must not get a sheet; who comes later stands on it with the day. */
static void test_who_holds_a_post(void **state)
{
	(void)state;
	struct whole_plan whole;
	sample_plan(&whole);
	struct post *post = post_of(&whole, "文体委员");
	post_add_appointment(post, "已离任")->until = xstrdup("2025-10");
	post_add_appointment(post, "月底离任")->until = xstrdup("2025-11");
	post_add_appointment(post, "就任")->since = xstrdup("2026-02-01");
	struct export_options options = options_for(PAPER_DUTIES);
	options.post = "文体委员";
	char *out = written(&whole, &options, "text");
	assert_non_null(
		strstr(out, "　　担任：乙某（2024年9月起）、月底离任、就任（2026年2月1日起）\n"));
	free(out);
	/* Printed before the plan begins: as it will be when it does. After it has ended: as it was at its end. */
	options.today = (struct date){2025, 6, 1};
	out = written(&whole, &options, "text");
	assert_non_null(strstr(out, "已离任、月底离任"));
	free(out);
	options.today = (struct date){2028, 1, 1};
	out = written(&whole, &options, "text");
	assert_non_null(strstr(out, "担任：乙某（2024年9月起）、就任"));
	free(out);
	whole_plan_release(&whole);
}

static void test_the_sheets_of_a_member(void **state)
{
	(void)state;
	struct whole_plan whole;
	sample_plan(&whole);
	post_add_appointment(post_of(&whole, "宣传委员"), "乙某");
	post_add_appointment(post_of(&whole, "主席"), "乙某")->until = xstrdup("2025-08");
	struct export_options options = options_for(PAPER_DUTIES);
	options.member = "乙某";
	char *out = written(&whole, &options, "markdown");
	assert_int_equal(count_of(out, "职责单"), 2);
	assert_non_null(strstr(out, "# 文体委员职责单"));
	assert_non_null(strstr(out, "# 宣传委员职责单"));
	free(out);
	options.member = "𠮷某";
	assert_refused(&whole, &options, "text", ERR_NOT_FOUND, "𠮷某没有担任职务，没有职责单可写");
	options.member = "丙某";
	assert_refused(&whole, &options, "text", ERR_NOT_FOUND, "这个工会没有名为“丙某”的成员");
	whole_plan_release(&whole);
}

/* What has been called off is nobody's task any more; where nothing is left, the sheet says so. */
static void test_cancelled_activities_are_no_task(void **state)
{
	(void)state;
	struct whole_plan whole;
	sample_plan(&whole);
	for (size_t i = 0; i < whole.activities.count; i++)
		whole.activities.items[i].status = STATUS_CANCELLED;
	struct export_options options = options_for(PAPER_DUTIES);
	options.post = "主席";
	char *out = written(&whole, &options, "text");
	assert_null(strstr(out, "表彰会"));
	assert_non_null(strstr(out, "本期没有由这一职务负责的活动。"));
	free(out);
	options = options_for(PAPER_MONTH);
	options.month = month_make(2025, 9);
	out = written(&whole, &options, "text");
	assert_non_null(strstr(out, "9月份没有安排活动。"));
	assert_null(strstr(out, "一、"));
	free(out);
	for (size_t i = 0; i < whole.activities.count; i++) { /* put off, and nobody says to when */
		whole.activities.items[i].status = STATUS_POSTPONED;
		whole.activities.items[i].when = (struct when){.part = PART_NONE};
	}
	out = written(&whole, &options, "text");
	assert_non_null(strstr(out, "9月份没有安排活动。"));
	free(out);
	whole_plan_release(&whole);
}

static void test_papers_that_a_plan_has_not(void **state)
{
	(void)state;
	struct whole_plan whole;
	struct export_options options = options_for(PAPER_DUTIES);
	sample_begin(&whole, 11);
	assert_refused(&whole, &options, "text", ERR_NOT_FOUND,
		       "这个工会还没有职务，没有职责单可写");
	options.post = "主席";
	assert_refused(&whole, &options, "markdown", ERR_NOT_FOUND, "这个工会没有名为“主席”的职务");
	whole_plan_release(&whole);
	sample_plan(&whole);
	assert_refused(
		&whole, &options, "yaml", ERR_USAGE,
		"职责单只能写成 text、markdown、html、docx、csv、ics 或 json，不能写成 yaml");
	options = options_for(PAPER_MONTH);
	assert_refused(
		&whole, &options, "yaml", ERR_USAGE,
		"月份通知只能写成 text、markdown、html、docx、csv、ics 或 json，不能写成 yaml");
	options.month = month_make(2026, 8);
	assert_refused(&whole, &options, "text", ERR_INPUT,
		       "2026年8月不在计划的月份（2025年9月—2026年7月）之内，请另选一个月");
	whole_plan_release(&whole);
}

/* --- notices --- */

static void test_a_notice(void **state)
{
	(void)state;
	struct whole_plan whole;
	sample_plan(&whole);
	struct export_options options = options_for(PAPER_MONTH);
	options.width = 60;
	options.month = month_make(2025, 9);
	char *out = written(&whole, &options, "text");
	assert_string_equal(out, "                 河湾小学工会9月份工作安排\n"
				 "\n"
				 "　　现将9月份的工作安排通知如下，请负责的同志提前准备，按时\n"
				 "完成。\n"
				 "\n"
				 "　　一、本月活动\n"
				 "+-------------+--------------------+--------+--------------+\n"
				 "| 时间        | 活动               | 地点   | 负责         |\n"
				 "+-------------+--------------------+--------+--------------+\n"
				 "| 9月10日周三 | 1、庆祝教师节暨师  | 报告厅 | 主席、宣传委 |\n"
				 "|             | 德标兵表彰会       |        | 员           |\n"
				 "|             | （86人）           |        |              |\n"
				 "| 9月         | 2、召开工会委员会  |        |              |\n"
				 "|             | 例会               |        |              |\n"
				 "+-------------+--------------------+--------+--------------+\n"
				 "\n"
				 "　　二、持续进行\n"
				 "+------+---------------------------------------------------+\n"
				 "| 时间 | 活动                                              |\n"
				 "+------+---------------------------------------------------+\n"
				 "| 全年 | 1、会员生日慰问                                   |\n"
				 "+------+---------------------------------------------------+\n"
				 "\n"
				 "                                      河湾小学工会委员会\n"
				 "                                          2025年9月1日\n");
	free(out);
	whole_plan_release(&whole);
}

static void test_where_things_stand_in_a_notice(void **state)
{
	(void)state;
	struct whole_plan whole;
	sample_begin(&whole, 13); /* September 2025 to September 2026 */
	int september = month_make(2025, 9);
	sample_activity(&whole, "十月", september + 1, 0);
	sample_activity(&whole, "从上月起几天", september, 28)->when.ends =
		(struct moment){september + 1, 3};
	sample_activity(&whole, "从上月起几月", september, 0)->when.ends =
		(struct moment){september + 3, 0};
	sample_activity(&whole, "从上月起很多天", september, 20)->when.ends =
		(struct moment){september + 1, 25};
	sample_activity(&whole, "月底前", september + 1, 0)->when.deadline = true;
	sample_activity(&whole, "十五日前", september + 1, 15)->when.deadline = true;
	sample_activity(&whole, "上月前", september, 0)->when.deadline = true;
	sample_activity(&whole, "别的月", september + 2, 0);
	sample_activity(&whole, "一年后的九月", september + 12, 5);
	struct export_options options = options_for(PAPER_MONTH);
	options.schedule_list = true;
	options.month = september + 1;
	char *out = written(&whole, &options, "text");
	const char *body = strstr(out, "　　一、");
	assert_non_null(body);
	assert_string_equal(
		body,
		"　　一、本月活动\n"
		"　　1、从上月起几天（9月28日—10月3日）\n"
		"　　2、十月（10月）\n"
		"\n"
		"　　二、按期限完成\n"
		"　　1、十五日前（10月15日前）\n"
		"　　2、月底前（10月底前）\n"
		"\n"
		"　　三、持续进行\n"
		"　　1、从上月起很多天（9月20日—10月25日）\n"
		"　　2、从上月起几月（9—12月）\n"
		"\n"
		"                                                          河湾小学工会委员会\n"
		"                                                              2025年10月1日\n");
	free(out);
	/* Of thirteen months the first and the last have one name: the year tells which. */
	options.month = september + 12;
	out = written(&whole, &options, "text");
	assert_non_null(strstr(out, "河湾小学工会2026年9月份工作安排"));
	assert_non_null(strstr(out, "1、一年后的九月（2026年9月5日周六）"));
	free(out);
	whole_plan_release(&whole);
}

static void test_over_new_year_and_without_a_month(void **state)
{
	(void)state;
	struct whole_plan whole;
	sample_begin(&whole, 5);
	sample_activity(&whole, "跨年", month_make(2025, 12), 31)->when.ends =
		(struct moment){month_make(2026, 1), 1};
	struct export_options options = options_for(PAPER_MONTH);
	options.month = month_make(2026, 1);
	char *out = written(&whole, &options, "text");
	assert_non_null(strstr(out, "1月份工作安排"));
	assert_non_null(strstr(out, "跨年"));
	free(out);
	options.month = 0; /* that of today */
	out = written(&whole, &options, "text");
	assert_non_null(strstr(out, "11月份工作安排"));
	free(out);
	options.today = (struct date){2026, 2, 1};
	assert_refused(&whole, &options, "text", ERR_INPUT,
		       "2026年2月不在计划的月份（2025年9月—2026年1月）之内，请另选一个月");
	whole_plan_release(&whole);
}

/* All parts of a notice look alike, and no line is wider than the paper, however narrow that is. */
static void test_every_width(void **state)
{
	(void)state;
	for (int width = 20; width <= 120; width++) {
		struct whole_plan whole;
		sample_generated(&whole, (unsigned)width, 2, 40);
		sample_activity(&whole, "全年的活动", 0, 0);
		whole.activities.items[0].place = xstrdup("一个名字很长很长的地方");
		struct export_options options = options_for(PAPER_MONTH);
		options.month = month_make(2025, 9);
		options.width = width;
		options.ambiguous = 2;
		char *out = written(&whole, &options, "text");
		for (const char *line = out, *end; (end = strchr(line, '\n')); line = end + 1)
			assert_in_range(width_of_bytes(line, (size_t)(end - line), 2), 0, width);
		bool tables = strstr(out, "+--") != NULL;
		assert_int_equal(count_of(out, "+\n| 时间"), tables ? 2 : 0);
		free(out);
		whole_plan_release(&whole);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_sheet),
		cmocka_unit_test(test_a_sheet_for_each_post),
		cmocka_unit_test(test_pages_of_sheets_are_counted_anew),
		cmocka_unit_test(test_who_holds_a_post),
		cmocka_unit_test(test_the_sheets_of_a_member),
		cmocka_unit_test(test_cancelled_activities_are_no_task),
		cmocka_unit_test(test_papers_that_a_plan_has_not),
		cmocka_unit_test(test_a_notice),
		cmocka_unit_test(test_where_things_stand_in_a_notice),
		cmocka_unit_test(test_over_new_year_and_without_a_month),
		cmocka_unit_test(test_every_width),
	};
	return language_use_utf8() ? cmocka_run_group_tests(tests, NULL, NULL) : 1;
}
