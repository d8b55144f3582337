#include "numbered_outline.h"

#include "base/array.h"

#include <stdlib.h>

static int compare(const void *a, const void *b)
{
	const struct section_at *x = a, *y = b;
	return (x->id > y->id) - (x->id < y->id);
}

static void keep_number(void *context, size_t at, const struct numbering_style *style, int number)
{
	((struct automatic_number *)context)[at] = (struct automatic_number){*style, number};
}

void numbered_outline_init(struct numbered_outline *numbered, const struct outline *from,
			   const char *numbering)
{
	struct outline *outline = &numbered->outline;
	outline_init(outline);
	ARRAY_RESERVE(outline->sections, from->count, outline->room);
	numbered->by_id = xcalloc(from->count, sizeof(*numbered->by_id));
	for (size_t i = 0; i < from->count; i++) {
		section_copy(&outline->sections[i], &from->sections[i]);
		numbered->by_id[i] = (struct section_at){from->sections[i].id, i};
	}
	outline->count = from->count;
	numbered->numbers = xcalloc(from->count, sizeof(*numbered->numbers));
	outline_number_telling(outline, numbering, keep_number, numbered->numbers);
	if (from->count)
		qsort(numbered->by_id, from->count, sizeof(*numbered->by_id), compare);
}

void numbered_outline_release(struct numbered_outline *numbered)
{
	outline_release(&numbered->outline);
	free(numbered->by_id);
	free(numbered->numbers);
	numbered->by_id = NULL;
	numbered->numbers = NULL;
}

size_t numbered_outline_find(const struct numbered_outline *numbered, int64_t id)
{
	const struct section_at key = {.id = id}, *found = NULL;
	if (id && numbered->outline.count)
		found = bsearch(&key, numbered->by_id, numbered->outline.count, sizeof(key),
				compare);
	return found ? found->index : numbered->outline.count;
}
