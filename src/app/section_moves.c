/* Several sections at once, each with all under it: removing and moving. One action for all of them. */
#include "app/act.h"

#include "action.h"
#include "section_block.h"
#include "section_place.h"
#include "store/plan_store.h"

#include <stdlib.h>

/* --- removing --- */

static struct bilingual resection_block_moved(const struct section_block *block)
{
	char *name = action_name(section_title(section_block_root(block, 0)));
	struct bilingual sentence =
		block->roots.count > 1
			? both_did_remove_several(name, (int)block->roots.count, block->below)
		: block->below ? both_did_remove_sections(name, block->below)
			       : both_did_remove_section(name);
	free(name);
	return sentence;
}

bool sections_remove(struct session *session, const int64_t *ids, size_t count, struct error *err)
{
	if (!action_begin(session, err))
		return false;
	struct section_block block;
	struct bilingual detail = {0};
	bool ok = section_block_load(session, ids, count, &block, err) &&
		  section_block_remove(session, &block, err);
	if (ok)
		detail = resection_block_moved(&block);
	ok = action_end(session, ok, "section.remove", detail, block.plan_id, err);
	section_block_release(&block);
	return ok;
}

bool section_remove(struct session *session, int64_t id, struct error *err)
{
	return sections_remove(session, &id, 1, err);
}

/* --- moving --- */

/* Under which one all of them have come; `mixed` where they stand under different ones. */
static int64_t new_parent(const struct section_block *block, bool *reordered, bool *mixed)
{
	size_t *places = section_block_places(block);
	int64_t parent_id = block->outline.sections[places[0]].parent_id;
	*reordered = true;
	*mixed = false;
	for (size_t i = 0; i < block->roots.count; i++) {
		int64_t under = block->outline.sections[places[i]].parent_id;
		*reordered = *reordered && under == block->was_under[i];
		*mixed = *mixed || under != parent_id;
	}
	free(places);
	return parent_id;
}

struct bilingual section_block_moved(const struct section_block *block)
{
	bool reordered, mixed;
	int count = (int)block->roots.count;
	size_t parent = outline_find(&block->outline, new_parent(block, &reordered, &mixed));
	bool top = parent == block->outline.count;
	char *name = action_name(section_title(section_block_root(block, 0)));
	char *under = top ? NULL : action_name(section_title(&block->outline.sections[parent]));
	struct bilingual sentence;
	if (reordered)
		sentence = count > 1 ? both_did_reorder_several(name, count)
				     : both_did_reorder_section(name);
	else if (mixed)
		sentence = both_did_move_several(name, count);
	else if (top)
		sentence = count > 1 ? both_did_move_several_to_top(name, count)
				     : both_did_move_section_to_top(name);
	else
		sentence = count > 1 ? both_did_move_several_under(name, count, under)
				     : both_did_move_section(name, under);
	free(under);
	free(name);
	return sentence;
}

bool sections_step(struct session *session, const int64_t *ids, size_t count,
		   enum section_step step, bool *moved, struct error *err)
{
	*moved = false;
	if (!action_begin(session, err))
		return false;
	struct section_block block;
	struct bilingual detail = {0};
	bool ok = section_block_load(session, ids, count, &block, err) &&
		  section_block_step(session, &block, step, moved, err);
	if (ok)
		detail = section_block_moved(&block);
	ok = action_end(session, ok, "section.move", detail, block.plan_id, err);
	*moved = *moved && ok;
	section_block_release(&block);
	return ok;
}

/* The sibling to stand behind may be one of those that move: then the one before it that stays. */
static int64_t staying_sibling(const struct section_block *block, int64_t after_id)
{
	const struct outline *outline = &block->outline;
	size_t at = outline_find(outline, after_id);
	while (section_block_holds(block, at))
		at = outline_previous(outline, at);
	return at < outline->count ? outline->sections[at].id : 0;
}

/* Would a root come to stand under itself or too deep? */
static bool may_move(const struct section_block *block, const size_t *places, int64_t parent_id,
		     struct error *err)
{
	const struct outline *outline = &block->outline;
	int levels = 0;
	for (size_t at = outline_find(outline, parent_id); at < outline->count;
	     at = outline_parent(outline, at))
		if (section_block_holds(block, at))
			return error_set(err, ERR_REFUSED, xstrdup(text(MSG_into_itself)));
	for (size_t i = 0; i < block->roots.count; i++) {
		int below = section_levels_below(outline, places[i]);
		levels = below > levels ? below : levels;
	}
	return section_depth_allowed(outline, parent_id, levels, err);
}

bool section_block_move(struct session *session, struct section_block *block,
			struct outline_place place, struct error *err)
{
	size_t count = block->roots.count, *places = section_block_places(block);
	int64_t *positions = xcalloc(count, sizeof(*positions));
	place.after_id = staying_sibling(block, place.after_id);
	bool ok = may_move(block, places, place.parent_id, err) &&
		  section_positions(session, &block->outline, place, &block->roots, positions,
				    count, err);
	for (size_t i = 0; ok && i < count; i++) {
		struct section *section = &block->outline.sections[places[i]];
		section->parent_id = place.parent_id;
		section->position = positions[i];
		ok = section_store_update(session->store, section, err);
	}
	outline_arrange(&block->outline);
	free(positions);
	free(places);
	return ok;
}

bool section_move(struct session *session, int64_t id, struct outline_place place,
		  struct error *err)
{
	if (!action_begin(session, err))
		return false;
	struct section_block block;
	struct bilingual detail = {0};
	bool ok = section_block_load(session, &id, 1, &block, err) &&
		  section_block_move(session, &block, place, err);
	if (ok)
		detail = section_block_moved(&block);
	ok = action_end(session, ok, "section.move", detail, block.plan_id, err);
	section_block_release(&block);
	return ok;
}
