/* What the parts of a plan's check share (check_found.c), and the parts; for check*.c alone. */
#ifndef CHECK_PASS_H
#define CHECK_PASS_H

#include "app/check.h"

struct check {
	const struct whole_plan *whole; /* its outline is numbered */
	const struct check_calendar *calendar;
	struct finding_list *out;
};

/* Takes over the sentence. */
void check_plan_found(struct check *check, enum finding_rule rule, char *sentence);
void check_activity_found(struct check *check, enum finding_rule rule,
			  const struct activity *activity, char *sentence);

/* A time in the plan. Owned. */
char *check_time(const struct check *check, const struct when *when);

/* Each looks at one side of the plan, and adds what it finds. */
void check_outline(struct check *check);
void check_activities(struct check *check);
void check_days(struct check *check);
void check_clashes(struct check *check);
void check_months(struct check *check);
void check_committee(struct check *check);
void check_money(struct check *check);
void check_standards(struct check *check);
void check_placeholders(struct check *check);

#endif
