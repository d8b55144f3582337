/* From names to numbers: a hash table that borrows its names. */
#ifndef STORE_NAMES_H
#define STORE_NAMES_H

#include <stddef.h>

struct names {
	struct name_slot *slots;
	size_t count, room; /* room: a power of two, or 0 */
};

#define NAMES_INIT {0}
#define NAMES_NONE ((size_t)-1)

void names_release(struct names *names);

/* `name` must outlive the table. One that is there already keeps its number. */
void names_put(struct names *names, const char *name, size_t number);

/* NAMES_NONE: it is not there. */
size_t names_get(const struct names *names, const char *name);

#endif
