/* From rows with parent and position to the order of the document. */
#include "model/outline.h"

#include "base/array.h"

#include <stdlib.h>

struct child {
	int64_t parent_id, position, id;
	size_t at; /* in the rows */
};

static int compare_children(const void *a, const void *b)
{
	const struct child *x = a, *y = b;
	if (x->parent_id != y->parent_id)
		return x->parent_id < y->parent_id ? -1 : 1;
	if (x->position != y->position)
		return x->position < y->position ? -1 : 1;
	return (x->id > y->id) - (x->id < y->id);
}

struct arrangement {
	struct section *rows;
	struct child *children; /* sorted, so that those of one parent stand together */
	bool *taken;
	size_t count;
	struct outline *out;
};

static size_t first_child(const struct arrangement *work, int64_t parent_id)
{
	size_t low = 0, high = work->count;
	while (low < high) {
		size_t middle = (low + high) / 2;
		if (work->children[middle].parent_id < parent_id)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* Moves a row and all under it to the end of the result. Deeper than the deepest, children stay on that level. */
static void take(struct arrangement *work, size_t at, int depth)
{
	struct section *row = &work->rows[at];
	work->taken[at] = true;
	row->depth = depth;
	work->out->sections[work->out->count++] = *row;
	int deeper = depth + 1 < OUTLINE_DEEPEST ? depth + 1 : depth;
	for (size_t i = first_child(work, row->id); i < work->count && work->children[i].parent_id == row->id; i++)
		if (!work->taken[work->children[i].at])
			take(work, work->children[i].at, deeper);
}

size_t outline_arrange(struct outline *outline)
{
	struct outline arranged = {0};
	struct arrangement work = {.rows = outline->sections, .count = outline->count, .out = &arranged};
	size_t lost = 0;
	ARRAY_RESERVE(arranged.sections, outline->count, arranged.room);
	work.children = xcalloc(outline->count, sizeof(*work.children));
	work.taken = xcalloc(outline->count, sizeof(*work.taken));
	for (size_t i = 0; i < outline->count; i++) {
		const struct section *row = &outline->sections[i];
		work.children[i] = (struct child){row->parent_id, row->position, row->id, i};
	}
	qsort(work.children, work.count, sizeof(*work.children), compare_children);
	for (size_t i = first_child(&work, 0); i < work.count && work.children[i].parent_id == 0; i++)
		take(&work, work.children[i].at, 0);
	for (size_t i = 0; i < work.count; i++) {
		size_t at = work.children[i].at;
		if (work.taken[at])
			continue;
		lost++;
		take(&work, at, 0);
	}
	free(work.children);
	free(work.taken);
	free(outline->sections);
	*outline = arranged;
	return lost;
}
