/* What holds for every activity that is stored. For the files of app/ alone. */
#ifndef APP_ACTIVITY_RULES_H
#define APP_ACTIVITY_RULES_H

#include "base/error.h"
#include "model/plan.h"

/* Does it begin and end inside the plan, or has no time at all? ERR_INPUT. */
bool activity_inside(const struct plan *plan, const struct when *when, struct error *err);

#endif
