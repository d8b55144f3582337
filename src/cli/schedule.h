/* Months as they are asked for, and the schedule of one as a table that is fit for the terminal. */
#ifndef CLI_SCHEDULE_H
#define CLI_SCHEDULE_H

#include "app/whose.h"
#include "model/plan.h"

/*
 * The month that `written` means in this plan (id 0: in none), or the one of `today` where it is NULL. ERR_USAGE: it means
 * none. One that lies outside of the plan is taken as it is.
 */
bool schedule_read_month(const char *written, const struct plan *plan, struct date today,
			 int *month, struct error *err);

/* How a month is printed. */
struct schedule_form {
	bool calendar; /* as a wall calendar; else as a table */
	bool box;      /* that in box characters; else in ASCII */
};

/* Where there is no plan at all, how to begin. plan_id 0: of all plans that cover the month. */
bool schedule_print(struct session *session, int month, int64_t plan_id, const struct whose *whose,
		    struct schedule_form form, struct error *err);

#endif
