#include "app/activity_story.h"

#include "app/look.h"
#include "base/array.h"
#include "session_state.h"
#include "store/history_store.h"

#include <stdlib.h>
#include <string.h>

/* What ids stand for, as it is now. */
struct names {
	struct committee committee;
	struct outline outline;
};

static bool look_names(struct session *session, int64_t activity_id, struct names *out,
		       struct error *err)
{
	struct activity activity;
	struct plan plan;
	activity_init(&activity);
	plan_init(&plan);
	bool good = look_activity(session, activity_id, &activity, err) &&
		    look_plan(session, activity.plan_id, &plan, err) &&
		    look_committee(session, plan.organization_id, &out->committee, err) &&
		    look_outline(session, plan.id, &out->outline, err);
	plan_release(&plan);
	activity_release(&activity);
	return good;
}

/* The name in place of an id, owned; of what is gone, that it is. Takes the id over. NULL stays. */
static char *post_name(const struct names *names, char *id)
{
	const struct post *post =
		id ? committee_post(&names->committee, strtoll(id, NULL, 10)) : NULL;
	char *name = !id ? NULL : xstrdup(post ? post->name : text(MSG_story_post_gone));
	free(id);
	return name;
}

static char *section_name(const struct names *names, char *id)
{
	const struct section *section = NULL;
	for (size_t i = 0; id && i < names->outline.count; i++)
		if (names->outline.sections[i].id == strtoll(id, NULL, 10))
			section = &names->outline.sections[i];
	char *name = !id ? NULL
			 : xstrdup(section ? section_title(section) : text(MSG_story_section_gone));
	free(id);
	return name;
}

static void name_ids(const struct names *names, struct history_changes *changes)
{
	for (size_t i = 0; i < changes->count; i++) {
		struct history_change *change = &changes->items[i];
		char *(*name)(const struct names *, char *) = NULL;
		if (strcmp(change->column, "post_id") == 0)
			name = post_name;
		else if (strcmp(change->column, "section_id") == 0)
			name = section_name;
		if (!name)
			continue;
		string_set(&change->column, name == post_name ? "post" : "section");
		change->old = name(names, change->old);
		change->new = name(names, change->new);
	}
}

bool look_activity_story(struct session *session, int64_t activity_id, struct activity_story *out,
			 struct error *err)
{
	struct history_list list = {0};
	struct names names;
	*out = (struct activity_story){0};
	committee_init(&names.committee);
	outline_init(&names.outline);
	bool good = look_names(session, activity_id, &names, err) &&
		    history_store_list_of_activity(session->store, activity_id, &list, err);
	for (size_t i = 0; good && i < list.count; i++) {
		ARRAY_GROW(out->items, out->count, out->room);
		struct activity_event *event = &out->items[out->count++];
		*event = (struct activity_event){.entry = list.items[i]};
		list.items[i] = (struct history_entry){0};
		good = history_store_activity_changes(session->store, event->entry.id, activity_id,
						      &event->changes, err);
		name_ids(&names, &event->changes);
	}
	history_list_release(&list);
	outline_release(&names.outline);
	committee_release(&names.committee);
	return good;
}

void activity_story_release(struct activity_story *story)
{
	for (size_t i = 0; i < story->count; i++) {
		history_entry_release(&story->items[i].entry);
		history_changes_release(&story->items[i].changes);
	}
	free(story->items);
	*story = (struct activity_story){0};
}
