/* Months that have far more activities than the others, months that have none, and plans that have none at all. */
#include "app/report.h"
#include "base/memory.h"
#include "check_pass.h"
#include "i18n/messages.h"

#include <stdlib.h>

static void month_found(struct check *check, enum finding_rule rule, int month, char *sentence)
{
	char key[8];
	month_write(month, key);
	finding_list_add(check->out, rule, SUBJECT_MONTH, month, key, sentence);
}

/*
 * Years and semesters have activities, if only some without a month. What is of another kind, a charter, may be all text, and
 * so is a report.
 */
static void check_any(struct check *check)
{
	const struct whole_plan *whole = check->whole;
	bool any = whole->plan.kind == KIND_CUSTOM || report_is_one(&whole->plan);
	for (size_t i = 0; !any && i < whole->activities.count; i++)
		any = whole->activities.items[i].status != STATUS_CANCELLED;
	if (!any)
		check_plan_found(check, FINDING_no_activities,
				 xstrdup(text(MSG_found_no_activities)));
}

/*
 * Overfull: more than twice the average of the months that have any, and at least four more. Empty: nothing begins there
 * or goes on. In a plan without any activity in a month there is nothing to compare.
 */
void check_months(struct check *check)
{
	const struct whole_plan *whole = check->whole;
	struct period period = whole->plan.period;
	int begins[PERIOD_MOST] = {0}, total = 0, used = 0;
	bool touched[PERIOD_MOST] = {false};
	for (size_t i = 0; i < whole->activities.count; i++) {
		const struct activity *activity = &whole->activities.items[i];
		int month = plan_schedule_month(&whole->plan, activity);
		if (activity->status == STATUS_CANCELLED || !period_contains(period, month))
			continue;
		begins[month - period.first]++;
		total++;
		for (int m = month; m <= period_last(period) && when_touches(&activity->when, m);
		     m++)
			touched[m - period.first] = true;
	}
	for (int i = 0; i < period.count; i++)
		used += begins[i] > 0;
	for (int i = 0; i < period.count && total; i++) {
		int month = period.first + i;
		struct when when = {.starts = {month, 0}};
		char *name = check_time(check, &when);
		if (begins[i] * used > 2 * total && begins[i] * used >= total + 4 * used)
			month_found(check, FINDING_month_overfull, month,
				    say_found_month_overfull(name, begins[i],
							     (total + used / 2) / used));
		else if (!begins[i] && !touched[i])
			month_found(check, FINDING_month_empty, month, say_found_month_empty(name));
		free(name);
	}
	if (!total)
		check_any(check);
}
