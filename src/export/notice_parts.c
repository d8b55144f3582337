#include "notice_parts.h"

#include "activity_words.h"
#include "i18n/messages.h"

#include <stdlib.h>

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
		return NOTICE_PARTS;
	if (!when_is_set(when))
		return PART_GOING_ON;
	if (!when_touches(when, month))
		return NOTICE_PARTS;
	if (when->deadline)
		return PART_DUE;
	return is_long(when) ? PART_GOING_ON : PART_OF_MONTH;
}

static bool refuse(const struct plan *plan, int month, struct error *err)
{
	char *wanted = words_of_month(month), *months = words_of_period(plan->period);
	error_set(err, ERR_INPUT, say_notice_outside(wanted, months));
	free(wanted);
	free(months);
	return false;
}

bool notice_make(const struct whole_plan *whole, const struct export_options *options,
		 struct notice *out, struct error *err)
{
	*out = (struct notice){.month = options->month ? options->month
						       : month_of_date(options->today)};
	if (!period_contains(whole->plan.period, out->month))
		return refuse(&whole->plan, out->month, err);
	for (size_t i = 0; i < whole->activities.count; i++) {
		const struct activity *activity = &whole->activities.items[i];
		enum notice_part part = part_of(activity, out->month);
		if (part != NOTICE_PARTS)
			activity_picks_add(&out->parts[part], activity);
		out->any = out->any || part != NOTICE_PARTS;
	}
	for (int part = 0; part < NOTICE_PARTS; part++)
		activity_picks_sort(&out->parts[part]);
	return true;
}

void notice_release(struct notice *notice)
{
	for (int part = 0; part < NOTICE_PARTS; part++)
		activity_picks_release(&notice->parts[part]);
}
