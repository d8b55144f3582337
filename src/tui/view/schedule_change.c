/* What changes activities in the schedule: the marked ones, or the one at the cursor. Each is one action. */
#include "activity_targets.h"
#include "schedule_view.h"

#include "app/act.h"
#include "tui/edit/dialog.h"

#include <stdlib.h>

static struct activity_targets targets_of(const struct schedule_view *view, const struct desk *desk,
					  const int64_t *current)
{
	struct activity_targets targets = {.ids = current,
					   .count = *current != 0,
					   .current = schedule_current(view),
					   .month = schedule_month(view)};
	if (view->marks.count == 0) {
		targets.going_on = targets.current && schedule_goes_on(view, desk, targets.current);
		return targets;
	}
	targets.going_on = (int)schedule_marks_going_on(view, desk);
	targets.ids = view->marks.ids;
	targets.count = view->marks.count;
	targets.marked = true;
	targets.elsewhere = (int)(view->marks.count - schedule_marks_here(view));
	return targets;
}

static bool has_current(const struct schedule_view *view, const struct activity_targets *targets)
{
	return targets->current &&
	       (!targets->marked || id_set_has(&view->marks, targets->current->id));
}

/* --- time --- */

struct month_choice {
	const struct schedule_view *view;
	const struct desk *desk;
	struct strbuf text, detail;
};

static const char *month_label(size_t i, void *data)
{
	struct month_choice *choice = data;
	strbuf_clear(&choice->text);
	schedule_write_month(choice->desk, choice->view->months[i].month, &choice->text);
	return choice->text.text;
}

static const char *month_size(size_t i, void *data)
{
	struct month_choice *choice = data;
	int count = choice->view->months[i].count.activities;
	char *said = count > 0 ? say_month_count(count) : xstrdup("");
	strbuf_clear(&choice->detail);
	strbuf_add_text(&choice->detail, said);
	free(said);
	return choice->detail.text;
}

/* What is to be moved, with a word on what doesn't begin in the month shown: it moves whole. */
static char *titled(const struct activity_targets *targets)
{
	char *title = activity_targets_title(targets);
	if (targets->going_on == 0)
		return title;
	char *said = targets->marked ? say_marked_going_on(title, targets->going_on)
				     : say_going_on(title);
	free(title);
	return said;
}

static bool move(struct schedule_view *view, struct desk *desk,
		 const struct activity_targets *targets)
{
	struct error err = ERROR_INIT;
	struct month_choice choice = {view, desk, STRBUF_INIT, STRBUF_INIT};
	struct dialog_list list = {.count = view->month_list.count,
				   .text = month_label,
				   .detail = month_size,
				   .data = &choice,
				   .first = view->month_list.at};
	char *what = titled(targets);
	char *title = targets->marked ? say_move_marked_to_month(what) : say_move_to_month(what);
	long chosen = dialog_choose(desk->screen, &desk->beneath, title, &list, NULL);
	strbuf_release(&choice.text);
	strbuf_release(&choice.detail);
	free(what);
	free(title);
	if (chosen < 0)
		return true;
	bool done = activities_move(desk->session, targets->ids, targets->count,
				    view->months[chosen].month, &err);
	if (!done) {
		desk_fail(desk, &err);
		return true;
	}
	desk_say_done(desk);
	if (!targets->marked)
		desk_go(desk, VIEW_SCHEDULE, targets->current->id);
	id_set_clear(&view->marks);
	return true;
}

/* One that goes on since an earlier month has its place there: here nothing would be seen of it. */
static bool stands_elsewhere(const struct schedule_view *view, struct desk *desk,
			     const struct activity_targets *targets)
{
	const struct activity *activity = schedule_current(view);
	if (targets->marked || !activity || !schedule_goes_on(view, desk, activity))
		return false;
	struct strbuf month = STRBUF_INIT;
	schedule_write_month(desk, plan_schedule_month(&desk->plan, activity), &month);
	desk_say(desk, say_reorder_elsewhere(month.text));
	strbuf_release(&month);
	return true;
}

/* Of marked ones those that have their place in this month: the order of another one is not seen here. */
static bool reorder(struct schedule_view *view, struct desk *desk,
		    const struct activity_targets *targets, int direction)
{
	struct error err = ERROR_INIT;
	bool moved = false;
	if (stands_elsewhere(view, desk, targets))
		return true;
	if (targets->marked && view->more && !schedule_load_whole_month(view, desk, &err)) {
		desk_fail(desk, &err);
		return true;
	}
	int64_t *here = xcalloc(targets->count, sizeof(*here));
	size_t count = targets->marked ? schedule_marks_of_month(view, desk, here) : 1;
	const int64_t *ids = targets->marked ? here : targets->ids;
	int left_out = (int)(targets->count - count);
	if (count > 0 && !activities_reorder(desk->session, ids, count, direction, &moved, &err))
		desk_fail(desk, &err);
	else if (moved && left_out == 0)
		desk_say_done(desk);
	else if (moved)
		desk_say_changed(desk, say_reordered_here((int)count, left_out));
	else if (left_out > 0)
		desk_say(desk, say_reorder_none(left_out));
	else
		desk_say(desk, xstrdup(text(MSG_no_further)));
	free(here);
	return true;
}

/* --- copies --- */

/* Copies of marked ones are marked in their stead: what comes next is mostly moving them. */
static bool duplicate(struct schedule_view *view, struct desk *desk,
		      const struct activity_targets *targets)
{
	struct error err = ERROR_INIT;
	int64_t *copies = xcalloc(targets->count, sizeof(*copies));
	bool done = activities_duplicate(desk->session, targets->ids, targets->count, copies, &err);
	if (done) {
		if (targets->marked) {
			id_set_clear(&view->marks);
			id_set_add_all(&view->marks, copies, targets->count);
		}
		desk_say_done(desk);
		desk_go(desk, VIEW_SCHEDULE, copies[0]);
	} else {
		desk_fail(desk, &err);
	}
	free(copies);
	return true;
}

/* --- all of them --- */

/* What is the schedule's own: order, months, marks. */
static bool change(struct schedule_view *view, struct desk *desk,
		   const struct activity_targets *targets, enum action action)
{
	switch (action) {
	case ACTION_move_to:
		return move(view, desk, targets);
	case ACTION_move_up:
		return reorder(view, desk, targets, -1);
	case ACTION_move_down:
		return reorder(view, desk, targets, 1);
	case ACTION_duplicate:
		return duplicate(view, desk, targets);
	default:
		return false;
	}
}

static bool is_own(enum action action)
{
	return action == ACTION_move_to || action == ACTION_move_up || action == ACTION_move_down ||
	       action == ACTION_duplicate;
}

bool schedule_change(struct schedule_view *view, struct desk *desk, enum action action)
{
	const struct activity *activity = schedule_current(view);
	int64_t current = activity ? activity->id : 0;
	struct activity_targets targets = targets_of(view, desk, &current);
	if (targets.count == 0)
		return false;
	if (is_own(action))
		return !desk_may_change(desk) || change(view, desk, &targets, action);
	bool followed = action == ACTION_edit || has_current(view, &targets);
	switch (activity_targets_change(desk, &targets, action)) {
	case CHANGE_UNKNOWN:
		return false;
	case CHANGE_NONE:
		return true;
	case CHANGE_MADE:
		id_set_clear(&view->marks);
		return true;
	case CHANGE_OF_TIME: /* marks stay, and the cursor on its row in whatever month that is now */
		if (followed)
			desk_go(desk, VIEW_SCHEDULE, current);
		return true;
	}
	return true;
}
