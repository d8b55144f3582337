/* How the parts of a check tell what they have found. */
#include "check_pass.h"

void check_plan_found(struct check *check, enum finding_rule rule, char *sentence)
{
	const struct plan *plan = &check->whole->plan;
	finding_list_add(check->out, rule, SUBJECT_PLAN, plan->id, plan->title, sentence);
}

void check_activity_found(struct check *check, enum finding_rule rule,
			  const struct activity *activity, char *sentence)
{
	finding_list_add(check->out, rule, SUBJECT_ACTIVITY, activity->id, activity->title,
			 sentence);
}

char *check_time(const struct check *check, const struct when *when)
{
	struct strbuf out = STRBUF_INIT;
	when_write(when, check->whole->plan.period, 0, &out);
	return strbuf_detach(&out);
}
