/* The schedule of the plan: its months, and the activities of the one at the cursor. Only that one
 * is read. */
#include "schedule_view.h"
#include "story.h"

#include "app/look.h"
#include "tui/view/filter.h"
#include "tui/view/print.h"
#include "tui/view/row.h"

#include <stdlib.h>

static void begin_plan(struct schedule_view *view, struct desk *desk)
{
	view->plan_id = desk->plan.id;
	id_set_clear(&view->marks);
	schedule_filter_clear(&view->filter);
}

/*
 * The activity that somebody wants to see; one that the filter would hide ends the filter. The month stays where it goes
 * on in it: what was done to it there is seen there.
 */
static bool look_up_wanted(struct schedule_view *view, struct desk *desk, int *month,
			   struct error *err)
{
	struct activity wanted;
	activity_init(&wanted);
	if (!look_activity(desk->session, desk->wanted_id, &wanted, err))
		return false;
	if (!when_touches(&wanted.when, *month))
		*month = plan_schedule_month(&desk->plan, &wanted);
	view->in_months = false;
	if (!schedule_passes(&view->filter, &wanted, session_today(desk->session)))
		schedule_filter_clear(&view->filter);
	activity_release(&wanted);
	return true;
}

static bool load(struct view *base, struct desk *desk, struct error *err)
{
	struct schedule_view *view = (struct schedule_view *)base;
	const struct activity *activity = schedule_current(view);
	int64_t current = activity ? activity->id : 0;
	int month = schedule_month(view);
	if (view->plan_id != desk->plan.id) {
		begin_plan(view, desk);
		month = month_of_date(session_today(desk->session));
		current = 0;
	}
	if (desk->wanted_id != 0) {
		current = desk->wanted_id;
		if (!look_up_wanted(view, desk, &month, err))
			return false;
	}
	if (desk->wanted_month != 0) {
		month = desk->wanted_month;
		view->in_months = true;
	}
	schedule_marks_refresh(view, desk);
	if (!schedule_load_figures(view, desk, err) || !schedule_find(view, desk, err))
		return false;
	schedule_point_at_month(view, month);
	schedule_point_at_hits(view);
	return schedule_load_month(view, desk, current, err);
}

static void leave(struct view *base)
{
	struct schedule_view *view = (struct schedule_view *)base;
	activity_list_release(&view->read);
	schedule_filter_clear(&view->filter);
	free(view->months);
	schedule_found_release(&view->found);
	free(view->shown);
	id_set_release(&view->marks);
	free(view->section);
}

/* The words are other ones: what else is asked of an activity was asked when the plan was read. */
static bool refilter(struct view *base, struct desk *desk, struct error *err)
{
	struct schedule_view *view = (struct schedule_view *)base;
	const struct activity *activity = schedule_current(view);
	int64_t current = activity ? activity->id : 0;
	int month = schedule_month(view);
	if (!schedule_find_words(view, desk, err))
		return false;
	schedule_point_at_hits(view);
	if (schedule_month(view) != month || view->more)
		return schedule_load_month(view, desk, current, err);
	schedule_show(view, current);
	return true;
}

/* The rest of a large month, once the cursor comes near. */
static void read_rest(struct schedule_view *view, struct desk *desk)
{
	struct error err = ERROR_INIT;
	if (view->more && !schedule_load_whole_month(view, desk, &err))
		desk_fail(desk, &err);
}

static bool step(struct schedule_view *view, struct desk *desk, enum action action)
{
	if (action == ACTION_last ||
	    view->list.at + 2 * (size_t)view->list.page >= view->list.count)
		read_rest(view, desk);
	return list_act(&view->list, action);
}

/* --- actions --- */

static bool add(struct schedule_view *view, struct desk *desk)
{
	struct row_place place = {.owner = desk->plan.id, .month = schedule_month(view)};
	int64_t id;
	if (row_edit(desk, ROW_ACTIVITY, 0, place, &id))
		desk_go(desk, VIEW_SCHEDULE, id);
	return true;
}

/* By words, as they are typed. */
static bool ask_words(struct schedule_view *view, struct desk *desk)
{
	view->in_months = false;
	filter_ask(desk, &view->view, &view->list, &view->filter.words);
	return true;
}

static bool ask_filter(struct schedule_view *view, struct desk *desk)
{
	if (!schedule_filter_ask(&view->filter, desk))
		return true;
	struct error err = ERROR_INIT;
	view->in_months = false;
	if (!load(&view->view, desk, &err))
		desk_fail(desk, &err);
	return true;
}

/* The row and, where there is one, its neighbour: so that holding the key down marks a run of them. */
static bool mark(struct schedule_view *view, struct desk *desk, enum action next)
{
	const struct activity *activity = schedule_current(view);
	if (!activity)
		return false;
	id_set_put(&view->marks, activity->id, !id_set_has(&view->marks, activity->id));
	return step(view, desk, next);
}

static bool mark_all(struct schedule_view *view, struct desk *desk)
{
	read_rest(view, desk);
	if (view->list.count > 0 && !schedule_mark_month(view, desk))
		desk_say(desk, xstrdup(text(MSG_mark_all_goes_on)));
	return view->list.count > 0;
}

static bool go_section(struct desk *desk, const struct activity *activity)
{
	if (activity && activity->section_id != 0)
		desk_go(desk, VIEW_OUTLINE, activity->section_id);
	else if (activity)
		desk_say(desk, xstrdup(text(MSG_no_section_of_activity)));
	return activity != NULL;
}

/* While a filter holds, to the next month that it lets something through in. */
static void step_to_hits(struct schedule_view *view, enum action action)
{
	size_t at = view->month_list.at, was;
	do {
		was = view->month_list.at;
		list_act(&view->month_list, action);
	} while (view->month_list.at != was && view->found.hits[view->month_list.at] == 0);
	if (view->found.hits[view->month_list.at] == 0)
		view->month_list.at = at;
}

static bool step_month(struct schedule_view *view, struct desk *desk, enum action action)
{
	struct error err = ERROR_INIT;
	size_t at = view->month_list.at;
	if (view->found.hits && !view->in_months)
		step_to_hits(view, action);
	else
		list_act(&view->month_list, action);
	if (view->month_list.at != at) {
		view->list = (struct list){0};
		if (!schedule_load_month(view, desk, 0, &err))
			desk_fail(desk, &err);
	}
	return true;
}

/* One thing after the other: marks, filter, the list of a narrow window, the view. */
static bool go_back(struct schedule_view *view, struct desk *desk)
{
	struct error err = ERROR_INIT;
	if (view->marks.count > 0) {
		id_set_clear(&view->marks);
	} else if (schedule_filtered(view)) {
		schedule_filter_clear(&view->filter);
		if (!refilter(&view->view, desk, &err))
			desk_fail(desk, &err);
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
	schedule_point_at_month(view, month_of_date(session_today(desk->session)));
	if (!schedule_load_month(view, desk, 0, &err))
		desk_fail(desk, &err);
	return true;
}

/* What changes nothing but what is shown. False: it is no such action. */
static bool act_on_view(struct schedule_view *view, struct desk *desk, enum action action)
{
	switch (action) {
	case ACTION_left:
		return step_month(view, desk, ACTION_up);
	case ACTION_right:
		return step_month(view, desk, ACTION_down);
	case ACTION_other_column:
		view->in_months = !view->in_months;
		return true;
	case ACTION_filter:
		return ask_words(view, desk);
	case ACTION_filter_by:
		return ask_filter(view, desk);
	case ACTION_detailed:
		view->detailed = !view->detailed;
		return true;
	case ACTION_today:
		return go_today(view, desk);
	case ACTION_print:
		print_notice(desk, schedule_month(view));
		return true;
	case ACTION_back:
		return go_back(view, desk);
	default:
		return false;
	}
}

static bool act_on_row(struct schedule_view *view, struct desk *desk, enum action action)
{
	const struct activity *activity = schedule_current(view);
	switch (action) {
	case ACTION_mark:
		return mark(view, desk, ACTION_down);
	case ACTION_mark_up:
		return mark(view, desk, ACTION_up);
	case ACTION_mark_all:
		return mark_all(view, desk);
	case ACTION_go_section:
		return go_section(desk, activity);
	case ACTION_story:
		if (activity)
			story_show(desk, activity);
		return activity != NULL;
	default:
		return schedule_change(view, desk, action);
	}
}

static bool act(struct view *base, struct desk *desk, enum action action)
{
	struct schedule_view *view = (struct schedule_view *)base;
	if (action == ACTION_add)
		return add(view, desk);
	if (act_on_view(view, desk, action))
		return true;
	if (action == ACTION_edit && view->in_months) {
		view->in_months = false;
		return true;
	}
	if (actions[action].group == GROUP_MOVE)
		return view->in_months ? step_month(view, desk, action) : step(view, desk, action);
	if (actions[action].group != GROUP_ROW)
		return false;
	if (view->in_months || view->list.count + view->marks.count == 0) {
		desk_say(desk, xstrdup(text(view->list.count > 0      ? MSG_in_months
					    : schedule_filtered(view) ? MSG_month_has_no_hit
								      : MSG_month_has_none)));
		return true;
	}
	return act_on_row(view, desk, action);
}

static bool offers(const struct view *base, const struct desk *desk, enum action action)
{
	const struct schedule_view *view = (const struct schedule_view *)base;
	const struct activity *activity = schedule_current(view);
	(void)desk;
	if (action == ACTION_edit)
		return activity != NULL;
	if (action == ACTION_story)
		return activity && !view->in_months;
	if (action == ACTION_go_section)
		return activity && activity->section_id != 0 && !view->in_months;
	if (action == ACTION_add || action == ACTION_other_column ||
	    actions[action].group != GROUP_ROW)
		return true;
	return (activity || view->marks.count > 0) && !view->in_months;
}

static enum message name_of(const struct view *base, const struct desk *desk, enum action action)
{
	const struct schedule_view *view = (const struct schedule_view *)base;
	(void)desk;
	if (action == ACTION_print && view->months && schedule_month(view))
		return MSG_action_print_notice;
	return action == ACTION_edit && view->in_months ? MSG_action_to_activities : MSG_none;
}

static bool click(struct view *base, struct desk *desk, int row, int column)
{
	struct schedule_view *view = (struct schedule_view *)base;
	size_t month = view->month_list.at;
	struct error err = ERROR_INIT;
	bool hit = schedule_click(base, desk, row, column);
	if (view->month_list.at != month && !schedule_load_month(view, desk, 0, &err))
		desk_fail(desk, &err);
	return hit;
}

static void status(const struct view *base, const struct desk *desk, struct strbuf *out)
{
	struct strbuf day = STRBUF_INIT;
	desk_write_day(desk, session_today(desk->session), &day);
	char *said = say_today(day.text);
	(void)base;
	strbuf_add_text(out, said);
	free(said);
	strbuf_release(&day);
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
	.keeps = true,
	.load = load,
	.refilter = refilter,
	.close = leave,
	.draw = schedule_draw,
	.act = act,
	.offers = offers,
	.name_of = name_of,
	.click = click,
	.where = where,
	.status = status,
};
