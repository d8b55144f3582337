#include "phrase_year.h"

#include "base/array.h"
#include "phrase_clock.h"
#include "phrase_take.h"

static bool is_blank_sign(uint32_t c)
{
	return c == 'x' || c == 'X' || c == '_' || c == 0xD7 /* × */ || c == '*' || c == '?' ||
	       c == 0x25A1 /* □ */ || c == 0x25CB /* ○ */ || c == 0x2573;
}

bool phrase_year_take_open(const char **p)
{
	const char *at = behind_blanks(*p);
	size_t step;
	int digits = 0, blanks = 0;
	bool gap = false;
	for (uint32_t c; (c = char_at(at, &step)); at += step) {
		if (c >= '0' && c <= '9' && !blanks && digits < 2)
			digits++;
		else if (is_blank_sign(c))
			blanks++;
		else if (!char_is_blank(c))
			break;
		gap = char_is_blank(c);
		if (digits + blanks > 6)
			return false;
	}
	/* “20 年” leaves a place to be filled in, too. */
	bool open = digits ? digits == 2 && (blanks || gap) : blanks >= 2;
	if (!open || !word_follows(at, "年"))
		return false;
	*p = at;
	return take_word(p, "年");
}

static bool take_whole_year(const char **p, int *year, bool *named)
{
	const char *at = *p;
	struct taken_number number;
	if (!take_number(&at, &number) || number.digits != 4 || number.value < 1949 ||
	    number.value > 2099)
		return false;
	*named = take_word(&at, "年");
	*year = number.value;
	*p = at;
	return true;
}

/* The second year of 2025—2026学年, 2025-26学年, also both open. */
static void take_second(const char **p, struct phrase_year_words *out)
{
	const char *at = *p;
	static const struct phrase_word signs[] = {{"——", 0}, {"—", 0}, {"-", 0},
						   {"–", 0},  {"~", 0}, {"至", 0},
						   {"～", 0}, {"/", 0}, {"―", 0}};
	struct taken_number number;
	if (!TAKE_WORDS(&at, signs, NULL) || !take_number(&at, &number))
		return;
	if (number.digits == 2 && out->year)
		number.value += out->year / 100 * 100;
	else if (number.digits != 4)
		return;
	if (out->year && (number.value <= out->year || number.value > out->year + 5))
		return;
	out->last_year = number.value;
	*p = at;
}

static bool take_semester(const char **p, int *semester)
{
	static const struct phrase_word words[] = {
		{"第一学期", 1}, {"第1学期", 1},  {"上学期", 1}, {"秋季学期", 1}, {"秋季", 1},
		{"第二学期", 2}, {"第2学期", 2},  {"下学期", 2}, {"春季学期", 2}, {"春季", 2},
		{"（上）", 1},   {"（下）", 2},   {"上期", 1},   {"下期", 2},     {"一学期", 1},
		{"二学期", 2},   {"(一)学期", 1}, {"秋学期", 1}, {"春学期", 2}};
	return TAKE_WORDS(p, words, semester);
}

/* Behind the year: 度, 学年, 第一学期, 上半年, 九月份, 第三季度. */
static void take_rest(const char **p, struct phrase_year_words *out)
{
	const char *at = *p;
	take_word(&at, "度");
	if (take_word(&at, "学年") || (out->last_year && take_word(&at, "年学年"))) {
		out->school_year = true;
		take_word(&at, "度");
	} else if (out->last_year) {
		take_word(&at, "年度");
		take_word(&at, "年");
	}
	*p = at;
	take_word(&at, "的");
	if (take_semester(&at, &out->semester)) {
		*p = at;
		return;
	}
	struct phrase_months months;
	if (!phrase_months(at, &months))
		return;
	if (months.kind == MONTHS_HALF || months.kind == MONTHS_QUARTER ||
	    (months.kind == MONTHS_MONTHS && !months.apart && !months.year)) {
		out->month = months.first;
		out->months = (months.last - months.first + 12) % 12 + 1;
		*p = at + months.words.at + months.words.length;
	}
}

static bool take_year_words(const char **p, struct phrase_year_words *out)
{
	const char *at = *p;
	bool named = false;
	if (phrase_year_take_open(&at)) {
		out->open = named = true;
	} else if (take_whole_year(&at, &out->year, &named)) {
		const char *behind = at;
		take_second(&behind, out);
		if (!named && !out->last_year && !word_follows(at, "学年") &&
		    !word_follows(at, "秋") && !word_follows(at, "春") && !word_follows(at, "工会"))
			return false;
		at = behind;
	} else {
		return false;
	}
	if (out->open)
		take_word(&at, "度");
	take_rest(&at, out);
	*p = at;
	return true;
}

void phrase_year_find(const char *text, struct phrase_year_words *out)
{
	size_t step;
	*out = (struct phrase_year_words){.at = 0};
	for (const char *p = text; char_at(p, &step); p += step) {
		struct phrase_year_words found = {.at = (size_t)(p - text)};
		const char *at = p;
		bool taken = take_year_words(&at, &found);
		if (!taken)
			taken = take_semester(&at, &found.semester);
		if (!taken)
			continue;
		found.length = (size_t)(at - p);
		/* A year that a name has in it (2008届) doesn't come with 年; the first one counts. */
		*out = found;
		return;
	}
	/* 九月份工会工作计划 */
	struct phrase_months months;
	if (phrase_months(text, &months) && months.kind != MONTHS_WHOLE && months.first &&
	    !months.apart &&
	    (months.kind == MONTHS_MONTHS || months.kind == MONTHS_HALF ||
	     months.kind == MONTHS_QUARTER)) {
		out->at = months.words.at;
		out->length = months.words.length;
		out->year = months.year;
		out->month = months.first;
		out->months = (months.last - months.first + 12) % 12 + 1;
	}
}
