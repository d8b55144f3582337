/*
 * Days of the Chinese calendar (农历), for the days of the Gregorian one from 1901-01-01 to 2100-12-31.
 *
 * The rules are those of GB/T 33661-2017; months of the past began on the day on which the calendar of their time began
 * them. For the days from 2050 on on which nobody can be sure yet, see data/calendar/decided.txt.
 */
#ifndef MODEL_LUNAR_H
#define MODEL_LUNAR_H

#include "base/date.h"
#include "base/strbuf.h"

#include <stdbool.h>

struct lunar_day {
	int year;  /* the Gregorian year in which it begins: 2025 is 乙巳, to 2026-02-16 */
	int month; /* 1 正月 to 12 腊月 */
	int day;   /* 1 to 30 */
	bool leap; /* 闰: in the second of two months of this number */
};

/* False outside of the years 1901 to 2100. The date is valid. */
bool lunar_from_date(struct date date, struct lunar_day *out);

/* False where there is no such day, or where it lies outside of 1901 to 2100. */
bool lunar_to_date(struct lunar_day day, struct date *out);

/* 29 or 30; 0 where the year, 1900 to 2100, has no such month. */
int lunar_days_in_month(int year, int month, bool leap);

/* The month that the year, 1900 to 2100, has twice; 0: none. */
int lunar_leap_month(int year);

/* 初二, 正月; in English '2', 'lunar month 1'. Borrowed, for ever. `day` 1 to 30, `month` 1 to 12. */
const char *lunar_day_name(int day);
const char *lunar_month_name(int month);

/* 十月初二, 闰六月十五; in English 'lunar month 10, day 2'. Appends. */
void lunar_write(struct lunar_day day, struct strbuf *out);

#endif
