/* Whole plans, in and out. */
#include "committee_merge.h"
#include "connection.h"
#include "store/budget_store.h"
#include "store/committee_store.h"
#include "store/plan_store.h"
#include "store/silence_store.h"
#include "store/standard_store.h"

#include <stdlib.h>

/* --- the ids of the rows that take the place of provisional ones --- */

struct id_pair {
	int64_t from, to;
};

struct id_map {
	struct id_pair *pairs; /* by `from` once sorted */
	size_t count;
};

static int compare_pairs(const void *a, const void *b)
{
	const struct id_pair *x = a, *y = b;
	return (x->from > y->from) - (x->from < y->from);
}

static struct id_map map_sections(struct store *store, const struct outline *outline)
{
	struct id_map map = {xcalloc(outline->count, sizeof(*map.pairs)), outline->count};
	for (size_t i = 0; i < outline->count; i++)
		map.pairs[i] = (struct id_pair){outline->sections[i].id, store_new_id(store)};
	qsort(map.pairs, map.count, sizeof(*map.pairs), compare_pairs);
	return map;
}

/* 0 stays 0, and so does what is not in the map. */
static int64_t mapped(const struct id_map *map, int64_t from)
{
	struct id_pair key = {from, 0};
	const struct id_pair *pair =
		from ? bsearch(&key, map->pairs, map->count, sizeof(*map->pairs), compare_pairs)
		     : NULL;
	return pair ? pair->to : 0;
}

/* --- the plan --- */

static bool find_or_add_organization(struct store *store, struct organization *organization,
				     struct error *err)
{
	if (!organization_store_find(store, organization->name, &organization->id, err))
		return false;
	if (organization->id)
		return true;
	organization->id = store_new_id(store);
	return organization_store_insert(store, organization, err);
}

static bool insert_sections(struct store *store, struct outline *outline, int64_t plan_id,
			    const struct id_map *map, struct error *err)
{
	for (size_t i = 0; i < outline->count; i++) {
		struct section *section = &outline->sections[i];
		section->id = mapped(map, section->id);
		section->plan_id = plan_id;
		section->parent_id = mapped(map, section->parent_id);
		section->position = (int64_t)(i + 1) * POSITION_STEP;
		if (!section_store_insert(store, section, err))
			return false;
	}
	return true;
}

static bool find_posts(struct committee_merge *merge, struct activity *activity, struct error *err)
{
	for (size_t i = 0; i < activity->post_count; i++) {
		int64_t post_id = committee_merge_post(merge, activity->posts[i].name, err);
		if (!post_id)
			return false;
		activity->posts[i].post_id = post_id;
	}
	return true;
}

static bool insert_activities(struct store *store, struct whole_plan *whole,
			      struct committee_merge *merge, const struct id_map *map,
			      struct error *err)
{
	for (size_t i = 0; i < whole->activities.count; i++) {
		struct activity *activity = &whole->activities.items[i];
		activity->id = store_new_id(store);
		activity->plan_id = whole->plan.id;
		activity->section_id = mapped(map, activity->section_id);
		activity->position = (int64_t)(i + 1) * POSITION_STEP;
		if (!find_posts(merge, activity, err) ||
		    !activity_store_insert(store, activity, err))
			return false;
	}
	return true;
}

static bool insert_money(struct store *store, struct whole_plan *whole,
			 struct committee_merge *merge, struct error *err)
{
	for (size_t i = 0; i < whole->incomes.count; i++) {
		struct income *income = &whole->incomes.items[i];
		income->id = store_new_id(store);
		income->plan_id = whole->plan.id;
		income->position = (int64_t)(i + 1) * POSITION_STEP;
		if (!income_store_insert(store, income, err))
			return false;
	}
	for (size_t i = 0; i < whole->allotments.count; i++) {
		struct allotment *allotment = &whole->allotments.items[i];
		allotment->plan_id = whole->plan.id;
		allotment->post_id = committee_merge_post(merge, allotment->post, err);
		if (!allotment->post_id ||
		    !allotment_store_set(store, allotment->plan_id, allotment->post_id,
					 allotment->amount, err))
			return false;
	}
	return true;
}

static bool insert_silences(struct store *store, const struct whole_plan *whole, struct error *err)
{
	for (size_t i = 0; i < whole->silences.count; i++)
		if (!silence_store_set(store, whole->plan.id, whole->silences.items[i], true, err))
			return false;
	return true;
}

static bool insert_plan(struct store *store, struct whole_plan *whole,
			struct committee_merge *merge, struct error *err)
{
	whole->plan.id = store_new_id(store);
	whole->plan.organization_id = whole->organization.id;
	if (!plan_store_insert(store, &whole->plan, err))
		return false;
	struct id_map map = map_sections(store, &whole->outline);
	bool good = insert_sections(store, &whole->outline, whole->plan.id, &map, err) &&
		    insert_activities(store, whole, merge, &map, err) &&
		    insert_money(store, whole, merge, err) && insert_silences(store, whole, err);
	free(map.pairs);
	return good;
}

bool whole_plan_store_insert(struct store *store, struct whole_plan *whole, struct error *err)
{
	struct committee_merge merge;
	if (!find_or_add_organization(store, &whole->organization, err))
		return false;
	bool good = committee_merge_begin(&merge, store, whole->organization.id, err) &&
		    committee_merge_add(&merge, &whole->committee, err) &&
		    standard_store_merge(store, whole->organization.id, &whole->standards, err) &&
		    insert_plan(store, whole, &merge, err);
	if (good) { /* the file's committee gives way to the union's, which has the ids */
		struct committee file = whole->committee;
		whole->committee = merge.stored;
		merge.stored = file;
	}
	committee_merge_release(&merge);
	return good;
}

static bool load(struct store *store, int64_t plan_id, struct whole_plan *out, struct error *err)
{
	return plan_store_get(store, plan_id, &out->plan, err) &&
	       organization_store_get(store, out->plan.organization_id, &out->organization, err) &&
	       section_store_load(store, plan_id, &out->outline, err) &&
	       activity_store_load(store, plan_id, &out->activities, err) &&
	       committee_store_load(store, out->plan.organization_id, &out->committee, err) &&
	       standard_store_load(store, out->plan.organization_id, &out->standards, err) &&
	       income_store_load(store, plan_id, &out->incomes, err) &&
	       allotment_store_load(store, plan_id, &out->allotments, err) &&
	       silence_store_load(store, plan_id, &out->silences, err);
}

bool whole_plan_store_load(struct store *store, int64_t plan_id, struct whole_plan *out,
			   struct error *err)
{
	bool begun;
	if (!snapshot_begin(store, &begun, err))
		return false;
	bool good = load(store, plan_id, out, err);
	snapshot_end(store, begun);
	return good;
}
