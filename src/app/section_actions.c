/* The outline of a plan. */
#include "app/act.h"

#include "action.h"
#include "base/array.h"
#include "base/strbuf.h"
#include "fields.h"
#include "model/numbering.h"
#include "store/plan_store.h"

#include <stdlib.h>

/* The children of a parent in their order, as indexes into the outline. */
struct children {
	size_t *at;
	size_t count, room;
};

static void collect(const struct outline *outline, int64_t parent_id, int64_t except_id, struct children *out)
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
static bool spread(struct session *session, struct outline *outline, const struct children *children, size_t gap,
                   struct error *err)
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

/* The order number for a section that comes behind the sibling after_id (0: as the first). */
static bool find_position(struct session *session, struct outline *outline, const struct section *section,
                          int64_t after_id, int64_t *position, struct error *err)
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

static bool valid_section(const struct section *section, struct error *err)
{
	struct numbering numbering;
	if (!*section->heading && !section->body)
		return error_set(err, ERR_INPUT, say_field_empty(text(MSG_field_title)));
	if (section->numbering && !numbering_parse(section->numbering, &numbering))
		return error_set(err, ERR_INPUT, xstrdup(text(MSG_numbering_invalid)));
	return true;
}

/* A heading is never NULL: cleaning leaves none of an empty one. */
static void complete(struct section *section)
{
	if (!section->heading)
		section->heading = xstrdup("");
}

static const char *section_title(const struct section *section)
{
	return *section->heading ? section->heading : section->body;
}

static int depth_below(const struct outline *outline, int64_t parent_id)
{
	size_t parent = outline_find(outline, parent_id);
	return parent_id && parent < outline->count ? outline->sections[parent].depth + 1 : 0;
}

bool section_add(struct session *session, const struct section *wanted, int64_t after_id, int64_t *id,
                 struct error *err)
{
	if (!action_begin(session, err))
		return false;
	struct section section;
	struct outline outline = {0};
	section_copy(&section, wanted);
	fields_clean(&section_fields, &section);
	complete(&section);
	*id = section.id = store_new_id(session->store);
	bool ok = valid_section(&section, err) &&
	          section_store_load(session->store, section.plan_id, &outline, err);
	if (ok && depth_below(&outline, section.parent_id) >= OUTLINE_DEEPEST)
		ok = error_set(err, ERR_REFUSED, say_too_deep(OUTLINE_DEEPEST));
	ok = ok && find_position(session, &outline, &section, after_id, &section.position, err) &&
	     section_store_insert(session->store, &section, err);
	ok = action_end(session, ok, "section.add", ACTION_SENTENCE(did_add_section, section_title(&section)),
	                section.plan_id, err);
	section_release(&section);
	outline_release(&outline);
	return ok;
}

bool section_change(struct session *session, const struct section *was, const struct section *now, struct error *err)
{
	if (!action_begin(session, err))
		return false;
	struct section section = {0};
	bool changed = false;
	bool ok = section_store_get(session->store, was->id, &section, err) &&
	          fields_merge(&section_fields, was, now, &section, &changed, err);
	complete(&section);
	if (ok && changed)
		ok = valid_section(&section, err) && section_store_update(session->store, &section, err);
	ok = action_end(session, ok, "section.change", ACTION_SENTENCE(did_change_section, section_title(&section)),
	                section.plan_id, err);
	section_release(&section);
	return ok;
}

/* The section's row and the outline it stands in; *at is its place there. */
static bool load_around(struct session *session, int64_t id, struct outline *outline, size_t *at, struct error *err)
{
	struct section section = {0};
	bool ok = section_store_get(session->store, id, &section, err) &&
	          section_store_load(session->store, section.plan_id, outline, err);
	section_release(&section);
	if (ok)
		*at = outline_find(outline, id);
	return ok;
}

bool section_remove(struct session *session, int64_t id, struct error *err)
{
	if (!action_begin(session, err))
		return false;
	struct outline outline = {0};
	size_t at = 0;
	if (!load_around(session, id, &outline, &at, err)) {
		store_rollback(session->store);
		return false;
	}
	bool ok = true;
	size_t end = outline_end(&outline, at);
	for (size_t i = end; ok && i-- > at;)
		ok = section_store_unlink(session->store, outline.sections[i].id, err) &&
		     section_store_delete(session->store, outline.sections[i].id, err);
	char *name = action_name(section_title(&outline.sections[at]));
	int below = (int)(end - at - 1);
	struct bilingual detail = below ? both_did_remove_sections(name, below) : both_did_remove_section(name);
	ok = action_end(session, ok, "section.remove", detail, outline.sections[at].plan_id, err);
	free(name);
	outline_release(&outline);
	return ok;
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
	if (depth_below(outline, parent_id) + deepest >= OUTLINE_DEEPEST)
		return error_set(err, ERR_REFUSED, say_too_deep(OUTLINE_DEEPEST));
	return true;
}

static struct bilingual moved_sentence(const struct outline *outline, const struct section *section, int64_t was_under)
{
	char *name = action_name(section_title(section));
	size_t parent = outline_find(outline, section->parent_id);
	struct bilingual sentence;
	if (section->parent_id == was_under) {
		sentence = both_did_reorder_section(name);
	} else if (parent == outline->count) {
		sentence = both_did_move_section_to_top(name);
	} else {
		char *under = action_name(section_title(&outline->sections[parent]));
		sentence = both_did_move_section(name, under);
		free(under);
	}
	free(name);
	return sentence;
}

bool section_move(struct session *session, int64_t id, struct outline_place place, struct error *err)
{
	if (!action_begin(session, err))
		return false;
	struct outline outline = {0};
	size_t at = 0;
	if (!load_around(session, id, &outline, &at, err)) {
		store_rollback(session->store);
		return false;
	}
	struct section *section = &outline.sections[at];
	int64_t was_under = section->parent_id;
	bool ok = may_move(&outline, at, place.parent_id, err);
	if (ok) {
		section->parent_id = place.parent_id;
		ok = find_position(session, &outline, section, place.after_id, &section->position, err) &&
		     section_store_update(session->store, section, err);
	}
	struct bilingual detail = moved_sentence(&outline, section, was_under);
	ok = action_end(session, ok, "section.move", detail, section->plan_id, err);
	outline_release(&outline);
	return ok;
}
