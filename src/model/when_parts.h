/* The parts of reading a time (when_parse.h); for when_*.c only. */
#ifndef WHEN_PARTS_H
#define WHEN_PARTS_H

#include "base/strbuf.h"
#include "model/when_parse.h"

/* Where reading stands, and the first thing that was found wrong. */
struct when_scan {
	const struct when_frame *frame;
	char *wrong; /* NULL: nothing yet */
};

/* --- when_fold.c: one way of writing --- */

/* What English words say apart from the time itself. */
struct when_flags {
	bool deadline;  /* by May */
	enum part part; /* early Oct */
};

/* ASCII for full-width, small letters, no blanks, commas or brackets, English words as Chinese ones. */
void when_fold(const char *text, struct strbuf *out, struct when_flags *flags);

/* --- when_tone.c: how sure it is --- */

/* Takes words off both ends of a folded time that say nothing of when it is: 约, 左右, 完成. Never all of it. */
void when_take_tone(struct strbuf *text);

/* --- when_hours.c: the time of day --- */

/* Where in `text` a time of day begins that goes on to its end; its length where there is none. */
size_t when_hours_begin(const char *text);

/* --- when_end.c: one time without a range --- */

/* One end of a time: a moment, or by itself a span of them (上旬, 下周). What was not said is 0. */
struct when_end {
	int year, of_year; /* of_year: month of the year */
	int day;
	int bare; /* a number without a word: its meaning follows from the other end */
	enum part part;
	int days_from, days_to;  /* of the month: 上中旬 */
	int nth, weekday;        /* the nth such weekday; nth -1: the last one */
	int said_weekday;        /* beside a day: must be its own */
	int quarter;             /* 1 to 4 */
	struct moment at, until; /* said by words: 今天, 下周, 本月 */
	const struct occasion *occasion;
	int lunar_month, lunar_day; /* of the Chinese calendar */
	bool lunar_leap;
};

/* The whole text, folded. */
bool when_end_read(struct when_scan *scan, const char *text, struct when_end *out);

/* Does it say in which month it is? */
bool when_end_has_month(const struct when_end *end);

/* --- when_lunar.c: days of the Chinese calendar --- */

/* The whole text: a day that is said so that it can be of no other calendar; `out` is untouched where it is none. */
bool when_lunar_read(const char *text, struct when_end *out);

bool when_lunar_place(struct when_scan *scan, const struct when_end *end, int after,
		      struct moment *out);

/* --- when_place.c: where in time it is --- */

/* In view of the frame; `after`, where it isn't 0, is the month in which a range began of which this is the end. */
bool when_end_place(struct when_scan *scan, const struct when_end *end, int after,
		    struct when *out);

/* --- when_wrong.c: sentences --- */

void scan_wrong(struct when_scan *scan,
		char *sentence); /* takes it over; only the first one is kept */

/* What is to be said of a text that can't be read at all. Owned. */
char *when_wrong_sentence(const char *typed);

#endif
