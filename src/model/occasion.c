#include "model/occasion.h"

#include "base/array.h"
#include "model/period.h"

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
		free(occasion->term);
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

bool occasion_day(const struct occasion *occasion, int year, struct date *out)
{
	switch (occasion->rule) {
	case OCCASION_FIXED:
		*out = (struct date){year, occasion->month, occasion->day};
		return date_valid(*out);
	case OCCASION_WEEKDAY:
		return weekday_of_month(occasion, year, out);
	case OCCASION_LUNAR:
	case OCCASION_TERM:
		return false; /* placed by the month that the plan names */
	}
	return false;
}

enum occasion_fit occasion_day_between(const struct occasion *occasion, int first, int last,
				       struct date *out)
{
	enum occasion_fit fit = OCCASION_MOVES;
	for (int year = month_year(first); year <= month_year(last); year++) {
		struct date day;
		if (!occasion_day(occasion, year, &day))
			continue;
		fit = OCCASION_OUTSIDE;
		int month = month_of_date(day);
		if (month < first || month > last)
			continue;
		*out = day;
		return OCCASION_FITS;
	}
	return fit;
}
