/* The days a union plans by: 三八, 五一, 教师节, 中秋, … Their list is data/occasions.yaml. */
#ifndef MODEL_OCCASION_H
#define MODEL_OCCASION_H

#include "base/date.h"
#include "base/strbuf.h"

enum occasion_rule {
	OCCASION_FIXED,   /* month and day */
	OCCASION_WEEKDAY, /* the week-th weekday of a month; week -1: the last */
	OCCASION_LUNAR,   /* month and day of the Chinese calendar; day 0: the last of the month */
	OCCASION_TERM,    /* one of the 24 solar terms */
};

struct occasion {
	char *name; /* 教师节 */
	char *english;
	char **aliases; /* alias_count of them */
	size_t alias_count;
	enum occasion_rule rule;
	int month, day; /* for OCCASION_WEEKDAY: day is the weekday, 1 Monday … 7 Sunday */
	int week;
	int term;  /* for OCCASION_TERM: solar_term.h */
	int usual; /* the month of the year it mostly falls in, 1 to 12 */
};

struct occasion_list {
	struct occasion *items;
	size_t count, room;
};

void occasion_list_release(struct occasion_list *list);
struct occasion *occasion_list_add(struct occasion_list *list); /* zeroed */

/* By its name or an alias; NULL: none. */
const struct occasion *occasion_find(const struct occasion_list *list, const char *name);

/* Its name in the language that is set. Borrowed. */
const char *occasion_label(const struct occasion *occasion);

/*
 * Its days in a Gregorian year, in their order: one mostly; none or two of a lunar day near the turn of the year, such as
 * 腊八; none of a fifth Sunday that a month has not, of a 30th where the lunar month has 29 days, and of lunar days and
 * solar terms outside of 1901 to 2100. A leap month has no occasions: 闰五月初五 is no 端午.
 */
enum { OCCASION_DAYS_MOST = 2 };
size_t occasion_days(const struct occasion *occasion, int year,
		     struct date out[OCCASION_DAYS_MOST]);

/* The first of them; false where there is none. */
bool occasion_day(const struct occasion *occasion, int year, struct date *out);

/* Whether an occasion gives an activity its day, between two months. */
enum occasion_fit {
	OCCASION_FITS,
	OCCASION_OUTSIDE, /* its days lie before or behind */
	OCCASION_NO_DAY,  /* it has none in these years */
};

/* The first of its days from month `first` to month `last` (period.h); `out` is set where it fits. */
enum occasion_fit occasion_day_between(const struct occasion *occasion, int first, int last,
				       struct date *out);

/*
 * The occasions of the list that fall on this day, in the order of the list: the first `room` of them into `out`
 * (borrowed). How many there are in all.
 */
size_t occasion_on(const struct occasion_list *list, struct date date, const struct occasion **out,
		   size_t room);

#endif
