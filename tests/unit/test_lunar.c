/*
 * The Chinese calendar, day by day: 春节, 中秋 and 重阳 are planned by it years ahead. A wrong month sends the presents a
 * month too late, a wrong day calls the retired teachers together on the day after the feast.
 */
#include "test.h"

#include "base/array.h"
#include "i18n/language.h"
#include "model/lunar.h"
#include "model/solar_term.h"

#include <math.h>
#include <stdlib.h>

static const struct date first_day = {1901, 1, 1}, last_day = {2100, 12, 31};

static struct lunar_day lunar_of(long day)
{
	struct lunar_day lunar = {0, 0, 0, false};
	if (!lunar_from_date(date_from_days(day), &lunar)) {
		struct date date = date_from_days(day);
		fail_msg("%d-%d-%d has no lunar day", date.year, date.month, date.day);
	}
	return lunar;
}

static bool same_month(struct lunar_day a, struct lunar_day b)
{
	return a.year == b.year && a.month == b.month && a.leap == b.leap;
}

/* The month behind this one, by what the year says of its leap month. */
static struct lunar_day month_behind(struct lunar_day day)
{
	struct lunar_day next = {day.year, day.month, 1, false};
	if (!day.leap && lunar_leap_month(day.year) == day.month)
		next.leap = true;
	else if (day.month == 12)
		next = (struct lunar_day){day.year + 1, 1, 1, false};
	else
		next.month++;
	return next;
}

/* Each day follows the one before it, comes back as its date, and every month is as long as it says. */
static void every_day_comes_back(void **state)
{
	(void)state;
	struct lunar_day before = lunar_of(date_to_days(first_day));
	assert_int_equal(before.year * 10000 + before.month * 100 + before.day, 19001111);
	for (long day = date_to_days(first_day); day <= date_to_days(last_day); day++) {
		struct lunar_day lunar = lunar_of(day);
		struct date back;
		assert_true(lunar_to_date(lunar, &back));
		assert_int_equal(date_to_days(back), day);
		if (lunar.day > 1) {
			assert_true(same_month(lunar, before));
			assert_true(day == date_to_days(first_day) || lunar.day == before.day + 1);
		} else {
			assert_true(same_month(lunar, month_behind(before)));
			assert_int_equal(before.day, lunar_days_in_month(before.year, before.month,
									 before.leap));
		}
		before = lunar;
	}
}

static void outside_there_is_nothing(void **state)
{
	(void)state;
	struct lunar_day lunar;
	struct date date;
	assert_false(lunar_from_date((struct date){1900, 12, 31}, &lunar));
	assert_false(lunar_from_date((struct date){2101, 1, 1}, &lunar));
	/* The day before the first, and the day behind the last. */
	assert_false(lunar_to_date((struct lunar_day){1900, 11, 10, false}, &date));
	assert_true(lunar_to_date((struct lunar_day){1900, 11, 11, false}, &date));
	assert_true(lunar_to_date((struct lunar_day){2100, 12, 1, false}, &date));
	assert_false(lunar_to_date((struct lunar_day){2100, 12, 2, false}, &date));
	static const struct lunar_day none[] = {
		{1899, 12, 1, false},  {2101, 1, 1, false}, {2025, 0, 1, false},
		{2025, 13, 1, false},  {2025, 1, 0, false}, {2025, 1, 31, false},
		{2025, 5, 1, true},    {2025, 7, 1, true},  {2024, 12, 30, true},
		{2025, 12, 30, false}, /* 腊月 of that year has 29 days */
	};
	for (size_t i = 0; i < ARRAY_LENGTH(none); i++)
		assert_false(lunar_to_date(none[i], &date));
	assert_int_equal(lunar_days_in_month(2025, 12, false), 29);
	assert_int_equal(lunar_days_in_month(2025, 6, true), 29);
	assert_int_equal(lunar_days_in_month(2025, 5, true), 0);
	assert_int_equal(lunar_days_in_month(2101, 1, false), 0);
	assert_int_equal(lunar_leap_month(2025), 6);
	assert_int_equal(lunar_leap_month(2026), 0);
	assert_int_equal(lunar_leap_month(2101), 0);
}

/* As printed calendars have them. */
static void known_days(void **state)
{
	(void)state;
	static const struct {
		struct date date;
		struct lunar_day lunar;
	} known[] = {
		{{1949, 10, 1}, {1949, 8, 10, false}},
		{{1978, 12, 18}, {1978, 11, 19, false}},
		{{1985, 2, 20}, {1985, 1, 1, false}}, /* 春节, late in a year with thirteen moons */
		{{2000, 2, 5}, {2000, 1, 1, false}},
		{{2008, 8, 8}, {2008, 7, 8, false}},
		{{2013, 6, 12}, {2013, 5, 5, false}}, /* older tables had the 13th */
		{{2018, 11, 7}, {2018, 9, 30, false}},
		{{2023, 3, 22}, {2023, 2, 1, true}},
		{{2025, 1, 28}, {2024, 12, 29, false}}, /* 除夕 without a 三十 */
		{{2025, 1, 29}, {2025, 1, 1, false}},
		{{2025, 7, 25}, {2025, 6, 1, true}},
		{{2025, 10, 6}, {2025, 8, 15, false}},
		{{2025, 11, 21}, {2025, 10, 2, false}},
		{{2026, 2, 16}, {2025, 12, 29, false}},
		{{2026, 2, 17}, {2026, 1, 1, false}},
		{{2027, 2, 6}, {2027, 1, 1, false}},
		{{2030, 2, 3}, {2030, 1, 1, false}},
		/* The 11th month comes twice, and 2034 begins as late as can be. */
		{{2033, 11, 22}, {2033, 11, 1, false}},
		{{2033, 12, 22}, {2033, 11, 1, true}},
		{{2034, 1, 20}, {2033, 12, 1, false}},
		{{2034, 2, 19}, {2034, 1, 1, false}},
		/* Decided, see data/calendar/decided.txt. */
		{{1906, 4, 24}, {1906, 4, 1, false}},
		{{1914, 11, 17}, {1914, 10, 1, false}},
		{{1916, 2, 3}, {1916, 1, 1, false}},
		{{1920, 11, 10}, {1920, 10, 1, false}},
		{{2057, 9, 29}, {2057, 9, 1, false}},
		{{2089, 9, 4}, {2089, 8, 1, false}},
		{{2097, 8, 7}, {2097, 7, 1, false}},
		{{2100, 12, 31}, {2100, 12, 1, false}},
	};
	for (size_t i = 0; i < ARRAY_LENGTH(known); i++) {
		struct lunar_day lunar = lunar_of(date_to_days(known[i].date));
		assert_true(same_month(lunar, known[i].lunar));
		assert_int_equal(lunar.day, known[i].lunar.day);
	}
}

/* --- a second computation of all new moons --- */

/*
 * Meeus, Astronomical Algorithms, chapter 49, which gives the moment itself by one sum: on average 4, at most 17 seconds
 * wrong. The table comes from another one, of longitudes.
 */
static const struct {
	double days;
	int sun, moon,
		node; /* multiples of the anomalies of Sun and Moon, and of how far the node is */
} moon_terms[] = {
	{-0.40720, 0, 1, 0}, {0.17241, 1, 0, 0},    {0.01608, 0, 2, 0},  {0.01039, 0, 0, 2},
	{0.00739, -1, 1, 0}, {-0.00514, 1, 1, 0},   {0.00208, 2, 0, 0},  {-0.00111, 0, 1, -2},
	{-0.00057, 0, 1, 2}, {0.00056, 1, 2, 0},    {-0.00042, 0, 3, 0}, {0.00042, 1, 0, 2},
	{0.00038, 1, 0, -2}, {-0.00024, -1, 2, 0},  {-0.00007, 2, 1, 0}, {0.00004, 0, 2, -2},
	{0.00004, 3, 0, 0},  {0.00003, 1, 1, -2},   {0.00003, 0, 2, 2},  {-0.00003, 1, 1, 2},
	{0.00003, -1, 1, 2}, {-0.00002, -1, 1, -2}, {-0.00002, 1, 3, 0}, {0.00002, 0, 4, 0},
};

static const struct {
	double days, phase, step;
} planet_terms[] = {
	{0.000325, 299.77, 0.107408},  {0.000165, 251.88, 0.016321}, {0.000164, 251.83, 26.651886},
	{0.000126, 349.42, 36.412478}, {0.000110, 84.66, 18.206239}, {0.000062, 141.74, 53.303771},
	{0.000060, 207.14, 2.453732},  {0.000056, 154.84, 7.306860}, {0.000047, 34.52, 27.261239},
	{0.000042, 207.19, 0.121824},  {0.000040, 291.34, 1.844379}, {0.000037, 161.72, 24.198154},
	{0.000035, 239.56, 25.513099}, {0.000023, 331.55, 3.592518},
};

static double sine(double degrees)
{
	return sin(degrees * acos(-1) / 180);
}

/* By how many seconds the Earth was late, at the beginning of every tenth year from 1900; from 2030 on a guess. */
static double earth_late(double year)
{
	static const double late[] = {-3, 10, 21, 24, 24, 29, 33, 40,  51,  57,  64,
				      66, 69, 71, 75, 80, 86, 93, 100, 107, 115, 123};
	size_t at = (size_t)((year - 1900) / 10);
	return late[at] + (late[at + 1] - late[at]) * ((year - 1900) / 10 - (double)at);
}

/* The k-th new moon since that of 2000-01-06: days since 1970-01-01 0:00, by the clocks of Beijing. */
static double new_moon(int k)
{
	double t = k / 1236.85, flat = 1 - 0.002516 * t;
	double sun = 2.5534 + 29.10535670 * k,
	       moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t;
	double node = 160.7108 + 390.67050284 * k - 0.0016118 * t * t;
	double day = 5.09766 + 29.530588861 * k + 0.00015437 * t * t +
		     -0.00017 * sine(124.7746 - 1.56375588 * k);
	for (size_t i = 0; i < ARRAY_LENGTH(moon_terms); i++)
		day += moon_terms[i].days * pow(flat, abs(moon_terms[i].sun)) *
		       sine(moon_terms[i].sun * sun + moon_terms[i].moon * moon +
			    moon_terms[i].node * node);
	for (size_t i = 0; i < ARRAY_LENGTH(planet_terms); i++)
		day += planet_terms[i].days *
		       sine(planet_terms[i].phase + planet_terms[i].step * k);
	double year = 2000 + day / 365.2425;
	double ahead = year < 1929 ? 7 + 45 / 60.0 + 40 / 3600.0 : 8;
	return day + 10957.5 - earth_late(year) / 86400 + ahead / 24;
}

/* Every month begins on the day of its new moon; where that is nearer to midnight than can be said, on one of two. */
static void months_begin_with_new_moons(void **state)
{
	(void)state;
	int near_midnight = 0, months = 0;
	for (int k = -1230; k <= 1255; k++) {
		double moment = new_moon(k);
		long day = (long)floor(moment);
		struct date date = date_from_days(day);
		if (date.year < 1901 || date.year > 2100)
			continue;
		months++;
		double seconds = (moment - (double)day) * 86400;
		double sure = date.year < 2050 ? 30 : 240;
		if (date.year == 1906 && date.month == 4)
			day++; /* the calendar of that year was reckoned by older tables */
		else if (seconds < sure && lunar_of(day).day != 1)
			day--;
		else if (seconds > 86400 - sure && lunar_of(day).day != 1)
			day++;
		near_midnight += seconds < sure || seconds > 86400 - sure;
		if (lunar_of(day).day != 1)
			fail_msg("no month begins on %d-%d-%d", date.year, date.month, date.day);
	}
	/* No month has two new moons, and none has none. */
	int begun = 0;
	for (long day = date_to_days(first_day); day <= date_to_days(last_day); day++)
		begun += lunar_of(day).day == 1;
	assert_int_equal(begun, months);
	assert_in_range(near_midnight, 1, 5);
}

/* --- the rule of the leap month --- */

static bool has_major_term(long first, int length)
{
	for (long day = first; day < first + length; day++)
		if (solar_term_on(date_from_days(day)) % 2 == 1)
			return true;
	return false;
}

/*
 * The winter solstice is in the 11th month, never in a doubled one. From there to the next one a month is doubled where
 * thirteen begin, and then it is the first without a major term. So it came that 2033 has its leap month in winter.
 */
static void leap_months_follow_the_sun(void **state)
{
	(void)state;
	int doubled = 0;
	for (int year = 1901; year < 2100; year++) {
		struct date solstice, next;
		assert_true(solar_term_day(year, SOLAR_TERMS - 1, &solstice));
		assert_true(solar_term_day(year + 1, SOLAR_TERMS - 1, &next));
		struct lunar_day eleventh = lunar_of(date_to_days(solstice)),
				 later = lunar_of(date_to_days(next));
		assert_true(eleventh.month == 11 && !eleventh.leap);
		long begin = date_to_days(solstice) - eleventh.day + 1;
		long end = date_to_days(next) - later.day + 1;
		bool thirteen = end - begin > 370, found = false;
		for (long day = begin; day < end;) {
			struct lunar_day lunar = lunar_of(day);
			int length = lunar_days_in_month(lunar.year, lunar.month, lunar.leap);
			bool wanted = thirteen && !found && !has_major_term(day, length);
			if (wanted != lunar.leap)
				fail_msg("month %d of %d", lunar.month, lunar.year);
			found |= wanted;
			day += length;
		}
		assert_true(found == thirteen);
		doubled += found;
	}
	assert_int_equal(doubled, 73);
}

static void assert_written(struct lunar_day day, const char *wanted)
{
	struct strbuf out = STRBUF_INIT;
	lunar_write(day, &out);
	assert_string_equal(out.text, wanted);
	strbuf_release(&out);
}

static void days_are_written(void **state)
{
	(void)state;
	assert_written((struct lunar_day){2025, 10, 2, false}, "十月初二");
	assert_written((struct lunar_day){2025, 6, 15, true}, "闰六月十五");
	assert_written((struct lunar_day){2026, 1, 1, false}, "正月初一");
	assert_written((struct lunar_day){2025, 12, 29, false}, "腊月廿九");
	assert_written((struct lunar_day){2024, 11, 30, false}, "十一月三十");
	assert_string_equal(lunar_day_name(10), "初十");
	assert_string_equal(lunar_day_name(20), "二十");
	assert_string_equal(lunar_month_name(12), "腊月");
	language_set(LANGUAGE_ENGLISH);
	assert_written((struct lunar_day){2025, 6, 15, true}, "leap lunar month 6, day 15");
	assert_written((struct lunar_day){2025, 10, 2, false}, "lunar month 10, day 2");
	language_set(LANGUAGE_CHINESE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_day_comes_back),
		cmocka_unit_test(outside_there_is_nothing),
		cmocka_unit_test(known_days),
		cmocka_unit_test(months_begin_with_new_moons),
		cmocka_unit_test(leap_months_follow_the_sun),
		cmocka_unit_test(days_are_written),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
