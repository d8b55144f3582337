/* What holds for every activity that is stored. For the files of app/ alone. */
#ifndef APP_ACTIVITY_RULES_H
#define APP_ACTIVITY_RULES_H

#include "app/session.h"
#include "i18n/messages.h"
#include "model/plan.h"

/* Does it begin and end inside the plan, or has no time at all? ERR_INPUT. */
bool activity_inside(const struct plan *plan, const struct when *when, struct error *err);

/*
 * Gives activities whose time is new the place in their month that belongs to it: behind the last one there that comes no
 * later by when_order(), else first; those of the same time keep their order among each other. So a month that people have
 * put in an order of their own keeps it. One that stands rightly between its neighbours stays where it is; so do those for
 * which `was` (as they are stored; NULL for all: new ones) says that time and month are as before.
 * Sets their positions; others are numbered anew where there is no room between them. Inside an action, before they are
 * stored; all of one plan.
 */
bool activities_place(struct session *session, const struct plan *plan, struct activity *items,
		      size_t count, const struct when *was, struct error *err);

/*
 * What follows from a status, as act.h says; `was` and `before` are status and time as they are stored (of a new one
 * STATUS_PLANNED and NULL).
 */
void activity_settle(struct activity *activity, enum activity_status was, const struct when *before,
		     struct date today);

/* Put off from its time `before`: keeps the first one it had. Back at that it is as if it had never been put off. */
void activity_settle_first_time(struct activity *activity, const struct when *before);

/*
 * A done_on that differs from `was` must be a day that has come, and none long before the plan; one that stands there
 * already, from a file perhaps, is in nobody's way. ERR_INPUT.
 */
bool activity_done_day_valid(struct session *session, const struct plan *plan, const char *was,
			     const struct activity *activity, struct error *err);

/* An activity and its plan, inside an action; both are initialised in any case. */
bool activity_load(struct session *session, int64_t id, struct activity *activity,
		   struct plan *plan, struct error *err);

/* A time as the sentences of history say it, in the language that is set: 十月, 9月28日, 全年. Owned. */
char *activity_when_told(const struct plan *plan, const struct when *when);

/* 将“秋季运动会”移至十月, 将“秋季运动会”改到9月28日. Owned. */
char *activity_move_told(const struct plan *plan, const struct activity *activity);

/* What `tell` says, in both languages. */
struct bilingual activity_told_in_both(char *(*tell)(const struct plan *, const struct activity *),
				       const struct plan *plan, const struct activity *activity);

#endif
