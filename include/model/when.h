/*
 * When an activity takes place: a day, a ten-day part of a month, a month, a range of days or months, a deadline, or no
 * time at all (全年: the whole plan).
 */
#ifndef MODEL_WHEN_H
#define MODEL_WHEN_H

#include "base/strbuf.h"
#include "model/period.h"

/* A month or a day. */
struct moment {
	int month; /* as in period.h; 0: none */
	int day;   /* 1 to 31; 0: the whole month */
};

enum part { PART_NONE, PART_EARLY, PART_MID, PART_LATE, PART_COUNT }; /* 上旬 中旬 下旬 */

struct when {
	struct moment starts; /* month 0: no time */
	struct moment ends;   /* month 0: no range; else not before starts */
	enum part part;       /* only with a whole month in starts and no ends */
	bool deadline;        /* by starts at the latest; no ends */
};

/* 上旬, 中旬, 下旬 in files; early, mid, late in the database. Both are read. */
const char *part_name(enum part part);
const char *part_label(enum part part); /* in the language that is set */
const char *part_code(enum part part);
bool part_parse(const char *name, enum part *out);

bool when_is_set(const struct when *when);
/* Real days, the end not before the start, part and deadline only where they may be: what files and forms must give. */
bool when_valid(const struct when *when);

bool when_same(const struct when *a, const struct when *b);

/* First and last day: of a deadline both are its last day; of 10月上旬 the 1st and the 10th. when_is_set() must hold. */
struct date when_first_day(const struct when *when);
struct date when_last_day(const struct when *when);

/* The day of this month on which all of it lies, and no deadline: 1 to 31; 0: there is none. */
int when_exact_day(const struct when *when, int month);

/* Does some of it lie in this month? A deadline lies in its own month. */
bool when_touches(const struct when *when, int month);

/*
 * Where a time stands among those of one month of a schedule, from 0 to WHEN_ORDER_LAST: a lesser one comes first, equal
 * ones in the order in which they came. What began before the month comes before all; a day counts as itself, a range by
 * its first day; 上旬, 中旬 and 下旬 come behind the 10th, the 20th and the last; what has no day (9月, 9—11月, 9月底前, no
 * time at all) comes behind all.
 */
#define WHEN_ORDER_LAST 64
int when_order(const struct when *when, int month);

/* The same with every month `by` months later (negative: earlier); a day that the month has not becomes its last. */
struct when when_shift(struct when when, int by);

/* The same by days, of a day or a range of days; false where it names no day, or not both: `when` is untouched. */
bool when_shift_days(struct when *when, int by);

/* 周一, Monday; 1 Monday … 7 Sunday. Borrowed. */
const char *weekday_name(int weekday);

/* 'YYYY-MM' or 'YYYY-MM-DD' and a zero byte; empty for none. And back, the whole text. */
void moment_write(struct moment moment, char out[11]);
bool moment_parse(const char *text, struct moment *out);

/*
 * As the database and files keep it, as one text: '2025-09', '2025-09-28', '2025-09 early', '2025-09/2025-11', 'by 2025-05';
 * empty without a time. Read the whole text, a part under either name; false: it is none of these, or when_valid() would
 * not have it, or it holds no time; `out` is untouched.
 */
void when_encode(const struct when *when, struct strbuf *out);
bool when_decode(const char *text, struct when *out);

/*
 * As a person writes it, in the language that is set: 9月28日, 10月上旬, 10月, 4—6月, 9月28日—10月3日, 5月底前, 5月20日前;
 * a year stands before the month where it can't be told from the period (period.count 0: always).
 * Under a heading that names the month already (`month` not 0), the month is left out where it is the same: 28日, 上旬, ''.
 */
void when_write(const struct when *when, struct period period, int month, struct strbuf *out);

/*
 * The same for one who must be sure of it: a day with its year and weekday (2025年9月10日 周三, 2026年5月20日（周三）前), all else
 * as when_write() has it; 全年 without a time.
 */
void when_write_full(const struct when *when, struct period period, struct strbuf *out);

/* A stored month or day (moment_parse()) as a person writes it, always with its year: 2025年9月, 2025年9月28日; anything else as it is. */
void moment_tell(const char *stored, struct strbuf *out);

/* '2025年9月—2026年7月', '2026年1—12月', '2026年3月'; a month alone: count 1. */
void period_write(struct period period, struct strbuf *out);

/*
 * Reads what a person types, without occasions and times of day: see model/when_parse.h, which also says what is wrong.
 * Outside of the period or without one (period.count 0) a month without a year is the next one from `today` on. False: it
 * is no time; `out` is untouched.
 */
bool when_parse(const char *text, struct period period, struct date today, struct when *out);

#endif
