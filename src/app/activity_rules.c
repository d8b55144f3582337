#include "activity_rules.h"

#include "base/strbuf.h"
#include "session_state.h"
#include "store/plan_store.h"

bool activity_inside(const struct plan *plan, const struct when *when, struct error *err)
{
	if (plan_covers(plan, when))
		return true;
	struct strbuf written = STRBUF_INIT, months = STRBUF_INIT;
	when_write(when, (struct period){0}, 0, &written);
	period_write(plan->period, &months);
	error_set(err, ERR_INPUT, say_outside_plan(written.text, months.text));
	strbuf_release(&written);
	strbuf_release(&months);
	return false;
}

bool activity_load(struct session *session, int64_t id, struct activity *activity,
		   struct plan *plan, struct error *err)
{
	activity_init(activity);
	plan_init(plan);
	return activity_store_get(session->store, id, activity, err) &&
	       plan_store_get(session->store, activity->plan_id, plan, err);
}

static void set_done_day(struct activity *activity, struct date today)
{
	struct date day;
	char written[DATE_SIZE];
	if (!activity_likely_day(activity, today, &day))
		return;
	date_write(day, written);
	string_set(&activity->done_on, written);
}

void activity_settle_first_time(struct activity *activity, const struct when *before)
{
	const struct when *first = &activity->postponed_from;
	if (!when_is_set(first)) {
		activity->postponed_from = *before;
	} else if (when_same(&activity->when, first)) {
		activity->postponed_from = (struct when){.part = PART_NONE};
		activity->status = STATUS_PLANNED;
	}
}

void activity_settle(struct activity *activity, enum activity_status was, const struct when *before,
		     struct date today)
{
	if (activity->status != STATUS_DONE)
		string_set(&activity->done_on, NULL);
	else if (was != STATUS_DONE && !activity->done_on)
		set_done_day(activity, today);
	if (activity->status == STATUS_POSTPONED && before && !when_same(before, &activity->when))
		activity_settle_first_time(activity, before);
}

static bool day_in_question(const struct plan *plan, const char *done_on, struct error *err)
{
	struct strbuf months = STRBUF_INIT;
	period_write(plan->period, &months);
	error_set(err, ERR_INPUT, say_done_too_early(done_on, months.text));
	strbuf_release(&months);
	return false;
}

bool activity_done_day_valid(struct session *session, const struct plan *plan, const char *was,
			     const struct activity *activity, struct error *err)
{
	struct date day;
	const char *done_on = activity->done_on;
	if (!done_on || string_same(was, done_on))
		return true;
	if (!date_parse(done_on, &day))
		return error_set(err, ERR_INPUT, say_bad_day(done_on));
	if (date_compare(day, session_today(session)) > 0)
		return error_set(err, ERR_INPUT, say_done_in_future(done_on));
	return !activity_day_too_early(day, plan->period, session_today(session)) ||
	       day_in_question(plan, done_on, err);
}
