#include "committee_merge.h"

#include "model/outline.h"

#include <stdlib.h>

/* In place of a member, for a name that two of them have. */
#define SEVERAL UINT32_MAX

/* Name and department as one text; neither holds a line end. Owned. */
static char *key_of(const struct member *member)
{
	return string_format("%s\n%s", member->name, member->department ? member->department : "");
}

static void index_member(struct committee_merge *merge, uint32_t at)
{
	const struct member *member = &merge->stored.members[at];
	bool added;
	char *key = key_of(member);
	name_index_add(&merge->members, key, at, NULL);
	uint32_t *known = name_index_add(&merge->names, member->name, at, &added);
	if (!added)
		*known = SEVERAL;
	free(key);
}

bool committee_merge_begin(struct committee_merge *merge, struct store *store,
			   int64_t organization_id, struct error *err)
{
	*merge = (struct committee_merge){.store = store, .organization_id = organization_id};
	committee_init(&merge->stored);
	if (!committee_store_load(store, organization_id, &merge->stored, err))
		return false;
	for (size_t i = 0; i < merge->stored.post_count; i++)
		name_index_add(&merge->posts, merge->stored.posts[i].name, (uint32_t)i, NULL);
	for (size_t i = 0; i < merge->stored.member_count; i++)
		index_member(merge, (uint32_t)i);
	return true;
}

void committee_merge_release(struct committee_merge *merge)
{
	name_index_release(&merge->posts);
	name_index_release(&merge->members);
	name_index_release(&merge->names);
	committee_release(&merge->stored);
}

/* NULL with `err` set. */
static struct post *find_or_add_post(struct committee_merge *merge, const char *name, int seats,
				     struct error *err)
{
	struct committee *stored = &merge->stored;
	const uint32_t *at = name_index_find(&merge->posts, name);
	if (at)
		return &stored->posts[*at];
	int64_t last = stored->post_count ? stored->posts[stored->post_count - 1].position : 0;
	struct post *post = committee_add_post(stored, name);
	post->id = store_new_id(merge->store);
	post->organization_id = merge->organization_id;
	post->seats = seats;
	post->position = last + POSITION_STEP;
	name_index_add(&merge->posts, post->name, (uint32_t)(stored->post_count - 1), NULL);
	return post_store_insert(merge->store, post, err) ? post : NULL;
}

int64_t committee_merge_post(struct committee_merge *merge, const char *name, struct error *err)
{
	const struct post *post = find_or_add_post(merge, name, 1, err);
	return post ? post->id : 0;
}

/*
 * The member who is meant: of this name and department. Where neither the file nor the union has two of the name and one
 * of them does not say the department, the name is enough. NULL: there is none.
 */
static const struct member *find_member(const struct committee_merge *merge,
					const struct member *given, bool shared)
{
	const struct member *members = merge->stored.members;
	char *key = key_of(given);
	const uint32_t *exact = name_index_find(&merge->members, key);
	const uint32_t *known = shared ? NULL : name_index_find(&merge->names, given->name);
	free(key);
	if (exact)
		return &members[*exact];
	bool same =
		known && *known != SEVERAL && (!given->department || !members[*known].department);
	return same ? &members[*known] : NULL;
}

/* The stored id; 0 with `err` set. */
static int64_t find_or_add_member(struct committee_merge *merge, const struct member *given,
				  bool shared, struct error *err)
{
	const struct member *known = find_member(merge, given, shared);
	if (known)
		return known->id;
	struct member *member = committee_add_member(&merge->stored, given->name);
	member->id = store_new_id(merge->store);
	member->organization_id = merge->organization_id;
	string_set(&member->department, given->department);
	string_set(&member->note, given->note);
	index_member(merge, (uint32_t)merge->stored.member_count - 1);
	return member_store_insert(merge->store, member, err) ? member->id : 0;
}

/* Members with what the file says of them, before appointments name them; ids[i] becomes the stored id of the i-th. */
static bool add_members(struct committee_merge *merge, const struct committee *file, int64_t *ids,
			struct error *err)
{
	struct name_index names = NAME_INDEX_INIT; /* to how many of the file are called so */
	bool good = true;
	for (size_t i = 0; i < file->member_count; i++)
		++*name_index_add(&names, file->members[i].name, 0, NULL);
	for (size_t i = 0; good && i < file->member_count; i++) {
		const struct member *given = &file->members[i];
		ids[i] = find_or_add_member(merge, given, *name_index_find(&names, given->name) > 1,
					    err);
		good = ids[i];
	}
	name_index_release(&names);
	return good;
}

/* The stored id of who holds a post in the file; 0 with `err` set. */
static int64_t holder_of(struct committee_merge *merge, const struct committee *file,
			 const int64_t *ids, const struct appointment *appointment,
			 struct error *err)
{
	int64_t id = appointment->member_id;
	const struct member *member = id ? committee_member(file, id) : NULL;
	if (member)
		return ids[member - file->members];
	struct member named = {.name = appointment->name};
	return find_or_add_member(merge, &named, false, err);
}

static bool has_duty(const struct post *post, const char *text)
{
	for (size_t i = 0; i < post->duty_count; i++)
		if (strcmp(post->duties[i].text, text) == 0)
			return true;
	return false;
}

static bool add_duties(struct committee_merge *merge, struct post *post, const struct post *given,
		       struct error *err)
{
	for (size_t i = 0; i < given->duty_count; i++) {
		if (has_duty(post, given->duties[i].text))
			continue;
		int64_t last = post->duty_count ? post->duties[post->duty_count - 1].position : 0;
		struct duty *duty = post_add_duty(post, given->duties[i].text);
		duty->id = store_new_id(merge->store);
		duty->post_id = post->id;
		duty->position = last + POSITION_STEP;
		if (!duty_store_insert(merge->store, duty, err))
			return false;
	}
	return true;
}

/* The same term of office: it began at the same time, or both still last. */
static bool has_appointment(const struct post *post, int64_t member_id,
			    const struct appointment *given)
{
	for (size_t i = 0; i < post->appointment_count; i++) {
		const struct appointment *had = &post->appointments[i];
		if (had->member_id == member_id &&
		    (string_same(had->since, given->since) || (!had->until && !given->until)))
			return true;
	}
	return false;
}

static bool add_appointments(struct committee_merge *merge, struct post *post,
			     const struct committee *file, const struct post *given,
			     const int64_t *ids, struct error *err)
{
	for (size_t i = 0; i < given->appointment_count; i++) {
		const struct appointment *wanted = &given->appointments[i];
		int64_t member_id = holder_of(merge, file, ids, wanted, err);
		if (!member_id)
			return false;
		if (has_appointment(post, member_id, wanted))
			continue;
		struct appointment *appointment = post_add_appointment(post, wanted->name);
		appointment->id = store_new_id(merge->store);
		appointment->post_id = post->id;
		appointment->member_id = member_id;
		string_set(&appointment->since, wanted->since);
		string_set(&appointment->until, wanted->until);
		if (!appointment_store_insert(merge->store, appointment, err))
			return false;
	}
	return true;
}

bool committee_merge_add(struct committee_merge *merge, const struct committee *file,
			 struct error *err)
{
	int64_t *ids = xcalloc(file->member_count, sizeof(*ids));
	bool good = add_members(merge, file, ids, err);
	for (size_t i = 0; good && i < file->post_count; i++) {
		const struct post *given = &file->posts[i];
		struct post *post = find_or_add_post(merge, given->name, given->seats, err);
		good = post && add_duties(merge, post, given, err) &&
		       add_appointments(merge, post, file, given, ids, err);
	}
	free(ids);
	return good;
}
