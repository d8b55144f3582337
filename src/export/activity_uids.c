#include "activity_uids.h"

#include "base/hash.h"
#include "base/name_index.h"
#include "base/strbuf.h"

#include <inttypes.h>
#include <stdlib.h>

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

/* With the zero byte of the text, so that no two lists of texts run into each other. */
static struct hashes add_both(struct hashes hashes, const char *text)
{
	text = text ? text : "";
	size_t size = strlen(text) + 1;
	return (struct hashes){hash_bytes(hashes.high, text, size),
			       hash_bytes(hashes.low, text, size)};
}

void activity_uids_init(struct activity_uids *uids, const struct whole_plan *whole)
{
	const struct activity_list *activities = &whole->activities;
	struct name_index titles = NAME_INDEX_INIT;
	struct hashes plan = {HASH_BEGIN, UINT64_C(0x9E3779B97F4A7C15)};
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
