/* Whole plans, in and out. */
#include "base/array.h"
#include "stmt.h"
#include "store/committee_store.h"
#include "store/plan_store.h"

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
		from ? bsearch(&key, map->pairs, map->count, sizeof(*map->pairs), compare_pairs) : NULL;
	return pair ? pair->to : 0;
}

/* --- committee: what is there already is left as it is --- */

static bool find_or_add_organization(struct store *store, struct organization *organization, struct error *err)
{
	if (!organization_store_find(store, organization->name, &organization->id, err))
		return false;
	if (organization->id)
		return true;
	organization->id = store_new_id(store);
	return organization_store_insert(store, organization, err);
}

static int64_t last_position(const struct committee *committee)
{
	return committee->post_count ? committee->posts[committee->post_count - 1].position : 0;
}

/* The post of this name that stands in the database, added behind the others where there is none. */
static struct post *find_or_add_post(struct store *store, struct committee *stored, int64_t organization_id,
                                     const char *name, int seats, struct error *err)
{
	struct post *post = committee_find_post(stored, name);
	if (post)
		return post;
	int64_t position = last_position(stored) + POSITION_STEP;
	post = committee_add_post(stored, name);
	post->id = store_new_id(store);
	post->organization_id = organization_id;
	post->seats = seats;
	post->position = position;
	return post_store_insert(store, post, err) ? post : NULL;
}

static struct member *find_or_add_member(struct store *store, struct committee *stored, int64_t organization_id,
                                         const char *name, const struct member *as, struct error *err)
{
	struct member *member = committee_find_member(stored, name);
	if (member)
		return member;
	member = committee_add_member(stored, name);
	member->id = store_new_id(store);
	member->organization_id = organization_id;
	string_set(&member->department, as ? as->department : NULL);
	string_set(&member->note, as ? as->note : NULL);
	return member_store_insert(store, member, err) ? member : NULL;
}

static bool has_duty(const struct post *post, const char *text)
{
	for (size_t i = 0; i < post->duty_count; i++)
		if (strcmp(post->duties[i].text, text) == 0)
			return true;
	return false;
}

static bool add_duties(struct store *store, struct post *stored, const struct post *given, struct error *err)
{
	for (size_t i = 0; i < given->duty_count; i++) {
		if (has_duty(stored, given->duties[i].text))
			continue;
		int64_t position = stored->duty_count ? stored->duties[stored->duty_count - 1].position : 0;
		struct duty *duty = post_add_duty(stored, given->duties[i].text);
		duty->id = store_new_id(store);
		duty->post_id = stored->id;
		duty->position = position + POSITION_STEP;
		if (!duty_store_insert(store, duty, err))
			return false;
	}
	return true;
}

/* The same term of office: it began at the same time, or both still last. */
static bool has_appointment(const struct post *post, int64_t member_id, const struct appointment *given)
{
	for (size_t i = 0; i < post->appointment_count; i++) {
		const struct appointment *had = &post->appointments[i];
		if (had->member_id == member_id &&
		    (string_same(had->since, given->since) || (!had->until && !given->until)))
			return true;
	}
	return false;
}

static bool add_appointments(struct store *store, struct committee *stored, struct post *post,
                             const struct post *given, const struct committee *file, struct error *err)
{
	for (size_t i = 0; i < given->appointment_count; i++) {
		const struct appointment *wanted = &given->appointments[i];
		const struct member *as = committee_find_member(file, wanted->name);
		const struct member *member =
			find_or_add_member(store, stored, post->organization_id, wanted->name, as, err);
		if (!member)
			return false;
		if (has_appointment(post, member->id, wanted))
			continue;
		struct appointment *appointment = post_add_appointment(post, wanted->name);
		appointment->id = store_new_id(store);
		appointment->post_id = post->id;
		appointment->member_id = member->id;
		string_set(&appointment->since, wanted->since);
		string_set(&appointment->until, wanted->until);
		if (!appointment_store_insert(store, appointment, err))
			return false;
	}
	return true;
}

static bool add_committee(struct store *store, struct committee *stored, int64_t organization_id,
                          const struct committee *file, struct error *err)
{
	for (size_t i = 0; i < file->post_count; i++) {
		const struct post *given = &file->posts[i];
		struct post *post = find_or_add_post(store, stored, organization_id, given->name, given->seats, err);
		if (!post || !add_duties(store, post, given, err) ||
		    !add_appointments(store, stored, post, given, file, err))
			return false;
	}
	for (size_t i = 0; i < file->member_count; i++) {
		const struct member *given = &file->members[i];
		if (!find_or_add_member(store, stored, organization_id, given->name, given, err))
			return false;
	}
	return true;
}

/* --- the plan --- */

static bool insert_sections(struct store *store, struct outline *outline, int64_t plan_id, const struct id_map *map,
                            struct error *err)
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

static bool name_posts(struct store *store, struct committee *stored, int64_t organization_id,
                       struct activity *activity, struct error *err)
{
	for (size_t i = 0; i < activity->post_count; i++) {
		const struct post *post =
			find_or_add_post(store, stored, organization_id, activity->posts[i].name, 1, err);
		if (!post)
			return false;
		activity->posts[i].post_id = post->id;
	}
	return true;
}

static bool insert_activities(struct store *store, struct whole_plan *whole, struct committee *stored,
                              const struct id_map *map, struct error *err)
{
	for (size_t i = 0; i < whole->activities.count; i++) {
		struct activity *activity = &whole->activities.items[i];
		activity->id = store_new_id(store);
		activity->plan_id = whole->plan.id;
		activity->section_id = mapped(map, activity->section_id);
		activity->position = (int64_t)(i + 1) * POSITION_STEP;
		if (!name_posts(store, stored, whole->organization.id, activity, err) ||
		    !activity_store_insert(store, activity, err))
			return false;
	}
	return true;
}

static bool insert_plan(struct store *store, struct whole_plan *whole, struct committee *stored, struct error *err)
{
	whole->plan.id = store_new_id(store);
	whole->plan.organization_id = whole->organization.id;
	if (!plan_store_insert(store, &whole->plan, err))
		return false;
	struct id_map map = map_sections(store, &whole->outline);
	bool good = insert_sections(store, &whole->outline, whole->plan.id, &map, err) &&
	            insert_activities(store, whole, stored, &map, err);
	free(map.pairs);
	return good;
}

bool whole_plan_store_insert(struct store *store, struct whole_plan *whole, struct error *err)
{
	struct committee stored;
	committee_init(&stored);
	bool good = find_or_add_organization(store, &whole->organization, err) &&
	            committee_store_load(store, whole->organization.id, &stored, err) &&
	            add_committee(store, &stored, whole->organization.id, &whole->committee, err) &&
	            insert_plan(store, whole, &stored, err);
	if (good) { /* the file's committee gives way to the union's, which has its ids */
		struct committee file = whole->committee;
		whole->committee = stored;
		stored = file;
	}
	committee_release(&stored);
	return good;
}

static bool load(struct store *store, int64_t plan_id, struct whole_plan *out, struct error *err)
{
	return plan_store_get(store, plan_id, &out->plan, err) &&
	       organization_store_get(store, out->plan.organization_id, &out->organization, err) &&
	       section_store_load(store, plan_id, &out->outline, err) &&
	       activity_store_load(store, plan_id, &out->activities, err) &&
	       committee_store_load(store, out->plan.organization_id, &out->committee, err);
}

bool whole_plan_store_load(struct store *store, int64_t plan_id, struct whole_plan *out, struct error *err)
{
	bool begun;
	if (!snapshot_begin(store, &begun, err))
		return false;
	bool good = load(store, plan_id, out, err);
	snapshot_end(store, begun);
	return good;
}
