/*
 * When an activity of one plan takes place in the plan of another time. Months move by whole months with their plan; an
 * exact day stays the same day of its month or the same weekday of it; what has an occasion goes with the occasion.
 */
#ifndef MODEL_ROLL_TIME_H
#define MODEL_ROLL_TIME_H

#include "model/occasion.h"
#include "model/plan.h"
#include "model/when.h"

/* What is kept of an exact day. */
enum roll_keep {
	KEEP_DAY, /* the 12th stays the 12th; a day that the month has not becomes its last */
	KEEP_WEEKDAY, /* the second Wednesday stays that; a fifth one that the month has not becomes the last one */
	KEEP_WEEK, /* Wednesday of the second week of a semester stays that; week 1 is the one with the fourth day of the plan */
	KEEP_COUNT
};

const char *roll_keep_name(enum roll_keep keep); /* day, weekday, week; NULL behind the last */
const char *roll_keep_label(enum roll_keep keep);
/* What is usual in such a plan: semesters are lived by their weeks, years by days of their months. */
enum roll_keep roll_keep_usual(enum plan_kind kind);
bool roll_keep_parse(const char *name, enum roll_keep *out);

/* How a time was found. */
enum roll_found {
	ROLL_NO_TIME,       /* it belongs to the whole plan, as before */
	ROLL_MONTHS,        /* months and parts of months, moved with the plan */
	ROLL_SAME_DAY,      /* the same day of the month */
	ROLL_LAST_DAY,      /* …which that month has not: its last one */
	ROLL_SAME_WEEKDAY,  /* the same weekday of the month */
	ROLL_LAST_WEEKDAY,  /* …a fifth one, which that month has not: the last one */
	ROLL_SAME_WEEK,     /* the same weekday of the same week of the plan */
	ROLL_NEAR_WEEK,     /* …which the plan has not: the one nearest to it */
	ROLL_ON_OCCASION,   /* the day, the month or the part of it in which the occasion falls */
	ROLL_NEAR_OCCASION, /* as many days before or behind the occasion as it was */
	ROLL_NEAR_WEEKDAY,  /* …moved to the same weekday next to that */
	ROLL_NO_RULE, /* no rule gives the occasion's day: the month alone, moved with the plan */
	ROLL_OCCASION_OUTSIDE, /* the occasion falls outside of the new plan: the month of the plan next to it */
	ROLL_BROUGHT_IN, /* it would lie outside of the new plan: its first or last month */
	ROLL_FOUND_COUNT
};

const char *roll_found_name(enum roll_found found);  /* months, same-day, …: for programs */
const char *roll_found_label(enum roll_found found); /* a few words, in the language that is set */

struct roll_frame {
	struct period from, to;
	enum roll_keep keep;
	const struct occasion_list *occasions; /* NULL: none are known */
};

struct roll_time {
	struct when when; /* inside of frame->to */
	enum roll_found found;
	struct date
		occasion; /* its day in the new time; year 0: it has none, or no rule gives it */
};

/*
 * `when` is valid. `occasion` (NULL: none) is the day that it is about: the one nearest to the time, in whatever year. A
 * range of days keeps its length, and so the weekday of its end where that of its beginning is kept.
 */
struct roll_time roll_time(const struct when *when, const char *occasion,
			   const struct roll_frame *frame);

/* The same day of the month so many months later, or the last one of that month. */
struct date roll_same_day(struct date day, int months);

#endif
