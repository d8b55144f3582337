#include "app/roll.h"

#include "action.h"
#include "app/report.h"
#include "plan_code.h"
#include "store/committee_store.h"
#include "store/plan_store.h"

#include <stdlib.h>

bool roll_propose(struct session *session, int64_t plan_id, const char *to, enum roll_keep keep,
		  struct roll *out, struct error *err)
{
	struct whole_plan whole;
	struct roll_frame frame = {.keep = keep, .occasions = session_occasions(session, err)};
	*out = (struct roll){0};
	if (!frame.occasions)
		return false;
	whole_plan_init(&whole);
	bool ok = whole_plan_store_load(session->store, plan_id, &whole, err);
	if (ok && report_is_one(&whole.plan))
		ok = error_set(err, ERR_REFUSED, say_roll_of_report(whole.plan.title));
	if (ok && !roll_target(&whole.plan, to, &frame.to))
		ok = error_set(err, ERR_USAGE, roll_target_wrong(&whole.plan, to ? to : ""));
	if (ok && frame.to.first == whole.plan.period.first)
		ok = error_set(err, ERR_USAGE, say_roll_same_time(whole.plan.code));
	if (ok)
		roll_init(out, &whole, &frame, session_today(session));
	whole_plan_release(&whole);
	return ok;
}

static bool settle_code(struct session *session, const struct roll *roll, char **code,
			struct error *err)
{
	if (roll->code)
		return plan_code_check(session, code, 0, err); /* roll_make() has set it */
	char *free_code = roll_code(roll);
	bool ok = plan_code_vary(session, &free_code, err);
	string_set(code, free_code);
	free(free_code);
	return ok;
}

bool roll_preview(struct session *session, const struct roll *roll, struct whole_plan *out,
		  struct error *err)
{
	roll_make(roll, out);
	char *title = session_clean(out->plan.title, false);
	string_set(&out->plan.title, title);
	free(title);
	return action_require(out->plan.title, MSG_field_title, err) &&
	       settle_code(session, roll, &out->plan.code, err);
}

bool roll_find(struct session *session, const struct roll *roll, struct plan *found,
	       struct error *err)
{
	struct whole_plan next;
	struct plan_rows rows = {0};
	roll_make(roll, &next);
	bool ok = plan_store_names(session->store, &rows, err);
	for (size_t i = 0; ok && !found->id && i < rows.count; i++) {
		const struct plan *plan = &rows.items[i].plan;
		if (plan->organization_id != next.plan.organization_id ||
		    plan->period.first != next.plan.period.first ||
		    plan->period.count != next.plan.period.count ||
		    !string_same(plan->title, next.plan.title))
			continue;
		plan_release(found);
		plan_copy(found, plan);
	}
	plan_rows_release(&rows);
	whole_plan_release(&next);
	return ok;
}

/* Posts are followed by their ids: somebody may have renamed one since the old plan was read. */
static void follow_post(const struct committee *committee, int64_t id, char **name)
{
	const struct post *post = committee_post(committee, id);
	if (post)
		string_set(name, post->name);
}

static void follow_posts(const struct committee *committee, struct whole_plan *whole)
{
	for (size_t i = 0; i < whole->activities.count; i++) {
		struct activity *activity = &whole->activities.items[i];
		for (size_t j = 0; j < activity->post_count; j++)
			follow_post(committee, activity->posts[j].post_id,
				    &activity->posts[j].name);
	}
	for (size_t i = 0; i < whole->allotments.count; i++)
		follow_post(committee, whole->allotments.items[i].post_id,
			    &whole->allotments.items[i].post);
}

/* What belongs to the union stays as it is there: an old copy of it must not bring back what was taken away since. */
static bool leave_union_alone(struct session *session, struct whole_plan *whole, struct error *err)
{
	int64_t id = whole->organization.id;
	struct organization now = {0};
	struct committee committee;
	committee_init(&committee);
	bool ok = organization_store_get(session->store, id, &now, err) &&
		  committee_store_load(session->store, id, &committee, err);
	if (ok) {
		follow_posts(&committee, whole);
		organization_release(&whole->organization);
		whole->organization = now;
		now = (struct organization){0};
	}
	committee_release(&whole->committee);
	standard_list_release(&whole->standards);
	committee_release(&committee);
	organization_release(&now);
	return ok;
}

static struct bilingual sentence(const char *from, const char *to)
{
	char *old_name = action_name(from), *new_name = action_name(to);
	struct bilingual sentence = both_did_roll_plan(old_name, new_name);
	free(old_name);
	free(new_name);
	return sentence;
}

bool roll_store(struct session *session, const struct roll *roll, int64_t *id, struct error *err)
{
	struct whole_plan whole;
	if (!action_begin(session, err))
		return false;
	/* The code is settled inside the transaction: nobody else can take it meanwhile. */
	bool ok = roll_preview(session, roll, &whole, err) &&
		  leave_union_alone(session, &whole, err) &&
		  whole_plan_store_insert(session->store, &whole, err);
	ok = action_end(session, ok, "plan.roll", sentence(roll->from.plan.title, whole.plan.title),
			whole.plan.id, err);
	if (ok)
		*id = whole.plan.id;
	whole_plan_release(&whole);
	return ok;
}
