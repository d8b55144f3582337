/* What the schedule shows: the months with their figures, and the activities of the one at the cursor. */
#include "schedule_view.h"

#include "app/look.h"

#include <stdlib.h>

enum { MONTH_AT_ONCE = 200 }; /* activities: more than a screen has lines */

const struct activity *schedule_current(const struct schedule_view *view)
{
	return view->list.count > 0 ? &view->read.items[view->shown[view->list.at]] : NULL;
}

int schedule_month(const struct schedule_view *view)
{
	return view->months ? view->months[view->month_list.at].month : 0;
}

bool schedule_goes_on(const struct schedule_view *view, const struct desk *desk,
		      const struct activity *activity)
{
	return plan_schedule_month(&desk->plan, activity) != schedule_month(view);
}

void schedule_count_apart(const struct schedule_view *view, const struct desk *desk,
			  struct activity_count *count)
{
	for (size_t i = 0; i < view->read.count; i++)
		if (schedule_goes_on(view, desk, &view->read.items[i]))
			activity_count_add(count, view->read.items[i].status, true);
}

/* --- the month at the cursor --- */

static bool passes(const struct schedule_view *view, int64_t id)
{
	return !view->found.hits || id_set_has(&view->found.ids, id);
}

void schedule_show(struct schedule_view *view, int64_t current)
{
	size_t count = 0;
	free(view->shown);
	view->shown = xcalloc(view->read.count + 1, sizeof(*view->shown));
	for (size_t i = 0; i < view->read.count; i++)
		if (passes(view, view->read.items[i].id))
			view->shown[count++] = i;
	list_set_count(&view->list, count);
	for (size_t i = 0; i < count; i++)
		if (view->read.items[view->shown[i]].id == current)
			view->list.at = i;
}

static bool read(struct schedule_view *view, struct desk *desk, bool whole, struct error *err)
{
	struct activity_list list = {0};
	int64_t plan_id = desk->plan.id;
	int month = schedule_month(view);
	bool more = false;
	bool ok = whole ? look_month(desk->session, plan_id, month, true, &list, err)
			: look_month_first(desk->session, plan_id, month, MONTH_AT_ONCE, &list,
					   &more, err);
	if (!ok) {
		activity_list_release(&list);
		return false;
	}
	activity_list_release(&view->read);
	view->read = list;
	view->more = more;
	view->section_of = 0;
	return true;
}

static bool has_read(const struct schedule_view *view, int64_t id)
{
	for (size_t i = 0; i < view->read.count; i++)
		if (view->read.items[i].id == id)
			return true;
	return false;
}

/* The beginning will do, unless it hides what is wanted: the filter's hits, or the row of the cursor. */
bool schedule_load_month(struct schedule_view *view, struct desk *desk, int64_t current,
			 struct error *err)
{
	if (!read(view, desk, view->found.hits != NULL, err))
		return false;
	if (view->more && current != 0 && !has_read(view, current) && !read(view, desk, true, err))
		return false;
	schedule_show(view, current);
	return true;
}

bool schedule_load_whole_month(struct schedule_view *view, struct desk *desk, struct error *err)
{
	const struct activity *activity = schedule_current(view);
	int64_t current = activity ? activity->id : 0;
	if (!read(view, desk, true, err))
		return false;
	schedule_show(view, current);
	return true;
}

/* --- the months --- */

size_t schedule_place_of_month(const struct schedule_view *view, struct period period, int month)
{
	if (month == 0)
		return (size_t)period.count;
	return period_contains(period, month) ? (size_t)(month - period.first)
					      : view->month_list.count;
}

bool schedule_load_figures(struct schedule_view *view, struct desk *desk, struct error *err)
{
	struct month_figures *figures = NULL;
	size_t count = 0;
	struct period period = desk->plan.period;
	if (!look_month_figures(desk->session, desk->plan.id, &figures, &count, err)) {
		free(figures);
		return false;
	}
	free(view->months);
	view->months = xcalloc((size_t)period.count + 1, sizeof(*view->months));
	list_set_count(&view->month_list, (size_t)period.count + 1);
	for (int i = 0; i <= period.count; i++)
		view->months[i].month = i < period.count ? period.first + i : 0;
	for (size_t i = 0; i < count; i++) {
		size_t at = schedule_place_of_month(view, period, figures[i].month);
		if (at < view->month_list.count)
			view->months[at] = figures[i];
	}
	free(figures);
	return true;
}

void schedule_point_at_month(struct schedule_view *view, int month)
{
	for (size_t i = 0; i < view->month_list.count; i++)
		if (view->months[i].month == month)
			view->month_list.at = i;
}

void schedule_point_at_hits(struct schedule_view *view)
{
	size_t count = view->month_list.count;
	for (size_t i = 0; view->found.hits && i < count; i++) {
		size_t at = (view->month_list.at + i) % count;
		if (view->found.hits[at] > 0) {
			view->month_list.at = at;
			return;
		}
	}
}
