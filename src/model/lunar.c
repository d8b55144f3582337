#include "model/lunar.h"

#include "i18n/messages.h"
#include "lunar_table.h"

#include <assert.h>
#include <stdlib.h>

/* A year of the table, unpacked. */
struct months {
	int first_day;   /* days after January 1 */
	int leap;        /* the month that comes twice, or 0 */
	int count;       /* 12 or 13 */
	uint32_t longer; /* a bit for each month of 30 days */
};

static bool known(int year)
{
	return year >= LUNAR_TABLE_FIRST && year <= LUNAR_TABLE_LAST;
}

static struct months months_of(int year)
{
	uint32_t packed = lunar_table[year - LUNAR_TABLE_FIRST];
	int leap = (int)(packed >> LUNAR_TABLE_LEAP_SHIFT & 15);
	return (struct months){
		.first_day = (int)(packed >> LUNAR_TABLE_FIRST_DAY_SHIFT),
		.leap = leap,
		.count = leap ? 13 : 12,
		.longer = packed & ((1u << LUNAR_TABLE_LEAP_SHIFT) - 1),
	};
}

static int length_of(const struct months *months, int at)
{
	return 29 + (int)(months->longer >> at & 1);
}

/* Which of the year's months it is, from 0; -1: none. */
static int find_month(const struct months *months, int month, bool leap)
{
	if (month < 1 || month > 12 || (leap && month != months->leap))
		return -1;
	return month - 1 + (leap || (months->leap && month > months->leap));
}

static bool covered(int year)
{
	return year > LUNAR_TABLE_FIRST && year <= LUNAR_TABLE_LAST;
}

static long new_year(int year, const struct months *months)
{
	return date_to_days((struct date){year, 1, 1}) + months->first_day;
}

bool lunar_from_date(struct date date, struct lunar_day *out)
{
	if (!covered(date.year))
		return false;
	int year = date.year;
	struct months months = months_of(year);
	long day = date_to_days(date) - new_year(year, &months);
	if (day < 0) {
		months = months_of(--year);
		day = date_to_days(date) - new_year(year, &months);
	}
	int at = 0;
	for (; day >= length_of(&months, at); at++)
		day -= length_of(&months, at);
	bool behind_leap = months.leap && at >= months.leap;
	*out = (struct lunar_day){
		.year = year,
		.month = at + 1 - behind_leap,
		.day = (int)day + 1,
		.leap = behind_leap && at == months.leap,
	};
	return true;
}

bool lunar_to_date(struct lunar_day day, struct date *out)
{
	if (day.day < 1 || day.day > lunar_days_in_month(day.year, day.month, day.leap))
		return false;
	struct months months = months_of(day.year);
	int month = find_month(&months, day.month, day.leap);
	long days = new_year(day.year, &months) + day.day - 1;
	for (int at = 0; at < month; at++)
		days += length_of(&months, at);
	struct date date = date_from_days(days);
	if (!covered(date.year))
		return false;
	*out = date;
	return true;
}

int lunar_days_in_month(int year, int month, bool leap)
{
	if (!known(year))
		return 0;
	struct months months = months_of(year);
	int at = find_month(&months, month, leap);
	return at < 0 ? 0 : length_of(&months, at);
}

int lunar_leap_month(int year)
{
	return known(year) ? months_of(year).leap : 0;
}

const char *lunar_day_name(int day)
{
	assert(day >= 1 && day <= 30);
	return text((enum message)(MSG_lunar_day_1 + day - 1));
}

const char *lunar_month_name(int month)
{
	assert(month >= 1 && month <= 12);
	return text((enum message)(MSG_lunar_month_1 + month - 1));
}

void lunar_write(struct lunar_day day, struct strbuf *out)
{
	const char *month = lunar_month_name(day.month), *name = lunar_day_name(day.day);
	char *written = day.leap ? say_lunar_leap_day(month, name) : say_lunar_day(month, name);
	strbuf_add_text(out, written);
	free(written);
}
