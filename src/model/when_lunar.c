/* Days of the Chinese calendar: 农历八月十五, 正月初八, 腊月二十三. */
#include "base/utf8.h"
#include "i18n/messages.h"
#include "model/lunar.h"
#include "model/numeral.h"
#include "when_parts.h"

#include <stdlib.h>

static bool skip(const char **p, const char *word)
{
	size_t length = strlen(word);
	if (strncmp(*p, word, length) != 0)
		return false;
	*p += length;
	return true;
}

/* *own: by a name that the Gregorian months don't have. */
static bool read_month(const char **p, struct when_end *out, bool *own)
{
	int number;
	out->lunar_leap = skip(p, "闰");
	*own = true;
	if (skip(p, "正月"))
		number = 1;
	else if (skip(p, "冬月"))
		number = 11;
	else if (skip(p, "腊月"))
		number = 12;
	else {
		size_t length = numeral_read(*p, false, &number);
		*p += length;
		if (!length || !skip(p, "月"))
			return false;
		*own = out->lunar_leap;
	}
	out->lunar_month = number;
	return number >= 1 && number <= 12;
}

/* 初八 can be nothing else. */
static bool read_day(const char **p, struct when_end *out, bool *own)
{
	*own = skip(p, "初");
	size_t length = numeral_read(*p, false, &out->lunar_day);
	*p += length;
	if (!skip(p, "日"))
		skip(p, "号");
	return length > 0 && out->lunar_day >= 1 && out->lunar_day <= 30;
}

bool when_lunar_read(const char *p, struct when_end *out)
{
	bool said = skip(&p, "农历") || skip(&p, "阴历") || skip(&p, "旧历");
	bool own_month = false, own_day = false;
	struct when_end read = *out;
	if (!read_month(&p, &read, &own_month) || !read_day(&p, &read, &own_day) || *p ||
	    !(said || own_month || own_day))
		return false;
	*out = read;
	return true;
}

static bool day_in(const struct when_end *end, int year, int from, struct date *day)
{
	struct lunar_day lunar = {year, end->lunar_month, end->lunar_day, end->lunar_leap};
	return lunar_to_date(lunar, day) && month_of_date(*day) >= from;
}

/* 腊月 falls into the next year; a leap month comes every few years, so that it may be one of the past. */
static bool nearest(const struct when_end *end, int around, int from, struct date *day)
{
	for (int year = month_year(around) - 1; year <= month_year(around) + 1; year++)
		if (day_in(end, year, from, day))
			return true;
	return false;
}

bool when_lunar_place(struct when_scan *scan, const struct when_end *end, int after,
		      struct moment *out)
{
	const struct when_frame *frame = scan->frame;
	struct date day;
	int from = after                 ? after
		   : frame->period.count ? frame->period.first
					 : month_of_date(frame->today);
	bool found = end->year ? day_in(end, end->year, 0, &day)
			       : nearest(end, from, from, &day) || nearest(end, from, 0, &day);
	if (found) {
		*out = (struct moment){month_of_date(day), day.day};
		return true;
	}
	struct strbuf told = STRBUF_INIT;
	lunar_write(
		(struct lunar_day){end->year, end->lunar_month, end->lunar_day, end->lunar_leap},
		&told);
	scan_wrong(scan, say_time_no_lunar_day(told.text));
	strbuf_release(&told);
	return false;
}
