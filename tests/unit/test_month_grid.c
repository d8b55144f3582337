/*
 * Months as a wall calendar has them. A day in a wrong cell stands under the wrong weekday: the meeting that was to be on
 * Wednesday is put on Thursday, and nobody comes.
 */
#include "test.h"

#include "i18n/language.h"
#include "model/day_word.h"
#include "model/lunar.h"
#include "model/month_grid.h"
#include "model/period.h"
#include "model/when.h"

#include <stdlib.h>

/* Every month of five hundred years: each of its days once, under its weekday, and no week without one of them. */
static void each_day_stands_once_under_its_weekday(void **state)
{
	(void)state;
	for (int month = month_make(1800, 1); month <= month_make(2300, 12); month++) {
		struct month_grid grid = month_grid_of(month);
		int own = 0;
		assert_in_range(grid.weeks, 4, 6);
		for (int cell = 0; cell < grid.weeks * WEEK_DAYS; cell++) {
			struct date date = month_grid_date(&grid, cell);
			assert_int_equal(date_weekday(date), cell % WEEK_DAYS + 1);
			assert_int_equal(month_grid_cell(&grid, date), cell);
			own += month_grid_owns(&grid, cell);
		}
		assert_int_equal(own, date_days_in_month(month_year(month), month_of_year(month)));
		assert_true(month_grid_owns(&grid, WEEK_DAYS - 1));
		assert_true(month_grid_owns(&grid, (grid.weeks - 1) * WEEK_DAYS));
		assert_int_equal(month_grid_cell(&grid, date_from_days(grid.first - 1)), -1);
		assert_int_equal(month_grid_cell(&grid, month_grid_date(&grid, grid.weeks * 7)),
				 -1);
	}
}

static void weeks_are_as_many_as_the_month_needs(void **state)
{
	(void)state;
	assert_int_equal(month_grid_of(month_make(2027, 2)).weeks, 4); /* 28 days from a Monday */
	assert_int_equal(month_grid_of(month_make(2024, 2)).weeks, 5); /* 29 */
	assert_int_equal(month_grid_of(month_make(2026, 2)).weeks, 5); /* 28 from a Sunday */
	assert_int_equal(month_grid_of(month_make(2026, 3)).weeks, 6); /* 31 from a Sunday */
	assert_int_equal(month_grid_of(month_make(2026, 8)).weeks, 6); /* 31 from a Saturday */
}

static void a_day_that_a_month_has_not_is_its_last(void **state)
{
	(void)state;
	assert_int_equal(month_day(month_make(2024, 2), 30).day, 29);
	assert_int_equal(month_day(month_make(2025, 2), 30).day, 28);
	assert_int_equal(month_day(month_make(2025, 4), 31).day, 30);
	assert_int_equal(month_day(month_make(2025, 12), 31).day, 31);
}

/* --- words --- */

static void assert_word(struct date date, const struct occasion *occasion, const char *wanted,
			enum day_word_kind kind)
{
	struct strbuf word = STRBUF_INIT;
	assert_int_equal(day_word_write(date, occasion, &word), kind);
	assert_string_equal(word.length ? word.text : "", wanted);
	strbuf_release(&word);
}

static void the_word_of_a_day(void **state)
{
	struct occasion occasion = {.name = (char[]){"教师节"},
				    .english = (char[]){"Teachers' Day"}};
	(void)state;
	assert_word((struct date){2025, 11, 21}, NULL, "初二", DAY_WORD_LUNAR);
	assert_word((struct date){2025, 11, 20}, NULL, "十月", DAY_WORD_LUNAR);
	assert_word((struct date){2025, 7, 25}, NULL, "闰六月", DAY_WORD_LUNAR);
	assert_word((struct date){2025, 6, 25}, NULL, "六月", DAY_WORD_LUNAR);
	assert_word((struct date){2025, 11, 22}, NULL, "小雪", DAY_WORD_TERM);
	assert_word((struct date){2025, 9, 10}, &occasion, "教师节", DAY_WORD_OCCASION);
	assert_word((struct date){1900, 12, 31}, NULL, "", DAY_WORD_NONE);
	assert_word((struct date){2101, 1, 1}, NULL, "", DAY_WORD_NONE);
	language_set(LANGUAGE_ENGLISH);
	assert_word((struct date){2025, 11, 21}, NULL, "L2", DAY_WORD_LUNAR);
	assert_word((struct date){2025, 11, 20}, NULL, "L10/1", DAY_WORD_LUNAR);
	assert_word((struct date){2025, 7, 25}, NULL, "L+6/1", DAY_WORD_LUNAR);
	language_set(LANGUAGE_CHINESE);
}

/* What falls on each day is what occasion_on() says of it, also where the days lie in two years. */
static void occasions_stand_on_their_days(void **state)
{
	struct occasion_list list = {0};
	const struct occasion *found[70], *first;
	(void)state;
	*occasion_list_add(&list) = (struct occasion){.rule = OCCASION_FIXED, .month = 1, .day = 1};
	*occasion_list_add(&list) =
		(struct occasion){.rule = OCCASION_LUNAR, .month = 12, .day = 8};
	*occasion_list_add(&list) =
		(struct occasion){.rule = OCCASION_LUNAR, .month = 12, .day = 0};
	*occasion_list_add(&list) =
		(struct occasion){.rule = OCCASION_WEEKDAY, .month = 1, .day = 4, .week = 1};
	*occasion_list_add(&list) = (struct occasion){.rule = OCCASION_TERM, .term = 23};
	for (int year = 1999; year < 2030; year++) {
		long from = date_to_days((struct date){year, 12, 10});
		int any = 0;
		occasions_of_days(&list, from, 70, found);
		for (int i = 0; i < 70; i++) {
			size_t count = occasion_on(&list, date_from_days(from + i), &first, 1);
			assert_ptr_equal(found[i], count ? first : NULL);
			any += found[i] != NULL;
		}
		assert_true(any >= 3);
	}
	free(list.items);
}

/* --- moving by days --- */

static void assert_shifted(const char *was, int by, const char *wanted)
{
	struct when when;
	struct strbuf out = STRBUF_INIT;
	assert_true(when_decode(was, &when));
	assert_true(when_shift_days(&when, by));
	when_encode(&when, &out);
	assert_string_equal(out.text, wanted);
	strbuf_release(&out);
}

static void days_move_over_the_ends_of_months(void **state)
{
	(void)state;
	assert_shifted("2025-11-30", 1, "2025-12-01");
	assert_shifted("2026-01-01", -1, "2025-12-31");
	assert_shifted("2024-02-28", 1, "2024-02-29");
	assert_shifted("2025-02-28", 7, "2025-03-07");
	assert_shifted("2025-12-29/2026-01-02", 7, "2026-01-05/2026-01-09");
	assert_shifted("by 2025-11-28", 7, "by 2025-12-05");
}

static void what_names_no_day_stays(void **state)
{
	static const char *const times[] = {"2025-11", "2025-11 mid", "2025-10/2025-11",
					    "by 2025-11"};
	(void)state;
	for (size_t i = 0; i < sizeof(times) / sizeof(times[0]); i++) {
		struct when when, before;
		assert_true(when_decode(times[i], &when));
		before = when;
		assert_false(when_shift_days(&when, 1));
		assert_true(when_same(&when, &before));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_day_stands_once_under_its_weekday),
		cmocka_unit_test(weeks_are_as_many_as_the_month_needs),
		cmocka_unit_test(a_day_that_a_month_has_not_is_its_last),
		cmocka_unit_test(the_word_of_a_day),
		cmocka_unit_test(occasions_stand_on_their_days),
		cmocka_unit_test(days_move_over_the_ends_of_months),
		cmocka_unit_test(what_names_no_day_stays),
	};
	language_set(LANGUAGE_CHINESE);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
