#include "base/name_index.h"

#include "base/array.h"
#include "base/hash.h"

#include <stdlib.h>
#include <string.h>

static uint64_t hash_of(const char *name)
{
	return hash_bytes(HASH_BEGIN, name, strlen(name));
}

void name_index_release(struct name_index *index)
{
	for (size_t i = 0; i < index->count; i++)
		free(index->entries[i].name);
	free(index->entries);
	free(index->slots);
	*index = (struct name_index)NAME_INDEX_INIT;
}

void name_index_clear(struct name_index *index)
{
	if (index->count)
		name_index_release(index);
}

/* The slot of the name, or the free one where it would go. There is always a free one. */
static size_t slot_of(const struct name_index *index, const char *name, uint64_t hash)
{
	size_t mask = index->slot_count - 1, slot = hash & mask;
	for (; index->slots[slot]; slot = (slot + 1) & mask) {
		const struct name_entry *entry = &index->entries[index->slots[slot] - 1];
		if (entry->hash == hash && strcmp(entry->name, name) == 0)
			break;
	}
	return slot;
}

static void grow(struct name_index *index)
{
	if (index->count + 1 <= index->slot_count / 2)
		return;
	index->slot_count = index->slot_count ? 2 * index->slot_count : 16;
	free(index->slots);
	index->slots = xcalloc(index->slot_count, sizeof(*index->slots));
	for (size_t i = 0; i < index->count; i++) {
		const struct name_entry *entry = &index->entries[i];
		index->slots[slot_of(index, entry->name, entry->hash)] = (uint32_t)i + 1;
	}
}

uint32_t *name_index_find(const struct name_index *index, const char *name)
{
	if (!index->count)
		return NULL;
	uint32_t found = index->slots[slot_of(index, name, hash_of(name))];
	return found ? &index->entries[found - 1].value : NULL;
}

uint32_t *name_index_add(struct name_index *index, const char *name, uint32_t value, bool *added)
{
	grow(index);
	uint64_t hash = hash_of(name);
	size_t slot = slot_of(index, name, hash);
	if (added)
		*added = !index->slots[slot];
	if (!index->slots[slot]) {
		ARRAY_GROW(index->entries, index->count, index->room);
		index->entries[index->count++] = (struct name_entry){xstrdup(name), hash, value};
		index->slots[slot] = (uint32_t)index->count;
	}
	return &index->entries[index->slots[slot] - 1].value;
}
