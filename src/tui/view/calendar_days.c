/* What the calendar shows of its days: the activities of a month and its occasions, how full the days of a year are. */
#include "calendar_view.h"

#include "app/look.h"

#include <stdlib.h>

/* --- the month --- */

int calendar_place(const struct calendar_view *view, int cell)
{
	return month_grid_owns(&view->grid, cell) ? month_grid_date(&view->grid, cell).day
						  : GRID_DAYS + cell;
}

static const struct activity *read_at(const struct calendar_view *view, size_t i)
{
	return i < view->read.count ? &view->read.items[i]
				    : &view->beside.items[i - view->read.count];
}

static int place_at(const struct calendar_view *view, size_t i)
{
	const struct when *when = &read_at(view, i)->when;
	if (i < view->read.count)
		return when_exact_day(when, view->grid.month);
	return calendar_place(view, month_grid_cell(&view->grid, when_first_day(when)));
}

static void arrange(struct calendar_view *view)
{
	size_t at[GRID_PLACES] = {0}, count = view->read.count + view->beside.count;
	free(view->by_day);
	view->by_day = xcalloc(count + 1, sizeof(*view->by_day));
	for (size_t i = 0; i < count; i++)
		at[place_at(view, i)]++;
	view->begins[0] = 0;
	for (int place = 0; place < GRID_PLACES; place++) {
		view->begins[place + 1] = view->begins[place] + at[place];
		at[place] = view->begins[place];
	}
	for (size_t i = 0; i < count; i++)
		view->by_day[at[place_at(view, i)]++] = i;
}

size_t calendar_count_of(const struct calendar_view *view, int place)
{
	return view->begins[place + 1] - view->begins[place];
}

size_t calendar_own_count(const struct calendar_view *view)
{
	return calendar_count_of(view, view->day.day);
}

const struct activity *calendar_of_day(const struct calendar_view *view, int place, size_t i)
{
	return read_at(view, view->by_day[view->begins[place] + i]);
}

const struct activity *calendar_listed(const struct calendar_view *view, size_t i)
{
	size_t own = calendar_own_count(view);
	return i < own ? calendar_of_day(view, view->day.day, i)
		       : calendar_of_day(view, 0, i - own);
}

struct activity_count calendar_count_month(const struct calendar_view *view,
					   const struct desk *desk)
{
	struct activity_count count = {0};
	int month = view->grid.month;
	for (size_t i = 0; i < view->read.count; i++) {
		const struct activity *activity = &view->read.items[i];
		bool goes_on = activity->when.starts.month < month &&
			       plan_schedule_month(&desk->plan, activity) != month;
		activity_count_add(&count, activity->status, goes_on);
	}
	return count;
}

static void list_day(struct calendar_view *view, int64_t current)
{
	size_t count = calendar_own_count(view) + calendar_count_of(view, 0);
	list_set_count(&view->list, count);
	for (size_t i = 0; i < count; i++)
		if (calendar_listed(view, i)->id == current)
			view->list.at = i;
	if (count == 0)
		view->in_list = false;
}

static bool read_occasions(struct calendar_view *view, struct desk *desk, struct error *err)
{
	const struct occasion_list *known = session_occasions(desk->session, err);
	if (known)
		occasions_of_days(known, view->grid.first, GRID_CELLS_MOST, view->occasions);
	return known != NULL;
}

/* The days of the months before and after it that stand in its weeks. */
static bool read_beside(const struct month_grid *grid, struct desk *desk, struct activity_list *out,
			struct error *err)
{
	long begins = date_to_days(month_day(grid->month, 1));
	long next = date_to_days(month_day(grid->month + 1, 1));
	long end = grid->first + (long)grid->weeks * WEEK_DAYS;
	int64_t plan = desk->plan.id;
	return (grid->first == begins ||
		look_days_brief(desk->session, plan, grid->first, begins - 1, out, err)) &&
	       (next == end || look_days_brief(desk->session, plan, next, end - 1, out, err));
}

bool calendar_read_month(struct calendar_view *view, struct desk *desk, int64_t current,
			 struct error *err)
{
	struct month_grid grid = month_grid_of(month_of_date(view->day));
	struct activity_list read = {0}, beside = {0};
	if (!look_month_brief(desk->session, desk->plan.id, grid.month, &read, err) ||
	    !read_beside(&grid, desk, &beside, err)) {
		activity_list_release(&read);
		activity_list_release(&beside);
		return false;
	}
	activity_list_release(&view->read);
	activity_list_release(&view->beside);
	view->read = read;
	view->beside = beside;
	view->grid = grid;
	arrange(view);
	list_day(view, current);
	return read_occasions(view, desk, err);
}

/* --- the year --- */

void calendar_year_release(struct calendar_year *year)
{
	free(year->busy);
	free(year->occasions);
	*year = (struct calendar_year){.first = 0};
}

/* The months come in twelves, from the first one of the plan on. */
static int first_of_page(const struct calendar_view *view, const struct desk *desk)
{
	int from = desk->plan.period.first, by = month_of_date(view->day) - from;
	return from +
	       (by >= 0 ? by / YEAR_MONTHS : -((YEAR_MONTHS - 1 - by) / YEAR_MONTHS)) * YEAR_MONTHS;
}

bool calendar_read_year(struct calendar_view *view, struct desk *desk, struct error *err)
{
	struct calendar_year *year = &view->year;
	int first = first_of_page(view, desk);
	long from = date_to_days(month_day(first, 1));
	size_t count = (size_t)(date_to_days(month_day(first + YEAR_MONTHS, 1)) - from);
	const struct occasion_list *known = session_occasions(desk->session, err);
	int *busy = xcalloc(count, sizeof(*busy));
	if (!known || !look_busy_days(desk->session, desk->plan.id, from, count, busy, err)) {
		free(busy);
		return false;
	}
	calendar_year_release(year);
	year->first = first;
	year->from = from;
	year->busy = busy;
	year->occasions = xcalloc(count, sizeof(*year->occasions));
	occasions_of_days(known, from, count, year->occasions);
	return true;
}

static bool month_in_year(const struct calendar_year *year, int month)
{
	return month >= year->first && month < year->first + YEAR_MONTHS;
}

/* --- the day at the cursor --- */

void calendar_go_day(struct calendar_view *view, struct desk *desk, struct date day)
{
	enum { YEAR_FIRST = 1000, YEAR_LAST = 9998 };
	struct error err = ERROR_INIT;
	if (day.year < YEAR_FIRST || day.year > YEAR_LAST || date_compare(day, view->day) == 0)
		return;
	view->day = day;
	view->list = (struct list){0};
	bool ok = true;
	if (month_of_date(day) == view->grid.month)
		list_day(view, 0);
	else
		ok = calendar_read_month(view, desk, 0, &err);
	if (ok && view->form == CALENDAR_YEAR && !month_in_year(&view->year, month_of_date(day)))
		ok = calendar_read_year(view, desk, &err);
	if (!ok)
		desk_fail(desk, &err);
}

static int64_t chosen_id(const struct calendar_view *view)
{
	const struct strip_item *item = calendar_strip_current(view);
	if (view->form == CALENDAR_STRIP)
		return item ? item->id : 0;
	if (view->in_list && view->list.count > 0)
		return calendar_listed(view, view->list.at)->id;
	return calendar_own_count(view) == 1 ? calendar_listed(view, 0)->id : 0;
}

const struct activity *calendar_current(struct calendar_view *view, struct desk *desk)
{
	struct error err = ERROR_INIT;
	int64_t id = chosen_id(view);
	if (id == 0)
		return NULL;
	int64_t version = session_version(desk->session);
	if (view->current.id == id && view->current_version == version)
		return &view->current;
	struct activity activity;
	activity_init(&activity);
	if (look_activity(desk->session, id, &activity, &err)) {
		activity_release(&view->current);
		view->current = activity;
		view->current_version = version;
		return &view->current;
	}
	desk_fail(desk, &err);
	activity_release(&activity);
	return NULL;
}

bool calendar_in_plan(const struct desk *desk, struct date day)
{
	return period_contains(desk->plan.period, month_of_date(day));
}
