#include "model/days_off.h"

#include "base/array.h"
#include "model/holiday.h"

#include <stdlib.h>

void days_off_release(struct days_off *days)
{
	for (size_t i = 0; i < days->count; i++)
		free(days->items[i].name);
	free(days->items);
	*days = (struct days_off){0};
}

void days_off_notice_release(struct days_off_notice *notice)
{
	days_off_release(&notice->days);
	free(notice->source);
	*notice = (struct days_off_notice){0};
}

void days_off_add(struct days_off *days, struct date date, const char *name, bool works, int year)
{
	ARRAY_GROW(days->items, days->count, days->room);
	days->items[days->count++] = (struct day_off){
		.day = date_to_days(date), .name = xstrdup(name), .works = works, .year = year};
}

static int compare(const void *a, const void *b)
{
	const struct day_off *x = a, *y = b;
	if (x->day != y->day)
		return x->day < y->day ? -1 : 1;
	return (x->year > y->year) - (x->year < y->year);
}

void days_off_sort(struct days_off *days)
{
	size_t kept = 0;
	if (days->count)
		qsort(days->items, days->count, sizeof(*days->items), compare);
	for (size_t i = 0; i < days->count; i++) {
		if (kept && days->items[kept - 1].day == days->items[i].day)
			/* NOLINTNEXTLINE(clang-analyzer-unix.Malloc): written over at once */
			free(days->items[--kept].name);
		days->items[kept++] = days->items[i];
	}
	days->count = kept;
}

bool days_off_known(const struct days_off *days, int year)
{
	for (size_t i = 0; i < days->count; i++)
		if (days->items[i].year == year)
			return true;
	return false;
}

void days_off_merge(struct days_off *days, struct days_off *more)
{
	/* What is moved must not count as known for the rest of its year. */
	struct days_off moved = {0};
	for (size_t i = 0; i < more->count; i++) {
		struct day_off *day = &more->items[i];
		if (days_off_known(days, day->year)) {
			free(day->name);
			continue;
		}
		ARRAY_GROW(moved.items, moved.count, moved.room);
		moved.items[moved.count++] = *day;
	}
	more->count = 0;
	for (size_t i = 0; i < moved.count; i++) {
		ARRAY_GROW(days->items, days->count, days->room);
		days->items[days->count++] = moved.items[i];
	}
	free(moved.items);
	days_off_release(more);
	days_off_sort(days);
}

static const struct day_off *find(const struct days_off *days, long day)
{
	size_t low = 0, high = days->count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (days->items[middle].day < day)
			low = middle + 1;
		else
			high = middle;
	}
	return low < days->count && days->items[low].day == day ? &days->items[low] : NULL;
}

enum day_kind days_off_look(const struct days_off *days, struct date date, const char **name)
{
	const struct day_off *day = find(days, date_to_days(date));
	if (name)
		*name = day ? day->name : NULL;
	if (day)
		return day->works ? DAY_WORKED : DAY_OFF;
	/* Of a year that was not announced, or of which somebody has typed a part of the notice. */
	const char *holiday = holiday_on(date);
	if (name)
		*name = holiday;
	if (holiday)
		return DAY_OFF;
	return date_weekday(date) >= 6 ? DAY_WEEKEND : DAY_WORK;
}
