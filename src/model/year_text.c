/* Years, pairs of years and dates in texts. */
#include "year_scan.h"

#include "base/utf8.h"
#include "model/numeral.h"

#include <ctype.h>

/* A plan is drawn up before it begins and told of after it has ended: days that near to it are its own. */
enum { MARGIN_MONTHS = 2, OLDEST = 1900, NEWEST = 2199 };

/* Behind a year: it tells of what is over, or it is the date of a law. */
static const char *const told[] = {"修订", "修正", "修改", "颁布", "印发",   "发布", "公布",
				   "以来", "获",   "荣获", "被评", "）修订", "版",   NULL};
static const char *const signs[] = {"——", "—", "–", "－", "-", "～", "~", "至", "到", "/", NULL};

/* --- may it be one of the plan's own? --- */

static bool near_plan(const struct scan *scan, int year)
{
	return year >= scan->first_year - YEAR_MARK_REACH &&
	       year <= scan->last_year + YEAR_MARK_REACH;
}

static bool in_plan(const struct scan *scan, int year)
{
	return year >= scan->first_year && year <= scan->last_year;
}

/* Does the plan lie in the school year that begins in this year? */
static bool own_pair(const struct scan *scan, int year)
{
	return year >= school_year_of(scan->shift->from.first) &&
	       year <= school_year_of(period_last(scan->shift->from));
}

static bool month_in_plan(const struct scan *scan, int month)
{
	return month >= scan->shift->from.first - MARGIN_MONTHS &&
	       month <= period_last(scan->shift->from) + MARGIN_MONTHS;
}

/* A document's number 〔2025〕3号, or a word that tells of what was. */
static bool is_cited(const struct scan *scan, size_t end)
{
	static const char *const brackets[] = {"〔", "[", "［", "【", NULL};
	return word_before(scan->text, scan->at, brackets) || word_at(scan->text + end, told);
}

/* The year that a plain year of the old plan becomes. Where the half of the year changes, the new plan may have one only. */
static int year_after(const struct scan *scan, int year)
{
	const struct period *to = &scan->shift->to;
	if (scan->months % 12 != 0 && in_plan(scan, year) &&
	    month_year(to->first) == month_year(period_last(*to)))
		return month_year(to->first);
	return year + scan->years;
}

/* --- two years --- */

/* A month stands at `text`: what is before it is no plain year. */
static bool month_follows(const char *text)
{
	struct number month = written_number(text);
	if (strncmp(text, "元月", strlen("元月")) == 0)
		return true;
	return month.length && month.value >= 1 && month.value <= 12 &&
	       strncmp(text + month.length, "月", strlen("月")) == 0;
}

/* The second year at `text`; 2026, or 26 where 学年 follows. Its value, 0 for none. */
static int second_year(const char *text, const struct digits *first, struct digits *second)
{
	*second = digits_read(text);
	if (second->glyphs != first->glyphs)
		return 0;
	if (first->count == 4 && second->count == 4)
		return second->value;
	/* 25—26 may be days. */
	bool school_year = strncmp(text + second->length, "学年", strlen("学年")) == 0;
	if (second->count != 2 || !school_year)
		return 0;
	return second->value == (first->value + 1) % 100 ? first->value + 1 : 0;
}

static size_t blanks(const char *text)
{
	return strspn(text, " ");
}

/* 2025—2026学年, 25-26学年, 2023—2027年. */
static size_t scan_years(struct scan *scan, const struct digits *first)
{
	static const char *const units[] = {"学年", "年", NULL};
	const char *text = scan->text + scan->at, *p = text + first->length;
	struct digits second = {0};
	struct strbuf after = STRBUF_INIT;
	p += word_at(p, units);
	p += blanks(p);
	size_t sign = word_at(p, signs);
	p += sign + blanks(p + sign);
	int to = sign ? second_year(p, first, &second) : 0;
	if (to <= first->value || to > NEWEST)
		return 0;
	size_t end = (size_t)(p - text) + second.length, unit = word_at(text + end, units);
	if (unit && month_follows(text + end + unit))
		return 0;
	bool pair = to == first->value + 1;
	int by = pair ? scan->school_years : scan->years;
	int year = first->count == 2 ? first->value + scan->first_year / 100 * 100 : first->value;
	if (near_plan(scan, year)) {
		digits_write(first, (first->value + by) % (first->count == 2 ? 100 : 10000),
			     &after);
		strbuf_add(&after, text + first->length, (size_t)(p - text) - first->length);
		digits_write(&second, (to + by) % (second.count == 2 ? 100 : 10000), &after);
		strbuf_add(&after, text + end, unit);
		scan_add(scan, scan->at, end + unit, &after,
			 pair ? YEAR_MARK_PAIR : YEAR_MARK_RANGE,
			 pair && own_pair(scan, year) && !is_cited(scan, scan->at + end + unit));
	}
	return end + unit;
}

/* --- dates --- */

/* A date as it is written: the pieces between the numbers, to be kept. */
struct written_date {
	struct digits year;
	struct number month, day; /* length 0: none */
	bool first_month;         /* 元月 */
	size_t month_at, day_at;  /* offsets from the year's beginning */
	size_t length;
	struct weekday weekday; /* behind it, where weekday_length is not 0 */
	size_t weekday_length;
};

/* 年9月1日 behind the year. */
static bool read_named_date(const char *text, struct written_date *date)
{
	static const char *const days[] = {"日", "号", NULL};
	const char *p = text + date->year.length;
	if (strncmp(p, "年", strlen("年")) != 0)
		return false;
	p += strlen("年");
	date->month_at = (size_t)(p - text);
	date->first_month = strncmp(p, "元", strlen("元")) == 0;
	date->month = date->first_month ? (struct number){GLYPHS_CHINESE, 1, strlen("元"), false}
					: written_number(p);
	p += date->month.length;
	if (!date->month.length || strncmp(p, "月", strlen("月")) != 0)
		return false;
	p += strlen("月");
	date->length = (size_t)(p - text);
	date->day_at = date->length;
	date->day = written_number(p);
	size_t unit = date->day.length ? word_at(p + date->day.length, days) : 0;
	if (unit)
		date->length += date->day.length + unit;
	else
		date->day.length = 0;
	return true;
}

/* A month or a day by two digits at most. */
static struct number short_number(const char *text)
{
	struct digits digits = digits_read(text);
	struct number number = {0};
	return digits.glyphs == GLYPHS_ASCII && digits.count <= 2 ? written_number(text) : number;
}

/* -09-01, .9, /9/1 behind the year. */
static bool read_signed_date(const char *text, struct written_date *date)
{
	static const char *const measures[] = {"万", "元", "亿", "%", "％", "米", "倍", NULL};
	const char *p = text + date->year.length;
	char sign = *p;
	if (date->year.glyphs != GLYPHS_ASCII || !sign || !strchr("-./", sign))
		return false;
	date->month_at = (size_t)(++p - text);
	date->month = short_number(p);
	p += date->month.length;
	if (date->month.length && *p == sign && (date->day = short_number(p + 1)).length) {
		date->day_at = (size_t)(++p - text);
		p += date->day.length;
	}
	date->length = (size_t)(p - text);
	return date->month.length && !isalnum((unsigned char)*p) && !word_at(p, measures) &&
	       !(strchr("-./", *p) && *p && isdigit((unsigned char)p[1]));
}

static bool date_is_real(const struct written_date *date)
{
	struct date day = {date->year.value, date->month.value,
			   date->day.length ? date->day.value : 1};
	return date_valid(day);
}

static void write_date(const char *text, const struct written_date *date, int month,
		       struct strbuf *out)
{
	size_t behind = date->month_at + date->month.length;
	int last = date_days_in_month(month_year(month), month_of_year(month));
	int day = date->day.value < last ? date->day.value : last;
	digits_write(&date->year, month_year(month), out);
	strbuf_add(out, text + date->year.length, date->month_at - date->year.length);
	rewrite_number(text + date->month_at, &date->month, month_of_year(month), out);
	if (date->day.length) {
		strbuf_add(out, text + behind, date->day_at - behind);
		rewrite_number(text + date->day_at, &date->day, day, out);
		behind = date->day_at + date->day.length;
	}
	strbuf_add(out, text + behind, date->length - behind);
	if (date->weekday_length)
		weekday_write(text + date->length, &date->weekday,
			      (struct date){month_year(month), month_of_year(month), day}, out);
}

/* 2025年9月1日, 2025-09-01, 2025.9. */
static size_t scan_date(struct scan *scan, const struct digits *year)
{
	const char *text = scan->text + scan->at;
	struct written_date date = {.year = *year};
	struct strbuf after = STRBUF_INIT;
	if (!read_named_date(text, &date)) {
		date = (struct written_date){.year = *year};
		if (!read_signed_date(text, &date))
			return 0;
	}
	if (!date_is_real(&date))
		return 0;
	int month = month_make(year->value, date.month.value);
	if (date.day.length)
		date.weekday_length = weekday_at(text + date.length, &date.weekday);
	size_t length = date.length + date.weekday_length;
	if (near_plan(scan, year->value)) {
		write_date(text, &date, month + scan->months, &after);
		scan_add(scan, scan->at, length, &after, YEAR_MARK_DATE,
			 month_in_plan(scan, month) && !is_cited(scan, scan->at + length) &&
				 !sentence_tells_past(scan->text, scan->at, scan->at + length));
	}
	return length;
}

/* --- one year --- */

/* A number alone is a year only where nothing counts by it and nothing makes it a part of something else. */
static bool stands_alone(const struct scan *scan, size_t end)
{
	static const char *const counted[] = {"元", "万", "亿", "余", "多", "人", "名", "件", "项",
					      "个", "册", "号", "本", "页", "米", "次", "份", "张",
					      "户", "字", "斤", "平", "岁", "分", "天", "位", "家",
					      "课", "节", "％", "℃",  "后", "间", "套", "台", NULL};
	const char *next = scan->text + end;
	char before = scan->at ? scan->text[scan->at - 1] : ' ';
	return !isalnum((unsigned char)before) && !strchr("-./_#", before) &&
	       !isalnum((unsigned char)*next) && !(*next && strchr("-./_%", *next)) &&
	       !word_at(next, counted);
}

static size_t scan_single(struct scan *scan, const struct digits *year)
{
	static const char *const units[] = {"学年", "年", NULL};
	const char *text = scan->text + scan->at;
	size_t unit = word_at(text + year->length, units), length = year->length + unit;
	bool near = near_plan(scan, year->value);
	struct strbuf after = STRBUF_INIT;
	if (!unit) {
		near = year->glyphs != GLYPHS_CHINESE && year->value >= scan->first_year - 1 &&
		       year->value <= scan->last_year + 1;
		if (!near || !stands_alone(scan, scan->at + length))
			return 0;
	}
	if (near) {
		bool school_year = unit == strlen("学年");
		digits_write(year,
			     school_year ? year->value + scan->school_years
					 : year_after(scan, year->value),
			     &after);
		strbuf_add(&after, text + year->length, unit);
		scan_add(scan, scan->at, length, &after, YEAR_MARK_YEAR,
			 in_plan(scan, year->value) && !is_cited(scan, scan->at + length));
	}
	return length;
}

size_t scan_year(struct scan *scan)
{
	struct digits year = digits_read(scan->text + scan->at);
	if (year.count == 2 && year.glyphs != GLYPHS_CHINESE)
		return scan_years(scan, &year);
	if (year.count != 4 || year.value < OLDEST || year.value > NEWEST)
		return 0;
	size_t length = scan_years(scan, &year);
	if (!length)
		length = scan_date(scan, &year);
	return length ? length : scan_single(scan, &year);
}
