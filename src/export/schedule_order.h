/* The order in which a schedule is read: by the month of the plan, those of the whole plan last, else by position. */
#ifndef EXPORT_SCHEDULE_ORDER_H
#define EXPORT_SCHEDULE_ORDER_H

#include "model/plan.h"

#include <limits.h>

#define WHOLE_PLAN INT_MAX

struct scheduled {
	int month;    /* under which it stands; WHOLE_PLAN */
	size_t index; /* in whole->activities */
};

/* One for each activity. Owned. */
struct scheduled *schedule_order(const struct whole_plan *whole);

#endif
