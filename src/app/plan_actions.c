/* Plans and unions. */
#include "app/act.h"

#include "action.h"
#include "base/strbuf.h"
#include "fields.h"
#include "model/money.h"
#include "model/numbering.h"
#include "plan_code.h"
#include "store/plan_store.h"

#include <stdlib.h>

/* Its code is folded as it is kept. */
static bool valid_plan(struct session *session, struct plan *plan, struct error *err)
{
	struct numbering numbering;
	if (!action_require(plan->title, MSG_field_title, err))
		return false;
	if (!plan->organization_id)
		return error_set(err, ERR_INPUT, say_field_empty(text(MSG_field_organization)));
	if (!period_valid(plan->period))
		return error_set(err, ERR_INPUT, say_period_invalid(PERIOD_MOST));
	if (!numbering_parse(plan->numbering, &numbering))
		return error_set(err, ERR_INPUT, xstrdup(text(MSG_numbering_invalid)));
	if (plan->budget < NOT_GIVEN || plan->budget > MONEY_MOST)
		return error_set(err, ERR_INPUT, xstrdup(text(MSG_sum_invalid)));
	struct date day;
	if (plan->signed_on && !date_parse(plan->signed_on, &day))
		return error_set(err, ERR_INPUT, say_bad_day(plan->signed_on));
	return plan_code_check(session, &plan->code, plan->id, err);
}

/* The union of this name. Where there is none it is added, and `added` holds it. */
static bool resolve_organization(struct session *session, const char *wanted, int64_t *id,
				 struct organization *added, struct error *err)
{
	char *name = session_clean(wanted, false);
	bool ok = action_require(name, MSG_field_organization, err) &&
		  organization_store_find(session->store, name, id, err);
	if (ok && !*id) {
		*id = store_new_id(session->store);
		*added = (struct organization){.id = *id, .name = xstrdup(name)};
		ok = organization_store_insert(session->store, added, err);
	}
	free(name);
	return ok;
}

static bool insert_plan(struct session *session, struct plan *plan, struct error *err)
{
	if (!plan->code && period_valid(plan->period) &&
	    !plan_code_free(session, plan->kind, plan->period, &plan->code, err))
		return false;
	plan->id = store_new_id(session->store);
	return valid_plan(session, plan, err) && plan_store_insert(session->store, plan, err);
}

static struct bilingual added_sentence(const struct plan *plan, const struct organization *added)
{
	if (!added->id)
		return ACTION_SENTENCE(did_add_plan, plan->title);
	char *title = action_name(plan->title), *name = action_name(added->name);
	struct bilingual sentence = both_did_add_plan_and_organization(title, name);
	free(title);
	free(name);
	return sentence;
}

bool plan_add_for(struct session *session, const char *organization, const struct plan *wanted,
		  int64_t *id, struct error *err)
{
	if (!action_begin(session, err))
		return false;
	struct plan plan;
	struct organization added = {0};
	plan_copy(&plan, wanted);
	fields_clean(&plan_fields, &plan);
	bool ok = (!organization || resolve_organization(session, organization,
							 &plan.organization_id, &added, err)) &&
		  insert_plan(session, &plan, err);
	ok = action_end(session, ok, "plan.add", added_sentence(&plan, &added), plan.id, err);
	if (ok)
		*id = plan.id;
	organization_release(&added);
	plan_release(&plan);
	return ok;
}

bool plan_add(struct session *session, const struct plan *plan, int64_t *id, struct error *err)
{
	return plan_add_for(session, NULL, plan, id, err);
}

/* No activity, whatever became of it, may be left outside of the new months. */
static bool fits_period(struct session *session, const struct plan *was, const struct plan *plan,
			struct error *err)
{
	struct activity_list all = {0};
	int outside = 0;
	if (memcmp(&was->period, &plan->period, sizeof(plan->period)) == 0)
		return true;
	bool ok = activity_store_load(session->store, plan->id, &all, err);
	for (size_t i = 0; i < all.count; i++)
		outside += !plan_covers(plan, &all.items[i].when);
	activity_list_release(&all);
	return ok && (!outside || error_set(err, ERR_REFUSED, say_activities_outside(outside)));
}

bool plan_change(struct session *session, const struct plan *was, const struct plan *now,
		 struct error *err)
{
	if (!action_begin(session, err))
		return false;
	struct plan plan;
	plan_init(&plan);
	bool changed = false;
	bool ok = plan_store_get(session->store, was->id, &plan, err) &&
		  fields_merge(&plan_fields, was, now, &plan, &changed, err);
	if (ok && changed)
		ok = valid_plan(session, &plan, err) && fits_period(session, was, &plan, err) &&
		     plan_store_update(session->store, &plan, err);
	ok = action_end(session, ok, "plan.change", ACTION_SENTENCE(did_change_plan, plan.title),
			plan.id, err);
	plan_release(&plan);
	return ok;
}

bool plan_remove(struct session *session, int64_t id, struct error *err)
{
	if (!action_begin(session, err))
		return false;
	struct plan plan;
	int sections = 0;
	struct activity_count activities = {0};
	plan_init(&plan);
	bool ok = plan_store_get(session->store, id, &plan, err) &&
		  plan_store_content(session->store, id, &sections, &activities, err) &&
		  plan_store_delete(session->store, id, err);
	char *name = action_name(plan.title);
	struct bilingual detail =
		activities.cancelled
			? both_did_remove_plan_cancelled(name, sections, activities.activities,
							 activities.cancelled)
			: both_did_remove_plan(name, sections, activities.activities);
	ok = action_end(session, ok, "plan.remove", detail, id, err);
	free(name);
	plan_release(&plan);
	return ok;
}

static bool name_free(struct session *session, const struct organization *organization,
		      struct error *err)
{
	int64_t other = 0;
	if (!action_require(organization->name, MSG_field_name, err) ||
	    !organization_store_find(session->store, organization->name, &other, err))
		return false;
	return !other || other == organization->id ||
	       error_set(err, ERR_EXISTS, say_name_taken(organization->name));
}

bool organization_add(struct session *session, const struct organization *wanted, int64_t *id,
		      struct error *err)
{
	if (!action_begin(session, err))
		return false;
	struct organization organization;
	organization_copy(&organization, wanted);
	fields_clean(&organization_fields, &organization);
	organization.id = store_new_id(session->store);
	bool ok = name_free(session, &organization, err) &&
		  organization_store_insert(session->store, &organization, err);
	ok = action_end(session, ok, "organization.add",
			ACTION_SENTENCE(did_add_organization, organization.name), 0, err);
	if (ok)
		*id = organization.id;
	organization_release(&organization);
	return ok;
}

bool organization_change(struct session *session, const struct organization *was,
			 const struct organization *now, struct error *err)
{
	if (!action_begin(session, err))
		return false;
	struct organization organization = {0};
	bool changed = false;
	bool ok = organization_store_get(session->store, was->id, &organization, err) &&
		  fields_merge(&organization_fields, was, now, &organization, &changed, err);
	if (ok && changed)
		ok = name_free(session, &organization, err) &&
		     organization_store_update(session->store, &organization, err);
	ok = action_end(session, ok, "organization.change",
			ACTION_SENTENCE(did_change_organization, organization.name), 0, err);
	organization_release(&organization);
	return ok;
}

bool organization_remove(struct session *session, int64_t id, struct error *err)
{
	if (!action_begin(session, err))
		return false;
	struct organization organization = {0};
	struct organization_content content = {0};
	bool ok = organization_store_get(session->store, id, &organization, err) &&
		  organization_store_content(session->store, id, &content, err);
	if (ok && content.plans)
		ok = error_set(err, ERR_REFUSED,
			       say_union_in_use(organization.name, content.plans));
	ok = ok && organization_store_delete(session->store, id, err);
	char *name = action_name(organization.name);
	ok = action_end(session, ok, "organization.remove",
			both_did_remove_organization(name, content.posts, content.members,
						     content.standards),
			0, err);
	free(name);
	organization_release(&organization);
	return ok;
}
