/* A plan that is written to a file and read again must be the same plan, and a file that a person can edit. */
#include "test.h"

#include "export/export.h"
#include "export_sample.h"
#include "i18n/language.h"

#include <stdlib.h>
#include <yaml.h>

static char *written(const struct whole_plan *whole, const struct occasion_list *occasions)
{
	struct export_options options;
	export_options_init(&options);
	options.occasions = occasions;
	struct strbuf out = STRBUF_INIT;
	struct error err = ERROR_INIT;
	assert_true(export_plan(whole, export_format_find("yaml"), &options, &out, &err));
	return strbuf_detach(&out);
}

static void test_the_sample(void **state)
{
	(void)state;
	static const char expected[] =
		"unionplan: 1\n"
		"organization:\n"
		"  name: 河湾小学工会委员会\n"
		"  superior: 镇教育工会\n"
		"  members:\n"
		"  - {name: 甲某, department: 语文组}\n"
		"  - 𠮷某\n"
		"plan:\n"
		"  title: 河湾小学2025—2026学年工会工作计划\n"
		"  code: \"2025\"\n"
		"  kind: year\n"
		"  start: \"2025-09\"\n"
		"  months: 11\n"
		"  status: draft\n"
		"  preamble: |\n"
		"    新学年里，学校工会把“让老师安心、舒心”当作出发点，请大家一起出力。\n"
		"\n"
		"    现将本学年的安排告诉各位会员。\n"
		"  sections:\n"
		"  - heading: 指导思想\n"
		"    body: |\n"
		"      依照《工会法》办会，为会员说话，替会员办事，大事小事都在会上讲清楚，账目每学期公布一次，不让任何一位老师在难处面前孤单。\n"
		"  - heading: 主要工作\n"
		"    items:\n"
		"    - heading: 听取意见\n"
		"      items:\n"
		"      - 每月最后一个星期三放学以后，由各工会小组轮流派人和校长面对面，能当场定的当场定，一周之内给出书面的答复。\n"
		"      - heading: 公开账目\n"
		"        id: s1\n"
		"        body: |\n"
		"          食堂、采购、值班补助，按月上墙。\n"
		"    - heading: 文体活动\n"
		"      numbered: false\n"
		"  - heading: 每月安排\n"
		"    content: schedule\n"
		"  - heading: 委员分工\n"
		"    content: committee\n"
		"  closing: |\n"
		"    以上计划，经会员大会讨论后实行。\n"
		"  signature: {by: 河湾小学工会委员会, on: \"2025-09-01\"}\n"
		"schedule:\n"
		"- month: 9\n"
		"  activities:\n"
		"  - 召开工会委员会例会\n"
		"  - title: 庆祝教师节暨师德标兵表彰会\n"
		"    date: 9-10\n"
		"    occasion: 教师节\n"
		"    posts: [主席, 宣传委员]\n"
		"    section: s1\n"
		"    place: 报告厅\n"
		"    participants: 86\n"
		"    budget: 6000\n"
		"    spent: 5860.50\n"
		"    status: done\n"
		"    outcome: 到会八十四人。\n"
		"- month: 10\n"
		"  activities:\n"
		"  - title: 教职工秋季健步走\n"
		"    part: 中旬\n"
		"    posts: [文体委员]\n"
		"    detail: |\n"
		"      以年级组为单位报名。\n"
		"\n"
		"      雨天顺延一周。\n"
		"- month: 12\n"
		"  activities:\n"
		"  - title: 年度经费决算\n"
		"    by: 12\n"
		"- month: 4\n"
		"  activities:\n"
		"  - title: 教职工运动会\n"
		"    from: 4\n"
		"    to: 6\n"
		"- activities:\n"
		"  - title: 会员生日慰问\n"
		"    budget: 18000\n"
		"committee:\n"
		"- post: 主席\n"
		"  members: [甲某]\n"
		"  duties:\n"
		"  - 主持工会全面工作\n"
		"  - 审批经费开支\n"
		"- post: 文体委员\n"
		"  seats: 2\n"
		"  members:\n"
		"  - {name: 乙某, since: \"2024-09\"}\n"
		"  duties:\n"
		"  - 安排社团的时间和场地\n"
		"- post: 宣传委员\n";
	struct whole_plan whole;
	sample_plan(&whole);
	char *yaml = written(&whole, NULL);
	assert_string_equal(yaml, expected);
	free(yaml);
	whole_plan_release(&whole);
}

/* --- texts --- */

/* All scalars of a file, each with its line end; fails where libyaml can't read it. */
static struct strbuf scalars_of(const char *yaml)
{
	struct strbuf out = STRBUF_INIT;
	yaml_parser_t parser;
	yaml_event_t event;
	assert_true(yaml_parser_initialize(&parser));
	yaml_parser_set_input_string(&parser, (const unsigned char *)yaml, strlen(yaml));
	for (bool more = true; more;) {
		assert_true(yaml_parser_parse(&parser, &event));
		if (event.type == YAML_SCALAR_EVENT)
			strbuf_format(&out, "\x01%s\x02", (const char *)event.data.scalar.value);
		more = event.type != YAML_STREAM_END_EVENT;
		yaml_event_delete(&event);
	}
	yaml_parser_delete(&parser);
	return out;
}

static void assert_scalar(const struct strbuf *scalars, const char *text, const char *end)
{
	char *wanted = string_format("\x01%s%s\x02", text, end);
	assert_non_null(strstr(scalars->text, wanted));
	free(wanted);
}

static void test_texts_are_read_back_as_they_were(void **state)
{
	(void)state;
	static const char *const texts[] = {
		"2025", "yes", "No", "null", "~", "9-10", "1:30", "0x1F", "1e3", ".5", "3,000", "true", "{{school}}", "y", "=", "<<",
		"- 破折号", "# 井号", "a: b", "a #b", "'单引号'", "\"双引号\"", "反斜线\\n", "尾空格 ", " 首空格", "[列表]", "{花括号}",
		"*星号", "&和", "!叹号", "|竖线", ">大于", "%百分", "@在", "`反引号`", "？问号", ": 冒号", "一、条目",
		"\xF0\xA0\xAE\xB7", "\xF0\x9F\x98\x80笑", "\xEE\x80\x80私用\xEF\xA3\xBF", "\xEE\x80\x81", "-", "---", "...", "null ",
		"+12", "12_000", "2025-09-01", "2025-09-01 10:00:00", "12:30:45", "on", "OFF", "e9", "会员：甲",
	};
	struct whole_plan whole;
	sample_begin(&whole, 11);
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		sample_activity(&whole, texts[i], month_make(2025, 9), 0);
		sample_section(&whole, 0, texts[i], texts[i]);
		activity_add_post(sample_activity(&whole, "某", month_make(2025, 10), 2), 0, texts[i]);
	}
	char *yaml = written(&whole, NULL);
	struct strbuf scalars = scalars_of(yaml);
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		assert_scalar(&scalars, texts[i], "");
		assert_scalar(&scalars, texts[i], "\n"); /* the body */
	}
	strbuf_release(&scalars);
	free(yaml);
	whole_plan_release(&whole);
}

/* Where a reader would take the bare word for something else, it must not stand bare. */
static void test_what_is_no_text_to_yaml_is_quoted(void **state)
{
	(void)state;
	static const char *const texts[] = {"2025", "yes", "No", "null", "~", "9-10", "1:30", "0x1F", "1e3", "off", "{{a}}", "3.5"};
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		struct whole_plan whole;
		sample_begin(&whole, 11);
		string_set(&whole.plan.title, texts[i]);
		char *yaml = written(&whole, NULL), *quoted = string_format("title: \"%s\"\n", texts[i]);
		assert_non_null(strstr(yaml, quoted));
		free(quoted);
		free(yaml);
		whole_plan_release(&whole);
	}
}

static void test_rare_characters_stay_readable(void **state)
{
	(void)state;
	struct whole_plan whole;
	sample_begin(&whole, 11);
	string_set(&whole.plan.title, "\xF0\xA0\xAE\xB7和\xEE\x80\x80");
	char *yaml = written(&whole, NULL);
	assert_non_null(strstr(yaml, "title: \xF0\xA0\xAE\xB7和\xEE\x80\x80\n"));
	free(yaml);
	whole_plan_release(&whole);
}

static void test_control_characters_are_not_written(void **state)
{
	(void)state;
	struct whole_plan whole;
	sample_begin(&whole, 11);
	string_set(&whole.plan.title, "计\x1B[31m划\x7F\xFF");
	char *yaml = written(&whole, NULL);
	assert_non_null(strstr(yaml, "title: 计[31m划\xEF\xBF\xBD\n"));
	free(yaml);
	whole_plan_release(&whole);
}

/* --- times --- */

static void assert_time(int months, struct when when, const char *occasion, const struct occasion_list *occasions,
                        const char *expected)
{
	struct whole_plan whole;
	sample_begin(&whole, months);
	struct activity *activity = sample_activity(&whole, "活动", 0, 0);
	activity->when = when;
	activity->occasion = xstrdup(occasion);
	char *yaml = written(&whole, occasions), *schedule = strstr(yaml, "schedule:\n");
	assert_non_null(schedule);
	assert_string_equal(schedule + strlen("schedule:\n"), expected);
	free(yaml);
	whole_plan_release(&whole);
}

static void test_times(void **state)
{
	(void)state;
	int september = month_make(2025, 9);
	struct moment month = {september, 0}, day = {september, 28}, later = {september + 1, 3}, past = {september - 1, 0};
	assert_time(11, (struct when){.starts = month}, NULL, NULL, "- month: 9\n  activities:\n  - 活动\n");
	assert_time(11, (struct when){.starts = {0, 0}}, NULL, NULL, "- activities:\n  - 活动\n");
	assert_time(11, (struct when){.starts = day}, NULL, NULL,
	            "- month: 9\n  activities:\n  - title: 活动\n    date: 9-28\n");
	assert_time(11, (struct when){.starts = month, .part = PART_LATE}, NULL, NULL,
	            "- month: 9\n  activities:\n  - title: 活动\n    part: 下旬\n");
	assert_time(11, (struct when){.starts = day, .deadline = true}, NULL, NULL,
	            "- month: 9\n  activities:\n  - title: 活动\n    by: 9-28\n");
	assert_time(11, (struct when){.starts = day, .ends = later}, NULL, NULL,
	            "- month: 9\n  activities:\n  - title: 活动\n    from: 9-28\n    to: 10-3\n");
	/* A month that comes twice in the plan needs its year. */
	assert_time(13, (struct when){.starts = day}, NULL, NULL,
	            "- month: \"2025-09\"\n  activities:\n  - title: 活动\n    date: \"2025-09-28\"\n");
	/* What began before the plan says itself when. */
	assert_time(11, (struct when){.starts = past, .ends = later}, NULL, NULL,
	            "- activities:\n  - title: 活动\n    from: \"2025-08\"\n    to: 10-3\n");
}

static void test_days_of_occasions(void **state)
{
	(void)state;
	struct occasion_list occasions = {0};
	struct occasion *fixed = occasion_list_add(&occasions);
	fixed->name = xstrdup("教师节");
	fixed->rule = OCCASION_FIXED;
	fixed->month = 9;
	fixed->day = 10;
	struct occasion *lunar = occasion_list_add(&occasions);
	lunar->name = xstrdup("无历法的节");
	lunar->rule = OCCASION_TERM;
	lunar->term = xstrdup("不存在");
	int september = month_make(2025, 9);
	struct when month = {.starts = {september, 0}}, tenth = {.starts = {september, 10}}, ninth = {.starts = {september, 9}};
	static const char begin[] = "- month: 9\n  activities:\n  - title: 活动\n";
	const struct {
		struct when when;
		const char *occasion, *expected;
	} cases[] = {
		{tenth, "教师节", "    occasion: 教师节\n"},
		{ninth, "教师节", "    date: 9-9\n    occasion: 教师节\n"},
		{month, "教师节", "    month: 9\n    occasion: 教师节\n"},
		{month, "无历法的节", "    occasion: 无历法的节\n"},
		{tenth, "无历法的节", "    date: 9-10\n    occasion: 无历法的节\n"},
	};
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		char *expected = string_format("%s%s", begin, cases[i].expected);
		assert_time(11, cases[i].when, cases[i].occasion, &occasions, expected);
		free(expected);
	}
	occasion_list_release(&occasions);
}

static void test_groups_stand_in_the_order_of_the_plan(void **state)
{
	(void)state;
	struct whole_plan whole;
	sample_begin(&whole, 11);
	sample_activity(&whole, "丙", month_make(2026, 1), 0);
	sample_activity(&whole, "丁", 0, 0);
	sample_activity(&whole, "甲", month_make(2025, 9), 0);
	sample_activity(&whole, "乙", month_make(2025, 9), 0);
	char *yaml = written(&whole, NULL);
	assert_string_equal(strstr(yaml, "schedule:"), "schedule:\n"
	                                               "- month: 9\n  activities:\n  - 甲\n  - 乙\n"
	                                               "- month: 1\n  activities:\n  - 丙\n"
	                                               "- activities:\n  - 丁\n");
	free(yaml);
	whole_plan_release(&whole);
}

/* Plans of every shape are written as files that a YAML reader takes. */
static void test_generated_plans_are_well_formed(void **state)
{
	(void)state;
	for (unsigned seed = 1; seed <= 20; seed++) {
		struct whole_plan whole;
		sample_generated(&whole, seed, 40, 40);
		char *yaml = written(&whole, NULL);
		struct strbuf scalars = scalars_of(yaml);
		for (size_t i = 0; i < whole.outline.count; i++)
			assert_scalar(&scalars, whole.outline.sections[i].heading, "");
		for (size_t i = 0; i < whole.activities.count; i++)
			assert_scalar(&scalars, whole.activities.items[i].title, "");
		strbuf_release(&scalars);
		free(yaml);
		whole_plan_release(&whole);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_the_sample),
		cmocka_unit_test(test_texts_are_read_back_as_they_were),
		cmocka_unit_test(test_what_is_no_text_to_yaml_is_quoted),
		cmocka_unit_test(test_rare_characters_stay_readable),
		cmocka_unit_test(test_control_characters_are_not_written),
		cmocka_unit_test(test_times),
		cmocka_unit_test(test_days_of_occasions),
		cmocka_unit_test(test_groups_stand_in_the_order_of_the_plan),
		cmocka_unit_test(test_generated_plans_are_well_formed),
	};
	return language_use_utf8() ? cmocka_run_group_tests(tests, NULL, NULL) : 1;
}
