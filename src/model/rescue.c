#include "model/rescue.h"

#include "i18n/messages.h"

const char *rescue_label(enum rescue_kind kind)
{
	static const enum message labels[RESCUE_KINDS] = {
		[RESCUE_PLANS] = MSG_difference_plans,
		[RESCUE_SECTIONS] = MSG_difference_sections,
		[RESCUE_ACTIVITIES] = MSG_difference_activities,
		[RESCUE_MEMBERS] = MSG_difference_members,
		[RESCUE_POSTS] = MSG_rescue_posts,
		[RESCUE_OTHERS] = MSG_rescue_others,
		[RESCUE_ENTRIES] = MSG_rescue_entries,
	};
	return text(labels[kind]);
}

bool rescue_is_whole(const struct rescue *rescue)
{
	for (int kind = 0; kind < RESCUE_KINDS; kind++) {
		const struct rescue_count *count = &rescue->kinds[kind];
		if (count->mended || count->lost || count->more)
			return false;
	}
	return true;
}
