/* The occasions' days: a condolence visit before 除夕 that is planned for the day after it is a visit nobody gets. */
#include "test.h"

#include "base/array.h"
#include "i18n/language.h"
#include "model/lunar.h"
#include "model/occasion.h"
#include "model/period.h"
#include "model/solar_term.h"

#include <stdlib.h>

static const struct occasion spring = {.rule = OCCASION_LUNAR, .month = 1, .day = 1},
			     eve = {.rule = OCCASION_LUNAR, .month = 12, .day = 0},
			     laba = {.rule = OCCASION_LUNAR, .month = 12, .day = 8},
			     dragon = {.rule = OCCASION_LUNAR, .month = 5, .day = 5},
			     qixi = {.rule = OCCASION_LUNAR, .month = 7, .day = 7};

static void assert_date(struct date date, int year, int month, int day)
{
	if (date.year != year || date.month != month || date.day != day)
		fail_msg("%d-%d-%d is not %d-%d-%d", date.year, date.month, date.day, year, month,
			 day);
}

static void assert_day(const struct occasion *occasion, int year, int month, int day)
{
	struct date date;
	assert_true(occasion_day(occasion, year, &date));
	assert_date(date, year, month, day);
}

static void days_of_the_sun(void **state)
{
	(void)state;
	struct date day;
	const struct occasion mothers = {.rule = OCCASION_WEEKDAY, .month = 5, .week = 2, .day = 7};
	assert_day(&mothers, 2026, 5, 10);
	const struct occasion friday = {.rule = OCCASION_WEEKDAY, .month = 2, .week = -1, .day = 5};
	assert_day(&friday, 2024, 2, 23);
	/* The last Monday of March: on the 31st, and as early as it can be. */
	const struct occasion safety = {.rule = OCCASION_WEEKDAY, .month = 3, .week = -1, .day = 1};
	assert_day(&safety, 2025, 3, 31);
	assert_day(&safety, 2024, 3, 25);
	const struct occasion fifth = {.rule = OCCASION_WEEKDAY, .month = 2, .week = 5, .day = 1};
	assert_false(occasion_day(&fifth, 2025, &day));
	assert_day(&fifth, 2044, 2, 29);
	const struct occasion leap = {.rule = OCCASION_FIXED, .month = 2, .day = 29};
	assert_day(&leap, 2024, 2, 29);
	assert_false(occasion_day(&leap, 2025, &day));
	const struct occasion qingming = {.rule = OCCASION_TERM, .term = 6};
	assert_day(&qingming, 2025, 4, 4);
	assert_day(&qingming, 2026, 4, 5);
	assert_false(occasion_day(&qingming, 2101, &day));
}

static void days_of_the_moon(void **state)
{
	(void)state;
	assert_day(&spring, 2025, 1, 29);
	assert_day(&spring, 2026, 2, 17);
	/* 腊月 with 29 days, four years on end, and with 30. */
	assert_day(&eve, 2025, 1, 28);
	assert_day(&eve, 2026, 2, 16);
	assert_day(&eve, 2024, 2, 9);
	assert_day(&eve, 2023, 1, 21);
	assert_day(&dragon, 2025, 5, 31);
	/* The winter with the doubled 11th month. */
	assert_day(&eve, 2033, 1, 30);
	assert_day(&eve, 2034, 2, 18);
	assert_day(&spring, 2034, 2, 19);
	assert_day(&laba, 2034, 1, 27);
	/* A 30th only where the month has one. */
	const struct occasion thirtieth = {.rule = OCCASION_LUNAR, .month = 12, .day = 30};
	struct date day;
	assert_false(occasion_day(&thirtieth, 2026, &day));
	assert_day(&thirtieth, 2024, 2, 9);
	/* At the ends of what is known. */
	assert_day(&eve, 1901, 2, 18);
	assert_day(&laba, 1901, 1, 27);
	assert_day(&spring, 2100, 2, 9);
	assert_false(occasion_day(&spring, 1900, &day));
	assert_false(occasion_day(&spring, 2101, &day));
}

/* 2020 had a 闰四月, 2025 a 闰六月, 2028 a 闰五月, 2006 a 闰七月: none of these brings a second festival. */
static void leap_months_have_no_occasions(void **state)
{
	(void)state;
	static const int leap_fifth[] = {1998, 2009, 2028, 2047};
	for (size_t i = 0; i < ARRAY_LENGTH(leap_fifth); i++) {
		struct date days[OCCASION_DAYS_MOST], second;
		assert_int_equal(occasion_days(&dragon, leap_fifth[i], days), 1);
		struct lunar_day again = {leap_fifth[i], 5, 5, true};
		assert_true(lunar_to_date(again, &second));
		assert_int_equal(date_to_days(second) - date_to_days(days[0]) >= 29, 1);
	}
	assert_day(&qixi, 2006, 7, 31);
	assert_day(&dragon, 2028, 5, 28);
}

/* Near the turn of the year a Gregorian year can have such a day twice, or not at all. */
static void a_year_can_have_two_or_none(void **state)
{
	(void)state;
	struct date days[OCCASION_DAYS_MOST];
	int two = 0, none = 0, all = 0;
	for (int year = 1902; year <= 2099; year++) {
		size_t count = occasion_days(&laba, year, days);
		two += count == 2;
		none += count == 0;
		all += (int)count;
		for (size_t i = 0; i < count; i++)
			assert_int_equal(days[i].year, year);
		if (count == 2)
			assert_true(date_compare(days[0], days[1]) < 0);
	}
	assert_true(two > 0 && none > 0);
	assert_int_equal(all, 198 + two - none);
	assert_int_equal(occasion_days(&laba, 2003, days), 2);
	assert_date(days[0], 2003, 1, 10);
	assert_date(days[1], 2003, 12, 30);
	assert_int_equal(occasion_days(&laba, 2004, days), 0);
}

static void assert_between(const struct occasion *occasion, int first_year, int first_month,
			   int count, enum occasion_fit fit, struct date wanted)
{
	struct date day = {0, 0, 0};
	int first = month_make(first_year, first_month);
	assert_int_equal(occasion_day_between(occasion, first, first + count - 1, &day), fit);
	if (fit == OCCASION_FITS)
		assert_date(day, wanted.year, wanted.month, wanted.day);
}

static void an_occasion_is_looked_for_between_months(void **state)
{
	(void)state;
	const struct date none = {0, 0, 0};
	const struct occasion new_year = {.rule = OCCASION_FIXED, .month = 1, .day = 1};
	assert_between(&new_year, 2025, 9, 5, OCCASION_FITS, (struct date){2026, 1, 1});
	assert_between(&new_year, 2025, 9, 4, OCCASION_OUTSIDE, none);
	const struct occasion army = {.rule = OCCASION_FIXED, .month = 8, .day = 1};
	assert_between(&army, 2025, 9, 5, OCCASION_OUTSIDE, none);
	const struct occasion never = {.rule = OCCASION_FIXED, .month = 2, .day = 30};
	assert_between(&never, 2025, 9, 5, OCCASION_NO_DAY, none);
	/* A semester that ends in January may have no 春节. */
	assert_between(&spring, 2025, 9, 5, OCCASION_OUTSIDE, none);
	assert_between(&spring, 2025, 9, 6, OCCASION_FITS, (struct date){2026, 2, 17});
	assert_between(&spring, 2024, 9, 5, OCCASION_FITS, (struct date){2025, 1, 29});
	/* From February to January: two 除夕 in 2024-02 to 2025-01, none in 2025-02 to 2026-01. */
	assert_between(&eve, 2024, 2, 12, OCCASION_FITS, (struct date){2024, 2, 9});
	assert_between(&eve, 2025, 2, 12, OCCASION_OUTSIDE, none);
	/* Thirteen months reach the next one; of two the first counts. */
	assert_between(&eve, 2025, 2, 13, OCCASION_FITS, (struct date){2026, 2, 16});
	assert_between(&spring, 2023, 1, 14, OCCASION_FITS, (struct date){2023, 1, 22});
	assert_between(&spring, 2033, 2, 13, OCCASION_FITS, (struct date){2034, 2, 19});
	assert_between(&spring, 2101, 1, 12, OCCASION_NO_DAY, none);
	/* The second of two in one year. */
	struct date days[OCCASION_DAYS_MOST];
	for (int year = 2026; year <= 2099; year++)
		if (occasion_days(&laba, year, days) == 2)
			assert_between(&laba, year, 12, 1, OCCASION_FITS, days[1]);
}

/* On every day of two centuries, occasion_on() says what occasion_days() says. */
static void a_day_knows_its_occasions(void **state)
{
	(void)state;
	struct occasion_list list = {0};
	for (int month = 1; month <= 12; month++) {
		*occasion_list_add(&list) = (struct occasion){
			.rule = OCCASION_LUNAR, .month = month, .day = month == 12 ? 0 : 30};
		*occasion_list_add(&list) =
			(struct occasion){.rule = OCCASION_LUNAR, .month = month, .day = month};
		*occasion_list_add(&list) = (struct occasion){
			.rule = OCCASION_WEEKDAY, .month = month, .week = month % 6, .day = 3};
		*occasion_list_add(&list) =
			(struct occasion){.rule = OCCASION_TERM, .term = 2 * month - 1};
		*occasion_list_add(&list) = (struct occasion){
			.rule = OCCASION_FIXED, .month = month, .day = 31 - month % 3};
	}
	for (size_t i = 0; i < list.count; i++)
		if (list.items[i].rule == OCCASION_WEEKDAY && !list.items[i].week)
			list.items[i].week = -1;
	size_t wanted = 0, found = 0;
	for (int year = 1901; year <= 2100; year++) {
		struct date days[OCCASION_DAYS_MOST];
		for (size_t i = 0; i < list.count; i++)
			wanted += occasion_days(&list.items[i], year, days);
	}
	long last = date_to_days((struct date){2100, 12, 31});
	for (long at = date_to_days((struct date){1901, 1, 1}); at <= last; at++) {
		const struct occasion *on[60];
		struct date date = date_from_days(at), days[OCCASION_DAYS_MOST];
		size_t count = occasion_on(&list, date, on, ARRAY_LENGTH(on));
		for (size_t i = 0; i < count; i++) {
			size_t of_year = occasion_days(on[i], date.year, days);
			assert_true((of_year > 0 && date_compare(days[0], date) == 0) ||
				    (of_year > 1 && date_compare(days[1], date) == 0));
		}
		found += count;
	}
	assert_int_equal(found, wanted);
	occasion_list_release(&list);
}

/* A short room gets the first ones; the count tells that there are more. */
static void a_day_can_have_several(void **state)
{
	(void)state;
	struct occasion_list list = {0};
	*occasion_list_add(&list) =
		(struct occasion){.rule = OCCASION_FIXED, .month = 5, .day = 12};
	*occasion_list_add(&list) =
		(struct occasion){.rule = OCCASION_FIXED, .month = 10, .day = 1};
	*occasion_list_add(&list) =
		(struct occasion){.rule = OCCASION_FIXED, .month = 5, .day = 12};
	const struct occasion *on[2] = {NULL, NULL};
	assert_int_equal(occasion_on(&list, (struct date){2026, 5, 12}, on, 1), 2);
	assert_ptr_equal(on[0], &list.items[0]);
	assert_null(on[1]);
	assert_int_equal(occasion_on(&list, (struct date){2026, 5, 13}, on, 2), 0);
	assert_int_equal(occasion_on(&list, (struct date){2026, 5, 12}, NULL, 0), 2);
	occasion_list_release(&list);
}

static void labels_follow_the_language(void **state)
{
	(void)state;
	char name[] = "端午节", english[] = "Dragon Boat Festival";
	struct occasion occasion = {.name = name, .english = english};
	assert_string_equal(occasion_label(&occasion), "端午节");
	language_set(LANGUAGE_ENGLISH);
	assert_string_equal(occasion_label(&occasion), "Dragon Boat Festival");
	occasion.english = NULL;
	assert_string_equal(occasion_label(&occasion), "端午节");
	language_set(LANGUAGE_CHINESE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(days_of_the_sun),
		cmocka_unit_test(days_of_the_moon),
		cmocka_unit_test(leap_months_have_no_occasions),
		cmocka_unit_test(a_year_can_have_two_or_none),
		cmocka_unit_test(an_occasion_is_looked_for_between_months),
		cmocka_unit_test(a_day_knows_its_occasions),
		cmocka_unit_test(a_day_can_have_several),
		cmocka_unit_test(labels_follow_the_language),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
