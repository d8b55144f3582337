/* The time of a plan, and the times in it. */
#ifndef RECOGNISE_FACTS_H
#define RECOGNISE_FACTS_H

#include "recognise_parts.h"

struct plan_time {
	struct period period;
	int schedule; /* the month with which its schedule begins */
};

/* Gives the plan's months and activities their times; `from` to `to` are its notes. */
void times_set(struct recogniser *recogniser, const struct proposed_plan *plan,
	       const struct plan_time *time, size_t from, size_t to);

/* Adds the activities whose time stands inside the text of a section, for all plans. */
void times_extract(struct recogniser *recogniser, const struct plan_time *times);

#endif
