#include "model/number.h"

#include "base/array.h"
#include "base/strbuf.h"
#include "base/utf8.h"
#include "model/numeral.h"

#include <stdlib.h>

enum {
	INNER = 6,       /* decimals that are kept while it is read */
	DIGITS_MOST = 15 /* of one run, so that it fits */
};

/* Digits in a row, with no unit yet. */
struct run {
	int64_t digits;
	int count, decimals; /* of them behind the point */
	bool plain;          /* neither comma nor point */
};

static int digit_of(uint32_t c)
{
	static const uint32_t capitals[] = {0x96F6, 0x58F9, 0x8D30, 0x53C1, 0x8086,
					    0x4F0D, 0x9646, 0x67D2, 0x634C, 0x7396};
	for (size_t i = 0; i < ARRAY_LENGTH(capitals); i++)
		if (c == capitals[i])
			return (int)i;
	return numeral_digit(c);
}

/* 十 is 1, for 10^1; 0: it is no unit. */
static int power_of(uint32_t c)
{
	static const struct {
		uint32_t c;
		int power;
	} units[] = {{0x5341, 1}, {0x62FE, 1}, {0x767E, 2}, {0x4F70, 2}, {0x5343, 3},
		     {0x4EDF, 3}, {0x4E07, 4}, {0x842C, 4}, {0x4EBF, 8}, {0x5104, 8}};
	for (size_t i = 0; i < ARRAY_LENGTH(units); i++)
		if (c == units[i].c)
			return units[i].power;
	return 0;
}

/* How many digits of the same number follow at once. */
static int digits_ahead(const char *text)
{
	int count = 0;
	uint32_t c;
	for (size_t step; (step = utf8_next(text, &c)) && digit_of(c) >= 0; text += step)
		count++;
	return count;
}

/* A comma between thousands, or between the fours in which Chinese counts. */
static bool parts_groups(const struct run *run, const char *behind)
{
	int ahead = digits_ahead(behind);
	return run->count > 0 && !run->decimals && (ahead == 3 || ahead == 4);
}

/* The length of the run; 0: none, or one that is no number. */
static size_t read_run(const char *text, struct run *run)
{
	size_t at = 0, step;
	uint32_t c;
	bool point = false;
	*run = (struct run){.plain = true};
	for (; (step = utf8_next(text + at, &c)); at += step) {
		int digit = digit_of(c);
		c = utf8_fold_wide(c);
		if (digit >= 0) {
			run->digits = run->digits * 10 + digit;
			run->decimals += point;
			if (++run->count > DIGITS_MOST)
				return 0;
		} else if (c == ',' && !point && parts_groups(run, text + at + step)) {
			run->plain = false;
		} else if (c == '.' && !point && run->count > 0 && digits_ahead(text + at + step)) {
			point = true;
			run->plain = false;
		} else {
			break;
		}
	}
	return run->count > 0 ? at : 0;
}

/* value × 10^power, exactly. */
static bool scale(int64_t value, int power, int64_t *out)
{
	for (; power > 0 && value > 0; power--) {
		if (value > INT64_MAX / 10)
			return false;
		value *= 10;
	}
	for (; power < 0 && value > 0; power++) {
		if (value % 10)
			return false;
		value /= 10;
	}
	*out = value;
	return true;
}

/* What has been read: all in units of 10^-INNER. */
struct sum {
	int64_t total;   /* up to 万 and 亿 */
	int64_t section; /* behind these */
	int power;       /* of the last unit; 0: none */
	int great;       /* of the last 万 or 亿 */
};

static bool add(int64_t *to, int64_t value)
{
	if (value > INT64_MAX - *to)
		return false;
	*to += value;
	return true;
}

/* 百 of 三百; the units of a section go down. */
static bool take_unit(struct sum *sum, const struct run *run, int power)
{
	int64_t value;
	bool bare = run->count == 0 && power == 1; /* 十五 */
	if ((run->count == 0 && !bare) || (sum->section > 0 && power >= sum->power))
		return false;
	if (!scale(bare ? 1 : run->digits, power + INNER - run->decimals, &value))
		return false;
	sum->power = power;
	return add(&sum->section, value);
}

static bool take_great_unit(struct sum *sum, const struct run *run, int power)
{
	int64_t value;
	if ((run->count == 0 && sum->section == 0) || (sum->great > 0 && power >= sum->great))
		return false;
	if (sum->section > 0) {
		if (!scale(run->digits, INNER - run->decimals, &value) ||
		    !add(&sum->section, value) || !scale(sum->section, power, &value))
			return false;
	} else if (!scale(run->digits, power + INNER - run->decimals, &value)) {
		return false;
	}
	sum->section = 0;
	sum->power = sum->great = power;
	return add(&sum->total, value);
}

/* The digits behind the last unit; one alone counts tens of it less: 三千五 is 3500. */
static bool take_last(struct sum *sum, const struct run *run)
{
	int64_t value, bound;
	int power = INNER - run->decimals;
	if (run->count == 0)
		return true;
	if (sum->power >= 2 && run->count == 1 && run->plain)
		power += sum->power - 1;
	if (!scale(run->digits, power, &value) || !scale(1, sum->power + INNER, &bound))
		return false;
	return (sum->power == 0 || value < bound) && add(&sum->section, value);
}

size_t number_read(const char *text, int decimals, int64_t *value)
{
	struct sum sum = {0};
	struct run run = {0};
	size_t at = 0, step;
	uint32_t c;
	int power;
	for (;;) {
		at += read_run(text + at, &run);
		step = utf8_next(text + at, &c);
		power = step ? power_of(c) : 0;
		if (!power)
			break;
		if (!(power < 4 ? take_unit(&sum, &run, power)
				: take_great_unit(&sum, &run, power)))
			return 0;
		at += step;
	}
	int64_t all;
	if (!at || digit_of(step ? c : 0) >= 0 || !take_last(&sum, &run) ||
	    !add(&sum.total, sum.section) || !scale(sum.total, decimals - INNER, &all) ||
	    all > NUMBER_MOST)
		return 0;
	*value = all;
	return at;
}

/* Words for what is counted. */
static bool is_counter(const char *text)
{
	static const char *const words[] = {"",     "人",   "名", "位", "个", "人次", "余人",
					    "个月", "个人", "岁", "年", "月", "份",   "栏"};
	for (size_t i = 0; i < ARRAY_LENGTH(words); i++)
		if (strcmp(text, words[i]) == 0)
			return true;
	return false;
}

static char *without_blanks(const char *text)
{
	struct strbuf out = STRBUF_INIT;
	uint32_t c;
	for (size_t step; (step = utf8_next(text, &c)); text += step)
		if (utf8_fold_wide(c) != ' ')
			strbuf_add(&out, text, step);
	return strbuf_detach(&out);
}

bool number_parse(const char *text, int least, int most, int *out)
{
	char *packed = without_blanks(text);
	int64_t number;
	size_t length = number_read(packed, 0, &number);
	bool good = length > 0 && number >= least && number <= most && is_counter(packed + length);
	if (good)
		*out = (int)number;
	free(packed);
	return good;
}

bool number_parse_year(const char *text, int *out)
{
	return number_parse(text, 1000, 9999, out);
}
