/* Several sections at once, each with all under it: removing, moving, copying. One action for all of them. */
#include "app/act.h"

#include "action.h"
#include "base/array.h"
#include "section_place.h"
#include "store/plan_store.h"

#include <stdlib.h>

/* The outline they stand in, and those of them that stand under none of the others, in the order of the document. */
struct block {
	struct outline outline;
	int64_t plan_id;
	int64_t *roots;
	int64_t *was_under; /* parent of each root before anything moved */
	size_t count;
	int below; /* sections under the roots */
};

static void block_release(struct block *block)
{
	outline_release(&block->outline);
	free(block->roots);
	free(block->was_under);
}

static bool among(const int64_t *ids, size_t count, int64_t id)
{
	for (size_t i = 0; i < count; i++)
		if (ids[i] == id)
			return true;
	return false;
}

/* The plan of the first section that is still there. */
static bool find_plan(struct session *session, const int64_t *ids, size_t count, int64_t *plan_id, struct error *err)
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

static bool block_load(struct session *session, const int64_t *ids, size_t count, struct block *block,
                       struct error *err)
{
	*block = (struct block){.below = 0};
	if (!find_plan(session, ids, count, &block->plan_id, err) ||
	    !section_store_load(session->store, block->plan_id, &block->outline, err))
		return false;
	block->roots = xcalloc(count, sizeof(*block->roots));
	block->was_under = xcalloc(count, sizeof(*block->was_under));
	const struct outline *outline = &block->outline;
	for (size_t i = 0; i < outline->count;) {
		const struct section *section = &outline->sections[i];
		if (!among(ids, count, section->id)) {
			i++;
			continue;
		}
		block->roots[block->count] = section->id;
		block->was_under[block->count++] = section->parent_id;
		size_t end = outline_end(outline, i);
		block->below += (int)(end - i - 1);
		i = end;
	}
	return true;
}

static const struct section *root(const struct block *block, size_t i)
{
	return &block->outline.sections[outline_find(&block->outline, block->roots[i])];
}

static bool is_root(const struct block *block, size_t at)
{
	return at < block->outline.count && among(block->roots, block->count, block->outline.sections[at].id);
}

/* --- removing --- */

static bool remove_all(struct session *session, const struct block *block, struct error *err)
{
	const struct outline *outline = &block->outline;
	for (size_t i = block->count; i-- > 0;) {
		size_t at = outline_find(outline, block->roots[i]);
		for (size_t j = outline_end(outline, at); j-- > at;)
			if (!section_store_unlink(session->store, outline->sections[j].id, err) ||
			    !section_store_delete(session->store, outline->sections[j].id, err))
				return false;
	}
	return true;
}

static struct bilingual removed_sentence(const struct block *block)
{
	char *name = action_name(section_title(root(block, 0)));
	struct bilingual sentence = block->count > 1 ? both_did_remove_several(name, (int)block->count, block->below)
	                            : block->below   ? both_did_remove_sections(name, block->below)
	                                             : both_did_remove_section(name);
	free(name);
	return sentence;
}

bool sections_remove(struct session *session, const int64_t *ids, size_t count, struct error *err)
{
	if (!action_begin(session, err))
		return false;
	struct block block;
	struct bilingual detail = {0};
	bool ok = block_load(session, ids, count, &block, err) && remove_all(session, &block, err);
	if (ok)
		detail = removed_sentence(&block);
	ok = action_end(session, ok, "section.remove", detail, block.plan_id, err);
	block_release(&block);
	return ok;
}

bool section_remove(struct session *session, int64_t id, struct error *err)
{
	return sections_remove(session, &id, 1, err);
}

/* --- moving --- */

/* Under which one all of them have come; `mixed` where they stand under different ones. */
static int64_t new_parent(const struct block *block, bool *reordered, bool *mixed)
{
	int64_t parent_id = root(block, 0)->parent_id;
	*reordered = true;
	*mixed = false;
	for (size_t i = 0; i < block->count; i++) {
		*reordered = *reordered && root(block, i)->parent_id == block->was_under[i];
		*mixed = *mixed || root(block, i)->parent_id != parent_id;
	}
	return parent_id;
}

static struct bilingual moved_sentence(const struct block *block)
{
	bool reordered, mixed;
	int count = (int)block->count;
	size_t parent = outline_find(&block->outline, new_parent(block, &reordered, &mixed));
	bool top = parent == block->outline.count;
	char *name = action_name(section_title(root(block, 0)));
	char *under = top ? NULL : action_name(section_title(&block->outline.sections[parent]));
	struct bilingual sentence;
	if (reordered)
		sentence = count > 1 ? both_did_reorder_several(name, count) : both_did_reorder_section(name);
	else if (mixed)
		sentence = both_did_move_several(name, count);
	else if (top)
		sentence = count > 1 ? both_did_move_several_to_top(name, count) : both_did_move_section_to_top(name);
	else
		sentence = count > 1 ? both_did_move_several_under(name, count, under) : both_did_move_section(name, under);
	free(under);
	free(name);
	return sentence;
}

typedef bool place_of(const struct outline *outline, size_t at, struct outline_place *out);

/* One root a step further, unless another root is in its way: a run of sections stays together. */
static bool step_one(struct session *session, struct block *block, int64_t id, enum section_step step, bool *moved,
                     struct error *err)
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
	bool blocked = step == SECTION_DOWN      ? is_root(block, outline_next(outline, at))
	               : step == SECTION_PROMOTE ? false
	                                         : is_root(block, outline_previous(outline, at));
	if (blocked || !wishes[step](outline, at, &place))
		return true;
	*moved = true;
	return section_put(session, outline, id, place, err);
}

bool sections_step(struct session *session, const int64_t *ids, size_t count, enum section_step step, bool *moved,
                   struct error *err)
{
	*moved = false;
	if (!action_begin(session, err))
		return false;
	struct block block;
	struct bilingual detail = {0};
	bool ok = block_load(session, ids, count, &block, err);
	bool from_behind = step == SECTION_DOWN || step == SECTION_PROMOTE;
	for (size_t i = 0; ok && i < block.count; i++)
		ok = step_one(session, &block, block.roots[from_behind ? block.count - 1 - i : i], step, moved, err);
	if (ok)
		detail = moved_sentence(&block);
	ok = action_end(session, ok, "section.move", detail, block.plan_id, err);
	*moved = *moved && ok;
	block_release(&block);
	return ok;
}

/* The sibling to stand behind may be one of those that move: then the one before it that stays. */
static int64_t staying_sibling(const struct block *block, int64_t after_id)
{
	const struct outline *outline = &block->outline;
	size_t at = outline_find(outline, after_id);
	while (is_root(block, at))
		at = outline_previous(outline, at);
	return at < outline->count ? outline->sections[at].id : 0;
}

static bool move_all(struct session *session, struct block *block, struct outline_place place, struct error *err)
{
	place.after_id = staying_sibling(block, place.after_id);
	for (size_t i = 0; i < block->count; i++) {
		if (!section_put(session, &block->outline, block->roots[i], place, err))
			return false;
		place.after_id = block->roots[i];
	}
	return true;
}

bool section_move(struct session *session, int64_t id, struct outline_place place, struct error *err)
{
	if (!action_begin(session, err))
		return false;
	struct block block;
	struct bilingual detail = {0};
	bool ok = block_load(session, &id, 1, &block, err) && move_all(session, &block, place, err);
	if (ok)
		detail = moved_sentence(&block);
	ok = action_end(session, ok, "section.move", detail, block.plan_id, err);
	block_release(&block);
	return ok;
}
