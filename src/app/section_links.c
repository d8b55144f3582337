/* Which activities belong to a section. */
#include "app/act.h"

#include "action.h"
#include "section_place.h"
#include "store/plan_store.h"

#include <stdlib.h>

static struct bilingual linked_sentence(const char *title, size_t count,
					const struct section *section, bool linked)
{
	char *activity = action_name(title), *heading = action_name(section_title(section));
	int several = count > 1 ? (int)count : 0;
	struct bilingual sentence = several && linked
					    ? both_did_link_several(activity, several, heading)
				    : several ? both_did_unlink_several(activity, several, heading)
				    : linked  ? both_did_link(activity, heading)
					      : both_did_unlink(activity, heading);
	free(activity);
	free(heading);
	return sentence;
}

/* *title (owned) is that of the first one. Not linked here any more: nothing to unlink. */
static bool link_one(struct session *session, const struct section *section, int64_t id,
		     bool linked, char **title, struct error *err)
{
	struct activity activity;
	activity_init(&activity);
	bool ok = activity_store_get(session->store, id, &activity, err);
	if (ok && activity.plan_id != section->plan_id)
		ok = error_set(err, ERR_REFUSED, xstrdup(text(MSG_link_in_plan)));
	bool is_linked = ok && activity.section_id == section->id;
	if (ok && is_linked != linked)
		ok = activity_store_link(session->store, id, linked ? section->id : 0, err);
	if (ok && !*title)
		*title = xstrdup(activity.title);
	activity_release(&activity);
	return ok;
}

bool activities_link(struct session *session, int64_t section_id, const int64_t *activity_ids,
		     size_t count, bool linked, struct error *err)
{
	if (!action_begin(session, err))
		return false;
	struct section section = {0};
	struct bilingual detail = {0};
	char *title = NULL;
	bool ok = section_store_get(session->store, section_id, &section, err);
	for (size_t i = 0; ok && i < count; i++)
		ok = link_one(session, &section, activity_ids[i], linked, &title, err);
	if (ok)
		detail = linked_sentence(title, count, &section, linked);
	ok = action_end(session, ok, "activity.link", detail, section.plan_id, err);
	free(title);
	section_release(&section);
	return ok;
}
