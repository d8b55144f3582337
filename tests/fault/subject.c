#include "subject.h"

#include "app/look.h"

bool find_plan(struct session *session, struct plan *plan, struct error *err)
{
	plan_init(plan);
	return look_plan_named(session, "2025", plan, err);
}

bool with_plan(struct session *session, on_plan *act, struct error *err)
{
	struct plan plan;
	bool ok = find_plan(session, &plan, err) && act(session, &plan, err);
	plan_release(&plan);
	return ok;
}

bool with_outline(struct session *session, on_outline *act, struct error *err)
{
	struct plan plan;
	struct outline outline = {0};
	bool ok = find_plan(session, &plan, err) && look_outline(session, plan.id, &outline, err) &&
		  act(session, &outline, err);
	outline_release(&outline);
	plan_release(&plan);
	return ok;
}

bool with_activities(struct session *session, on_activities *act, struct error *err)
{
	struct plan plan;
	struct activity_list list = {0};
	bool ok = find_plan(session, &plan, err) && look_activities(session, plan.id, &list, err) &&
		  act(session, &list, err);
	activity_list_release(&list);
	plan_release(&plan);
	return ok;
}

bool with_committee(struct session *session, on_committee *act, struct error *err)
{
	struct plan plan;
	struct committee committee;
	committee_init(&committee);
	bool ok = find_plan(session, &plan, err) &&
		  look_committee(session, plan.organization_id, &committee, err) &&
		  act(session, &committee, err);
	committee_release(&committee);
	plan_release(&plan);
	return ok;
}
