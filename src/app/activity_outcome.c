/* What becomes of an activity: done, put off, called off; and what follows from its status. */
#include "app/act.h"

#include "action.h"
#include "activity_rules.h"
#include "model/money.h"
#include "store/plan_store.h"

#include <stdlib.h>

bool activity_load(struct session *session, int64_t id, struct activity *activity,
		   struct plan *plan, struct error *err)
{
	activity_init(activity);
	plan_init(plan);
	return activity_store_get(session->store, id, activity, err) &&
	       plan_store_get(session->store, activity->plan_id, plan, err);
}

/* --- what follows from a status --- */

static void set_done_day(struct activity *activity, struct date today)
{
	struct date day;
	char written[DATE_SIZE];
	if (!activity_likely_day(activity, today, &day))
		return;
	date_write(day, written);
	string_set(&activity->done_on, written);
}

void activity_settle(struct activity *activity, enum activity_status was, const struct when *before,
		     struct date today)
{
	if (activity->status != STATUS_DONE)
		string_set(&activity->done_on, NULL);
	else if (was != STATUS_DONE && !activity->done_on)
		set_done_day(activity, today);
	if (activity->status == STATUS_POSTPONED && before && when_is_set(before) &&
	    !when_is_set(&activity->postponed_from) && !when_same(before, &activity->when))
		activity->postponed_from = *before;
}

bool activity_done_day_valid(struct session *session, const char *was,
			     const struct activity *activity, struct error *err)
{
	struct date day;
	const char *done_on = activity->done_on;
	if (!done_on || string_same(was, done_on))
		return true;
	if (!date_parse(done_on, &day))
		return error_set(err, ERR_INPUT, say_bad_day(done_on));
	return date_compare(day, session_today(session)) <= 0 ||
	       error_set(err, ERR_INPUT, say_done_in_future(done_on));
}

/* --- done --- */

static bool figures_valid(const struct activity_finished *how, struct error *err)
{
	if (how->participants < NOT_GIVEN || how->participants > PARTICIPANTS_MOST)
		return error_set(err, ERR_INPUT, say_participants_invalid(PARTICIPANTS_MOST));
	return (how->spent >= NOT_GIVEN && how->spent <= MONEY_MOST) ||
	       error_set(err, ERR_INPUT, xstrdup(text(MSG_sum_invalid)));
}

/* NULL: as it is. */
static void set_outcome(struct activity *activity, const char *outcome)
{
	if (!outcome)
		return;
	free(activity->outcome);
	activity->outcome = session_clean(outcome, true);
}

static bool finish(struct session *session, struct activity *activity,
		   const struct activity_finished *how, struct error *err)
{
	enum activity_status was = activity->status;
	char *done_on = xstrdup(activity->done_on);
	activity->status = STATUS_DONE;
	set_outcome(activity, how->outcome);
	if (how->done_on)
		string_set(&activity->done_on, how->done_on);
	if (how->spent != NOT_GIVEN)
		activity->spent = how->spent;
	if (how->participants != NOT_GIVEN)
		activity->participants = how->participants;
	activity_settle(activity, was, NULL, session_today(session));
	bool ok = figures_valid(how, err) &&
		  activity_done_day_valid(session, done_on, activity, err) &&
		  activity_store_update(session->store, activity, err);
	free(done_on);
	return ok;
}

bool activity_finish(struct session *session, int64_t id, const struct activity_finished *how,
		     struct error *err)
{
	if (!action_begin(session, err))
		return false;
	struct plan plan;
	struct activity activity;
	bool ok = activity_load(session, id, &activity, &plan, err) &&
		  finish(session, &activity, how, err);
	ok = action_end(session, ok, "activity.finish",
			ACTION_SENTENCE(did_finish_activity, activity.title), plan.id, err);
	activity_release(&activity);
	plan_release(&plan);
	return ok;
}

/* --- put off, called off --- */

static bool still_open(const struct activity *activity, struct error *err)
{
	return activity->status != STATUS_DONE ||
	       error_set(err, ERR_REFUSED, say_activity_done_already(activity->title));
}

/* Back at its first time it is as if it had never been put off. */
static void put_off(struct activity *activity, const struct when *when)
{
	const struct when before = activity->when;
	activity->when = *when;
	if (when_is_set(&activity->postponed_from) && when_same(when, &activity->postponed_from)) {
		activity->postponed_from = (struct when){0};
		activity->status = STATUS_PLANNED;
		return;
	}
	activity->status = STATUS_POSTPONED;
	if (!when_is_set(&activity->postponed_from))
		activity->postponed_from = before;
}

static char *tell_postponed(const struct plan *plan, const struct activity *activity)
{
	char *name = action_name(activity->title);
	char *when = activity_when_told(plan, &activity->when), *said;
	if (activity->status != STATUS_POSTPONED)
		said = say_did_restore_time(name, when);
	else if (when_is_set(&activity->when))
		said = say_did_postpone_activity(name, when);
	else
		said = say_did_postpone_activity_openly(name);
	free(name);
	free(when);
	return said;
}

static bool time_valid(const struct plan *plan, const struct activity *activity,
		       const struct when *when, struct error *err)
{
	if (!when_valid(when))
		return error_set(err, ERR_INPUT, xstrdup(text(MSG_time_invalid)));
	if (when_is_set(when) && when_same(when, &activity->when))
		return error_set(err, ERR_INPUT, xstrdup(text(MSG_postponed_to_same)));
	return activity_inside(plan, when, err);
}

bool activity_postpone(struct session *session, int64_t id, struct when when, const char *reason,
		       struct error *err)
{
	if (!action_begin(session, err))
		return false;
	struct plan plan;
	struct activity activity;
	bool ok = activity_load(session, id, &activity, &plan, err) && still_open(&activity, err) &&
		  time_valid(&plan, &activity, &when, err);
	if (ok) {
		const struct when stored = activity.when;
		put_off(&activity, &when);
		set_outcome(&activity, reason);
		ok = activities_place(session, &plan, &activity, 1, &stored, err) &&
		     activity_store_update(session->store, &activity, err);
	}
	struct bilingual told = {0};
	if (ok)
		told = activity_told_in_both(tell_postponed, &plan, &activity);
	ok = action_end(session, ok, "activity.postpone", told, plan.id, err);
	activity_release(&activity);
	plan_release(&plan);
	return ok;
}

bool activity_cancel(struct session *session, int64_t id, const char *reason, struct error *err)
{
	if (!action_begin(session, err))
		return false;
	struct plan plan;
	struct activity activity;
	bool ok = activity_load(session, id, &activity, &plan, err) && still_open(&activity, err);
	if (ok) {
		activity.status = STATUS_CANCELLED;
		set_outcome(&activity, reason);
		ok = activity_store_update(session->store, &activity, err);
	}
	ok = action_end(session, ok, "activity.cancel",
			ACTION_SENTENCE(did_cancel_activity, activity.title), plan.id, err);
	activity_release(&activity);
	plan_release(&plan);
	return ok;
}
