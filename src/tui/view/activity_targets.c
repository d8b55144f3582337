#include "activity_targets.h"

#include "app/act.h"
#include "app/look.h"
#include "tui/edit/dialog.h"
#include "tui/view/row.h"
#include "tui/view/time_field.h"

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
	return targets->marked ? say_marked_title((int)targets->count)
			       : xstrdup(targets->current->title);
}

/* --- status --- */

static bool all_done(struct desk *desk, const struct activity_targets *targets)
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

static enum change_end set_status(struct desk *desk, const struct activity_targets *targets,
				  enum activity_status status)
{
	struct error err = ERROR_INIT;
	bool done =
		activities_set_status(desk->session, targets->ids, targets->count, status, &err);
	return finish(desk, done, CHANGE_MADE, &err);
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

static enum change_end choose_status(struct desk *desk, const struct activity_targets *targets)
{
	struct strbuf key = STRBUF_INIT;
	struct dialog_list list = {.count = STATUS_COUNT,
				   .text = status_choice,
				   .detail = status_key,
				   .data = &key,
				   .first = targets->current ? targets->current->status
							     : STATUS_PLANNED};
	char *title = activity_targets_title(targets);
	long chosen = dialog_choose(desk->screen, &desk->beneath, title, &list, NULL);
	free(title);
	strbuf_release(&key);
	return chosen < 0 ? CHANGE_NONE : set_status(desk, targets, (enum activity_status)chosen);
}

/* --- time --- */

static enum change_end reschedule(struct desk *desk, const struct activity *activity)
{
	struct activity now;
	struct error err = ERROR_INIT;
	enum change_end end = CHANGE_NONE;
	activity_copy(&now, activity);
	if (time_field_ask(desk, activity->title, &now.when, &now.detail))
		end = finish(desk, activity_change(desk->session, activity, &now, &err),
			     CHANGE_OF_TIME, &err);
	activity_release(&now);
	return end;
}

/* They need not have the same time now: what is typed is meant for all of them. */
static enum change_end reschedule_marked(struct desk *desk, const struct activity_targets *targets)
{
	struct when when = {.part = PART_NONE};
	struct error err = ERROR_INIT;
	enum change_end end = CHANGE_NONE;
	char *title = activity_targets_title(targets), *hours = NULL;
	int month = targets->current ? targets->current->when.starts.month : 0;
	if (time_field_ask_several(desk, title, month, &when, &hours))
		end = finish(desk,
			     activities_set_time(desk->session, targets->ids, targets->count, when,
						 hours, &err),
			     CHANGE_OF_TIME, &err);
	free(title);
	free(hours);
	return end;
}

static enum change_end shift(struct desk *desk, const struct activity_targets *targets, int months)
{
	struct error err = ERROR_INIT;
	bool done = activities_shift(desk->session, targets->ids, targets->count, months, &err);
	return finish(desk, done, CHANGE_OF_TIME, &err);
}

/* --- removing --- */

#define TITLES_NAMED 5

/* '甲、乙、丙……' */
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
		else if (look_activity(desk->session, targets->ids[i], &activity, &err))
			strbuf_add_text(out, activity.title);
		activity_release(&activity);
		error_release(&err);
	}
}

static char *write_question(struct desk *desk, const struct activity_targets *targets)
{
	if (!targets->marked)
		return say_remove_activity(targets->current->title);
	struct strbuf titles = STRBUF_INIT;
	write_titles(desk, targets, &titles);
	int count = (int)targets->count, elsewhere = targets->elsewhere;
	char *said = elsewhere > 0 ? say_remove_activities_elsewhere(count, titles.text, elsewhere)
				   : say_remove_activities(count, titles.text);
	strbuf_release(&titles);
	return said;
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
	switch (action) {
	case ACTION_done:
		return set_status(desk, targets,
				  all_done(desk, targets) ? STATUS_PLANNED : STATUS_DONE);
	case ACTION_set_status:
		return choose_status(desk, targets);
	case ACTION_status_planned:
		return set_status(desk, targets, STATUS_PLANNED);
	case ACTION_status_doing:
		return set_status(desk, targets, STATUS_DOING);
	case ACTION_status_postponed:
		return set_status(desk, targets, STATUS_POSTPONED);
	case ACTION_status_cancelled:
		return set_status(desk, targets, STATUS_CANCELLED);
	default:
		return CHANGE_UNKNOWN;
	}
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
		return targets->marked ? reschedule_marked(desk, targets)
				       : reschedule(desk, targets->current);
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
