#include "section_block.h"

#include "base/memory.h"
#include "store/plan_store.h"

#include <stdlib.h>

void section_block_release(struct section_block *block)
{
	outline_release(&block->outline);
	id_set_release(&block->roots);
	free(block->was_under);
}

/* The plan of the first section that is still there. */
static bool find_plan(struct session *session, const int64_t *ids, size_t count, int64_t *plan_id,
		      struct error *err)
{
	error_set(err, ERR_NOT_FOUND, say_store_gone(text(MSG_store_section)));
	for (size_t i = 0; i < count && err->code == ERR_NOT_FOUND; i++) {
		struct section section = {0};
		error_release(err);
		if (!section_store_get(session->store, ids[i], &section, err))
			continue;
		*plan_id = section.plan_id;
		section_release(&section);
		return true;
	}
	return false;
}

bool section_block_load(struct session *session, const int64_t *ids, size_t count,
			struct section_block *block, struct error *err)
{
	*block = (struct section_block){.below = 0};
	if (!find_plan(session, ids, count, &block->plan_id, err) ||
	    !section_store_load(session->store, block->plan_id, &block->outline, err))
		return false;
	block->was_under = xcalloc(count, sizeof(*block->was_under));
	const struct outline *outline = &block->outline;
	struct id_set chosen = ID_SET_INIT;
	id_set_add_all(&chosen, ids, count);
	for (size_t i = 0; i < outline->count;) {
		const struct section *section = &outline->sections[i];
		if (!id_set_has(&chosen, section->id)) {
			i++;
			continue;
		}
		block->was_under[block->roots.count] = section->parent_id;
		id_set_add(&block->roots, section->id);
		size_t end = outline_end(outline, i);
		block->below += (int)(end - i - 1);
		i = end;
	}
	id_set_release(&chosen);
	return true;
}

const struct section *section_block_root(const struct section_block *block, size_t i)
{
	return &block->outline.sections[outline_find(&block->outline, block->roots.ids[i])];
}

size_t *section_block_places(const struct section_block *block)
{
	size_t *places = xcalloc(block->roots.count, sizeof(*places));
	for (size_t i = 0; i < block->outline.count; i++) {
		size_t root = id_set_place(&block->roots, block->outline.sections[i].id);
		if (root < block->roots.count)
			places[root] = i;
	}
	return places;
}

bool section_block_holds(const struct section_block *block, size_t at)
{
	return at < block->outline.count &&
	       id_set_has(&block->roots, block->outline.sections[at].id);
}

bool section_block_remove(struct session *session, const struct section_block *block,
			  struct error *err)
{
	const struct outline *outline = &block->outline;
	size_t *places = section_block_places(block);
	bool ok = true;
	for (size_t i = block->roots.count; ok && i-- > 0;)
		for (size_t j = outline_end(outline, places[i]); ok && j-- > places[i];)
			ok = section_store_unlink(session->store, outline->sections[j].id, err) &&
			     section_store_delete(session->store, outline->sections[j].id, err);
	free(places);
	return ok;
}
