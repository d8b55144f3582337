/* The time of a plan in a proposal, where a person knows better. */
#include "model/proposal.h"

#include <stdlib.h>

/* By how many months a time moves so that it lies in the period: 0 where it does, or none of these has its month. */
static int shift_into(struct period period, int month)
{
	int found = period_find(period, month_of_year(month));
	return found && !period_contains(period, month) ? found - month : 0;
}

static bool is_made_from(const struct proposed_plan *plan)
{
	struct strbuf made = STRBUF_INIT;
	plan_code_from_period(plan->kind, plan->period, &made);
	bool same = !plan->code[0] || strcmp(made.text, plan->code) == 0;
	strbuf_release(&made);
	return same;
}

void proposal_set_period(struct proposal *proposal, size_t at, enum plan_kind kind,
			 struct period period)
{
	struct proposed_plan *plan = &proposal->plans[at];
	bool made = is_made_from(plan);
	plan->kind = kind;
	plan->period = period;
	plan->year_known = true;
	if (made) {
		struct strbuf code = STRBUF_INIT;
		plan_code_from_period(kind, period, &code);
		free(plan->code);
		plan->code = strbuf_detach(&code);
	}
	for (size_t i = plan->first; i < plan->first + plan->count; i++) {
		struct proposed *item = &proposal->items[i];
		bool timed = item->kind == PROPOSED_MONTH || item->kind == PROPOSED_ACTIVITY;
		if (timed && when_is_set(&item->when))
			item->when =
				when_shift(item->when, shift_into(period, item->when.starts.month));
		if (item->doubt == DOUBT_YEAR)
			item->doubt = DOUBT_NONE;
	}
}

struct period proposal_period_of_kind(struct period period, enum plan_kind kind)
{
	enum { FEBRUARY = 2, JULY = 7, AUGUST = 8, SEPTEMBER = 9 };
	int month = month_of_year(period.first);
	if (kind == KIND_CUSTOM)
		return period;
	if (kind == KIND_SEMESTER && month < JULY)
		period.first += FEBRUARY - month;
	else if (kind == KIND_SEMESTER && month != AUGUST)
		period.first += SEPTEMBER - month;
	period.count = plan_usual_months(kind, period.first);
	return period;
}
