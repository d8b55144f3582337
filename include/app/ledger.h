/* The money of a plan as one account: what comes in, what posts may spend, plan and have spent, and what is left of it. */
#ifndef APP_LEDGER_H
#define APP_LEDGER_H

#include "app/session.h"
#include "model/budget.h"
#include "model/plan.h"
#include "model/progress.h"

/* Sums as in model/progress.h; `activities` and `done` of the lines too. */
struct ledger {
	struct income_list incomes;  /* in their order */
	int64_t income;              /* their sum; NOT_GIVEN: nothing is said of it */
	struct progress_lines posts; /* all of the union, in their order */
	int64_t allotted;            /* what they may spend together; NOT_GIVEN: none may */
	struct progress_line loose;  /* activities that no post leads: sums alone */
	struct progress_line all;    /* limit: the plan's budget */
};

/* `out` is initialised here, and released by the caller in any case. */
bool look_ledger(struct session *session, const struct plan *plan, struct ledger *out,
		 struct error *err);
void ledger_release(struct ledger *ledger);

#endif
