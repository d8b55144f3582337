/* What is added and changed in the calendar, in each of its forms. */
#include "activity_targets.h"
#include "calendar_view.h"
#include "story.h"

#include "app/act.h"
#include "tui/view/row.h"

#include <stdlib.h>

/* A day of the plan, or in the strip the month of the activity at the cursor. */
static struct row_place place_of(const struct calendar_view *view, const struct desk *desk)
{
	struct row_place place = {
		.owner = desk->plan.id, .month = month_of_date(view->day), .day = view->day.day};
	const struct strip_item *item = calendar_strip_current(view);
	if (view->form != CALENDAR_STRIP)
		return place;
	struct activity activity = {.when = item ? item->when : (struct when){.part = PART_NONE}};
	place.month = plan_schedule_month(&desk->plan, &activity);
	place.day = 0;
	return place;
}

bool calendar_add(const struct calendar_view *view, struct desk *desk)
{
	struct row_place place = place_of(view, desk);
	int64_t id;
	if (place.month != 0 && !period_contains(desk->plan.period, place.month)) {
		struct strbuf months = STRBUF_INIT;
		period_write(desk->plan.period, &months);
		desk_say(desk, say_calendar_no_add(months.text));
		strbuf_release(&months);
	} else if (row_edit(desk, ROW_ACTIVITY, 0, place, &id)) {
		desk_go(desk, VIEW_CALENDAR, id);
	}
	return true;
}

/* Enter on a day: its activity, all of them where there are several, a new one where there is none. */
static bool open_day(struct calendar_view *view, struct desk *desk)
{
	if (calendar_own_count(view) == 0)
		return calendar_add(view, desk);
	view->form = CALENDAR_MONTH;
	view->in_list = true;
	return true;
}

static enum change_end shift_days(struct desk *desk, const struct activity *activity, int days)
{
	struct error err = ERROR_INIT;
	if (!desk_may_change(desk))
		return CHANGE_NONE;
	if (!activity_shift_days(desk->session, activity->id, days, &err)) {
		desk_fail(desk, &err);
		return CHANGE_NONE;
	}
	desk_say_done(desk);
	return CHANGE_OF_TIME;
}

static enum change_end change(struct desk *desk, const struct activity *activity,
			      enum action action)
{
	struct activity_targets targets = {.ids = &activity->id, .count = 1, .current = activity};
	switch (action) {
	case ACTION_day_earlier:
		return shift_days(desk, activity, -1);
	case ACTION_day_later:
		return shift_days(desk, activity, 1);
	case ACTION_week_earlier:
		return shift_days(desk, activity, -WEEK_DAYS);
	case ACTION_week_later:
		return shift_days(desk, activity, WEEK_DAYS);
	default:
		return activity_targets_change(desk, &targets, action);
	}
}

/* Where the day has several, they are shown to choose from. */
static bool ask_to_choose(struct calendar_view *view, struct desk *desk)
{
	size_t own = calendar_own_count(view);
	if (view->form == CALENDAR_STRIP) {
		desk_say(desk, xstrdup(text(MSG_strip_empty)));
		return true;
	}
	if (own > 1) {
		view->form = CALENDAR_MONTH;
		view->in_list = true;
		view->list.at = 0;
	}
	desk_say(desk, own > 1 ? say_calendar_choose((int)own)
			       : xstrdup(text(view->list.count > 0 ? MSG_calendar_day_without
								   : MSG_calendar_day_bare)));
	return true;
}

static bool go_section(struct desk *desk, const struct activity *activity)
{
	if (activity->section_id != 0)
		desk_go(desk, VIEW_OUTLINE, activity->section_id);
	else
		desk_say(desk, xstrdup(text(MSG_no_section_of_activity)));
	return true;
}

bool calendar_change(struct calendar_view *view, struct desk *desk, enum action action)
{
	const struct activity *activity = calendar_current(view, desk);
	bool on_day = view->form != CALENDAR_STRIP && !view->in_list;
	if (action == ACTION_edit && on_day && !activity)
		return open_day(view, desk);
	if (!activity)
		return ask_to_choose(view, desk);
	if (action == ACTION_go_section)
		return go_section(desk, activity);
	if (action == ACTION_story) {
		story_show(desk, activity);
		return true;
	}
	int64_t id = activity->id;
	enum change_end end = change(desk, activity, action);
	if (end == CHANGE_OF_TIME)
		desk_go(desk, VIEW_CALENDAR, id);
	return end != CHANGE_UNKNOWN;
}
