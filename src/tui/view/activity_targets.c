#include "activity_targets.h"

#include "activity_fate.h"

#include "app/act.h"
#include "app/look.h"
#include "tui/edit/dialog.h"
#include "tui/view/row.h"

#include <assert.h>
#include <stdlib.h>

static enum change_end finish(struct desk *desk, bool done, enum change_end made, struct error *err)
{
	if (done)
		desk_say_done(desk);
	else
		desk_fail(desk, err);
	return done ? made : CHANGE_NONE;
}

char *activity_targets_title(const struct activity_targets *targets)
{
	assert(targets->marked || targets->current);
	return targets->marked ? say_marked_title((int)targets->count)
			       : xstrdup(targets->current->title);
}

/* --- status --- */

static const enum action status_actions[STATUS_COUNT] = {
	[STATUS_PLANNED] = ACTION_status_planned,
	[STATUS_DOING] = ACTION_status_doing,
	[STATUS_DONE] = ACTION_done,
	[STATUS_POSTPONED] = ACTION_status_postponed,
	[STATUS_CANCELLED] = ACTION_status_cancelled,
};

static const enum change_end ends[] = {
	[FATE_AS_IT_WAS] = CHANGE_NONE,
	[FATE_CHANGED] = CHANGE_MADE,
	[FATE_MOVED] = CHANGE_OF_TIME,
};

static enum change_end become(struct desk *desk, const struct activity_targets *targets,
			      enum activity_status status)
{
	return ends[activities_become(desk, targets->ids, targets->count, status)];
}

static const char *status_choice(size_t i, void *data)
{
	(void)data;
	return status_label((enum activity_status)i);
}

struct status_choices {
	enum view_kind view;
	struct strbuf key;
};

/* The key that does the same in this view, if there is one. */
static const char *status_key(size_t i, void *data)
{
	struct status_choices *choices = data;
	strbuf_clear(&choices->key);
	if (action_works_in(status_actions[i], choices->view))
		action_write_key_in(status_actions[i], choices->view, &choices->key);
	return choices->key.text;
}

static enum change_end choose_status(struct desk *desk, const struct activity_targets *targets)
{
	struct status_choices choices = {desk->wanted, STRBUF_INIT};
	struct dialog_list list = {.count = STATUS_COUNT,
				   .text = status_choice,
				   .detail = status_key,
				   .data = &choices,
				   .first = targets->current ? targets->current->status
							     : STATUS_PLANNED};
	char *title = activity_targets_title(targets);
	long chosen = dialog_choose(desk->screen, &desk->beneath, title, &list, NULL);
	free(title);
	strbuf_release(&choices.key);
	return chosen < 0 ? CHANGE_NONE : become(desk, targets, (enum activity_status)chosen);
}

/* --- time --- */

/* Marked ones need not have the same time now: what is typed is meant for all of them. */
static enum change_end another_time(struct desk *desk, const struct activity_targets *targets)
{
	int month = targets->current ? targets->current->when.starts.month : 0;
	const int64_t *ids = targets->marked ? targets->ids : &targets->current->id;
	size_t count = targets->marked ? targets->count : 1;
	return ends[activities_get_another_time(desk, ids, count, month)];
}

static enum change_end shift(struct desk *desk, const struct activity_targets *targets, int months)
{
	struct error err = ERROR_INIT;
	bool done = activities_shift(desk->session, targets->ids, targets->count, months, &err);
	return finish(desk, done, CHANGE_OF_TIME, &err);
}

/* --- removing --- */

#define TITLES_NAMED 5

/* Does it go on in the month shown, from an earlier one? */
static bool goes_on(const struct desk *desk, const struct activity_targets *targets,
		    const struct activity *activity)
{
	return targets->going_on > 0 && when_touches(&activity->when, targets->month) &&
	       plan_schedule_month(&desk->plan, activity) != targets->month;
}

/* '甲、（续）乙、丙……' */
static void write_titles(struct desk *desk, const struct activity_targets *targets,
			 struct strbuf *out)
{
	for (size_t i = 0; i < targets->count && i <= TITLES_NAMED; i++) {
		struct activity activity;
		struct error err = ERROR_INIT;
		activity_init(&activity);
		strbuf_add_text(out, i > 0 ? text(MSG_between_names) : "");
		if (i == TITLES_NAMED)
			strbuf_add_text(out, "…");
		else if (look_activity(desk->session, targets->ids[i], &activity, &err)) {
			char *name = goes_on(desk, targets, &activity)
					     ? say_going_on(activity.title)
					     : xstrdup(activity.title);
			strbuf_add_text(out, name);
			free(name);
		}
		activity_release(&activity);
		error_release(&err);
	}
}

static char *write_marked_question(struct desk *desk, const struct activity_targets *targets)
{
	struct strbuf titles = STRBUF_INIT;
	write_titles(desk, targets, &titles);
	int count = (int)targets->count, elsewhere = targets->elsewhere;
	char *said = elsewhere > 0 ? say_remove_activities_elsewhere(count, titles.text, elsewhere)
				   : say_remove_activities(count, titles.text);
	strbuf_release(&titles);
	return said;
}

/* Who removes what only goes on here must know that it goes from the other months, too. */
static char *write_question(struct desk *desk, const struct activity_targets *targets)
{
	char *said = targets->marked ? write_marked_question(desk, targets)
				     : say_remove_activity(targets->current->title);
	if (targets->going_on == 0)
		return said;
	char *note = targets->marked ? say_remove_going_on(targets->going_on)
				     : xstrdup(text(MSG_remove_goes_on));
	char *whole = string_format("%s\n%s", said, note);
	free(said);
	free(note);
	return whole;
}

static enum change_end remove_them(struct desk *desk, const struct activity_targets *targets)
{
	struct error err = ERROR_INIT;
	if (!desk_sure_to_remove(desk, write_question(desk, targets)))
		return CHANGE_NONE;
	return finish(desk, activities_remove(desk->session, targets->ids, targets->count, &err),
		      CHANGE_MADE, &err);
}

/* --- all of them --- */

static enum change_end edit(struct desk *desk, const struct activity *activity)
{
	struct row_place place = {.owner = activity->plan_id};
	return row_edit(desk, ROW_ACTIVITY, activity->id, place, NULL) ? CHANGE_OF_TIME
								       : CHANGE_NONE;
}

static enum change_end change_status(struct desk *desk, const struct activity_targets *targets,
				     enum action action)
{
	for (int status = 0; status < STATUS_COUNT; status++)
		if (status_actions[status] == action)
			return become(desk, targets, (enum activity_status)status);
	return action == ACTION_set_status ? choose_status(desk, targets) : CHANGE_UNKNOWN;
}

static bool is_change(enum action action)
{
	static const bool known[ACTION_COUNT] = {
		[ACTION_edit] = true,
		[ACTION_reschedule] = true,
		[ACTION_month_earlier] = true,
		[ACTION_month_later] = true,
		[ACTION_remove] = true,
		[ACTION_done] = true,
		[ACTION_set_status] = true,
		[ACTION_status_planned] = true,
		[ACTION_status_doing] = true,
		[ACTION_status_postponed] = true,
		[ACTION_status_cancelled] = true,
	};
	return known[action];
}

enum change_end activity_targets_change(struct desk *desk, const struct activity_targets *targets,
					enum action action)
{
	bool alone = action == ACTION_edit || (action == ACTION_reschedule && !targets->marked);
	if (!is_change(action) || (alone && !targets->current))
		return CHANGE_UNKNOWN;
	if (!desk_may_change(desk))
		return CHANGE_NONE;
	switch (action) {
	case ACTION_edit:
		return edit(desk, targets->current);
	case ACTION_reschedule:
		return another_time(desk, targets);
	case ACTION_month_earlier:
		return shift(desk, targets, -1);
	case ACTION_month_later:
		return shift(desk, targets, 1);
	case ACTION_remove:
		return remove_them(desk, targets);
	default:
		return change_status(desk, targets, action);
	}
}
