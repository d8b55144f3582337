#include "schedule_order.h"

#include <stdlib.h>

static int compare(const void *a, const void *b)
{
	const struct scheduled *x = a, *y = b;
	if (x->month != y->month)
		return x->month < y->month ? -1 : 1;
	return (x->index > y->index) - (x->index < y->index);
}

struct scheduled *schedule_order(const struct whole_plan *whole)
{
	size_t count = whole->activities.count;
	struct scheduled *order = xcalloc(count, sizeof(*order));
	bool sorted = true;
	for (size_t i = 0; i < count; i++) {
		int month = plan_schedule_month(&whole->plan, &whole->activities.items[i]);
		order[i] = (struct scheduled){month ? month : WHOLE_PLAN, i};
		sorted = sorted && (i == 0 || compare(&order[i - 1], &order[i]) < 0);
	}
	if (!sorted)
		qsort(order, count, sizeof(*order), compare);
	return order;
}
