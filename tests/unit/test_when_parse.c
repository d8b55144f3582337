/*
 * Times as people type them. A time that is refused is typed again in words that nobody uses; one that is understood
 * wrongly stands in the wrong month of a plan that hangs on the wall.
 */
#include "test.h"

#include "base/array.h"
#include "base/strbuf.h"
#include "i18n/language.h"
#include "i18n/messages.h"
#include "model/when_parse.h"

#include <stdlib.h>

#define SEPTEMBER (2025 * 12 + 8)

static struct occasion_list occasions;

static void add_occasion(const char *name, const char *alias, const char *english, int month,
			 int day)
{
	struct occasion *occasion = occasion_list_add(&occasions);
	occasion->name = xstrdup(name);
	occasion->english = xstrdup(english);
	occasion->aliases = xcalloc(1, sizeof(char *));
	occasion->aliases[occasion->alias_count++] = xstrdup(alias);
	occasion->rule = OCCASION_FIXED;
	occasion->month = month;
	occasion->day = day;
}

static int setup(void **state)
{
	(void)state;
	add_occasion("教师节", "尊师日", "Teachers' Day", 9, 10);
	add_occasion("国庆节", "十一", "National Day", 10, 1);
	add_occasion("三八妇女节", "三八", "Women's Day", 3, 8);
	add_occasion("冬至", "冬至节", "Winter Solstice", 12, 21);
	add_occasion("闰日", "二二九", "Leap Day", 2, 29);
	struct occasion *mothers = occasion_list_add(&occasions);
	mothers->name = xstrdup("母亲节");
	mothers->english = xstrdup("Mother's Day");
	mothers->rule = OCCASION_WEEKDAY;
	mothers->month = 5;
	mothers->week = 2;
	mothers->day = 7;
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	occasion_list_release(&occasions);
	return 0;
}

/* A school year from September 2025, looked at on Tuesday, 2025-11-18. */
static struct when_frame frame_of(int first, int count)
{
	return (struct when_frame){
		.period = {first, count}, .today = {2025, 11, 18}, .occasions = &occasions};
}

/* As the database has it: '2025-09', 'by 2025-05', …; 'whole' for the whole plan. Owned. */
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
	const char *typed, *read;
};

static void assert_read(const struct when_frame *frame, const struct example *examples,
			size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct when_reading reading;
		char *wrong = NULL;
		if (!when_read(examples[i].typed, frame, &reading, &wrong))
			fail_msg("“%s” was refused: %s", examples[i].typed, wrong);
		char *found = encoded(&reading.when);
		if (strcmp(found, examples[i].read) != 0)
			fail_msg("“%s” was read as %s, not as %s", examples[i].typed, found,
				 examples[i].read);
		assert_null(wrong);
		assert_null(reading.hours);
		free(found);
		when_reading_release(&reading);
	}
}

#define ASSERT_READ(frame, ...) \
	do { \
		static const struct example examples[] = {__VA_ARGS__}; \
		const struct when_frame in = frame; \
		assert_read(&in, examples, ARRAY_LENGTH(examples)); \
	} while (0)

/* Refused, with a sentence that holds this. */
static void assert_wrong(const struct when_frame *frame, const struct example *examples,
			 size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct when_reading reading;
		char *wrong = NULL;
		if (when_read(examples[i].typed, frame, &reading, &wrong)) {
			char *found = encoded(&reading.when);
			fail_msg("“%s” was read as %s", examples[i].typed, found);
		}
		if (!strstr(wrong, examples[i].read))
			fail_msg("“%s”: “%s” says nothing of “%s”", examples[i].typed, wrong,
				 examples[i].read);
		assert_false(when_is_set(&reading.when));
		free(wrong);
		assert_false(when_read(examples[i].typed, frame, &reading, NULL));
	}
}

#define ASSERT_WRONG(frame, ...) \
	do { \
		static const struct example examples[] = {__VA_ARGS__}; \
		const struct when_frame in = frame; \
		assert_wrong(&in, examples, ARRAY_LENGTH(examples)); \
	} while (0)

#define SCHOOL_YEAR frame_of(SEPTEMBER, 11)

static void months(void **state)
{
	(void)state;
	ASSERT_READ(SCHOOL_YEAR, {"9月", "2025-09"}, {"九月份", "2025-09"}, {"9", "2025-09"},
		    {"９", "2025-09"}, {"09月", "2025-09"}, {"元月", "2026-01"},
		    {"一月", "2026-01"}, {"2025-09", "2025-09"}, {"2025年9月", "2025-09"},
		    {"２０２５年９月", "2025-09"}, {"2025/9", "2025-09"}, {"2025.9", "2025-09"},
		    {"202509", "2025-09"}, {"二〇二六年三月", "2026-03"},
		    {"二0二六年三月", "2026-03"}, {"26年3月", "2026-03"},
		    {"2025 年 9 月", "2025-09"}, {"　9月　", "2025-09"}, {"2027年9月", "2027-09"},
		    {"明年3月", "2026-03"}, {"今年12月", "2025-12"}, {"去年12月", "2024-12"},
		    {"后年1月", "2027-01"}, {"次年3月", "2026-03"}, {"本月", "2025-11"},
		    {"这个月", "2025-11"}, {"下月", "2025-12"}, {"下个月", "2025-12"},
		    {"下下个月", "2026-01"}, {"上月", "2025-10"}, {"上个月份", "2025-10"},
		    {"年底", "2025-12"}, {"今年年底", "2025-12"}, {"明年底", "2026-12"},
		    {"9月内", "2025-09"}, {"8月", "2026-08"});
}

static void days(void **state)
{
	(void)state;
	ASSERT_READ(
		SCHOOL_YEAR, {"9月10日", "2025-09-10"}, {"9月10号", "2025-09-10"},
		{"9月10", "2025-09-10"}, {"九月十日", "2025-09-10"}, {"9-10", "2025-09-10"},
		{"9.10", "2025-09-10"}, {"9/10", "2025-09-10"}, {"９－１０", "2025-09-10"},
		{"9 10", "2025-09-10"}, {"2025-09-10", "2025-09-10"}, {"2025-9-10", "2025-09-10"},
		{"2027/1/5", "2027-01-05"}, {"2027.1.5", "2027-01-05"}, {"20270105", "2027-01-05"},
		{"２０２７０１０５", "2027-01-05"}, {"2025 9 10", "2025-09-10"},
		{"明年3月8日", "2026-03-08"}, {"二十八日", "2025-11-28"}, {"28日", "2025-11-28"},
		{"28号", "2025-11-28"}, {"下月5日", "2025-12-05"}, {"上个月31号", "2025-10-31"},
		{"9月10日（周三）", "2025-09-10"}, {"9月10日 星期三", "2025-09-10"},
		{"9月10日礼拜三", "2025-09-10"}, {"9月第二个星期三", "2025-09-10"},
		{"9月的第2个周三", "2025-09-10"}, {"2026年3月最后一个周五", "2026-03-27"},
		{"9月第五个周二", "2025-09-30"}, {"下月第一个周一", "2025-12-01"});
	struct when_frame october = SCHOOL_YEAR;
	october.month = SEPTEMBER + 1;
	static const struct example alone[] = {{"28日", "2025-10-28"},
					       {"31号", "2025-10-31"},
					       {"5日至10日", "2025-10-05/2025-10-10"},
					       {"4-6日", "2025-10-04/2025-10-06"}};
	assert_read(&october, alone, ARRAY_LENGTH(alone));
}

/* What is said as one speaks, from Tuesday, November 18 on. */
static void from_today_on(void **state)
{
	(void)state;
	ASSERT_READ(SCHOOL_YEAR, {"今天", "2025-11-18"}, {"今日", "2025-11-18"},
		    {"明天", "2025-11-19"}, {"后天", "2025-11-20"}, {"大后天", "2025-11-21"},
		    {"昨天", "2025-11-17"}, {"前天", "2025-11-16"}, {"周二", "2025-11-18"},
		    {"周五", "2025-11-21"}, {"星期五", "2025-11-21"}, {"周一", "2025-11-24"},
		    {"这周五", "2025-11-21"}, {"本周一", "2025-11-17"}, {"下周三", "2025-11-26"},
		    {"下个星期三", "2025-11-26"}, {"下下周一", "2025-12-01"},
		    {"上周日", "2025-11-16"}, {"周日", "2025-11-23"}, {"星期天", "2025-11-23"},
		    {"下周", "2025-11-24/2025-11-30"}, {"本周内", "2025-11-17/2025-11-23"},
		    {"周末", "2025-11-22/2025-11-23"}, {"下周末", "2025-11-29/2025-11-30"},
		    {"月底", "2025-11 late"}, {"本月底", "2025-11 late"},
		    {"下月初", "2025-12 early"}, {"本月中旬", "2025-11 mid"});
	struct when_frame sunday = SCHOOL_YEAR;
	sunday.today = (struct date){2025, 12, 28};
	static const struct example over_new_year[] = {{"周日", "2025-12-28"},
						       {"周一", "2025-12-29"},
						       {"下周四", "2026-01-01"},
						       {"下月", "2026-01"},
						       {"下周", "2025-12-29/2026-01-04"}};
	assert_read(&sunday, over_new_year, ARRAY_LENGTH(over_new_year));
}

static void parts_of_months(void **state)
{
	(void)state;
	ASSERT_READ(SCHOOL_YEAR, {"9月上旬", "2025-09 early"}, {"九月中旬", "2025-09 mid"},
		    {"2月下旬", "2026-02 late"}, {"9月初", "2025-09 early"},
		    {"9月中", "2025-09 mid"}, {"9月底", "2025-09 late"}, {"9月末", "2025-09 late"},
		    {"2025-12上旬", "2025-12 early"}, {"9月上中旬", "2025-09-01/2025-09-20"},
		    {"9月上、中旬", "2025-09-01/2025-09-20"},
		    {"2月中下旬", "2026-02-11/2026-02-28"},
		    {"9月上旬至中旬", "2025-09-01/2025-09-20"},
		    {"9月下旬—10月中旬", "2025-09-21/2025-10-20"});
}

static void ranges(void **state)
{
	(void)state;
	ASSERT_READ(
		SCHOOL_YEAR, {"4-6月", "2026-04/2026-06"}, {"4月-6月", "2026-04/2026-06"},
		{"四至六月", "2026-04/2026-06"}, {"4～6月份", "2026-04/2026-06"},
		{"从4月到6月", "2026-04/2026-06"}, {"12月至2月", "2025-12/2026-02"},
		{"12月至次年2月", "2025-12/2026-02"}, {"12月——明年2月", "2025-12/2026-02"},
		{"7、8月", "2026-07/2026-08"}, {"三、四月份", "2026-03/2026-04"},
		{"28-30日", "2025-11-28/2025-11-30"}, {"9月28-30日", "2025-09-28/2025-09-30"},
		{"9月28日-10月3日", "2025-09-28/2025-10-03"},
		{"9.28-10.3", "2025-09-28/2025-10-03"}, {"9/28-9/30", "2025-09-28/2025-09-30"},
		{"28日-9月30日", "2025-09-28/2025-09-30"}, {"9月28、29日", "2025-09-28/2025-09-29"},
		{"9月30日、10月1日", "2025-09-30/2025-10-01"},
		{"9月28日至30日", "2025-09-28/2025-09-30"},
		{"2025年12月20日—2026年1月5日", "2025-12-20/2026-01-05"},
		{"一季度", "2026-01/2026-03"}, {"第四季度", "2025-10/2025-12"},
		{"Q4", "2025-10/2025-12"}, {"2026年第二季度", "2026-04/2026-06"},
		{"10月起", "2025-10/2026-07"}, {"从10月15日开始", "2025-10-15/2026-07"},
		{"10月中旬起", "2025-10-11/2026-07"}, {"下周三至下周五", "2025-11-26/2025-11-28"},
		{"明天到周五", "2025-11-19/2025-11-21"}, {"本月到下月", "2025-11/2025-12"},
		{"9月28日至10月3日止", "2025-09-28/2025-10-03"});
}

static void deadlines(void **state)
{
	(void)state;
	ASSERT_READ(SCHOOL_YEAR, {"5月底前", "by 2026-05"}, {"8月底前", "by 2026-08"},
		    {"5月前", "by 2026-05"}, {"5月末以前", "by 2026-05"},
		    {"5月20日前", "by 2026-05-20"}, {"5月20日之前", "by 2026-05-20"},
		    {"5-20前", "by 2026-05-20"}, {"9月下旬前", "by 2025-09-30"},
		    {"2月中旬前", "by 2026-02-20"}, {"周五前", "by 2025-11-21"},
		    {"月底前", "by 2025-11"}, {"本月底前", "by 2025-11"},
		    {"下月底前", "by 2025-12"}, {"年底前", "by 2025-12"},
		    {"明年底前", "by 2026-12"}, {"国庆节前", "by 2025-10-01"},
		    {"9月30日截止", "by 2025-09-30"}, {"截至9月底前", "by 2025-09"});
}

static void occasions_by_name(void **state)
{
	(void)state;
	ASSERT_READ(SCHOOL_YEAR, {"教师节", "2025-09-10"}, {"尊师日", "2025-09-10"},
		    {"教师节当天", "2025-09-10"}, {"三八", "2026-03-08"}, {"十一", "2025-10-01"},
		    {"明年教师节", "2026-09-10"}, {"2027年教师节", "2027-09-10"},
		    {"明年的三八", "2026-03-08"}, {"冬至", "2025-12-21"}, {"母亲节", "2026-05-10"},
		    {"教师节至国庆节", "2025-09-10/2025-10-01"},
		    {"冬至到三八", "2025-12-21/2026-03-08"},
		    {"11月5日至冬至", "2025-11-05/2025-12-21"}, {"冬至前", "by 2025-12-21"},
		    {"Teachers' Day", "2025-09-10"}, {"national day", "2025-10-01"});
	/* Remembered where it is all that was said. */
	struct when_frame frame = SCHOOL_YEAR;
	struct when_reading reading;
	assert_true(when_read("尊师日", &frame, &reading, NULL));
	assert_string_equal(reading.occasion->name, "教师节");
	static const char *const others[] = {"教师节前", "教师节至国庆节", "9月10日",
					     "2026年教师节"};
	for (size_t i = 0; i < ARRAY_LENGTH(others); i++) {
		assert_true(when_read(others[i], &frame, &reading, NULL));
		assert_null(reading.occasion);
	}
	ASSERT_WRONG(SCHOOL_YEAR, {"闰日", "“闰日”"}, {"2027年闰日", "“闰日”"});
	frame.occasions = NULL;
	assert_false(when_read("教师节", &frame, &reading, NULL));
}

/* Old people's day is said by the calendar of old. */
static void days_of_the_chinese_calendar(void **state)
{
	(void)state;
	ASSERT_READ(SCHOOL_YEAR, {"农历八月十五", "2025-10-06"}, {"正月初八", "2026-02-24"},
		    {"腊月二十三", "2026-02-10"}, {"八月初八", "2025-09-29"},
		    {"农历9月9日", "2025-10-29"}, {"闰六月十五", "2025-08-08"},
		    {"2026年正月十五", "2026-03-03"},
		    {"腊月二十三至正月初八", "2026-02-10/2026-02-24"},
		    {"正月十五前", "by 2026-03-03"}, {"八月十五", "2026-08-15"});
}

/* An activity has no field for the hour: it must come back to the one who typed it. */
static void the_time_of_day_is_kept(void **state)
{
	(void)state;
	static const struct {
		const char *typed, *read, *hours;
	} cases[] = {
		{"11月28日下午2点", "2025-11-28", "下午2点"},
		{"9月10日上午9:00-11:00", "2025-09-10", "上午9:00-11:00"},
		{"9月10日上午９：００－１１：００", "2025-09-10", "上午９：００－１１：００"},
		{"11-28 14:30", "2025-11-28", "14:30"},
		{"11月28日14点30分", "2025-11-28", "14点30分"},
		{"11月28日 下午两点半", "2025-11-28", "下午两点半"},
		{"11月28日晚上七点至九点", "2025-11-28", "晚上七点至九点"},
		{"明天上午", "2025-11-19", "上午"},
		{"明晚", "2025-11-19", "晚"},
		{"今晚7点", "2025-11-18", "晚7点"},
		{"周五 9:00", "2025-11-21", "9:00"},
		{"周五9点开始", "2025-11-21", "9点开始"},
		{"星期五九点", "2025-11-21", "九点"},
		{"教师节下午3点", "2025-09-10", "下午3点"},
		{"Nov 28, 2pm", "2025-11-28", "2pm"},
		{"Nov 28 at 2:30 PM", "2025-11-28", "2:30 PM"},
		{"9月10日（周三）下午", "2025-09-10", "下午"},
	};
	struct when_frame frame = SCHOOL_YEAR;
	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		struct when_reading reading;
		struct when when = {.part = PART_NONE};
		char *wrong = NULL;
		if (!when_read(cases[i].typed, &frame, &reading, &wrong))
			fail_msg("“%s” was refused: %s", cases[i].typed, wrong);
		char *found = encoded(&reading.when);
		assert_string_equal(found, cases[i].read);
		assert_string_equal(reading.hours, cases[i].hours);
		/* Who can't keep it is not given the day alone. */
		assert_false(when_parse(cases[i].typed, frame.period, frame.today, &when));
		assert_false(when_is_set(&when));
		free(found);
		when_reading_release(&reading);
	}
	ASSERT_WRONG(SCHOOL_YEAR, {"下午2点", "哪一天"}, {"14:30", "哪一天"},
		     {"11月28日25点", "看不懂"}, {"11月28日9:75", "看不懂"},
		     {"11月28日9:5", "看不懂"});
}

static void english(void **state)
{
	(void)state;
	ASSERT_READ(SCHOOL_YEAR, {"Sep", "2025-09"}, {"September", "2025-09"}, {"sept.", "2025-09"},
		    {"Sep 10", "2025-09-10"}, {"10 Sep", "2025-09-10"},
		    {"10th of September", "2025-09-10"}, {"Sep 10, 2026", "2026-09-10"},
		    {"Sep 10 2026", "2026-09-10"}, {"10 Sep 2026", "2026-09-10"},
		    {"2026 Sep 10", "2026-09-10"}, {"Sep 2026", "2026-09"},
		    {"early Oct", "2025-10 early"}, {"mid-October", "2025-10 mid"},
		    {"Oct, late", "2025-10 late"}, {"end of October", "2025-10 late"},
		    {"by May", "by 2026-05"}, {"by the end of May", "by 2026-05"},
		    {"by May 20", "by 2026-05-20"}, {"before Friday", "by 2025-11-21"},
		    {"Apr-Jun", "2026-04/2026-06"}, {"Apr to Jun", "2026-04/2026-06"},
		    {"Sep 28-30", "2025-09-28/2025-09-30"},
		    {"Sep 28-Oct 3", "2025-09-28/2025-10-03"},
		    {"Sep 28, 2025 – Jan 3, 2026", "2025-09-28/2026-01-03"},
		    {"today", "2025-11-18"}, {"tomorrow", "2025-11-19"}, {"Friday", "2025-11-21"},
		    {"next Wednesday", "2025-11-26"}, {"next week", "2025-11-24/2025-11-30"},
		    {"this month", "2025-11"}, {"next month", "2025-12"},
		    {"by the end of the month", "by 2025-11"}, {"next year March", "2026-03"},
		    {"whole plan", "whole"}, {"whole year", "whole"});
}

/* How sure it is, and what is done then: people write it along, and it changes nothing. */
static void words_around_a_time(void **state)
{
	(void)state;
	ASSERT_READ(frame_of(SEPTEMBER, 11), {"约10月中旬", "2025-10 mid"},
		    {"10月中旬左右", "2025-10 mid"}, {"国庆节前后", "2025-10-01"},
		    {"11月底前完成", "by 2025-11"}, {"截至11月", "by 2025-11"},
		    {"不迟于11月20日", "by 2025-11-20"}, {"拟于12月召开", "2025-12"},
		    {"预计9月底前后完成", "2025-09 late"}, {"about Nov 20", "2025-11-20"});
}

/* Short ways of writing a date, of forms and file names. */
static void dates_with_short_years_and_without_signs(void **state)
{
	(void)state;
	ASSERT_READ(frame_of(SEPTEMBER, 11), {"25-9-1", "2025-09-01"}, {"26.3.8", "2026-03-08"},
		    {"26/3/8", "2026-03-08"}, {"26.3", "2026-03"}, {"0910", "2025-09-10"},
		    {"1012", "2025-10-12"}, {"9.10", "2025-09-10"}, {"12.3", "2025-12-03"},
		    {"11.18-11.20", "2025-11-18/2025-11-20"});
}

static void the_whole_plan(void **state)
{
	(void)state;
	ASSERT_READ(SCHOOL_YEAR, {"", "whole"}, {"  ", "whole"}, {"　", "whole"}, {"全年", "whole"},
		    {"全学年", "whole"}, {"整个学期", "whole"}, {"全 年", "whole"},
		    {"长期", "whole"});
}

/* Each says what is wrong, and how to write it. */
static void what_is_wrong_is_said(void **state)
{
	(void)state;
	ASSERT_WRONG(
		SCHOOL_YEAR, {"2月30日", "2026年2月只有28天，没有30日"},
		{"2月29日", "2026年2月只有28天，没有29日"}, {"9月31日", "2025年9月只有30天"},
		{"9月0日", "看不懂"}, {"20251131", "2025年11月只有30天"}, {"13月", "没有13月"},
		{"0月", "没有0月"}, {"28", "28日"}, {"13", "13日"}, {"45", "看不懂"},
		{"2025", "还要写月份"}, {"2025年", "例如 2025年9月"}, {"明年", "例如 2026年9月"},
		{"9月30日-9月28日", "早于开始"}, {"2026年3月—2025年12月", "早于开始"},
		{"9月31日-10月3日", "2025年9月只有30天"}, {"9月10日（周四）", "是周三，不是周四"},
		{"9月第六个周一", "没有第6个周一"}, {"9月第五个周三至10月", "第5个"},
		{"3、5月", "只能有一段时间"}, {"9月10日、20日", "分别添一项"}, {"正月", "公历"},
		{"腊月", "公历"}, {"农历八月", "公历"}, {"初八", "公历"},
		{"闰二月初一", "没有农历"}, {"农历13月1日", "公历"}, {"2025年腊月三十", "没有农历"},
		{"第3周", "9月第二个星期三"}, {"第十二教学周", "下周三"}, {"9月第一周", "说不准"},
		{"寒假", "“寒假”没有固定的日子"}, {"期中考试后", "“期中”"}, {"第一学期", "“学期”"},
		{"学年末", "“学年”"}, {"双周三", "起止月份"}, {"随时", "空着"}, {"910", "看不懂"},
		{"18-20", "没有18月"}, {"节前", "“节前”"}, {"上半年", "“上半年”"},
		{"每月10日", "每月各添一项"}, {"待定", "空着"}, {"9月—", "看不懂"},
		{"月", "看不懂"}, {"下", "看不懂"}, {"10-9-8-7", "看不懂"},
		{"99999999999", "看不懂"}, {"9月10日abc", "看不懂"}, {"abc", "看不懂"},
		{"9月上旬10日", "看不懂"}, {"本周前", "看不懂"}, {"-", "看不懂"}, {"至", "看不懂"},
		{"前", "看不懂"}, {"\xff\xfe", "看不懂"}, {"9\xe6", "看不懂"});
	char *endless = xcalloc(100001, 1);
	memset(endless, '9', 100000);
	struct when_frame frame = SCHOOL_YEAR;
	struct when_reading reading;
	assert_false(when_read(endless, &frame, &reading, NULL));
	free(endless);
	language_set(LANGUAGE_ENGLISH);
	ASSERT_WRONG(SCHOOL_YEAR, {"Feb 30", "2026 Feb has 28 days and no 30"}, {"soon", "Sep 28"},
		     {"next", "next Wednesday"});
	language_set(LANGUAGE_CHINESE);
}

/* A plan of thirteen months has two Septembers, one of three years three: the first is meant, but for a day that it has not. */
static void in_plans_of_other_lengths(void **state)
{
	(void)state;
	ASSERT_READ(frame_of(SEPTEMBER, 13), {"9月", "2025-09"}, {"8月", "2026-08"},
		    {"2026年9月", "2026-09"}, {"8-9月", "2026-08/2026-09"},
		    {"8月起", "2026-08/2026-09"});
	ASSERT_READ(frame_of(SEPTEMBER, 36), {"2月28日", "2026-02-28"}, {"2月29日", "2028-02-29"},
		    {"闰日", "2028-02-29"});
	ASSERT_READ(frame_of(month_make(2024, 1), 12), {"2月29日", "2024-02-29"},
		    {"2月下旬", "2024-02 late"}, {"10月", "2024-10"}, {"闰日", "2024-02-29"},
		    {"2月中下旬", "2024-02-11/2024-02-29"});
	/* A semester over New Year that is over: its months are still meant. */
	ASSERT_READ(frame_of(month_make(2023, 9), 5), {"1月", "2024-01"}, {"9月", "2023-09"},
		    {"冬至至1月5日", "2023-12-21/2024-01-05"}, {"6月", "2026-06"});
	/* No plan: the next one from today on. */
	ASSERT_READ(((struct when_frame){.today = {2025, 11, 18}, .occasions = &occasions}),
		    {"11月", "2025-11"}, {"10月", "2026-10"}, {"教师节", "2026-09-10"},
		    {"冬至", "2025-12-21"}, {"12月—1月", "2025-12/2026-01"});
	ASSERT_WRONG(frame_of(month_make(2020, 1), 12), {"明年3月起", "以前就结束了"});
	ASSERT_WRONG(((struct when_frame){.today = {2025, 11, 18}}), {"10月起", "看不懂"});
}

/* What is written is read again as the same, in both languages and every kind of plan. */
static void what_is_written_is_read_again(void **state)
{
	(void)state;
	static const char *const codes[] = {"2025-09",
					    "2025-09-10",
					    "2025-10 early",
					    "by 2026-05",
					    "by 2026-05-20",
					    "2026-04/2026-06",
					    "2025-12/2026-02",
					    "2025-09-28/2025-09-30",
					    "2025-09-28/2025-10-03",
					    "2025-12-30/2026-01-02",
					    "2027-03",
					    "2025-10-15/2026-07",
					    "2024-02-29"};
	static const struct period periods[] = {
		{SEPTEMBER, 11}, {SEPTEMBER, 13}, {0, 0}, {2024 * 12, 36}};
	for (size_t i = 0; i < ARRAY_LENGTH(codes) * ARRAY_LENGTH(periods) * 2; i++) {
		struct when when;
		struct strbuf written = STRBUF_INIT;
		struct when_frame frame = SCHOOL_YEAR;
		struct when_reading reading;
		frame.period = periods[i / 2 % ARRAY_LENGTH(periods)];
		language_set(i % 2 ? LANGUAGE_ENGLISH : LANGUAGE_CHINESE);
		assert_true(when_decode(codes[i / 2 / ARRAY_LENGTH(periods)], &when));
		when_write(&when, frame.period, 0, &written);
		if (!when_read(written.text, &frame, &reading, NULL) ||
		    !when_same(&when, &reading.when))
			fail_msg("“%s” is not read as it was written", written.text);
		strbuf_release(&written);
	}
	language_set(LANGUAGE_CHINESE);
}

/* Beside what is typed stands how it is understood: with the weekday, by which one sees a wrong date. */
static void a_time_is_told_so_that_one_is_sure(void **state)
{
	(void)state;
	static const struct {
		const char *code, *zh, *en;
	} cases[] = {
		{"2025-09-10", "2025年9月10日 周三", "2025 Sep 10, Wednesday"},
		{"by 2026-05-20", "2026年5月20日（周三）前", "by 2026 May 20 (Wednesday)"},
		{"by 2026-05", "5月底前", "by the end of May"},
		{"2025-09 early", "9月上旬", "Sep, early"},
		{"2027-09", "2027年9月", "2027 Sep"},
		{"2027-09/2027-11", "2027年9—11月", "2027 Sep–Nov"},
		{"2024-12/2025-01", "2024年12月—2025年1月", "2024 Dec–2025 Jan"},
		{"2025-09-28/2025-10-03", "9月28日—10月3日", "Sep 28–Oct 3"},
		{"", "全年", "whole plan"},
	};
	struct period year = {SEPTEMBER, 11};
	for (size_t i = 0; i < 2 * ARRAY_LENGTH(cases); i++) {
		struct when when = {.part = PART_NONE};
		struct strbuf out = STRBUF_INIT;
		when_decode(cases[i / 2].code, &when);
		language_set(i % 2 ? LANGUAGE_ENGLISH : LANGUAGE_CHINESE);
		when_write_full(&when, year, &out);
		assert_string_equal(out.text, i % 2 ? cases[i / 2].en : cases[i / 2].zh);
		strbuf_release(&out);
	}
	language_set(LANGUAGE_CHINESE);
	static const struct {
		struct period period;
		const char *told;
	} periods[] = {{{SEPTEMBER, 11}, "2025年9月—2026年7月"},
		       {{2026 * 12, 12}, "2026年1—12月"},
		       {{SEPTEMBER, 1}, "2025年9月"}};
	for (size_t i = 0; i < ARRAY_LENGTH(periods); i++) {
		struct strbuf out = STRBUF_INIT;
		period_write(periods[i].period, &out);
		assert_string_equal(out.text, periods[i].told);
		strbuf_release(&out);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(months),
		cmocka_unit_test(days),
		cmocka_unit_test(from_today_on),
		cmocka_unit_test(parts_of_months),
		cmocka_unit_test(ranges),
		cmocka_unit_test(deadlines),
		cmocka_unit_test(occasions_by_name),
		cmocka_unit_test(days_of_the_chinese_calendar),
		cmocka_unit_test(the_time_of_day_is_kept),
		cmocka_unit_test(a_time_is_told_so_that_one_is_sure),
		cmocka_unit_test(english),
		cmocka_unit_test(words_around_a_time),
		cmocka_unit_test(dates_with_short_years_and_without_signs),
		cmocka_unit_test(the_whole_plan),
		cmocka_unit_test(what_is_wrong_is_said),
		cmocka_unit_test(in_plans_of_other_lengths),
		cmocka_unit_test(what_is_written_is_read_again),
	};
	return language_use_utf8() ? cmocka_run_group_tests(tests, setup, teardown) : 1;
}
