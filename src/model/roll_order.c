/*
 * The order of the new schedule: what stays at its time keeps its place, so that an order made by hand is kept; what has got
 * another day stands where its time belongs.
 */
#include "roll_parts.h"

#include <stdlib.h>

struct standing {
	int month;
	int time;      /* when_order() there */
	size_t behind; /* how many of those that stay in this month stand before it */
	bool moved;
	size_t row;
};

static int compare_months(const void *a, const void *b)
{
	const struct standing *x = a, *y = b;
	if (x->month != y->month)
		return x->month < y->month ? -1 : 1;
	if (x->behind != y->behind)
		return x->behind < y->behind ? -1 : 1;
	if (x->moved != y->moved)
		return x->moved - y->moved;
	if (x->moved && x->time != y->time)
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

/* Of the `count` that have this month, sorted: how many stand before what has such a time, for each time. */
static void count_behind(const struct standing *month, size_t count,
			 size_t behind[WHEN_ORDER_LAST + 1])
{
	for (int time = 0; time <= WHEN_ORDER_LAST; time++)
		behind[time] = 0;
	for (size_t i = 0; i < count; i++)
		behind[month[i].time] = i + 1;
	for (int time = 1; time <= WHEN_ORDER_LAST; time++)
		if (behind[time] < behind[time - 1])
			behind[time] = behind[time - 1];
}

static size_t month_end(const struct standing *order, size_t from, size_t count)
{
	size_t end = from;
	while (end < count && order[end].month == order[from].month)
		end++;
	return end;
}

/* Gives those from `staying` on their places among those before; both are sorted by month. */
static void place_moved(struct standing *order, size_t staying, size_t count)
{
	size_t first = 0, behind[WHEN_ORDER_LAST + 1];
	for (size_t at = staying, end; at < count; at = end) {
		end = month_end(order, at, count);
		while (first < staying && order[first].month < order[at].month)
			first++;
		bool any = first < staying && order[first].month == order[at].month;
		count_behind(order + first, any ? month_end(order, first, staying) - first : 0,
			     behind);
		for (size_t i = at; i < end; i++)
			order[i].behind = behind[order[i].time];
	}
}

/* Those that stay: behind all before them in their month. */
static void number_staying(struct standing *order, size_t staying)
{
	for (size_t at = 0, end; at < staying; at = end) {
		end = month_end(order, at, staying);
		for (size_t i = at; i < end; i++)
			order[i].behind = i - at + 1;
	}
}

static size_t gather(const struct roll *roll, const struct whole_plan *whole, bool moved,
		     struct standing *order)
{
	size_t count = 0;
	for (size_t i = 0; i < whole->activities.count; i++) {
		struct standing standing = standing_of(roll, whole, i);
		if (roll->activities[i].accepted && standing.moved == moved)
			order[count++] = standing;
	}
	qsort(order, count, sizeof(*order), compare_months);
	return count;
}

/* Owned. */
static struct standing *stand(const struct roll *roll, const struct whole_plan *whole,
			      size_t *count)
{
	struct standing *order = xcalloc(whole->activities.count + 1, sizeof(*order));
	size_t staying = gather(roll, whole, false, order);
	*count = staying + gather(roll, whole, true, order + staying);
	place_moved(order, staying, *count);
	number_staying(order, staying);
	qsort(order, *count, sizeof(*order), compare_months);
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
