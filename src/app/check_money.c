/* Whether the sums of a plan fit each other. */
#include "action.h"
#include "check_pass.h"
#include "i18n/messages.h"
#include "model/money.h"

#include <stdlib.h>

static char *sum(int64_t fen)
{
	struct strbuf out = STRBUF_INIT;
	money_write_grouped(fen, &out);
	return strbuf_detach(&out);
}

/* Adds a finding of two sums to the plan where the first is more than the second may be; NOT_GIVEN: no limit. */
static void compare_sums(struct check *check, enum finding_rule rule, int64_t have, int64_t limit,
			 char *(*say)(const char *have, const char *limit))
{
	if (limit == NOT_GIVEN || have <= limit)
		return;
	char *one = sum(have), *other = sum(limit);
	check_plan_found(check, rule, say(one, other));
	free(other);
	free(one);
}

static void check_whole_sums(struct check *check)
{
	const struct whole_plan *whole = check->whole;
	const struct plan *plan = &whole->plan;
	struct spending all = spending_of(&whole->activities, 0, NULL);
	compare_sums(check, FINDING_plan_over_budget, all.planned, plan->budget,
		     say_found_plan_over_budget);
	compare_sums(check, FINDING_plan_over_budget, all.spent, plan->budget,
		     say_found_plan_overspent);
	compare_sums(check, FINDING_allotments_over_budget, allotment_total(&whole->allotments),
		     plan->budget, say_found_allotments_over_budget);
	int64_t income = whole->incomes.count ? income_total(&whole->incomes, plan->period.count)
					      : NOT_GIVEN;
	compare_sums(check, FINDING_budget_over_income,
		     plan->budget == NOT_GIVEN ? all.planned : plan->budget, income,
		     say_found_budget_over_income);
}

static void compare_post(struct check *check, const struct allotment *allotment, int64_t have,
			 char *(*say)(const char *post, const char *have, const char *limit))
{
	if (have <= allotment->amount)
		return;
	char *one = sum(have), *other = sum(allotment->amount);
	finding_list_add(check->out, FINDING_post_over_allotment, SUBJECT_POST, allotment->post_id,
			 allotment->post, say(allotment->post, one, other));
	free(other);
	free(one);
}

static void check_overspent(struct check *check, const struct activity *activity)
{
	if (activity->budget == NOT_GIVEN || activity->spent == NOT_GIVEN ||
	    activity->spent <= activity->budget)
		return;
	char *title = action_name(activity->title);
	char *spent = sum(activity->spent), *budget = sum(activity->budget);
	check_activity_found(check, FINDING_overspent, activity,
			     say_found_overspent(title, spent, budget));
	free(budget);
	free(spent);
	free(title);
}

void check_money(struct check *check)
{
	const struct whole_plan *whole = check->whole;
	check_whole_sums(check);
	for (size_t i = 0; i < whole->allotments.count; i++) {
		const struct allotment *allotment = &whole->allotments.items[i];
		struct spending spending =
			spending_of(&whole->activities, allotment->post_id, allotment->post);
		compare_post(check, allotment, spending.planned, say_found_post_over_allotment);
		compare_post(check, allotment, spending.spent, say_found_post_overspent);
	}
	for (size_t i = 0; i < whole->activities.count; i++)
		check_overspent(check, &whole->activities.items[i]);
}
