/*
 * Which backups are kept. If it failed, the one that is needed after half a year would be gone, or the disk would fill with
 * them.
 */
#include "test.h"

#include "base/array.h"
#include "base/strbuf.h"
#include "model/backup.h"

#include <stdlib.h>

enum { DAYS = 800, ROOM = DAYS + 50 };

static const struct backup_rules usual = {
	.daily = BACKUPS_DAILY, .weekly = BACKUPS_WEEKLY, .monthly = BACKUPS_MONTHLY};

/* Backups of days, the newest first. */
struct shelf {
	struct date days[ROOM];
	size_t count;
};

static void put(struct shelf *shelf, struct date day)
{
	size_t at = 0;
	while (at < shelf->count && date_compare(shelf->days[at], day) > 0)
		at++;
	memmove(shelf->days + at + 1, shelf->days + at,
		(shelf->count++ - at) * sizeof(*shelf->days));
	shelf->days[at] = day;
}

static void clear(struct shelf *shelf, const struct backup_rules *rules, struct date today)
{
	bool keep[ROOM];
	size_t kept = 0;
	backup_rules_apply(rules, today, shelf->days, shelf->count, keep);
	for (size_t i = 0; i < shelf->count; i++)
		if (keep[i])
			shelf->days[kept++] = shelf->days[i];
	shelf->count = kept;
}

static bool holds(const struct shelf *shelf, struct date day)
{
	for (size_t i = 0; i < shelf->count; i++)
		if (date_compare(shelf->days[i], day) == 0)
			return true;
	return false;
}

static char *told(const struct shelf *shelf)
{
	struct strbuf out = STRBUF_INIT;
	for (size_t i = 0; i < shelf->count; i++) {
		char day[DATE_SIZE];
		date_write(shelf->days[i], day);
		strbuf_format(&out, "%s%s", i ? " " : "", day);
	}
	return strbuf_detach(&out);
}

static void assert_shelf(const struct shelf *shelf, const char *wanted)
{
	char *is = told(shelf);
	assert_string_equal(is, wanted);
	free(is);
}

static void assert_same_shelf(const struct shelf *a, const struct shelf *b)
{
	char *is = told(a);
	assert_shelf(b, is);
	free(is);
}

/* On which days somebody changes something. */
static bool every_day(long day)
{
	return day >= 0;
}

static bool on_workdays(long day)
{
	return (day + 3) % 7 < 5;
}

/* Holidays of seven weeks, and nothing but now and then between. */
static bool now_and_then(long day)
{
	return day % 150 > 50 && (day * 7919) % 11 < 3;
}

static bool once_a_month(long day)
{
	return date_from_days(day).day == 15;
}

static bool (*const habits[])(long) = {every_day, on_workdays, now_and_then, once_a_month};

/* The newest of the last so many periods: weeks from Monday, or months. */
static size_t periods_held(const struct shelf *shelf, struct date today, bool months, int most)
{
	size_t held = 0;
	long now = months ? today.year * 12L + today.month : (date_to_days(today) + 3) / 7;
	for (int back = 0; back < most; back++) {
		bool found = false;
		for (size_t i = 0; i < shelf->count; i++) {
			struct date day = shelf->days[i];
			long period =
				months ? day.year * 12L + day.month : (date_to_days(day) + 3) / 7;
			found = found || period == now - back;
		}
		held += found;
	}
	return held;
}

/*
 * What is taken away day by day is never missed later: what is left is what the rules would keep of all that there ever
 * were. Two year ends and a leap day lie in between.
 */
static void nothing_is_taken_away_that_is_wanted_later(void **state)
{
	(void)state;
	for (size_t h = 0; h < ARRAY_LENGTH(habits); h++) {
		struct shelf kept = {.count = 0}, all = {.count = 0};
		long first = date_to_days((struct date){2023, 6, 20});
		for (long n = first; n < first + DAYS; n++) {
			struct date today = date_from_days(n);
			if (!habits[h](n))
				continue;
			put(&all, today);
			put(&kept, today);
			clear(&kept, &usual, today);
			struct shelf wanted = all;
			clear(&wanted, &usual, today);
			assert_same_shelf(&wanted, &kept);
			assert_true(holds(&kept, today));
			assert_true(kept.count <= BACKUPS_DAILY + BACKUPS_WEEKLY + BACKUPS_MONTHLY);
		}
	}
}

/* Seven days, four weeks before them, twelve months before these: on every day of more than two years. */
static void each_rule_reaches_further_back(void **state)
{
	(void)state;
	struct shelf shelf = {.count = 0};
	long first = date_to_days((struct date){2023, 6, 20});
	for (long n = first; n < first + DAYS; n++) {
		struct date today = date_from_days(n);
		put(&shelf, today);
		clear(&shelf, &usual, today);
		for (int back = 0; back < 7 && n - back >= first; back++)
			assert_true(holds(&shelf, date_from_days(n - back)));
		if (n - first < 420)
			continue;
		assert_int_equal(shelf.count, 23);
		assert_int_equal(periods_held(&shelf, today, false, 5), 5);
		assert_int_equal(periods_held(&shelf, today, true, 13), 13);
	}
	assert_shelf(&shelf,
		     "2025-08-27 2025-08-26 2025-08-25 2025-08-24 2025-08-23 2025-08-22 2025-08-21"
		     " 2025-08-17 2025-08-10 2025-08-03 2025-07-31 2025-07-27 2025-06-30 2025-05-31"
		     " 2025-04-30 2025-03-31 2025-02-28 2025-01-31 2024-12-31 2024-11-30 2024-10-31"
		     " 2024-09-30 2024-08-31");
}

/* Who works once a month has the last 23 months and not 23 times nothing. */
static void gaps_cost_no_backup(void **state)
{
	(void)state;
	struct shelf shelf = {.count = 0};
	for (int month = 0; month < 30; month++) {
		struct date today = {2023 + month / 12, month % 12 + 1, 15};
		put(&shelf, today);
		clear(&shelf, &usual, today);
	}
	assert_int_equal(shelf.count, 23);
	assert_true(holds(&shelf, (struct date){2023, 8, 15}));
}

/* A clock that was years ahead for ten days, and is right again. */
static void a_clock_that_was_wrong_takes_no_place(void **state)
{
	(void)state;
	struct shelf kept = {.count = 0}, calm = {.count = 0}, ahead = {.count = 0};
	long first = date_to_days((struct date){2025, 1, 1});
	for (long n = first; n < first + 200; n++) {
		struct date today = date_from_days(n);
		put(&kept, today);
		if (n == first + 100)
			for (int wrong = 1; wrong <= 10; wrong++)
				put(&kept, (struct date){2099, 5, wrong});
		clear(&kept, &usual, today);
		put(&calm, today);
		clear(&calm, &usual, today);
		assert_true(holds(&kept, today));
	}
	for (size_t i = 0; i < kept.count; i++)
		if (kept.days[i].year == 2099)
			ahead.days[ahead.count++] = kept.days[i];
	memmove(kept.days, kept.days + ahead.count,
		(kept.count -= ahead.count) * sizeof(*kept.days));
	assert_same_shelf(&calm, &kept);
	assert_shelf(&ahead, "2099-05-10 2099-05-09 2099-05-08 2099-05-07 2099-05-06 2099-05-05"
			     " 2099-05-04 2099-05-03");
}

/* Set back within what there is: the one of today stays, whatever lies before it in the list. */
static void the_one_of_today_stays(void **state)
{
	(void)state;
	static const struct backup_rules none = {.daily = 0};
	struct shelf shelf = {.count = 0};
	for (int day = 1; day <= 28; day++)
		put(&shelf, (struct date){2025, 2, day});
	struct shelf other = shelf;
	clear(&shelf, &none, (struct date){2025, 2, 10});
	assert_shelf(&shelf, "2025-02-10");
	clear(&other, &usual, (struct date){2025, 2, 3});
	assert_shelf(&other, "2025-02-28 2025-02-27 2025-02-26 2025-02-25 2025-02-24 2025-02-23"
			     " 2025-02-22 2025-02-16 2025-02-09 2025-02-03 2025-02-02 2025-02-01");
}

static void the_numbers_may_be_any(void **state)
{
	(void)state;
	static const struct {
		struct backup_rules rules;
		size_t kept; /* of every day from 2023-06-20 on, 800 of them */
	} cases[] = {
		{{.daily = 0}, 1},
		{{.daily = 1}, 1},
		{{.weekly = 4}, 4},
		{{.monthly = 12}, 12},
		{{.daily = 1, .monthly = 1}, 2},
		{{.daily = 30, .weekly = 0, .monthly = 2}, 32},
		{{.daily = BACKUPS_MOST}, DAYS},
		{{.weekly = BACKUPS_MOST}, 115},
		{{.monthly = BACKUPS_MOST}, 27},
		{{.daily = BACKUPS_MOST, .weekly = BACKUPS_MOST, .monthly = BACKUPS_MOST}, DAYS},
		{{.off = true}, DAYS},
	};
	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		struct shelf shelf = {.count = 0};
		long first = date_to_days((struct date){2023, 6, 20});
		struct date today = {0};
		for (long n = first; n < first + DAYS; n++)
			put(&shelf, today = date_from_days(n));
		clear(&shelf, &cases[i].rules, today);
		if (shelf.count != cases[i].kept)
			fail_msg("case %zu keeps %zu", i, shelf.count);
		assert_true(holds(&shelf, today));
	}
}

/* Names of one day, as two folders put together may hold them: one of them is enough. */
static void of_equal_days_one_is_kept(void **state)
{
	(void)state;
	struct shelf shelf = {.count = 0};
	for (int i = 0; i < 3; i++)
		for (int day = 1; day <= 5; day++)
			put(&shelf, (struct date){2025, 2, day});
	clear(&shelf, &usual, (struct date){2025, 2, 6});
	assert_shelf(&shelf, "2025-02-05 2025-02-04 2025-02-03 2025-02-02 2025-02-01");
	shelf.count = 0;
	clear(&shelf, &usual, (struct date){2025, 2, 6});
	assert_int_equal(shelf.count, 0);
}

/* A name that is written is read back as what it says; one that is nothing of the kind is left alone. */
static void names_tell_when_a_backup_was_made(void **state)
{
	(void)state;
	static const struct {
		const char *name;
		bool good;
		enum backup_kind kind;
		const char *made;
		int number;
	} cases[] = {
		{"t-2025-11-18.db", true, BACKUP_DAILY, "2025-11-18", 0},
		{"t-2025-11-18-0930.db", true, BACKUP_BY_HAND, "2025-11-18 09:30", 0},
		{"t-2025-11-18-0930-2.db", true, BACKUP_BY_HAND, "2025-11-18 09:30", 2},
		{"t-2025-11-18-0930-10.db", true, BACKUP_BY_HAND, "2025-11-18 09:30", 10},
		{"t-2025-11-18-0930-999.db", true, BACKUP_BY_HAND, "2025-11-18 09:30", 999},
		{"t-2024-02-29.db", true, BACKUP_DAILY, "2024-02-29", 0},
		{"t-2025-02-29.db", false, BACKUP_DAILY, NULL, 0},
		{"t-2025-11-18-2460.db", false, BACKUP_DAILY, NULL, 0},
		{"t-2025-11-18-093.db", false, BACKUP_DAILY, NULL, 0},
		{"t-2025-11-18-09300.db", false, BACKUP_DAILY, NULL, 0},
		{"t-2025-11-18-0930-1.db", false, BACKUP_DAILY, NULL, 0},
		{"t-2025-11-18-0930-02.db", false, BACKUP_DAILY, NULL, 0},
		{"t-2025-11-18-0930-1000.db", false, BACKUP_DAILY, NULL, 0},
		{"t-2025-11-18-0930-.db", false, BACKUP_DAILY, NULL, 0},
		{"t-2025-11-18-0930-2-2.db", false, BACKUP_DAILY, NULL, 0},
		{"t-2025-11-18-2.db", false, BACKUP_DAILY, NULL, 0},
		{"t-2025-11-18.db~123", false, BACKUP_DAILY, NULL, 0},
		{"t-2025-11-18", false, BACKUP_DAILY, NULL, 0},
		{"t-2025-11-1", false, BACKUP_DAILY, NULL, 0},
		{"t2-2025-11-18.db", false, BACKUP_DAILY, NULL, 0},
		{"t.db", false, BACKUP_DAILY, NULL, 0},
		{"", false, BACKUP_DAILY, NULL, 0},
	};
	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		struct backup backup = {0};
		if (backup_file_read(cases[i].name, "t.db", &backup) != cases[i].good)
			fail_msg("%s", cases[i].name);
		if (!cases[i].good)
			continue;
		char made[BACKUP_TIME_SIZE];
		backup_time_write(&backup, made);
		assert_string_equal(made, cases[i].made);
		assert_int_equal(backup.kind, cases[i].kind);
		assert_int_equal(backup.number, cases[i].number);
		char *name = backup_file_name("t.db", &backup);
		assert_string_equal(name, cases[i].name);
		free(name);
	}
}

/* Databases of nearly the same name lie in one folder: no backup is one of both. */
static void no_two_databases_call_their_backups_alike(void **state)
{
	(void)state;
	static const char *const databases[] = {"plan.db",   "plan", "plan.db.db", "plan.sqlite",
						"plan.db-2", ".db",  "plan.DB",    "工会.db"};
	static const struct backup made[] = {
		{.kind = BACKUP_DAILY, .day = {2025, 11, 18}},
		{.kind = BACKUP_BY_HAND, .day = {2025, 11, 18}, .hour = 9, .minute = 30},
		{.kind = BACKUP_BY_HAND,
		 .day = {2025, 11, 18},
		 .hour = 9,
		 .minute = 30,
		 .number = 2},
	};
	for (size_t i = 0; i < ARRAY_LENGTH(databases); i++) {
		for (size_t m = 0; m < ARRAY_LENGTH(made); m++) {
			char *name = backup_file_name(databases[i], &made[m]);
			for (size_t j = 0; j < ARRAY_LENGTH(databases); j++) {
				struct backup read;
				if (backup_file_read(name, databases[j], &read) != (i == j))
					fail_msg("%s of %s: %s", name, databases[i], databases[j]);
			}
			free(name);
		}
	}
}

/* The one that was made last stands first, also where the clock has not gone on. */
static void the_newest_stands_first(void **state)
{
	(void)state;
	static const char *const names[] = {"t-2025-11-18-0930-10.db", "t-2025-11-18-0930-9.db",
					    "t-2025-11-18-0930-2.db",  "t-2025-11-18-0930.db",
					    "t-2025-11-18-0929-3.db",  "t-2025-11-18.db",
					    "t-2025-11-17-2359-2.db"};
	struct backup_list list = {0};
	for (size_t i = ARRAY_LENGTH(names); i-- > 0;) {
		struct backup backup = {.path = xstrdup(names[i])};
		assert_true(backup_file_read(names[i], "t.db", &backup));
		backup_list_add(&list, backup);
	}
	backup_list_sort(&list);
	for (size_t i = 0; i < ARRAY_LENGTH(names); i++)
		assert_string_equal(list.items[i].path, names[i]);
	backup_list_release(&list);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_is_taken_away_that_is_wanted_later),
		cmocka_unit_test(each_rule_reaches_further_back),
		cmocka_unit_test(gaps_cost_no_backup),
		cmocka_unit_test(a_clock_that_was_wrong_takes_no_place),
		cmocka_unit_test(the_one_of_today_stays),
		cmocka_unit_test(the_numbers_may_be_any),
		cmocka_unit_test(of_equal_days_one_is_kept),
		cmocka_unit_test(names_tell_when_a_backup_was_made),
		cmocka_unit_test(no_two_databases_call_their_backups_alike),
		cmocka_unit_test(the_newest_stands_first),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
