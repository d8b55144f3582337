/* 9月10日（星期三）: a date with its weekday, which is another one in another year. */
#include "year_scan.h"

#include "base/array.h"

static const char *const days[] = {"一", "二", "三", "四", "五", "六", "日", "天"};

size_t weekday_at(const char *text, struct weekday *out)
{
	static const char *const opening[] = {"（", "(", NULL};
	static const char *const words[] = {"星期", "礼拜", "周", NULL};
	size_t at = word_at(text, opening), word = word_at(text + at, words);
	if (!word)
		return 0;
	at += word;
	for (size_t i = 0; i < ARRAY_LENGTH(days); i++) {
		if (strncmp(text + at, days[i], strlen(days[i])) != 0)
			continue;
		*out = (struct weekday){.day = i < 7 ? (int)i + 1 : 7, .before = at};
		return at + strlen(days[i]);
	}
	return 0;
}

void weekday_write(const char *text, const struct weekday *weekday, struct date day,
		   struct strbuf *out)
{
	strbuf_add(out, text, weekday->before);
	strbuf_add_text(out, days[date_weekday(day) - 1]);
}

/* The day of the old plan that is meant where no year is said: one with this weekday. */
static bool day_meant(const struct scan *scan, int of_year, int day, int weekday, struct date *out)
{
	const struct period *from = &scan->shift->from;
	for (int month = from->first; month <= period_last(*from); month++) {
		*out = (struct date){month_year(month), of_year, day};
		if (month_of_year(month) == of_year && date_valid(*out) &&
		    date_weekday(*out) == weekday)
			return true;
	}
	return false;
}

/* Without a year; scan_year() has those with one. */
size_t scan_weekday(struct scan *scan)
{
	static const char *const units[] = {"日", "号", NULL};
	const char *text = scan->text + scan->at, *p = text;
	struct number month = written_number(p);
	struct weekday weekday;
	struct date day;
	p += month.length;
	if (!month.length || strncmp(p, "月", strlen("月")) != 0)
		return 0;
	const char *day_at = p + strlen("月");
	struct number of_month = written_number(day_at);
	const char *unit = day_at + of_month.length;
	size_t unit_length = of_month.length ? word_at(unit, units) : 0;
	const char *tail = unit + unit_length;
	size_t length = unit_length ? weekday_at(tail, &weekday) : 0;
	if (!length || !day_meant(scan, month.value, of_month.value, weekday.day, &day))
		return 0;
	int shifted = month_of_date(day) + scan->months;
	int last = date_days_in_month(month_year(shifted), month_of_year(shifted));
	struct date now = {month_year(shifted), month_of_year(shifted),
			   day.day < last ? day.day : last};
	struct strbuf after = STRBUF_INIT;
	rewrite_number(text, &month, now.month, &after);
	strbuf_add_text(&after, "月");
	rewrite_number(day_at, &of_month, now.day, &after);
	strbuf_add(&after, unit, unit_length);
	weekday_write(tail, &weekday, now, &after);
	scan_add(scan, scan->at, (size_t)(tail - text) + length, &after, YEAR_MARK_DATE, true);
	return (size_t)(tail - text) + length;
}
