/*
 * Years in texts. A chair hands the new plan to the principal: if a year stayed behind, the plan looks copied; if the year of
 * a law or of an honour was changed, the plan tells an untruth.
 */
#include "test.h"

#include "base/array.h"
#include "base/strbuf.h"
#include "i18n/language.h"
#include "model/year_mark.h"

#include <stdlib.h>

/* The text with its marks as {old>new}, and as {old?new} where they are not likely. */
static char *marked(const char *text, const struct year_shift *shift)
{
	struct year_mark_list marks = {0};
	struct strbuf out = STRBUF_INIT;
	size_t done = 0;
	year_marks_find(text, shift, &marks);
	for (size_t i = 0; i < marks.count; i++) {
		const struct year_mark *mark = &marks.items[i];
		assert_true(mark->at >= done && mark->at + mark->length <= strlen(text));
		strbuf_add(&out, text + done, mark->at - done);
		strbuf_format(&out, "{%.*s%c%s}", (int)mark->length, text + mark->at,
			      mark->likely ? '>' : '?', mark->after);
		done = mark->at + mark->length;
	}
	strbuf_add_text(&out, text + done);
	year_mark_list_release(&marks);
	return strbuf_detach(&out);
}

struct example {
	const char *text, *marked; /* NULL: no mark at all */
};

static void assert_marked(const struct example *examples, size_t count,
			  const struct year_shift *shift)
{
	for (size_t i = 0; i < count; i++) {
		char *got = marked(examples[i].text, shift);
		assert_string_equal(got,
				    examples[i].marked ? examples[i].marked : examples[i].text);
		free(got);
	}
}

/* From September 2025 to July 2026, a year later. */
static const struct year_shift school_year = {
	.from = {2025 * 12 + 8, 11},
	.to = {2026 * 12 + 8, 11},
};

/* A resolution that was never passed would stand in the new plan. */
static void what_has_happened_keeps_its_day(void **state)
{
	(void)state;
	static const struct example examples[] = {
		{"以上计划已由2025年9月2日工会委员会会议通过。",
		 "以上计划已由{2025年9月2日?2026年9月2日}工会委员会会议通过。"},
		{"本计划于2025年9月2日经工会委员会讨论通过，自2025年9月3日起执行。",
		 "本计划于{2025年9月2日?2026年9月2日}经工会委员会讨论通过，"
		 "自{2025年9月3日>2026年9月3日}起执行。"},
		{"已于2025年9月2日报区教育工会", "已于{2025年9月2日?2026年9月2日}报区教育工会"},
		/* What is to be passed is still to come. */
		{"拟于2025年10月10日提交教代会审议通过。",
		 "拟于{2025年10月10日>2026年10月10日}提交教代会审议通过。"},
		{"去年的事已经办完。2025年9月10日召开座谈会。",
		 "去年的事已经办完。{2025年9月10日>2026年9月10日}召开座谈会。"},
	};
	assert_marked(examples, ARRAY_LENGTH(examples), &school_year);
}

static void years_of_the_plan_go_on(void **state)
{
	(void)state;
	static const struct example examples[] = {
		{"××中学2025—2026学年工会工作计划",
		 "××中学{2025—2026学年>2026—2027学年}工会工作计划"},
		{"2025-2026学年度", "{2025-2026学年>2026-2027学年}度"},
		{"2025年至2026年", "{2025年至2026年>2026年至2027年}"},
		{"2025—26学年", "{2025—26学年>2026—27学年}"},
		{"25-26学年", "{25-26学年>26-27学年}"},
		{"2025年，工会将", "{2025年>2026年}，工会将"},
		{"2026年上半年", "{2026年>2027年}上半年"},
		{"2025学年第一学期", "{2025学年>2026学年}第一学期"},
		{"2025年度工作要点", "{2025年>2026年}度工作要点"},
		{"2025秋季运动会", "{2025>2026}秋季运动会"},
		{"2025届毕业生", "{2025>2026}届毕业生"},
		{"工会2025工作计划", "工会{2025>2026}工作计划"},
		{"２０２５年", "{２０２５年>２０２６年}"},
		{"二〇二五年", "{二〇二五年>二〇二六年}"},
		{"二○二五—二○二六学年", "{二○二五—二○二六学年>二○二六—二○二七学年}"},
		{"二0二五年", "{二0二五年>二0二六年}"},
		{"二零二五年九月", "{二零二五年九月>二零二六年九月}"},
		{"第41个教师节", "第41个教师节"}, /* no list of occasions here */
		{"建校的第三十个年头", "建校的{第三十个>第三十一个}年头"},
	};
	assert_marked(examples, ARRAY_LENGTH(examples), &school_year);
}

static void dates_go_on(void **state)
{
	(void)state;
	static const struct example examples[] = {
		{"2025年9月1日", "{2025年9月1日>2026年9月1日}"},
		{"二〇二六年元月五日", "{二〇二六年元月五日>二〇二七年元月五日}"},
		{"2025年09月01日", "{2025年09月01日>2026年09月01日}"},
		{"2025年9月—2026年1月", "{2025年9月>2026年9月}—{2026年1月>2027年1月}"},
		{"2025-09-01", "{2025-09-01>2026-09-01}"},
		{"（2025.9—2026.7）", "（{2025.9>2026.9}—{2026.7>2027.7}）"},
		{"2025/9/1起", "{2025/9/1>2026/9/1}起"},
		{"由2025年9月2日委员会通过", "由{2025年9月2日?2026年9月2日}委员会通过"},
		/* Before the plan by more than it takes to draw one up: it is told. */
		{"2025年3月换届以来", "{2025年3月?2026年3月}换届以来"},
		{"2025年8月拟定", "{2025年8月>2026年8月}拟定"},
		{"2025年13月", "{2025年>2026年}13月"},
	};
	assert_marked(examples, ARRAY_LENGTH(examples), &school_year);

	/* A weekday goes with its date: 10 September is a Wednesday in 2025 and a Thursday in 2026. */
	static const struct example weekdays[] = {
		{"2025年9月10日（星期三）下午",
		 "{2025年9月10日（星期三>2026年9月10日（星期四}）下午"},
		{"定于9月10日（周三）召开", "定于{9月10日（周三>9月10日（周四}）召开"},
		{"九月十日星期三", "{九月十日星期三>九月十日星期四}"},
		{"2025-09-14(周日)", "{2025-09-14(周日>2026-09-14(周一})"},
		{"1月3日（星期六）", "{1月3日（星期六>1月3日（星期日}）"},
		/* No Friday in this plan: of which year it tells nobody knows. */
		{"9月10日（星期五）", NULL},
		{"每周三", NULL},
	};
	assert_marked(weekdays, ARRAY_LENGTH(weekdays), &school_year);

	struct year_shift leap = {.from = {2023 * 12 + 8, 11}, .to = {2024 * 12 + 8, 11}};
	static const struct example leap_day = {"2024年2月29日", "{2024年2月29日>2025年2月28日}"};
	assert_marked(&leap_day, 1, &leap);
}

/* What others have written, and what was, is offered at most. */
static void years_of_others_are_not_taken_for_the_plans(void **state)
{
	(void)state;
	static const struct example examples[] = {
		{"学习《工会法》（2021年修订）", "学习《工会法》（{2021年?2022年}修订）"},
		{"落实《2023—2027年规划》", "落实《{2023—2027年?2024—2028年}规划》"},
		{"《2025年工会工作要点》", "《{2025年?2026年}工会工作要点》"},
		{"《甲》后的2025年", "《甲》后的{2025年>2026年}"},
		{"总工发〔2025〕12号", "总工发〔{2025?2026}〕12号"},
		{"2024—2025学年", "{2024—2025学年?2025—2026学年}"},
		{"2024年，我校", "{2024年?2025年}，我校"},
		{"2025年获区先进", "{2025年?2026年}获区先进"},
		{"2027年迎接验收", "{2027年?2028年}迎接验收"},
		{"1950年颁布", NULL},
		{"2012年以来", NULL},
		{"2040年远景", NULL},
		{"十四五规划，二十大精神", NULL},
	};
	assert_marked(examples, ARRAY_LENGTH(examples), &school_year);
}

static void numbers_are_no_years(void **state)
{
	(void)state;
	static const struct example examples[] = {
		{"共2025元，2026人", NULL}, {"编号20251234", NULL},   {"电话2025-8888", NULL},
		{"2025.5万元", NULL},       {"教室2025-3-2-1", NULL}, {"GB2025标准", NULL},
		{"20xx年，20__年", NULL},   {"24—25日", NULL},        {"每人2000步", NULL},
		{"第2025号", NULL},         {"一二三四年级", NULL},   {"", NULL},
	};
	assert_marked(examples, ARRAY_LENGTH(examples), &school_year);
}

static void sessions_are_offered_and_no_more(void **state)
{
	(void)state;
	static const struct example examples[] = {
		{"开好第六届教代会第二次会议", "开好{第六届?第七届}教代会{第二次?第三次}会议"},
		{"六届二次教代会", "{六届?七届}{二次?三次}教代会"},
		{"第11届教职工运动会", "{第11届?第12届}教职工运动会"},
		{"第九届教代会，做到三次走访", "{第九届?第十届}教代会，做到三次走访"},
		{"第三次职代会", "{第三次?第四次}职代会"},
		{"建校七十周年", "建校{七十周年?七十一周年}"},
		{"第一次例会", NULL},
		{"每三年一届", NULL},
		{"党的二十届三中全会", NULL},
		{"第十四届全国人民代表大会", NULL},
		{"中国工会第十八次全国代表大会", NULL},
		{"第一小学第二食堂", NULL},
		{"第六项", NULL},
	};
	assert_marked(examples, ARRAY_LENGTH(examples), &school_year);
}

static void festivals_are_counted_on(void **state)
{
	(void)state;
	char *aliases[] = {(char[]){"护士节"}};
	struct occasion items[] = {
		{.name = (char[]){"教师节"}, .rule = OCCASION_FIXED, .month = 9, .day = 10},
		{.name = (char[]){"国际护士节"}, .aliases = aliases, .alias_count = 1},
	};
	struct occasion_list occasions = {items, ARRAY_LENGTH(items), ARRAY_LENGTH(items)};
	struct year_shift shift = school_year;
	shift.occasions = &occasions;
	static const struct example examples[] = {
		{"庆祝第41个教师节", "庆祝{第41个>第42个}教师节"},
		{"第四十一个护士节", "{第四十一个>第四十二个}护士节"},
		{"他们的第一个教师节", NULL},
		{"第41个工作日", NULL},
	};
	assert_marked(examples, ARRAY_LENGTH(examples), &shift);
	shift.to.first += 12;
	static const struct example two = {"第41个教师节", "{第41个>第43个}教师节"};
	assert_marked(&two, 1, &shift);
}

/* From the first semester of a school year to its second: the school year stays. */
static void the_other_semester_has_its_own_words(void **state)
{
	(void)state;
	struct year_shift shift = {.from = {2025 * 12 + 8, 5}, .to = {2026 * 12 + 1, 6}};
	static const struct example examples[] = {
		{"2025—2026学年第一学期", "2025—2026学年{第一学期>第二学期}"},
		{"2025年秋季学期", "{2025年>2026年}{秋季学期>春季学期}"},
		{"2025年9月1日", "{2025年9月1日>2026年2月1日}"},
		{"2026年1月", "{2026年1月>2026年6月}"},
		{"下学期初", "{下学期?上学期}初"},
		/* Alone it may be the last or the next one; behind a year it is the plan's. */
		{"上学期的总结", "{上学期?下学期}的总结"},
		{"2025—2026学年上学期", "2025—2026学年{上学期>下学期}"},
		{"2025—2026学年（上学期）", "2025—2026学年（{上学期>下学期}）"},
		{"2025—2026学年度上期", "2025—2026学年度{上期>下期}"},
		{"2025年下学期", "{2025年>2026年}{下学期>上学期}"},
		{"2025年秋季", "{2025年>2026年}{秋季>春季}"},
		{"秋季运动会", "秋季运动会"},
	};
	assert_marked(examples, ARRAY_LENGTH(examples), &shift);

	struct year_shift back = {.from = shift.to, .to = {2026 * 12 + 8, 5}};
	static const struct example second[] = {
		{"2025—2026学年第二学期", "{2025—2026学年>2026—2027学年}{第二学期>第一学期}"},
		{"2026年春季学期", "2026年{春季学期>秋季学期}"},
		{"2026年上学期", "2026年{上学期>下学期}"},
		{"2025年上学期", "2025年{上学期?下学期}"},
	};
	assert_marked(second, ARRAY_LENGTH(second), &back);

	static const struct example year = {"2025—2026学年第一学期",
					    "{2025—2026学年>2026—2027学年}第一学期"};
	struct year_shift next = {.from = shift.from, .to = {2026 * 12 + 8, 5}};
	assert_marked(&year, 1, &next);
}

/* Whatever stands in a plan: marks lie inside of it, one behind the other, and change something. */
static void any_text_is_read(void **state)
{
	(void)state;
	static const char *const pieces[] = {
		"2025", "二〇二五", "年", "学年", "—",  "-",  ".",        "9",        "月",
		"1",    "日",       "第", "十一", "届", "次", "个",       "教师节",   "周年",
		"《",   "》",       "〔", "〕",   "0",  "O",  "○",        "２０２６", "至",
		" ",    "（",       "周", "三",   "日", "\n", "\xE5\x85", "\xFF",     "元",
		"上",   "学期",     "十", "一",   "26", "/",  "号"};
	uint32_t seed = 20251118;
	for (int round = 0; round < 20000; round++) {
		struct strbuf text = STRBUF_INIT;
		for (int i = 0; i < 12; i++) {
			seed = seed * 1664525u + 1013904223u;
			strbuf_add_text(&text, pieces[(seed >> 16) % ARRAY_LENGTH(pieces)]);
		}
		struct year_shift shift = school_year;
		shift.to.first += (int)(seed >> 8) % 3 * 5; /* also to the other semester */
		free(marked(text.text, &shift));
		struct year_mark_list marks = {0};
		year_marks_find(text.text, &shift, &marks);
		for (size_t i = 0; i < marks.count; i++) {
			const struct year_mark *mark = &marks.items[i];
			assert_true(mark->length > 0);
			assert_false(strlen(mark->after) == mark->length &&
				     memcmp(text.text + mark->at, mark->after, mark->length) == 0);
		}
		year_mark_list_release(&marks);
		strbuf_release(&text);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(years_of_the_plan_go_on),
		cmocka_unit_test(what_has_happened_keeps_its_day),
		cmocka_unit_test(dates_go_on),
		cmocka_unit_test(years_of_others_are_not_taken_for_the_plans),
		cmocka_unit_test(numbers_are_no_years),
		cmocka_unit_test(sessions_are_offered_and_no_more),
		cmocka_unit_test(festivals_are_counted_on),
		cmocka_unit_test(the_other_semester_has_its_own_words),
		cmocka_unit_test(any_text_is_read),
	};
	return language_use_utf8() ? cmocka_run_group_tests(tests, NULL, NULL) : 1;
}
