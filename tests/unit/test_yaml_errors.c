/* Plans from YAML: every mistake is told once, with its place and what to do. */
#include "import_case.h"

static void syntax_is_explained_where_it_went_wrong(void **state)
{
	(void)state;
	static const struct bad_case cases[] = {
		{"unionplan: 1\nplan:\n\ttitle: 甲\n", 3, 1, "制表符"},
		{"unionplan: 1\nplan:\n  title: \"甲\n  code: a\n", 3, 10, "后引号"},
		{"unionplan: 1\nplan:\n  title: '甲\n", 3, 10, "后引号"},
		{"plan:\n  title: 甲\n code: a\n", 3, 2, "缩进"},
		{"plan:\n  - 甲\n  code: a\n", 3, 3, "缩进"},
		{"plan: \"\\q\"\n", 1, 8, "反斜杠"},
		{"plan: \"\\xZZ\"\n", 1, 10, "反斜杠"},
		{"plan: [甲, 乙\nschedule: 丙\n", 1, 7, "方括号"},
		{"plan: {a: 甲, b: 乙\n", 1, 7, "花括号"},
		{"plan\nschedule: 甲\n", 2, 9, "不能再有"},
		{"plan:\n  title: 甲: 乙\n", 2, 11, "不能再有"},
		{"plan: @甲\n", 1, 7, "以“@”开头"},
		{"plan: `甲\n", 1, 7, "以“`”开头"},
		{"plan: *\n", 1, 7, "* 或 &"},
		{"plan: & 甲\n", 1, 7, "* 或 &"},
		{"plan: | 甲\n  乙\n", 1, 9, "正文从下一行"},
		{"plan: |0\n  乙\n", 1, 8, "正文从下一行"},
		{"%甲\n", 1, 1, "以 % 开头"},
		{"plan: !a!b 甲\n", 1, 7, "以 ! 开头"},
		{"plan: }\n", 1, 7, "缺少内容"},
		{"--- {unionplan: 1, organization: {name: 甲}, plan: {title: 乙,"
		 " start: 2025-09}}\n"
		 "丙: 丁\n",
		 2, 1, "多出了内容"},
		{"unionplan: 1\nplan: [\n", 3, 1, "就断了"},
		{"plan: [甲:[乙]]\n", 1, 9, "后面空一格"},
		{"unionplan: 1\nplan:\n  title：甲\n  code: a\n", 3, 8, "不能用中文的"},
		{"unionplan: 1\norganization:\n  name: {{school}}工会\n", 3, 9, "英文引号"},
		{"unionplan: 1\nplan: \x1b[31m\n", 2, 7, "控制字符"},
		{"unionplan: 1\n# 甲\nplan: 乙\x07\n", 3, 8, "控制字符"},
	};
	CHECK_ALL_BAD(cases);
}

static void a_zero_byte_is_refused_at_its_place(void **state)
{
	(void)state;
	static const char bytes[] = "unionplan: 1\nplan: 甲\0乙\n";
	struct error err = ERROR_INIT;
	struct source source;
	assert_true(source_decode(&source, "plan.yaml", bytes, sizeof(bytes) - 1, &err));
	struct import_request request = {.source = &source};
	struct import_result result;
	assert_false(yaml_import(&request, &result));
	check_bad(&(struct bad_case){bytes, 2, 8, "控制字符"}, &result.diagnostics);
	import_result_release(&result);
	source_release(&source);
}

static void keys_and_values_are_checked(void **state)
{
	(void)state;
	static const struct bad_case cases[] = {
		{"# 空\n", 1, 1, "没有内容"},
		{"---\n---\n~\n", 1, 1, "没有内容"},
		{"甲\n", 1, 1, "键: 值"},
		{"- 甲\n", 1, 1, "键: 值"},
		{"unionplan: 2\nfuture: 甲\n", 1, 12, "更新版"},
		{"organization: {name: 甲}\nplan: {title: 乙, start: 2025-09}\n", 1, 1,
		 "缺少“unionplan”"},
		{"unionplan: 1\nplan: {title: 乙, start: 2025-09}\n", 1, 1, "缺少“organization”"},
		{HEAD, 1, 1, "缺少“plan”"},
		{HEAD "plan: {start: 2025-09}\n", 3, 7, "缺少“title”"},
		{HEAD "plan: {title: , start: 2025-09}\n", 3, 7, "缺少“title”"},
		{HEAD "plan: {title: '', start: 2025-09}\n", 3, 15, "“title”不能为空"},
		{HEAD "plan: {title: 乙}\n", 3, 7, "缺少“start”"},
		{HEAD "plan: {title: 乙, start: 2025-09, kind: custom}\n", 3, 7, "缺少“months”"},
		{HEAD "plan: {titel: 甲, title: 乙, start: 2025-09}\n", 3, 8, "是不是“title”"},
		{HEAD "plan: {title: 乙, start: 2025-09, \"\\e[31m\": 1}\n", 3, 34, "不认识“[31m”"},
		{HEAD "plan: {title: 乙, start: 2025-09, 甲乙丙丁: 1}\n", 3, 34,
		 "这里可以写：title、code"},
		{HEAD "plan: {title: 乙, start: 2025-09, title: 丙}\n", 3, 34, "“title”写了两遍"},
		{HEAD "plan: &p {title: 乙, start: 2025-09, <<: 丙}\n", 3, 37, "合并键"},
		{HEAD "plan: {title: 乙, start: 2025-09, [a]: 丙}\n", 3, 34, "要是一个词"},
		{HEAD "plan: {title: {{school}}, start: 2025-09}\n", 3, 15, "英文引号"},
		{HEAD "plan: {title: [乙], start: 2025-09}\n", 3, 15,
		 "“title”要写成文字，这里是列表"},
		{HEAD "plan: {title: 乙, start: 2025-09, months: 很多}\n", 3, 42,
		 "要写成整数，这里是“很多”"},
		{HEAD "plan: {title: 乙, start: 2025-09, months: 3.5}\n", 3, 42, "要写成整数"},
		{HEAD "plan: {title: 乙, start: 2025-09, months: 0}\n", 3, 42,
		 "在 1 到 36 之间，这里是 0"},
		{HEAD "plan: {title: 乙, start: 2025-09, months: 99999999999999999999}\n", 3, 42,
		 "在 1 到 36 之间"},
		{HEAD "plan: {title: 乙, start: 2025-09, kind: yaer}\n", 3, 40,
		 "year、semester、custom；是不是“year”"},
		{HEAD "plan: {title: 乙, start: 2025-09, status: 好}\n", 3, 42,
		 "draft、adopted、archived"},
		{HEAD "plan: {title: 乙, start: 9}\n", 3, 25, "如 2025-09"},
		{HEAD "plan: {title: 乙, start: 2025-13}\n", 3, 25, "没有这样的月份：“2025-13”"},
		{HEAD "plan: {title: 乙, start: 2025-09-01}\n", 3, 25, "如 2025-09"},
		{HEAD "plan: {title: 乙, start: 2025-09, code: a b}\n", 3, 40, "不能作代号"},
		{HEAD "plan: {title: 乙, start: 2025-09, signature: {on: 2025-02-30}}\n", 3, 50,
		 "没有这一天"},
		{HEAD "plan: {title: 乙, start: 2025-09, signature: {on: 9-1}}\n", 3, 50,
		 "年月日齐全"},
		{HEAD
		 "plan: {title: 乙, start: 2025-09, numbering: [一、, 没有数字的很长很长的文字]}\n",
		 3, 50, "编号样式“没有数字的很长很长的文字”"},
		{HEAD
		 "plan: {title: 乙, start: 2025-09, numbering: [1.,1.,1.,1.,1.,1.,1.,1.,1.]}\n",
		 3, 45, "最多写 8 级"},
		{HEAD "plan: {title: 乙, start: 2025-09, preamble: {a: b}}\n", 3, 44, "要写成文字"},
		{HEAD "plan: 乙\n", 3, 7, "“plan”要写成若干“键: 值”，这里是“乙”"},
		{HEAD "plan: title：乙\n", 3, 7, "不能用中文的"},
		{HEAD "plan: !secret {title: 乙, start: 2025-09}\n", 3, 7, "标签“!secret”"},
		{HEAD "plan: {title: !!binary 乙, start: 2025-09}\n", 3, 15, "标签"},
		{PLAN "schedule: 无\n", 4, 11, "要写成列表"},
		{PLAN "committee:\n  主席: 甲\n", 5, 3, "要写成列表"},
	};
	CHECK_ALL_BAD(cases);
}

static void sections_are_checked(void **state)
{
	(void)state;
#define SECTIONS HEAD "plan:\n  title: 乙\n  start: 2025-09\n  sections:\n"
	static const struct bad_case cases[] = {
		{SECTIONS "    - {numbered: true}\n", 7, 7, "标题（heading）或正文"},
		{SECTIONS "    - ''\n", 7, 7, "这一项不能为空"},
		{SECTIONS "    - [甲]\n", 7, 7, "文字或若干"},
		{SECTIONS "    - {heading: 甲, numbered: 也许}\n", 7, 30, "“true”或“false”"},
		{SECTIONS "    - {heading: 甲, content: scedule}\n", 7, 29, "是不是“schedule”"},
		{SECTIONS "    - {heading: 甲, id: a}\n    - {heading: 乙, id: a}\n", 8, 24,
		 "第 7 行那一节"},
		{SECTIONS "    - heading: 甲\n      items:\n        - {heading: 乙, itmes: []}\n",
		 9, 24, "是不是“items”"},
		{SECTIONS "    - {heading: 甲, numbering: 一、}\n", 7, 31, "要写成列表"},
	};
	CHECK_ALL_BAD(cases);
}

static void times_are_checked(void **state)
{
	(void)state;
	static const struct bad_case cases[] = {
		{GROUP("month: 13") "      - 甲\n", 5, 12, "没有这样的月份：“13”"},
		{GROUP("month: 8") "      - 甲\n", 5, 12,
		 "“8”不在计划的月份之内（2025年9月—2026年7月）"},
		{GROUP("month: 2024-09") "      - 甲\n", 5, 12, "不在计划的月份之内"},
		{GROUP("month: 秋天") "      - 甲\n", 5, 12, "如 9、"},
		{GROUP("month: 10-9") "      - 甲\n", 5, 12, "结束的时间早于开始"},
		{GROUP("month: 7-8") "      - 甲\n", 5, 12, "不在计划的月份之内"},
		{GROUP("moth: 9") "      - 甲\n", 5, 5, "是不是“month”"},
		{GROUP("month: 9") "      - {title: 甲, date: 2月30日}\n", 7, 26,
		 "没有这一天：“2月30日”"},
		{GROUP("month: 2") "      - {title: 甲, date: 2-29}\n", 7, 26,
		 "没有这一天：“2-29”"},
		{GROUP("month: 9") "      - {title: 甲, date: 13-1}\n", 7, 26, "没有这样的月份"},
		{GROUP("month: 9") "      - {title: 甲, date: 9}\n", 7, 26, "如 9-28"},
		{GROUP("month: 9") "      - {title: 甲, date: 明天}\n", 7, 26, "如 9-28"},
		{GROUP("month: 9") "      - {title: 甲, date: 8-31}\n", 7, 26,
		 "不在计划的月份之内"},
		{GROUP("month: 9") "      - {title: 甲, date: 2026-08-01}\n", 7, 26,
		 "不在计划的月份之内"},
		{GROUP("month: 9") "      - {title: 甲, from: 4}\n", 7, 20, "写了“from”就要写“to”"},
		{GROUP("month: 9") "      - {title: 甲, to: 4}\n", 7, 20, "写了“to”就要写“from”"},
		{GROUP("month: 9") "      - {title: 甲, from: 4, to: 3}\n", 7, 33,
		 "结束的时间早于开始"},
		{GROUP("month: 9") "      - {title: 甲, from: 9-20, to: 9-10}\n", 7, 36,
		 "结束的时间早于开始"},
		{GROUP("month: 9") "      - {title: 甲, from: 6, to: 8}\n", 7, 33,
		 "不在计划的月份之内"},
		{GROUP("month: 9") "      - {title: 甲, by: 5月20日底}\n", 7, 24, "月份或日期"},
		{GROUP("month: 9") "      - {title: 甲, by: 8}\n", 7, 24, "不在计划的月份之内"},
		{GROUP("month: 9") "      - {title: 甲, date: 9-1, by: 5}\n", 7, 31,
		 "“date”和“by”不能同时写"},
		{GROUP("month: 9") "      - {title: 甲, date: 9-1, month: 9}\n", 7, 31,
		 "“date”和“month”"},
		{GROUP("month: 9") "      - {title: 甲, from: 9, to: 10, part: 上旬}\n", 7, 37,
		 "“from”和“part”"},
		{GROUP("month: 9") "      - {title: 甲, part: 上半月}\n", 7, 26,
		 "上旬、中旬、下旬"},
		{GROUP("month: 9-10") "      - {title: 甲, part: 上旬}\n", 7, 20, "单独的月份"},
		{GROUP("month: 9") "      - {title: 甲, month: 10月上旬, part: 上旬}\n", 7, 34,
		 "不要再写“part”"},
		{GROUP("month: 9-10月上旬") "      - 甲\n", 5, 12, "要写成月份"},
		{GROUP("month: 13月上旬") "      - 甲\n", 5, 12, "没有这样的月份"},
		{PLAN "schedule:\n  - activities:\n      - {title: 甲, part: 上旬}\n", 6, 20,
		 "单独的月份"},
		{PLAN "schedule:\n  - activities:\n      - {title: 甲, occasion: 老师节}\n", 6, 30,
		 "是不是“教师节”"},
		{GROUP("month: 9") "      - {title: 甲, occasion: 校庆日}\n", 7, 30,
		 "写上活动的时间"},
		{HEAD "plan: {title: 乙, start: 2025-02, months: 12}\n"
		      "schedule:\n  - activities:\n      - {title: 甲, occasion: 除夕}\n",
		 6, 30, "“除夕”不在计划的月份之内（2025年2月—2026年1月）"},
		{HEAD "plan: {title: 乙, start: 2101-01, months: 12}\n"
		      "schedule:\n  - activities:\n      - {title: 甲, occasion: 重阳节}\n",
		 6, 30, "推算不出“重阳节”"},
		{PLAN "schedule:\n  - activities:\n      - {title: 甲, occasion: 八一建军节}\n", 6,
		 30, "“八一建军节”不在计划"},
	};
	CHECK_ALL_BAD(cases);
}

static void activities_are_checked(void **state)
{
	(void)state;
	static const struct bad_case cases[] = {
		{GROUP("month: 9") "      - {place: 甲}\n", 7, 9, "缺少“title”"},
		{GROUP("month: 9") "      -\n", 7, 8, "这一项要写成文字，这里是空的"},
		{GROUP("month: 9") "      - {title: 甲, budget: 几千}\n", 7, 28, "金额"},
		{GROUP("month: 9") "      - {title: 甲, budget: 0.001}\n", 7, 28, "金额"},
		{GROUP("month: 9") "      - {title: 甲, spent: -5}\n", 7, 27, "金额"},
		{GROUP("month: 9") "      - {title: 甲, budget: 1000000000000}\n", 7, 28,
		 "“budget”太大：最多 999,999,999,999.99 元"},
		{GROUP("month: 9") "      - {title: 甲, spent: 9000000亿元}\n", 7, 27,
		 "“spent”太大"},
		{GROUP("month: 9") "      - {title: 甲, participants: -1}\n", 7, 34,
		 "在 0 到 9999999 之间"},
		{GROUP("month: 9") "      - {title: 甲, status: dnoe}\n", 7, 28, "是不是“done”"},
		{GROUP("month: 9") "      - {title: 甲, section: 无}\n", 7, 29,
		 "没有 id 为“无”的章节"},
		{GROUP("month: 9") "      - {title: 甲, posts: 主席}\n" POSTS, 7, 27, "要写成列表"},
		{GROUP("month: 9") "      - {title: 甲, posts: [主席, 主席]}\n" POSTS, 7, 32,
		 "“主席”列了两遍"},
		{GROUP("month: 9") "      - {title: 甲, posts: [主席, 文艺委员]}\n" POSTS, 7, 32,
		 "没有职务“文艺委员”：在 committee: 下写上它；是不是“文体委员”"},
		{GROUP("month: 9") "      - {title: 甲, posts: [主席]}\n", 7, 28,
		 "在 committee: 下写上它"},
	};
	CHECK_ALL_BAD(cases);
}

static void committees_are_checked(void **state)
{
	(void)state;
	static const struct bad_case cases[] = {
		{PLAN "committee:\n  - {seats: 2}\n", 5, 5, "缺少“post”"},
		{PLAN "committee:\n  - {post: 主席, seats: 0}\n", 5, 23, "在 1 到 999 之间"},
		{PLAN "committee:\n  - post: 主席\n  - post: 主席\n", 6, 11, "第 5 行已经有了"},
		{PLAN "committee:\n  - {post: 主席, duties: 主持}\n", 5, 24, "要写成列表"},
		{PLAN "committee:\n  - {post: 主席, members: [{since: 2024-09}]}\n", 5, 26,
		 "缺少“name”"},
		{PLAN "committee:\n  - {post: 主席, members: [{name: 甲, since: 9月}]}\n", 5, 43,
		 "带年份的月或日"},
		{PLAN "committee:\n  - {post: 主席, members: [{name: 甲, since: 2024-02-30}]}\n", 5,
		 43, "没有这一天"},
		{PLAN "committee:\n"
		      "  - {post: 主席, members: [{name: 甲, since: 2024-09, until: 2024-08}]}\n",
		 5, 26, "结束早于开始"},
		{PLAN "committee:\n  - {post: 主席, members: [[甲]]}\n", 5, 26, "文字或若干"},
		{PLAN "committee:\n"
		      "  - {post: 主席, members: [{name: 甲, note: 一}]}\n"
		      "members: [{name: 甲, note: 二}]\n",
		 6, 11, "与这里不同"},
		{PLAN "committee:\n"
		      "  - {post: 主席, members: [甲]}\n"
		      "members: [{name: 甲, department: 一}, {name: 甲, department: 二}]\n",
		 5, 26, "请写明部门"},
		{PLAN "members: [{name: 甲, department: 一}, {name: 甲, department: \"\"}, 甲]\n",
		 4, 64, "请写明部门"},
		{PLAN "members: [{name: 甲, since: 2024-09}]\n", 4, 21, "不认识“since”"},
	};
	CHECK_ALL_BAD(cases);
}

static void variables_are_checked(void **state)
{
	(void)state;
	static const struct bad_case cases[] = {
		{HEAD TITLE("{{school}}计划"), 3, 15, "没有变量“school”"},
		{TEMPLATE("{name: school, default: 甲}") TITLE("{{school}}{{schol}}"), 4, 15,
		 "是不是“school”"},
		{TEMPLATE("{name: school, default: 甲}") TITLE("{{school}}{{school"), 4, 15,
		 "不完整"},
		{TEMPLATE("{name: school, default: 甲}") TITLE("{{school}}{{}}"), 4, 15, "不完整"},
		{TEMPLATE("{name: school, default: 甲}") TITLE("{{school}}{{school+}}"), 4, 15,
		 "不完整"},
		{TEMPLATE("{name: school, default: 甲}") TITLE("{{school}}{{school*2}}"), 4, 15,
		 "不完整"},
		{TEMPLATE("{name: school, default: 甲}") TITLE("{{school+1}}"), 4, 15, "不是数"},
		{TEMPLATE("{name: school, default: 甲}") TITLE("计划"), 2, 33, "“school”没有用到"},
		{TEMPLATE("{name: school}") TITLE("{{school}}"), 2, 33, "“school”还没有填"},
		{TEMPLATE("{name: 1a, default: 甲}") TITLE("计划"), 2, 40, "不能作变量名"},
		{TEMPLATE("{name: year, type: year, default: 25}") TITLE("{{year}}"), 2, 33,
		 "1900 到 2200"},
		{TEMPLATE("{name: year, type: yaer, default: 2025}") TITLE("{{year}}"), 2, 52,
		 "是不是“year”"},
		{TEMPLATE("{name: l, type: choice, choices: [小学, 初中], default: 大学}")
			 TITLE("{{l}}"),
		 2, 33, "只能是 小学、初中"},
		{TEMPLATE("{name: l, type: choice, default: 大学}") TITLE("{{l}}"), 2, 33,
		 "choices 下列出"},
		{TEMPLATE("{name: l, choices: [大学], default: 大学}") TITLE("{{l}}"), 2, 43,
		 "只有选择型"},
		{TEMPLATE("{name: l, default: '{{x}}'}") TITLE("{{l}}"), 2, 52, "不能用 {{变量}}"},
		{TEMPLATE("{default: 甲}") TITLE("计划"), 2, 33, "缺少“name”"},
		{HEAD TITLE("一") "---\n" TEMPLATE("") "plan: {title: 二, start: 2026-09}\n", 6, 1,
		 "第一个计划"},
	};
	CHECK_ALL_BAD(cases);
}

static void answers_are_checked(void **state)
{
	(void)state;
	static const char text[] = TEMPLATE(
		"{name: year, type: year}, {name: l, type: choice, choices: [甲, 乙], default: 甲}")
		TITLE("{{year}}{{l}}");
	static const struct {
		struct variable_value values[2];
		struct bad_case bad;
	} cases[] = {
		{{{"year", "2025"}, {"yaer", "2025"}},
		 {text, 0, 0, "给了变量“yaer”的值，可是模板里没有这个变量；是不是“year”"}},
		{{{"year", "25"}, {"l", "乙"}}, {text, 2, 33, "1900 到 2200"}},
		{{{"year", "1899"}, {"l", "乙"}}, {text, 2, 33, "1900 到 2200"}},
		{{{"year", ""}, {"l", "乙"}}, {text, 2, 33, "“year”还没有填"}},
		{{{"year", "2025"}, {"l", "丙"}}, {text, 2, 59, "只能是 甲、乙"}},
	};
	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		struct import_result result;
		assert_false(import_with(text, cases[i].values, 2, &result));
		check_bad(&cases[i].bad, &result.diagnostics);
		import_result_release(&result);
	}
}

static void bounds_hold(void **state)
{
	(void)state;
	struct strbuf text = STRBUF_INIT;
	struct import_result result;
	strbuf_add_repeat(&text, "[", 10000);
	assert_false(import_with(text.text, NULL, 0, &result));
	check_bad(&(struct bad_case){"[ × 10000", 1, 65, "最多 64 层"}, &result.diagnostics);
	import_result_release(&result);

	strbuf_clear(&text);
	strbuf_add_text(&text, "plan: [");
	strbuf_add_repeat(&text, "a,", 1000001);
	assert_false(import_with(text.text, NULL, 0, &result));
	check_bad(&(struct bad_case){"a, × 1000001", 1, 2000004, "最多 1000000 项"},
		  &result.diagnostics);
	import_result_release(&result);
	strbuf_release(&text);
}

static void aliases_count_as_what_they_stand_for(void **state)
{
	(void)state;
	static const struct bad_case cases[] = {
		{"a: &a [x,x,x,x,x,x,x,x,x,x]\n"
		 "b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\n"
		 "c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\n"
		 "d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]\n"
		 "e: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d,*d]\n"
		 "f: [*e,*e,*e,*e,*e,*e,*e,*e,*e,*e]\n",
		 6, 26, "最多 1000000 项"},
		{"a: &a [[[[[[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]]]]]\n"
		 "b: &b [[[[[[[[[[[[[[[[[[[[*a]]]]]]]]]]]]]]]]]]]]\n"
		 "c: [[[[[[[[[[[[[[[[[[[[[[[[*b]]]]]]]]]]]]]]]]]]]]]]]]\n",
		 3, 28, "最多 64 层"},
		{HEAD "plan: {title: *t, start: 2025-09}\n", 3, 15, "前面没有“&t”"},
		{HEAD "plan: &p {title: *p, start: 2025-09}\n", 3, 18, "引用了它自己"},
		{HEAD "plan: &p {title: 乙, start: 2025-09, *p : 丙}\n", 3, 37, "要是一个词"},
	};
	CHECK_ALL_BAD(cases);
	struct import_result result = good(HEAD "plan: {title: &t 乙, start: 2025-09, preamble: "
						"*t, sections: [&s {heading: 丙}, *s]}\n");
	assert_string_equal(result.plans[0].plan.preamble, "乙");
	assert_int_equal(result.plans[0].outline.count, 2);
	assert_string_equal(result.plans[0].outline.sections[1].heading, "丙");
	import_result_release(&result);
}

/* Every union has days of its own; but one that sounds like a known one may be a slip. */
/*
 * 中秋 was in October of 2025, which a plan that has it in September may not know. Its month stays, since the file says
 * so, but nobody should find out on the day.
 */
static void a_festival_in_another_month_is_told(void **state)
{
	(void)state;
	static const struct {
		const char *group, *activity, *starts, *says;
	} cases[] = {
		{"9", "occasion: 重阳节", "2025-09",
		 "“重阳节”是2025年10月29日，不在这一组的月份里"},
		{"11-12", "occasion: 重阳节", "2025-11", "“重阳节”是2025年10月29日"},
		{"1", "occasion: 除夕", "2026-01", "“除夕”是2026年2月16日"},
		/* The author knows when these are, or has said when the activity is. */
		{"9", "occasion: 三八", "2025-09", NULL},
		{"3", "occasion: 清明节", "2026-03", NULL},
		{"1", "date: 1-30, occasion: 除夕", "2026-01-30", NULL},
		{"1", "part: 下旬, occasion: 除夕", "2026-01", NULL},
	};
	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		struct import_result result;
		char starts[11],
			*text = string_format(PLAN "schedule:\n  - month: %s\n    activities:\n"
						   "      - {title: 甲, %s}\n",
					      cases[i].group, cases[i].activity);
		assert_true(import_with(text, NULL, 0, &result));
		moment_write(result.plans[0].activities.items[0].when.starts, starts);
		assert_string_equal(starts, cases[i].starts);
		assert_int_equal(result.diagnostics.count, cases[i].says ? 1 : 0);
		if (cases[i].says) {
			assert_int_equal(result.diagnostics.items[0].severity, SEVERITY_WARNING);
			assert_non_null(strstr(result.diagnostics.items[0].text, cases[i].says));
		}
		import_result_release(&result);
		free(text);
	}
}

static void an_occasion_of_its_own_is_kept_with_a_warning(void **state)
{
	(void)state;
	struct import_result result;
	assert_true(
		import_with(GROUP("month: 9") "      - {title: 甲, date: 9-12, occasion: 校庆日}\n"
					      "      - {title: 乙, month: 9, occasion: 老师节}\n",
			    NULL, 0, &result));
	const struct activity *activities = result.plans[0].activities.items;
	assert_string_equal(activities[0].occasion, "校庆日");
	assert_int_equal(activities[0].when.starts.day, 12);
	assert_string_equal(activities[1].occasion, "老师节");
	assert_int_equal(activities[1].when.starts.month, month_make(2025, 9));
	assert_int_equal(result.diagnostics.count, 2);
	assert_int_equal(result.diagnostics.items[0].severity, SEVERITY_WARNING);
	assert_non_null(strstr(result.diagnostics.items[0].text, "照原样保留"));
	assert_non_null(strstr(result.diagnostics.items[1].text, "是不是“教师节”"));
	import_result_release(&result);
}

enum { MEBIBYTE = 1 << 20 };

/* A file of one megabyte could ask for all the memory there is. */
static void text_is_bounded_with_its_aliases(void **state)
{
	(void)state;
	struct import_result result;
	struct strbuf text = STRBUF_INIT;
	strbuf_add_text(&text, "a: &a ");
	strbuf_add_repeat(&text, "x", MEBIBYTE);
	strbuf_add_text(&text, "\nb: [");
	strbuf_add_repeat(&text, "*a,", 64);
	strbuf_add_text(&text, "]\n");
	assert_false(import_with(text.text, NULL, 0, &result));
	check_bad(
		&(struct bad_case){"b: [*a × 64]", 2, 5 + 3 * 63, "文字太多：一个文件最多 64 MiB"},
		&result.diagnostics);
	import_result_release(&result);
	strbuf_release(&text);
}

/* The same by a long default. However many texts are too long: it is said once. */
static void text_is_bounded_with_its_variables(void **state)
{
	(void)state;
	struct import_result result;
	struct strbuf text = STRBUF_INIT;
	strbuf_add_text(&text,
			"unionplan: 1\ntemplate: {name: 甲, variables: [{name: x, default: ");
	strbuf_add_repeat(&text, "x", MEBIBYTE);
	strbuf_add_text(&text,
			"}]}\norganization: {name: 乙}\nplan:\n  title: 计划\n  start: 2025-09\n");
	size_t head = text.length;
	strbuf_add_text(&text, "  preamble: \"");
	strbuf_add_repeat(&text, "{{x}}", 64);
	strbuf_add_text(&text, "\"\n  closing: \"{{x}}\"\n");
	assert_false(import_with(text.text, NULL, 0, &result));
	check_bad(&(struct bad_case){"{{x}} × 64 in one text", 7, 13, "填入变量后"},
		  &result.diagnostics);
	import_result_release(&result);

	strbuf_truncate(&text, head);
	strbuf_add_text(&text, "  sections:\n");
	strbuf_add_repeat(&text, "    - {heading: 甲, body: \"{{x}}\"}\n", 70);
	assert_false(import_with(text.text, NULL, 0, &result));
	check_bad(&(struct bad_case){"{{x}} in 70 texts", 8 + 62, 26, "填入变量后"},
		  &result.diagnostics);
	import_result_release(&result);
	strbuf_release(&text);
}

static void all_errors_come_in_one_pass_and_in_order(void **state)
{
	(void)state;
	struct import_result result;
	assert_false(import_with("unionplan: 1\n"
				 "organization: {nmae: 甲}\n"
				 "plan: {title: 乙, start: 2025-09, months: 40}\n"
				 "schedule:\n"
				 "  - month: 13\n"
				 "    activities:\n"
				 "      - {title: 甲, posts: [无]}\n"
				 "bad: 1\n"
				 "---\n" PLAN "committee: [{seats: 1}]\n",
				 NULL, 0, &result));
	static const int lines[] = {2, 2, 3, 7, 8, 13};
	assert_int_equal(result.diagnostics.count, ARRAY_LENGTH(lines));
	for (size_t i = 0; i < ARRAY_LENGTH(lines); i++)
		assert_int_equal(result.diagnostics.items[i].line, lines[i]);
	assert_string_equal(result.diagnostics.items[2].source,
			    "plan: {title: 乙, start: 2025-09, months: 40}");
	import_result_release(&result);
}

static void an_error_on_an_endless_line_keeps_its_place(void **state)
{
	(void)state;
	struct strbuf text = STRBUF_INIT;
	struct import_result result;
	strbuf_add_text(&text, HEAD "plan: {title: ");
	strbuf_add_repeat(&text, "长", 100000);
	strbuf_add_text(&text, ", stert: 2025-09, start: 2025-09}\n");
	assert_false(import_with(text.text, NULL, 0, &result));
	assert_int_equal(result.diagnostics.items[0].line, 3);
	assert_int_equal(result.diagnostics.items[0].column, 100017);
	assert_null(result.diagnostics.items[0].source);
	import_result_release(&result);
	strbuf_release(&text);
}

static void occasions_are_checked(void **state)
{
	(void)state;
#define OCCASION(rest) "unionplan-occasions: 1\noccasions:\n  - {name: 甲, english: A" rest "}\n"
	static const struct bad_case cases[] = {
		{OCCASION(""), 3, 5, "只写一种"},
		{OCCASION(", fixed: 01-01, term: 清明"), 3, 5, "只写一种"},
		{OCCASION(", fixed: 02-30"), 3, 34, "如 09-10"},
		{OCCASION(", fixed: 九月"), 3, 34, "如 09-10"},
		{OCCASION(", lunar: 13-01"), 3, 34, "如 08-15"},
		{OCCASION(", lunar: 12-31"), 3, 34, "如 08-15"},
		{OCCASION(", term: 清民"), 3, 33, "是不是“清明”"},
		{OCCASION(", weekday: {month: 5, week: 0, day: 7}"), 3, 36, "week 要写"},
		{OCCASION(", weekday: {month: 5, week: 1}"), 3, 36, "缺少“day”"},
		{OCCASION(", weekday: {month: 5, week: 6, day: 1}"), 3, 53, "在 -1 到 5 之间"},
		{OCCASION(", fixed: 01-01, aliases: [乙, 甲]"), 3, 54, "别的节日"},
		{OCCASION(", fixed: 01-01, usual: 13"), 3, 48, "在 1 到 12 之间"},
		{"unionplan-occasions: 1\noccasions: [{english: A, fixed: 01-01}]\n", 2, 13,
		 "缺少“name”"},
		{"unionplan-occasions: 2\n", 1, 22, "更新版"},
		{"# 空\n", 1, 1, "没有内容"},
	};
	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		struct occasion_list list = {0};
		struct diagnostics diagnostics;
		assert_false(read_occasions(cases[i].text, &list, &diagnostics));
		check_bad(&cases[i], &diagnostics);
		occasion_list_release(&list);
		diagnostics_release(&diagnostics);
	}
	/* A union's own list may not take a name that is there already. */
	struct diagnostics diagnostics;
	assert_false(read_occasions(
		"unionplan-occasions: 1\noccasions:\n  - {name: 三八, english: A, fixed: 01-01}\n",
		&occasions, &diagnostics));
	check_bad(&(struct bad_case){"三八", 3, 12, "别的节日"}, &diagnostics);
	diagnostics_release(&diagnostics);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(syntax_is_explained_where_it_went_wrong),
		cmocka_unit_test(a_zero_byte_is_refused_at_its_place),
		cmocka_unit_test(keys_and_values_are_checked),
		cmocka_unit_test(sections_are_checked),
		cmocka_unit_test(times_are_checked),
		cmocka_unit_test(activities_are_checked),
		cmocka_unit_test(committees_are_checked),
		cmocka_unit_test(variables_are_checked),
		cmocka_unit_test(answers_are_checked),
		cmocka_unit_test(bounds_hold),
		cmocka_unit_test(aliases_count_as_what_they_stand_for),
		cmocka_unit_test(a_festival_in_another_month_is_told),
		cmocka_unit_test(an_occasion_of_its_own_is_kept_with_a_warning),
		cmocka_unit_test(text_is_bounded_with_its_aliases),
		cmocka_unit_test(text_is_bounded_with_its_variables),
		cmocka_unit_test(all_errors_come_in_one_pass_and_in_order),
		cmocka_unit_test(an_error_on_an_endless_line_keeps_its_place),
		cmocka_unit_test(occasions_are_checked),
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
