/* What changes activities: the marked ones, or the one at the cursor. Each is one action. */
#include "schedule_view.h"

#include "app/act.h"
#include "app/look.h"
#include "tui/edit/dialog.h"
#include "tui/view/row.h"
#include "tui/view/time_field.h"

#include <stdlib.h>

/* What a command works on. */
struct targets {
	const int64_t *ids;
	size_t count;
	bool marked;
	bool current; /* the one at the cursor is among them */
};

static struct targets targets_of(const struct schedule_view *view, const int64_t *current)
{
	if (view->marks.count > 0)
		return (struct targets){.ids = view->marks.ids,
					.count = view->marks.count,
					.marked = true,
					.current = id_set_has(&view->marks, *current)};
	return (struct targets){.ids = current, .count = *current != 0, .current = true};
}

/* Says how it went; `keep` leaves the marks, and the cursor on its row in whatever month that is now. */
static bool finish(struct schedule_view *view, struct desk *desk, const struct targets *targets,
		   int64_t current, bool done, bool keep, struct error *err)
{
	if (!done) {
		desk_fail(desk, err);
		return true;
	}
	desk_say_done(desk);
	if (targets->current && keep)
		desk_go(desk, VIEW_SCHEDULE, current);
	if (!keep)
		id_set_clear(&view->marks);
	return true;
}

/* --- status --- */

static bool all_done(struct desk *desk, const struct targets *targets)
{
	bool done = true;
	for (size_t i = 0; done && i < targets->count; i++) {
		struct activity activity;
		struct error err = ERROR_INIT;
		activity_init(&activity);
		done = look_activity(desk->session, targets->ids[i], &activity, &err) &&
		       activity.status == STATUS_DONE;
		activity_release(&activity);
		error_release(&err);
	}
	return done;
}

static bool set_status(struct schedule_view *view, struct desk *desk, const struct targets *targets,
		       enum activity_status status)
{
	struct error err = ERROR_INIT;
	bool done =
		activities_set_status(desk->session, targets->ids, targets->count, status, &err);
	return finish(view, desk, targets, 0, done, false, &err);
}

static const char *status_choice(size_t i, void *data)
{
	(void)data;
	return status_label((enum activity_status)i);
}

static const char *status_key(size_t i, void *data)
{
	static const enum action keys[STATUS_COUNT] = {
		[STATUS_PLANNED] = ACTION_status_planned,
		[STATUS_DOING] = ACTION_status_doing,
		[STATUS_DONE] = ACTION_done,
		[STATUS_POSTPONED] = ACTION_status_postponed,
		[STATUS_CANCELLED] = ACTION_status_cancelled,
	};
	struct strbuf *out = data;
	strbuf_clear(out);
	action_write_keys(keys[i], out);
	return out->text;
}

/* 'X', or how many they are. Owned. */
static char *title_of(const struct schedule_view *view, const struct targets *targets)
{
	return targets->marked ? say_marked_title((int)targets->count)
			       : xstrdup(schedule_current(view)->title);
}

static bool choose_status(struct schedule_view *view, struct desk *desk,
			  const struct targets *targets)
{
	const struct activity *activity = schedule_current(view);
	struct strbuf key = STRBUF_INIT;
	struct dialog_list list = {.count = STATUS_COUNT,
				   .text = status_choice,
				   .detail = status_key,
				   .data = &key,
				   .first = activity ? activity->status : STATUS_PLANNED};
	char *title = title_of(view, targets);
	long chosen = dialog_choose(desk->screen, &desk->beneath, title, &list, NULL);
	free(title);
	strbuf_release(&key);
	return chosen < 0 || set_status(view, desk, targets, (enum activity_status)chosen);
}

/* --- time --- */

static bool reschedule(struct desk *desk, const struct activity *activity)
{
	struct activity now;
	struct error err = ERROR_INIT;
	activity_copy(&now, activity);
	if (time_field_ask(desk, activity->title, &now.when, &now.detail)) {
		if (activity_change(desk->session, activity, &now, &err)) {
			desk_go(desk, VIEW_SCHEDULE, activity->id);
			desk_say_done(desk);
		} else {
			desk_fail(desk, &err);
		}
	}
	activity_release(&now);
	return true;
}

static bool shift(struct schedule_view *view, struct desk *desk, const struct targets *targets,
		  int64_t current, int months)
{
	struct error err = ERROR_INIT;
	bool done = activities_shift(desk->session, targets->ids, targets->count, months, &err);
	return finish(view, desk, targets, current, done, true, &err);
}

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
	int count = choice->view->months[i].activities;
	char *said = count > 0 ? say_month_count(count) : xstrdup("");
	strbuf_clear(&choice->detail);
	strbuf_add_text(&choice->detail, said);
	free(said);
	return choice->detail.text;
}

static bool move(struct schedule_view *view, struct desk *desk, const struct targets *targets,
		 int64_t current)
{
	struct error err = ERROR_INIT;
	struct month_choice choice = {view, desk, STRBUF_INIT, STRBUF_INIT};
	struct dialog_list list = {.count = view->month_list.count,
				   .text = month_label,
				   .detail = month_size,
				   .data = &choice,
				   .first = view->month_list.at};
	char *what = title_of(view, targets), *title = say_move_to_month(what);
	long chosen = dialog_choose(desk->screen, &desk->beneath, title, &list, NULL);
	strbuf_release(&choice.text);
	strbuf_release(&choice.detail);
	free(what);
	free(title);
	if (chosen < 0)
		return true;
	bool done = activities_move(desk->session, targets->ids, targets->count,
				    view->months[chosen].month, &err);
	return finish(view, desk, targets, current, done, !targets->marked, &err);
}

/* One that goes on since an earlier month has its place there: here nothing would be seen of it. */
static bool stands_elsewhere(const struct schedule_view *view, struct desk *desk,
			     const struct targets *targets)
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

static bool reorder(struct schedule_view *view, struct desk *desk, const struct targets *targets,
		    int direction)
{
	struct error err = ERROR_INIT;
	bool moved = false;
	if (stands_elsewhere(view, desk, targets))
		return true;
	if (!activities_reorder(desk->session, targets->ids, targets->count, direction, &moved,
				&err))
		desk_fail(desk, &err);
	else if (moved)
		desk_say_done(desk);
	else
		desk_say(desk, xstrdup(text(MSG_no_further)));
	return true;
}

/* --- copies, removing --- */

/* Copies of marked ones are marked in their stead: what comes next is mostly moving them. */
static bool duplicate(struct schedule_view *view, struct desk *desk, const struct targets *targets)
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

#define TITLES_NAMED 5

/* '甲、乙、丙……' */
static void write_titles(struct desk *desk, const struct targets *targets, struct strbuf *out)
{
	for (size_t i = 0; i < targets->count && i <= TITLES_NAMED; i++) {
		struct activity activity;
		struct error err = ERROR_INIT;
		activity_init(&activity);
		strbuf_add_text(out, i > 0 ? text(MSG_between_names) : "");
		if (i == TITLES_NAMED)
			strbuf_add_text(out, "…");
		else if (look_activity(desk->session, targets->ids[i], &activity, &err))
			strbuf_add_text(out, activity.title);
		activity_release(&activity);
		error_release(&err);
	}
}

static char *write_question(const struct schedule_view *view, struct desk *desk,
			    const struct targets *targets)
{
	if (!targets->marked)
		return say_remove_activity(schedule_current(view)->title);
	struct strbuf titles = STRBUF_INIT;
	write_titles(desk, targets, &titles);
	int elsewhere = (int)(targets->count - schedule_marks_here(view));
	int count = (int)targets->count;
	char *said = elsewhere > 0 ? say_remove_activities_elsewhere(count, titles.text, elsewhere)
				   : say_remove_activities(count, titles.text);
	strbuf_release(&titles);
	return said;
}

static bool remove_them(struct schedule_view *view, struct desk *desk,
			const struct targets *targets)
{
	struct error err = ERROR_INIT;
	bool sure = desk_sure_to_remove(desk, write_question(view, desk, targets));
	return !sure || finish(view, desk, targets, 0,
			       activities_remove(desk->session, targets->ids, targets->count, &err),
			       false, &err);
}

/* --- all of them --- */

static bool change_status(struct schedule_view *view, struct desk *desk,
			  const struct targets *targets, enum action action)
{
	switch (action) {
	case ACTION_done:
		return set_status(view, desk, targets,
				  all_done(desk, targets) ? STATUS_PLANNED : STATUS_DONE);
	case ACTION_set_status:
		return choose_status(view, desk, targets);
	case ACTION_status_planned:
		return set_status(view, desk, targets, STATUS_PLANNED);
	case ACTION_status_doing:
		return set_status(view, desk, targets, STATUS_DOING);
	case ACTION_status_postponed:
		return set_status(view, desk, targets, STATUS_POSTPONED);
	case ACTION_status_cancelled:
		return set_status(view, desk, targets, STATUS_CANCELLED);
	default:
		return false;
	}
}

static bool change(struct schedule_view *view, struct desk *desk, const struct targets *targets,
		   int64_t current, enum action action)
{
	switch (action) {
	case ACTION_reschedule:
		return reschedule(desk, schedule_current(view));
	case ACTION_month_earlier:
		return shift(view, desk, targets, current, -1);
	case ACTION_month_later:
		return shift(view, desk, targets, current, 1);
	case ACTION_move_to:
		return move(view, desk, targets, current);
	case ACTION_move_up:
		return reorder(view, desk, targets, -1);
	case ACTION_move_down:
		return reorder(view, desk, targets, 1);
	case ACTION_duplicate:
		return duplicate(view, desk, targets);
	case ACTION_remove:
		return remove_them(view, desk, targets);
	default:
		return change_status(view, desk, targets, action);
	}
}

bool schedule_change(struct schedule_view *view, struct desk *desk, enum action action)
{
	const struct activity *activity = schedule_current(view);
	int64_t current = activity ? activity->id : 0;
	struct targets targets = targets_of(view, &current);
	if (targets.count == 0 ||
	    (!activity && (action == ACTION_edit || action == ACTION_reschedule)))
		return false;
	if (!desk_may_change(desk))
		return true;
	if (action == ACTION_edit) {
		if (row_edit(desk, ROW_ACTIVITY, current,
			     (struct row_place){.owner = desk->plan.id}, NULL))
			desk_go(desk, VIEW_SCHEDULE, current);
		return true;
	}
	return change(view, desk, &targets, current, action);
}
