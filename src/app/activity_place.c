/* Where in its month an activity goes when its time is new. */
#include "activity_rules.h"

#include "base/array.h"
#include "model/outline.h"
#include "session_state.h"
#include "store/plan_store.h"

#include <limits.h>
#include <stdlib.h>

#define FROM_WHOLE_PLAN INT_MAX /* 全年 comes last in a schedule */

/* One of those whose time may be new. */
struct arrival {
	struct activity *activity;
	int month; /* under which it goes */
	int order; /* when_order() there */
	int from;  /* the month that it stood under; 0: it is new; FROM_WHOLE_PLAN */
	bool stays;
	bool placed;
};

struct arrivals {
	struct arrival *items;
	struct arrival **by_id;
	size_t count;
};

/* A month, and those that come into it. */
struct month_order {
	int month;
	struct activity_places list; /* as it is stored, without those that leave their place */
	struct arrival **coming;     /* in the order in which they shall stand */
	size_t count;
	size_t *behind; /* of each: how many of `list` stand before it */
};

static int month_before(const struct plan *plan, const struct when *was)
{
	struct activity activity = {.when = *was};
	return when_is_set(was) ? plan_schedule_month(plan, &activity) : FROM_WHOLE_PLAN;
}

static int compare_ids(const void *a, const void *b)
{
	const struct arrival *const *x = a, *const *y = b;
	return ((*x)->activity->id > (*y)->activity->id) -
	       ((*x)->activity->id < (*y)->activity->id);
}

static void list_arrivals(struct arrivals *all, const struct plan *plan, struct activity *items,
			  size_t count, const struct when *was)
{
	all->count = count;
	all->items = xcalloc(count + 1, sizeof(*all->items));
	all->by_id = xcalloc(count + 1, sizeof(*all->by_id));
	for (size_t i = 0; i < count; i++) {
		int month = plan_schedule_month(plan, &items[i]);
		struct arrival arrival = {&items[i],
					  month,
					  when_order(&items[i].when, month),
					  was ? month_before(plan, &was[i]) : 0,
					  false,
					  false};
		arrival.stays = arrival.from == (month ? month : FROM_WHOLE_PLAN) &&
				when_order(&was[i], month) == arrival.order;
		arrival.placed = arrival.stays;
		all->items[i] = arrival;
		all->by_id[i] = &all->items[i];
	}
	qsort(all->by_id, count, sizeof(*all->by_id), compare_ids);
}

static struct arrival *find_arrival(const struct arrivals *all, int64_t id)
{
	struct activity activity = {.id = id};
	struct arrival key = {.activity = &activity}, *at = &key;
	struct arrival **found =
		bsearch(&at, all->by_id, all->count, sizeof(*all->by_id), compare_ids);
	return found ? *found : NULL;
}

/* --- those that needn't move --- */

static int order_at(const struct month_order *month, size_t at)
{
	return when_order(&month->list.items[at].when, month->month);
}

/* Takes those that leave their place out of the list; who stands rightly between its neighbours stays. */
static void take_out(struct month_order *month, const struct arrivals *all)
{
	struct activity_places *list = &month->list;
	size_t kept = 0;
	for (size_t i = 0; i < list->count; i++) {
		struct arrival *arrival = find_arrival(all, list->items[i].id);
		if (arrival && arrival->month == month->month && !arrival->stays)
			arrival->stays =
				(kept == 0 || order_at(month, kept - 1) <= arrival->order) &&
				(i + 1 == list->count || arrival->order <= order_at(month, i + 1));
		if (arrival && !arrival->stays)
			continue;
		if (arrival)
			list->items[i].when = arrival->activity->when;
		list->items[kept++] = list->items[i];
	}
	list->count = kept;
}

/* --- the places of the others --- */

static int compare_times(const void *a, const void *b)
{
	const struct arrival *x = *(struct arrival *const *)a, *y = *(struct arrival *const *)b;
	if (x->order != y->order)
		return x->order - y->order;
	if (x->from != y->from)
		return x->from - y->from;
	if (x->activity->position != y->activity->position)
		return x->activity->position < y->activity->position ? -1 : 1;
	return (x > y) - (x < y);
}

static void find_places(struct month_order *month)
{
	size_t behind[WHEN_ORDER_LAST + 1] = {0}; /* of each order: the last one up to it */
	for (size_t i = 0; i < month->list.count; i++)
		behind[order_at(month, i)] = i + 1;
	for (size_t i = 1; i <= WHEN_ORDER_LAST; i++)
		behind[i] = behind[i] > behind[i - 1] ? behind[i] : behind[i - 1];
	qsort(month->coming, month->count, sizeof(*month->coming), compare_times);
	month->behind = xcalloc(month->count + 1, sizeof(*month->behind));
	for (size_t i = 0; i < month->count; i++)
		month->behind[i] = behind[month->coming[i]->order];
}

/* Order numbers between those of the list; false where there is no room somewhere. */
static bool number_between(const struct month_order *month)
{
	const struct activity_places *list = &month->list;
	for (size_t first = 0, next; first < month->count; first = next) {
		size_t at = month->behind[first];
		for (next = first; next < month->count && month->behind[next] == at;)
			next++;
		int64_t before = at > 0 ? list->items[at - 1].position : 0;
		int64_t step = POSITION_STEP;
		if (at < list->count)
			step = (list->items[at].position - before) / (int64_t)(next - first + 1);
		if (step < 1)
			return false;
		for (size_t i = first; i < next; i++)
			month->coming[i]->activity->position = before += step;
		if (before > POSITION_MOST)
			return false;
	}
	return true;
}

static bool number_anew(struct session *session, const struct month_order *month,
			const struct arrivals *all, struct error *err)
{
	const struct activity_places *list = &month->list;
	int64_t position = 0;
	bool ok = true;
	size_t next = 0;
	for (size_t i = 0; ok && i <= list->count; i++) {
		for (; next < month->count && month->behind[next] == i; next++)
			month->coming[next]->activity->position = position += POSITION_STEP;
		if (i == list->count)
			break;
		struct arrival *arrival = find_arrival(all, list->items[i].id);
		position += POSITION_STEP;
		if (arrival)
			arrival->activity->position = position;
		ok = activity_store_place(session->store, list->items[i].id, position, err);
	}
	return ok;
}

/* --- all of them --- */

static bool place_in_month(struct session *session, const struct plan *plan, int which,
			   const struct arrivals *all, struct error *err)
{
	struct month_order month = {.month = which};
	bool ok = activity_store_order(session->store, plan->id, which, &month.list, err);
	if (ok) {
		take_out(&month, all);
		month.coming = xcalloc(all->count + 1, sizeof(*month.coming));
		for (size_t i = 0; i < all->count; i++) {
			struct arrival *arrival = &all->items[i];
			if (arrival->month == which && !arrival->stays)
				month.coming[month.count++] = arrival;
			arrival->placed = arrival->placed || arrival->month == which;
		}
		find_places(&month);
		ok = number_between(&month) || number_anew(session, &month, all, err);
	}
	free(month.list.items);
	free(month.coming);
	free(month.behind);
	return ok;
}

bool activities_place(struct session *session, const struct plan *plan, struct activity *items,
		      size_t count, const struct when *was, struct error *err)
{
	struct arrivals all;
	bool ok = true;
	list_arrivals(&all, plan, items, count, was);
	for (size_t i = 0; ok && i < count; i++)
		ok = all.items[i].placed ||
		     place_in_month(session, plan, all.items[i].month, &all, err);
	free(all.by_id);
	free(all.items);
	return ok;
}
