/* Finding years in texts, for the files year_*.c alone. */
#ifndef MODEL_YEAR_SCAN_H
#define MODEL_YEAR_SCAN_H

#include "model/year_mark.h"

#include "base/strbuf.h"

/* --- digits, place by place: 2025, ２０２５, 二〇二五 --- */

enum glyphs { GLYPHS_NONE, GLYPHS_ASCII, GLYPHS_WIDE, GLYPHS_CHINESE };

struct digits {
	enum glyphs glyphs; /* GLYPHS_NONE: there are none */
	int count, value;   /* value: of the first nine at most */
	size_t length;      /* bytes */
	char zero[5];       /* how a Chinese zero is written in it: 〇, ○, 零, 0, O */
};

struct digits digits_read(const char *text);

/* `value` in as many digits at least, in the same writing. */
void digits_write(const struct digits *like, int value, struct strbuf *out);

/* --- numbers: digits_read()'s ASCII and full-width ones, and 十一 --- */

struct number {
	enum glyphs glyphs;
	int value;
	size_t length; /* 0: there is none */
	bool padded;   /* 09 */
};

struct number written_number(const char *text);
void write_like(const struct number *like, int value, struct strbuf *out);

/* The number in its own manner; as it stands in `text` where it stays the same. */
void rewrite_number(const char *text, const struct number *number, int value, struct strbuf *out);

/* --- the scan of one text --- */

struct scan {
	const char *text;
	size_t at;
	int quoted; /* how many 《 are open */
	const struct year_shift *shift;
	int months, years, school_years; /* by how many the new time is later */
	int first_year, last_year;       /* of the old plan */
	size_t session_end;              /* behind the last 第…届 that was offered; 0: none */
	struct year_mark_list *out;
};

/*
 * Each looks whether its kind of mark begins at scan->at, adds it where it is worth a proposal, and gives the bytes that
 * are done with; 0: nothing of its kind is there.
 */
size_t scan_year(struct scan *scan);
size_t scan_ordinal(struct scan *scan);
size_t scan_term(struct scan *scan);
size_t scan_weekday(struct scan *scan);

/* Adds the mark of `length` bytes from `at`, unless nothing would change. Takes `after`. */
void scan_add(struct scan *scan, size_t at, size_t length, struct strbuf *after,
	      enum year_mark_kind kind, bool likely);

/* （星期三）, 周三: which day, and the bytes before its character. */
struct weekday {
	int day; /* 1 Monday … 7 Sunday */
	size_t before;
};

/* Its bytes without a closing bracket; 0: there is none. And the same for another day. */
size_t weekday_at(const char *text, struct weekday *out);
void weekday_write(const char *text, const struct weekday *weekday, struct date day,
		   struct strbuf *out);

/* The year in which the school year of this month began. */
int school_year_of(int month);

/*
 * Does the sentence around the bytes from `at` to `end` tell of what has happened: 已由…通过? Its day is no one's to be moved.
 */
bool sentence_tells_past(const char *text, size_t at, size_t end);

/* Length of the word of the list that `text` begins with; 0: none. The list ends with NULL. */
size_t word_at(const char *text, const char *const *words);

/* Does what stands before offset `at` end with one of them? */
bool word_before(const char *text, size_t at, const char *const *words);

#endif
