/* The texts of a document in the form in which they are kept, as what is typed has it. */
#include "transfer_parts.h"

#include <stdlib.h>

static void clean(char **slot, bool multiline)
{
	char *cleaned = *slot ? session_clean(*slot, multiline) : NULL;
	free(*slot);
	*slot = cleaned;
}

/* A text that must be there. */
static void clean_name(char **slot)
{
	clean(slot, false);
	if (!*slot)
		*slot = xstrdup("—");
}

static void clean_outline(struct outline *outline)
{
	for (size_t i = 0; i < outline->count; i++) {
		struct section *section = &outline->sections[i];
		clean(&section->body, true);
		if (section->body && (!section->heading || !section->heading[0]))
			continue;
		clean_name(&section->heading);
	}
}

static void clean_activities(struct activity_list *list)
{
	for (size_t i = 0; i < list->count; i++) {
		struct activity *activity = &list->items[i];
		clean_name(&activity->title);
		clean(&activity->place, false);
		clean(&activity->detail, true);
		for (size_t j = 0; j < activity->post_count; j++)
			clean_name(&activity->posts[j].name);
	}
}

static void clean_committee(struct committee *committee)
{
	for (size_t i = 0; i < committee->post_count; i++) {
		struct post *post = &committee->posts[i];
		clean_name(&post->name);
		for (size_t j = 0; j < post->duty_count; j++)
			clean_name(&post->duties[j].text);
		for (size_t j = 0; j < post->appointment_count; j++)
			clean_name(&post->appointments[j].name);
	}
	for (size_t i = 0; i < committee->member_count; i++) {
		clean_name(&committee->members[i].name);
		clean(&committee->members[i].department, false);
	}
}

void transfer_clean(struct whole_plan *whole)
{
	clean_name(&whole->plan.title);
	clean_name(&whole->organization.name);
	clean(&whole->plan.preamble, true);
	clean(&whole->plan.closing, true);
	clean(&whole->plan.signed_by, false);
	clean_outline(&whole->outline);
	clean_activities(&whole->activities);
	clean_committee(&whole->committee);
}
