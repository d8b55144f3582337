/* The schedule of the plan: its months, and the activities of the one at the cursor. Only that one
 * is read. */
#include "schedule_view.h"

#include "app/act.h"
#include "app/look.h"
#include "base/array.h"
#include "tui/edit/dialog.h"
#include "tui/view/print.h"
#include "tui/view/row.h"

#include <stdlib.h>

const struct activity *schedule_current(const struct schedule_view *view)
{
	return view->list.count > 0 ? &view->read.items[view->shown[view->list.at]] : NULL;
}

static int current_month(const struct schedule_view *view)
{
	return view->months ? view->months[view->month_list.at].month : 0;
}

/* --- what is shown --- */

static bool passes(const struct activity *activity, const char *filter)
{
	struct strbuf all = STRBUF_INIT;
	activity_write_posts(activity, &all);
	const char *const texts[] = {activity->title,   activity->detail,
				     activity->place,   activity->occasion,
				     activity->outcome, status_label(activity->status)};
	for (size_t i = 0; i < ARRAY_LENGTH(texts); i++) {
		strbuf_add_byte(&all, '\n');
		strbuf_add_text(&all, texts[i]);
	}
	bool found = strstr(all.text, filter) != NULL;
	strbuf_release(&all);
	return found;
}

static void apply_filter(struct schedule_view *view, int64_t current)
{
	size_t count = 0;
	free(view->shown);
	view->shown = xcalloc(view->read.count + 1, sizeof(*view->shown));
	for (size_t i = 0; i < view->read.count; i++)
		if (!view->filter || passes(&view->read.items[i], view->filter))
			view->shown[count++] = i;
	list_set_count(&view->list, count);
	for (size_t i = 0; i < count; i++)
		if (view->read.items[view->shown[i]].id == current)
			view->list.at = i;
}

/* Reads the month at the cursor; `current` is the activity to point at, if it is there. */
static bool read_month(struct schedule_view *view, struct desk *desk, int64_t current,
		       struct error *err)
{
	struct activity_list read = {0};
	if (!look_month(desk->session, desk->plan.id, current_month(view), false, &read, err))
		return false;
	activity_list_release(&view->read);
	view->read = read;
	view->section_of = 0;
	apply_filter(view, current);
	return true;
}

/* All months of the plan, with their figures where there are any. */
static bool read_figures(struct schedule_view *view, struct desk *desk, struct error *err)
{
	struct month_figures *figures = NULL;
	size_t count = 0;
	struct period period = desk->plan.period;
	if (!look_month_figures(desk->session, desk->plan.id, &figures, &count, err))
		return false;
	free(view->months);
	view->months = xcalloc((size_t)period.count + 1, sizeof(*view->months));
	for (int i = 0; i <= period.count; i++)
		view->months[i].month = i < period.count ? period.first + i : 0;
	for (size_t i = 0; i < count; i++) {
		int at = figures[i].month == 0 ? period.count : figures[i].month - period.first;
		if (at >= 0 && at <= period.count)
			view->months[at] = figures[i];
	}
	free(figures);
	list_set_count(&view->month_list, (size_t)period.count + 1);
	return true;
}

static void point_at_month(struct schedule_view *view, int month)
{
	for (size_t i = 0; i < view->month_list.count; i++)
		if (view->months[i].month == month)
			view->month_list.at = i;
}

static bool load(struct view *base, struct desk *desk, struct error *err)
{
	struct schedule_view *view = (struct schedule_view *)base;
	const struct activity *activity = schedule_current(view);
	int64_t current = activity ? activity->id : 0;
	int month = current_month(view);
	if (view->plan_id != desk->plan.id) {
		view->plan_id = desk->plan.id;
		month = month_of_date(session_today(desk->session));
		current = 0;
		string_set(&view->filter, NULL);
	}
	if (desk->wanted_id != 0) {
		struct activity wanted;
		if (!look_activity(desk->session, desk->wanted_id, &wanted, err))
			return false;
		month = plan_schedule_month(&desk->plan, &wanted);
		current = wanted.id;
		view->in_months = false;
		activity_release(&wanted);
	}
	if (!read_figures(view, desk, err))
		return false;
	point_at_month(view, month);
	return read_month(view, desk, current, err);
}

static void leave(struct view *base)
{
	struct schedule_view *view = (struct schedule_view *)base;
	activity_list_release(&view->read);
	free(view->months);
	free(view->shown);
	free(view->filter);
	free(view->section);
}

/* --- actions --- */

static bool finish(struct desk *desk, bool done, struct error *err)
{
	if (done)
		desk_say_done(desk);
	else
		desk_fail(desk, err);
	return true;
}

static bool add(struct schedule_view *view, struct desk *desk)
{
	struct row_place place = {.owner = desk->plan.id, .month = current_month(view)};
	int64_t id;
	if (row_edit(desk, ROW_ACTIVITY, 0, place, &id))
		desk_go(desk, VIEW_SCHEDULE, id);
	return true;
}

static bool remove_activity(struct desk *desk, const struct activity *activity)
{
	struct error err = ERROR_INIT;
	char *question = say_remove_activity(activity->title);
	bool sure = dialog_sure(desk->screen, &desk->beneath, text(MSG_remove_title), question);
	free(question);
	return !sure || finish(desk, activity_remove(desk->session, activity->id, &err), &err);
}

static bool set_status(struct desk *desk, const struct activity *activity,
		       enum activity_status status)
{
	struct error err = ERROR_INIT;
	return finish(desk, activity_set_status(desk->session, activity->id, status, &err), &err);
}

static const char *status_choice(size_t i, void *data)
{
	(void)data;
	return status_label((enum activity_status)i);
}

static bool choose_status(struct desk *desk, const struct activity *activity)
{
	struct dialog_list list = {
		.count = STATUS_COUNT, .text = status_choice, .first = activity->status};
	long chosen = dialog_choose(desk->screen, &desk->beneath, activity->title, &list, NULL);
	return chosen < 0 || set_status(desk, activity, (enum activity_status)chosen);
}

static char *check_time(const char *value, void *data)
{
	const struct desk *desk = data;
	struct when when;
	bool right = when_parse(value, desk->plan.period, session_today(desk->session), &when);
	return right ? NULL : xstrdup(text(MSG_wrong_time));
}

static bool reschedule(struct desk *desk, const struct activity *activity)
{
	struct strbuf was = STRBUF_INIT;
	struct activity now;
	struct error err = ERROR_INIT;
	when_write(&activity->when, desk->plan.period, 0, &was);
	char *typed = dialog_prompt(desk->screen, &desk->beneath, activity->title,
				    text(MSG_label_time), was.text, check_time, desk);
	if (typed && strcmp(typed, was.text) != 0) {
		activity_copy(&now, activity);
		when_parse(typed, desk->plan.period, session_today(desk->session), &now.when);
		if (activity_change(desk->session, activity, &now, &err))
			desk_go(desk, VIEW_SCHEDULE, activity->id);
		finish(desk, err.code == ERR_NONE, &err);
		activity_release(&now);
	}
	free(typed);
	strbuf_release(&was);
	return true;
}

static bool shift(struct desk *desk, const struct activity *activity, int months)
{
	struct error err = ERROR_INIT;
	if (activity_shift(desk->session, activity->id, months, &err))
		desk_go(desk, VIEW_SCHEDULE, activity->id);
	return finish(desk, err.code == ERR_NONE, &err);
}

static bool reorder(struct desk *desk, const struct activity *activity, int direction)
{
	struct error err = ERROR_INIT;
	bool moved = false;
	if (!activity_reorder(desk->session, activity->id, direction, &moved, &err))
		desk_fail(desk, &err);
	else if (moved)
		desk_say_done(desk);
	else
		desk_say(desk, xstrdup(text(MSG_no_further)));
	return true;
}

static bool ask_filter(struct schedule_view *view, struct desk *desk)
{
	char *typed = dialog_prompt(desk->screen, &desk->beneath, text(MSG_filter_title),
				    text(MSG_label_filter), view->filter, NULL, NULL);
	if (typed) {
		const struct activity *activity = schedule_current(view);
		string_set(&view->filter, typed[0] ? typed : NULL);
		apply_filter(view, activity ? activity->id : 0);
		view->in_months = false;
	}
	free(typed);
	return true;
}

static bool step_month(struct schedule_view *view, struct desk *desk, enum action action)
{
	struct error err = ERROR_INIT;
	size_t at = view->month_list.at;
	list_act(&view->month_list, action);
	if (view->month_list.at != at) {
		view->list = (struct list){0};
		if (!read_month(view, desk, 0, &err))
			desk_fail(desk, &err);
	}
	return true;
}

static bool go_back(struct schedule_view *view, struct desk *desk)
{
	const struct activity *activity = schedule_current(view);
	if (view->filter) {
		string_set(&view->filter, NULL);
		apply_filter(view, activity ? activity->id : 0);
	} else if (desk->narrow && !view->in_months) {
		view->in_months = true;
	} else {
		desk_go(desk, VIEW_PLANS, desk->plan.id);
	}
	return true;
}

static bool go_today(struct schedule_view *view, struct desk *desk)
{
	struct error err = ERROR_INIT;
	point_at_month(view, month_of_date(session_today(desk->session)));
	if (!read_month(view, desk, 0, &err))
		desk_fail(desk, &err);
	return true;
}

/* What changes the current activity. */
static bool act_on(struct desk *desk, const struct activity *activity, enum action action)
{
	if (!desk_may_change(desk))
		return true;
	switch (action) {
	case ACTION_edit:
		row_edit(desk, ROW_ACTIVITY, activity->id,
			 (struct row_place){.owner = desk->plan.id}, NULL);
		return true;
	case ACTION_done:
		return set_status(desk, activity,
				  activity->status == STATUS_DONE ? STATUS_PLANNED : STATUS_DONE);
	case ACTION_set_status:
		return choose_status(desk, activity);
	case ACTION_reschedule:
		return reschedule(desk, activity);
	case ACTION_month_earlier:
		return shift(desk, activity, -1);
	case ACTION_month_later:
		return shift(desk, activity, 1);
	case ACTION_move_up:
		return reorder(desk, activity, -1);
	case ACTION_move_down:
		return reorder(desk, activity, 1);
	case ACTION_remove:
		return remove_activity(desk, activity);
	default:
		return false;
	}
}

static bool act(struct view *base, struct desk *desk, enum action action)
{
	struct schedule_view *view = (struct schedule_view *)base;
	const struct activity *activity = schedule_current(view);
	switch (action) {
	case ACTION_left:
		return step_month(view, desk, ACTION_up);
	case ACTION_right:
		return step_month(view, desk, ACTION_down);
	case ACTION_other_column:
		view->in_months = !view->in_months;
		return true;
	case ACTION_add:
		return add(view, desk);
	case ACTION_filter:
		return ask_filter(view, desk);
	case ACTION_today:
		return go_today(view, desk);
	case ACTION_print:
		print_plan(desk, desk->plan.id);
		return true;
	case ACTION_back:
		return go_back(view, desk);
	case ACTION_edit:
		if (view->in_months) {
			view->in_months = false;
			return true;
		}
		break;
	default:
		break;
	}
	if (actions[action].group == GROUP_MOVE)
		return view->in_months ? step_month(view, desk, action)
				       : list_act(&view->list, action);
	bool on_row = activity && !view->in_months && actions[action].group == GROUP_ROW;
	return on_row && act_on(desk, activity, action);
}

static bool offers(const struct view *base, const struct desk *desk, enum action action)
{
	const struct schedule_view *view = (const struct schedule_view *)base;
	(void)desk;
	switch (action) {
	case ACTION_done:
	case ACTION_set_status:
	case ACTION_reschedule:
	case ACTION_month_earlier:
	case ACTION_month_later:
	case ACTION_move_up:
	case ACTION_move_down:
	case ACTION_remove:
		return view->list.count > 0 && !view->in_months;
	case ACTION_edit:
		return view->list.count > 0;
	default:
		return true;
	}
}

static bool click(struct view *base, struct desk *desk, int row, int column)
{
	struct schedule_view *view = (struct schedule_view *)base;
	size_t month = view->month_list.at;
	struct error err = ERROR_INIT;
	bool hit = schedule_click(base, desk, row, column);
	if (view->month_list.at != month && !read_month(view, desk, 0, &err))
		desk_fail(desk, &err);
	return hit;
}

static void status(const struct view *base, const struct desk *desk, struct strbuf *out)
{
	struct date today = session_today(desk->session);
	char *said = say_today(today.year, today.month, today.day,
			       text(MSG_weekday_1 + (enum message)(date_weekday(today) - 1)));
	(void)base;
	strbuf_add_text(out, said);
	free(said);
}

static void where(const struct view *base, const struct desk *desk, struct strbuf *out)
{
	(void)base;
	strbuf_format(out, "%s › %s", desk->organization.name, desk->plan.title);
}

const struct view_ops schedule_view = {
	.kind = VIEW_SCHEDULE,
	.size = sizeof(struct schedule_view),
	.of_plan = true,
	.load = load,
	.close = leave,
	.draw = schedule_draw,
	.act = act,
	.offers = offers,
	.click = click,
	.where = where,
	.status = status,
};
