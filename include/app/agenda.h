/* What is due, overdue, going on or without a time: for everybody, for a post, or for a member. */
#ifndef APP_AGENDA_H
#define APP_AGENDA_H

#include "app/whose.h"
#include "model/agenda.h"

struct agenda_question {
	int64_t plan_id; /* 0: all plans that cover today or the far day and are not archived */
	struct date near, far; /* not before today */
	struct whose whose;
	bool loose; /* also what has no time, or nobody who is responsible */
};

/*
 * `out` is initialised here, and sorted. ERR_NOT_FOUND: none of the unions has such a member. Reads only open activities.
 */
bool look_agenda(struct session *session, const struct agenda_question *question,
		 struct agenda *out, struct error *err);

/* The Sunday of the week (from Monday) of that day, and the last day of its month. */
struct date agenda_week_end(struct date day);
struct date agenda_month_end(struct date day);

#endif
