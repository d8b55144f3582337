#include "activity_uids.h"

#include "base/name_index.h"
#include "base/strbuf.h"

#include <inttypes.h>
#include <stdlib.h>

/* FNV-1a, over the bytes of a text and its zero byte, so that no two lists of texts run into each other. */
static uint64_t add(uint64_t hash, const char *text)
{
	const uint64_t prime = UINT64_C(0x100000001B3);
	do
		hash = (hash ^ (unsigned char)*text) * prime;
	while (*text++);
	return hash;
}

/* Spreads what the last bytes have changed over all bits (the end of MurmurHash3). */
static uint64_t mix(uint64_t hash)
{
	hash = (hash ^ (hash >> 33)) * UINT64_C(0xFF51AFD7ED558CCD);
	hash = (hash ^ (hash >> 33)) * UINT64_C(0xC4CEB9FE1A85EC53);
	return hash ^ (hash >> 33);
}

/* Two hashes of 64 bits from different beginnings. */
struct hashes {
	uint64_t high, low;
};

static struct hashes add_both(struct hashes hashes, const char *text)
{
	text = text ? text : "";
	return (struct hashes){add(hashes.high, text), add(hashes.low, text)};
}

void activity_uids_init(struct activity_uids *uids, const struct whole_plan *whole)
{
	const struct activity_list *activities = &whole->activities;
	struct name_index titles = NAME_INDEX_INIT;
	struct hashes plan = {UINT64_C(0xCBF29CE484222325), UINT64_C(0x9E3779B97F4A7C15)};
	plan = add_both(plan, whole->organization.name);
	plan = add_both(plan, whole->plan.code);
	uids->items = xcalloc(activities->count, sizeof(*uids->items));
	for (size_t i = 0; i < activities->count; i++) {
		char number[16];
		uint32_t *so_many = name_index_add(&titles, activities->items[i].title, 0, NULL);
		snprintf(number, sizeof(number), "%" PRIu32, ++*so_many);
		struct hashes own = add_both(add_both(plan, activities->items[i].title), number);
		snprintf(uids->items[i], ACTIVITY_UID_SIZE, "%016" PRIx64 "%016" PRIx64,
			 mix(own.high), mix(own.low));
	}
	name_index_release(&titles);
}

void activity_uids_release(struct activity_uids *uids)
{
	free(uids->items);
	uids->items = NULL;
}

const char *activity_uid(const struct activity_uids *uids, const struct whole_plan *whole,
			 const struct activity *activity)
{
	return uids->items[activity - whole->activities.items];
}
