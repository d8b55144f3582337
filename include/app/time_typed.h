/* Times as people type them into a plan, with all that the session knows: which day it is, the plan's months, the occasions. */
#ifndef APP_TIME_TYPED_H
#define APP_TIME_TYPED_H

#include "app/session.h"
#include "model/plan.h"
#include "model/when_parse.h"

/*
 * `month` (0: that of today) is the one of which a day alone is meant. ERR_USAGE with a sentence that says what is wrong and
 * how to write it; ERR_INPUT where the time lies outside the plan; `out` holds nothing then.
 */
bool time_typed(struct session *session, const struct plan *plan, int month, const char *typed,
		struct when_reading *out, struct error *err);

/*
 * What an activity's detail (NULL: none) is with a time of day, for which there is no field, as its first paragraph:
 * '时间：下午2点'. Owned. NULL where it says so already.
 */
char *time_detail_with_hours(const char *detail, const char *hours);

#endif
