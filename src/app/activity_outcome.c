/* What becomes of an activity: done, put off, called off. */
#include "app/act.h"

#include "action.h"
#include "activity_batch.h"
#include "activity_rules.h"
#include "app/time_typed.h"
#include "fields.h"
#include "model/money.h"
#include "store/plan_store.h"

#include <assert.h>
#include <stdlib.h>

/* --- together with what others have made of it --- */

/*
 * `change` is made to what the user saw, and what differs by that comes into `activity` as it stands now. Where the user saw
 * nothing, it is made to that.
 */
static bool merge(struct activity *activity, const struct activity *was,
		  void (*change)(struct activity *, const void *how), const void *how,
		  struct error *err)
{
	struct activity now;
	bool changed = false;
	if (!was) {
		change(activity, how);
		return true;
	}
	activity_copy(&now, was);
	change(&now, how);
	bool merged = fields_merge(&activity_fields, was, &now, activity, &changed, err);
	activity_release(&now);
	return merged;
}

/* --- done --- */

static bool figures_valid(const struct activity_finished *how, struct error *err)
{
	if (how->attended < NOT_GIVEN || how->attended > PARTICIPANTS_MOST)
		return error_set(err, ERR_INPUT, say_participants_invalid(PARTICIPANTS_MOST));
	return (how->spent >= NOT_GIVEN && how->spent <= MONEY_MOST) ||
	       error_set(err, ERR_INPUT, xstrdup(text(MSG_sum_invalid)));
}

static void become_done(struct activity *activity, const void *data)
{
	const struct activity_finished *how = data;
	bool whole = how->was != NULL;
	activity->status = STATUS_DONE;
	if (how->outcome || whole) {
		free(activity->outcome);
		activity->outcome = how->outcome ? session_clean(how->outcome, true) : NULL;
	}
	if (how->done_on || whole)
		string_set(&activity->done_on, how->done_on);
	if (how->spent != NOT_GIVEN || whole)
		activity->spent = how->spent;
	if (how->attended != NOT_GIVEN || whole)
		activity->attended = how->attended;
}

static bool finish(struct session *session, const struct plan *plan, struct activity *activity,
		   const struct activity_finished *how, struct error *err)
{
	enum activity_status was = activity->status;
	char *done_on = xstrdup(activity->done_on);
	bool ok = merge(activity, how->was, become_done, how, err);
	if (ok)
		activity_settle(activity, was, NULL, session_today(session));
	ok = ok && activity_done_day_valid(session, plan, done_on, activity, err) &&
	     activity_store_update(session->store, activity, err);
	free(done_on);
	return ok;
}

static char *tell_finished(const struct batch *batch)
{
	return batch_told(batch, say_did_finish_activity, say_did_finish_activities);
}

bool activities_finish(struct session *session, const int64_t *ids, size_t count,
		       const struct activity_finished *how, struct error *err)
{
	struct batch batch = {.month = 0};
	assert(!how->was || count == 1);
	if (!action_begin(session, err))
		return false;
	bool ok = batch_load(session, ids, count, &batch, err) && figures_valid(how, err);
	for (size_t i = 0; ok && i < count; i++) {
		struct activity *activity = &batch.activities.items[i];
		if (count == 1 || activity->status != STATUS_DONE)
			ok = finish(session, &batch.plan, activity, how, err);
	}
	return batch_end(session, ok, "activity.finish", tell_finished, &batch, err);
}

bool activity_finish(struct session *session, int64_t id, const struct activity_finished *how,
		     struct error *err)
{
	return activities_finish(session, &id, 1, how, err);
}

/* --- put off, called off --- */

static bool still_open(const struct activity *activity, struct error *err)
{
	return activity->status != STATUS_DONE ||
	       error_set(err, ERR_REFUSED, say_activity_done_already(activity->title));
}

/*
 * Behind an earlier reason. What is said of one that is just planned is left over from before it was taken back (how it went,
 * why it had been put off): beside this reason it would be wrong, and history has it.
 */
static void add_reason(struct activity *activity, const char *reason)
{
	char *clean = reason ? session_clean(reason, true) : NULL;
	if (!clean || !*clean) {
		free(clean);
		return;
	}
	char *before = activity->reason;
	bool left_over = activity->status == STATUS_PLANNED;
	bool more = !left_over && before && *before;
	activity->reason = more ? string_format("%s\n\n%s", before, clean) : xstrdup(clean);
	if (left_over)
		string_set(&activity->outcome, NULL);
	free(before);
	free(clean);
}

static void become_postponed(struct activity *activity, const void *data)
{
	const struct activity_postponed *how = data;
	const struct when before = activity->when;
	add_reason(activity, how->reason);
	activity->when = how->when;
	activity->status = STATUS_POSTPONED;
	activity_settle_first_time(activity, &before);
	if (how->detail) {
		free(activity->detail);
		activity->detail = session_clean(how->detail, true);
	}
	char *with_hours = how->hours ? time_detail_with_hours(activity->detail, how->hours) : NULL;
	if (with_hours)
		string_set(&activity->detail, with_hours);
	free(with_hours);
}

static char *tell_one_postponed(const struct plan *plan, const struct activity *activity)
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

static char *tell_postponed(const struct batch *batch)
{
	const struct activity *first = &batch->activities.items[0];
	int count = (int)batch->activities.count;
	if (count == 1)
		return tell_one_postponed(&batch->plan, first);
	char *titles = batch_titles(batch), *when = activity_when_told(&batch->plan, &first->when);
	char *said = when_is_set(&first->when) ? say_did_postpone_activities(count, when, titles)
					       : say_did_postpone_activities_openly(count, titles);
	free(titles);
	free(when);
	return said;
}

static bool postpone(const struct plan *plan, struct activity *activity,
		     const struct activity_postponed *how, struct error *err)
{
	const struct when *when = &how->when;
	if (!when_valid(when))
		return error_set(err, ERR_INPUT, xstrdup(text(MSG_time_invalid)));
	if (when_is_set(when) && when_same(when, &activity->when))
		return error_set(err, ERR_INPUT, xstrdup(text(MSG_postponed_to_same)));
	return activity_inside(plan, when, err) &&
	       merge(activity, how->was, become_postponed, how, err);
}

bool activities_postpone(struct session *session, const int64_t *ids, size_t count,
			 const struct activity_postponed *how, struct error *err)
{
	struct batch batch = {.month = 0};
	assert(count == 1 || (!how->was && !how->detail));
	if (!action_begin(session, err))
		return false;
	bool ok = batch_load(session, ids, count, &batch, err);
	struct when *was = batch_times(&batch);
	for (size_t i = 0; ok && i < count; i++) {
		struct activity *activity = &batch.activities.items[i];
		ok = still_open(activity, err) && /* which names it */
		     (postpone(&batch.plan, activity, how, err) ||
		      batch_name_culprit(&batch, activity, err));
	}
	ok = ok && batch_store_times(session, &batch, was, err);
	free(was);
	return batch_end(session, ok, "activity.postpone", tell_postponed, &batch, err);
}

bool activity_postpone(struct session *session, int64_t id, const struct activity_postponed *how,
		       struct error *err)
{
	return activities_postpone(session, &id, 1, how, err);
}

static char *tell_cancelled(const struct batch *batch)
{
	return batch_told(batch, say_did_cancel_activity, say_did_cancel_activities);
}

static bool has_reason(const char *reason, struct error *err)
{
	char *clean = reason ? session_clean(reason, true) : NULL;
	bool any = clean && *clean;
	free(clean);
	return any || error_set(err, ERR_INPUT, xstrdup(text(MSG_cancel_without_reason)));
}

bool activities_cancel(struct session *session, const int64_t *ids, size_t count,
		       const char *reason, struct error *err)
{
	struct batch batch = {.month = 0};
	if (!action_begin(session, err))
		return false;
	bool ok = batch_load(session, ids, count, &batch, err);
	for (size_t i = 0; ok && i < count; i++) {
		struct activity *activity = &batch.activities.items[i];
		ok = still_open(activity, err);
		add_reason(activity, reason);
		activity->status = STATUS_CANCELLED;
		ok = ok && activity_store_update(session->store, activity, err);
	}
	ok = ok && has_reason(reason, err); /* that one is done is told first */
	return batch_end(session, ok, "activity.cancel", tell_cancelled, &batch, err);
}

bool activity_cancel(struct session *session, int64_t id, const char *reason, struct error *err)
{
	return activities_cancel(session, &id, 1, reason, err);
}

/* --- taken back --- */

static char *tell_reopened(const struct batch *batch)
{
	return batch_told(batch, say_did_reopen_activity, say_did_reopen_activities);
}

/* Of what was called off it goes why; of what was done, how it went and how many came. */
static void forget_end(struct activity *activity)
{
	if (activity->status == STATUS_CANCELLED) {
		string_set(&activity->reason, NULL);
		return;
	}
	string_set(&activity->outcome, NULL);
	activity->attended = NOT_GIVEN;
}

bool activities_reopen(struct session *session, const int64_t *ids, size_t count, bool forget,
		       struct error *err)
{
	struct batch batch = {.month = 0};
	if (!action_begin(session, err))
		return false;
	bool ok = batch_load(session, ids, count, &batch, err);
	for (size_t i = 0; ok && i < count; i++) {
		struct activity *activity = &batch.activities.items[i];
		bool put_off = when_is_set(&activity->postponed_from);
		enum activity_status was = activity->status;
		if (forget)
			forget_end(activity);
		activity->status = put_off ? STATUS_POSTPONED : STATUS_PLANNED;
		activity_settle(activity, was, NULL, session_today(session));
		ok = activity_store_update(session->store, activity, err);
	}
	return batch_end(session, ok, "activity.reopen", tell_reopened, &batch, err);
}
