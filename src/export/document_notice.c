/* The notice of a month: what the union does in it, for the notice board and the groups. */
#include "document_build.h"

#include "activity_words.h"
#include "i18n/messages.h"

#include <stdlib.h>

/* The parts of a notice, in their order. */
enum notice_part { PART_OF_MONTH, PART_DUE, PART_GOING_ON, PART_OF_NONE };

static const enum message headings[PART_OF_NONE] = {
	[PART_OF_MONTH] = MSG_notice_activities,
	[PART_DUE] = MSG_notice_due,
	[PART_GOING_ON] = MSG_notice_going_on,
};

/* Over several months as a whole, or over more days than a month has: 9月28日—10月3日 is a matter of days. */
static bool is_long(const struct when *when)
{
	enum { MONTH_MOST = 31 };
	if (!when->ends.month || when->ends.month == when->starts.month)
		return false;
	return !when->starts.day || !when->ends.day ||
	       date_to_days(when_last_day(when)) - date_to_days(when_first_day(when)) >= MONTH_MOST;
}

/* What is done over several months, or over the whole plan, goes on in each of them; what was put off openly in none. */
static enum notice_part part_of(const struct activity *activity, int month)
{
	const struct when *when = &activity->when;
	if (activity->status == STATUS_CANCELLED || activity_time_is_open(activity))
		return PART_OF_NONE;
	if (!when_is_set(when))
		return PART_GOING_ON;
	if (!when_touches(when, month))
		return PART_OF_NONE;
	if (when->deadline)
		return PART_DUE;
	return is_long(when) ? PART_GOING_ON : PART_OF_MONTH;
}

/* Whose work it is: 第一小学工会 for 第一小学工会委员会. Owned. */
static char *name_of_union(const struct whole_plan *whole)
{
	static const char committee[] = "工会委员会", of_it[] = "委员会";
	const char *name = whole->plan.signed_by;
	if (!name || !*name)
		name = whole->organization.name;
	if (!name || !*name)
		name = text(MSG_notice_union);
	size_t length = strlen(name), tail = sizeof(committee) - 1;
	bool is_committee = length > tail && strcmp(name + length - tail, committee) == 0;
	return xmemdup0(name, is_committee ? length - (sizeof(of_it) - 1) : length);
}

/* 9月, or with its year where the plan has two of that month. Owned. */
static char *name_of_month(const struct plan *plan, int month)
{
	return month_needs_year(plan, month) ? words_of_month(month)
					     : xstrdup(month_name(month_of_year(month)));
}

static void add_title(struct document *document, const struct whole_plan *whole, const char *month)
{
	char *name = name_of_union(whole);
	char *title = say_notice_title(name, month);
	document_add(document, ELEMENT_TITLE, 0, NULL, title);
	free(title);
	free(name);
}

static void add_opening(struct document *document, char *words)
{
	document_add(document, ELEMENT_PARAGRAPH, 0, NULL, words);
	free(words);
}

/* What stands in each part; whether there is anything at all. */
static bool pick(const struct whole_plan *whole, int month,
		 struct activity_sheet sheets[PART_OF_NONE])
{
	bool any = false;
	for (size_t i = 0; i < whole->activities.count; i++) {
		const struct activity *activity = &whole->activities.items[i];
		enum notice_part part = part_of(activity, month);
		if (part != PART_OF_NONE)
			activity_picks_add(&sheets[part].picks, activity);
		any = any || part != PART_OF_NONE;
	}
	for (int part = 0; part < PART_OF_NONE; part++) {
		sheets[part].plan = &whole->plan;
		activity_picks_sort(&sheets[part].picks);
	}
	return any;
}

/* All parts as tables, or all as lists. */
static void add_parts(struct document *document, const struct activity_sheet sheets[PART_OF_NONE],
		      const struct export_options *options)
{
	struct export_options alike = *options;
	int number = 0;
	for (int part = 0; part < PART_OF_NONE; part++)
		if (sheets[part].picks.count && !document_activities_fit(&sheets[part], options))
			alike.schedule_list = true;
	for (int part = 0; part < PART_OF_NONE; part++) {
		if (!sheets[part].picks.count)
			continue;
		document_add_heading(document, ++number, text(headings[part]));
		document_add_activities(document, 1, &sheets[part], &alike);
	}
}

static bool refuse(const struct plan *plan, int month, struct error *err)
{
	char *wanted = words_of_month(month), *months = words_of_period(plan->period);
	error_set(err, ERR_INPUT, say_notice_outside(wanted, months));
	free(wanted);
	free(months);
	return false;
}

bool document_from_notice(const struct whole_plan *whole, const struct export_options *options,
			  struct document *document, struct error *err)
{
	const struct plan *plan = &whole->plan;
	int month = options->month ? options->month : month_of_date(options->today);
	if (!period_contains(plan->period, month))
		return refuse(plan, month, err);
	char *name = name_of_month(plan, month);
	add_title(document, whole, name);
	struct activity_sheet sheets[PART_OF_NONE] = {{0}};
	bool any = pick(whole, month, sheets);
	add_opening(document, any ? say_notice_opening(name) : say_notice_nothing(name));
	add_parts(document, sheets, options);
	const char *by =
		plan->signed_by && *plan->signed_by ? plan->signed_by : whole->organization.name;
	document_add_signature(document, by, &options->today);
	for (int part = 0; part < PART_OF_NONE; part++)
		activity_picks_release(&sheets[part].picks);
	free(name);
	return true;
}
