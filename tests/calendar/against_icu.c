/*
 * Every day of two centuries against the Chinese calendar of ICU, which is computed by other means. Where they differ,
 * the day must stand in the list below, which says who is right and why: a day that came to differ by an error in the
 * table would send a union's 中秋 presents out on the wrong day.
 */
#include "model/lunar.h"

#include "base/array.h"

#include <stdio.h>
#include <unicode/ucal.h>
#include <unicode/uversion.h>

/*
 * ICU's Sun and Moon are only good to some minutes, so that it misses midnight now and then, and where a doubled month
 * depends on that, it takes it for the next one. The runs of days are those on which its versions 72 and 78 differ. That
 * ours are right is printed in the calendars of the Purple Mountain Observatory (《新编万年历》), which reach to 2050, and
 * in the tables of the Hong Kong Observatory, which reach to 2100. The moments are those of data/calendar/.
 *
 * Of the last four nobody can blame another version of ICU: decided.txt tells why they had to be decided.
 */
static const struct {
	struct date first, last;
	const char *why;
} known[] = {
	{{1917, 3, 23},
	 {1917, 5, 20},
	 "ICU has no 闰二月 in this year, in which every calendar had it"},
	{{1922, 6, 25}, {1922, 8, 22}, "ICU has no 闰五月 in this year"},
	{{1954, 2, 3}, {1954, 3, 4}, "the new moon is at 23:55, for ICU behind midnight"},
	{{1955, 2, 22}, {1955, 3, 23}, "the new moon is at 23:54, for ICU behind midnight"},
	{{1987, 7, 26}, {1987, 9, 22}, "ICU has no 闰六月 in this year"},
	{{1999, 1, 17}, {1999, 2, 15}, "the new moon is at 23:46, for ICU behind midnight"},
	{{2012, 8, 17}, {2012, 9, 15}, "the new moon is at 23:54, for ICU behind midnight"},
	{{2018, 11, 7},
	 {2018, 12, 6},
	 "the new moon is at 0:02 of the 8th, for ICU before midnight"},
	{{2027, 2, 6}, {2027, 3, 7}, "the new moon is at 23:56, for ICU behind midnight"},
	{{2030, 2, 2}, {2030, 3, 3}, "the new moon is at 0:07 of the 3rd, for ICU before midnight"},
	{{2070, 3, 12}, {2070, 4, 10}, "the new moon is at 23:52, for ICU behind midnight"},
	{{1906, 4, 23}, {1906, 5, 22}, "decided: the calendar of that year was reckoned otherwise"},
	{{2057, 9, 28}, {2057, 10, 27}, "decided: seconds from midnight"},
	{{2089, 9, 4},
	 {2089, 10, 3},
	 "decided: two minutes from midnight, which is too near for so far a year"},
	{{2097, 8, 7}, {2097, 9, 5}, "decided: seconds from midnight"},
};

/* What ICU's years are counted from. */
enum { ICU_YEAR_ZERO = 2637 };

static bool lunar_by_icu(UCalendar *calendar, long day, struct lunar_day *out)
{
	UErrorCode status = U_ZERO_ERROR;
	ucal_setMillis(calendar, (double)day * 86400000, &status);
	*out = (struct lunar_day){
		.year = ucal_get(calendar, UCAL_EXTENDED_YEAR, &status) - ICU_YEAR_ZERO,
		.month = ucal_get(calendar, UCAL_MONTH, &status) + 1,
		.day = ucal_get(calendar, UCAL_DATE, &status),
		.leap = ucal_get(calendar, UCAL_IS_LEAP_MONTH, &status) != 0,
	};
	return U_SUCCESS(status);
}

static bool same(struct lunar_day a, struct lunar_day b)
{
	return a.year == b.year && a.month == b.month && a.day == b.day && a.leap == b.leap;
}

/* NULL: it is not in the list. */
static const char *why_known(struct date date)
{
	for (size_t i = 0; i < ARRAY_LENGTH(known); i++)
		if (date_compare(known[i].first, date) <= 0 &&
		    date_compare(date, known[i].last) <= 0)
			return known[i].why;
	return NULL;
}

static void print_difference(struct date date, struct lunar_day ours, struct lunar_day icu,
			     const char *why)
{
	struct strbuf text = STRBUF_INIT;
	strbuf_format(&text, "%04d-%02d-%02d: ", date.year, date.month, date.day);
	lunar_write(ours, &text);
	strbuf_add_text(&text, ", by ICU ");
	lunar_write(icu, &text);
	printf("%s of %d (%s)\n", text.text, icu.year, why ? why : "NOT LISTED");
	strbuf_release(&text);
}

int main(void)
{
	int days = 0, listed = 0, unknown = 0;
	const char *told = NULL;
	UErrorCode status = U_ZERO_ERROR;
	static const UChar utc[] = {'U', 'T', 'C', 0};
	UCalendar *calendar = ucal_open(utc, -1, "zh@calendar=chinese", UCAL_TRADITIONAL, &status);
	if (U_FAILURE(status)) {
		printf("ICU has no Chinese calendar: %s\n", u_errorName(status));
		return 1;
	}
	long last = date_to_days((struct date){2100, 12, 31});
	for (long day = date_to_days((struct date){1901, 1, 1}); day <= last; day++, days++) {
		struct date date = date_from_days(day);
		struct lunar_day ours, icu;
		if (!lunar_from_date(date, &ours) || !lunar_by_icu(calendar, day, &icu)) {
			printf("%d-%d-%d has no lunar day\n", date.year, date.month, date.day);
			unknown++;
		} else if (same(ours, icu)) {
			continue;
		} else {
			const char *why = why_known(date);
			if (!why || why != told)
				print_difference(date, ours, icu, why);
			told = why;
			listed += why != NULL;
			unknown += why == NULL;
		}
	}
	ucal_close(calendar);
	printf("%d days as ICU %s has them, %d listed ones otherwise, %d others\n",
	       days - listed - unknown, U_ICU_VERSION, listed, unknown);
	return unknown > 0;
}
