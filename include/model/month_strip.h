/*
 * A plan's time as a strip: its months side by side, each of them as many columns wide. Columns count from 0, the first of
 * the strip's first month; what lies before it has negative ones.
 */
#ifndef MODEL_MONTH_STRIP_H
#define MODEL_MONTH_STRIP_H

#include "model/activity.h"

struct month_strip {
	int first; /* month */
	int columns; /* of a month; STRIP_LEAST and more, so that its three ten-day parts can be told from each other */
};

#define STRIP_LEAST 3

struct strip_span {
	int from, to; /* the first and the last column, both its own */
	bool point;   /* a day, or the day of a deadline: one column */
};

/* Where a time lies: a day in its column, a ten-day part in its third, a month and a range in all theirs. False: no time. */
bool month_strip_span(const struct month_strip *strip, const struct when *when,
		      struct strip_span *out);

/* The column of a day. */
int month_strip_column(const struct month_strip *strip, struct date date);

/* An activity there, without its texts. */
struct strip_item {
	int64_t id, position;
	int64_t group; /* the post that leads, or the section; 0: none */
	size_t rank;   /* of the group, in the order in which groups are shown */
	struct when when;
	enum activity_status status;
};

struct strip_list {
	struct strip_item *items;
	size_t count, room;
};

enum strip_grouping { STRIP_BY_POST, STRIP_BY_SECTION, STRIP_GROUPINGS };

void strip_list_release(struct strip_list *list);

/* By the rank of their groups, then in the order of time; what has none comes last. */
void strip_list_sort(struct strip_list *list);

#endif
