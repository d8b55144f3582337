/* The schedule of a plan, one activity at a time. What can be done with several: activity_batch.c. */
#include "app/act.h"

#include "action.h"
#include "activity_rules.h"
#include "base/similar.h"
#include "base/strbuf.h"
#include "fields.h"
#include "model/money.h"
#include "store/committee_store.h"
#include "store/plan_store.h"

#include <stdlib.h>

static bool no_such_post(const struct committee *committee, const char *name, struct error *err)
{
	const char **names = xcalloc(committee->post_count, sizeof(*names));
	for (size_t i = 0; i < committee->post_count; i++)
		names[i] = committee->posts[i].name;
	const char *near = similar_name(name, names, committee->post_count);
	error_set(err, ERR_NOT_FOUND,
		  near ? say_no_such_post_near(name, near) : say_no_such_post(name));
	free(names);
	return false;
}

/* Gives every post its id, by its name. Named twice it stays once. */
static bool resolve_posts(struct session *session, const struct plan *plan,
			  struct activity *activity, struct error *err)
{
	struct committee committee;
	committee_init(&committee);
	bool ok = !activity->post_count ||
		  committee_store_load(session->store, plan->organization_id, &committee, err);
	struct activity resolved;
	activity_init(&resolved);
	for (size_t i = 0; ok && i < activity->post_count; i++) {
		const struct post *post = committee_find_post(&committee, activity->posts[i].name);
		if (!post)
			ok = no_such_post(&committee, activity->posts[i].name, err);
		else if (!activity_has_post(&resolved, post->id, NULL))
			activity_add_post(&resolved, post->id, post->name);
	}
	if (ok)
		activity_swap_posts(activity, &resolved);
	activity_release(&resolved);
	committee_release(&committee);
	return ok;
}

static bool heads_valid(int heads)
{
	return heads >= NOT_GIVEN && heads <= PARTICIPANTS_MOST;
}

static bool sum_valid(int64_t fen)
{
	return fen == NOT_GIVEN || (fen >= 0 && fen <= MONEY_MOST);
}

static bool valid_activity(struct session *session, const struct plan *plan,
			   struct activity *activity, struct error *err)
{
	if (!action_require(activity->title, MSG_field_title, err))
		return false;
	if (!when_valid(&activity->when))
		return error_set(err, ERR_INPUT, xstrdup(text(MSG_time_invalid)));
	if (!heads_valid(activity->participants) || !heads_valid(activity->attended))
		return error_set(err, ERR_INPUT, say_participants_invalid(PARTICIPANTS_MOST));
	if (!sum_valid(activity->budget) || !sum_valid(activity->spent))
		return error_set(err, ERR_INPUT, xstrdup(text(MSG_sum_invalid)));
	return activity_inside(plan, &activity->when, err) &&
	       resolve_posts(session, plan, activity, err);
}

bool activity_add(struct session *session, const struct activity *wanted, int64_t *id,
		  struct error *err)
{
	if (!action_begin(session, err))
		return false;
	struct plan plan;
	struct activity activity;
	plan_init(&plan);
	activity_copy(&activity, wanted);
	fields_clean(&activity_fields, &activity);
	activity.id = store_new_id(session->store);
	activity_settle(&activity, STATUS_PLANNED, NULL, session_today(session));
	bool ok = plan_store_get(session->store, activity.plan_id, &plan, err) &&
		  activity_done_day_valid(session, &plan, NULL, &activity, err) &&
		  valid_activity(session, &plan, &activity, err) &&
		  activities_place(session, &plan, &activity, 1, NULL, err) &&
		  activity_store_insert(session->store, &activity, err);
	ok = action_end(session, ok, "activity.add",
			ACTION_SENTENCE(did_add_activity, activity.title), plan.id, err);
	if (ok)
		*id = activity.id;
	plan_release(&plan);
	activity_release(&activity);
	return ok;
}

static void release(struct activity *activity, struct plan *plan)
{
	activity_release(activity);
	plan_release(plan);
}

/* Is the time all that the user has changed? */
static bool only_time_differs(const struct activity *was, const struct activity *now)
{
	struct activity with_time, scratch;
	struct error none = ERROR_INIT;
	bool others = false;
	activity_copy(&with_time, was);
	activity_copy(&scratch, now);
	with_time.when = now->when;
	fields_merge(&activity_fields, &with_time, now, &scratch, &others, &none);
	activity_release(&with_time);
	activity_release(&scratch);
	return !others && !when_same(&was->when, &now->when);
}

static struct bilingual tell_change(const struct plan *plan, const struct activity *activity,
				    bool only_time)
{
	if (!only_time)
		return ACTION_SENTENCE(did_change_activity, activity->title);
	return activity_told_in_both(activity_move_told, plan, activity);
}

/* Its first time was corrected, and is the one that it has: it was never put off. */
static void settle_corrected_first_time(struct activity *activity, const struct when *before)
{
	const struct when *first = &activity->postponed_from;
	if (when_same(first, before) || !when_is_set(first) || !when_same(first, &activity->when))
		return;
	activity->postponed_from = (struct when){.part = PART_NONE};
	if (activity->status == STATUS_POSTPONED)
		activity->status = STATUS_PLANNED;
}

bool activity_change(struct session *session, const struct activity *was,
		     const struct activity *now, struct error *err)
{
	if (!action_begin(session, err))
		return false;
	struct plan plan;
	struct activity activity;
	bool changed = false;
	bool ok = activity_load(session, was->id, &activity, &plan, err);
	const struct when stored = activity.when, first = activity.postponed_from;
	const enum activity_status status = activity.status;
	ok = ok && fields_merge(&activity_fields, was, now, &activity, &changed, err);
	if (ok && changed) {
		activity_settle(&activity, status, &stored, session_today(session));
		settle_corrected_first_time(&activity, &first);
	}
	if (ok && !when_same(&first, &activity.postponed_from) &&
	    !when_valid(&activity.postponed_from))
		ok = error_set(err, ERR_INPUT, xstrdup(text(MSG_time_invalid)));
	if (ok && changed)
		ok = activity_done_day_valid(session, &plan, was->done_on, &activity, err) &&
		     valid_activity(session, &plan, &activity, err) &&
		     activities_place(session, &plan, &activity, 1, &stored, err) &&
		     activity_store_update(session->store, &activity, err);
	bool only_time = only_time_differs(was, now);
	struct bilingual told = {0};
	if (ok)
		told = tell_change(&plan, &activity, only_time);
	ok = action_end(session, ok, only_time ? "activity.move" : "activity.change", told, plan.id,
			err);
	release(&activity, &plan);
	return ok;
}
