/* What a reader of a printed plan would stumble over: marks in the wrong place, torn numbers and words, lost characters. */
#include "test.h"

#include "base/linebreak.h"
#include "base/strbuf.h"
#include "base/utf8.h"
#include "base/width.h"
#include "i18n/language.h"

static const char closing[] = "、，。；：？！）》」』】〉〕］｝”’…—％‰℃·,.;:?!)]}%";
static const char opening[] = "（《「『【〈〔［｛“‘￥＄([{$#";

static const char prose[] =
	"新学年，工会围绕“让老师安心、舒心”开展工作：一是公开（账目、采购、补助）；二是慰问——住院、"
	"生育、退休、丧事……"
	"做到件件有人问！按《工会法》第12条，会费为工资的0.5%，全年约3,000元（每人￥35."
	"50）。2025—2026学年第3届"
	"教代会定于11月21日8：30召开，气温37℃以上时改期；资料见 "
	"http://union.example.cn/plan/2025-09-01/a-b.html，"
	"联系 Ms. O’Neill（No.5办公室），don’t be late。30余人次、12万元、1.75 m，都要记清楚。";

/* Lines of a text, joined by |. */
static const char *broken(const char *text, int columns)
{
	static struct strbuf out = STRBUF_INIT;
	strbuf_clear(&out);
	size_t next;
	do {
		if (out.length)
			strbuf_add_byte(&out, '|');
		strbuf_add(&out, text, line_break(text, columns, 2, &next));
		text += next;
	} while (*text);
	return out.text;
}

#define assert_broken(text, columns, expected) assert_string_equal(broken(text, columns), expected)

static bool holds(const char *set, const char *text, size_t length)
{
	char one[5] = {0};
	memcpy(one, text, length);
	return strstr(set, one) != NULL;
}

static void test_no_line_begins_or_ends_with_the_wrong_mark(void **state)
{
	(void)state;
	for (int columns = 30; columns <= 90; columns++) {
		const char *text = prose;
		size_t next;
		for (bool first = true; *text; text += next, first = false) {
			size_t length = line_break(text, columns, 2, &next);
			uint32_t c;
			assert_true(length > 0);
			if (!first)
				assert_false(holds(closing, text, utf8_next(text, &c)));
			size_t last = utf8_back(text, length);
			if (text[next])
				assert_false(holds(opening, text + last, length - last));
			assert_true(width_of_bytes(text, length, 2) <= columns);
		}
	}
}

/* None of these is ever divided, wherever the line ends. */
static void test_what_belongs_together_stays_together(void **state)
{
	(void)state;
	static const char *const wholes[] = {
		"……",    "——",       "3,000元", "0.5%",   "￥35.50", "2025—2026学年",
		"第3届", "8：30",    "37℃",     "11月",   "O’Neill", "No.5",
		"don’t", "30余人次", "12万元",  "1.75 m", "late"};
	for (size_t i = 0; i < sizeof(wholes) / sizeof(wholes[0]); i++) {
		for (int before = 0; before < 30; before++) {
			struct strbuf text = STRBUF_INIT;
			strbuf_add_repeat(&text, "工", (size_t)before);
			strbuf_add_text(&text, wholes[i]);
			strbuf_add_repeat(&text, "会", 20);
			assert_non_null(strstr(broken(text.text, 32), wholes[i]));
			strbuf_release(&text);
		}
	}
}

static void test_words_break_only_where_they_may(void **state)
{
	(void)state;
	assert_broken("会员使用Microsoft软件", 12, "会员使用|Microsoft软|件");
	assert_broken("见 http://a.cn/plan/book", 14, "见|http://a.cn/|plan/book");
	assert_broken("well-known words", 6, "well-|known|words");
	assert_broken("日期2025-09-01止", 12, "日期|2025-09-01止");
	assert_broken("incomprehensible", 6, "incomp|rehens|ible");
}

static void test_blanks_vanish_at_breaks_only(void **state)
{
	(void)state;
	assert_broken("一二 三四", 4, "一二|三四");
	assert_broken("一二　　三四", 6, "一二|三四");
	assert_broken("一 二 三", 8, "一 二 三");
	assert_broken("一二   ", 8, "一二");
	assert_broken("", 8, "");
	assert_broken("一\n二", 8, "一|二");
	assert_broken("a\xC2\xA0"
		      "b c",
		      3,
		      "a\xC2\xA0"
		      "b|c");
}

static void test_marks_take_a_neighbour_along(void **state)
{
	(void)state;
	assert_broken("一二三四。五", 8, "一二三|四。五");
	assert_broken("一二三（四）", 8, "一二三|（四）");
	assert_broken("一二三“四”，五", 8, "一二三|“四”，|五");
	assert_broken("一二三……四", 8, "一二|三……四");
}

static void test_narrow_lines_give_way_in_order(void **state)
{
	(void)state;
	assert_broken("2025年", 4, "2025|年");
	assert_broken("（一）二", 4, "（一|）二");
	assert_broken("一……", 4, "一|……");
	assert_broken("一——", 4, "一|——");
	assert_broken("……", 2, "…|…");
	assert_broken("！！！！", 4, "！！|！！");
	assert_broken("工会", 2, "工|会");
}

static void test_combining_marks_stay_with_their_letter(void **state)
{
	(void)state;
	assert_broken("e\xCC\x81"
		      "e\xCC\x81"
		      "e\xCC\x81",
		      2,
		      "e\xCC\x81"
		      "e\xCC\x81"
		      "|e\xCC\x81");
}

/* However narrow: every character is printed once, in order, and no line is too wide. */
static void test_nothing_is_lost(void **state)
{
	(void)state;
	for (int columns = 2; columns <= 60; columns++) {
		struct strbuf lines = STRBUF_INIT, whole = STRBUF_INIT;
		size_t next;
		int count = 0;
		for (const char *text = prose; *text; text += next, count++) {
			size_t length = line_break(text, columns, 2, &next);
			assert_true(next > 0 && next >= length);
			assert_true(width_of_bytes(text, length, 2) <= columns);
			for (size_t i = 0; i < length; i++)
				if (text[i] != ' ')
					strbuf_add_byte(&lines, text[i]);
		}
		for (const char *p = prose; *p; p++)
			if (*p != ' ')
				strbuf_add_byte(&whole, *p);
		assert_string_equal(lines.text, whole.text);
		assert_int_equal(line_count(prose, columns, columns, 2), count);
		strbuf_release(&lines);
		strbuf_release(&whole);
	}
}

static void test_counts_lines_with_a_shorter_first_one(void **state)
{
	(void)state;
	assert_int_equal(line_count("", 4, 8, 2), 1);
	assert_int_equal(line_count("一二三四", 4, 8, 2), 2);
	assert_int_equal(line_count("一二三四五六七", 4, 8, 2), 3);
}

static void test_ambiguous_marks_count_as_asked(void **state)
{
	(void)state;
	size_t next;
	assert_int_equal(line_break("“一”二", 6, 1, &next), strlen("“一”二"));
	assert_int_equal(line_break("“一”二", 6, 2, &next), strlen("“一”"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_no_line_begins_or_ends_with_the_wrong_mark),
		cmocka_unit_test(test_what_belongs_together_stays_together),
		cmocka_unit_test(test_words_break_only_where_they_may),
		cmocka_unit_test(test_blanks_vanish_at_breaks_only),
		cmocka_unit_test(test_marks_take_a_neighbour_along),
		cmocka_unit_test(test_narrow_lines_give_way_in_order),
		cmocka_unit_test(test_combining_marks_stay_with_their_letter),
		cmocka_unit_test(test_nothing_is_lost),
		cmocka_unit_test(test_counts_lines_with_a_shorter_first_one),
		cmocka_unit_test(test_ambiguous_marks_count_as_asked),
	};
	return language_use_utf8() ? cmocka_run_group_tests(tests, NULL, NULL) : 1;
}
