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
	char *term; /* for OCCASION_TERM */
	int usual;  /* the month of the year it mostly falls in, 1 to 12 */
};

struct occasion_list {
	struct occasion *items;
	size_t count, room;
};

void occasion_list_release(struct occasion_list *list);
struct occasion *occasion_list_add(struct occasion_list *list); /* zeroed */

/* By its name or an alias; NULL: none. */
const struct occasion *occasion_find(const struct occasion_list *list, const char *name);

/*
 * The day in this year. False where the rule needs a calendar that is not there (lunar days and solar terms, until
 * model/ has that calendar), or where the year has no such day.
 */
bool occasion_day(const struct occasion *occasion, int year, struct date *out);

/* Whether an occasion gives an activity its day, between two months. */
enum occasion_fit {
	OCCASION_FITS,
	OCCASION_OUTSIDE, /* its days lie before or behind */
	OCCASION_MOVES,   /* no rule gives its day in these years */
};

/* The first of its days from month `first` to month `last` (period.h); `out` is set where it fits. */
enum occasion_fit occasion_day_between(const struct occasion *occasion, int first, int last,
				       struct date *out);

#endif
