#include "base/id_set.h"

#include "base/array.h"

#include <stdlib.h>
#include <string.h>

enum { SLOTS_LEAST = 16 };

void id_set_release(struct id_set *set)
{
	free(set->ids);
	free(set->slots);
	*set = (struct id_set)ID_SET_INIT;
}

void id_set_clear(struct id_set *set)
{
	if (set->count)
		memset(set->slots, 0, set->slot_count * sizeof(*set->slots));
	set->count = 0;
}

/* Ids of one machine follow each other: a multiplication spreads them (the golden ratio of 2^64). */
static size_t home_of(const struct id_set *set, int64_t id)
{
	uint64_t hash = (uint64_t)id * 0x9E3779B97F4A7C15u;
	return (size_t)(hash ^ hash >> 32) & (set->slot_count - 1);
}

/* The slot of the id, or the free one where it would go. There is always a free one. */
static size_t slot_of(const struct id_set *set, int64_t id)
{
	size_t slot = home_of(set, id);
	while (set->slots[slot] && set->ids[set->slots[slot] - 1] != id)
		slot = (slot + 1) & (set->slot_count - 1);
	return slot;
}

size_t id_set_place(const struct id_set *set, int64_t id)
{
	uint32_t found = set->count ? set->slots[slot_of(set, id)] : 0;
	return found ? found - 1 : set->count;
}

bool id_set_has(const struct id_set *set, int64_t id)
{
	return id_set_place(set, id) < set->count;
}

static void grow(struct id_set *set)
{
	if (set->count + 1 <= set->slot_count / 2)
		return;
	set->slot_count = set->slot_count ? 2 * set->slot_count : SLOTS_LEAST;
	free(set->slots);
	set->slots = xcalloc(set->slot_count, sizeof(*set->slots));
	for (size_t i = 0; i < set->count; i++)
		set->slots[slot_of(set, set->ids[i])] = (uint32_t)i + 1;
}

bool id_set_add(struct id_set *set, int64_t id)
{
	grow(set);
	size_t slot = slot_of(set, id);
	if (set->slots[slot])
		return false;
	ARRAY_GROW(set->ids, set->count, set->room);
	set->ids[set->count++] = id;
	set->slots[slot] = (uint32_t)set->count;
	return true;
}

void id_set_add_all(struct id_set *set, const int64_t *ids, size_t count)
{
	for (size_t i = 0; i < count; i++)
		id_set_add(set, ids[i]);
}

/* What stands behind a slot that becomes free moves up, or it could not be found any more. */
static void free_slot(struct id_set *set, size_t slot)
{
	size_t mask = set->slot_count - 1, hole = slot;
	set->slots[hole] = 0;
	for (size_t next = (hole + 1) & mask; set->slots[next]; next = (next + 1) & mask) {
		size_t home = home_of(set, set->ids[set->slots[next] - 1]);
		if (((next - home) & mask) < ((next - hole) & mask))
			continue; /* it stands between its home and the hole: nearer it can't come */
		set->slots[hole] = set->slots[next];
		set->slots[next] = 0;
		hole = next;
	}
}

bool id_set_remove(struct id_set *set, int64_t id)
{
	size_t place = id_set_place(set, id);
	if (place == set->count)
		return false;
	free_slot(set, slot_of(set, id));
	int64_t last = set->ids[set->count - 1];
	if (last != id) {
		set->slots[slot_of(set, last)] = (uint32_t)place + 1;
		set->ids[place] = last;
	}
	set->count--;
	return true;
}

void id_set_put(struct id_set *set, int64_t id, bool in)
{
	if (in)
		id_set_add(set, id);
	else
		id_set_remove(set, id);
}
