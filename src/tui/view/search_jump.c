#include "search_jump.h"

#include "app/look.h"

/* What was found may be gone since. */
static bool is_there(const struct committee *committee, const struct found *found)
{
	const struct post *post = committee_post(committee, found->post_id);
	if (found->kind == FOUND_MEMBER)
		return committee_member(committee, found->id) != NULL;
	for (size_t i = 0; post && found->kind == FOUND_DUTY && i < post->duty_count; i++)
		if (post->duties[i].id == found->id)
			return true;
	return post && found->kind == FOUND_POST;
}

static bool still_there(struct desk *desk, const struct found *found, struct error *err)
{
	struct committee committee;
	committee_init(&committee);
	bool there = look_committee(desk->session, found->organization_id, &committee, err) &&
		     is_there(&committee, found);
	committee_release(&committee);
	return there;
}

static void say_no_plan(struct desk *desk, int64_t organization_id, struct error *err)
{
	struct organization organization = {0};
	if (look_organization(desk->session, organization_id, &organization, err))
		desk_say(desk, say_search_no_plan(organization.name));
	organization_release(&organization);
}

static void go_to_committee(struct desk *desk, const struct found *found, struct error *err)
{
	if (!still_there(desk, found, err)) {
		if (err->code == ERR_NONE)
			desk_say(desk, say_search_gone(found->title));
	} else if (!desk_open_union(desk, found->organization_id, err)) {
		if (err->code == ERR_NONE)
			say_no_plan(desk, found->organization_id, err);
	} else if (found->kind == FOUND_MEMBER) {
		desk_go(desk, VIEW_MEMBERS, found->id);
	} else {
		desk_go(desk, VIEW_COMMITTEE, found->post_id);
		desk->wanted_line = found->kind == FOUND_DUTY ? found->id : 0;
	}
}

void search_jump(struct desk *desk, const struct found *found)
{
	struct error err = ERROR_INIT;
	if (found->plan_id == 0)
		go_to_committee(desk, found, &err);
	else if (desk->plan.id == found->plan_id || desk_open_plan(desk, found->plan_id, &err))
		desk_go(desk, found->kind == FOUND_ACTIVITY ? VIEW_SCHEDULE : VIEW_OUTLINE,
			found->kind == FOUND_PLAN ? 0 : found->id);
	if (err.code != ERR_NONE)
		desk_fail(desk, &err);
}
