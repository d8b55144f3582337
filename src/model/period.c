#include "model/period.h"

#include "base/strbuf.h"
#include "i18n/messages.h"

#include <assert.h>
#include <ctype.h>
#include <stdlib.h>

int month_make(int year, int month)
{
	return year * 12 + month - 1;
}

int month_year(int month)
{
	return month / 12;
}

int month_of_year(int month)
{
	return month % 12 + 1;
}

int month_of_date(struct date date)
{
	return month_make(date.year, date.month);
}

bool month_parse(const char *text, int *out)
{
	static const char shape[] = "0000-00";
	if (strlen(text) != sizeof(shape) - 1 || text[0] == '0')
		return false;
	for (size_t i = 0; shape[i]; i++)
		if (shape[i] == '0' ? !isdigit((unsigned char)text[i]) : text[i] != shape[i])
			return false;
	int month = atoi(text + 5);
	if (month < 1 || month > 12)
		return false;
	*out = month_make(atoi(text), month);
	return true;
}

void month_write(int month, char out[8])
{
	unsigned within = (unsigned)month % (10000 * 12);
	unsigned digits =
		within / 12 * 100 + within % 12 + 1; /* 202509; printf would take its time */
	for (int i = 6; i >= 0; i--) {
		out[i] = i == 4 ? '-' : (char)('0' + digits % 10);
		digits /= i == 4 ? 1 : 10;
	}
	out[7] = '\0';
}

const char *month_name(int of_year)
{
	assert(of_year >= 1 && of_year <= 12);
	return text((enum message)(MSG_month_1 + of_year - 1));
}

const char *month_name_in_characters(int of_year)
{
	static const char *const names[] = {"一月", "二月", "三月", "四月", "五月",   "六月",
					    "七月", "八月", "九月", "十月", "十一月", "十二月"};
	assert(of_year >= 1 && of_year <= 12);
	return names[of_year - 1];
}

bool period_valid(struct period period)
{
	return period.count >= 1 && period.count <= PERIOD_MOST &&
	       period.first >= month_make(1000, 1) &&
	       period.first <= month_make(9999, 12) - (period.count - 1);
}

bool period_contains(struct period period, int month)
{
	return month >= period.first && month < period.first + period.count;
}

int period_last(struct period period)
{
	return period.first + period.count - 1;
}

int period_find(struct period period, int of_year)
{
	int ahead = (of_year - month_of_year(period.first) + 12) % 12;
	return ahead < period.count ? period.first + ahead : 0;
}
