#include "search_jump.h"

#include "app/look.h"

#include <stdlib.h>

/* --- where a row of a committee stands --- */

struct place {
	int64_t organization_id; /* 0: nowhere any more */
	int64_t post_id;         /* of a post or a duty */
	char *organization;      /* its name; owned */
};

static bool find_in(const struct committee *committee, const struct found *found,
		    struct place *place)
{
	for (size_t i = 0; found->kind == FOUND_MEMBER && i < committee->member_count; i++)
		if (committee->members[i].id == found->id)
			return true;
	for (size_t i = 0; found->kind != FOUND_MEMBER && i < committee->post_count; i++) {
		const struct post *post = &committee->posts[i];
		bool here = found->kind == FOUND_POST && post->id == found->id;
		for (size_t j = 0; found->kind == FOUND_DUTY && j < post->duty_count; j++)
			here = here || post->duties[j].id == found->id;
		place->post_id = post->id;
		if (here)
			return true;
	}
	return false;
}

/* The union that is shown comes first: mostly it is that one. */
static bool find_place(struct desk *desk, const struct found *found, struct place *place,
		       struct error *err)
{
	struct organization *items = NULL;
	size_t count = 0;
	bool good = look_organizations(desk->session, &items, &count, err);
	*place = (struct place){0};
	for (size_t i = 0; good && i < count && place->organization_id == 0; i++) {
		struct committee committee;
		committee_init(&committee);
		good = look_committee(desk->session, items[i].id, &committee, err);
		if (good && find_in(&committee, found, place)) {
			place->organization_id = items[i].id;
			place->organization = xstrdup(items[i].name);
		}
		committee_release(&committee);
	}
	for (size_t i = 0; i < count; i++)
		organization_release(&items[i]);
	free(items);
	return good;
}

/* --- going there --- */

#define PLANS_AT_ONCE 200

/* Puts a union on the desk by the newest of its plans. False: it has none, or err says why. */
static bool open_union(struct desk *desk, int64_t organization_id, struct error *err)
{
	bool whole = false;
	if (desk->organization.id == organization_id)
		return true;
	for (size_t first = 0; !whole; first += PLANS_AT_ONCE) {
		struct plan_rows rows = {0};
		int64_t plan_id = 0;
		if (!look_plans(desk->session, first, PLANS_AT_ONCE, &rows, err))
			return false;
		for (size_t i = 0; plan_id == 0 && i < rows.count; i++)
			if (rows.items[i].plan.organization_id == organization_id)
				plan_id = rows.items[i].plan.id;
		whole = rows.count < PLANS_AT_ONCE;
		plan_rows_release(&rows);
		if (plan_id != 0)
			return desk_open_plan(desk, plan_id, err);
	}
	return false;
}

static void go_to_committee(struct desk *desk, const struct found *found, struct error *err)
{
	struct place place;
	if (!find_place(desk, found, &place, err))
		return;
	if (place.organization_id == 0) {
		desk_say(desk, say_search_gone(found->title));
	} else if (!open_union(desk, place.organization_id, err)) {
		if (err->code == ERR_NONE)
			desk_say(desk, say_search_no_plan(place.organization));
	} else if (found->kind == FOUND_MEMBER) {
		desk_go(desk, VIEW_MEMBERS, found->id);
	} else {
		desk_go(desk, VIEW_COMMITTEE, place.post_id);
		desk->wanted_line = found->kind == FOUND_DUTY ? found->id : 0;
	}
	free(place.organization);
}

void search_jump(struct desk *desk, const struct found *found)
{
	struct error err = ERROR_INIT;
	if (found->plan_id == 0)
		go_to_committee(desk, found, &err);
	else if (desk->plan.id != found->plan_id && !desk_open_plan(desk, found->plan_id, &err))
		;
	else if (found->kind == FOUND_ACTIVITY)
		desk_go(desk, VIEW_SCHEDULE, found->id);
	else
		desk_go(desk, VIEW_OUTLINE, found->kind == FOUND_SECTION ? found->id : 0);
	if (err.code != ERR_NONE)
		desk_fail(desk, &err);
}
