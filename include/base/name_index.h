/* Names to numbers: a hash table for what there may be by the thousand. Names are copied. */
#ifndef BASE_NAME_INDEX_H
#define BASE_NAME_INDEX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct name_entry {
	char *name;
	uint64_t hash;
	uint32_t value;
};

struct name_index {
	struct name_entry *entries; /* in the order in which they came */
	size_t count, room;
	uint32_t *slots;   /* 0: free; else 1 + index of the entry */
	size_t slot_count; /* a power of two */
};

#define NAME_INDEX_INIT \
	{ \
		.count = 0 \
	}

void name_index_release(struct name_index *index);
void name_index_clear(struct name_index *index);

/* The value of a name, borrowed until the next addition; NULL: it is not there. */
uint32_t *name_index_find(const struct name_index *index, const char *name);

/* The same, added with `value` where it is not there; *added (may be NULL) tells. */
uint32_t *name_index_add(struct name_index *index, const char *name, uint32_t value, bool *added);

#endif
