/*
 * Months and the run of them that a plan covers.
 *
 * A month is one int, counted from January of the year 0: months can be compared and added. 0 is 'no month'.
 */
#ifndef MODEL_PERIOD_H
#define MODEL_PERIOD_H

#include "base/date.h"

#include <stdbool.h>

struct period {
	int first; /* month */
	int count; /* 1 to PERIOD_MOST */
};

#define PERIOD_MOST 36

int month_make(int year, int month); /* month 1 to 12 */
int month_year(int month);
int month_of_year(int month); /* 1 to 12 */
int month_of_date(struct date date);

/* 'YYYY-MM', the whole text; years 1000 to 9999. */
bool month_parse(const char *text, int *out);

/* Writes 'YYYY-MM' and a zero byte. */
void month_write(int month, char out[8]);

/* '9月' or 'September'. Borrowed. `of_year` 1 to 12. */
const char *month_name(int of_year);

/* 九月, … for documents ('元月' is never written). Borrowed. */
const char *month_name_in_characters(int of_year);

/* 1 to PERIOD_MOST months, inside the years 1000 to 9999. */
bool period_valid(struct period period);
bool period_contains(struct period period, int month);
int period_last(struct period period);

/* The first month of the period that is this month of the year; 0 if there is none. */
int period_find(struct period period, int of_year);

#endif
