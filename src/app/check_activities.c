/* Activities one by one: what each lacks, and the days they are on. */
#include "action.h"
#include "base/array.h"
#include "base/utf8.h"
#include "check_pass.h"
#include "i18n/messages.h"

#include <stdlib.h>
#include <string.h>

/* Of the title alone. */
static void lacks(struct check *check, enum finding_rule rule, const struct activity *activity,
		  char *(*say)(const char *title))
{
	char *title = action_name(activity->title);
	check_activity_found(check, rule, activity, say(title));
	free(title);
}

/* Of the title and the time. */
static void ill_timed(struct check *check, enum finding_rule rule, const struct activity *activity,
		      char *(*say)(const char *title, const char *when))
{
	char *title = action_name(activity->title);
	char *when = check_time(check, &activity->when);
	check_activity_found(check, rule, activity, say(title, when));
	free(when);
	free(title);
}

/* Do most activities say to which section they belong? Else the plan doesn't link them. */
static bool links_sections(const struct activity_list *activities)
{
	size_t linked = 0;
	for (size_t i = 0; i < activities->count; i++)
		linked += activities->items[i].section_id != 0;
	return 2 * linked > activities->count;
}

/* Does it say that it goes on all the time, or comes again and again? Then no month is missing. */
static bool goes_on(const char *text)
{
	static const char *const words[] = {"每天", "每日", "每周",   "每月",   "每季",  "每学期",
					    "每年", "每逢", "每半",   "每双",   "每两",  "全年",
					    "常年", "长年", "全学年", "全学期", "长期",  "日常",
					    "随时", "平时", "经常",   "定期",   "不定期"};
	for (size_t i = 0; text && i < ARRAY_LENGTH(words); i++)
		if (strstr(text, words[i]))
			return true;
	return false;
}

static void check_open(struct check *check, const struct activity *activity)
{
	if (!activity->post_count)
		lacks(check, FINDING_no_post, activity, say_found_no_post);
	if (!when_is_set(&activity->when) && !goes_on(activity->title) &&
	    !goes_on(activity->detail))
		lacks(check, FINDING_no_month, activity, say_found_no_month);
	if (activity_overdue(activity, check->calendar->today))
		ill_timed(check, FINDING_overdue, activity, say_found_overdue);
}

void check_activities(struct check *check)
{
	const struct whole_plan *whole = check->whole;
	bool linked = links_sections(&whole->activities);
	int now = month_of_date(check->calendar->today);
	bool over = period_last(whole->plan.period) < now;
	for (size_t i = 0; i < whole->activities.count; i++) {
		const struct activity *activity = &whole->activities.items[i];
		if (activity->status == STATUS_CANCELLED)
			continue;
		if (status_is_open(activity->status))
			check_open(check, activity);
		if (linked && !activity->section_id)
			lacks(check, FINDING_no_section, activity, say_found_no_section);
		if (when_is_set(&activity->when) && !plan_covers(&whole->plan, &activity->when))
			ill_timed(check, FINDING_date_outside, activity, say_found_date_outside);
		if (over && activity->status == STATUS_DONE && !activity->outcome)
			lacks(check, FINDING_no_outcome, activity, say_found_no_outcome);
	}
}

/* --- the days they are on --- */

/* How many days lie between a day and the time of an activity; 0: it is inside. */
static long days_apart(const struct when *when, struct date day)
{
	long at = date_to_days(day), first = date_to_days(when_first_day(when));
	long last = date_to_days(when_last_day(when));
	return at < first ? first - at : at > last ? at - last : 0;
}

/* The day of its occasion that is nearest: people greet the New Year in December. False: it has none. */
static bool nearest_occasion(const struct occasion *occasion, const struct activity *activity,
			     struct date *nearest)
{
	bool found = false;
	int year = month_year(activity->when.starts.month);
	for (int y = year - 1; occasion && y <= year + 1; y++) {
		struct date days[OCCASION_DAYS_MOST];
		size_t count = occasion_days(occasion, y, days);
		for (size_t i = 0; i < count; i++)
			if (!found || days_apart(&activity->when, days[i]) <
					      days_apart(&activity->when, *nearest)) {
				*nearest = days[i];
				found = true;
			}
	}
	return found;
}

/* People hold an activity some days before or behind the occasion, or in its month: further away it is a mistake. */
#define OCCASION_DAYS 15

static void check_occasion(struct check *check, const struct activity *activity, struct date day)
{
	if (days_apart(&activity->when, day) <= OCCASION_DAYS)
		return;
	struct when on = {.starts = {month_of_date(day), day.day}};
	char *title = action_name(activity->title);
	char *when = check_time(check, &activity->when), *occasion = check_time(check, &on);
	check_activity_found(check, FINDING_occasion_far, activity,
			     say_found_occasion_far(title, when, activity->occasion, occasion));
	free(occasion);
	free(when);
	free(title);
}

/*
 * `held`: the occasion whose very day it is; NULL: none. That may be a day off by itself, nobody sweeps graves on Qingming by
 * mistake, and who celebrates a second Sunday of May knows what day that is.
 */
static void check_day(struct check *check, const struct activity *activity, struct date day,
		      const struct occasion *held)
{
	const char *name = NULL;
	enum day_kind kind = days_off_look(check->calendar->days_off, day, &name);
	if ((kind != DAY_OFF || held) && kind != DAY_WEEKEND)
		return;
	if (held && held->rule == OCCASION_WEEKDAY)
		return;
	char *title = action_name(activity->title);
	char *when = check_time(check, &activity->when);
	if (kind == DAY_OFF)
		check_activity_found(check, FINDING_day_off, activity,
				     say_found_day_off(title, when, name));
	else
		check_activity_found(
			check, FINDING_weekend, activity,
			say_found_weekend(title, when, weekday_name(date_weekday(day))));
	free(when);
	free(title);
}

/*
 * Of what is still to be done. Days off and weekends are asked of the day on which something begins; a deadline may lie on
 * any.
 */
void check_days(struct check *check)
{
	const struct activity_list *activities = &check->whole->activities;
	for (size_t i = 0; i < activities->count; i++) {
		const struct activity *activity = &activities->items[i];
		if (!status_is_open(activity->status) || !when_is_set(&activity->when))
			continue;
		const struct occasion *occasion =
			activity->occasion
				? occasion_find(check->calendar->occasions, activity->occasion)
				: NULL;
		struct date day = when_first_day(&activity->when), nearest;
		bool known = nearest_occasion(occasion, activity, &nearest);
		if (known)
			check_occasion(check, activity, nearest);
		bool exact = activity->when.starts.day && !activity->when.deadline;
		if (exact)
			check_day(check, activity, day,
				  known && date_compare(day, nearest) == 0 ? occasion : NULL);
	}
}
