/*
 * How activities are counted. Wherever a number of them is told, on the screen, on paper or on the command line, it follows
 * this one rule:
 *
 * - What is called off counts as none, neither among all nor among what is done; how much of it there is is told apart.
 * - An activity counts once: under the month in which it begins, 全年 where it has no time (plan_schedule_month()), so that
 *   the months add up to the plan. In the months after that it goes on, and is told apart there.
 * - A budget counts with its activity. What was spent counts always: it is gone, also for what was called off then.
 * - Of a post counts what it is responsible for, also with others; of money only what it leads.
 *
 * The statements of the store count by the same rule (ACTIVITY_COUNTS in src/store/rows.h). No numbers of activities in this
 * sense are those of rows: what a filter finds, what is marked, what is linked to a section.
 */
#ifndef MODEL_ACTIVITY_COUNT_H
#define MODEL_ACTIVITY_COUNT_H

#include "model/activity.h"

struct activity_count {
	int activities, done; /* what counts */
	int cancelled;        /* told apart */
	int going_on;         /* the same: since an earlier month than the one that is looked at */
};

/* `goes_on`: it began in an earlier month than the one that is looked at. */
void activity_count_add(struct activity_count *count, enum activity_status status, bool goes_on);

/* Adds what was counted elsewhere. */
void activity_count_sum(struct activity_count *count, const struct activity_count *more);

/* The count of a whole plan, of which nothing goes on. */
struct activity_count activity_list_count(const struct activity_list *list);

/* '，另有取消1项、延续2项': what is told apart; nothing where there is none. */
void activity_count_write_apart(const struct activity_count *count, struct strbuf *out);

/* The same where there is little room: both together take less. */
void activity_count_write_brief(const struct activity_count *count, struct strbuf *out);

#endif
