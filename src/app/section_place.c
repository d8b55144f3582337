#include "section_place.h"

#include "action.h"
#include "base/array.h"
#include "store/plan_store.h"

#include <stdlib.h>

/* The children of a parent in their order, as indexes into the outline. */
struct children {
	size_t *at;
	size_t count, room;
};

static void collect(const struct outline *outline, int64_t parent_id, int64_t except_id,
		    struct children *out)
{
	for (size_t i = 0; i < outline->count; i++) {
		const struct section *section = &outline->sections[i];
		if (section->parent_id != parent_id || section->id == except_id)
			continue;
		ARRAY_GROW(out->at, out->count, out->room);
		out->at[out->count++] = i;
	}
}

/* Numbers the children anew, leaving room behind the first `gap` of them. */
static bool spread(struct session *session, struct outline *outline,
		   const struct children *children, size_t gap, struct error *err)
{
	for (size_t i = 0; i < children->count; i++) {
		struct section *child = &outline->sections[children->at[i]];
		int64_t position = (int64_t)(i + 1 + (i >= gap)) * POSITION_STEP;
		if (child->position == position)
			continue;
		child->position = position;
		if (!section_store_update(session->store, child, err))
			return false;
	}
	return true;
}

bool section_position(struct session *session, struct outline *outline,
		      const struct section *section, int64_t after_id, int64_t *position,
		      struct error *err)
{
	struct children children = {0};
	collect(outline, section->parent_id, section->id, &children);
	size_t gap = 0;
	for (size_t i = 0; after_id && i < children.count; i++)
		if (outline->sections[children.at[i]].id == after_id)
			gap = i + 1;
	int64_t before = gap ? outline->sections[children.at[gap - 1]].position : 0;
	int64_t behind = gap < children.count ? outline->sections[children.at[gap]].position : 0;
	bool ok = true;
	if (!position_between(before, behind, position)) {
		ok = spread(session, outline, &children, gap, err);
		*position = (int64_t)(gap + 1) * POSITION_STEP;
	}
	free(children.at);
	return ok;
}

int section_depth_under(const struct outline *outline, int64_t parent_id)
{
	size_t parent = outline_find(outline, parent_id);
	return parent_id && parent < outline->count ? outline->sections[parent].depth + 1 : 0;
}

bool section_depth_allowed(const struct outline *outline, int64_t parent_id, int levels,
			   struct error *err)
{
	return section_depth_under(outline, parent_id) + levels < OUTLINE_DEEPEST ||
	       error_set(err, ERR_REFUSED, say_too_deep(OUTLINE_DEEPEST));
}

/* Would the section, with all under it, stand under itself or too deep? */
static bool may_move(const struct outline *outline, size_t at, int64_t parent_id, struct error *err)
{
	size_t end = outline_end(outline, at);
	int deepest = 0;
	for (size_t i = at; i < end; i++) {
		if (outline->sections[i].id == parent_id)
			return error_set(err, ERR_REFUSED, xstrdup(text(MSG_into_itself)));
		int below = outline->sections[i].depth - outline->sections[at].depth;
		deepest = below > deepest ? below : deepest;
	}
	return section_depth_allowed(outline, parent_id, deepest, err);
}

bool section_put(struct session *session, struct outline *outline, int64_t id,
		 struct outline_place place, struct error *err)
{
	size_t at = outline_find(outline, id);
	if (at == outline->count)
		return error_set(err, ERR_NOT_FOUND, say_store_gone(text(MSG_store_section)));
	if (!may_move(outline, at, place.parent_id, err))
		return false;
	struct section *section = &outline->sections[at];
	section->parent_id = place.parent_id;
	bool ok = section_position(session, outline, section, place.after_id, &section->position,
				   err) &&
		  section_store_update(session->store, section, err);
	outline_arrange(outline);
	return ok;
}
