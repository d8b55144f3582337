/* What is due, overdue, going on or without a time: for everybody, for a post, or for a member. */
#ifndef APP_AGENDA_H
#define APP_AGENDA_H

#include "app/whose.h"
#include "model/agenda.h"

/*
 * Without a plan: all plans that are not archived and cover today or the far day, and what is still open from those that ended
 * within the last AGENDA_MONTHS_BACK months. What was left undone is not done by the end of its plan: it is told until it is
 * done or called off, until its plan is archived, or until it stands, by its title, in a later plan of the same union, where
 * it was taken over to. A year behind its plan nobody is going to do it any more.
 */
enum { AGENDA_MONTHS_BACK = 12 };

struct agenda_question {
	int64_t plan_id;       /* 0: all plans, as above */
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
