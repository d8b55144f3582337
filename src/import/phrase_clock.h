/* Times as documents write them: months, days, ranges, as far as they stand in digits or numerals; for phrase_*.c alone. */
#ifndef PHRASE_CLOCK_H
#define PHRASE_CLOCK_H

#include "phrase.h"

enum { CLOCK_LISTED = 12 };

/* One end of a time. What isn't said is 0. */
struct clock_end {
	int year, year_offset; /* as in phrase_months */
	int month, day;
	enum part part;
	bool this_year; /* 今年, 本年 */
};

struct clock_words {
	struct clock_end first, last; /* last.month 0: no range */
	int listed
		[CLOCK_LISTED]; /* 9、11月: months that are named one by one; first and last are the outer ones */
	int listed_count; /* 0: none */
	bool deadline;    /* 9月底前 */
	bool share;       /* with 份: 九月份 */
	bool lunar;       /* 腊月 */
	bool bare;        /* 9.10: nothing but digits says that it is one */
};

/*
 * The longest time that stands here. Days without 月 and 日 (9.10, 9-10, 11.20-11.25) only where `bare`, which is for table cells and
 * brackets; with a year they are always read (2025.9.10, 2025-09). Not taken: 三月三, 一个月, 2025年 alone.
 */
bool clock_take(const char **p, bool bare, struct clock_words *out);

/* May a time begin with this character? Quickly told, for all characters of a long text. */
bool clock_begins(uint32_t c);

/* Do its months follow each other, so that they are one stretch of time? */
bool clock_is_stretch(const struct clock_words *words);

/* In view of a plan; a year that is counted from the plan's (次年) is counted from its first month. */
bool clock_when(const struct clock_words *words, const struct when_frame *frame, struct when *out);

/* One of the listed months, by itself. */
bool clock_when_listed(const struct clock_words *words, int which, const struct when_frame *frame,
		       struct when *out);

#endif
