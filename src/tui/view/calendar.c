/* The calendar of the plan: a month, its days, what takes place on them. */
#include "calendar_view.h"

#include "app/look.h"
#include "tui/view/print.h"

#include <stdlib.h>

/* --- reading --- */

/* Today, or the day of the plan that is nearest to it. */
static void begin_plan(struct calendar_view *view, const struct desk *desk)
{
	struct period period = desk->plan.period;
	int month = month_of_date(session_today(desk->session));
	view->plan_id = desk->plan.id;
	view->in_list = false;
	view->list = view->strip.list = (struct list){0};
	view->strip.from = 0;
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
	if (!exact && view->form != CALENDAR_STRIP) {
		view->form = CALENDAR_MONTH; /* a year shows days alone */
		view->in_list = true;
	}
	activity_release(&wanted);
	return true;
}

static int64_t current_id(const struct calendar_view *view)
{
	const struct strip_item *item = calendar_strip_current(view);
	if (view->form == CALENDAR_STRIP)
		return item ? item->id : 0;
	return view->in_list && view->list.count > 0 ? calendar_listed(view, view->list.at)->id : 0;
}

static bool read_form(struct calendar_view *view, struct desk *desk, int64_t current,
		      struct error *err)
{
	if (view->form == CALENDAR_YEAR)
		return calendar_read_year(view, desk, err);
	return view->form != CALENDAR_STRIP || calendar_read_strip(view, desk, current, err);
}

static bool load(struct view *base, struct desk *desk, struct error *err)
{
	struct calendar_view *view = (struct calendar_view *)base;
	int64_t current = current_id(view);
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
	return calendar_read_month(view, desk, current, err) && read_form(view, desk, current, err);
}

static void leave(struct view *base)
{
	struct calendar_view *view = (struct calendar_view *)base;
	activity_list_release(&view->read);
	activity_list_release(&view->beside);
	activity_release(&view->current);
	calendar_year_release(&view->year);
	calendar_strip_release(&view->strip);
	free(view->by_day);
}

/* --- moving about --- */

static void step_days(struct calendar_view *view, struct desk *desk, long by)
{
	calendar_go_day(view, desk, date_from_days(date_to_days(view->day) + by));
}

static void step_months(struct calendar_view *view, struct desk *desk, int by)
{
	by *= view->form == CALENDAR_YEAR ? YEAR_MONTHS : 1;
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

/* --- forms --- */

/* To the next one: the day or the activity that one was at is seen there. */
static bool turn_form(struct calendar_view *view, struct desk *desk)
{
	struct error err = ERROR_INIT;
	enum calendar_form was = view->form;
	int64_t current = current_id(view);
	if (current == 0 && calendar_own_count(view) > 0)
		current = calendar_listed(view, 0)->id;
	view->form = (enum calendar_form)((was + 1) % CALENDAR_FORMS);
	view->in_list = false;
	if (!read_form(view, desk, current, &err)) {
		desk_fail(desk, &err);
		view->form = was;
	} else if (was == CALENDAR_STRIP && current != 0) {
		desk_go(desk, VIEW_CALENDAR, current);
	}
	return true;
}

static bool go_list(struct calendar_view *view, struct desk *desk)
{
	if (view->form == CALENDAR_STRIP) {
		desk_say(desk, xstrdup(text(MSG_calendar_no_list)));
		return true;
	}
	view->form = CALENDAR_MONTH;
	if (view->list.count == 0)
		desk_say(desk, xstrdup(text(MSG_calendar_month_empty)));
	else
		view->in_list = !view->in_list;
	return true;
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

static bool move_any(struct calendar_view *view, struct desk *desk, enum action action)
{
	if (view->form == CALENDAR_STRIP)
		return calendar_strip_move(view, desk, action);
	return view->in_list ? move_in_list(view, desk, action) : move(view, desk, action);
}

/* The one whose notice is meant; 0: the view is not about a month, or about one outside of the plan. */
static int notice_month(const struct calendar_view *view, const struct desk *desk)
{
	int month = month_of_date(view->day);
	bool shown = view->form == CALENDAR_MONTH && period_contains(desk->plan.period, month);
	return shown ? month : 0;
}

static bool act(struct view *base, struct desk *desk, enum action action)
{
	struct calendar_view *view = (struct calendar_view *)base;
	switch (action) {
	case ACTION_add:
		return calendar_add(view, desk);
	case ACTION_other_column:
		return go_list(view, desk);
	case ACTION_calendar_form:
		return turn_form(view, desk);
	case ACTION_strip_groups:
		if (view->form == CALENDAR_STRIP)
			calendar_strip_regroup(view, desk);
		else
			desk_say(desk, xstrdup(text(MSG_calendar_no_groups)));
		return true;
	case ACTION_print:
		print_notice(desk, notice_month(view, desk));
		return true;
	case ACTION_back:
		return go_back(view, desk);
	default:
		break;
	}
	if (actions[action].group == GROUP_MOVE || action == ACTION_today)
		return move_any(view, desk, action);
	return actions[action].group == GROUP_ROW && calendar_change(view, desk, action);
}

static bool offers(const struct view *base, const struct desk *desk, enum action action)
{
	const struct calendar_view *view = (const struct calendar_view *)base;
	bool strip = view->form == CALENDAR_STRIP;
	bool any =
		strip ? view->strip.items.count > 0 : view->in_list || calendar_own_count(view) > 0;
	(void)desk;
	if (action == ACTION_other_column)
		return !strip && view->list.count > 0;
	if (action == ACTION_strip_groups)
		return strip;
	return action == ACTION_add || actions[action].group != GROUP_ROW || any;
}

static enum message name_of(const struct view *base, const struct desk *desk, enum action action)
{
	static const enum message next[CALENDAR_FORMS] = {
		[CALENDAR_MONTH] = MSG_action_to_year,
		[CALENDAR_YEAR] = MSG_action_to_strip,
		[CALENDAR_STRIP] = MSG_action_to_month,
	};
	const struct calendar_view *view = (const struct calendar_view *)base;
	bool on_day = view->form != CALENDAR_STRIP && !view->in_list;
	if (action == ACTION_print && notice_month(view, desk))
		return MSG_action_print_notice;
	if (action == ACTION_edit && on_day && calendar_own_count(view) > 1)
		return MSG_action_to_activities;
	if (action == ACTION_other_column)
		return view->in_list ? MSG_action_to_days : MSG_action_to_activities;
	if (action == ACTION_calendar_form)
		return next[view->form];
	if (action == ACTION_strip_groups)
		return view->strip.grouping == STRIP_BY_POST ? MSG_strip_by_section
							     : MSG_strip_by_post;
	return action == ACTION_today ? MSG_action_to_today : MSG_none;
}

static bool click(struct view *base, struct desk *desk, int row, int column)
{
	struct calendar_view *view = (struct calendar_view *)base;
	if (view->form == CALENDAR_STRIP)
		return calendar_click_strip(view, row);
	return view->form == CALENDAR_YEAR ? calendar_click_year(view, desk, row, column)
					   : calendar_click_month(view, desk, row, column);
}

static bool wheel_turns(const struct view *base)
{
	const struct calendar_view *view = (const struct calendar_view *)base;
	return view->form != CALENDAR_STRIP && !view->in_list;
}

static void draw(struct view *base, struct desk *desk, struct box box)
{
	static void (*const draws[CALENDAR_FORMS])(struct calendar_view *, struct desk *,
						   struct box) = {
		[CALENDAR_MONTH] = calendar_draw_month,
		[CALENDAR_YEAR] = calendar_draw_year,
		[CALENDAR_STRIP] = calendar_draw_strip,
	};
	struct calendar_view *view = (struct calendar_view *)base;
	draws[view->form](view, desk, box);
}

/* The activity at the strip's cursor: its row has room for a part of its title. */
static void write_item(const struct calendar_view *view, const struct desk *desk,
		       struct strbuf *out)
{
	const struct strip_item *item = calendar_strip_current(view);
	const char *title = item ? view->strip.titles[view->strip.list.at] : NULL;
	if (!item)
		return;
	when_write_full(&item->when, desk->plan.period, out);
	strbuf_format(out, "  %s", title ? title : "");
}

static void status(const struct view *base, const struct desk *desk, struct strbuf *out)
{
	const struct calendar_view *view = (const struct calendar_view *)base;
	size_t own = calendar_own_count(view);
	if (view->form == CALENDAR_STRIP) {
		write_item(view, desk, out);
		return;
	}
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
