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

/* 0 stands for the top, and is no row's own id but in a database made by somebody else: then nothing is under that row. */
static size_t first_under(const struct arrangement *work, const struct section *row)
{
	return row->id == 0 ? work->count : first_child(work, row->id);
}

/* A row that is being taken: which of its children comes next. */
struct level {
	int64_t id;
	size_t next;
};

static void place(struct arrangement *work, size_t at, size_t depth)
{
	struct section *row = &work->rows[at];
	work->taken[at] = true;
	row->depth = (int)(depth < OUTLINE_DEEPEST ? depth : OUTLINE_DEEPEST - 1);
	work->out->sections[work->out->count++] = *row;
}

/*
 * Moves a row and all under it to the end of the result. A damaged database may hold them nested as deep as it has rows: a
 * stack of our own, and below the deepest level all stay on that.
 */
static void take(struct arrangement *work, size_t at)
{
	struct level *levels = NULL;
	size_t count = 0, room = 0;
	place(work, at, 0);
	ARRAY_GROW(levels, count, room);
	levels[count++] = (struct level){work->rows[at].id, first_under(work, &work->rows[at])};
	while (count) {
		struct level *level = &levels[count - 1];
		if (level->next >= work->count ||
		    work->children[level->next].parent_id != level->id) {
			count--;
			continue;
		}
		size_t child = work->children[level->next++].at;
		if (work->taken[child])
			continue;
		place(work, child, count);
		ARRAY_GROW(levels, count, room);
		levels[count++] =
			(struct level){work->rows[child].id, first_under(work, &work->rows[child])};
	}
	free(levels);
}

size_t outline_arrange(struct outline *outline)
{
	struct outline arranged = {0};
	struct arrangement work = {
		.rows = outline->sections, .count = outline->count, .out = &arranged};
	size_t lost = 0;
	ARRAY_RESERVE(arranged.sections, outline->count, arranged.room);
	work.children = xcalloc(outline->count, sizeof(*work.children));
	work.taken = xcalloc(outline->count, sizeof(*work.taken));
	for (size_t i = 0; i < outline->count; i++) {
		const struct section *row = &outline->sections[i];
		work.children[i] = (struct child){row->parent_id, row->position, row->id, i};
	}
	qsort(work.children, work.count, sizeof(*work.children), compare_children);
	for (size_t i = first_child(&work, 0); i < work.count && work.children[i].parent_id == 0;
	     i++)
		take(&work, work.children[i].at);
	for (size_t i = 0; i < work.count; i++) {
		size_t at = work.children[i].at;
		if (work.taken[at])
			continue;
		lost++;
		work.rows[at].parent_id = 0; /* where it is seen it is added to, too */
		take(&work, at);
	}
	free(work.children);
	free(work.taken);
	free(outline->sections);
	*outline = arranged;
	return lost;
}
