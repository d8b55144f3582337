#include "model/when.h"

#include "i18n/messages.h"

#include <assert.h>
#include <ctype.h>
#include <stdlib.h>

static const struct {
	const char *name, *code;
	enum message label;
	int first, last; /* days */
} parts[PART_COUNT] = {
	[PART_NONE] = {"", "", MSG_part_early, 1, 31},
	[PART_EARLY] = {"上旬", "early", MSG_part_early, 1, 10},
	[PART_MID] = {"中旬", "mid", MSG_part_mid, 11, 20},
	[PART_LATE] = {"下旬", "late", MSG_part_late, 21, 31},
};

const char *part_name(enum part part)
{
	return parts[part].name;
}

const char *part_label(enum part part)
{
	return part == PART_NONE ? "" : text(parts[part].label);
}

const char *part_code(enum part part)
{
	return parts[part].code;
}

bool part_parse(const char *name, enum part *out)
{
	for (int i = PART_EARLY; i < PART_COUNT; i++) {
		if (strcmp(name, parts[i].name) == 0 || strcmp(name, parts[i].code) == 0) {
			*out = (enum part)i;
			return true;
		}
	}
	return false;
}

bool when_is_set(const struct when *when)
{
	return when->starts.month != 0;
}

static bool moment_valid(struct moment moment)
{
	struct date date = {month_year(moment.month), month_of_year(moment.month),
			    moment.day ? moment.day : 1};
	return moment.month && moment.day >= 0 && date_valid(date);
}

bool when_valid(const struct when *when)
{
	if (!when_is_set(when))
		return !when->ends.month && !when->part && !when->deadline;
	if (!moment_valid(when->starts) || (when->part && (when->starts.day || when->ends.month)))
		return false;
	if (!when->ends.month)
		return true;
	struct when last = {.starts = when->ends};
	return moment_valid(when->ends) && !when->deadline &&
	       date_compare(when_first_day(when), when_last_day(&last)) <= 0;
}

static bool moment_same(struct moment a, struct moment b)
{
	return a.month == b.month && a.day == b.day;
}

bool when_same(const struct when *a, const struct when *b)
{
	return moment_same(a->starts, b->starts) && moment_same(a->ends, b->ends) &&
	       a->part == b->part && a->deadline == b->deadline;
}

static struct date day_of(struct moment moment, int whole_month_as)
{
	int year = month_year(moment.month), month = month_of_year(moment.month);
	int day = moment.day ? moment.day : whole_month_as, last = date_days_in_month(year, month);
	return (struct date){year, month, day < last ? day : last};
}

struct date when_last_day(const struct when *when)
{
	assert(when_is_set(when));
	return day_of(when->ends.month ? when->ends : when->starts, parts[when->part].last);
}

struct date when_first_day(const struct when *when)
{
	assert(when_is_set(when));
	return when->deadline ? when_last_day(when) : day_of(when->starts, parts[when->part].first);
}

int when_order(const struct when *when, int month)
{
	if (when_is_set(when) && when->starts.month < month)
		return 0;
	if (when->starts.day)
		return 2 * when->starts.day;
	return when->part ? 2 * parts[when->part].last + 1 : WHEN_ORDER_LAST;
}

int when_exact_day(const struct when *when, int month)
{
	bool exact = when->starts.month == month && !when->ends.month && !when->deadline;
	return exact ? when->starts.day : 0;
}

bool when_touches(const struct when *when, int month)
{
	int last = when->ends.month ? when->ends.month : when->starts.month;
	return when_is_set(when) && when->starts.month <= month && month <= last;
}

static struct moment moment_shift(struct moment moment, int by)
{
	if (!moment.month)
		return moment;
	moment.month += by;
	if (moment.day) {
		int last =
			date_days_in_month(month_year(moment.month), month_of_year(moment.month));
		moment.day = moment.day < last ? moment.day : last;
	}
	return moment;
}

struct when when_shift(struct when when, int by)
{
	when.starts = moment_shift(when.starts, by);
	when.ends = moment_shift(when.ends, by);
	return when;
}

static struct moment moment_shift_days(struct moment moment, int by)
{
	struct date date = {month_year(moment.month), month_of_year(moment.month), moment.day};
	date = date_from_days(date_to_days(date) + by);
	return (struct moment){month_of_date(date), date.day};
}

bool when_shift_days(struct when *when, int by)
{
	if (!when->starts.day || (when->ends.month && !when->ends.day))
		return false;
	when->starts = moment_shift_days(when->starts, by);
	if (when->ends.month)
		when->ends = moment_shift_days(when->ends, by);
	return true;
}

void moment_write(struct moment moment, char out[11])
{
	out[0] = '\0';
	if (!moment.month)
		return;
	month_write(moment.month, out);
	if (moment.day)
		snprintf(out + 7, 4, "-%02u", (unsigned)moment.day % 100);
}

bool moment_parse(const char *text, struct moment *out)
{
	struct date date;
	struct moment moment = {0};
	if (date_parse(text, &date) && date.year >= 1000)
		moment = (struct moment){month_of_date(date), date.day};
	else if (!month_parse(text, &moment.month))
		return false;
	*out = moment;
	return true;
}

/* What a time is written into: the plan's months, and the month that a heading has named already. */
struct setting {
	struct period period;
	int heading;
	int year; /* said just before, 0: none */
};

static bool year_is_clear(int month, const struct setting *setting)
{
	if (setting->year)
		return month_year(month) == setting->year;
	return setting->period.count && period_find(setting->period, month_of_year(month)) == month;
}

static char *write_month(int month, const struct setting *setting)
{
	const char *name = text((enum message)(MSG_month_short_1 + month_of_year(month) - 1));
	return year_is_clear(month, setting) ? xstrdup(name)
					     : say_with_year(month_year(month), name);
}

static char *write_moment(struct moment moment, const struct setting *setting)
{
	if (moment.day && moment.month == setting->heading)
		return say_day_alone(moment.day);
	char *month = write_month(moment.month, setting);
	if (!moment.day)
		return month;
	char *day = say_day_of_month(month, moment.day);
	free(month);
	return day;
}

static char *write_range(const struct when *when, const struct setting *setting)
{
	struct setting second = *setting;
	if (when->starts.day && when->ends.day && when->starts.month == when->ends.month)
		second.heading = when->ends.month; /* 9月28—30日 */
	if (!year_is_clear(when->starts.month, setting) &&
	    !(when->starts.day && when->starts.month == setting->heading))
		second.year = month_year(when->starts.month); /* 2026年9—11月 */
	char *from = write_moment(when->starts, setting), *to = write_moment(when->ends, &second);
	/* 4—6月, 28—30日: the unit is said once. */
	size_t length = strlen(from);
	bool same_year = month_year(when->starts.month) == month_year(when->ends.month);
	const char *unit = when->starts.day ? "日" : "月";
	bool once = when->starts.day ? when->starts.month == when->ends.month
				     : same_year && !when->ends.day;
	if (once && length > 3 && strcmp(from + length - 3, unit) == 0)
		from[length - 3] = '\0';
	char *range = say_time_range(from, to);
	free(from);
	free(to);
	return range;
}

static char *write_single(const struct when *when, const struct setting *setting)
{
	if (when->starts.day || when->starts.month != setting->heading) {
		char *at = write_moment(when->starts, setting), *all = at;
		if (when->part)
			all = say_part_of_month(at, part_label(when->part));
		else if (when->deadline)
			all = when->starts.day ? say_by_day(at) : say_by_month(at);
		if (all != at)
			free(at);
		return all;
	}
	if (when->deadline)
		return xstrdup(text(MSG_by_month_end));
	return xstrdup(part_label(when->part));
}

void when_write(const struct when *when, struct period period, int month, struct strbuf *out)
{
	if (!when_is_set(when))
		return;
	struct setting setting = {period, month, 0};
	char *written =
		when->ends.month ? write_range(when, &setting) : write_single(when, &setting);
	strbuf_add_text(out, written);
	free(written);
}

const char *weekday_name(int weekday)
{
	return text(MSG_weekday_1 + (enum message)(weekday - 1));
}

void when_write_full(const struct when *when, struct period period, struct strbuf *out)
{
	if (!when_is_set(when))
		strbuf_add_text(out, text(MSG_whole_plan_time));
	if (!when->starts.day || when->ends.month) {
		when_write(when, period, 0, out);
		return;
	}
	struct setting everything = {.heading = 0};
	struct date day = when_first_day(when);
	char *date = write_moment(when->starts, &everything);
	const char *weekday = weekday_name(date_weekday(day));
	char *both = when->deadline ? say_day_in_brackets(date, weekday)
				    : say_day_with_weekday(date, weekday);
	char *all = when->deadline ? say_by_day(both) : xstrdup(both);
	strbuf_add_text(out, all);
	free(date);
	free(both);
	free(all);
}

void moment_tell(const char *stored, struct strbuf *out)
{
	struct when when = {.part = PART_NONE};
	if (moment_parse(stored, &when.starts))
		when_write(&when, (struct period){0}, 0, out);
	else
		strbuf_add_text(out, stored);
}

void period_write(struct period period, struct strbuf *out)
{
	struct when when = {.starts = {period.first, 0}};
	if (period.count > 1)
		when.ends.month = period_last(period);
	when_write(&when, (struct period){0}, 0, out);
}
