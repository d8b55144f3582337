#include "model/occasion.h"

#include "base/array.h"
#include "i18n/language.h"
#include "model/lunar.h"
#include "model/period.h"
#include "model/solar_term.h"

#include <stdlib.h>

void occasion_list_release(struct occasion_list *list)
{
	for (size_t i = 0; i < list->count; i++) {
		struct occasion *occasion = &list->items[i];
		for (size_t j = 0; j < occasion->alias_count; j++)
			free(occasion->aliases[j]);
		free(occasion->aliases);
		free(occasion->name);
		free(occasion->english);
	}
	free(list->items);
	*list = (struct occasion_list){0};
}

struct occasion *occasion_list_add(struct occasion_list *list)
{
	ARRAY_GROW(list->items, list->count, list->room);
	list->items[list->count] = (struct occasion){0};
	return &list->items[list->count++];
}

const struct occasion *occasion_find(const struct occasion_list *list, const char *name)
{
	for (size_t i = 0; i < list->count; i++) {
		const struct occasion *occasion = &list->items[i];
		if (strcmp(occasion->name, name) == 0)
			return occasion;
		for (size_t j = 0; j < occasion->alias_count; j++)
			if (strcmp(occasion->aliases[j], name) == 0)
				return occasion;
	}
	return NULL;
}

static bool weekday_of_month(const struct occasion *rule, int year, struct date *out)
{
	int last = date_days_in_month(year, rule->month);
	if (rule->week < 0) {
		int behind =
			(date_weekday((struct date){year, rule->month, last}) - rule->day + 7) % 7;
		*out = (struct date){year, rule->month, last - behind};
		return true;
	}
	int ahead = (rule->day - date_weekday((struct date){year, rule->month, 1}) + 7) % 7;
	*out = (struct date){year, rule->month, 1 + ahead + 7 * (rule->week - 1)};
	return out->day <= last;
}

const char *occasion_label(const struct occasion *occasion)
{
	bool english = language() == LANGUAGE_ENGLISH && occasion->english;
	return english ? occasion->english : occasion->name;
}

/* Day 0 is the last of the month: 腊月廿九 where there is no 三十. */
static bool lunar_day_of(const struct occasion *rule, int lunar_year, struct date *out)
{
	struct lunar_day day = {.year = lunar_year, .month = rule->month, .day = rule->day};
	if (!day.day)
		day.day = lunar_days_in_month(lunar_year, rule->month, false);
	return lunar_to_date(day, out);
}

/* A Gregorian year has the end of one lunar year and the beginning of the next. */
static size_t lunar_days(const struct occasion *rule, int year, struct date *out)
{
	size_t count = 0;
	for (int lunar_year = year - 1; lunar_year <= year; lunar_year++)
		if (lunar_day_of(rule, lunar_year, &out[count]) && out[count].year == year)
			count++;
	return count;
}

size_t occasion_days(const struct occasion *occasion, int year, struct date out[OCCASION_DAYS_MOST])
{
	switch (occasion->rule) {
	case OCCASION_FIXED:
		out[0] = (struct date){year, occasion->month, occasion->day};
		return date_valid(out[0]);
	case OCCASION_WEEKDAY:
		return weekday_of_month(occasion, year, &out[0]);
	case OCCASION_LUNAR:
		return lunar_days(occasion, year, out);
	case OCCASION_TERM:
		return solar_term_day(year, occasion->term, &out[0]);
	}
	return 0;
}

bool occasion_day(const struct occasion *occasion, int year, struct date *out)
{
	struct date days[OCCASION_DAYS_MOST];
	if (!occasion_days(occasion, year, days))
		return false;
	*out = days[0];
	return true;
}

enum occasion_fit occasion_day_between(const struct occasion *occasion, int first, int last,
				       struct date *out)
{
	enum occasion_fit fit = OCCASION_NO_DAY;
	for (int year = month_year(first); year <= month_year(last); year++) {
		struct date days[OCCASION_DAYS_MOST];
		size_t count = occasion_days(occasion, year, days);
		for (size_t i = 0; i < count; i++) {
			fit = OCCASION_OUTSIDE;
			int month = month_of_date(days[i]);
			if (month < first || month > last)
				continue;
			*out = days[i];
			return OCCASION_FITS;
		}
	}
	return fit;
}

/* What a day is in the calendars that the rules speak of, found once for all of them. */
struct day_facts {
	struct date date;
	struct lunar_day lunar;
	bool has_lunar;
	bool ends_lunar_month;
	int term;
};

static struct day_facts facts_of(struct date date)
{
	struct day_facts facts = {.date = date, .term = solar_term_on(date)};
	struct lunar_day *lunar = &facts.lunar;
	facts.has_lunar = lunar_from_date(date, lunar) && !lunar->leap;
	facts.ends_lunar_month =
		facts.has_lunar &&
		lunar->day == lunar_days_in_month(lunar->year, lunar->month, false);
	return facts;
}

static bool falls_on(const struct occasion *occasion, const struct day_facts *facts)
{
	struct date day;
	switch (occasion->rule) {
	case OCCASION_FIXED:
		return occasion->month == facts->date.month && occasion->day == facts->date.day;
	case OCCASION_WEEKDAY:
		return occasion->month == facts->date.month &&
		       weekday_of_month(occasion, facts->date.year, &day) &&
		       day.day == facts->date.day;
	case OCCASION_LUNAR:
		return facts->has_lunar && occasion->month == facts->lunar.month &&
		       (occasion->day ? occasion->day == facts->lunar.day
				      : facts->ends_lunar_month);
	case OCCASION_TERM:
		return occasion->term == facts->term;
	}
	return false;
}

size_t occasion_on(const struct occasion_list *list, struct date date, const struct occasion **out,
		   size_t room)
{
	struct day_facts facts = facts_of(date);
	size_t count = 0;
	for (size_t i = 0; i < list->count; i++)
		if (falls_on(&list->items[i], &facts) && count++ < room)
			out[count - 1] = &list->items[i];
	return count;
}
