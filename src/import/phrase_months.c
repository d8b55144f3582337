/* A month, several, or another stretch of the year at the beginning of a line: what a schedule's parts begin with. */
#include "phrase.h"

#include "base/array.h"
#include "phrase_clock.h"
#include "phrase_english.h"
#include "phrase_take.h"

#include <string.h>

struct reading {
	const char *line, *p;
	struct phrase_months months;
};

/* --- what makes another word of it --- */

/* 五月风, 十月革命, 九月一次: behind a month without 份. */
static const struct phrase_word other_words[] = {
	{"革命", 0}, {"风", 0},     {"花", 0},   {"鲜花", 0},   {"雪", 0},   {"红", 0}, {"天", 0},
	{"子", 0},   {"嫂", 0},     {"饼", 0},   {"票", 0},     {"考", 0},   {"检", 0}, {"报", 0},
	{"刊", 0},   {"薪", 0},     {"供", 0},   {"个", 0},     {"光", 0},   {"色", 0}, {"亮", 0},
	{"球", 0},   {"嘉年华", 0}, {"桂花", 0}, {"的鲜花", 0}, {"的风", 0}, {"歌", 0}, {"飘香", 0},
	{"龄", 0},   {"以来", 0},   {"前后", 0}, {"会", 0},
};

/* --- what a schedule's heading goes on with --- */

static const struct phrase_word heading_words[] = {
	{"工作安排", 0},     {"主要工作", 0},     {"工作", 0},         {"活动", 0},
	{"重点工作", 0},     {"工作计划", 0},     {"工作要点", 0},     {"活动安排", 0},
	{"活动计划", 0},     {"工作重点", 0},     {"具体工作", 0},     {"工作内容", 0},
	{"安排", 0},         {"计划", 0},         {"活动内容", 0},     {"主要活动", 0},
	{"重点", 0},         {"工会工作", 0},     {"工会活动", 0},     {"具体安排", 0},
	{"行事历", 0},       {"工作任务", 0},     {"任务", 0},         {"主要任务", 0},
	{"重点任务", 0},     {"工会工作安排", 0}, {"主要活动安排", 0}, {"具体工作安排", 0},
	{"主要工作安排", 0}, {"工作项目", 0},     {"活动项目", 0},     {"重点工作安排", 0},
	{"工会活动安排", 0}, {"常规工作", 0},
};

/* Behind the words: what parts them from the text, and whether a heading is all that follows. */
static bool finish(struct reading *reading, enum months_kind kind, bool sure)
{
	const char *p = behind_spaces(reading->p);
	bool certain = sure;
	uint32_t sign = take_sign(&p, "：:");
	if (!sign) {
		const char *dash = p;
		if (take_word(&dash, "——") || take_sign(&dash, "—－-、，,．.。|;；"))
			p = dash;
	} else {
		certain = true;
		while (take_sign(&p, "：:")) /* 2月：： */
			;
	}
	const char *text = behind_spaces(p), *rest = text;
	take_word(&rest, "的");
	if (TAKE_WORDS(&rest, heading_words, NULL)) {
		take_sign(&rest, "：:。；;");
		take_sign(&rest, "】)）");
		if (!next_char(behind_spaces(rest))) {
			reading->months.heading = true;
			text = behind_spaces(rest);
		}
	}
	take_sign(&text, "】)）");
	text = behind_spaces(text);
	reading->months.kind = kind;
	reading->months.certain = certain || !*text;
	reading->months.text = (size_t)(text - reading->line);
	return true;
}

static void set_words(struct reading *reading, const char *begins, const char *ends)
{
	reading->months.words.at = (size_t)(begins - reading->line);
	reading->months.words.length = trimmed_length(begins, (size_t)(ends - begins));
	reading->p = ends;
}

/* --- months and days --- */

static void set_clock(struct phrase_months *months, const struct clock_words *words)
{
	months->year = words->first.year;
	months->year_offset = words->first.year_offset;
	months->first = words->first.month;
	months->last = words->last.month ? words->last.month : words->first.month;
	months->first_day = words->first.day;
	months->last_day = words->last.day;
	months->part = words->last.month ? PART_NONE : words->first.part;
	months->lunar = words->lunar;
	months->deadline = words->deadline;
	if (clock_is_stretch(words))
		return;
	months->apart = words->listed_count;
	memcpy(months->listed, words->listed, sizeof(months->listed));
}

static bool read_months(struct reading *reading)
{
	struct clock_words words;
	const char *begins = behind_spaces(reading->p), *p = begins;
	if (!clock_take(&p, true, &words))
		return false;
	bool alone = !next_char(behind_spaces(p)) || sign_follows(p, "】）)");
	if (words.deadline && !alone && !sign_follows(p, "：:"))
		return false;
	/* 9.10 is one only where it can be nothing else. */
	if (words.bare && !alone && !sign_follows(p, "：:") && behind_spaces(p) == p)
		return false;
	if (!words.share && !words.first.day &&
	    words_follow(p, other_words, ARRAY_LENGTH(other_words)))
		return false;
	set_clock(&reading->months, &words);
	set_words(reading, begins, p);
	bool blank = behind_spaces(p) != p;
	bool sure = (words.share && (blank || sign_follows(p, "（(【")));
	return finish(reading, words.first.day ? MONTHS_DAYS : MONTHS_MONTHS, sure);
}

/* --- other stretches --- */

static bool read_quarter(struct reading *reading)
{
	const char *begins = behind_spaces(reading->p), *p = begins;
	struct taken_number number;
	bool letter = take_sign(&p, "Qq") != 0;
	if (!letter)
		take_word(&p, "第");
	if (!take_number(&p, &number) || number.value < 1 || number.value > 4)
		return false;
	int last = number.value;
	bool named = letter || take_word(&p, "季度");
	/* 一、二季度, 第一至第二季度 */
	const char *range = p;
	struct taken_number second;
	if (take_sign(&range, "至-—、和") &&
	    (take_word(&range, "第"), take_number(&range, &second)) &&
	    second.value > number.value && second.value <= 4 && take_word(&range, "季度")) {
		last = second.value;
		p = range;
	} else if (!named) {
		return false;
	}
	set_words(reading, begins, p);
	reading->months.first = 3 * number.value - 2;
	reading->months.last = 3 * last;
	return finish(reading, MONTHS_QUARTER, false);
}

static bool read_stretch(struct reading *reading)
{
	static const struct {
		const char *word;
		enum months_kind kind;
		int first, last;
	} stretches[] = {
		{"上半年", MONTHS_HALF, 1, 6},      {"下半年", MONTHS_HALF, 7, 12},
		{"第一学期", MONTHS_TERM, 9, 1},    {"第二学期", MONTHS_TERM, 2, 7},
		{"上学期", MONTHS_TERM, 9, 1},      {"下学期", MONTHS_TERM, 2, 7},
		{"秋季学期", MONTHS_TERM, 9, 1},    {"春季学期", MONTHS_TERM, 2, 7},
		{"学期初", MONTHS_TERM, 0, 0},      {"学期中", MONTHS_TERM, 0, 0},
		{"学期末", MONTHS_TERM, 0, 0},      {"期初", MONTHS_TERM, 0, 0},
		{"期中", MONTHS_TERM, 0, 0},        {"期末", MONTHS_TERM, 0, 0},
		{"开学初", MONTHS_TERM, 0, 0},      {"寒假期间", MONTHS_HOLIDAY, 1, 2},
		{"寒假", MONTHS_HOLIDAY, 1, 2},     {"暑假期间", MONTHS_HOLIDAY, 7, 8},
		{"暑假", MONTHS_HOLIDAY, 7, 8},     {"暑期", MONTHS_HOLIDAY, 7, 8},
		{"全年", MONTHS_WHOLE, 0, 0},       {"全学年", MONTHS_WHOLE, 0, 0},
		{"全学期", MONTHS_WHOLE, 0, 0},     {"整学期", MONTHS_WHOLE, 0, 0},
		{"每月", MONTHS_WHOLE, 0, 0},       {"每季度", MONTHS_WHOLE, 0, 0},
		{"每学期", MONTHS_WHOLE, 0, 0},     {"经常性工作", MONTHS_WHOLE, 0, 0},
		{"常规性工作", MONTHS_WHOLE, 0, 0}, {"常规工作", MONTHS_WHOLE, 0, 0},
		{"日常工作", MONTHS_WHOLE, 0, 0},   {"长期", MONTHS_WHOLE, 0, 0},
		{"常年", MONTHS_WHOLE, 0, 0},       {"不定期", MONTHS_WHOLE, 0, 0},
		{"不定时", MONTHS_WHOLE, 0, 0},     {"随时", MONTHS_WHOLE, 0, 0},
		{"经常性", MONTHS_WHOLE, 0, 0},     {"全年性工作", MONTHS_WHOLE, 0, 0},
		{"全年工作", MONTHS_WHOLE, 0, 0},   {"贯穿全年", MONTHS_WHOLE, 0, 0},
		{"平时", MONTHS_WHOLE, 0, 0},       {"每周", MONTHS_WHOLE, 0, 0},
		{"待定", MONTHS_WHOLE, 0, 0},       {"机动", MONTHS_WHOLE, 0, 0},
	};
	const char *begins = behind_spaces(reading->p), *best = NULL;
	for (size_t i = 0; i < ARRAY_LENGTH(stretches); i++) {
		const char *p = begins;
		if (strncmp(p, stretches[i].word, 3) != 0) /* all of them begin with an ideograph */
			continue;
		if (!take_word(&p, stretches[i].word) || (best && p <= best))
			continue;
		best = p;
		reading->months.kind = stretches[i].kind;
		reading->months.first = stretches[i].first;
		reading->months.last = stretches[i].last;
	}
	if (!best)
		return false;
	set_words(reading, begins, best);
	size_t step;
	bool glued = char_is_ideograph(char_at(best, &step));
	/* 暑期教师返校, 每月召开例会: the text only begins with it. */
	return finish(reading, reading->months.kind, false) &&
	       (!glued || reading->months.kind == MONTHS_HALF || reading->months.heading);
}

/* 第3周, 第三至四周, 第3-第4周; in brackets behind it maybe the days. */
static bool read_weeks(struct reading *reading)
{
	const char *begins = behind_spaces(reading->p), *p = begins, *range;
	struct taken_number first, last;
	bool ordinal = take_word(&p, "第");
	if (!take_number(&p, &first) || first.value < 1 || first.value > 53)
		return false;
	last = first;
	range = p;
	take_word(&range, "周");
	if (take_sign(&range, "-—–~～、至") &&
	    (take_word(&range, "第"), take_number(&range, &last)) && word_follows(range, "周") &&
	    last.value <= 53 && last.value > first.value)
		p = range;
	else
		last = first;
	if (!take_word(&p, "周") || (!ordinal && last.value == first.value) ||
	    word_follows(p, "年") || word_follows(p, "岁"))
		return false;
	reading->months.first_week = first.value;
	reading->months.last_week = last.value;
	set_words(reading, begins, p);
	const char *days = p;
	struct clock_words words;
	if (take_sign(&days, "（(") && clock_take(&days, true, &words) && take_sign(&days, "）)") &&
	    clock_is_stretch(&words)) {
		set_clock(&reading->months, &words);
		set_words(reading, begins, days);
	}
	return finish(reading, MONTHS_WEEKS, false);
}

/* Quickly told for nearly all characters of a long text: of times, and of the words in read_stretch(). */
static bool may_begin(uint32_t c)
{
	switch (c) {
	case 0x4E0A: /* 上 */
	case 0x79CB: /* 秋 */
	case 0x6625: /* 春 */
	case 0x5B66: /* 学 */
	case 0x671F: /* 期 */
	case 0x5F00: /* 开 */
	case 0x5BD2: /* 寒 */
	case 0x6691: /* 暑 */
	case 0x5168: /* 全 */
	case 0x6574: /* 整 */
	case 0x6BCF: /* 每 */
	case 0x7ECF: /* 经 */
	case 0x5E38: /* 常 */
	case 0x65E5: /* 日 */
	case 0x957F: /* 长 */
	case 0x4E0D: /* 不 */
	case 0x968F: /* 随 */
	case 0x8D2F: /* 贯 */
	case 0x5E73: /* 平 */
	case 0x5F85: /* 待 */
	case 0x673A: /* 机 */
	case 'Q':
	case 'q':
		return true;
	default:
		return clock_begins(c);
	}
}

bool phrase_months(const char *line, struct phrase_months *out)
{
	typedef bool reader(struct reading *);
	static reader *const readers[] = {read_quarter, read_weeks, read_stretch, read_months};
	const char *p = behind_spaces(line);
	size_t first;
	if (p[0] == '*' && p[1] == '*')
		p += 2;
	if (!char_is_ideograph(char_at(p, &first)))
		take_sign(&p, "【（(〔[");
	struct reading start = {.line = line, .p = p};
	size_t step;
	bool tried = may_begin(char_at(behind_spaces(p), &step));
	for (size_t i = 0; tried && i < ARRAY_LENGTH(readers); i++) {
		struct reading reading = start;
		if (readers[i](&reading)) {
			*out = reading.months;
			return true;
		}
	}
	return phrase_english_months(line, out);
}

/* --- what it means in a plan --- */

/* 期初 and 期末 of a semester; a longer plan has several of them. */
static bool term_when(const struct phrase_months *months, const struct when_frame *frame,
		      struct when *out)
{
	enum { SEMESTER_MOST = 7 };
	if (months->first || frame->period.count < 3 || frame->period.count > SEMESTER_MOST)
		return false;
	*out = (struct when){.starts = {.month = frame->period.first}};
	return true;
}

static struct clock_words clock_of(const struct phrase_months *months)
{
	struct clock_words words = {
		.first = {.year = months->year,
			  .year_offset = months->year_offset,
			  .month = months->first,
			  .day = months->first_day,
			  .part = months->part},
		.deadline = months->deadline,
	};
	if (months->last != months->first || months->last_day)
		words.last = (struct clock_end){.month = months->last, .day = months->last_day};
	return words;
}

struct phrase_months phrase_months_one(const struct phrase_months *months, int which)
{
	struct phrase_months one = *months;
	if (months->apart)
		one.first = one.last = months->listed[which];
	one.apart = 0;
	return one;
}

bool phrase_months_when(const struct phrase_months *months, const struct when_frame *frame,
			struct when *out)
{
	if (months->apart)
		return false;
	if (months->kind == MONTHS_WHOLE) {
		*out = (struct when){.part = PART_NONE};
		return true;
	}
	if (!months->first)
		return months->kind == MONTHS_TERM && term_when(months, frame, out);
	struct clock_words words = clock_of(months);
	return clock_when(&words, frame, out);
}
