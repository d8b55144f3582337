#include "activity_fate.h"

#include "app/act.h"
#include "app/look.h"
#include "base/array.h"
#include "tui/edit/dialog.h"
#include "tui/view/row.h"

#include <stdlib.h>

static enum fate_end finish(struct desk *desk, bool done, struct error *err)
{
	if (done)
		desk_say_done(desk);
	else
		desk_fail(desk, err);
	return done ? FATE_CHANGED : FATE_AS_IT_WAS;
}

static enum fate_end set_status(struct desk *desk, const int64_t *ids, size_t count,
				enum activity_status status)
{
	struct error err = ERROR_INIT;
	return finish(desk, activities_set_status(desk->session, ids, count, status, &err), &err);
}

static enum fate_end reopen(struct desk *desk, const int64_t *ids, size_t count, bool forget)
{
	struct error err = ERROR_INIT;
	return finish(desk, activities_reopen(desk->session, ids, count, forget, &err), &err);
}

static enum fate_end in_form(struct desk *desk, enum row_of of, int64_t id, enum fate_end end)
{
	return row_edit(desk, of, id, (struct row_place){0}, NULL) ? end : FATE_AS_IT_WAS;
}

/* --- one that is done, or called off, already --- */

/* Its day, or that it is done at all. Owned. */
static char *tell_done(const struct desk *desk, const struct activity *activity)
{
	struct when day = {.part = PART_NONE};
	struct strbuf written = STRBUF_INIT;
	if (!activity->done_on || !moment_parse(activity->done_on, &day.starts))
		return say_done_already(activity->title);
	when_write(&day, desk->plan.period, 0, &written);
	char *said = say_done_already_on(activity->title, written.text);
	strbuf_release(&written);
	return said;
}

static enum fate_end ask_of_done(struct desk *desk, const struct activity *activity)
{
	enum { WRITE, KEEP, FORGET, LEAVE };
	static const enum message labels[] = {MSG_done_write, MSG_done_reopen_keep,
					      MSG_done_reopen_forget, MSG_done_leave};
	static const int plain[] = {WRITE, KEEP, LEAVE},
			 with_outcome[] = {WRITE, KEEP, FORGET, LEAVE};
	const int *offered = activity->outcome ? with_outcome : plain;
	int count = activity->outcome ? ARRAY_LENGTH(with_outcome) : ARRAY_LENGTH(plain);
	const char *answers[ARRAY_LENGTH(labels)];
	for (int i = 0; i < count; i++)
		answers[i] = text(labels[offered[i]]);
	if (!activity->outcome)
		answers[1] = text(MSG_done_reopen);
	char *told = tell_done(desk, activity), *question = say_done_question(told);
	int answer = dialog_confirm(desk->screen, &desk->beneath, text(MSG_done_title), question,
				    answers, count, 0);
	free(told);
	free(question);
	int chosen = answer == DIALOG_NONE ? LEAVE : offered[answer];
	if (chosen == WRITE)
		return in_form(desk, ROW_DONE, activity->id, FATE_CHANGED);
	return chosen == LEAVE ? FATE_AS_IT_WAS : reopen(desk, &activity->id, 1, chosen == FORGET);
}

/* Why it was called off is no outcome of what takes place after all: the user says whether it goes. */
static enum fate_end ask_of_cancelled(struct desk *desk, const struct activity *activity)
{
	enum { FORGET, KEEP, LEAVE };
	const char *answers[] = {
		[FORGET] = text(MSG_cancelled_reopen_forget),
		[KEEP] = text(activity->reason ? MSG_cancelled_reopen_keep : MSG_cancelled_reopen),
		[LEAVE] = text(MSG_cancelled_leave)};
	int first = activity->reason ? FORGET : KEEP;
	char *question = activity->reason
				 ? say_cancelled_question_why(activity->title, activity->reason)
				 : say_cancelled_question(activity->title);
	int answer =
		dialog_confirm(desk->screen, &desk->beneath, text(MSG_cancelled_title), question,
			       answers + first, (int)ARRAY_LENGTH(answers) - first, 0);
	free(question);
	if (answer == DIALOG_NONE || answer + first == LEAVE)
		return FATE_AS_IT_WAS;
	return reopen(desk, &activity->id, 1, answer + first == FORGET);
}

static enum fate_end refuse_done(struct desk *desk, const struct activity *activity)
{
	struct error err = ERROR_INIT;
	error_set(&err, ERR_REFUSED, say_activity_done_already(activity->title));
	return finish(desk, false, &err);
}

static enum fate_end become(struct desk *desk, const struct activity *activity,
			    enum activity_status status)
{
	enum activity_status now = activity->status;
	bool back = status == STATUS_PLANNED || status == now;
	if (now == STATUS_DONE && back)
		return ask_of_done(desk, activity);
	if (now == STATUS_CANCELLED && back)
		return ask_of_cancelled(desk, activity);
	if (now == STATUS_DONE && status != STATUS_DOING)
		return refuse_done(desk, activity);
	if (status == STATUS_DONE)
		return in_form(desk, ROW_DONE, activity->id, FATE_CHANGED);
	if (status == STATUS_POSTPONED)
		return in_form(desk, ROW_POSTPONED, activity->id, FATE_MOVED);
	if (status == STATUS_CANCELLED)
		return in_form(desk, ROW_CANCELLED, activity->id, FATE_CHANGED);
	return set_status(desk, &activity->id, 1, status);
}

static enum fate_end become_one(struct desk *desk, int64_t id, enum activity_status status)
{
	struct activity activity;
	struct error err = ERROR_INIT;
	enum fate_end end = FATE_AS_IT_WAS;
	activity_init(&activity);
	if (look_activity(desk->session, id, &activity, &err))
		end = become(desk, &activity, status);
	else
		desk_fail(desk, &err);
	activity_release(&activity);
	return end;
}

/* --- one or several --- */

enum fate_end activities_become(struct desk *desk, const int64_t *ids, size_t count,
				enum activity_status status)
{
	return count == 1 ? become_one(desk, ids[0], status)
			  : fates_become(desk, ids, count, status);
}

enum fate_end activities_get_another_time(struct desk *desk, const int64_t *ids, size_t count,
					  int month)
{
	return count == 1 ? in_form(desk, ROW_RESCHEDULED, ids[0], FATE_MOVED)
			  : fates_get_another_time(desk, ids, count, month);
}
