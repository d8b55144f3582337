#include "model/activity_picks.h"

#include "base/array.h"

#include <limits.h>
#include <stdlib.h>

void activity_picks_release(struct activity_picks *picks)
{
	free(picks->items);
	*picks = (struct activity_picks){0};
}

void activity_picks_add(struct activity_picks *picks, const struct activity *activity)
{
	ARRAY_GROW(picks->items, picks->count, picks->room);
	picks->items[picks->count++] = activity;
}

static int month_of(const struct when *when)
{
	return when_is_set(when) ? when->starts.month : INT_MAX;
}

static int compare_times(const struct when *a, const struct when *b)
{
	int first = month_of(a), second = month_of(b);
	if (first == second) {
		first = when_order(a, a->starts.month);
		second = when_order(b, b->starts.month);
	}
	return (first > second) - (first < second);
}

/* Of one list: by their place in it. */
static int compare_places(const struct activity *a, const struct activity *b)
{
	return (a > b) - (a < b);
}

static int compare(const void *a, const void *b)
{
	const struct activity *const *x = a, *const *y = b;
	int order = compare_times(&(*x)->when, &(*y)->when);
	return order ? order : compare_places(*x, *y);
}

static struct when time_done(const struct activity *activity)
{
	struct when day = {.part = PART_NONE};
	bool known = activity->done_on && moment_parse(activity->done_on, &day.starts);
	return known ? day : activity->when;
}

static int compare_done(const void *a, const void *b)
{
	const struct activity *const *x = a, *const *y = b;
	struct when first = time_done(*x), second = time_done(*y);
	int order = compare_times(&first, &second);
	return order ? order : compare_places(*x, *y);
}

void activity_picks_sort(struct activity_picks *picks)
{
	if (picks->count)
		qsort(picks->items, picks->count, sizeof(*picks->items), compare);
}

void activity_picks_sort_done(struct activity_picks *picks)
{
	if (picks->count)
		qsort(picks->items, picks->count, sizeof(*picks->items), compare_done);
}
