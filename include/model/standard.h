/* What a union gives on which event (慰问标准): a sum or a range, per what, and by which words such an activity is known. */
#ifndef MODEL_STANDARD_H
#define MODEL_STANDARD_H

#include "base/strbuf.h"

#include <stdint.h>

struct standard {
	int64_t id, organization_id, position;
	char *event; /* 住院慰问; never NULL or empty once stored */
	char *words; /* other words for it, \n between them (standard_words_tidy); NULL: none */
	int64_t least, most; /* fen; the same for a fixed sum */
	char *per;           /* 人次, 每人每年; NULL: not said. So with note */
	char *note;
};

struct standard_list {
	struct standard *items; /* in their order */
	size_t count, room;
};

void standard_release(struct standard *standard);
void standard_copy(struct standard *to, const struct standard *from); /* `to` not initialised */
struct standard *standard_list_add(struct standard_list *list);       /* zeroed */
void standard_list_release(struct standard_list *list);

/* An event, and 0 <= least <= most <= MONEY_MOST. */
bool standard_valid(const struct standard *standard);

/* The first of this event; NULL: none. */
const struct standard *standard_find(const struct standard_list *list, const char *event);

/*
 * Is an activity of this title and occasion (NULL: none) one of that kind? So it is where the title holds the event or one
 * of its words, or the occasion is one of them; and where the event is a visit — 住院慰问 — and the title says both what
 * for and that somebody is visited, in any order: 看望住院职工.
 */
bool standard_fits(const struct standard *standard, const char *title, const char *occasion);

/* Those of the list that fit, in its order, borrowed; their number, at most `room`. */
size_t standards_fitting(const struct standard_list *list, const char *title, const char *occasion,
			 const struct standard **out, size_t room);

/* Words as a person types them — parted by 、 ， ； , ; blanks or line ends — as they are kept. Owned; NULL: none. */
char *standard_words_tidy(const char *typed);

/* '500' or '300-500', in yuan, for files; for people '1,000' or '300—500'. */
void standard_write_sum(const struct standard *standard, struct strbuf *out);
void standard_write_sum_grouped(const struct standard *standard, struct strbuf *out);

/* What is given, for people: '300—500元/人次', '每人每年200元'. Appends. */
void standard_write_given(const struct standard *standard, struct strbuf *out);

/* Reads either, with 元 or 万 behind, and with any dash, 至, 到 or ~ between. False: it is none, or falls. */
bool standard_parse_sum(const char *text, int64_t *least, int64_t *most);

#endif
