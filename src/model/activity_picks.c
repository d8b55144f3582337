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

static int month_of(const struct activity *activity)
{
	return when_is_set(&activity->when) ? activity->when.starts.month : INT_MAX;
}

static int compare(const void *a, const void *b)
{
	const struct activity *const *x = a, *const *y = b;
	int first = month_of(*x), second = month_of(*y);
	if (first == second) {
		first = when_order(&(*x)->when, (*x)->when.starts.month);
		second = when_order(&(*y)->when, (*y)->when.starts.month);
	}
	if (first != second)
		return first < second ? -1 : 1;
	return (*x > *y) - (*x < *y); /* of one list: their place in it */
}

void activity_picks_sort(struct activity_picks *picks)
{
	if (picks->count)
		qsort(picks->items, picks->count, sizeof(*picks->items), compare);
}
