/* The committee: its posts at the left; who holds the one at the cursor, its duties and its
 * activities at the right. */
#include "activity_targets.h"
#include "committee_view.h"
#include "organization_remove.h"
#include "story.h"

#include "app/act.h"
#include "app/look.h"
#include "tui/edit/dialog.h"
#include "tui/view/print.h"
#include "tui/view/row.h"

#include <stdlib.h>

static void leave(struct view *base)
{
	struct committee_view *view = (struct committee_view *)base;
	committee_release(&view->committee);
	activity_list_release(&view->activities);
	free(view->lines);
	free(view->lacks);
}

/* --- actions --- */

static bool edit(struct committee_view *view, struct desk *desk)
{
	const struct post *post = committee_current(view);
	const struct post_line *line = committee_line(view);
	if (!post)
		return false;
	struct row_place place = {.owner = view->in_post ? post->id : desk->organization.id};
	if (!view->in_post)
		row_edit(desk, ROW_POST, post->id, place, NULL);
	else if (line->kind == LINE_TERM)
		row_edit(desk, ROW_APPOINTMENT, committee_line_id(view, line), place, NULL);
	else if (line->kind == LINE_DUTY)
		row_edit(desk, ROW_DUTY, committee_line_id(view, line), place, NULL);
	else if (line->kind == LINE_ACTIVITY)
		desk_go(desk, VIEW_SCHEDULE, committee_line_id(view, line));
	else if (line->kind == LINE_TERMS)
		row_edit(desk, ROW_POST, post->id,
			 (struct row_place){.owner = desk->organization.id}, NULL);
	else
		return false;
	return true;
}

/* A post at the left; at the right what the group at the cursor is made of. */
static bool add(struct committee_view *view, struct desk *desk)
{
	const struct post *post = committee_current(view);
	const struct post_line *line = committee_line(view);
	int64_t id;
	bool added = false;
	if (desk->organization.id == 0) {
		added = row_edit(desk, ROW_ORGANIZATION, 0, (struct row_place){0}, &id);
		id = 0;
	} else if (!view->in_post || !post) {
		added = row_edit(desk, ROW_POST, 0,
				 (struct row_place){.owner = desk->organization.id}, &id);
	} else if (line->kind <= LINE_TERM) {
		added = row_edit(desk, ROW_APPOINTMENT, 0, (struct row_place){.owner = post->id},
				 &id);
	} else if (line->kind <= LINE_DUTY) {
		struct row_place place = {
			.owner = post->id,
			.after = line->kind == LINE_DUTY ? committee_line_id(view, line) : 0};
		added = row_edit(desk, ROW_DUTY, 0, place, &id);
	} else {
		desk_say(desk, xstrdup(text(MSG_activities_elsewhere)));
	}
	if (added)
		desk_go(desk, VIEW_COMMITTEE, id);
	return true;
}

/* What is asked before a post goes: all that goes with it. NULL: err says why it is not known. */
static char *question_of_post(const struct desk *desk, const struct post *post, struct error *err)
{
	int duties = (int)post->duty_count, terms = (int)post->appointment_count, plans;
	if (!look_post_allotments(desk->session, post->id, &plans, err))
		return NULL;
	return plans ? say_remove_post_with_money(post->name, duties, terms, plans)
		     : say_remove_post(post->name, duties, terms);
}

/* Who is responsible for something can't go: that is said at once, and not after having asked. */
static bool may_remove_post(const struct desk *desk, const struct post *post, struct error *err)
{
	struct activity_list activities = {0};
	bool good = look_post_activities(desk->session, post->id, 0, &activities, err);
	if (good && activities.count > 0)
		good = error_set(err, ERR_REFUSED,
				 say_post_in_use(post->name, (int)activities.count));
	activity_list_release(&activities);
	return good;
}

static bool remove_row(struct committee_view *view, struct desk *desk)
{
	const struct post *post = committee_current(view);
	const struct post_line *line = committee_line(view);
	struct error err = ERROR_INIT;
	bool done = false;
	if (!post)
		return false;
	bool whole = !view->in_post;
	char *question = whole && may_remove_post(desk, post, &err)
				 ? question_of_post(desk, post, &err)
				 : NULL;
	if (whole)
		done = question && desk_sure_to_remove(desk, question) &&
		       post_remove(desk->session, post->id, &err);
	else if (line->kind == LINE_TERM)
		done = desk_sure_to_remove(
			       desk,
			       say_remove_term(post->appointments[line->index].name, post->name)) &&
		       appointment_remove(desk->session, committee_line_id(view, line), &err);
	else if (line->kind == LINE_DUTY)
		done = desk_sure_to_remove(desk, say_remove_duty(post->duties[line->index].text)) &&
		       duty_remove(desk->session, committee_line_id(view, line), &err);
	else
		return false;
	if (done)
		desk_say_done(desk);
	else if (err.code != ERR_NONE)
		desk_fail(desk, &err);
	return true;
}

static bool reorder(struct committee_view *view, struct desk *desk, int direction)
{
	const struct post *post = committee_current(view);
	const struct post_line *line = committee_line(view);
	struct error err = ERROR_INIT;
	bool moved = false, done;
	if (!post)
		return false;
	if (!view->in_post)
		done = post_reorder(desk->session, post->id, direction, &moved, &err);
	else if (line->kind == LINE_DUTY)
		done = duty_reorder(desk->session, committee_line_id(view, line), direction, &moved,
				    &err);
	else
		return false;
	if (!done)
		desk_fail(desk, &err);
	else if (moved)
		desk_say_done(desk);
	else
		desk_say(desk, xstrdup(text(MSG_no_further)));
	return true;
}

/* To another post; only what stands at the right. */
static bool move(struct committee_view *view, struct desk *desk)
{
	const struct post *post = committee_current(view);
	const struct post_line *line = view->in_post ? committee_line(view) : NULL;
	if (line && line->kind == LINE_DUTY)
		return committee_move_duty(view, desk, &post->duties[line->index]);
	if (line && line->kind == LINE_TERM)
		return committee_move_term(view, desk, &post->appointments[line->index]);
	return false;
}

/* What becomes of the activity at the cursor. False: there is none, or the action is none of that. */
static bool change_activity(struct committee_view *view, struct desk *desk, enum action action)
{
	const struct post_line *line = view->in_post ? committee_line(view) : NULL;
	if (!line || line->kind != LINE_ACTIVITY)
		return false;
	const struct activity *activity = &view->activities.items[line->index];
	if (action == ACTION_story) {
		story_show(desk, activity);
		return true;
	}
	const int64_t id = activity->id;
	struct activity_targets targets = {.ids = &id, .count = 1, .current = activity};
	return activity_targets_change(desk, &targets, action) != CHANGE_UNKNOWN;
}

static bool step(struct committee_view *view, struct desk *desk, enum action action)
{
	size_t at = view->posts.at;
	if (view->in_post) {
		if (action == ACTION_last ||
		    view->list.at + 2 * (size_t)view->list.page >= view->list.count)
			committee_read_rest(view, desk);
		return list_act(&view->list, action);
	}
	bool moved = list_act(&view->posts, action);
	if (view->posts.at != at)
		committee_show_post(view, desk);
	return moved;
}

/* The sheet of the post at the cursor, with its activities of the open plan. */
static bool print_duties(struct committee_view *view, struct desk *desk)
{
	const struct post *post = committee_current(view);
	struct export_options options;
	if (!post || !desk->plan.id)
		return false;
	char *name = xstrdup(post->name); /* a redraw beneath the form may read the posts anew */
	export_options_init(&options);
	options.paper = PAPER_DUTIES;
	options.post = name;
	print_plan_as(desk, desk->plan.id, &options);
	free(name);
	return true;
}

static bool perform(struct committee_view *view, struct desk *desk, enum action action)
{
	switch (action) {
	case ACTION_other_column:
		view->in_post = !view->in_post && view->line_count > 0;
		return true;
	case ACTION_right:
		view->in_post = view->line_count > 0;
		return true;
	case ACTION_left:
		view->in_post = false;
		return true;
	case ACTION_edit:
		return edit(view, desk);
	case ACTION_add:
		return add(view, desk);
	case ACTION_remove:
		return desk_may_change(desk) ? remove_row(view, desk) : true;
	case ACTION_move_up:
		return desk_may_change(desk) ? reorder(view, desk, -1) : true;
	case ACTION_move_down:
		return desk_may_change(desk) ? reorder(view, desk, 1) : true;
	case ACTION_move_to:
		return desk_may_change(desk) ? move(view, desk) : true;
	case ACTION_gaps:
		committee_show_gaps(view, desk);
		return true;
	case ACTION_remove_union:
		organization_remove_ask(desk);
		return true;
	case ACTION_members:
		desk_go(desk, VIEW_MEMBERS, 0);
		return true;
	case ACTION_print:
		return print_duties(view, desk);
	case ACTION_organization:
		row_edit(desk, ROW_ORGANIZATION, desk->organization.id, (struct row_place){0},
			 NULL);
		return true;
	case ACTION_back:
		if (view->in_post)
			view->in_post = false;
		else
			desk_go(desk, VIEW_PLANS, desk->plan.id);
		return true;
	default:
		return step(view, desk, action) || change_activity(view, desk, action);
	}
}

static bool act(struct view *base, struct desk *desk, enum action action)
{
	struct committee_view *view = (struct committee_view *)base;
	return perform(view, desk, action) || committee_tell_unused(view, desk, action);
}

static bool offers(const struct view *base, const struct desk *desk, enum action action)
{
	const struct committee_view *view = (const struct committee_view *)base;
	const struct post_line *line = view->in_post ? committee_line(view) : NULL;
	switch (action) {
	case ACTION_print:
		return view->posts.count > 0 && desk->plan.id != 0;
	case ACTION_remove_union:
		return desk->organization.id != 0;
	case ACTION_edit:
		return line ? line->kind != LINE_DUTIES && line->kind != LINE_ACTIVITIES
			    : view->posts.count > 0;
	case ACTION_add:
		return !line || line->kind < LINE_ACTIVITIES;
	case ACTION_other_column:
		return view->posts.count > 0;
	case ACTION_remove:
		return line ? line->kind == LINE_TERM || line->kind == LINE_DUTY
			    : view->posts.count > 0;
	case ACTION_move_to:
		return line && (line->kind == LINE_TERM || line->kind == LINE_DUTY);
	case ACTION_done:
	case ACTION_story:
	case ACTION_status_planned:
	case ACTION_status_doing:
	case ACTION_status_postponed:
	case ACTION_status_cancelled:
		return line && line->kind == LINE_ACTIVITY;
	case ACTION_move_up:
	case ACTION_move_down:
		return line ? line->kind == LINE_DUTY : view->posts.count > 0;
	default:
		return true;
	}
}

/* What is added and opened depends on the group that the cursor is in. */
static enum message name_of(const struct view *base, const struct desk *desk, enum action action)
{
	const struct committee_view *view = (const struct committee_view *)base;
	const struct post_line *line = view->in_post ? committee_line(view) : NULL;
	if (action == ACTION_add)
		return desk->organization.id == 0 ? MSG_action_add_union
		       : !line                    ? MSG_none
		       : line->kind <= LINE_TERM  ? MSG_action_add_term
						  : MSG_action_add_duty;
	if (action == ACTION_edit && line && line->kind == LINE_ACTIVITY)
		return MSG_action_go_there;
	return action == ACTION_print ? MSG_action_print_duties : MSG_none;
}

static bool click(struct view *base, struct desk *desk, int row, int column)
{
	struct committee_view *view = (struct committee_view *)base;
	size_t at = view->posts.at;
	bool hit = committee_click(base, desk, row, column);
	if (view->posts.at != at)
		committee_show_post(view, desk);
	return hit;
}

static void status(const struct view *base, const struct desk *desk, struct strbuf *out)
{
	const struct committee_view *view = (const struct committee_view *)base;
	(void)desk;
	strbuf_add_text(out, view->lacks);
}

static void where(const struct view *base, const struct desk *desk, struct strbuf *out)
{
	(void)base;
	strbuf_add_text(out, desk->organization.name);
}

const struct view_ops committee_view = {
	.kind = VIEW_COMMITTEE,
	.size = sizeof(struct committee_view),
	.keeps = true,
	.load = committee_load,
	.close = leave,
	.draw = committee_draw,
	.act = act,
	.offers = offers,
	.name_of = name_of,
	.click = click,
	.where = where,
	.status = status,
};
