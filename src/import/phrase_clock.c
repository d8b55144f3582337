#include "phrase_clock.h"

#include "base/array.h"
#include "phrase_take.h"

#include <stdlib.h>

/* --- pieces --- */

static bool take_range_sign(const char **p)
{
	static const struct phrase_word signs[] = {{"——", 0}, {"--", 0}, {"—", 0},      {"–", 0},
						   {"-", 0},  {"－", 0}, {"~", 0},      {"～", 0},
						   {"至", 0}, {"到", 0}, {"一直到", 0}, {"―", 0},
						   {"─", 0},  {"﹣", 0}, {"~~", 0}};
	return TAKE_WORDS(p, signs, NULL);
}

static bool take_list_sign(const char **p)
{
	static const struct phrase_word signs[] = {{"、", 0}, {"，", 0}, {"/", 0},  {"和", 0},
						   {"与", 0}, {"及", 0}, {"﹑", 0}, {".", 0}};
	return TAKE_WORDS(p, signs, NULL);
}

static bool year_is_likely(int year)
{
	return year >= 1949 && year < 2100;
}

/* 2025年, 二〇二五年, 25年, 次年, 今年; also 2025. and 2025- where `dotted`. */
static bool take_year(const char **p, struct clock_end *end, bool *dotted)
{
	static const struct phrase_word offsets[] = {
		{"次年", 1},   {"翌年", 1}, {"明年", 1}, {"来年", 1},   {"下一年", 1},
		{"第二年", 1}, {"今年", 0}, {"本年", 0}, {"本年度", 0}, {"当年", 0}};
	const char *at = *p;
	int offset;
	struct taken_number number;
	if (TAKE_WORDS(&at, offsets, &offset)) {
		take_word(&at, "的");
		end->year_offset = offset;
		end->this_year = !offset;
		*p = at;
		return true;
	}
	if (!take_number(&at, &number))
		return false;
	if (number.digits == 2 && number.value >= 10 && take_word(&at, "年") &&
	    (number.kind != NUMERAL_CHINESE || number.by_digits)) {
		end->year = 2000 + number.value;
		*p = at;
		return true;
	}
	if (number.digits != 4 || !year_is_likely(number.value))
		return false;
	if (!take_word(&at, "年")) {
		if (number.kind == NUMERAL_CHINESE || !take_sign(&at, ".-/"))
			return false;
		*dotted = true;
	}
	end->year = number.value;
	*p = at;
	return true;
}

/* A number of a month, 七八 as two of them. */
static int take_month_number(const char **p, int *next, bool *lunar)
{
	static const struct phrase_word names[] = {{"元", 1}, {"正", 2}, {"腊", 1}, {"冬", 12}};
	const char *at = *p;
	struct taken_number number;
	int value;
	*next = 0;
	if (TAKE_WORDS(&at, names, &value) && word_follows(at, "月")) {
		*lunar = value != 1 || word_follows(*p, "腊");
		*p = at;
		return value;
	}
	at = *p;
	if (!take_number(&at, &number) || (number.kind != NUMERAL_CHINESE && number.digits > 2))
		return 0;
	if (number.by_digits && number.digits == 2 && number.value % 10 == number.value / 10 + 1 &&
	    word_follows(at, "月")) {
		*next = number.value % 10;
		*p = at;
		return number.value / 10;
	}
	if (number.value < 1 || number.value > 12 || number.by_digits)
		return 0;
	*p = at;
	return number.value;
}

static bool take_moon(const char **p, bool *share)
{
	if (!take_word(p, "月"))
		return false;
	*share = take_word(p, "份") || *share;
	return true;
}

/* 上旬, 初, 底 behind a month; 中 only where it is no beginning of another word: 6月中考. */
static enum part take_part(const char **p)
{
	static const struct phrase_word parts[] = {
		{"上旬", PART_EARLY},  {"中旬", PART_MID},    {"下旬", PART_LATE},
		{"月初", PART_EARLY},  {"月底", PART_LATE},   {"月末", PART_LATE},
		{"底", PART_LATE},     {"末", PART_LATE},     {"中上旬", PART_MID},
		{"中下旬", PART_LATE}, {"上中旬", PART_EARLY}};
	const char *at = *p;
	int part;
	if (TAKE_WORDS(&at, parts, &part)) {
		*p = at;
		return (enum part)part;
	}
	bool early = take_word(&at, "初");
	if (!early && !take_word(&at, "中"))
		return PART_NONE;
	if (char_is_ideograph(next_char(at)) && !word_follows(at, "前") &&
	    !word_follows(at, "完成") && !word_follows(at, "召开") && !word_follows(at, "举") &&
	    !word_follows(at, "组织") && !word_follows(at, "开展"))
		return PART_NONE;
	*p = at;
	return early ? PART_EARLY : PART_MID;
}

/* 10日; *number without 日 where a range goes on: 28-30日. */
static bool take_day(const char **p, int *day, bool *named)
{
	const char *at = *p;
	struct taken_number number;
	if (!take_number(&at, &number) || number.value < 1 || number.value > 31 ||
	    number.digits > 3)
		return false;
	*named = take_word(&at, "日") || take_word(&at, "号");
	*day = number.value;
	*p = at;
	return true;
}

static void take_weekday(const char **p)
{
	const char *at = *p;
	bool bracket = take_sign(&at, "（(") != 0;
	if (!take_word(&at, "星期") && !take_word(&at, "周") && !take_word(&at, "礼拜"))
		return;
	if (!take_sign(&at, "一二三四五六日天") || (bracket && !take_sign(&at, "）)")))
		return;
	*p = at;
}

/* --- days --- */

/* Behind a month: its day, and the other end of a range that has no month of its own. */
static bool take_days_of_month(const char **p, struct clock_words *out)
{
	const char *at = *p;
	int day, last;
	bool named;
	if (!take_day(&at, &day, &named))
		return false;
	if (named)
		take_weekday(&at);
	const char *range = at;
	bool last_named = false;
	if ((take_range_sign(&range) || take_word(&range, "、")) &&
	    take_day(&range, &last, &last_named) && last_named && last > day) {
		out->last = (struct clock_end){.month = out->first.month, .day = last};
		take_weekday(&range);
		at = range;
	} else if (!named) {
		return false;
	}
	out->first.day = day;
	*p = at;
	return true;
}

/* A day by digits alone: 9.10, 9/10, 2025.9.10 behind its year. */
static bool take_bare_day(const char **p, struct clock_end *end)
{
	const char *at = *p;
	struct taken_number month, day;
	if (!take_number(&at, &month) || month.kind == NUMERAL_CHINESE || month.digits > 2 ||
	    month.value < 1 || month.value > 12 || !take_sign(&at, ".-/") ||
	    !take_number(&at, &day) || day.kind == NUMERAL_CHINESE || day.digits > 2 ||
	    day.value < 1 || day.value > 31)
		return false;
	end->month = month.value;
	end->day = day.value;
	*p = at;
	return true;
}

/* Behind 2025. or 2025-: a day, or a month alone. */
static bool take_dotted(const char **p, struct clock_words *out)
{
	const char *at = *p;
	struct taken_number month;
	if (!take_bare_day(&at, &out->first)) {
		if (!take_number(&at, &month) || month.kind == NUMERAL_CHINESE ||
		    month.digits > 2 || month.value < 1 || month.value > 12)
			return false;
		out->first.month = month.value;
	}
	take_word(&at, "日");
	if (!out->first.day)
		take_moon(&at, &out->share);
	/* 2025.9-2026.1 */
	const char *range = at;
	struct clock_words last = {.deadline = false};
	bool dotted = false;
	if (take_range_sign(&range) && take_year(&range, &last.first, &dotted) && dotted &&
	    take_dotted(&range, &last) && !last.last.month) {
		out->last = last.first;
		at = range;
	}
	*p = at;
	return true;
}

/* 9.10, 9.1-9.15, 11.20—25 */
static bool take_bare(const char **p, struct clock_words *out)
{
	const char *at = *p, *range;
	if (!take_bare_day(&at, &out->first))
		return false;
	take_word(&at, "日");
	range = at;
	struct clock_end last = {.year = 0};
	struct taken_number day;
	if (take_range_sign(&range)) {
		if (take_bare_day(&range, &last)) {
			out->last = last;
			at = range;
		} else if (take_number(&range, &day) && day.digits <= 2 &&
			   day.value > out->first.day && day.value <= 31) {
			out->last = (struct clock_end){.month = out->first.month, .day = day.value};
			at = range;
		}
		take_word(&at, "日");
	}
	out->bare = true;
	*p = at;
	return true;
}

/* --- months --- */

static void list_month(struct clock_words *out, int month)
{
	if (out->listed_count < CLOCK_LISTED)
		out->listed[out->listed_count++] = month;
}

/* Behind the first month: others that are parted from it by 、 or -. What has no 月 at its end is none. */
static void take_more_months(const char **p, bool first_named, struct clock_words *out)
{
	struct clock_words all = *out, good = *out;
	const char *at = *p, *good_end = first_named ? *p : NULL;
	for (;;) {
		const char *next = at;
		int second;
		bool dotted = false, lunar = false;
		struct clock_end end = {.year = 0};
		bool range = take_range_sign(&next);
		if (!range && !take_list_sign(&next))
			break;
		if (take_year(&next, &end, &dotted) && dotted)
			break;
		end.month = take_month_number(&next, &second, &lunar);
		if (!end.month || second)
			break;
		bool named = take_moon(&next, &all.share);
		if (!range && !named && !word_follows(next, "、") && !word_follows(next, "和") &&
		    !word_follows(next, "-") && !word_follows(next, "，"))
			break;
		/* 9月、10月15日: the second one is a time of its own. */
		const char *day = next;
		int ignored;
		bool day_named;
		if (named && !range && take_day(&day, &ignored, &day_named) && day_named)
			break;
		if (!all.listed_count)
			list_month(&all, all.first.month);
		if (range) {
			int from = all.listed[all.listed_count - 1];
			for (int m = from % 12 + 1;
			     m != end.month && all.listed_count < CLOCK_LISTED; m = m % 12 + 1)
				list_month(&all, m);
		}
		list_month(&all, end.month);
		all.last = end;
		at = next;
		if (named) {
			good = all;
			good_end = at;
		}
		if (range && named)
			break;
	}
	if (good_end) {
		*out = good;
		*p = good_end;
	}
}

/* The other end of a range that begins with a day or a part: 9月28日至10月3日, 9月上旬至10月中旬. */
static void take_other_end(const char **p, struct clock_words *out)
{
	const char *at = *p;
	struct clock_end end = {.year = 0};
	int second;
	bool dotted = false, lunar, named, share = false;
	if (!take_range_sign(&at) || (take_year(&at, &end, &dotted) && dotted))
		return;
	end.month = take_month_number(&at, &second, &lunar);
	if (!end.month || second || !take_moon(&at, &share)) {
		at = *p;
		take_range_sign(&at);
		end = (struct clock_end){.month = out->first.month};
		end.part = take_part(&at);
		if (!end.part)
			return;
	} else if (out->first.day) {
		const char *day = at;
		if (take_day(&day, &end.day, &named) && named)
			at = day;
		else
			end.day = 0, end.part = take_part(&at);
	} else {
		end.part = take_part(&at);
	}
	take_weekday(&at);
	out->last = end;
	*p = at;
}

/* 9月10日, 七、八月, 4-6月份, 10月上旬, 2025年9月至次年1月. */
static bool take_months(const char **p, struct clock_words *out)
{
	const char *at = *p;
	int second;
	out->first.month = take_month_number(&at, &second, &out->lunar);
	if (!out->first.month)
		return false;
	bool named = take_moon(&at, &out->share);
	if (second) {
		list_month(out, out->first.month);
		list_month(out, second);
		out->last.month = second;
		*p = at;
		return named;
	}
	const char *behind = at;
	if (named && !out->share && take_days_of_month(&behind, out)) {
		if (!out->last.month)
			take_other_end(&behind, out);
		*p = behind;
		return true;
	}
	/* 三月三, 一月一次 */
	struct taken_number number;
	behind = at;
	if (named && !out->share && take_number(&behind, &number) && number.kind == NUMERAL_CHINESE)
		return false;
	behind = at;
	if (named && (out->first.part = take_part(&behind)) != PART_NONE) {
		take_other_end(&behind, out);
		*p = behind;
		return true;
	}
	behind = at;
	take_more_months(&behind, named, out);
	if (!named && behind == at)
		return false;
	if (out->last.month)
		out->last.part = take_part(&behind);
	*p = behind;
	return true;
}

static void take_deadline(const char **p, struct clock_words *out)
{
	static const struct phrase_word tails[] = {{"以前", 0}, {"之前", 0}, {"前", 0},
						   {"为止", 0}, {"止", 0},   {"截止", 0}};
	static const struct phrase_word others[] = {
		{"前后", 0}, {"前期", 0}, {"前往", 0}, {"前几", 0}};
	const char *at = *p;
	if (words_follow(at, others, ARRAY_LENGTH(others)) || !TAKE_WORDS(&at, tails, NULL))
		return;
	out->deadline = true;
	*p = at;
}

bool clock_begins(uint32_t c)
{
	switch (c) {
	case 0x5143: /* 元 */
	case 0x6B63: /* 正 */
	case 0x814A: /* 腊 */
	case 0x51AC: /* 冬 */
	case 0x6B21: /* 次 */
	case 0x7FCC: /* 翌 */
	case 0x660E: /* 明 */
	case 0x6765: /* 来 */
	case 0x4E0B: /* 下 */
	case 0x7B2C: /* 第 */
	case 0x4ECA: /* 今 */
	case 0x672C: /* 本 */
	case 0x5F53: /* 当 */
		return true;
	default:
		return c < 0x80 ? c >= '0' && c <= '9' : char_is_numeral(c);
	}
}

bool clock_take(const char **p, bool bare, struct clock_words *out)
{
	const char *at = behind_blanks(*p);
	bool dotted = false, taken = false;
	*out = (struct clock_words){.deadline = false};
	if (!clock_begins(next_char(at)))
		return false;
	bool year = take_year(&at, &out->first, &dotted);
	if (year && dotted) {
		taken = take_dotted(&at, out);
	} else {
		taken = take_months(&at, out);
		if (!taken && bare && !year) {
			*out = (struct clock_words){.deadline = false};
			taken = take_bare(&at, out);
		}
	}
	if (!taken) {
		*out = (struct clock_words){.deadline = false};
		return false;
	}
	take_deadline(&at, out);
	*p = at;
	return true;
}
