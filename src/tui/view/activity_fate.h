/* What becomes of activities: done, put off, called off, taken back. The forms and questions, for activity_targets.c. */
#ifndef ACTIVITY_FATE_H
#define ACTIVITY_FATE_H

#include "activity_fates.h"

/*
 * The activities (count from 1, of one plan) get another status, with what belongs to it: one small form for a single one, a
 * smaller one for several. What they are already is taken back, or said better, if the user wants that.
 */
enum fate_end activities_become(struct desk *desk, const int64_t *ids, size_t count,
				enum activity_status status);

/*
 * Another time; once the plan is adopted, put off unless the user says otherwise. `month` is the one of which a day alone is
 * meant where they are several; 0: that of today.
 */
enum fate_end activities_get_another_time(struct desk *desk, const int64_t *ids, size_t count,
					  int month);

#endif
