/* The 24 solar terms: 清明祭扫 and 冬至饺子 come on their day, the leap months where they belong. */
#include "test.h"

#include "base/array.h"
#include "i18n/language.h"
#include "model/solar_term.h"

#include <math.h>

/*
 * The longitude of the Sun by a second theory: Bretagnon and Simon, Planetary Programs and Tables from -4000 to +2800
 * (1986), good to 2". The table comes from VSOP87.
 */
static const struct {
	double size, phase, speed;
} sun_terms[] = {
	{403406, 270.54861, 0.9287892},
	{195207, 340.19128, 35999.1376958},
	{119433, 63.91854, 35999.4089666},
	{112392, 331.26220, 35998.7287385},
	{3891, 317.843, 71998.20261},
	{2819, 86.631, 71998.4403},
	{1721, 240.052, 36000.35726},
	{660, 310.26, 71997.4812},
	{350, 247.23, 32964.4678},
	{334, 260.87, -19.4410},
	{314, 297.82, 445267.1117},
	{268, 343.14, 45036.8840},
	{242, 166.79, 3.1008},
	{234, 81.53, 22518.4434},
	{158, 3.50, -19.9739},
	{132, 132.75, 65928.9345},
	{129, 182.95, 9038.0293},
	{114, 162.03, 3034.7684},
	{99, 29.8, 33718.148},
	{93, 266.4, 3034.448},
	{86, 249.2, -2280.773},
	{78, 157.6, 29929.992},
	{72, 257.8, 31556.493},
	{68, 185.1, 149.588},
	{64, 69.9, 9037.750},
	{46, 8.0, 107997.405},
	{38, 197.1, -4444.176},
	{37, 250.4, 151.771},
	{32, 65.3, 67555.316},
	{29, 162.7, 31556.080},
	{28, 341.5, -4561.540},
	{27, 291.6, 107996.706},
	{27, 98.5, 1221.655},
	{25, 146.7, 62894.167},
	{24, 110.0, 31437.369},
	{21, 5.2, 14578.298},
	{21, 342.6, -31931.757},
	{20, 230.9, 34777.243},
	{18, 256.1, 1221.999},
	{17, 45.3, 62894.511},
	{14, 242.9, -4442.039},
	{13, 115.2, 107997.909},
	{13, 151.8, 119.066},
	{13, 285.3, 16859.071},
	{12, 53.3, -4.578},
	{10, 126.6, 26895.292},
	{10, 205.7, -39.127},
	{10, 85.9, 12297.536},
	{10, 146.1, 90073.778},
};

static double radians(double degrees)
{
	return degrees * acos(-1) / 180;
}

/* As it is seen, in degrees; `c` in centuries since noon of 2000-01-01. */
static double sun(double c)
{
	double sum = 0;
	for (size_t i = 0; i < ARRAY_LENGTH(sun_terms); i++)
		sum += sun_terms[i].size *
		       sin(radians(sun_terms[i].phase + sun_terms[i].speed * c));
	double aberration = 0.0000974 * cos(radians(177.63 + 35999.01848 * c)) - 0.005575;
	double node = 124.90 - 1934.134 * c + 0.002063 * c * c;
	double twice = 201.11 + 72001.5377 * c + 0.00057 * c * c;
	double nutation = -0.004778 * sin(radians(node)) - 0.0003667 * sin(radians(twice));
	return 282.7771834 + 36000.76953744 * c + 0.000005729577951308232 * sum + aberration +
	       nutation;
}

/* By how many seconds the Earth was late; from 2030 on a guess. */
static double earth_late(double year)
{
	static const double late[] = {-3, 10, 21, 24, 24, 29, 33, 40,  51,  57,  64,
				      66, 69, 71, 75, 80, 86, 93, 100, 107, 115, 123};
	size_t at = (size_t)((year - 1900) / 10);
	return late[at] + (late[at + 1] - late[at]) * ((year - 1900) / 10 - (double)at);
}

/* Into -180 to 180. */
static double turned(double degrees)
{
	return degrees - 360 * floor((degrees + 180) / 360);
}

/* How many seconds before (negative) or behind this midnight of Beijing the Sun gets to the term. */
static double seconds_behind(struct date date, int term)
{
	double late = earth_late(date.year + (date.month - 0.5) / 12);
	double moment = (double)date_to_days(date) - 10957.5 - 8 / 24.0 + late / 86400;
	return turned(285 + 15 * term - sun(moment / 36525)) * 365.2422 / 360 * 86400;
}

static struct date day_behind(struct date date)
{
	return date_from_days(date_to_days(date) + 1);
}

/* Each of the 4,800 lies between the two midnights of its day, but for those so near to one that it can't be said. */
static void terms_fall_where_the_sun_is(void **state)
{
	(void)state;
	int near_midnight = 0;
	for (int year = 1901; year <= 2100; year++) {
		double sure = year < 2050 ? 60 : 240;
		for (int term = 0; term < SOLAR_TERMS; term++) {
			struct date date;
			assert_true(solar_term_day(year, term, &date));
			double begin = seconds_behind(date, term),
			       end = seconds_behind(day_behind(date), term);
			if (begin < -sure || end > sure)
				fail_msg("%s of %d is not on %d-%d", solar_term_name(term), year,
					 date.month, date.day);
			near_midnight += begin < sure || end > -sure;
		}
	}
	assert_in_range(near_midnight, 5, 20);
}

/* As printed calendars have them; the last ones are near midnight. */
static void known_terms(void **state)
{
	(void)state;
	static const struct {
		struct date date;
		const char *name;
	} known[] = {
		{{2025, 4, 4}, "清明"},  {{2025, 12, 21}, "冬至"}, {{2026, 4, 5}, "清明"},
		{{2024, 9, 22}, "秋分"}, {{2025, 9, 23}, "秋分"},  {{2026, 2, 4}, "立春"},
		{{2025, 2, 3}, "立春"},  {{1951, 12, 23}, "冬至"}, {{1979, 1, 20}, "大寒"},
		{{2008, 5, 21}, "小满"}, {{2021, 12, 21}, "冬至"}, {{2051, 3, 20}, "春分"},
		{{2084, 3, 19}, "春分"},
	};
	for (size_t i = 0; i < ARRAY_LENGTH(known); i++) {
		int term = solar_term_on(known[i].date);
		assert_int_not_equal(term, -1);
		assert_string_equal(solar_term_name(term), known[i].name);
		struct date back;
		assert_true(solar_term_day(known[i].date.year, term, &back));
		assert_int_equal(date_compare(back, known[i].date), 0);
	}
}

/* Every day is a term or none, in turn and 14 to 17 days apart. */
static void terms_follow_each_other(void **state)
{
	(void)state;
	int last = SOLAR_TERMS - 1, count = 0, apart = 10;
	long end = date_to_days((struct date){2100, 12, 31});
	for (long day = date_to_days((struct date){1901, 1, 1}); day <= end; day++, apart++) {
		int term = solar_term_on(date_from_days(day));
		if (term < 0)
			continue;
		assert_int_equal(term, (last + 1) % SOLAR_TERMS);
		assert_true(!count || (apart >= 14 && apart <= 17));
		last = term;
		apart = 0;
		count++;
	}
	assert_int_equal(count, 200 * SOLAR_TERMS);
	struct date date;
	assert_false(solar_term_day(1900, 0, &date));
	assert_false(solar_term_day(2101, 0, &date));
	assert_int_equal(solar_term_on((struct date){1900, 12, 22}), -1);
	assert_int_equal(solar_term_on((struct date){2101, 1, 5}), -1);
}

static void terms_have_names(void **state)
{
	(void)state;
	for (int term = 0; term < SOLAR_TERMS; term++)
		assert_int_equal(solar_term_find(solar_term_name(term)), term);
	assert_int_equal(solar_term_find("清明节"), -1);
	language_set(LANGUAGE_ENGLISH);
	/* A file says the same in every language. */
	assert_string_equal(solar_term_name(23), "冬至");
	assert_string_equal(solar_term_label(23), "Winter Solstice");
	assert_int_equal(solar_term_find("冬至"), 23);
	language_set(LANGUAGE_CHINESE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(terms_fall_where_the_sun_is),
		cmocka_unit_test(known_terms),
		cmocka_unit_test(terms_follow_each_other),
		cmocka_unit_test(terms_have_names),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
