/*
 * The report at the end of a plan's time (工作总结): what was done of it and how it went, what was put off or called off and
 * why, what it cost, and what goes on into the next plan. It is made as a plan of its own that has an outline and nothing
 * else, so that all that prints, stores and edits plans takes it too. It says only what the plan holds; where that is silent
 * about how something went, it leaves a place to fill in, （……）, and names all of these at its end.
 */
#ifndef APP_REPORT_H
#define APP_REPORT_H

#include "app/session.h"
#include "model/plan.h"

/*
 * In the language that is set. `out` holds nothing yet; its ids are provisional, its code is no more than a proposal. What is
 * not over by `today` is told as it stands then.
 */
void report_from_plan(const struct whole_plan *whole, struct date today, struct whole_plan *out);

/* Is it called as a report is? */
bool report_is_one(const struct plan *plan);

/*
 * The last report that was kept of this plan: one of the same union and months that is called like it. `found` is initialised;
 * id 0: there is none. ERR_REFUSED: it is called like a report itself.
 */
bool report_find(struct session *session, int64_t plan_id, struct plan *found, struct error *err);

/*
 * Keeps the report as a new plan, a draft of the same union and months, as one action. `code` NULL: made from the plan's. The
 * new id goes to *id. ERR_NOT_FOUND: no such plan. ERR_INPUT, ERR_EXISTS: the code.
 */
bool report_store(struct session *session, int64_t plan_id, const char *code, int64_t *id,
		  struct error *err);

#endif
