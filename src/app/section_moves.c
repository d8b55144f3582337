/* Several sections at once, each with all under it: removing and moving. One action for all of them. */
#include "app/act.h"

#include "action.h"
#include "section_block.h"
#include "section_place.h"

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
	int64_t parent_id = section_block_root(block, 0)->parent_id;
	*reordered = true;
	*mixed = false;
	for (size_t i = 0; i < block->roots.count; i++) {
		*reordered = *reordered &&
			     section_block_root(block, i)->parent_id == block->was_under[i];
		*mixed = *mixed || section_block_root(block, i)->parent_id != parent_id;
	}
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

typedef bool place_of(const struct outline *outline, size_t at, struct outline_place *out);

/* One root a step further, unless another root is in its way: a run of sections stays together. */
static bool step_one(struct session *session, struct section_block *block, int64_t id,
		     enum section_step step, bool *moved, struct error *err)
{
	static place_of *const wishes[] = {
		[SECTION_UP] = outline_place_up,
		[SECTION_DOWN] = outline_place_down,
		[SECTION_DEMOTE] = outline_place_demoted,
		[SECTION_PROMOTE] = outline_place_promoted,
	};
	struct outline *outline = &block->outline;
	struct outline_place place;
	size_t at = outline_find(outline, id);
	bool blocked = step == SECTION_DOWN ? section_block_holds(block, outline_next(outline, at))
		       : step == SECTION_PROMOTE
			       ? false
			       : section_block_holds(block, outline_previous(outline, at));
	if (blocked || !wishes[step](outline, at, &place))
		return true;
	*moved = true;
	return section_put(session, outline, id, place, err);
}

bool sections_step(struct session *session, const int64_t *ids, size_t count,
		   enum section_step step, bool *moved, struct error *err)
{
	*moved = false;
	if (!action_begin(session, err))
		return false;
	struct section_block block;
	struct bilingual detail = {0};
	bool ok = section_block_load(session, ids, count, &block, err);
	bool from_behind = step == SECTION_DOWN || step == SECTION_PROMOTE;
	for (size_t i = 0; ok && i < block.roots.count; i++)
		ok = step_one(session, &block,
			      block.roots.ids[from_behind ? block.roots.count - 1 - i : i], step,
			      moved, err);
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

bool section_block_move(struct session *session, struct section_block *block,
			struct outline_place place, struct error *err)
{
	place.after_id = staying_sibling(block, place.after_id);
	for (size_t i = 0; i < block->roots.count; i++) {
		if (!section_put(session, &block->outline, block->roots.ids[i], place, err))
			return false;
		place.after_id = block->roots.ids[i];
	}
	return true;
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
