/*
 * Sets of ids, hashed: as quick with a hundred thousand as with three. Their members stand one after the other in `ids`,
 * in the order in which they came as long as none is taken out, so that they can be walked, and handed on as an array.
 */
#ifndef BASE_ID_SET_H
#define BASE_ID_SET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct id_set {
	int64_t *ids;
	size_t count, room;
	uint32_t *slots;   /* 0: free; else 1 + place in ids */
	size_t slot_count; /* a power of two */
};

#define ID_SET_INIT \
	{ \
		.count = 0 \
	}

void id_set_release(struct id_set *set);
void id_set_clear(struct id_set *set);

bool id_set_has(const struct id_set *set, int64_t id);

/* Where in `ids` it stands; count: nowhere. */
size_t id_set_place(const struct id_set *set, int64_t id);

/* False: it was there already. */
bool id_set_add(struct id_set *set, int64_t id);
void id_set_add_all(struct id_set *set, const int64_t *ids, size_t count);

/* The last one takes its place. False: it was not there. */
bool id_set_remove(struct id_set *set, int64_t id);

/* Adds or removes it. */
void id_set_put(struct id_set *set, int64_t id, bool in);

#endif
