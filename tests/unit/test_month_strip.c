/* Times as stretches of a strip. One that is a column off tells a committee that two activities don't overlap that do. */
#include "test.h"

#include "model/month_strip.h"

#include <stdlib.h>

static const int months[] = {3, 4, 5, 6, 7, 10, 12};
#define MONTHS (sizeof(months) / sizeof(months[0]))

static struct month_strip strip_of(int columns)
{
	return (struct month_strip){month_make(2025, 9), columns};
}

static struct strip_span span_of(const struct month_strip *strip, const char *code)
{
	struct when when;
	struct strip_span span = {0};
	if (!when_decode(code, &when) || !month_strip_span(strip, &when, &span))
		fail_msg("%s has no place", code);
	return span;
}

static void assert_span(const struct month_strip *strip, const char *code, int from, int to)
{
	struct strip_span span = span_of(strip, code);
	if (span.from != from || span.to != to)
		fail_msg("%s with %d columns a month: %d to %d", code, strip->columns, span.from,
			 span.to);
}

static void months_and_ranges_take_all_their_columns(void **state)
{
	(void)state;
	for (size_t i = 0; i < MONTHS; i++) {
		struct month_strip strip = strip_of(months[i]);
		int w = months[i];
		assert_span(&strip, "2025-09", 0, w - 1);
		assert_span(&strip, "2025-10", w, 2 * w - 1);
		assert_span(&strip, "2025-11/2026-02", 2 * w, 6 * w - 1); /* over New Year */
		assert_span(&strip, "2025-08", -w, -1);
		assert_span(&strip, "2025-12-31/2026-01-01", 4 * w - 1, 4 * w);
	}
}

/* The three parts of a month fill it, without a gap and without a column that is two's. */
static void ten_day_parts_are_thirds(void **state)
{
	(void)state;
	for (size_t i = 0; i < MONTHS; i++) {
		struct month_strip strip = strip_of(months[i]);
		struct strip_span early = span_of(&strip, "2025-10 early"),
				  mid = span_of(&strip, "2025-10 mid"),
				  late = span_of(&strip, "2025-10 late");
		assert_int_equal(early.from, months[i]);
		assert_int_equal(mid.from, early.to + 1);
		assert_int_equal(late.from, mid.to + 1);
		assert_int_equal(late.to, 2 * months[i] - 1);
		assert_true(early.from <= early.to && mid.from <= mid.to && late.from <= late.to);
		assert_false(early.point);
	}
}

/* Each day of each month is one column of that month, and later days never stand before earlier ones. */
static void days_are_points_in_their_month(void **state)
{
	(void)state;
	for (size_t i = 0; i < MONTHS; i++) {
		struct month_strip strip = strip_of(months[i]);
		int before = 0;
		for (long day = date_to_days((struct date){2025, 9, 1});
		     day <= date_to_days((struct date){2028, 3, 31}); day++) {
			struct date date = date_from_days(day);
			int column = month_strip_column(&strip, date);
			int month = month_of_date(date) - strip.first;
			assert_in_range(column, month * months[i], (month + 1) * months[i] - 1);
			assert_true(column >= before);
			before = column;
		}
		assert_int_equal(month_strip_column(&strip, (struct date){2025, 9, 1}), 0);
		assert_int_equal(month_strip_column(&strip, (struct date){2025, 9, 30}),
				 months[i] - 1);
	}
	struct month_strip strip = strip_of(6);
	assert_true(span_of(&strip, "2025-11-18").point);
	assert_false(span_of(&strip, "2025-11-18/2025-11-20").point);
}

static void a_deadline_is_its_last_day(void **state)
{
	struct month_strip strip = strip_of(6);
	(void)state;
	assert_span(&strip, "by 2025-10", 11, 11);
	assert_true(span_of(&strip, "by 2025-10").point);
	assert_span(&strip, "by 2025-10-01", 6, 6);
}

static void what_has_no_time_has_no_place(void **state)
{
	struct month_strip strip = strip_of(6);
	struct strip_span span;
	(void)state;
	assert_false(month_strip_span(&strip, &(struct when){.part = PART_NONE}, &span));
}

static void the_order_is_that_of_groups_and_time(void **state)
{
	static const struct {
		size_t rank;
		const char *code;
	} items[] = {{1, "2025-09"},    {0, ""},           {0, "2025-10 mid"},
		     {0, "2025-10-20"}, {0, "2025-09-30"}, {0, "2025-10-10"}};
	static const int64_t wanted[] = {4, 5, 3, 2, 1, 0};
	struct strip_item own[6] = {{0}};
	struct strip_list list = {own, 6, 6};
	(void)state;
	for (int i = 0; i < 6; i++) {
		own[i].id = own[i].position = i;
		own[i].rank = items[i].rank;
		if (items[i].code[0])
			assert_true(when_decode(items[i].code, &own[i].when));
	}
	strip_list_sort(&list);
	for (int i = 0; i < 6; i++)
		assert_int_equal(own[i].id, wanted[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(months_and_ranges_take_all_their_columns),
		cmocka_unit_test(ten_day_parts_are_thirds),
		cmocka_unit_test(days_are_points_in_their_month),
		cmocka_unit_test(a_deadline_is_its_last_day),
		cmocka_unit_test(what_has_no_time_has_no_place),
		cmocka_unit_test(the_order_is_that_of_groups_and_time),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
