/*
 * Growing arrays as plain members: `struct thing *items; size_t count, room;`
 *
 *     ARRAY_GROW(list->items, list->count, list->room);
 *     list->items[list->count++] = thing;
 */
#ifndef BASE_ARRAY_H
#define BASE_ARRAY_H

#include "base/memory.h"

#include <stddef.h>

/* Makes room for `count + 1` elements; the new ones are not set. */
#define ARRAY_GROW(items, count, room) ARRAY_RESERVE(items, (count) + 1, room)

/* Makes room for `wanted` elements; mostly there is enough. */
#define ARRAY_RESERVE(items, wanted, room) \
	((items) = (wanted) <= (room) \
			   ? (items) \
			   : array_reserve((items), (wanted), &(room), sizeof(*(items))))

/* The (possibly moved) block with room for `wanted` elements of `size` bytes; *room is raised by at least half. */
void *array_reserve(void *items, size_t wanted, size_t *room, size_t size);

#define ARRAY_LENGTH(table) (sizeof(table) / sizeof((table)[0]))

#endif
