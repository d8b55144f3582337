#include "model/roll_time.h"

#include "i18n/messages.h"

#include <stdlib.h>

static const struct {
	const char *name;
	enum message label;
} keeps[KEEP_COUNT] = {
	[KEEP_DAY] = {"day", MSG_keep_day},
	[KEEP_WEEKDAY] = {"weekday", MSG_keep_weekday},
	[KEEP_WEEK] = {"week", MSG_keep_week},
};

static const struct {
	const char *name;
	enum message label;
} founds[ROLL_FOUND_COUNT] = {
	[ROLL_NO_TIME] = {"no-time", MSG_found_no_time},
	[ROLL_MONTHS] = {"months", MSG_found_months},
	[ROLL_SAME_DAY] = {"same-day", MSG_found_same_day},
	[ROLL_LAST_DAY] = {"last-day", MSG_found_last_day},
	[ROLL_SAME_WEEKDAY] = {"same-weekday", MSG_found_same_weekday},
	[ROLL_LAST_WEEKDAY] = {"last-weekday", MSG_found_last_weekday},
	[ROLL_SAME_WEEK] = {"same-week", MSG_found_same_week},
	[ROLL_NEAR_WEEK] = {"near-week", MSG_found_near_week},
	[ROLL_ON_OCCASION] = {"on-occasion", MSG_found_on_occasion},
	[ROLL_NEAR_OCCASION] = {"near-occasion", MSG_found_near_occasion},
	[ROLL_NEAR_WEEKDAY] = {"near-weekday", MSG_found_near_weekday},
	[ROLL_NO_RULE] = {"no-rule", MSG_found_no_rule},
	[ROLL_OCCASION_OUTSIDE] = {"occasion-outside", MSG_found_occasion_outside},
	[ROLL_BROUGHT_IN] = {"brought-in", MSG_found_brought_in},
};

const char *roll_keep_name(enum roll_keep keep)
{
	return keep < KEEP_COUNT ? keeps[keep].name : NULL;
}

const char *roll_keep_label(enum roll_keep keep)
{
	return text(keeps[keep].label);
}

enum roll_keep roll_keep_usual(enum plan_kind kind)
{
	return kind == KIND_SEMESTER ? KEEP_WEEK : KEEP_DAY;
}

bool roll_keep_parse(const char *name, enum roll_keep *out)
{
	for (int i = 0; i < KEEP_COUNT; i++) {
		if (strcmp(name, keeps[i].name) == 0) {
			*out = (enum roll_keep)i;
			return true;
		}
	}
	return false;
}

const char *roll_found_name(enum roll_found found)
{
	return founds[found].name;
}

const char *roll_found_label(enum roll_found found)
{
	return text(founds[found].label);
}

/* --- days --- */

static struct date date_of(struct moment day)
{
	return (struct date){month_year(day.month), month_of_year(day.month), day.day};
}

static struct moment moment_of(struct date day)
{
	return (struct moment){month_of_date(day), day.day};
}

static struct date days_later(struct date day, long days)
{
	return date_from_days(date_to_days(day) + days);
}

static long days_between(struct date from, struct date to)
{
	return date_to_days(to) - date_to_days(from);
}

static struct date day_in_month(int month, int day)
{
	int last = date_days_in_month(month_year(month), month_of_year(month));
	return (struct date){month_year(month), month_of_year(month), day < last ? day : last};
}

struct date roll_same_day(struct date day, int months)
{
	return day_in_month(month_of_date(day) + months, day.day);
}

/* The n-th such weekday of the month; where there is no fifth one, the last. */
static struct date same_weekday(struct date day, int months)
{
	int month = month_of_date(day) + months, week = (day.day - 1) / 7;
	struct date first = day_in_month(month, 1);
	int ahead = (date_weekday(day) - date_weekday(first) + 7) % 7;
	struct date found = days_later(first, ahead + 7 * week);
	return month_of_date(found) == month ? found : days_later(found, -7);
}

/* Monday of the first week that has most of its days in the period. */
static struct date first_monday(struct period period)
{
	struct date fourth = day_in_month(period.first, 4);
	return days_later(fourth, 1 - date_weekday(fourth));
}

/* Weeks before the first day and behind the last one give way to the nearest inside. */
static struct date same_week(struct date day, const struct roll_frame *frame,
			     enum roll_found *found)
{
	enum { WEEK = 7 };
	struct date first = day_in_month(frame->to.first, 1),
		    last = day_in_month(period_last(frame->to), 31);
	struct date same =
		days_later(first_monday(frame->to), days_between(first_monday(frame->from), day));
	*found = ROLL_SAME_WEEK;
	while (date_compare(same, first) < 0 || date_compare(same, last) > 0) {
		same = days_later(same, date_compare(same, first) < 0 ? WEEK : -WEEK);
		*found = ROLL_NEAR_WEEK;
	}
	return same;
}

static struct date keep_day(struct date day, const struct roll_frame *frame, enum roll_found *found)
{
	int months = frame->to.first - frame->from.first;
	enum roll_keep keep = frame->keep;
	if (keep == KEEP_WEEK)
		return same_week(day, frame, found);
	struct date same = roll_same_day(day, months), weekday = same_weekday(day, months);
	if (keep == KEEP_DAY) {
		*found = same.day == day.day ? ROLL_SAME_DAY : ROLL_LAST_DAY;
		return same;
	}
	*found = (weekday.day - 1) / 7 == (day.day - 1) / 7 ? ROLL_SAME_WEEKDAY : ROLL_LAST_WEEKDAY;
	return weekday;
}

/* The end of what now begins on another day. */
static void move_end(const struct when *was, struct date starts, int months, struct when *now)
{
	if (!was->ends.month)
		return;
	if (was->starts.day && was->ends.day) {
		long length = days_between(date_of(was->starts), date_of(was->ends));
		now->ends = moment_of(days_later(starts, length));
	} else if (was->ends.day) {
		now->ends = moment_of(roll_same_day(date_of(was->ends), months));
	} else {
		now->ends = (struct moment){was->ends.month + months, 0};
	}
}

/* --- without an occasion --- */

static struct roll_time plain_time(const struct when *when, const struct roll_frame *frame)
{
	int months = frame->to.first - frame->from.first;
	struct roll_time time = {.when = *when, .found = ROLL_MONTHS};
	if (!when->starts.day) {
		time.when = when_shift(*when, months);
		return time;
	}
	struct date starts = keep_day(date_of(when->starts), frame, &time.found);
	time.when.starts = moment_of(starts);
	move_end(when, starts, months, &time.when);
	return time;
}

/* --- what lies outside of the new plan --- */

static int last_month(const struct when *when)
{
	return when->ends.month ? when->ends.month : when->starts.month;
}

/* As a whole, with no month inside. */
static bool lies_outside(const struct when *when, struct period period)
{
	return last_month(when) < period.first || when->starts.month > period_last(period);
}

/* The month of the period next to what lies outside of it. */
static int next_month(const struct when *when, struct period period)
{
	return last_month(when) < period.first ? period.first : period_last(period);
}

static struct moment into_period(struct moment moment, struct period period)
{
	if (moment.month && moment.month < period.first)
		return (struct moment){period.first, moment.day ? 1 : 0};
	if (moment.month <= period_last(period))
		return moment;
	return moment.day ? moment_of(day_in_month(period_last(period), 31))
			  : (struct moment){period_last(period), 0};
}

/* What lies outside becomes a month of the plan; of a range that reaches in, the part inside is kept. */
static void bring_in(struct roll_time *time, struct period period)
{
	struct when *when = &time->when;
	if (period_contains(period, when->starts.month) &&
	    period_contains(period, last_month(when)))
		return;
	if (lies_outside(when, period)) {
		*when = (struct when){.starts = {next_month(when, period), 0},
				      .deadline = when->deadline};
	} else {
		when->starts = into_period(when->starts, period);
		when->ends = into_period(when->ends, period);
		if (when->starts.month == when->ends.month && when->starts.day == when->ends.day)
			when->ends = (struct moment){0};
	}
	time->found = ROLL_BROUGHT_IN;
}

/* --- with one --- */

/* Further than this from where it is expected lies the occasion of another year: that of this one isn't known. */
#define YEAR_HALVED \
	190 /* days: a semester may come round as the other one, and lunar days wander by some */

/* The occasion's day next to this one. False: no rule gives any of that year. */
static bool nearest(const struct occasion *occasion, struct date day, struct date *out)
{
	bool any = false;
	struct date days[OCCASION_DAYS_MOST];
	for (int year = day.year - 1; year <= day.year + 1; year++) {
		size_t count = occasion_days(occasion, year, days);
		for (size_t i = 0; i < count; i++) {
			if (!any ||
			    labs(days_between(day, days[i])) < labs(days_between(day, *out)))
				*out = days[i];
			any = true;
		}
	}
	return any && labs(days_between(day, *out)) <= YEAR_HALVED;
}

/* The middle of a time that is no day: by it the occasion is found that was meant. */
static struct date middle_of(const struct when *when)
{
	struct date first = when_first_day(when);
	return days_later(first, days_between(first, when_last_day(when)) / 2);
}

/* On the weekday of `was` that is nearest to `day`, on the same side of the occasion. */
static struct date nearest_weekday(struct date day, struct date was, struct date occasion)
{
	long apart = days_between(occasion, day);
	long by = (date_weekday(was) - date_weekday(day) + 7) % 7;
	if (by > 3)
		by -= 7;
	if (apart < 0 && apart + by >= 0)
		by -= 7;
	else if (apart > 0 && apart + by <= 0)
		by += 7;
	return days_later(day, by);
}

static enum part part_of(int day)
{
	return day <= 10 ? PART_EARLY : day <= 20 ? PART_MID : PART_LATE;
}

/* An exact day goes as far from the occasion as it was. */
static void move_day(const struct when *when, struct date was, enum roll_keep keep,
		     struct roll_time *time)
{
	struct date day = date_of(when->starts);
	long apart = days_between(was, day);
	struct date same = days_later(time->occasion, apart), starts = same;
	if (apart && keep != KEEP_DAY)
		starts = nearest_weekday(same, day, time->occasion);
	time->found = !apart                            ? ROLL_ON_OCCASION
		      : date_compare(starts, same) == 0 ? ROLL_NEAR_OCCASION
							: ROLL_NEAR_WEEKDAY;
	time->when.starts = moment_of(starts);
	move_end(when, starts, month_of_date(time->occasion) - month_of_date(was), &time->when);
}

static bool holds(const struct when *when, struct date day)
{
	return when_touches(when, month_of_date(day)) &&
	       (!when->part || when->part == part_of(day.day));
}

/* Several months move with the plan while they still hold the occasion, else with its month. */
static void move_range(const struct when *when, struct date was, int months, struct roll_time *time)
{
	int month = month_of_date(time->occasion);
	time->found = ROLL_ON_OCCASION;
	time->when = when_shift(*when, months);
	if (holds(when, was) && !when_touches(&time->when, month))
		time->when = when_shift(*when, month - month_of_date(was));
}

/*
 * A month, or a part of it, that held the occasion holds it again. Another one goes as far from it as it was; so does the end
 * of a month as a deadline, which then is a day: the end of the next month may come too late.
 */
static void move_month(const struct when *when, struct date was, struct roll_time *time)
{
	bool held = holds(when, was);
	struct date from = when->deadline ? when_last_day(when) : middle_of(when);
	struct date day =
		held ? time->occasion : days_later(time->occasion, days_between(was, from));
	time->found = held ? ROLL_ON_OCCASION : ROLL_NEAR_OCCASION;
	time->when.starts.month = month_of_date(day);
	time->when.part = when->part ? part_of(day.day) : PART_NONE;
	time->when.starts.day = when->deadline && !held ? day.day : 0;
}

static struct roll_time occasion_time(const struct when *when, const struct occasion *occasion,
				      const struct roll_frame *frame)
{
	struct roll_time time = {.when = *when};
	struct date at = when->starts.day ? date_of(when->starts) : middle_of(when), was;
	int months = frame->to.first - frame->from.first;
	if (!nearest(occasion, at, &was) ||
	    !nearest(occasion, roll_same_day(was, months), &time.occasion)) {
		time.when = when_shift(*when, months);
		time.when.starts.day = 0;
		time.when.ends.day = 0;
		if (time.when.ends.month == time.when.starts.month)
			time.when.ends = (struct moment){0};
		time.found = ROLL_NO_RULE;
		return time;
	}
	if (when->starts.day)
		move_day(when, was, frame->keep, &time);
	else if (when->ends.month)
		move_range(when, was, months, &time);
	else
		move_month(when, was, &time);
	if (lies_outside(&time.when, frame->to)) {
		time.when = (struct when){.starts = {next_month(&time.when, frame->to), 0},
					  .deadline = when->deadline};
		time.found = ROLL_OCCASION_OUTSIDE;
	}
	return time;
}

struct roll_time roll_time(const struct when *when, const char *occasion,
			   const struct roll_frame *frame)
{
	const struct occasion *known =
		occasion && frame->occasions ? occasion_find(frame->occasions, occasion) : NULL;
	if (!when_is_set(when))
		return (struct roll_time){.found = ROLL_NO_TIME};
	struct roll_time time = known ? occasion_time(when, known, frame) : plain_time(when, frame);
	/* A range from a day to a month can be turned round by an occasion that moves over the end of a month. */
	if (!when_valid(&time.when))
		time.when.ends = (struct moment){0};
	bring_in(&time, frame->to);
	return time;
}
