/*
 * One step up, down, under the elder sibling or out of the parent, for any number of sections at once. Each list of
 * siblings is arranged as a whole: what moves gets a new place in it, the others keep theirs.
 */
#include "app/act.h"

#include "action.h"
#include "base/array.h"
#include "section_block.h"
#include "section_place.h"
#include "store/plan_store.h"

#include <stdlib.h>

/* The children of a section in their order, as indexes into the outline. */
struct children {
	size_t *at;
	size_t count, room;
	bool changed;
};

/* All lists of an outline: of each section, and behind these the top level. */
struct lists {
	const struct section_block *block;
	struct children *of;
	size_t *parents;
	bool *moved; /* which sections have a new place */
	bool any;
};

static void append(struct children *children, size_t at)
{
	ARRAY_GROW(children->at, children->count, children->room);
	children->at[children->count++] = at;
}

static struct lists lists_of(const struct section_block *block)
{
	size_t count = block->outline.count;
	struct lists lists = {
		.block = block,
		.of = xcalloc(count + 1, sizeof(*lists.of)),
		.parents = outline_parents(&block->outline),
		.moved = xcalloc(count, sizeof(*lists.moved)),
	};
	for (size_t i = 0; i < count; i++)
		append(&lists.of[lists.parents[i]], i);
	return lists;
}

static void lists_release(struct lists *lists)
{
	for (size_t i = 0; i <= lists->block->outline.count; i++)
		free(lists->of[i].at);
	free(lists->of);
	free(lists->parents);
	free(lists->moved);
}

/* Is it to be moved? Each is moved once, whatever list it has come to. */
static bool chosen(const struct lists *lists, size_t at)
{
	return !lists->moved[at] && section_block_holds(lists->block, at);
}

static void note_move(struct lists *lists, size_t at, size_t list)
{
	lists->moved[at] = true;
	lists->of[list].changed = true;
	lists->any = true;
}

/* --- the steps, each in one list --- */

/* A chosen one changes places with its neighbour, unless that is a chosen one that can't go further. */
static void step_along(struct lists *lists, size_t list, bool down)
{
	struct children *children = &lists->of[list];
	for (size_t i = 1; i < children->count; i++) {
		size_t here = down ? children->count - 1 - i : i,
		       there = down ? here + 1 : here - 1;
		size_t at = children->at[here];
		if (!chosen(lists, at) || section_block_holds(lists->block, children->at[there]))
			continue;
		children->at[here] = children->at[there];
		children->at[there] = at;
		note_move(lists, at, list);
	}
}

static void step_up(struct lists *lists, size_t list)
{
	step_along(lists, list, false);
}

static void step_down(struct lists *lists, size_t list)
{
	step_along(lists, list, true);
}

/* To the end of what stands under the nearest elder sibling that stays. */
static void demote(struct lists *lists, size_t list)
{
	struct children *children = &lists->of[list];
	size_t none = lists->block->outline.count, elder = none, kept = 0;
	for (size_t i = 0; i < children->count; i++) {
		size_t at = children->at[i];
		if (chosen(lists, at) && elder < none) {
			append(&lists->of[elder], at);
			note_move(lists, at, elder);
			continue;
		}
		if (!section_block_holds(lists->block, at))
			elder = at;
		children->at[kept++] = at;
	}
	children->count = kept;
}

static bool takes_in(const struct lists *lists, const struct children *children)
{
	for (size_t i = 0; i < children->count; i++)
		if (chosen(lists, children->at[i]))
			return true;
	return false;
}

/* Moves the chosen ones among `from` to the end of `to`. */
static void take_chosen(struct lists *lists, struct children *from, struct children *to,
			size_t list)
{
	size_t kept = 0;
	for (size_t i = 0; i < from->count; i++) {
		if (!chosen(lists, from->at[i])) {
			from->at[kept++] = from->at[i];
			continue;
		}
		append(to, from->at[i]);
		note_move(lists, from->at[i], list);
	}
	from->count = kept;
}

/* This list takes in what is chosen below its members, behind each of them. */
static void promote(struct lists *lists, size_t list)
{
	struct children *children = &lists->of[list], wider = {.at = NULL};
	bool any = false;
	for (size_t i = 0; i < children->count; i++)
		any = any || takes_in(lists, &lists->of[children->at[i]]);
	if (!any)
		return;
	for (size_t i = 0; i < children->count; i++) {
		append(&wider, children->at[i]);
		take_chosen(lists, &lists->of[children->at[i]], &wider, list);
	}
	free(children->at);
	*children = wider;
	children->changed = true;
}

/* --- writing --- */

/* The numbers and parents of a list whose members have changed, in the outline and in the database. */
static bool store_list(struct session *session, struct section_block *block,
		       const struct lists *lists, size_t list, struct error *err)
{
	const struct children *children = &lists->of[list];
	struct section *sections = block->outline.sections;
	int64_t parent_id = list < block->outline.count ? sections[list].id : 0;
	int64_t *positions = xcalloc(children->count + 1, sizeof(*positions));
	bool *loose = xcalloc(children->count + 1, sizeof(*loose)), ok = true;
	for (size_t i = 0; i < children->count; i++) {
		positions[i] = sections[children->at[i]].position;
		loose[i] = lists->moved[children->at[i]];
	}
	if (!positions_settle(positions, loose, children->count))
		positions_spread(positions, children->count);
	for (size_t i = 0; ok && i < children->count; i++) {
		struct section *section = &sections[children->at[i]];
		if (!loose[i] && section->position == positions[i])
			continue;
		section->parent_id = parent_id;
		section->position = positions[i];
		ok = section_store_update(session->store, section, err);
	}
	free(loose);
	free(positions);
	return ok;
}

/* Demoted sections take what is under them one level deeper. */
static bool not_too_deep(const struct lists *lists, struct error *err)
{
	const struct outline *outline = &lists->block->outline;
	for (size_t i = 0; i < outline->count; i++)
		if (lists->moved[i] &&
		    outline->sections[i].depth + 1 + section_levels_below(outline, i) >=
			    OUTLINE_DEEPEST)
			return error_set(err, ERR_REFUSED, say_too_deep(OUTLINE_DEEPEST));
	return true;
}

bool section_block_step(struct session *session, struct section_block *block,
			enum section_step step, bool *moved, struct error *err)
{
	static void (*const steps[])(struct lists *, size_t) = {
		[SECTION_UP] = step_up,
		[SECTION_DOWN] = step_down,
		[SECTION_DEMOTE] = demote,
		[SECTION_PROMOTE] = promote,
	};
	struct lists lists = lists_of(block);
	size_t count = block->outline.count;
	for (size_t i = count + 1; i-- > 0;)
		steps[step](&lists, i);
	bool ok = step != SECTION_DEMOTE || not_too_deep(&lists, err);
	for (size_t i = 0; ok && i <= count; i++)
		ok = !lists.of[i].changed || store_list(session, block, &lists, i, err);
	*moved = lists.any;
	lists_release(&lists);
	outline_arrange(&block->outline);
	return ok;
}
