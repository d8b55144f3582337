#include "base/date.h"

#include "base/banned.h"

#include <ctype.h>
#include <stdlib.h>

static bool leap(int year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int date_days_in_month(int year, int month)
{
	static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	return month == 2 && leap(year) ? 29 : days[month - 1];
}

bool date_valid(struct date date)
{
	return date.year >= 1 && date.year <= 9999 && date.month >= 1 && date.month <= 12 &&
	       date.day >= 1 && date.day <= date_days_in_month(date.year, date.month);
}

/* Years are counted from March, so that the leap day is the last one of a year; 719468 days lie before 1970-01-01. */
long date_to_days(struct date date)
{
	long year = date.year - (date.month <= 2);
	long month = (date.month + 9) % 12;
	return 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + date.day -
	       1 - 719468;
}

struct date date_from_days(long days)
{
	long left = days + 719468;
	long era = left / 146097;
	long day = left % 146097;
	long year = (day - day / 1460 + day / 36524 - day / 146096) / 365;
	day -= 365 * year + year / 4 - year / 100;
	long month = (5 * day + 2) / 153;
	struct date date = {
		.year = (int)(era * 400 + year + (month >= 10)),
		.month = (int)(month < 10 ? month + 3 : month - 9),
		.day = (int)(day - (153 * month + 2) / 5 + 1),
	};
	return date;
}

int date_weekday(struct date date)
{
	return (int)((date_to_days(date) + 719468 + 2) % 7) + 1;
}

int date_week(struct date date, int *year)
{
	/* A week lies in the year that has its Thursday. */
	long thursday = date_to_days(date) + 4 - date_weekday(date);
	int its_year = date_from_days(thursday).year;
	if (year)
		*year = its_year;
	return (int)(thursday - date_to_days((struct date){its_year, 1, 1})) / 7 + 1;
}

int date_compare(struct date a, struct date b)
{
	long days = date_to_days(a) - date_to_days(b);
	return (days > 0) - (days < 0);
}

bool date_parse(const char *text, struct date *out)
{
	static const char shape[] = "0000-00-00";
	if (strlen(text) != sizeof(shape) - 1)
		return false;
	for (size_t i = 0; shape[i]; i++)
		if (shape[i] == '0' ? !isdigit((unsigned char)text[i]) : text[i] != shape[i])
			return false;
	struct date date = {atoi(text), atoi(text + 5), atoi(text + 8)};
	if (!date_valid(date))
		return false;
	*out = date;
	return true;
}

void date_write(struct date date, char out[DATE_SIZE])
{
	/* The remainders change nothing; they tell the compiler that it fits. */
	snprintf(out, DATE_SIZE, "%04u-%02u-%02u", (unsigned)date.year % 10000,
		 (unsigned)date.month % 100, (unsigned)date.day % 100);
}

void date_minute_write(const char *utc, char out[DATE_MINUTE_SIZE])
{
	struct date day;
	struct tm local;
	int hour, minute;
	snprintf(out, DATE_MINUTE_SIZE, "%.16s", utc);
	if (sscanf(utc, "%4d-%2d-%2dT%2d:%2d", &day.year, &day.month, &day.day, &hour, &minute) !=
		    5 ||
	    !date_valid(day))
		return;
	time_t moment =
		(time_t)date_to_days(day) * 86400 + (time_t)hour * 3600 + (time_t)minute * 60;
	if (localtime_r(&moment, &local))
		strftime(out, DATE_MINUTE_SIZE, "%Y-%m-%d %H:%M", &local);
}

struct date date_today(void)
{
	time_t now = time(NULL);
	struct tm local;
	localtime_r(&now, &local);
	return (struct date){local.tm_year + 1900, local.tm_mon + 1, local.tm_mday};
}
