/* Activities picked out of a list, which keeps them: it must not change meanwhile. */
#ifndef MODEL_ACTIVITY_PICKS_H
#define MODEL_ACTIVITY_PICKS_H

#include "model/activity.h"

struct activity_picks {
	const struct activity **items; /* borrowed */
	size_t count, room;
};

void activity_picks_release(struct activity_picks *picks);
void activity_picks_add(struct activity_picks *picks, const struct activity *activity);

/* By the month they begin in, then as when_order() has it, then as in their list; those without a time last. */
void activity_picks_sort(struct activity_picks *picks);

/* The same, but what was done on a day that is known stands by that day. */
void activity_picks_sort_done(struct activity_picks *picks);

#endif
