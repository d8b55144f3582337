/* Plans from YAML: everything of the format is read as it is meant, and every mistake is told with its place. */
#include "test.h"

#include "base/array.h"
#include "i18n/messages.h"
#include "import/yaml_import.h"

#include <stdio.h>
#include <stdlib.h>

#define HEAD "unionplan: 1\norganization: {name: 甲校工会}\n"
#define PLAN HEAD "plan: {title: 计划, start: 2025-09, months: 11}\n"
#define POSTS "committee: [{post: 主席}, {post: 文体委员}]\n"
#define GROUP(head) PLAN "schedule:\n  - " head "\n    activities:\n"
#define TEMPLATE(variables)                                                                        \
	"unionplan: 1\ntemplate: {name: 甲, variables: [" variables "]}\norganization: {name: "    \
	"乙}\n"

static struct occasion_list occasions;

static const char occasion_text[] =
	"unionplan-occasions: 1\n"
	"occasions:\n"
	"  - {name: 教师节, english: Teachers' Day, fixed: 09-10}\n"
	"  - {name: 三八妇女节, english: Women's Day, fixed: 03-08, aliases: [三八, 妇女节]}\n"
	"  - {name: 八一建军节, english: Army Day, fixed: 08-01}\n"
	"  - {name: 母亲节, english: Mother's Day, weekday: {month: 5, week: 2, day: 7}}\n"
	"  - {name: 重阳节, english: Double Ninth, lunar: 09-09}\n"
	"  - {name: 除夕, english: New Year's Eve, lunar: 12-last, usual: 2}\n"
	"  - {name: 清明节, english: Qingming, term: 清明}\n";

static struct source source_of(const char *text)
{
	struct error err = ERROR_INIT;
	struct source source;
	if (!source_decode(&source, "plan.yaml", text, strlen(text), &err))
		fail_msg("%s", err.text);
	return source;
}

static void print(const struct diagnostics *diagnostics)
{
	static const char *const words[] = {"note", "warning", "error"};
	struct strbuf out = STRBUF_INIT;
	diagnostics_print(diagnostics, words, &out);
	print_message("%s", out.text);
	strbuf_release(&out);
}

/* The union of one committee member that is not in any file. */
static bool knows_librarian(void *context, const char *organization, const char *post)
{
	return context == &occasions && strcmp(organization, "甲校工会") == 0 &&
	       strcmp(post, "图书委员") == 0;
}

static bool import_with(const char *text, const struct variable_value *values, size_t count,
			struct import_result *result)
{
	struct source source = source_of(text);
	struct import_request request = {
		.source = &source,
		.occasions = &occasions,
		.values = values,
		.value_count = count,
		.post_known = knows_librarian,
		.context = &occasions,
	};
	bool good = yaml_import(&request, result);
	assert_int_equal(good, result->diagnostics.errors == 0);
	source_release(&source);
	return good;
}

/* A text that must be read without a word. */
static struct import_result good(const char *text)
{
	struct import_result result;
	import_with(text, NULL, 0, &result);
	if (result.diagnostics.count) {
		print(&result.diagnostics);
		fail_msg("not read: %s", text);
	}
	return result;
}

struct bad_case {
	const char *text;
	int line, column;
	const char *says; /* a part of the sentence */
};

static bool is_told(const struct bad_case *bad, const struct diagnostics *diagnostics)
{
	const struct diagnostic *first = diagnostics->items;
	if (diagnostics->errors == 1 && diagnostics->count == 1 && first->line == bad->line &&
	    first->column == bad->column && strstr(first->text, bad->says) &&
	    (first->source || !first->line || first->column > 500))
		return true;
	print(diagnostics);
	print_message("expected %d:%d “%s” of:\n%s\n", bad->line, bad->column, bad->says,
		      bad->text);
	return false;
}

static void check_bad(const struct bad_case *bad, const struct diagnostics *diagnostics)
{
	assert_true(is_told(bad, diagnostics));
}

static void check_all_bad(const struct bad_case *cases, size_t count)
{
	bool all = true;
	for (size_t i = 0; i < count; i++) {
		struct import_result result;
		import_with(cases[i].text, NULL, 0, &result);
		all = is_told(&cases[i], &result.diagnostics) && all;
		import_result_release(&result);
	}
	assert_true(all);
}

#define CHECK_ALL_BAD(cases) check_all_bad(cases, ARRAY_LENGTH(cases))

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
		{"--- {unionplan: 1, organization: {name: 甲}, plan: {title: 乙, start: "
		 "2025-09}}\n丙: 丁\n",
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
		 "“8”不在计划的月份之内（2025-09 至 2026-07）"},
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
		{PLAN "schedule:\n  - activities:\n      - {title: 甲, part: 上旬}\n", 6, 20,
		 "单独的月份"},
		{GROUP("month: 9") "      - {title: 甲, occasion: 老师节}\n", 7, 30,
		 "是不是“教师节”"},
		{PLAN "schedule:\n  - activities:\n      - {title: 甲, occasion: 重阳节}\n", 6, 30,
		 "请写上 month"},
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
		{GROUP("month: 9") "      - {title: 甲, budget: 三千}\n", 7, 28, "金额"},
		{GROUP("month: 9") "      - {title: 甲, budget: 0.001}\n", 7, 28, "金额"},
		{GROUP("month: 9") "      - {title: 甲, spent: -5}\n", 7, 27, "金额"},
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
		{PLAN "committee:\n  - {post: 主席, members: [{name: 甲, since: 2024-09, until: "
		      "2024-08}]}\n",
		 5, 26, "结束早于开始"},
		{PLAN "committee:\n  - {post: 主席, members: [[甲]]}\n", 5, 26, "文字或若干"},
		{PLAN "committee:\n  - {post: 主席, members: [{name: 甲, note: 一}]}\nmembers: "
		      "[{name: 甲, note: 二}]\n",
		 6, 11, "与这里不同"},
		{PLAN "members: [{name: 甲, since: 2024-09}]\n", 4, 21, "不认识“since”"},
	};
	CHECK_ALL_BAD(cases);
}

static void variables_are_checked(void **state)
{
	(void)state;
#define TITLE(title) "plan: {title: \"" title "\", start: 2025-09}\n"
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
		{"a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c "
		 "[*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\n"
		 "d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: "
		 "[*e,*e,*e,*e,*e,*e,*e,*e,*e,*e]\n",
		 6, 26, "最多 1000000 项"},
		{"a: &a [[[[[[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]]]]]\nb: &b "
		 "[[[[[[[[[[[[[[[[[[[[*a]]]]]]]]]]]]]]]]]]]]\n"
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

static void all_errors_come_in_one_pass_and_in_order(void **state)
{
	(void)state;
	struct import_result result;
	assert_false(import_with("unionplan: 1\norganization: {nmae: 甲}\nplan: {title: 乙, start: "
				 "2025-09, months: 40}\n"
				 "schedule:\n  - month: 13\n    activities:\n      - {title: 甲, "
				 "posts: [无]}\nbad: 1\n"
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

static void a_plan_is_read_whole(void **state)
{
	(void)state;
	struct import_result result =
		good("unionplan: 1\n"
		     "organization: {name: 甲校工会, superior: 区工会, note: 备注}\n"
		     "plan:\n"
		     "  title:   甲校2025—2026学年第一学期工会工作计划\n"
		     "  kind: semester\n"
		     "  start: 2025-09\n"
		     "  status: adopted\n"
		     "  numbering: [\"第一章 \", 1.]\n"
		     "  preamble: |\n"
		     "    　　第一段。  \n"
		     "    第二段。\n"
		     "\n"
		     "\n"
		     "    第三段。\n"
		     "  sections:\n"
		     "    - heading: 主要工作\n"
		     "      id: main\n"
		     "      body: 正文\n"
		     "      numbering: [\"（1）\"]\n"
		     "      items:\n"
		     "        - 学习《工会法》\n"
		     "        - {heading: 校务公开, numbered: false, items: [甲]}\n"
		     "    - {heading: 安排, content: schedule}\n"
		     "    - {body: 只有正文}\n"
		     "  closing: 完\n"
		     "  signature: {by: 甲校工会, on: 2025年9月1日}\n");
	const struct whole_plan *whole = &result.plans[0];
	const struct plan *plan = &whole->plan;
	assert_string_equal(whole->organization.name, "甲校工会");
	assert_string_equal(whole->organization.superior, "区工会");
	assert_string_equal(whole->organization.note, "备注");
	assert_string_equal(plan->title, "甲校2025—2026学年第一学期工会工作计划");
	assert_string_equal(plan->code, "2025-1");
	assert_int_equal(plan->kind, KIND_SEMESTER);
	assert_int_equal(plan->period.first, month_make(2025, 9));
	assert_int_equal(plan->period.count, 5);
	assert_int_equal(plan->status, PLAN_ADOPTED);
	assert_string_equal(plan->numbering, "第一章 \n1.");
	assert_string_equal(plan->preamble, "第一段。\n\n第二段。\n\n第三段。");
	assert_string_equal(plan->closing, "完");
	assert_string_equal(plan->signed_by, "甲校工会");
	assert_string_equal(plan->signed_on, "2025-09-01");
	static const struct {
		const char *heading;
		int depth;
		int64_t parent, position;
	} sections[] = {
		{"主要工作", 0, 0, 1024}, {"学习《工会法》", 1, 1, 1024}, {"校务公开", 1, 1, 2048},
		{"甲", 2, 3, 1024},       {"安排", 0, 0, 2048},           {"", 0, 0, 3072},
	};
	assert_int_equal(whole->outline.count, ARRAY_LENGTH(sections));
	for (size_t i = 0; i < ARRAY_LENGTH(sections); i++) {
		const struct section *section = &whole->outline.sections[i];
		assert_string_equal(section->heading, sections[i].heading);
		assert_int_equal(section->id, i + 1);
		assert_int_equal(section->depth, sections[i].depth);
		assert_int_equal(section->parent_id, sections[i].parent);
		assert_int_equal(section->position, sections[i].position);
		assert_int_equal(section->numbered, i != 2);
	}
	assert_string_equal(whole->outline.sections[0].numbering, "（1）");
	assert_string_equal(whole->outline.sections[5].body, "只有正文");
	assert_int_equal(whole->outline.sections[4].content, CONTENT_SCHEDULE);
	import_result_release(&result);
}

static void a_single_style_without_a_label_is_not_the_usual_ones(void **state)
{
	(void)state;
	struct import_result result =
		good(HEAD "plan: {title: 乙, start: 2025-09, numbering: ['']}\n");
	assert_string_equal(result.plans[0].plan.numbering, "\n");
	import_result_release(&result);
}

static void codes_are_made_and_must_differ(void **state)
{
	(void)state;
	struct import_result result =
		good(PLAN "---\n" HEAD "plan: {title: 二, start: 2026-02, kind: semester}\n---\n");
	assert_int_equal(result.count, 2);
	assert_string_equal(result.plans[0].plan.code, "2025");
	assert_string_equal(result.plans[1].plan.code, "2025-2");
	import_result_release(&result);
	static const struct bad_case cases[] = {
		{PLAN "---\n" HEAD "plan: {title: 二, start: 2026-09, code: 2025}\n", 7, 40,
		 "代号“2025”在文件里用了两次"},
		{PLAN "---\n" PLAN, 7, 7, "代号“2025”在文件里用了两次"},
	};
	CHECK_ALL_BAD(cases);
}

struct time_case {
	const char *group, *activity; /* group "": none */
	const char *starts, *ends;
	enum part part;
	bool deadline;
};

static void check_time(const struct time_case *time)
{
	struct strbuf text = STRBUF_INIT;
	char starts[11], ends[11];
	strbuf_format(&text, PLAN "schedule:\n  - {%s activities: [{title: 甲, %s}]}\n",
		      time->group, time->activity);
	struct import_result result = good(text.text);
	const struct when *when = &result.plans[0].activities.items[0].when;
	moment_write(when->starts, starts);
	moment_write(when->ends, ends);
	if (strcmp(starts, time->starts) != 0 || strcmp(ends, time->ends) != 0 ||
	    when->part != time->part || when->deadline != time->deadline)
		fail_msg("%s %s: %s to %s, part %d, deadline %d", time->group, time->activity,
			 starts, ends, when->part, when->deadline);
	import_result_release(&result);
	strbuf_release(&text);
}

static void times_are_read_as_they_are_meant(void **state)
{
	(void)state;
	static const struct time_case cases[] = {
		{"month: 9,", "", "2025-09", "", 0, false},
		{"month: \"9\",", "", "2025-09", "", 0, false},
		{"month: 元月,", "", "2026-01", "", 0, false},
		{"month: 九月份,", "", "2025-09", "", 0, false},
		{"month: ９月,", "", "2025-09", "", 0, false},
		{"month: 2026-05,", "", "2026-05", "", 0, false},
		{"month: 二〇二六年五月,", "", "2026-05", "", 0, false},
		{"month: 六、七月,", "", "2026-06", "2026-07", 0, false},
		{"month: 五、六、七月份,", "", "2026-05", "2026-07", 0, false},
		{"month: 六至七月,", "", "2026-06", "2026-07", 0, false},
		{"month: 6月到7月,", "", "2026-06", "2026-07", 0, false},
		{"month: 6-7,", "", "2026-06", "2026-07", 0, false},
		{"month: 6—7月,", "", "2026-06", "2026-07", 0, false},
		{"month: 12-1,", "", "2025-12", "2026-01", 0, false},
		{"month: 2025-12—2026-01,", "", "2025-12", "2026-01", 0, false},
		{"month: 全年,", "", "", "", 0, false},
		{"", "", "", "", 0, false},
		{"", "date: 9-28", "2025-09-28", "", 0, false},
		{"", "date: 2025-09-28", "2025-09-28", "", 0, false},
		{"", "date: 9月28日", "2025-09-28", "", 0, false},
		{"", "date: 九月二十八日", "2025-09-28", "", 0, false},
		{"month: 9,", "date: 3.8", "2026-03-08", "", 0, false},
		{"", "from: 4, to: 6", "2026-04", "2026-06", 0, false},
		{"", "from: 12, to: 2", "2025-12", "2026-02", 0, false},
		{"", "from: 9-28, to: 10-3", "2025-09-28", "2025-10-03", 0, false},
		{"", "from: 9, to: 10-15", "2025-09", "2025-10-15", 0, false},
		{"", "from: 9-1, to: 9-1", "2025-09-01", "", 0, false},
		{"month: 9,", "by: 2026-05", "2026-05", "", 0, true},
		{"", "by: 5月底前", "2026-05", "", 0, true},
		{"", "by: 5月20日前", "2026-05-20", "", 0, true},
		{"month: 9,", "month: 10", "2025-10", "", 0, false},
		{"month: 9,", "month: 全年", "", "", 0, false},
		{"month: 9,", "part: 上旬", "2025-09", "", PART_EARLY, false},
		{"", "month: 10, part: late", "2025-10", "", PART_LATE, false},
		{"month: 9,", "occasion: 教师节", "2025-09-10", "", 0, false},
		{"month: 9-10,", "occasion: 教师节", "2025-09-10", "", 0, false},
		{"month: 10,", "occasion: 教师节", "2025-10", "", 0, false},
		{"", "occasion: 妇女节", "2026-03-08", "", 0, false},
		{"", "occasion: 母亲节", "2026-05-10", "", 0, false},
		{"month: 10,", "occasion: 重阳节", "2025-10", "", 0, false},
		{"month: 全年,", "occasion: 教师节", "", "", 0, false},
		{"month: 9,", "month: 9, occasion: 教师节", "2025-09", "", 0, false},
		{"month: 9,", "part: 上旬, occasion: 教师节", "2025-09", "", PART_EARLY, false},
		{"month: 9,", "date: 9-8, occasion: 教师节", "2025-09-08", "", 0, false},
		{"month: 9,", "by: 9-8, occasion: 教师节", "2025-09-08", "", 0, true},
	};
	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++)
		check_time(&cases[i]);
}

static void in_a_plan_of_several_years_the_group_says_which(void **state)
{
	(void)state;
	struct import_result result =
		good(HEAD "plan: {title: 乙, kind: custom, start: 2025-09, months: 24}\n"
			  "schedule:\n  - {month: 2026-09, activities: [{title: 甲, date: 9-1}, "
			  "{title: 乙, occasion: 教师节}, {title: 丙, date: 10-1}]}\n");
	const struct activity *items = result.plans[0].activities.items;
	assert_string_equal(items[0].title, "丙");
	assert_int_equal(items[0].when.starts.month, month_make(2025, 10));
	assert_int_equal(items[1].when.starts.month, month_make(2026, 9));
	assert_int_equal(items[2].when.starts.month, month_make(2026, 9));
	assert_int_equal(items[2].when.starts.day, 10);
	import_result_release(&result);
}

static void activities_keep_everything_and_stand_in_the_order_of_the_schedule(void **state)
{
	(void)state;
	struct import_result result = good(HEAD "plan: {title: 计划, start: 2025-09, months: 11, "
						"sections: [一, {heading: 二, id: main}]}\n"
						"schedule:\n"
						"  - activities: [不定期走访]\n"
						"  - month: 10\n"
						"    activities:\n"
						"      - 例会\n"
						"      - title: 运动会\n"
						"        occasion: 三八\n"
						"        date: 9-30\n"
						"        posts: [文体委员, 主席, 图书委员]\n"
						"        section: main\n"
						"        place: 操场\n"
						"        participants: １２０\n"
						"        budget: 3,000元\n"
						"        spent: 2860.5\n"
						"        status: 完成\n"
						"        detail: 细节\n"
						"        outcome: 全员参加\n"
						"  - month: 9\n"
						"    activities: [迎新, 总结]\n" POSTS);
	static const char *const titles[] = {"运动会", "迎新", "总结", "例会", "不定期走访"};
	const struct activity_list *list = &result.plans[0].activities;
	assert_int_equal(list->count, ARRAY_LENGTH(titles));
	for (size_t i = 0; i < list->count; i++) {
		assert_string_equal(list->items[i].title, titles[i]);
		assert_int_equal(list->items[i].id, i + 1);
		assert_int_equal(list->items[i].position, (i + 1) * POSITION_STEP);
	}
	const struct activity *games = &list->items[0];
	assert_string_equal(games->occasion, "三八妇女节");
	assert_int_equal(games->post_count, 3);
	assert_string_equal(games->posts[0].name, "文体委员");
	assert_string_equal(games->posts[2].name, "图书委员");
	assert_int_equal(games->section_id, 2);
	assert_string_equal(games->place, "操场");
	assert_int_equal(games->participants, 120);
	assert_int_equal(games->budget, 300000);
	assert_int_equal(games->spent, 286050);
	assert_int_equal(games->status, STATUS_DONE);
	assert_string_equal(games->detail, "细节");
	assert_string_equal(games->outcome, "全员参加");
	assert_int_equal(list->items[1].budget, NOT_GIVEN);
	import_result_release(&result);
}

static void posts_may_be_defined_in_another_plan_of_the_union(void **state)
{
	(void)state;
#define NEXT(name)                                                                                 \
	"---\nunionplan: 1\norganization: {name: " name                                            \
	"}\nplan: {title: 二, start: 2026-09}\n" POSTS
	struct import_result result =
		good(GROUP("month: 9") "      - {title: 甲, posts: [主席]}\n" NEXT("甲校工会"));
	import_result_release(&result);
	static const struct bad_case cases[] = {
		{GROUP("month: 9") "      - {title: 甲, posts: [主席]}\n" NEXT("乙校工会"), 7, 28,
		 "没有职务“主席”"},
	};
	CHECK_ALL_BAD(cases);
}

static void a_committee_is_read_whole(void **state)
{
	(void)state;
	struct import_result result =
		good(PLAN "committee:\n"
			  "  - post: 主席\n"
			  "    duties: [主持工作, 签发文件]\n"
			  "    members: [{name: 甲某, since: 2024-09, until: 2025-07-01, "
			  "department: 教务处}]\n"
			  "  - {post: 文体委员, seats: 2, members: [乙某, {name: 甲某, since: "
			  "2025-07-01, until: 2025-07}]}\n"
			  "members: [{name: 丙某, note: 会计}, 丁某]\n");
	const struct committee *committee = &result.plans[0].committee;
	assert_int_equal(committee->post_count, 2);
	assert_int_equal(committee->member_count, 4);
	assert_string_equal(committee->posts[0].duties[1].text, "签发文件");
	assert_string_equal(committee->posts[0].appointments[0].since, "2024-09");
	assert_string_equal(committee->posts[0].appointments[0].until, "2025-07-01");
	assert_int_equal(committee->posts[0].seats, 1);
	assert_int_equal(committee->posts[1].seats, 2);
	assert_string_equal(committee->posts[1].appointments[1].name, "甲某");
	assert_int_equal(committee->posts[1].appointments[1].member_id, committee->members[0].id);
	assert_string_equal(committee->members[0].department, "教务处");
	assert_string_equal(committee->members[2].note, "会计");
	assert_string_equal(committee->members[3].name, "丁某");
	import_result_release(&result);
}

static void variables_are_put_in_and_never_read_as_yaml(void **state)
{
	(void)state;
	static const char text[] =
		"unionplan: 1\n"
		"template:\n"
		"  name: 甲\n"
		"  summary: 乙\n"
		"  variables:\n"
		"    - {name: 学校, prompt: 学校名称, default: 第一小学}\n"
		"    - {name: year, type: year}\n"
		"    - {name: n, default: 3}\n"
		"organization: {name: \"{{学校}}工会\"}\n"
		"plan:\n"
		"  title: \"{{ 学校 }}{{year}}—{{ year + 1 }}学年，{{{{不动}}\"\n"
		"  code: \"{{year}}\"\n"
		"  start: \"{{year-1}}-09\"\n"
		"  months: \"{{n}}\"\n"
		"schedule: [{month: 9, activities: [{title: \"{{学校}}\", budget: "
		"\"{{n}}000\"}]}]\n";
	static const struct variable_value values[] = {{"year", "2025"},
						       {"学校", "a: [b, \"c\n- {d}\x1b[31m{{e}}"}};
	struct import_result result;
	bool read = import_with(text, values, 2, &result);
	print(&result.diagnostics);
	assert_true(read);
	assert_string_equal(result.about.name, "甲");
	assert_string_equal(result.about.summary, "乙");
	assert_string_equal(result.about.variables[0].prompt, "学校名称");
	const struct whole_plan *whole = &result.plans[0];
	assert_string_equal(whole->organization.name, "a: [b, \"c - {d}[31m{{e}}工会");
	assert_string_equal(whole->plan.title, "a: [b, \"c - {d}[31m{{e}}2025—2026学年，{{不动}}");
	assert_int_equal(whole->plan.period.first, month_make(2024, 9));
	assert_int_equal(whole->plan.period.count, 3);
	assert_int_equal(whole->activities.items[0].budget, 300000);
	import_result_release(&result);
}

static void texts_are_cleaned_with_a_warning(void **state)
{
	(void)state;
	struct import_result result;
	assert_true(import_with(HEAD
				"plan:\n  title: \"甲\\e[31m\\0乙\\u202E\"\n  start: 2025-09\n"
				"  preamble: \"一\\r\\n二\\t三\\L四\"\n  closing: 五\u200B六\n",
				NULL, 0, &result));
	assert_string_equal(result.plans[0].plan.title, "甲[31m乙");
	assert_string_equal(result.plans[0].plan.preamble, "一\n\n二\t三\n\n四");
	assert_string_equal(result.plans[0].plan.closing, "五六");
	assert_int_equal(result.diagnostics.count, 2);
	assert_int_equal(result.diagnostics.items[0].severity, SEVERITY_WARNING);
	assert_int_equal(result.diagnostics.items[0].line, 4);
	assert_int_equal(result.diagnostics.items[0].column, 10);
	assert_non_null(strstr(result.diagnostics.items[0].text, "3 个"));
	assert_non_null(strstr(result.diagnostics.items[1].text, "1 个"));
	import_result_release(&result);
}

static bool read_template(const char *text, struct template_info *about,
			  struct diagnostics *diagnostics)
{
	struct source source = source_of(text);
	diagnostics_init(diagnostics, source.name);
	bool read = yaml_read_template(&source, about, diagnostics);
	source_release(&source);
	return read;
}

static void a_template_tells_what_it_asks(void **state)
{
	(void)state;
	struct template_info about;
	struct diagnostics diagnostics;
	assert_true(read_template(
		TEMPLATE("{name: l, type: choice, choices: [甲, 乙]}, {name: y, type: year}")
			TITLE("{{x}}"),
		&about, &diagnostics));
	assert_int_equal(about.count, 2);
	assert_int_equal(about.variables[0].type, VARIABLE_CHOICE);
	assert_string_equal(about.variables[0].choices[1], "乙");
	assert_null(about.variables[0].fallback);
	assert_int_equal(about.variables[1].type, VARIABLE_YEAR);
	assert_int_equal(about.variables[1].line, 2);
	template_info_release(&about);
	diagnostics_release(&diagnostics);

	static const struct bad_case cases[] = {
		{PLAN, 1, 1, "不是模板"},
		{"unionplan: 1\ntemplate: {summary: 甲}\norganization: {}\nplan: {}\n", 2, 11,
		 "缺少“name”"},
		{"# 空\n", 1, 1, "没有内容"},
		{"a: [甲\n", 1, 4, "方括号"},
	};
	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		assert_false(read_template(cases[i].text, &about, &diagnostics));
		check_bad(&cases[i], &diagnostics);
		template_info_release(&about);
		diagnostics_release(&diagnostics);
	}
}

static bool read_occasions(const char *text, struct occasion_list *list,
			   struct diagnostics *diagnostics)
{
	struct source source = source_of(text);
	diagnostics_init(diagnostics, source.name);
	bool read = yaml_read_occasions(&source, list, diagnostics);
	source_release(&source);
	return read;
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
		{"unionplan-occasions: 1\noccasions: [{name: 甲, fixed: 01-01}]\n", 2, 13,
		 "缺少“english”"},
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

static void occasions_are_read_with_their_rules(void **state)
{
	(void)state;
	const struct occasion *mothers = occasion_find(&occasions, "母亲节"),
			      *eve = occasion_find(&occasions, "除夕");
	const struct occasion *ninth = occasion_find(&occasions, "重阳节"),
			      *qingming = occasion_find(&occasions, "清明节");
	assert_int_equal(mothers->rule, OCCASION_WEEKDAY);
	assert_int_equal(mothers->week, 2);
	assert_int_equal(mothers->usual, 5);
	assert_int_equal(eve->rule, OCCASION_LUNAR);
	assert_int_equal(eve->day, 0);
	assert_int_equal(ninth->month, 9);
	assert_int_equal(ninth->day, 9);
	assert_int_equal(ninth->usual, 10);
	assert_string_equal(qingming->term, "清明");
	assert_int_equal(qingming->usual, 4);
}

static void sentences_come_in_english_too(void **state)
{
	(void)state;
	struct import_result result;
	language_set(LANGUAGE_ENGLISH);
	import_with(HEAD "plan: {titel: 乙, start: 2025-09}\n", NULL, 0, &result);
	language_set(LANGUAGE_CHINESE);
	assert_string_equal(result.diagnostics.items[1].text,
			    "unknown key “titel”; did you mean “title”?");
	import_result_release(&result);
}

/* The files that come along, read with their defaults. */
static void what_comes_along_reads_without_a_word(void **state)
{
	(void)state;
	static const char *const files[] = {
		"agency-year",
		"charter",
		"college-year",
		"company-year",
		"education-district-year",
		"hospital-year",
		"middle-school-semester",
		"primary-school-year",
		"women-committee-year",
	};
	const char *directory = getenv("DATADIR") ? getenv("DATADIR") : "data";
	struct occasion_list list = {0};
	struct diagnostics diagnostics;
	struct error err = ERROR_INIT;
	struct source source;
	char *path = string_format("%s/occasions.yaml", directory);
	if (!source_read(&source, path, &err))
		fail_msg("%s", err.text);
	diagnostics_init(&diagnostics, path);
	yaml_read_occasions(&source, &list, &diagnostics);
	print(&diagnostics);
	assert_int_equal(diagnostics.count, 0);
	assert_true(list.count > 40);
	diagnostics_release(&diagnostics);
	source_release(&source);
	free(path);
	for (size_t i = 0; i < ARRAY_LENGTH(files); i++) {
		path = string_format("%s/templates/%s.yaml", directory, files[i]);
		if (!source_read(&source, path, &err))
			fail_msg("%s", err.text);
		struct import_request request = {.source = &source, .occasions = &list};
		struct import_result result;
		yaml_import(&request, &result);
		print(&result.diagnostics);
		assert_int_equal(result.diagnostics.count, 0);
		assert_true(result.plans[0].outline.count > 20);
		assert_true(result.plans[0].committee.post_count >= 6);
		import_result_release(&result);
		source_release(&source);
		free(path);
	}
	occasion_list_release(&list);
}

static int setup(void **state)
{
	(void)state;
	struct diagnostics diagnostics;
	language_use_utf8();
	bool read = read_occasions(occasion_text, &occasions, &diagnostics);
	print(&diagnostics);
	diagnostics_release(&diagnostics);
	return read ? 0 : -1;
}

static int teardown(void **state)
{
	(void)state;
	occasion_list_release(&occasions);
	return 0;
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
		cmocka_unit_test(all_errors_come_in_one_pass_and_in_order),
		cmocka_unit_test(an_error_on_an_endless_line_keeps_its_place),
		cmocka_unit_test(a_plan_is_read_whole),
		cmocka_unit_test(a_single_style_without_a_label_is_not_the_usual_ones),
		cmocka_unit_test(codes_are_made_and_must_differ),
		cmocka_unit_test(times_are_read_as_they_are_meant),
		cmocka_unit_test(in_a_plan_of_several_years_the_group_says_which),
		cmocka_unit_test(activities_keep_everything_and_stand_in_the_order_of_the_schedule),
		cmocka_unit_test(posts_may_be_defined_in_another_plan_of_the_union),
		cmocka_unit_test(a_committee_is_read_whole),
		cmocka_unit_test(variables_are_put_in_and_never_read_as_yaml),
		cmocka_unit_test(texts_are_cleaned_with_a_warning),
		cmocka_unit_test(a_template_tells_what_it_asks),
		cmocka_unit_test(occasions_are_checked),
		cmocka_unit_test(occasions_are_read_with_their_rules),
		cmocka_unit_test(sentences_come_in_english_too),
		cmocka_unit_test(what_comes_along_reads_without_a_word),
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
