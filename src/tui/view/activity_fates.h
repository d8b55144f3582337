/* What becomes of several activities at once: one form for what holds for all of them. For activity_fate.c alone. */
#ifndef ACTIVITY_FATES_H
#define ACTIVITY_FATES_H

#include "model/activity.h"
#include "tui/view/desk.h"

enum fate_end {
	FATE_AS_IT_WAS, /* the user has been told why, or wanted it so */
	FATE_CHANGED,
	FATE_MOVED, /* to another time, too */
};

/* As activity_fate.h says. */
enum fate_end fates_become(struct desk *desk, const int64_t *ids, size_t count,
			   enum activity_status status);
enum fate_end fates_get_another_time(struct desk *desk, const int64_t *ids, size_t count,
				     int month);

#endif
