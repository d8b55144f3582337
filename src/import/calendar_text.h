/* Months and days as people write them in files: what stands there, before anybody asks which year is meant. */
#ifndef IMPORT_CALENDAR_TEXT_H
#define IMPORT_CALENDAR_TEXT_H

#include "model/when.h"

struct written {
	int year;  /* 0: not written */
	int month; /* 1 to 12 */
	int day;   /* 0: a whole month */
};

enum writing {
	WRITING_GOOD,
	WRITING_UNCLEAR,  /* no time at all */
	WRITING_NO_MONTH, /* month 13 */
	WRITING_NO_DAY,   /* 2月30日 */
};

/* 9, 09, 九月, 九月份, 元月, 2025-09, 2025年9月, 9-28, 9.28, 9月28日, 2025-09-28; full-width digits and signs too. */
enum writing written_moment(const char *text, struct written *out);

/* The same with what a deadline may end in: 5月底, 5月底前, 5月20日前. */
enum writing written_deadline(const char *text, struct written *out);

/*
 * One month, perhaps a ten-day part of it, or the first and the last of a run: 9, 9月上旬, 2025-12上旬, 七、八月, 七至八月,
 * 7-8, 2025-12—2026-01. to->month 0: one.
 */
enum writing written_months(const char *text, struct written *from, struct written *to,
			    enum part *part);

/* The month that is meant: in the year that is written, else the first such one from `first` to `last`. 0: none there. */
int written_month_between(const struct written *written, int first, int last);

#endif
