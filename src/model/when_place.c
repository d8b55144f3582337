/* Where in time something is that was said without saying all of it. */
#include "base/strbuf.h"
#include "i18n/messages.h"
#include "when_parts.h"

#include <stdlib.h>

/* '2026年2月' */
static char *month_told(int month)
{
	struct when when = {.starts = {.month = month}};
	struct strbuf out = STRBUF_INIT;
	when_write(&when, (struct period){0}, 0, &out);
	return strbuf_detach(&out);
}

/* `bare`: nothing said that it is one. */
static bool month_exists(struct when_scan *scan, int of_year, bool bare)
{
	if (of_year >= 1 && of_year <= 12)
		return true;
	if (bare && of_year >= 1000)
		scan_wrong(scan, say_time_year_alone(of_year));
	else if (bare && of_year > 12 && of_year <= 31)
		scan_wrong(scan, say_time_no_month_but_day(of_year, of_year));
	else if (!bare || of_year <= 12)
		scan_wrong(scan, say_time_no_month(of_year));
	return false; /* of 910 nobody knows what was meant */
}

static bool has_day(int month, int day)
{
	return date_valid((struct date){month_year(month), month_of_year(month), day ? day : 1});
}

/* The first such month of the plan, one that has the day if there is one; 0: the plan has none. */
static int month_in_period(struct period period, int of_year, int day)
{
	int first = period.count ? period_find(period, of_year) : 0;
	for (int month = first; month && period_contains(period, month); month += 12)
		if (has_day(month, day))
			return month;
	return first;
}

/* The month, 0: there is none such. */
static int place_month(struct when_scan *scan, const struct when_end *end, int after)
{
	const struct when_frame *frame = scan->frame;
	if (end->at.month)
		return end->at.month;
	int of_year = end->quarter ? 3 * end->quarter - 2 : end->of_year;
	if (!of_year && (end->day || end->part || end->days_from)) /* 28日, 中旬 */
		return after ? after : frame->month ? frame->month : month_of_date(frame->today);
	of_year = of_year ? of_year : end->bare;
	if (!month_exists(scan, of_year, end->bare))
		return 0;
	if (end->year)
		return month_make(end->year, of_year);
	if (after)
		return after + (of_year - month_of_year(after) + 12) % 12;
	int month = month_in_period(frame->period, of_year, end->day);
	return month ? month
		     : month_make(frame->today.year + (of_year < frame->today.month), of_year);
}

/* --- occasions --- */

static bool occasion_in_year(const struct occasion *occasion, int year, int from, struct date *day)
{
	return occasion_day(occasion, year, day) && month_of_date(*day) >= from;
}

/* Without a year: the first one in the plan, or from today on; as the end of a range the first one from `after` on. */
static bool occasion_next(const struct when_frame *frame, const struct occasion *occasion,
			  int after, struct date *day)
{
	struct period period = frame->period;
	if (!after && period.count &&
	    occasion_day_between(occasion, period.first, period_last(period), day) == OCCASION_FITS)
		return true;
	int from = after ? after : month_of_date(frame->today), year = month_year(from);
	return occasion_in_year(occasion, year, from, day) ||
	       occasion_in_year(occasion, year + 1, from, day);
}

static bool place_occasion(struct when_scan *scan, const struct when_end *end, int after,
			   struct when *out)
{
	struct date day;
	bool known = end->year ? occasion_day(end->occasion, end->year, &day)
			       : occasion_next(scan->frame, end->occasion, after, &day);
	if (known)
		out->starts = (struct moment){month_of_date(day), day.day};
	else
		scan_wrong(scan, say_time_no_occasion_day(end->occasion->name));
	return known;
}

/* --- days --- */

/* The nth such weekday of a month (nth -1: the last one); 0: it has none. */
static int nth_weekday(int month, int nth, int weekday)
{
	int year = month_year(month), of_year = month_of_year(month);
	int last = date_days_in_month(year, of_year);
	if (nth < 0)
		return last - (date_weekday((struct date){year, of_year, last}) - weekday + 7) % 7;
	int first = 1 + (weekday - date_weekday((struct date){year, of_year, 1}) + 7) % 7;
	int day = first + 7 * (nth - 1);
	return nth >= 1 && day <= last ? day : 0;
}

/* What is said of a day must be true: most often it was copied from another year's plan. */
static bool check_day(struct when_scan *scan, struct moment at, int said_weekday)
{
	struct date date = {month_year(at.month), month_of_year(at.month), at.day};
	char *month = month_told(at.month);
	bool right = date_valid(date);
	if (!right)
		scan_wrong(scan, say_time_no_day(month, date_days_in_month(date.year, date.month),
						 at.day));
	else if (said_weekday && date_weekday(date) != said_weekday) {
		char *day = say_day_of_month(month, at.day);
		scan_wrong(scan, say_time_other_weekday(day, weekday_name(date_weekday(date)),
							weekday_name(said_weekday)));
		free(day);
		right = false;
	}
	free(month);
	return right;
}

static bool place_nth(struct when_scan *scan, const struct when_end *end, int month,
		      struct when *out)
{
	out->starts.day = nth_weekday(month, end->nth, end->weekday);
	if (out->starts.day)
		return true;
	char *told = month_told(month);
	scan_wrong(scan, say_time_no_nth_weekday(told, end->nth, weekday_name(end->weekday)));
	free(told);
	return false;
}

bool when_end_place(struct when_scan *scan, const struct when_end *end, int after, struct when *out)
{
	*out = (struct when){.part = PART_NONE};
	if (end->occasion)
		return place_occasion(scan, end, after, out);
	if (end->lunar_month)
		return when_lunar_place(scan, end, after, &out->starts);
	if (end->at.day) {
		out->starts = end->at;
		out->ends = end->until;
		return true;
	}
	int month = place_month(scan, end, after);
	if (!month)
		return false;
	out->starts.month = month;
	out->part = end->part;
	if (end->nth)
		return place_nth(scan, end, month, out);
	if (end->days_from) {
		int last = date_days_in_month(month_year(month), month_of_year(month));
		out->starts.day = end->days_from;
		out->ends = (struct moment){month, end->days_to < last ? end->days_to : last};
	} else if (end->quarter) {
		out->ends.month = month + 2;
	}
	if (!end->day)
		return true;
	out->starts.day = end->day;
	return check_day(scan, out->starts, end->said_weekday);
}
