/* A plan that is written to a file and read again must be the same plan, and a file that a person can edit. */
#include "test.h"

#include "base/array.h"
#include "export/export.h"
#include "export_sample.h"
#include "i18n/language.h"
#include "import/yaml_import.h"

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
		"  standards:\n"
		"  - event: 住院慰问\n"
		"    words: [住院, 生病]\n"
		"    amount: \"300-500\"\n"
		"    per: 人次\n"
		"  - event: 结婚\n"
		"    amount: 500\n"
		"    note: 凭结婚证。\n"
		"plan:\n"
		"  title: 河湾小学2025—2026学年工会工作计划\n"
		"  code: \"2025\"\n"
		"  kind: year\n"
		"  start: \"2025-09\"\n"
		"  months: 11\n"
		"  status: draft\n"
		"  budget: 80000\n"
		"  income:\n"
		"  - {name: 会费, members: 86, monthly: 10.50, share: 60%}\n"
		"  - {name: 行政补助, amount: 20000}\n"
		"  preamble: |\n"
		"    新学年里，学校工会把“让老师安心、舒心”当作出发点，请大家一起出力。\n"
		"\n"
		"    现将本学年的安排告诉各位会员。\n"
		"  sections:\n"
		"  - heading: 指导思想\n"
		"    body: |\n"
		"      依照《工会法》办会，为会员说话，替会员办事，大事小事都在会上讲清楚，"
		"账目每学期公布一次，不让任何一位老师在难处面前孤单。\n"
		"  - heading: 主要工作\n"
		"    items:\n"
		"    - heading: 听取意见\n"
		"      items:\n"
		"      - 每月最后一个星期三放学以后，由各工会小组轮流派人和校长面对面，"
		"能当场定的当场定，一周之内给出书面的答复。\n"
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
		"  silenced:\n"
		"  - 空月:7月\n"
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
		"    attended: 84\n"
		"    budget: 6000\n"
		"    spent: 5860.50\n"
		"    status: done\n"
		"    done: \"2025-09-09\"\n"
		"    outcome: 到会八十四人。\n"
		"- month: 10\n"
		"  activities:\n"
		"  - title: 教职工秋季健步走\n"
		"    part: 中旬\n"
		"    posts: [文体委员]\n"
		"    status: postponed\n"
		"    postponed_from: 2025-09 下旬\n"
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
		"  members:\n"
		"  - {name: 甲某, department: 语文组}\n"
		"  duties:\n"
		"  - 主持工会全面工作\n"
		"  - 审批经费开支\n"
		"- post: 文体委员\n"
		"  seats: 2\n"
		"  budget: 12000\n"
		"  members:\n"
		"  - {name: 乙某, since: \"2024-09\"}\n"
		"  duties:\n"
		"  - 安排社团的时间和场地\n"
		"- post: 宣传委员\n"
		"members:\n"
		"- 𠮷某\n";
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
		"2025",
		"yes",
		"No",
		"null",
		"~",
		"9-10",
		"1:30",
		"0x1F",
		"1e3",
		".5",
		"3,000",
		"true",
		"y",
		"=",
		"<<",
		"- 破折号",
		"# 井号",
		"a: b",
		"a #b",
		"'单引号'",
		"\"双引号\"",
		"反斜线\\n",
		"尾空格 ",
		" 首空格",
		"[列表]",
		"{花括号}",
		"*星号",
		"&和",
		"!叹号",
		"|竖线",
		">大于",
		"%百分",
		"@在",
		"`反引号`",
		"？问号",
		": 冒号",
		"一、条目",
		"\xF0\xA0\xAE\xB7",
		"\xF0\x9F\x98\x80笑",
		"\xEE\x80\x80私用\xEF\xA3\xBF",
		"\xEE\x80\x81",
		"-",
		"---",
		"...",
		"null ",
		"+12",
		"12_000",
		"2025-09-01",
		"2025-09-01 10:00:00",
		"12:30:45",
		"on",
		"OFF",
		"e9",
		"会员：甲",
	};
	struct whole_plan whole;
	sample_begin(&whole, 11);
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		sample_activity(&whole, texts[i], month_make(2025, 9), 0);
		sample_section(&whole, 0, texts[i], texts[i]);
		activity_add_post(sample_activity(&whole, "某", month_make(2025, 10), 2), 0,
				  texts[i]);
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
	static const char *const texts[] = {"2025", "yes",  "No",  "null", "~",  "9-10",
					    "1:30", "0x1F", "1e3", "off",  "3.5"};
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		struct whole_plan whole;
		sample_begin(&whole, 11);
		string_set(&whole.plan.title, texts[i]);
		char *yaml = written(&whole, NULL),
		     *quoted = string_format("title: \"%s\"\n", texts[i]);
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

/* --- and back --- */

/* What import makes of a file must be written as the same file, and hold the same texts. */
static void assert_comes_back(const struct whole_plan *whole, const struct occasion_list *occasions)
{
	char *yaml = written(whole, occasions);
	struct source source;
	struct error err = ERROR_INIT;
	assert_true(source_decode(&source, "plan.yaml", yaml, strlen(yaml), &err));
	struct import_request request = {.source = &source, .occasions = occasions};
	struct import_result result;
	if (!yaml_import(&request, &result)) {
		struct strbuf said = STRBUF_INIT;
		static const char *const words[] = {"note", "warning", "error"};
		diagnostics_print(&result.diagnostics, words, &said);
		fail_msg("%s\n%s", said.text, yaml);
	}
	assert_int_equal(result.count, 1);
	const struct whole_plan *back = &result.plans[0];
	char *again = written(back, occasions);
	assert_string_equal(again, yaml);
	assert_string_equal(back->plan.title, whole->plan.title);
	assert_int_equal(back->outline.count, whole->outline.count);
	for (size_t i = 0; i < whole->outline.count; i++) {
		assert_string_equal(back->outline.sections[i].heading,
				    whole->outline.sections[i].heading);
		assert_true(string_same(back->outline.sections[i].body,
					whole->outline.sections[i].body));
		assert_int_equal(back->outline.sections[i].depth, whole->outline.sections[i].depth);
	}
	assert_int_equal(back->activities.count, whole->activities.count);
	for (size_t i = 0; i < whole->activities.count; i++) {
		const struct activity *now = &back->activities.items[i],
				      *was = &whole->activities.items[i];
		assert_string_equal(now->title, was->title);
		assert_true(string_same(now->detail, was->detail) &&
			    string_same(now->outcome, was->outcome));
		assert_true(string_same(now->reason, was->reason));
		assert_true(string_same(now->occasion, was->occasion) &&
			    string_same(now->place, was->place));
		assert_true(when_same(&now->when, &was->when));
		assert_true(now->budget == was->budget && now->spent == was->spent &&
			    now->status == was->status);
		assert_int_equal(now->post_count, was->post_count);
		assert_true(string_same(now->done_on, was->done_on) &&
			    when_same(&now->postponed_from, &was->postponed_from));
	}
	assert_int_equal(back->plan.budget, whole->plan.budget);
	assert_int_equal(back->incomes.count, whole->incomes.count);
	assert_int_equal(income_total(&back->incomes, 11), income_total(&whole->incomes, 11));
	assert_int_equal(back->allotments.count, whole->allotments.count);
	assert_int_equal(back->silences.count, whole->silences.count);
	assert_int_equal(back->standards.count, whole->standards.count);
	for (size_t i = 0; i < whole->standards.count; i++)
		assert_true(string_same(back->standards.items[i].words,
					whole->standards.items[i].words));
	assert_int_equal(back->committee.member_count, whole->committee.member_count);
	free(again);
	free(yaml);
	import_result_release(&result);
	source_release(&source);
}

static void add_occasion(struct occasion_list *list, const char *name, int month, int day)
{
	struct occasion *occasion = occasion_list_add(list);
	occasion->name = xstrdup(name);
	occasion->rule = OCCASION_FIXED;
	occasion->month = month;
	occasion->day = day;
}

static void test_the_sample_comes_back(void **state)
{
	(void)state;
	struct occasion_list occasions = {0};
	add_occasion(&occasions, "教师节", 9, 10);
	struct whole_plan whole;
	sample_plan(&whole);
	assert_comes_back(&whole, &occasions);
	whole_plan_release(&whole);
	occasion_list_release(&occasions);
}

static void test_generated_plans_come_back(void **state)
{
	(void)state;
	for (unsigned seed = 1; seed <= 20; seed++) {
		struct whole_plan whole;
		sample_generated(&whole, seed, 30, 40);
		committee_add_post(&whole.committee, "文体委员");
		committee_add_post(&whole.committee, "工会小组长");
		assert_comes_back(&whole, NULL);
		whole_plan_release(&whole);
	}
}

static void test_awkward_texts_come_back(void **state)
{
	(void)state;
	static const char *const texts[] = {
		"{{school}}",
		"{{{",
		"{{{{",
		"a{{b",
		"2025",
		"~",
		"null",
		"- 横",
		"a: b",
		"\xF0\xA0\xAE\xB7{{",
		"\xEE\x80\x80",
		"“引”",
		"'",
		"\"",
	};
	struct whole_plan whole;
	sample_begin(&whole, 11);
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		sample_section(&whole, 0, texts[i], texts[i]);
		sample_section(&whole, 1, texts[i], NULL);
		struct activity *activity =
			sample_activity(&whole, texts[i], month_make(2025, 9), 0);
		activity->detail = xstrdup(texts[i]);
		activity->place = xstrdup(texts[i]);
	}
	assert_comes_back(&whole, NULL);
	whole_plan_release(&whole);
}

/* Every kind of time, with and without an occasion that has a day, one that has none, and one in another month. */
static void test_times_come_back(void **state)
{
	(void)state;
	struct occasion_list occasions = {0};
	add_occasion(&occasions, "教师节", 9, 10);
	add_occasion(&occasions, "国庆节", 10, 1);
	add_occasion(&occasions, "无日子的节", 2, 30);
	add_occasion(&occasions, "腊八节", 12, 8);
	occasions.items[occasions.count - 1].rule = OCCASION_LUNAR;
	/* The last one is in no list. */
	static const char *const names[] = {NULL,         "教师节", "国庆节",
					    "无日子的节", "腊八节", "校庆日"};
	const int first = month_make(2025, 9);
	for (int months = 5; months <= 30; months += 25) {
		struct whole_plan whole;
		sample_begin(&whole, months);
		for (int month = first; month < first + months; month++) {
			for (size_t i = 0; i < ARRAY_LENGTH(names); i++) {
				const struct when times[] = {
					{.starts = {month, 0}},
					{.starts = {month, 10}},
					{.starts = {month, 1}},
					{.starts = {month, 26}}, /* 腊八节 in 2026 */
					{.starts = {month, 0}, .part = PART_MID},
					{.starts = {month, 0}, .deadline = true},
					{.starts = {month, 20}, .deadline = true},
					{.starts = {month, 3}, .ends = {month, 5}},
					{.starts = {month, 0}, .ends = {first + months - 1, 0}},
				};
				size_t kinds = month == first + months - 1 ? 8 : 9;
				for (size_t j = 0; j < kinds; j++) {
					struct activity *activity =
						sample_activity(&whole, "活动", 0, 0);
					activity->when = times[j];
					activity->occasion = xstrdup(names[i]);
				}
			}
		}
		for (size_t i = 0; i < 5; i++)
			sample_activity(&whole, "全年的", 0, 0)->occasion = xstrdup(names[i]);
		assert_comes_back(&whole, &occasions);
		whole_plan_release(&whole);
	}
	occasion_list_release(&occasions);
}

static void test_the_committee_comes_back(void **state)
{
	(void)state;
	struct whole_plan whole;
	sample_begin(&whole, 5);
	struct committee *committee = &whole.committee;
	post_add_appointment(committee_add_post(committee, "主席"), "甲")->until =
		xstrdup("2026-01-31");
	struct post *second = committee_add_post(committee, "委员");
	second->seats = 3;
	post_add_appointment(second, "乙");
	post_add_appointment(second, "甲");
	post_add_duty(second, "2025");
	committee_add_member(committee, "甲")->department = xstrdup("语文组");
	committee_add_member(committee, "乙");
	committee_add_member(committee, "丙")->note = xstrdup("退休");
	committee_add_member(committee, "丁");
	string_set(&whole.plan.numbering, "一是\n");
	assert_comes_back(&whole, NULL);
	char *yaml = written(&whole, NULL);
	assert_string_equal(strstr(yaml, "committee:"),
			    "committee:\n"
			    "- post: 主席\n"
			    "  members:\n"
			    "  - {name: 甲, department: 语文组, until: \"2026-01-31\"}\n"
			    "- post: 委员\n"
			    "  seats: 3\n"
			    "  members:\n"
			    "  - 乙\n"
			    "  - 甲\n"
			    "  duties:\n"
			    "  - \"2025\"\n"
			    "members:\n"
			    "- {name: 丙, note: 退休}\n"
			    "- 丁\n");
	free(yaml);
	whole_plan_release(&whole);
}

/* Two of one name are two people: one was lost, or could not be read back. */
static void test_people_of_one_name_come_back(void **state)
{
	(void)state;
	struct whole_plan whole;
	sample_begin(&whole, 5);
	struct committee *committee = &whole.committee;
	static const char *const departments[] = {"语文组", "数学组", NULL, "后勤"};
	for (int i = 0; i < 4; i++) {
		struct member *member = committee_add_member(committee, "甲");
		member->id = i + 1;
		member->department = xstrdup(departments[i]);
	}
	struct post *post = committee_add_post(committee, "委员");
	for (int i = 0; i < 3; i++)
		post_add_appointment(post, "甲")->member_id = i % 2 ? 3 : 2;
	assert_comes_back(&whole, NULL);
	char *yaml = written(&whole, NULL);
	assert_string_equal(strstr(yaml, "committee:"), "committee:\n"
							"- post: 委员\n"
							"  members:\n"
							"  - {name: 甲, department: 数学组}\n"
							"  - {name: 甲, department: \"\"}\n"
							"  - {name: 甲, department: 数学组}\n"
							"members:\n"
							"- {name: 甲, department: 语文组}\n"
							"- {name: 甲, department: 后勤}\n");
	free(yaml);
	whole_plan_release(&whole);
}

/* --- times --- */

static void assert_time(int months, struct when when, const char *occasion,
			const struct occasion_list *occasions, const char *expected)
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
	struct moment month = {september, 0}, day = {september, 28}, later = {september + 1, 3},
		      past = {september - 1, 0};
	assert_time(11, (struct when){.starts = month}, NULL, NULL,
		    "- month: 9\n  activities:\n  - 活动\n");
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
	assert_time(
		13, (struct when){.starts = day}, NULL, NULL,
		"- month: \"2025-09\"\n  activities:\n  - title: 活动\n    date: \"2025-09-28\"\n");
	/* What began before the plan says itself when. */
	assert_time(11, (struct when){.starts = past, .ends = later}, NULL, NULL,
		    "- activities:\n  - title: 活动\n    from: \"2025-08\"\n    to: 10-3\n");
}

static void test_days_of_occasions(void **state)
{
	(void)state;
	struct occasion_list occasions = {0};
	add_occasion(&occasions, "教师节", 9, 10);
	add_occasion(&occasions, "无历法的节", 0, 0);
	int september = month_make(2025, 9);
	struct when month = {.starts = {september, 0}}, tenth = {.starts = {september, 10}},
		    ninth = {.starts = {september, 9}};
	struct when middle = {.starts = {september, 0}, .part = PART_MID};
	static const char begin[] = "- month: 9\n  activities:\n  - title: 活动\n";
	const struct {
		struct when when;
		const char *occasion, *expected;
	} cases[] = {
		{tenth, "教师节", "    occasion: 教师节\n"},
		{ninth, "教师节", "    date: 9-9\n    occasion: 教师节\n"},
		{middle, "教师节", "    part: 中旬\n    occasion: 教师节\n"},
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
		cmocka_unit_test(test_the_sample_comes_back),
		cmocka_unit_test(test_generated_plans_come_back),
		cmocka_unit_test(test_awkward_texts_come_back),
		cmocka_unit_test(test_times_come_back),
		cmocka_unit_test(test_the_committee_comes_back),
		cmocka_unit_test(test_people_of_one_name_come_back),
		cmocka_unit_test(test_times),
		cmocka_unit_test(test_days_of_occasions),
		cmocka_unit_test(test_groups_stand_in_the_order_of_the_plan),
		cmocka_unit_test(test_generated_plans_are_well_formed),
	};
	return language_use_utf8() ? cmocka_run_group_tests(tests, NULL, NULL) : 1;
}
