/*
 * Months at the beginning of a line, and times inside sentences. A month that is not seen puts a whole month's work under the
 * one before it; a month that is none, or the wrong one, has people stand before a closed door.
 */
#include "test.h"

#include "../../src/import/phrase.h"

#include "base/array.h"
#include "base/strbuf.h"

#include <stdlib.h>

/* A plan for a school year, and one for a year. */
static const struct when_frame school = {.period = {2025 * 12 + 8, 11}, .today = {2025, 11, 18}};
static const struct when_frame year = {.period = {2025 * 12, 12}, .today = {2025, 1, 8}};

static char *encoded(const struct when *when)
{
	struct strbuf out = STRBUF_INIT;
	if (when_is_set(when))
		when_encode(when, &out);
	else
		strbuf_add_text(&out, "whole");
	return strbuf_detach(&out);
}

struct example {
	const char *line;
	enum months_kind kind;
	const char *when; /* in the school year; NULL: it has no one time there */
	const char *text;
	bool doubtful, heading;
};

static void assert_months(const struct example *examples, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const struct example *want = &examples[i];
		struct phrase_months months;
		struct when when;
		if (!phrase_months(want->line, &months))
			fail_msg("“%s”: no month was seen", want->line);
		bool good = phrase_months_when(&months, &school, &when);
		char *found = good ? encoded(&when) : NULL;
		if (string_same(found, want->when) == 0 || months.kind != want->kind ||
		    strcmp(want->line + months.text, want->text) != 0 ||
		    months.certain == want->doubtful || months.heading != want->heading)
			fail_msg("“%s”: kind %d, %s, certain %d, heading %d, before “%s”",
				 want->line, months.kind, found ? found : "no time", months.certain,
				 months.heading, want->line + months.text);
		free(found);
	}
}

#define ASSERT_MONTHS(...) \
	do { \
		static const struct example examples[] = {__VA_ARGS__}; \
		assert_months(examples, ARRAY_LENGTH(examples)); \
	} while (0)

static void single_months(void **state)
{
	(void)state;
	ASSERT_MONTHS({"九月份", MONTHS_MONTHS, "2025-09", "", false, false},
		      {"九月：", MONTHS_MONTHS, "2025-09", "", false, false},
		      {"9月份：慰问教师", MONTHS_MONTHS, "2025-09", "慰问教师", false, false},
		      {"９月", MONTHS_MONTHS, "2025-09", "", false, false},
		      {"九 月 份", MONTHS_MONTHS, "2025-09", "", false, false},
		      {"　　元月", MONTHS_MONTHS, "2026-01", "", false, false},
		      {"十二月", MONTHS_MONTHS, "2025-12", "", false, false},
		      {"09月", MONTHS_MONTHS, "2025-09", "", false, false},
		      {"2025年9月", MONTHS_MONTHS, "2025-09", "", false, false},
		      {"2025.09", MONTHS_MONTHS, "2025-09", "", false, false},
		      {"2025-09", MONTHS_MONTHS, "2025-09", "", false, false},
		      {"二0一七年一月", MONTHS_MONTHS, "2017-01", "", false, false},
		      {"二〇二六年一月：", MONTHS_MONTHS, "2026-01", "", false, false},
		      {"次年一月", MONTHS_MONTHS, "2026-01", "", false, false},
		      {"明年1月", MONTHS_MONTHS, "2026-01", "", false, false},
		      {"【三月】", MONTHS_MONTHS, "2026-03", "", false, false},
		      {"（三月）", MONTHS_MONTHS, "2026-03", "", false, false},
		      {"**三月**", MONTHS_MONTHS, "2026-03", "**", true, false},
		      {"三月 开展活动", MONTHS_MONTHS, "2026-03", "开展活动", true, false},
		      {"3月份 开展活动", MONTHS_MONTHS, "2026-03", "开展活动", false, false},
		      {"3月份开展活动", MONTHS_MONTHS, "2026-03", "开展活动", true, false},
		      {"3月、开展活动", MONTHS_MONTHS, "2026-03", "开展活动", true, false},
		      {"3月——开展活动", MONTHS_MONTHS, "2026-03", "开展活动", true, false},
		      {"3月\t开展活动", MONTHS_MONTHS, "2026-03", "开展活动", true, false},
		      {"10月上旬：体检", MONTHS_MONTHS, "2025-10 early", "体检", false, false},
		      {"12月底", MONTHS_MONTHS, "2025-12 late", "", false, false},
		      {"6月中考慰问", MONTHS_MONTHS, "2026-06", "中考慰问", true, false},
		      {"九月份工作安排：", MONTHS_MONTHS, "2025-09", "", false, true},
		      {"九月份主要工作", MONTHS_MONTHS, "2025-09", "", false, true},
		      {"【九月份工作】", MONTHS_MONTHS, "2025-09", "", false, true});
}

static void several_months(void **state)
{
	(void)state;
	ASSERT_MONTHS({"一、二月份", MONTHS_MONTHS, "2026-01/2026-02", "", false, false},
		      {"七、八月份：", MONTHS_MONTHS, "2026-07/2026-08", "", false, false},
		      {"三、四月", MONTHS_MONTHS, "2026-03/2026-04", "", false, false},
		      {"三月、四月", MONTHS_MONTHS, "2026-03/2026-04", "", false, false},
		      {"七八月", MONTHS_MONTHS, "2026-07/2026-08", "", false, false},
		      {"二三月份", MONTHS_MONTHS, "2026-02/2026-03", "", false, false},
		      {"四至六月份", MONTHS_MONTHS, "2026-04/2026-06", "", false, false},
		      {"四——六月份", MONTHS_MONTHS, "2026-04/2026-06", "", false, false},
		      {"4-6月：调研", MONTHS_MONTHS, "2026-04/2026-06", "调研", false, false},
		      {"4月—6月", MONTHS_MONTHS, "2026-04/2026-06", "", false, false},
		      {"4～6月", MONTHS_MONTHS, "2026-04/2026-06", "", false, false},
		      {"9、10月", MONTHS_MONTHS, "2025-09/2025-10", "", false, false},
		      {"9月和10月", MONTHS_MONTHS, "2025-09/2025-10", "", false, false},
		      {"3、4、5月份", MONTHS_MONTHS, "2026-03/2026-05", "", false, false},
		      {"12月-次年2月", MONTHS_MONTHS, "2025-12/2026-02", "", false, false},
		      {"12月至2月", MONTHS_MONTHS, "2025-12/2026-02", "", false, false},
		      {"2025年9月—2026年1月", MONTHS_MONTHS, "2025-09/2026-01", "", false, false},
		      {"3、6、9月", MONTHS_MONTHS, NULL, "", false, false});
}

static void other_stretches(void **state)
{
	(void)state;
	ASSERT_MONTHS(
		{"第一季度", MONTHS_QUARTER, "2026-01/2026-03", "", false, false},
		{"二季度：", MONTHS_QUARTER, "2026-04/2026-06", "", false, false},
		{"第一、二季度", MONTHS_QUARTER, "2026-01/2026-06", "", false, false},
		{"上半年", MONTHS_HALF, "2026-01/2026-06", "", false, false},
		{"寒假", MONTHS_HOLIDAY, "2026-01/2026-02", "", false, false},
		{"全年：坚持学习", MONTHS_WHOLE, "whole", "坚持学习", false, false},
		{"每月", MONTHS_WHOLE, "whole", "", false, false},
		{"经常性工作：", MONTHS_WHOLE, "whole", "", false, false},
		{"常规工作", MONTHS_WHOLE, "whole", "", false, false},
		{"期初", MONTHS_TERM, NULL, "", false, false},
		{"第3周", MONTHS_WEEKS, NULL, "", false, false},
		{"第3-4周：拔河", MONTHS_WEEKS, NULL, "拔河", false, false},
		{"第三至第四周", MONTHS_WEEKS, NULL, "", false, false},
		{"第三周（9.15—9.19）", MONTHS_WEEKS, "2025-09-15/2025-09-19", "", false, false},
		{"9月10日：座谈会", MONTHS_DAYS, "2025-09-10", "座谈会", false, false},
		{"9月10日（周三）", MONTHS_DAYS, "2025-09-10", "", false, false},
		{"9月28日-10月3日", MONTHS_DAYS, "2025-09-28/2025-10-03", "", false, false},
		{"9月28-30日", MONTHS_DAYS, "2025-09-28/2025-09-30", "", false, false},
		{"9.10", MONTHS_DAYS, "2025-09-10", "", false, false},
		{"9.1-9.15", MONTHS_DAYS, "2025-09-01/2025-09-15", "", false, false},
		{"2025-09-10", MONTHS_DAYS, "2025-09-10", "", false, false},
		{"2025.9.10", MONTHS_DAYS, "2025-09-10", "", false, false});
	struct phrase_months months;
	struct when when;
	assert_true(phrase_months("3、6、9月", &months));
	assert_int_equal(months.apart, 3);
	assert_true(phrase_months("第3-4周", &months));
	assert_int_equal(months.first_week, 3);
	assert_int_equal(months.last_week, 4);
	assert_true(phrase_months("腊月", &months) && months.lunar);
	/* The holiday lies inside of a plan for a calendar year; the next year's January doesn't. */
	assert_true(phrase_months("七、八月份", &months) &&
		    phrase_months_when(&months, &year, &when));
	assert_int_equal(when.starts.month, 2025 * 12 + 6);
	assert_int_equal(when.ends.month, 2025 * 12 + 7);
	assert_true(phrase_months("次年1月", &months) && phrase_months_when(&months, &year, &when));
	assert_int_equal(when.starts.month, 2026 * 12);
}

static void no_months(void **state)
{
	(void)state;
	static const char *const lines[] = {
		"三月三歌会",
		"五月风文艺汇演",
		"十月革命",
		"一个月内",
		"6个月",
		"月月有活动",
		"一月一次例会",
		"五月的鲜花",
		"十三月",
		"0月",
		"13月",
		"2025年",
		"2025年度计划",
		"三八节",
		"3.8妇女节",
		"8月底前完成",
		"一、指导思想",
		"1、慰问",
		"第一学年的",
		"一周内",
		"三周年",
		"第54周",
		"第五季度",
		"1.5万元",
		"9.10教师节慰问",
		"月份",
		"",
		"   ",
		"工作安排",
		"三月份以来",
		"九一八",
		"暑期教师返校慰问",
		"每月召开一次例会",
		"期末慰问监考教师",
		"本月",
		"五月花号",
	};
	for (size_t i = 0; i < ARRAY_LENGTH(lines); i++) {
		struct phrase_months months;
		if (!phrase_months(lines[i], &months)) {
			assert_int_equal(months.kind, MONTHS_NONE);
			continue;
		}
		/* What can't be told from a month may be taken for one only with a doubt. */
		if (months.certain)
			fail_msg("“%s”: taken as a month of kind %d", lines[i], months.kind);
	}
}

struct dated {
	const char *sentence;
	const char *
		times; /* when|words, several parted by ; - “?” before a doubtful one, “!” before one in brackets */
};

static void assert_dated(const struct when_frame *frame, const struct dated *examples, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct phrase_time times[8];
		size_t found =
			phrase_times(examples[i].sentence, frame, times, ARRAY_LENGTH(times));
		struct strbuf told = STRBUF_INIT;
		for (size_t k = 0; k < found; k++) {
			char *when = encoded(&times[k].when);
			strbuf_format(&told, "%s%s%s%s|", k ? ";" : "", times[k].certain ? "" : "?",
				      times[k].bracketed ? "!" : "", when);
			strbuf_add(&told, examples[i].sentence + times[k].words.at,
				   times[k].words.length);
			free(when);
		}
		if (strcmp(told.text, examples[i].times) != 0)
			fail_msg("“%s”: %s, not %s", examples[i].sentence, told.text,
				 examples[i].times);
		strbuf_release(&told);
	}
}

#define ASSERT_DATED(frame, ...) \
	do { \
		static const struct dated examples[] = {__VA_ARGS__}; \
		assert_dated(&(frame), examples, ARRAY_LENGTH(examples)); \
	} while (0)

static void in_sentences(void **state)
{
	(void)state;
	ASSERT_DATED(year, {"组织女职工踏青（3月）。", "!2025-03|（3月）"},
		     {"组织女职工踏青(9月上旬)", "!2025-09 early|(9月上旬)"},
		     {"举办歌会【10月】", "!2025-10|【10月】"},
		     {"座谈会（9.10）", "!2025-09-10|（9.10）"},
		     {"座谈会（计划11月）", "!2025-11|（计划11月）"},
		     {"表彰大会于9月10日举行", "2025-09-10|于9月10日"},
		     {"在10月底前完成调查", "by 2025-10|在10月底前"},
		     {"计划11月份召开大会", "2025-11|计划11月份"},
		     {"4-6月开展劳动竞赛", "2025-04/2025-06|4-6月"},
		     {"4月至6月开展劳动竞赛", "2025-04/2025-06|4月至6月"},
		     {"开展比武（4-6月为第一阶段；10-12月为第二阶段）",
		      "2025-04/2025-06|4-6月;2025-10/2025-12|10-12月"},
		     {"三月份组织体检，九月份公布结果", "2025-03|三月份;2025-09|九月份"},
		     {"5月20日前报名", "by 2025-05-20|5月20日前"},
		     {"于12月31日之前结清", "by 2025-12-31|于12月31日之前"},
		     {"3、4月份走访", "2025-03/2025-04|3、4月份"},
		     {"3、9月份各走访一次", "2025-03|3、9月份;2025-09|3、9月份"},
		     {"拟定于2025年6月中旬举办", "2025-06 mid|拟定于2025年6月中旬"},
		     {"十一月中下旬评比", "2025-11 late|十一月中下旬"},
		     {"9月28日至10月8日放假期间值班", "2025-09-28/2025-10-08|9月28日至10月8日"},
		     {"12月至次年1月送温暖", "2025-12/2026-01|12月至次年1月"},
		     {"每年3月慰问", "2025-03|每年3月"}, {"６月底完成", "2025-06 late|６月底"});
	ASSERT_DATED(school, {"次年3月春游", "2026-03|次年3月"}, {"元月份慰问", "2026-01|元月份"},
		     {"腊月里慰问", "2026-01|腊月"});
}

static void of_the_past(void **state)
{
	(void)state;
	ASSERT_DATED(year, {"本会2019年4月成立", "?2019-04|2019年4月"},
		     {"自2021年5月起施行", "?2021-05|自2021年5月"},
		     {"落实《2025年3月会议纪要》", "?2025-03|2025年3月"});
}

static void no_times(void **state)
{
	(void)state;
	static const char *const sentences[] = {
		"组织三月三歌会",
		"“五月风”汇演",
		"学习十月革命史",
		"做好2024年总结",
		"为期一个月",
		"6个月内完成",
		"月月有活动",
		"每月召开一次",
		"庆“五一”活动",
		"三八节座谈",
		"2025年工作要点",
		"人均1.5万元",
		"每月5日前报表",
		"举办1-2次讲座",
		"第3版制度",
		"近3月来",
		"",
		"满12月的会员",
		"完成95%",
		"一二三四五",
		"2025—2026学年第一学期",
		"V2.10",
	};
	for (size_t i = 0; i < ARRAY_LENGTH(sentences); i++) {
		struct phrase_time times[4];
		size_t found = phrase_times(sentences[i], &year, times, ARRAY_LENGTH(times));
		if (found)
			fail_msg("“%s”: a time was seen in “%.*s”", sentences[i],
				 (int)times[0].words.length, sentences[i] + times[0].words.at);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(single_months),   cmocka_unit_test(several_months),
		cmocka_unit_test(other_stretches), cmocka_unit_test(no_months),
		cmocka_unit_test(in_sentences),    cmocka_unit_test(of_the_past),
		cmocka_unit_test(no_times),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
