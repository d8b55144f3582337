/* How far a plan has come, or what of it is somebody's. Reads sums of this plan alone, and its outline. */
#ifndef APP_PROGRESS_H
#define APP_PROGRESS_H

#include "app/whose.h"
#include "model/plan.h"
#include "model/progress.h"

/* `out` is initialised here. */
bool look_progress(struct session *session, const struct plan *plan, struct progress *out,
		   struct error *err);

/*
 * The same of what a member's posts are responsible for: `posts` are these posts, money is that of what they lead, the limit
 * what they may spend together (NOT_GIVEN: none of them has one), the income NOT_GIVEN. Reads only these activities.
 * ERR_NOT_FOUND: the union has no such member.
 */
bool look_progress_of(struct session *session, const struct plan *plan, const char *member,
		      struct progress *out, struct error *err);

#endif
