#include "model/numeral.h"

#include "base/array.h"
#include "base/utf8.h"

#include <assert.h>

static const char *const digits[] = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
static const struct {
	const char *text;
	int value;
} units[] = {{"千", 1000}, {"百", 100}, {"十", 10}};

enum { GREATEST = 9999 };

void numeral_write(int number, struct strbuf *out)
{
	assert(number >= 1 && number <= GREATEST);
	bool begun = false, gap = false;
	for (size_t i = 0; i < ARRAY_LENGTH(units); i++) {
		int digit = number / units[i].value % 10;
		if (!digit) {
			gap = begun;
			continue;
		}
		if (gap)
			strbuf_add_text(out, "零");
		/* 十一, not 一十一, where nothing stands before it. */
		if (begun || digit > 1 || units[i].value > 10)
			strbuf_add_text(out, digits[digit]);
		strbuf_add_text(out, units[i].text);
		begun = true;
		gap = false;
	}
	if (number % 10) {
		if (gap)
			strbuf_add_text(out, "零");
		strbuf_add_text(out, digits[number % 10]);
	}
}

int numeral_digit(uint32_t c)
{
	static const struct {
		uint32_t c;
		int value;
	} others[] = {
		{0x3007, 0}, {0x96F6, 0}, {0x4E00, 1}, {0x4E8C, 2}, {0x4E24, 2}, {0x4E09, 3},
		{0x56DB, 4}, {0x4E94, 5}, {0x516D, 6}, {0x4E03, 7}, {0x516B, 8}, {0x4E5D, 9},
	};
	c = utf8_fold_wide(c);
	if (c >= '0' && c <= '9')
		return (int)(c - '0');
	for (size_t i = 0; i < ARRAY_LENGTH(others); i++)
		if (c == others[i].c)
			return others[i].value;
	return -1;
}

static int digit_value(uint32_t c, bool months)
{
	return months && c == 0x5143 /* 元 */ ? 1 : numeral_digit(c);
}

static int unit_value(uint32_t c)
{
	return c == 0x5341            ? 10
	       : c == 0x767E          ? 100
	       : c == 0x5343          ? 1000
	       : c == 0x5EFF /* 廿 */ ? 20
				      : 0;
}

size_t numeral_read(const char *text, bool months, int *number)
{
	int total = 0, run = -1; /* run: the digits since the last unit */
	size_t at = 0, step;
	uint32_t c;
	for (; (step = utf8_next(text + at, &c)); at += step) {
		int digit = digit_value(c, months), unit = unit_value(c);
		if (digit >= 0)
			run = (run < 0 ? 0 : run * 10) + digit;
		else if (unit == 20)
			total += 20;
		else if (unit)
			total += (run > 0 ? run : 1) * unit;
		else
			break;
		if (unit)
			run = -1;
		if (total > GREATEST || run > GREATEST)
			return 0;
	}
	total += run > 0 ? run : 0;
	if (!at || total > GREATEST)
		return 0;
	*number = total;
	return at;
}

void numeral_write_roman(int number, struct strbuf *out)
{
	static const struct {
		int value;
		const char *text;
	} parts[] = {
		{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"},
		{90, "XC"},  {50, "L"},   {40, "XL"}, {10, "X"},   {9, "IX"},
		{5, "V"},    {4, "IV"},   {1, "I"},
	};
	for (size_t i = 0; i < ARRAY_LENGTH(parts); i++)
		for (; number >= parts[i].value; number -= parts[i].value)
			strbuf_add_text(out, parts[i].text);
}
