#include "model/agenda.h"

#include "base/array.h"

#include <stdlib.h>

static bool not_after(struct date a, struct date b)
{
	return date_compare(a, b) <= 0;
}

/* Must something happen to it by then? */
static bool due_by(const struct when *when, struct date today, struct date day)
{
	bool exact = when->starts.day && !when->deadline;
	struct date first = when_first_day(when), last = when_last_day(when);
	if (not_after(last, day))
		return true;
	return exact && not_after(first, day) && not_after(today, first);
}

bool agenda_group_of(const struct activity *activity, const struct agenda_span *span,
		     enum agenda_group *out)
{
	const struct when *when = &activity->when;
	if (!when_is_set(when))
		*out = AGENDA_UNDATED;
	else if (activity_overdue(activity, span->today))
		*out = AGENDA_OVERDUE;
	else if (due_by(when, span->today, span->near))
		*out = AGENDA_SOON;
	else if (due_by(when, span->today, span->far))
		*out = AGENDA_LATER;
	else if (!when->deadline && not_after(when_first_day(when), span->far))
		*out = AGENDA_OPEN;
	else if (!activity->post_count)
		*out = AGENDA_UNPOSTED;
	else
		return false;
	return true;
}

static bool is_year(const char *at)
{
	return (strncmp(at, "19", 2) == 0 || strncmp(at, "20", 2) == 0) &&
	       strspn(at, "0123456789") == 4;
}

bool agenda_same_title(const char *title, const char *other)
{
	bool inside = false; /* of a longer number */
	while (*title && *other) {
		size_t years = !inside && is_year(title) && is_year(other) ? 4 : 0;
		if (!years && *title != *other)
			return false;
		inside = *title >= '0' && *title <= '9';
		title += years ? years : 1;
		other += years ? years : 1;
	}
	return *title == *other;
}

void agenda_init(struct agenda *agenda)
{
	*agenda = (struct agenda){0};
}

void agenda_release(struct agenda *agenda)
{
	for (size_t i = 0; i < agenda->plan_count; i++)
		plan_release(&agenda->plans[i]);
	for (size_t i = 0; i < agenda->count; i++)
		activity_release(&agenda->items[i].activity);
	free(agenda->plans);
	free(agenda->items);
	agenda_init(agenda);
}

size_t agenda_add_plan(struct agenda *agenda, const struct plan *plan)
{
	ARRAY_GROW(agenda->plans, agenda->plan_count, agenda->plan_room);
	plan_copy(&agenda->plans[agenda->plan_count], plan);
	return agenda->plan_count++;
}

void agenda_add(struct agenda *agenda, enum agenda_group group, size_t plan,
		struct activity *activity)
{
	ARRAY_GROW(agenda->items, agenda->count, agenda->room);
	agenda->items[agenda->count++] = (struct agenda_entry){group, plan, *activity};
	agenda->counts[group]++;
	activity_init(activity);
}

/* The day by which people look for it: that of its beginning where it is known, else its last one. */
static struct date day_of(const struct when *when)
{
	return when->starts.day ? when_first_day(when) : when_last_day(when);
}

static int compare(const void *a, const void *b)
{
	const struct agenda_entry *x = a, *y = b;
	if (x->group != y->group)
		return x->group < y->group ? -1 : 1;
	int order = 0;
	if (x->group != AGENDA_UNDATED)
		order = date_compare(day_of(&x->activity.when), day_of(&y->activity.when));
	if (!order)
		order = (x->plan > y->plan) - (x->plan < y->plan);
	if (!order)
		order = (x->activity.position > y->activity.position) -
			(x->activity.position < y->activity.position);
	return order ? order
		     : (x->activity.id > y->activity.id) - (x->activity.id < y->activity.id);
}

void agenda_sort(struct agenda *agenda)
{
	if (agenda->count)
		qsort(agenda->items, agenda->count, sizeof(*agenda->items), compare);
}
