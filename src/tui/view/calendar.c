/* The calendar of the plan: a month, its days, what takes place on them. */
#include "activity_targets.h"
#include "calendar_view.h"

#include "app/act.h"
#include "app/look.h"
#include "tui/view/print.h"
#include "tui/view/row.h"

#include <stdlib.h>

/* --- reading --- */

/* Today, or the day of the plan that is nearest to it. */
static void begin_plan(struct calendar_view *view, const struct desk *desk)
{
	struct period period = desk->plan.period;
	int month = month_of_date(session_today(desk->session));
	view->plan_id = desk->plan.id;
	view->in_list = false;
	view->list = (struct list){0};
	view->day = month < period.first          ? month_day(period.first, 1)
		    : month > period_last(period) ? month_day(period_last(period), 1)
						  : session_today(desk->session);
}

/* The activity that somebody wants to see: its day, else its month, where it isn't seen already. */
static bool look_up_wanted(struct calendar_view *view, struct desk *desk, struct error *err)
{
	struct activity wanted;
	activity_init(&wanted);
	if (!look_activity(desk->session, desk->wanted_id, &wanted, err))
		return false;
	const struct when *when = &wanted.when;
	int month = month_of_date(view->day);
	bool exact = when->starts.day && !when->ends.month && !when->deadline;
	if (exact)
		view->day = month_day(when->starts.month, when->starts.day);
	else if (when_is_set(when) && !when_touches(when, month))
		view->day = month_day(when->starts.month, 1);
	view->in_list = view->in_list || !exact;
	activity_release(&wanted);
	return true;
}

static bool load(struct view *base, struct desk *desk, struct error *err)
{
	struct calendar_view *view = (struct calendar_view *)base;
	bool listed = view->in_list && view->list.count > 0;
	int64_t current = listed ? calendar_listed(view, view->list.at)->id : 0;
	if (view->plan_id != desk->plan.id) {
		begin_plan(view, desk);
		current = 0;
	}
	if (desk->wanted_id != 0) {
		current = desk->wanted_id;
		if (!look_up_wanted(view, desk, err))
			return false;
	}
	if (!view->in_list)
		view->list = (struct list){0};
	return calendar_read_month(view, desk, current, err) &&
	       (view->form != CALENDAR_YEAR || calendar_read_year(view, desk, err));
}

static void leave(struct view *base)
{
	struct calendar_view *view = (struct calendar_view *)base;
	activity_list_release(&view->read);
	activity_release(&view->current);
	calendar_year_release(&view->year);
	free(view->by_day);
}

/* --- moving about --- */

static void step_days(struct calendar_view *view, struct desk *desk, long by)
{
	calendar_go_day(view, desk, date_from_days(date_to_days(view->day) + by));
}

static void step_months(struct calendar_view *view, struct desk *desk, int by)
{
	by *= view->form == CALENDAR_YEAR ? 12 : 1;
	calendar_go_day(view, desk, month_day(view->grid.month + by, view->day.day));
}

/* False: the action doesn't move. */
static bool move(struct calendar_view *view, struct desk *desk, enum action action)
{
	switch (action) {
	case ACTION_left:
		step_days(view, desk, -1);
		return true;
	case ACTION_right:
		step_days(view, desk, 1);
		return true;
	case ACTION_up:
		step_days(view, desk, -WEEK_DAYS);
		return true;
	case ACTION_down:
		step_days(view, desk, WEEK_DAYS);
		return true;
	case ACTION_page_up:
		step_months(view, desk, -1);
		return true;
	case ACTION_page_down:
		step_months(view, desk, 1);
		return true;
	case ACTION_first:
		calendar_go_day(view, desk, month_day(view->grid.month, 1));
		return true;
	case ACTION_last:
		calendar_go_day(view, desk, month_day(view->grid.month, 31));
		return true;
	case ACTION_today:
		view->in_list = false;
		calendar_go_day(view, desk, session_today(desk->session));
		return true;
	default:
		return false;
	}
}

/* In the list, left and right go on to other days, whose lists are shown then. */
static bool move_in_list(struct calendar_view *view, struct desk *desk, enum action action)
{
	bool other_day = action == ACTION_left || action == ACTION_right || action == ACTION_today;
	return other_day ? move(view, desk, action) : list_act(&view->list, action);
}

/* --- actions --- */

static bool add(struct calendar_view *view, struct desk *desk)
{
	struct row_place place = {
		.owner = desk->plan.id, .month = month_of_date(view->day), .day = view->day.day};
	int64_t id;
	if (!calendar_in_plan(desk, view->day)) {
		struct strbuf months = STRBUF_INIT;
		period_write(desk->plan.period, &months);
		desk_say(desk, say_calendar_no_add(months.text));
		strbuf_release(&months);
	} else if (row_edit(desk, ROW_ACTIVITY, 0, place, &id)) {
		desk_go(desk, VIEW_CALENDAR, id);
	}
	return true;
}

/* Month, year, and from the beginning. */
static bool turn_form(struct calendar_view *view, struct desk *desk)
{
	struct error err = ERROR_INIT;
	view->form = (enum calendar_form)((view->form + 1) % CALENDAR_FORMS);
	view->in_list = false;
	if (view->form == CALENDAR_YEAR && !calendar_read_year(view, desk, &err)) {
		desk_fail(desk, &err);
		view->form = CALENDAR_MONTH;
	}
	return true;
}

static bool go_list(struct calendar_view *view, struct desk *desk)
{
	view->form = CALENDAR_MONTH;
	if (view->list.count == 0)
		desk_say(desk, xstrdup(text(MSG_calendar_month_empty)));
	else
		view->in_list = !view->in_list;
	return true;
}

/* Enter on a day: its activity, all of them where there are several, a new one where there is none. */
static bool open_day(struct calendar_view *view, struct desk *desk)
{
	if (calendar_own_count(view) == 0)
		return add(view, desk);
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

/* On the activity that is meant; where the day has several, they are shown to choose from. */
static bool act_on_activity(struct calendar_view *view, struct desk *desk, enum action action)
{
	const struct activity *activity = calendar_current(view, desk);
	size_t own = calendar_own_count(view);
	if (!activity) {
		view->form = own > 1 ? CALENDAR_MONTH : view->form;
		view->in_list = own > 1;
		view->list.at = 0;
		desk_say(desk, own > 1 ? say_calendar_choose((int)own)
				       : xstrdup(text(MSG_calendar_day_without)));
		return true;
	}
	int64_t id = activity->id;
	if (action == ACTION_go_section) {
		if (activity->section_id != 0)
			desk_go(desk, VIEW_OUTLINE, activity->section_id);
		else
			desk_say(desk, xstrdup(text(MSG_no_section_of_activity)));
		return true;
	}
	enum change_end end = change(desk, activity, action);
	if (end == CHANGE_OF_TIME)
		desk_go(desk, VIEW_CALENDAR, id);
	return end != CHANGE_UNKNOWN;
}

static bool go_back(struct calendar_view *view, struct desk *desk)
{
	if (view->in_list)
		view->in_list = false;
	else if (view->form != CALENDAR_MONTH)
		view->form = CALENDAR_MONTH;
	else
		desk_go(desk, VIEW_OUTLINE, 0);
	return true;
}

static bool act(struct view *base, struct desk *desk, enum action action)
{
	struct calendar_view *view = (struct calendar_view *)base;
	switch (action) {
	case ACTION_add:
		return add(view, desk);
	case ACTION_other_column:
		return go_list(view, desk);
	case ACTION_calendar_form:
		return turn_form(view, desk);
	case ACTION_print:
		print_plan(desk, desk->plan.id);
		return true;
	case ACTION_back:
		return go_back(view, desk);
	default:
		break;
	}
	if (actions[action].group == GROUP_MOVE || action == ACTION_today)
		return view->in_list ? move_in_list(view, desk, action) : move(view, desk, action);
	if (actions[action].group != GROUP_ROW)
		return false;
	if (action == ACTION_edit && !view->in_list && calendar_own_count(view) != 1)
		return open_day(view, desk);
	return act_on_activity(view, desk, action);
}

static bool offers(const struct view *base, const struct desk *desk, enum action action)
{
	const struct calendar_view *view = (const struct calendar_view *)base;
	bool any = view->in_list || calendar_own_count(view) > 0;
	(void)desk;
	if (action == ACTION_other_column)
		return view->list.count > 0;
	return action == ACTION_add || actions[action].group != GROUP_ROW || any;
}

static enum message name_of(const struct view *base, const struct desk *desk, enum action action)
{
	const struct calendar_view *view = (const struct calendar_view *)base;
	(void)desk;
	if (action == ACTION_edit && !view->in_list && calendar_own_count(view) > 1)
		return MSG_action_to_activities;
	if (action == ACTION_other_column)
		return view->in_list ? MSG_action_to_days : MSG_action_to_activities;
	if (action == ACTION_calendar_form)
		return view->form == CALENDAR_MONTH ? MSG_action_to_year : MSG_action_to_month;
	return action == ACTION_today ? MSG_action_to_today : MSG_none;
}

static bool click(struct view *base, struct desk *desk, int row, int column)
{
	struct calendar_view *view = (struct calendar_view *)base;
	return view->form == CALENDAR_YEAR ? calendar_click_year(view, desk, row, column)
					   : calendar_click_month(view, desk, row, column);
}

static bool wheel_turns(const struct view *base)
{
	return !((const struct calendar_view *)base)->in_list;
}

static void draw(struct view *base, struct desk *desk, struct box box)
{
	struct calendar_view *view = (struct calendar_view *)base;
	if (view->form == CALENDAR_YEAR)
		calendar_draw_year(view, desk, box);
	else
		calendar_draw_month(view, desk, box);
}

static void status(const struct view *base, const struct desk *desk, struct strbuf *out)
{
	const struct calendar_view *view = (const struct calendar_view *)base;
	size_t own = calendar_own_count(view);
	desk_write_day(desk, view->day, out);
	if (view->form == CALENDAR_YEAR && own > 0) {
		char *said = say_calendar_own((int)own, calendar_listed(view, 0)->title);
		strbuf_add_text(out, said);
		free(said);
	}
	if (!calendar_in_plan(desk, view->day))
		strbuf_add_text(out, text(MSG_calendar_outside));
}

static void where(const struct view *base, const struct desk *desk, struct strbuf *out)
{
	(void)base;
	strbuf_format(out, "%s › %s", desk->organization.name, desk->plan.title);
}

const struct view_ops calendar_view = {
	.kind = VIEW_CALENDAR,
	.size = sizeof(struct calendar_view),
	.of_plan = true,
	.keeps = true,
	.load = load,
	.close = leave,
	.draw = draw,
	.act = act,
	.offers = offers,
	.name_of = name_of,
	.click = click,
	.wheel_turns = wheel_turns,
	.where = where,
	.status = status,
};
