/*
 * What in a plan contradicts itself, is missing, or is worth a look. The rules are listed in model/finding.def; what each
 * of them asks stands with the code of its part (src/app/check_*.c).
 */
#ifndef APP_CHECK_H
#define APP_CHECK_H

#include "app/session.h"
#include "model/days_off.h"
#include "model/finding.h"
#include "model/plan.h"

/* The findings of a stored plan, by rule; those that are silenced are among them and say so. `out` is initialised here. */
bool check_plan(struct session *session, int64_t plan_id, struct finding_list *out,
		struct error *err);

/* The days that a check knows of. */
struct check_calendar {
	struct date today;
	const struct occasion_list *occasions;
	const struct days_off *days_off;
};

/* The same of a plan in memory, whose outline is numbered. Reads no file and no database. */
void check_whole_plan(const struct whole_plan *whole, const struct check_calendar *calendar,
		      struct finding_list *out);

#endif
