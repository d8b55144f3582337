/* Sections as copies: in their own plan, in another one, or taken there. */
#include "app/act.h"

#include "action.h"
#include "base/memory.h"
#include "section_block.h"
#include "section_place.h"
#include "store/plan_store.h"

#include <stdlib.h>

/* Where copies go. */
struct target {
	struct plan plan;
	struct outline outline;
	struct outline_place place;
	int64_t first_id; /* of the first copy */
};

static size_t root_count(const struct outline *outline)
{
	size_t count = 0;
	for (size_t i = 0; i < outline->count; i++)
		count += outline->sections[i].depth == 0;
	return count;
}

static bool target_load(struct session *session, int64_t plan_id, struct outline_place place,
			struct target *target, struct error *err)
{
	*target = (struct target){.place = place};
	plan_init(&target->plan);
	if (!plan_store_get(session->store, plan_id, &target->plan, err) ||
	    !section_store_load(session->store, plan_id, &target->outline, err))
		return false;
	return !place.parent_id ||
	       outline_find(&target->outline, place.parent_id) < target->outline.count ||
	       error_set(err, ERR_NOT_FOUND, say_store_gone(text(MSG_store_section)));
}

static void target_release(struct target *target)
{
	plan_release(&target->plan);
	outline_release(&target->outline);
}

/* `path` holds the ids of the copies on the way down to it; `position` is that of a root. */
static bool put_copy(struct session *session, struct target *target, const struct section *section,
		     int64_t *path, int64_t position, struct error *err)
{
	struct section copy;
	section_copy(&copy, section);
	copy.id = path[section->depth] = store_new_id(session->store);
	copy.plan_id = target->plan.id;
	copy.parent_id = section->depth > 0 ? path[section->depth - 1] : target->place.parent_id;
	copy.position = position;
	bool ok = section_store_insert(session->store, &copy, err);
	if (!target->first_id)
		target->first_id = copy.id;
	section_release(&copy);
	return ok;
}

static bool put_copies(struct session *session, const struct outline *from, struct target *target,
		       struct error *err)
{
	int deepest = 0;
	for (size_t i = 0; i < from->count; i++)
		deepest = from->sections[i].depth > deepest ? from->sections[i].depth : deepest;
	if (!section_depth_allowed(&target->outline, target->place.parent_id, deepest, err))
		return false;
	size_t roots = root_count(from), root = 0;
	int64_t path[OUTLINE_DEEPEST], *positions = xcalloc(roots, sizeof(*positions));
	bool ok = section_positions(session, &target->outline, target->place, NULL, positions,
				    roots, err);
	for (size_t i = 0; ok && i < from->count; i++) {
		bool is_root = from->sections[i].depth == 0;
		int64_t position = is_root ? positions[root++] : (int64_t)(i + 1) * POSITION_STEP;
		ok = put_copy(session, target, &from->sections[i], path, position, err);
	}
	free(positions);
	return ok;
}

bool sections_paste(struct session *session, const struct outline *copied, int64_t plan_id,
		    struct outline_place place, int64_t *first_id, struct error *err)
{
	if (copied->count == 0)
		return error_set(err, ERR_NOTHING, xstrdup(text(MSG_nothing_to_paste)));
	if (!action_begin(session, err))
		return false;
	struct target target;
	bool ok = target_load(session, plan_id, place, &target, err) &&
		  put_copies(session, copied, &target, err);
	char *name = action_name(section_title(&copied->sections[0]));
	int count = (int)root_count(copied);
	struct bilingual detail =
		count > 1 ? both_did_paste_several(name, count) : both_did_paste_section(name);
	ok = action_end(session, ok, "section.paste", detail, plan_id, err);
	*first_id = target.first_id;
	free(name);
	target_release(&target);
	return ok;
}

/* The sections of a block as an outline of their own. */
static void take_out(const struct section_block *block, struct outline *out)
{
	size_t *places = section_block_places(block);
	for (size_t i = 0; i < block->roots.count; i++) {
		size_t at = places[i], end = outline_end(&block->outline, at);
		int top = block->outline.sections[at].depth;
		for (; at < end; at++) {
			struct section copy;
			section_copy(&copy, &block->outline.sections[at]);
			outline_append(out, &copy, copy.depth - top);
		}
	}
	free(places);
}

static struct bilingual taken_sentence(const struct section_block *block, const struct plan *from,
				       const struct plan *to)
{
	char *name = action_name(section_title(section_block_root(block, 0)));
	/* Titles of two years begin alike: the codes tell them apart. */
	char *source = action_name(from->code), *target = action_name(to->code);
	struct bilingual sentence =
		block->roots.count > 1
			? both_did_take_several(name, (int)block->roots.count, source, target)
			: both_did_take_section(name, source, target);
	free(target);
	free(source);
	free(name);
	return sentence;
}

/* Into another plan: copies there, and the originals go. */
static bool take_over(struct session *session, const struct section_block *block,
		      struct target *target, struct bilingual *detail, struct error *err)
{
	struct plan from;
	struct outline taken;
	plan_init(&from);
	outline_init(&taken);
	take_out(block, &taken);
	bool ok = plan_store_get(session->store, block->plan_id, &from, err) &&
		  put_copies(session, &taken, target, err) &&
		  section_block_remove(session, block, err);
	if (ok)
		*detail = taken_sentence(block, &from, &target->plan);
	outline_release(&taken);
	plan_release(&from);
	return ok;
}

bool sections_take(struct session *session, const int64_t *ids, size_t count, int64_t plan_id,
		   struct outline_place place, int64_t *first_id, struct error *err)
{
	if (!action_begin(session, err))
		return false;
	struct section_block block;
	struct target target = {.first_id = 0};
	struct bilingual detail = {0};
	bool ok = section_block_load(session, ids, count, &block, err);
	if (ok && block.plan_id == plan_id) {
		ok = section_block_move(session, &block, place, err);
		*first_id = block.roots.ids[0];
		if (ok)
			detail = section_block_moved(&block);
	} else if (ok) {
		ok = target_load(session, plan_id, place, &target, err) &&
		     take_over(session, &block, &target, &detail, err);
		*first_id = target.first_id;
	}
	ok = action_end(session, ok, "section.move", detail, plan_id, err);
	target_release(&target);
	section_block_release(&block);
	return ok;
}
