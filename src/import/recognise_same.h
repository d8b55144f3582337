/*
 * Does a sentence tell what the schedule of its plan has already? Told by the months, and by the pairs of characters that
 * both have, without the words that most activities have.
 */
#ifndef RECOGNISE_SAME_H
#define RECOGNISE_SAME_H

#include "recognise_parts.h"

#define SAME_PAIRS 48

struct same_entry {
	int first, last; /* months */
	uint32_t pairs[SAME_PAIRS];
	size_t count;
	uint64_t some; /* a bit for each of them, maybe the same for several */
};

/* Zeroed: none. */
struct same_entries {
	struct same_entry *items;
	size_t count, room;
	size_t months; /* how many heads of months have entries */
};

/* Those of the plan with the items from `first` to `end`, in place of others; of very many only the first ones. */
void same_entries_find(struct same_entries *entries, const struct proposal *proposal, size_t first,
		       size_t end);
void same_entries_release(struct same_entries *entries);

/* Are they a schedule that covers the plan, rather than single dates? */
bool same_entries_whole(const struct same_entries *entries);

bool same_entries_hold(const struct same_entries *entries, const char *text,
		       const struct when *when);

#endif
