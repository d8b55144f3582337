/* How far a plan has come. Reads sums of this plan alone, and its outline. */
#ifndef APP_PROGRESS_H
#define APP_PROGRESS_H

#include "app/session.h"
#include "model/plan.h"
#include "model/progress.h"

/* `out` is initialised here. */
bool look_progress(struct session *session, const struct plan *plan, struct progress *out,
		   struct error *err);

#endif
