/* The time of a plan, and the times in it. */
#ifndef RECOGNISE_FACTS_H
#define RECOGNISE_FACTS_H

#include "recognise_parts.h"

struct plan_time {
	struct period period;
	int schedule; /* the month with which its schedule begins */
};

struct when_frame times_frame(const struct recogniser *recogniser, struct period period);

/*
 * The time of months that a schedule names, none of them apart. *odd: they name a year that disagrees with all else; it is
 * left out of account then.
 */
bool times_of_months(const struct recogniser *recogniser, const struct plan_time *time,
		     struct phrase_months *months, struct when *when, bool *odd);

/* Gives the plan's months and activities their times; `from` to `to` are its notes. */
void times_set(struct recogniser *recogniser, const struct proposed_plan *plan,
	       const struct plan_time *time, size_t from, size_t to);

/*
 * recognise_extract.c: adds the activities whose time stands inside the text of a section, for all plans, but those that the
 * schedule has already; and what stands in months that are apart once more for each of them.
 */
void times_extract(struct recogniser *recogniser, const struct plan_time *times);

#endif
