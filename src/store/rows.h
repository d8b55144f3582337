/* Reading rows into values of the model, shared by the row functions. */
#ifndef STORE_ROWS_H
#define STORE_ROWS_H

#include "model/activity_count.h"
#include "model/money.h"
#include "model/plan.h"
#include "stmt.h"

#define PLAN_COLUMNS(p) \
	p "id, " p "organization_id, " p "code, " p "title, " p "kind, " p "first_month, " p \
	  "month_count, " p "status, " p "numbering, " p "preamble, " p "closing, " p \
	  "signed_by, " p "signed_on, " p "budget"

void plan_read(struct stmt *stmt, struct plan *out); /* `out` not initialised */

#define ACTIVITY_COLUMNS(a) \
	a "id, " a "plan_id, " a "section_id, " a "position, " a "title, " a "detail, " a \
	  "starts, " a "ends, " a "part, " a "deadline, " a "occasion, " a "place, " a \
	  "participants, " a "budget, " a "spent, " a "status, " a "outcome, " a "done_on, " a \
	  "postponed_from, " a "reason, " a "attended"

/* Sums over activities, by the rule of model/activity_count.h: how many, how many of them done, how many called off. */
#define ACTIVITY_COUNTS(a) \
	"sum(" a "status <> 'cancelled'), sum(" a "status = 'done'), sum(" a "status = " \
	"'cancelled')"

/* A sum as its readers take it, so that no total of a strange database runs over: MONEY_MOST in digits. */
#define MONEY(column) "max(0, min(" column ", 99999999999999))"
_Static_assert(MONEY_MOST == 99999999999999, "MONEY");

/* What they came to. */
void stmt_read_count(struct stmt *stmt, struct activity_count *out);

/* starts, ends, part, deadline. */
void stmt_read_when(struct stmt *stmt, struct when *out);

/*
 * Reads a list of activities (ACTIVITY_COLUMNS) and their posts (activity_id, post_id, name, role; in the order of the
 * list, those of one activity in any order), both statements bound. Ends both.
 */
bool activities_read(struct stmt *list, struct stmt *posts, struct activity_list *out,
		     struct error *err);

#endif
