/* Days of the Gregorian calendar, years 1 to 9999. */
#ifndef BASE_DATE_H
#define BASE_DATE_H

#include <stdbool.h>

struct date {
	int year;
	int month; /* 1 to 12 */
	int day;   /* 1 to 31 */
};

bool date_valid(struct date date);
int date_days_in_month(int year, int month);

/* Days since 1970-01-01, and back. Algorithms of the proleptic Gregorian calendar. */
long date_to_days(struct date date);
struct date date_from_days(long days);

/* 1 Monday … 7 Sunday (ISO 8601). */
int date_weekday(struct date date);

/*
 * The week of the year, 1 to 53: weeks begin on Monday, the first is the one with January 4 (ISO 8601). *year, where not
 * NULL, is the year it is counted in, which can be another one than that of the date.
 */
int date_week(struct date date, int *year);

int date_compare(struct date a, struct date b);

/* 'YYYY-MM-DD', the whole text. */
bool date_parse(const char *text, struct date *out);

/* And back, with a zero byte; years 1 to 9999. */
enum { DATE_SIZE = 11 };
void date_write(struct date date, char out[DATE_SIZE]);

enum { DATE_MINUTE_SIZE = 17 };

/* 'YYYY-MM-DD HH:MM' by the local clock, of 'YYYY-MM-DDTHH:MM:SSZ'; what is no such moment is copied as far as it fits. */
void date_minute_write(const char *utc, char out[DATE_MINUTE_SIZE]);

/* Today by the local clock. */
struct date date_today(void);

#endif
