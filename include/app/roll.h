/* The next plan out of one: proposals from the database, and what was decided into it. model/roll.h has the middle. */
#ifndef APP_ROLL_H
#define APP_ROLL_H

#include "app/session.h"
#include "model/roll.h"

/*
 * `to` as roll_target() reads it; NULL: the usual next time. *out is released by the caller in any case. ERR_NOT_FOUND: the
 * plan is gone; ERR_REFUSED: it is a report; ERR_USAGE: `to` is no such time, or the plan's own. The occasions are the session's, which must outlive *out.
 */
bool roll_propose(struct session *session, int64_t plan_id, const char *to, enum roll_keep keep,
		  struct roll *out, struct error *err);

/*
 * The plan as it would be stored, for showing it; `out` is released by the caller in any case. Its code is roll->code, else
 * one that no plan has. ERR_INPUT, ERR_EXISTS: roll->code can't be one, or is taken; ERR_INPUT: its title is empty.
 */
bool roll_preview(struct session *session, const struct roll *roll, struct whole_plan *out,
		  struct error *err);

/*
 * A plan of the same union, time and title as the one that would be made: whoever rolls twice mostly does so by mistake.
 * `found` is initialised; id 0: there is none.
 */
bool roll_find(struct session *session, const struct roll *roll, struct plan *found,
	       struct error *err);

/*
 * Stores it as one action. The union and its posts are those of the old plan as they stand now, under whatever names; the
 * committee itself is not touched. *id is the new plan.
 */
bool roll_store(struct session *session, const struct roll *roll, int64_t *id, struct error *err);

#endif
