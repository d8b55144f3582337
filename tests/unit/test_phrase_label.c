/*
 * Numbers at the beginning of a line. One that is not seen makes a heading vanish into the prose before it; one that is seen
 * where there is none cuts a month, a sum or a date in two.
 */
#include "test.h"

#include "../../src/import/phrase.h"

#include "base/array.h"
#include "base/strbuf.h"

#include <stdlib.h>

struct example {
	const char *line;
	enum label_frame frame;
	int value;
	const char *label, *text;
	bool doubtful;
};

static void assert_labels(const struct example *examples, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const struct example *want = &examples[i];
		struct phrase_label label;
		if (!phrase_label(want->line, &label))
			fail_msg("“%s”: no number was seen", want->line);
		char *found = xmemdup0(want->line + label.at, label.length);
		if (label.frame != want->frame || label.value != want->value ||
		    strcmp(found, want->label) != 0 ||
		    strcmp(want->line + label.text, want->text) != 0 ||
		    label.certain == want->doubtful)
			fail_msg("“%s”: frame %d, value %d, certain %d, “%s” before “%s”",
				 want->line, label.frame, label.value, label.certain, found,
				 want->line + label.text);
		free(found);
	}
}

#define ASSERT_LABELS(...) \
	do { \
		static const struct example examples[] = {__VA_ARGS__}; \
		assert_labels(examples, ARRAY_LENGTH(examples)); \
	} while (0)

static void with_a_sign(void **state)
{
	(void)state;
	ASSERT_LABELS({"一、指导思想", LABEL_COMMA, 1, "一、", "指导思想", false},
		      {"十一、经费", LABEL_COMMA, 11, "十一、", "经费", false},
		      {"二十一、附则", LABEL_COMMA, 21, "二十一、", "附则", false},
		      {"廿三、其他", LABEL_COMMA, 23, "廿三、", "其他", false},
		      {"壹、总则", LABEL_COMMA, 1, "壹、", "总则", false},
		      {"一．组织建设", LABEL_DOT, 1, "一．", "组织建设", false},
		      {"一.组织建设", LABEL_DOT, 1, "一.", "组织建设", false},
		      {"1、走访慰问", LABEL_COMMA, 1, "1、", "走访慰问", false},
		      {"　　1、走访慰问", LABEL_COMMA, 1, "1、", "走访慰问", false},
		      {"12、走访慰问", LABEL_COMMA, 12, "12、", "走访慰问", false},
		      {"１２、走访慰问", LABEL_COMMA, 12, "１２、", "走访慰问", false},
		      {"1.走访慰问", LABEL_DOT, 1, "1.", "走访慰问", false},
		      {"1. 走访慰问", LABEL_DOT, 1, "1.", "走访慰问", false},
		      {"3．走访慰问", LABEL_DOT, 3, "3．", "走访慰问", false},
		      {"3 . 走访慰问", LABEL_DOT, 3, "3 .", "走访慰问", false},
		      {"3。走访慰问", LABEL_DOT, 3, "3。", "走访慰问", false},
		      {"1、.走访慰问", LABEL_COMMA, 1, "1、.", "走访慰问", false},
		      {"1,走访慰问", LABEL_COMMA, 1, "1,", "走访慰问", true},
		      {"1：走访慰问", LABEL_COLON, 1, "1：", "走访慰问", true},
		      {"1·走访慰问", LABEL_DOT, 1, "1·", "走访慰问", true},
		      {"一 、 指 导 思 想", LABEL_COMMA, 1, "一 、", "指 导 思 想", false},
		      {"1 0 、评优", LABEL_COMMA, 10, "1 0 、", "评优", false},
		      {"—、指导思想", LABEL_COMMA, 1, "—、", "指导思想", false},
		      {"l、学习文件", LABEL_COMMA, 1, "l、", "学习文件", false},
		      {"A.学习文件", LABEL_DOT, 1, "A.", "学习文件", false},
		      {"b、学习文件", LABEL_COMMA, 2, "b、", "学习文件", false},
		      {"II. 学习文件", LABEL_DOT, 2, "II.", "学习文件", false},
		      {"Ⅳ、学习文件", LABEL_COMMA, 4, "Ⅳ、", "学习文件", false},
		      {"⒊走访慰问", LABEL_DOT, 3, "⒊", "走访慰问", false},
		      {"一、", LABEL_COMMA, 1, "一、", "", false},
		      {"**一、指导思想**", LABEL_COMMA, 1, "**一、", "指导思想**", false});
}

static void in_brackets(void **state)
{
	(void)state;
	ASSERT_LABELS({"（一）参与管理", LABEL_BRACKETS, 1, "（一）", "参与管理", false},
		      {"(一)参与管理", LABEL_BRACKETS, 1, "(一)", "参与管理", false},
		      {"（一)参与管理", LABEL_BRACKETS, 1, "（一)", "参与管理", false},
		      {"（ 一 ） 参与管理", LABEL_BRACKETS, 1, "（ 一 ）", "参与管理", false},
		      {"（一）、参与管理", LABEL_BRACKETS, 1, "（一）、", "参与管理", false},
		      {"（—）参与管理", LABEL_BRACKETS, 1, "（—）", "参与管理", false},
		      {"（十二）参与管理", LABEL_BRACKETS, 12, "（十二）", "参与管理", false},
		      {"(12) 参与管理", LABEL_BRACKETS, 12, "(12)", "参与管理", false},
		      {"（１）参与管理", LABEL_BRACKETS, 1, "（１）", "参与管理", false},
		      {"⑴参与管理", LABEL_BRACKETS, 1, "⑴", "参与管理", false},
		      {"㈡参与管理", LABEL_BRACKETS, 2, "㈡", "参与管理", false},
		      {"【3】参与管理", LABEL_BRACKETS, 3, "【3】", "参与管理", false},
		      {"[3]参与管理", LABEL_BRACKETS, 3, "[3]", "参与管理", true},
		      {"(a) 参与管理", LABEL_BRACKETS, 1, "(a)", "参与管理", false},
		      {"1)参与管理", LABEL_BRACKET, 1, "1)", "参与管理", false},
		      {"1）参与管理", LABEL_BRACKET, 1, "1）", "参与管理", false},
		      {"一）参与管理", LABEL_BRACKET, 1, "一）", "参与管理", false},
		      {"①参与管理", LABEL_BARE, 1, "①", "参与管理", false},
		      {"⑳参与管理", LABEL_BARE, 20, "⑳", "参与管理", false},
		      {"㉑、参与管理", LABEL_BARE, 21, "㉑、", "参与管理", false},
		      {"❷ 参与管理", LABEL_BARE, 2, "❷", "参与管理", false});
}

static void in_words(void **state)
{
	(void)state;
	ASSERT_LABELS({"第一条 为了加强管理", LABEL_ARTICLE, 1, "第一条", "为了加强管理", false},
		      {"第十二条　会员", LABEL_ARTICLE, 12, "第十二条", "会员", false},
		      {"第3条：会员", LABEL_ARTICLE, 3, "第3条：", "会员", false},
		      {"第一章 总则", LABEL_CHAPTER, 1, "第一章", "总则", false},
		      {"第二节 会员", LABEL_CLAUSE, 2, "第二节", "会员", true},
		      {"第一部分 工作思路", LABEL_PART, 1, "第一部分", "工作思路", true},
		      {"第一篇：某厂工会计划", LABEL_PART, 1, "第一篇：", "某厂工会计划", true},
		      {"第一，抓好学习", LABEL_ITEM, 1, "第一，", "抓好学习", false},
		      {"第二、抓好学习", LABEL_ITEM, 2, "第二、", "抓好学习", false},
		      {"一是抓好学习", LABEL_WORD, 1, "一是", "抓好学习", false},
		      {"二是，抓好学习", LABEL_WORD, 2, "二是，", "抓好学习", false},
		      {"三要抓好学习", LABEL_WORD, 3, "三要", "抓好学习", true},
		      {"其二，抓好学习", LABEL_WORD, 2, "其二，", "抓好学习", false},
		      {"首先，抓好学习", LABEL_ORDER, 1, "首先，", "抓好学习", true},
		      {"其次：抓好学习", LABEL_ORDER, 2, "其次：", "抓好学习", true},
		      {"最后，抓好学习", LABEL_ORDER, 0, "最后，", "抓好学习", true});
}

static void by_blanks_alone(void **state)
{
	(void)state;
	ASSERT_LABELS({"一 指导思想", LABEL_BARE, 1, "一", "指导思想", true},
		      {"一　指导思想", LABEL_BARE, 1, "一", "指导思想", true},
		      {"1 走访慰问", LABEL_BARE, 1, "1", "走访慰问", true},
		      {"1\t走访慰问", LABEL_BARE, 1, "1", "走访慰问", true},
		      {"01 走访慰问", LABEL_BARE, 1, "01", "走访慰问", true});
}

static void points(void **state)
{
	(void)state;
	ASSERT_LABELS({"1.1 走访慰问", LABEL_POINTS, 1, "1.1", "走访慰问", true},
		      {"2.3走访慰问", LABEL_POINTS, 3, "2.3", "走访慰问", true},
		      {"1.2.3 走访慰问", LABEL_POINTS, 3, "1.2.3", "走访慰问", true},
		      {"1.2、走访慰问", LABEL_POINTS, 2, "1.2、", "走访慰问", false},
		      {"１．２　走访慰问", LABEL_POINTS, 2, "１．２", "走访慰问", true});
	struct phrase_label label;
	assert_true(phrase_label("4.5.6 走访", &label));
	assert_int_equal(label.depth, 3);
}

static void markdown_and_bullets(void **state)
{
	(void)state;
	ASSERT_LABELS({"# 工作计划", LABEL_HASH, 1, "#", "工作计划", false},
		      {"### 一、指导思想", LABEL_HASH, 3, "###", "一、指导思想", false},
		      {"##指导思想", LABEL_HASH, 2, "##", "指导思想", false},
		      {"#指导思想", LABEL_HASH, 1, "#", "指导思想", true},
		      {"- 走访慰问", LABEL_BULLET, 0, "-", "走访慰问", false},
		      {"* 走访慰问", LABEL_BULLET, 0, "*", "走访慰问", false},
		      {"+ 走访慰问", LABEL_BULLET, 0, "+", "走访慰问", false},
		      {"-走访慰问", LABEL_BULLET, 0, "-", "走访慰问", true},
		      {"—走访慰问", LABEL_BULLET, 0, "—", "走访慰问", true},
		      {"•走访慰问", LABEL_BULLET, 0, "•", "走访慰问", false},
		      {"· 走访慰问", LABEL_BULLET, 0, "·", "走访慰问", false},
		      {"●走访慰问", LABEL_BULLET, 0, "●", "走访慰问", false},
		      {"■ 走访慰问", LABEL_BULLET, 0, "■", "走访慰问", false},
		      {"➢走访慰问", LABEL_BULLET, 0, "➢", "走访慰问", false},
		      {"\xEF\x83\x98走访慰问", LABEL_BULLET, 0, "\xEF\x83\x98", "走访慰问", false});
}

/* The text of an item may itself begin with a number. */
static void before_numbers(void **state)
{
	(void)state;
	ASSERT_LABELS({"1、2025年工作总结", LABEL_COMMA, 1, "1、", "2025年工作总结", false},
		      {"1.2025年工作总结", LABEL_DOT, 1, "1.", "2025年工作总结", false},
		      {"1. 3月召开大会", LABEL_DOT, 1, "1.", "3月召开大会", false},
		      {"1.3月召开大会", LABEL_DOT, 1, "1.", "3月召开大会", false},
		      {"2.60岁以上老人", LABEL_DOT, 2, "2.", "60岁以上老人", false},
		      {"一、五一劳动节活动", LABEL_COMMA, 1, "一、", "五一劳动节活动", false},
		      {"二、三八节活动", LABEL_COMMA, 2, "二、", "三八节活动", false},
		      {"1、3月份召开大会", LABEL_COMMA, 1, "1、", "3月份召开大会", false},
		      {"一、1、学习", LABEL_COMMA, 1, "一、", "1、学习", false},
		      {"（一）1.学习", LABEL_BRACKETS, 1, "（一）", "1.学习", false},
		      {"- 1. 学习", LABEL_BULLET, 0, "-", "1. 学习", false},
		      {"3、四季服装", LABEL_COMMA, 3, "3、", "四季服装", false},
		      {"(1)点钞比赛", LABEL_BRACKETS, 1, "(1)", "点钞比赛", false},
		      {"（2）期末慰问", LABEL_BRACKETS, 2, "（2）", "期末慰问", false},
		      {"1）班组建设", LABEL_BRACKET, 1, "1）", "班组建设", false},
		      {"2．5－6月健步走", LABEL_DOT, 2, "2．", "5－6月健步走", false},
		      {"3 家校联谊", LABEL_BARE, 3, "3", "家校联谊", true},
		      {"三、四个一工程", LABEL_COMMA, 3, "三、", "四个一工程", false});
}

static void no_numbers(void **state)
{
	(void)state;
	static const char *const lines[] = {
		"一、二月份：慰问",
		"一、二月",
		"七、八月份",
		"9、10月",
		"三、四年级教师",
		"一、二、三年级教师",
		"一、二线职工",
		"1、2、3号楼",
		"3、5、9月",
		"3.8妇女节",
		"3.8",
		"“三八”节",
		"1.5万元",
		"9.10教师节",
		"2025.9.10",
		"2025.9",
		"2025年工作计划",
		"二0一七年一月",
		"二〇二五年",
		"1+1结对",
		"三八妇女节",
		"七一建党节",
		"八一慰问",
		"一带一路",
		"第一季度",
		"第一学期",
		"第一小学",
		"第三周",
		"第二届教代会",
		"第一、第二季度",
		"第三条规定的人员",
		"一月份",
		"元月",
		"10月",
		"1-2次",
		"10：30集合",
		"1,000元",
		"（一）期",
		"（一）至（三）项",
		"（3月）",
		"（2025）",
		"（注）",
		"一年来",
		"一要求大家",
		"首先要抓好",
		"9 月",
		"3 个小组",
		"三 八 节",
		"一 切",
		"A4纸",
		"App推广",
		"- 3 -",
		"-3-",
		"——以某厂为例",
		"——",
		"*",
		"#5楼",
		"***",
		"---",
		"0、",
		"1",
		"一",
		"100000000000000000000、",
		"",
		"   ",
		"五一、国庆",
		"十、百、千",
		"四、五月",
		"二、三等奖",
	};
	for (size_t i = 0; i < ARRAY_LENGTH(lines); i++) {
		struct phrase_label label;
		if (phrase_label(lines[i], &label))
			fail_msg("“%s”: taken as number %d of frame %d", lines[i], label.value,
				 label.frame);
		assert_int_equal(label.frame, LABEL_NONE);
		assert_int_equal(label.length, 0);
	}
}

/* One list may mix them, or not. */
static void alike(void **state)
{
	(void)state;
	static const struct {
		const char *a, *b;
		bool alike;
	} pairs[] = {
		{"1、甲", "2.乙", true},      {"1、甲", "２．乙", true},
		{"1、甲", "（2）乙", false},  {"1、甲", "二、乙", false},
		{"（一）甲", "(二)乙", true}, {"①甲", "②乙", true},
		{"- 甲", "- 乙", true},       {"- 甲", "* 乙", false},
		{"## 甲", "### 乙", false},   {"1.1 甲", "1.1.2 乙", false},
		{"⑴甲", "(2)乙", true},       {"1）甲", "（2）乙", false},
	};
	for (size_t i = 0; i < ARRAY_LENGTH(pairs); i++) {
		struct phrase_label a, b;
		assert_true(phrase_label(pairs[i].a, &a) && phrase_label(pairs[i].b, &b));
		if (phrase_label_alike(&a, &b) != pairs[i].alike)
			fail_msg("%s and %s", pairs[i].a, pairs[i].b);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(with_a_sign),    cmocka_unit_test(in_brackets),
		cmocka_unit_test(in_words),       cmocka_unit_test(by_blanks_alone),
		cmocka_unit_test(points),         cmocka_unit_test(markdown_and_bullets),
		cmocka_unit_test(before_numbers), cmocka_unit_test(no_numbers),
		cmocka_unit_test(alike),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
