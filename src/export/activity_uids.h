/*
 * Names for activities that calendars know them by when the plan is exported again, also from another database: made of what
 * an activity is to people — its union, the code of its plan, its title, and which one it is of those with that title. So a
 * new time, another place or an outcome change what is in the calendar; a new title makes another activity of it.
 */
#ifndef EXPORT_ACTIVITY_UIDS_H
#define EXPORT_ACTIVITY_UIDS_H

#include "model/plan.h"

enum { ACTIVITY_UID_SIZE = 33 };

struct activity_uids {
	char (*items)[ACTIVITY_UID_SIZE]; /* of each activity of the plan: 32 hexadecimal digits */
};

void activity_uids_init(struct activity_uids *uids, const struct whole_plan *whole);
void activity_uids_release(struct activity_uids *uids);

/* `activity` is one of the plan's own. Borrowed. */
const char *activity_uid(const struct activity_uids *uids, const struct whole_plan *whole,
			 const struct activity *activity);

#endif
