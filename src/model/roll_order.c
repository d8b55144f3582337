/*
 * The order of the new schedule: a month in which every activity stays at its time keeps its order, which may be made by hand.
 * One that has got another, or lost one to it, goes by time; what has the same time, or none, stays in its order there too.
 */
#include "roll_parts.h"

#include <stdlib.h>

struct standing {
	int month;
	int time; /* when_order() there; 0 where the month keeps its order */
	bool moved;
	size_t row;
};

static int compare_standings(const void *a, const void *b)
{
	const struct standing *x = a, *y = b;
	if (x->month != y->month)
		return x->month < y->month ? -1 : 1;
	if (x->time != y->time)
		return x->time - y->time;
	return (x->row > y->row) - (x->row < y->row);
}

/* 全年 comes last in a schedule. */
static int month_of(const struct plan *plan, const struct activity *activity)
{
	int month = plan_schedule_month(plan, activity);
	return month ? month : period_last(plan->period) + 1;
}

static struct standing standing_of(const struct roll *roll, const struct whole_plan *whole,
				   size_t row)
{
	const struct activity *now = &whole->activities.items[row];
	const struct activity *was = &roll->from.activities.items[row];
	int months = roll->frame.to.first - roll->frame.from.first;
	int month = plan_schedule_month(&whole->plan, now);
	int old_month = plan_schedule_month(&roll->from.plan, was);
	struct standing standing = {.month = month_of(&whole->plan, now),
				    .time = when_order(&now->when, month),
				    .row = row};
	standing.moved = month != (old_month ? old_month + months : 0) ||
			 standing.time != when_order(&was->when, old_month);
	return standing;
}

static size_t month_end(const struct standing *order, size_t from, size_t count)
{
	size_t end = from;
	while (end < count && order[end].month == order[from].month)
		end++;
	return end;
}

/* `order` is sorted by month. */
static void keep_quiet_months(struct standing *order, size_t count)
{
	for (size_t at = 0, end; at < count; at = end) {
		bool moved = false;
		end = month_end(order, at, count);
		for (size_t i = at; i < end; i++)
			moved |= order[i].moved;
		for (size_t i = at; i < end && !moved; i++)
			order[i].time = 0;
	}
}

/* Owned. */
static struct standing *stand(const struct roll *roll, const struct whole_plan *whole,
			      size_t *count)
{
	struct standing *order = xcalloc(whole->activities.count + 1, sizeof(*order));
	*count = 0;
	for (size_t i = 0; i < whole->activities.count; i++)
		if (roll->activities[i].accepted)
			order[(*count)++] = standing_of(roll, whole, i);
	qsort(order, *count, sizeof(*order), compare_standings);
	keep_quiet_months(order, *count);
	qsort(order, *count, sizeof(*order), compare_standings);
	return order;
}

void roll_arrange(const struct roll *roll, struct whole_plan *whole)
{
	struct activity_list ordered = {0};
	size_t count;
	struct standing *order = stand(roll, whole, &count);
	for (size_t i = 0; i < count; i++) {
		struct activity *taken = &whole->activities.items[order[i].row];
		struct activity *added = activity_list_add(&ordered);
		activity_release(added);
		*added = *taken;
		activity_init(taken);
	}
	free(order);
	activity_list_release(&whole->activities);
	whole->activities = ordered;
}
