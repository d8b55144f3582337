#include "model/holiday.h"

#include "base/array.h"
#include "i18n/messages.h"
#include "model/lunar.h"
#include "model/solar_term.h"

/* The years for which the rule is known here: the revision of 2013, and that of 2024, which added two days. */
enum { FIRST_YEAR = 2014, MORE_DAYS = 2025, LAST_YEAR = 2100 };

enum { QINGMING = 6 }; /* of the solar terms */

enum calendar { GREGORIAN, LUNAR };

/* So many days from this one on; day 0: the last one of the month, 除夕. */
static const struct holiday {
	enum message name;
	enum calendar calendar;
	int month, day, days;
	int since;
} holidays[] = {
	{MSG_holiday_new_year, GREGORIAN, 1, 1, 1, FIRST_YEAR},
	{MSG_holiday_spring, LUNAR, 1, 1, 3, FIRST_YEAR},
	{MSG_holiday_spring, LUNAR, 12, 0, 1, MORE_DAYS},
	{MSG_holiday_labour, GREGORIAN, 5, 1, 1, FIRST_YEAR},
	{MSG_holiday_labour, GREGORIAN, 5, 2, 1, MORE_DAYS},
	{MSG_holiday_dragon_boat, LUNAR, 5, 5, 1, FIRST_YEAR},
	{MSG_holiday_mid_autumn, LUNAR, 8, 15, 1, FIRST_YEAR},
	{MSG_holiday_national, GREGORIAN, 10, 1, 3, FIRST_YEAR},
};

static bool falls_on(const struct holiday *holiday, struct date date, const struct lunar_day *lunar)
{
	bool by_moon = holiday->calendar == LUNAR;
	int month = by_moon ? lunar->month : date.month, day = by_moon ? lunar->day : date.day;
	int first = holiday->day;
	if (month != holiday->month || (by_moon && lunar->leap) || date.year < holiday->since)
		return false;
	if (first == 0)
		first = lunar_days_in_month(lunar->year, lunar->month, false);
	return day >= first && day < first + holiday->days;
}

const char *holiday_on(struct date date)
{
	struct lunar_day lunar;
	if (date.year < FIRST_YEAR || date.year > LAST_YEAR || !lunar_from_date(date, &lunar))
		return NULL;
	if (solar_term_on(date) == QINGMING)
		return text(MSG_holiday_qingming);
	for (size_t i = 0; i < ARRAY_LENGTH(holidays); i++)
		if (falls_on(&holidays[i], date, &lunar))
			return text(holidays[i].name);
	return NULL;
}
