/* One section of an outline: adding and changing it. Several at once: section_block.c. */
#include "app/act.h"

#include "action.h"
#include "fields.h"
#include "model/numbering.h"
#include "section_place.h"
#include "store/plan_store.h"

#include <stdlib.h>

static bool valid_section(const struct section *section, struct error *err)
{
	struct numbering numbering;
	if (!*section->heading && !section->body && section->content == CONTENT_TEXT)
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

bool section_add(struct session *session, const struct section *wanted, int64_t after_id,
		 int64_t *id, struct error *err)
{
	if (!action_begin(session, err))
		return false;
	struct section section;
	struct outline outline = {0};
	section_copy(&section, wanted);
	fields_clean(&section_fields, &section);
	complete(&section);
	section.id = store_new_id(session->store);
	bool ok = valid_section(&section, err) &&
		  section_store_load(session->store, section.plan_id, &outline, err) &&
		  section_depth_allowed(&outline, section.parent_id, 0, err) &&
		  section_positions(session, &outline,
				    (struct outline_place){section.parent_id, after_id}, NULL,
				    &section.position, 1, err) &&
		  section_store_insert(session->store, &section, err);
	ok = action_end(session, ok, "section.add",
			ACTION_SENTENCE(did_add_section, section_title(&section)), section.plan_id,
			err);
	if (ok)
		*id = section.id;
	section_release(&section);
	outline_release(&outline);
	return ok;
}

bool section_change(struct session *session, const struct section *was, const struct section *now,
		    struct error *err)
{
	if (!action_begin(session, err))
		return false;
	struct section section = {0};
	bool changed = false;
	bool ok = section_store_get(session->store, was->id, &section, err) &&
		  fields_merge(&section_fields, was, now, &section, &changed, err);
	complete(&section);
	if (ok && changed)
		ok = valid_section(&section, err) &&
		     section_store_update(session->store, &section, err);
	ok = action_end(session, ok, "section.change",
			ACTION_SENTENCE(did_change_section, section_title(&section)),
			section.plan_id, err);
	section_release(&section);
	return ok;
}
