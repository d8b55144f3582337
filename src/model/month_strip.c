#include "model/month_strip.h"

#include <stdlib.h>

static int month_begins(const struct month_strip *strip, int month)
{
	return (month - strip->first) * strip->columns;
}

int month_strip_column(const struct month_strip *strip, struct date date)
{
	int days = date_days_in_month(date.year, date.month);
	return month_begins(strip, month_of_date(date)) + (date.day - 1) * strip->columns / days;
}

static int moment_from(const struct month_strip *strip, struct moment moment)
{
	struct date date = {month_year(moment.month), month_of_year(moment.month), moment.day};
	return moment.day ? month_strip_column(strip, date) : month_begins(strip, moment.month);
}

static int moment_to(const struct month_strip *strip, struct moment moment)
{
	return moment.day ? moment_from(strip, moment) : month_begins(strip, moment.month + 1) - 1;
}

/* A third of the month, rounded so that the three don't overlap. */
static void part_span(const struct month_strip *strip, const struct when *when,
		      struct strip_span *out)
{
	int begins = month_begins(strip, when->starts.month), third = (int)when->part - PART_EARLY;
	out->from = begins + third * strip->columns / 3;
	out->to = begins + (third + 1) * strip->columns / 3 - 1;
}

bool month_strip_span(const struct month_strip *strip, const struct when *when,
		      struct strip_span *out)
{
	if (!when_is_set(when))
		return false;
	*out = (struct strip_span){.from = moment_from(strip, when->starts)};
	if (when->deadline) {
		out->to = out->from = month_strip_column(strip, when_last_day(when));
		out->point = true;
	} else if (when->part != PART_NONE) {
		part_span(strip, when, out);
	} else {
		out->to = moment_to(strip, when->ends.month ? when->ends : when->starts);
		out->point = when->starts.day && !when->ends.month;
	}
	return true;
}

void strip_list_release(struct strip_list *list)
{
	free(list->items);
	*list = (struct strip_list){0};
}

static int compare(int64_t a, int64_t b)
{
	return (a > b) - (a < b);
}

static int compare_items(const void *a, const void *b)
{
	const struct strip_item *x = a, *y = b;
	int month = x->when.starts.month, other = y->when.starts.month;
	if (x->rank != y->rank)
		return x->rank < y->rank ? -1 : 1;
	if (!month != !other)
		return month ? -1 : 1;
	if (month != other)
		return month < other ? -1 : 1;
	int order = when_order(&x->when, month) - when_order(&y->when, month);
	if (order)
		return order;
	return x->position != y->position ? compare(x->position, y->position)
					  : compare(x->id, y->id);
}

void strip_list_sort(struct strip_list *list)
{
	if (list->count > 1)
		qsort(list->items, list->count, sizeof(*list->items), compare_items);
}
