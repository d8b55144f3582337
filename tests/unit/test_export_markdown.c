/* A plan as Markdown: a reader of it must see the plan's own words and numbers, whatever signs they hold. */
#include "test.h"

#include "export/export.h"
#include "export_sample.h"
#include "i18n/messages.h"

#include <ctype.h>
#include <stdlib.h>

static char *written(const struct whole_plan *whole, const struct export_options *options)
{
	struct strbuf out = STRBUF_INIT;
	struct error err = ERROR_INIT;
	assert_true(export_plan(whole, export_format_find("markdown"), options, &out, &err));
	return strbuf_detach(&out);
}

static void test_the_sample(void **state)
{
	(void)state;
	struct whole_plan whole;
	struct export_options options;
	sample_plan(&whole);
	export_options_init(&options);
	char *out = written(&whole, &options);
	assert_string_equal(
		out,
		"# 河湾小学2025—2026学年工会工作计划\n\n"
		"新学年里，学校工会把“让老师安心、舒心”当作出发点，请大家一起出力。\n\n"
		"现将本学年的安排告诉各位会员。\n\n"
		"## 一、指导思想\n\n"
		"依照《工会法》办会，为会员说话，替会员办事，大事小事都在会上讲清楚，"
		"账目每学期公布一次，不让任何一位老师在难处面前孤单。\n\n"
		"## 二、主要工作\n\n"
		"### （一）听取意见\n\n"
		"1\\. 每月最后一个星期三放学以后，由各工会小组轮流派人和校长面对面，"
		"能当场定的当场定，一周之内给出书面的答复。\n\n"
		"#### 2. 公开账目\n\n"
		"食堂、采购、值班补助，按月上墙。\n\n"
		"文体活动\n\n"
		"## 三、每月安排\n\n"
		"| 月份 | 活动 | 负责 | 时间 | 预算 |\n"
		"| --- | --- | --- | --- | ---: |\n"
		"| 九月 | 1、召开工会委员会例会 | | | |\n"
		"| | 2、庆祝教师节暨师德标兵表彰会（报告厅，86人） | 主席、宣传委员"
		" | 9月10日 | 6,000 |\n"
		"| 十月 | 1、教职工秋季健步走（原定9月下旬）<br>以年级组为单位报名。<br>雨天顺延一周。"
		" | 文体委员 | 10月中旬 | |\n"
		"| 十二月 | 1、年度经费决算 | | 12月底前 | |\n"
		"| 四月 | 1、教职工运动会 | | 4—6月 | |\n"
		"| 全年 | 1、会员生日慰问 | | | 18,000 |\n\n"
		"## 四、委员分工\n\n"
		"### 主席：甲某\n\n"
		"1、主持工会全面工作\n\n"
		"2、审批经费开支\n\n"
		"### 文体委员（2人）：乙某\n\n"
		"1、安排社团的时间和场地\n\n"
		"### 宣传委员\n\n"
		"以上计划，经会员大会讨论后实行。\n\n"
		"河湾小学工会委员会\n\n"
		"2025年9月1日\n");
	free(out);
	whole_plan_release(&whole);
}

/* The paragraph that a text makes, without its line end. */
static char *paragraph_of(const char *text)
{
	struct whole_plan whole;
	struct export_options options;
	whole_plan_init(&whole);
	whole.plan.preamble = xstrdup(text);
	export_options_init(&options);
	char *out = written(&whole, &options);
	size_t length = strlen(out);
	assert_true(length > 0 && out[length - 1] == '\n');
	out[length - 1] = '\0';
	whole_plan_release(&whole);
	return out;
}

static void test_what_markdown_would_take_for_its_own(void **state)
{
	(void)state;
	static const char *const cases[][2] = {
		{"# 不是标题", "\\# 不是标题"},
		{"第一 #", "第一 \\#"},
		{"*重点* 和 **更重**", "\\*重点\\* 和 \\*\\*更重\\*\\*"},
		{"20__年 _斜_", "20\\_\\_年 \\_斜\\_"},
		{"甲|乙", "甲\\|乙"},
		{"<b>粗</b> &lt; A&B", "\\<b\\>粗\\</b\\> \\&lt; A\\&B"},
		{"`码` ``两`` ~~删~~", "\\`码\\` \\`\\`两\\`\\` \\~\\~删\\~\\~"},
		{"[链接](地址) ![图](x)", "\\[链接\\](地址) !\\[图\\](x)"},
		{"C:\\盘\\", "C:\\\\盘\\\\"},
		{"$5 到 $8", "\\$5 到 \\$8"},
		{"1. 学习", "1\\. 学习"},
		{"12) 学习", "12\\) 学习"},
		{"2025.", "2025\\."},
		{"1.5万元", "1.5万元"},
		{"1、学习", "1、学习"},
		{"（1）学习", "（1）学习"},
		{"1234567890. 太长", "1234567890. 太长"},
		{"第1. 条", "第1. 条"},
		{"- 一项", "\\- 一项"},
		{"+ 一项", "\\+ 一项"},
		{"---", "\\---"},
		{"===", "\\==="},
		{"三-四 1+1=2", "三-四 1+1=2"},
		{"> 引文", "\\> 引文"},
		{"见 https://a.cn/b_c 或 WWW.a.cn", "见 https\\://a.cn/b\\_c 或 WWW\\.a.cn"},
		{"比分3:2", "比分3:2"},
	};
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		char *out = paragraph_of(cases[i][0]);
		assert_string_equal(out, cases[i][1]);
		free(out);
	}
}

/* What a reader sees of a line: without the backslash before a sign, nothing being a tag, a mark or an entity. */
static char *as_read(const char *line)
{
	struct strbuf out = STRBUF_INIT;
	for (; *line; line++) {
		if (*line == '\\') {
			line++;
			assert_true(ispunct((unsigned char)*line));
		} else {
			assert_null(strchr("`*_[]<>#&~|$", *line));
		}
		strbuf_add_byte(&out, *line);
	}
	return strbuf_detach(&out);
}

static void test_every_text_of_signs_is_read_as_it_was(void **state)
{
	(void)state;
	static const char *const pieces[] = {"\\",  "`",    "*",  "_",  "[", "]", "<", ">",
					     "#",   "&",    "~",  "|",  "$", "!", "(", ")",
					     "-",   "+",    "=",  ".",  "1", "2", ":", "/",
					     "www", "http", "；", "会", "“", "”", " ", "{"};
	unsigned seed = 7;
	for (int round = 0; round < 3000; round++) {
		struct strbuf text = STRBUF_INIT;
		for (unsigned length = 1 + sample_random(&seed, 12); length > 0; length--)
			strbuf_add_text(
				&text,
				pieces[sample_random(&seed, sizeof(pieces) / sizeof(pieces[0]))]);
		strbuf_add_text(&text, "。"); /* blanks at the ends are not the plan's */
		size_t blanks = strspn(text.text, " ");
		char *out = paragraph_of(text.text), *read = as_read(out);
		assert_string_equal(read, text.text + blanks);
		free(out);
		free(read);
		strbuf_release(&text);
	}
}

/* A sign in a cell must not end it, and a label that looks like a list's must stay text in headings and entries alike. */
static void test_signs_in_every_place(void **state)
{
	(void)state;
	struct whole_plan whole;
	struct export_options options;
	sample_begin(&whole, 11);
	string_set(&whole.plan.title, "# *2025* 计划");
	string_set(&whole.plan.numbering, "1.\n-\n+\n#");
	sample_section(&whole, 0, "一|二", "- 正文");
	sample_section(&whole, 1, "标题", "1. 正文");
	sample_section(&whole, 2, "一段话。", NULL);
	sample_section(&whole, 3, "又一段话。", NULL);
	sample_activity(&whole, "甲|乙 <br> \\", month_make(2025, 9), 0)->detail =
		xstrdup("- 甲\n\n1. 乙");
	export_options_init(&options);
	char *out = written(&whole, &options);
	assert_string_equal(out, "# \\# \\*2025\\* 计划\n\n"
				 "## 1. 一\\|二\n\n"
				 "\\- 正文\n\n"
				 "### - 标题\n\n"
				 "1\\. 正文\n\n"
				 "\\+ 一段话。\n\n"
				 "\\# 又一段话。\n\n"
				 "## 附：工作安排\n\n"
				 "| 月份 | 活动 | 负责 | 时间 | 预算 |\n"
				 "| --- | --- | --- | --- | ---: |\n"
				 "| 九月 | 1、甲\\|乙 \\<br\\> \\\\<br>- 甲<br>1. 乙 | | | |\n\n"
				 "河湾小学工会委员会\n\n"
				 "2025年9月1日\n");
	free(out);
	whole_plan_release(&whole);
}

/* Markdown has no lines and pages of its own: the same text comes out whatever the paper. */
static void test_layout_does_not_matter(void **state)
{
	(void)state;
	struct whole_plan whole;
	struct export_options options;
	sample_plan(&whole);
	export_options_init(&options);
	char *first = written(&whole, &options);
	for (int layout = 0; layout < LAYOUT_COUNT; layout++) {
		options.layout = (enum layout)layout;
		options.width = 20;
		options.page_length = 10;
		options.box = true;
		char *out = written(&whole, &options);
		assert_string_equal(out, first);
		free(out);
	}
	free(first);
	whole_plan_release(&whole);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_the_sample),
		cmocka_unit_test(test_what_markdown_would_take_for_its_own),
		cmocka_unit_test(test_every_text_of_signs_is_read_as_it_was),
		cmocka_unit_test(test_signs_in_every_place),
		cmocka_unit_test(test_layout_does_not_matter),
	};
	return language_use_utf8() ? cmocka_run_group_tests(tests, NULL, NULL) : 1;
}
