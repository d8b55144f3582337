/* When an activity takes place: what it says itself, else its occasion, else the group of the schedule it stands in. */
#ifndef IMPORT_ACTIVITY_TIME_H
#define IMPORT_ACTIVITY_TIME_H

#include "model/occasion.h"
#include "model/when.h"
#include "reader.h"

/* The months under which a group of activities stands. */
struct time_group {
	int first, last; /* months; 0: the group has none */
	enum part part;  /* of a single month */
	bool whole_plan; /* it says 全年 */
	bool broken;     /* its month could not be read */
};

/* What an activity says of its time; NULL: nothing. */
struct time_nodes {
	const struct node *month, *date, *from, *to, *by, *part, *occasion;
};

/* `node` is what stands behind 'month:', NULL for nothing. A plan without a known period (count 0) has broken groups. */
struct time_group time_group_read(struct reader *reader, struct period period,
				  const struct node *node);

/* `occasion` is the one that nodes->occasion names, NULL: none. *out stays without a time after an error. */
void activity_time_read(struct reader *reader, struct period period, const struct time_group *group,
			const struct time_nodes *nodes, const struct occasion *occasion,
			struct when *out);

#endif
