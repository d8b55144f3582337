#include "names.h"

#include "base/strbuf.h"

#include <stdlib.h>

struct name_slot {
	const char *name; /* NULL: free */
	size_t number;
};

enum { FEWEST = 64 };

/* FNV-1a, 64 bits. */
static size_t hash(const char *name)
{
	uint64_t value = UINT64_C(0xCBF29CE484222325);
	for (; *name; name++)
		value = (value ^ (unsigned char)*name) * UINT64_C(0x100000001B3);
	return (size_t)(value ^ value >> 32);
}

/* Where it stands, or the free slot where it would. */
static struct name_slot *slot(const struct names *names, const char *name)
{
	size_t at = hash(name) & (names->room - 1);
	while (names->slots[at].name && strcmp(names->slots[at].name, name) != 0)
		at = (at + 1) & (names->room - 1);
	return &names->slots[at];
}

static void grow(struct names *names)
{
	struct names larger = {.count = names->count, .room = names->room ? names->room * 2 : FEWEST};
	larger.slots = xcalloc(larger.room, sizeof(*larger.slots));
	for (size_t i = 0; i < names->room; i++)
		if (names->slots[i].name)
			*slot(&larger, names->slots[i].name) = names->slots[i];
	free(names->slots);
	*names = larger;
}

void names_release(struct names *names)
{
	free(names->slots);
	*names = (struct names)NAMES_INIT;
}

void names_put(struct names *names, const char *name, size_t number)
{
	if (names->count >= names->room / 2)
		grow(names);
	struct name_slot *at = slot(names, name);
	if (at->name)
		return;
	*at = (struct name_slot){name, number};
	names->count++;
}

size_t names_get(const struct names *names, const char *name)
{
	if (!names->room)
		return NAMES_NONE;
	const struct name_slot *at = slot(names, name);
	return at->name ? at->number : NAMES_NONE;
}
