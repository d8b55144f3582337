/* One time without a range, or one end of one, as it is read. */
#include "base/array.h"
#include "base/utf8.h"
#include "i18n/messages.h"
#include "model/numeral.h"
#include "when_parts.h"

#include <ctype.h>
#include <stdlib.h>

/* --- words --- */

static bool skip(const char **p, const char *word)
{
	size_t length = strlen(word);
	if (strncmp(*p, word, length) != 0)
		return false;
	*p += length;
	return true;
}

struct word {
	const char *text;
	int value;
};

/* The first of the words that stands here; longer ones come before those that begin them. */
static bool take(const char **p, const struct word *words, size_t count, int *value)
{
	for (size_t i = 0; i < count; i++) {
		if (skip(p, words[i].text)) {
			*value = words[i].value;
			return true;
		}
	}
	return false;
}

#define TAKE(p, words, value) take((p), (words), ARRAY_LENGTH(words), (value))

static bool skip_sign(const char **p)
{
	static const struct word signs[] = {{"-", 0}, {".", 0}, {"/", 0}};
	int ignored;
	return TAKE(p, signs, &ignored);
}

static bool read_number(const char **p, int *number)
{
	size_t length = numeral_read(*p, true, number);
	*p += length;
	return length > 0;
}

static struct moment moment_of(struct date day)
{
	return (struct moment){month_of_date(day), day.day};
}

/* --- what stands for a day or a month --- */

/* 周三, 星期日, 礼拜天: 1 to 7. */
static bool read_weekday(const char **p, int *weekday)
{
	static const struct word weeks[] = {{"星期", 0}, {"礼拜", 0}, {"周", 0}};
	static const struct word days[] = {{"一", 1}, {"二", 2}, {"三", 3}, {"四", 4}, {"五", 5},
					   {"六", 6}, {"日", 7}, {"天", 7}, {"1", 1},  {"2", 2},
					   {"3", 3},  {"4", 4},  {"5", 5},  {"6", 6},  {"7", 7}};
	const char *at = *p;
	int ignored;
	if (!TAKE(&at, weeks, &ignored) || !TAKE(&at, days, weekday))
		return false;
	*p = at;
	return true;
}

static bool read_day_word(const struct when_scan *scan, const char *p, struct when_end *out)
{
	static const struct word days[] = {{"大后天", 3}, {"今天", 0},  {"今日", 0}, {"明天", 1},
					   {"明日", 1},   {"后天", 2},  {"后日", 2}, {"昨天", -1},
					   {"昨日", -1},  {"前天", -2}, {"今", 0},   {"明", 1}};
	int by;
	if (!TAKE(&p, days, &by) || *p)
		return false;
	out->at = moment_of(date_from_days(date_to_days(scan->frame->today) + by));
	return true;
}

/* 周五, 这周五, 下周三, 下周, 周末; weeks begin on Monday. */
static bool read_week(const struct when_scan *scan, const char *p, struct when_end *out)
{
	static const struct word which[] = {{"上上个", -2}, {"上上", -2}, {"上个", -1}, {"上", -1},
					    {"下下个", 2},  {"下下", 2},  {"下个", 1},  {"下", 1},
					    {"这个", 0},    {"这", 0},    {"本", 0}};
	static const struct word weeks[] = {{"星期", 0}, {"礼拜", 0}, {"周", 0}};
	struct date today = scan->frame->today;
	long monday = date_to_days(today) - date_weekday(today) + 1;
	int by = 0, weekday = 0, ignored;
	bool said = TAKE(&p, which, &by);
	const char *week = p;
	monday += 7 * by;
	if (read_weekday(&p, &weekday)) {
		bool passed = !said && weekday < date_weekday(today);
		out->at = moment_of(date_from_days(monday + weekday - 1 + (passed ? 7 : 0)));
		return !*p;
	}
	if (!TAKE(&week, weeks, &ignored))
		return false;
	bool weekend = skip(&week, "末");
	if (!said && !weekend)
		return false;
	out->at = moment_of(date_from_days(monday + (weekend ? 5 : 0)));
	out->until = moment_of(date_from_days(monday + 6));
	return !*week;
}

/* Of a day said by its occasion: 教师节当天. */
static const struct occasion *find_occasion(const struct when_scan *scan, const char *text)
{
	static const char *const tails[] = {"当天", "当日", "那天", "这天"};
	const struct occasion_list *known = scan->frame->occasions;
	const struct occasion *found = known ? occasion_find(known, text) : NULL;
	size_t length = strlen(text);
	for (size_t i = 0; known && !found && i < ARRAY_LENGTH(tails); i++) {
		size_t tail = strlen(tails[i]);
		if (length <= tail || strcmp(text + length - tail, tails[i]) != 0)
			continue;
		char *name = xmemdup0(text, length - tail);
		found = occasion_find(known, name);
		free(name);
	}
	return found;
}

/* --- year, month and what stands behind them --- */

/* Two digits before a sign, where they can be no month (26.3), or month and day stand behind them: 25-9-1. */
static bool is_short_year(const char *p)
{
	static const char digits[] = "0123456789";
	char sign = strspn(p, digits) == 2 ? p[2] : '\0';
	if (sign != '-' && sign != '.' && sign != '/')
		return false;
	size_t month = strspn(p + 3, digits), day = 0;
	if (month == 0 || month > 2)
		return false;
	if (p[3 + month] == sign)
		day = strspn(p + 3 + month + 1, digits);
	bool could_be_month = atoi(p) <= 12, month_fits = atoi(p + 3) >= 1 && atoi(p + 3) <= 12;
	return month_fits && (day > 0 || (!could_be_month && p[3 + month] == '\0'));
}

/* '2025年', '明年', '2025-'; false: no year stands here. */
static bool read_year(const struct when_scan *scan, const char **p, struct when_end *out)
{
	static const struct word years[] = {{"今年", 0},  {"本年", 0},  {"明年", 1},
					    {"下年", 1},  {"来年", 1},  {"后年", 2},
					    {"去年", -1}, {"上年", -1}, {"前年", -2}};
	static const struct word unsaid[] = {{"次年", 0}, {"翌年", 0}, {"当年", 0}};
	int number = 0;
	TAKE(p, unsaid, &number); /* follows from the plan, or from the beginning of the range */
	if (TAKE(p, years, &number)) {
		out->year = scan->frame->today.year + number;
		return true;
	}
	const char *at = *p;
	size_t digits = strspn(at, "0123456789");
	if (digits == 6 || digits == 8) { /* 20250910 */
		number = (at[0] - '0') * 1000 + (at[1] - '0') * 100 + (at[2] - '0') * 10 + at[3] -
			 '0';
		*p = at + 4;
	} else if (read_number(&at, &number) && skip(&at, "年")) {
		number += number >= 10 && number < 100 ? 2000 : 0; /* 25年 */
		*p = at;
	} else if (number >= 1000 && at > *p && skip_sign(&at)) {
		*p = at;
	} else if (is_short_year(*p)) {
		number += 2000;
		*p += 3;
	} else {
		return false;
	}
	if (number < 1000)
		return false;
	out->year = number;
	return true;
}

/* Also with a month said before: 9月上旬至中旬. */
static bool is_part_alone(const char *p)
{
	return strncmp(p, "上", 3) == 0 || strncmp(p, "中", 3) == 0 || strncmp(p, "下", 3) == 0;
}

static bool read_part(const char **p, struct when_end *out)
{
	static const struct word parts[] = {
		{"上旬", PART_EARLY}, {"中旬", PART_MID}, {"下旬", PART_LATE}, {"初", PART_EARLY},
		{"月初", PART_EARLY}, {"月中", PART_MID}, {"中", PART_MID},    {"月底", PART_LATE},
		{"月末", PART_LATE},  {"底", PART_LATE},  {"末", PART_LATE}};
	static const struct word spans[] = {
		{"上中旬", 20}, {"上、中旬", 20}, {"中下旬", 31}, {"中、下旬", 31}};
	int part;
	if (TAKE(p, spans, &out->days_to)) {
		out->days_from = out->days_to == 20 ? 1 : 11;
		return true;
	}
	if (!TAKE(p, parts, &part))
		return false;
	out->part = (enum part)part;
	return true;
}

/* 第二个星期三, 最后一个周五. */
static bool read_nth(const char **p, struct when_end *out)
{
	const char *at = *p;
	if (skip(&at, "最后一个") || skip(&at, "最后"))
		out->nth = -1;
	else if (!skip(&at, "第") || !read_number(&at, &out->nth) || !skip(&at, "个"))
		return false;
	if (!read_weekday(&at, &out->weekday)) {
		out->nth = 0;
		return false;
	}
	*p = at;
	return true;
}

/* Behind the month: 10日, 10号, 10, 上旬, 第二个周三, or nothing. */
static bool read_rest(const char *p, struct when_end *out)
{
	if (!*p)
		return true;
	if (read_part(&p, out) || read_nth(&p, out))
		return !*p;
	if (!read_number(&p, &out->day) || out->day == 0)
		return false;
	if (!skip(&p, "日"))
		skip(&p, "号");
	read_weekday(&p, &out->said_weekday);
	return !*p;
}

/* 本月, 下个月. */
static bool read_month_word(const struct when_scan *scan, const char **p, struct when_end *out)
{
	static const struct word months[] = {{"这个月", 0},  {"这月", 0},     {"本月", 0},
					     {"当月", 0},    {"下下个月", 2}, {"下下月", 2},
					     {"下个月", 1},  {"下月", 1},     {"次月", 1},
					     {"上个月", -1}, {"上月", -1}};
	int by;
	if (!TAKE(p, months, &by))
		return false;
	skip(p, "份");
	out->at.month = month_of_date(scan->frame->today) + by;
	return true;
}

static bool read_quarter(const char *p, struct when_end *out)
{
	int number;
	bool letter = skip(&p, "q");
	skip(&p, "第");
	if (!read_number(&p, &number) || number < 1 || number > 4 || (!letter && !skip(&p, "季度")))
		return false;
	out->quarter = number;
	return !*p;
}

/* 9月…, 9-10, and what has only one number; behind a year, too. */
static bool read_numbers(const char *p, struct when_end *out)
{
	size_t digits = strspn(p, "0123456789");
	int number;
	if (out->year && (digits == 2 || digits == 4) &&
	    !p[digits]) { /* what was left of 20250910 */
		out->of_year = (p[0] - '0') * 10 + p[1] - '0';
		out->day = digits == 4 ? (p[2] - '0') * 10 + p[3] - '0' : 0;
		return digits == 2 || out->day > 0;
	}
	if (!out->year && digits == 4 && !p[digits] && atoi(p) / 100 >= 1 && atoi(p) / 100 <= 12) {
		out->of_year = atoi(p) / 100; /* 0910 */
		out->day = atoi(p) % 100;
		return out->day > 0;
	}
	if (!read_number(&p, &number))
		return false;
	if (skip(&p, "月")) {
		skip(&p, "份");
		out->of_year = number;
		return read_rest(p, out);
	}
	if (!out->year && (skip(&p, "日") || skip(&p, "号"))) {
		out->day = number;
		read_weekday(&p, &out->said_weekday);
		return number > 0 && !*p;
	}
	if (skip_sign(&p)) {
		out->of_year = number;
		return *p && read_rest(p, out) && out->day > 0;
	}
	if (!out->year && !*p) {
		out->bare = number;
		return true;
	}
	out->of_year = number;
	read_part(&p, out);
	return !*p;
}

bool when_end_read(struct when_scan *scan, const char *text, struct when_end *out)
{
	const char *p = text;
	*out = (struct when_end){0};
	if ((out->occasion = find_occasion(scan, p)) || read_day_word(scan, p, out))
		return true;
	if (read_week(scan, p, out))
		return true;
	*out = (struct when_end){0};
	bool year = read_year(scan, &p, out);
	skip(&p, "年"); /* 今年年底 */
	if (year && (out->occasion = find_occasion(scan, p)))
		return true;
	if (when_lunar_read(p, out))
		return true;
	if (year && !*p) {
		scan_wrong(scan, say_time_year_alone(out->year));
		return false;
	}
	if (strcmp(p, "底") == 0 || strcmp(p, "末") == 0) {
		out->of_year = 12;
		return year || p != text; /* 年底, 今年底 */
	}
	if (read_month_word(scan, &p, out))
		return !year && read_rest(p, out);
	if (read_quarter(p, out))
		return true;
	if (!year && strncmp(p, "月", 3) == 0 && read_part(&p, out)) { /* 月底 */
		out->at.month = month_of_date(scan->frame->today);
		return !*p;
	}
	if (!year && is_part_alone(p))
		return strstr(p, "旬") && read_part(&p, out) && !*p;
	return read_numbers(p, out);
}

bool when_end_has_month(const struct when_end *end)
{
	return end->of_year || end->at.month || end->occasion || end->quarter || end->lunar_month;
}
