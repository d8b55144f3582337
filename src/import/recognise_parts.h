/*
 * What the files of recognise…() share. A document goes through them in this order:
 *
 *     join     lines → pieces: those that a page's width has broken are one again
 *     split    pieces that hold several numbered paragraphs, or months, without a line end between
 *     sort     what each piece says by itself: a number, a title, furniture
 *     parts    where plans begin; what stands there twice
 *     walk     pieces → items: sections, months, activities, posts, duties (levels, schedule, table, duties)
 *     facts    period, kind, union, code; the times of all items; activities inside of sentences
 */
#ifndef RECOGNISE_PARTS_H
#define RECOGNISE_PARTS_H

#include "import/recognise.h"
#include "phrase.h"

/* A paragraph, as far as the document shows where one ends; or a row of a table. */
struct piece {
	const char *text; /* without blanks at its beginning; borrowed from its line, or: */
	char *own;
	int table; /* as of its line; of lines that were a table once a number of their own */
	size_t line, line_end; /* the lines that it has something of */
	int column;            /* from 1, in characters, where it begins in its first line */
	enum doubt doubt;      /* JOINED or SPLIT */
	/* What it says by itself, set by pieces_sort(). */
	enum proposed_kind
		role; /* LEFT_OUT, TITLE, SIGNATURE, DATE; else PARAGRAPH: not known yet */
	struct phrase_label label; /* frame NONE: there is none, or none that is meant */
	int class;                 /* of its label: which others count alike; -1: no label */
	size_t inner;              /* where the text behind all its labels begins */
	bool month;                /* heads entries, behind its label, if any */
	bool monthish;             /* begins with a month, and might head entries */
	bool bare;                 /* nothing of it looks like a page's furniture */
	bool heading_only; /* its text behind the label is a heading that many plans have, and nothing else */
	uint64_t hash; /* of what it says without blanks and punctuation */
	uint32_t size; /* characters of that */
};

/* A style of numbers in this document. */
struct label_class {
	struct phrase_label label; /* the first one met */
	int level; /* what the document says of it, or how far a bullet is indented */
	size_t count;
};

#define CLASSES_MOST 40

/* A plan's pieces. */
struct plan_part {
	size_t first, end;
	bool titled; /* the first one that is not left out is its title */
};

/* What a month of the items says; its time is found when the plan's is known. */
struct month_note {
	size_t item;
	struct phrase_months months;
	char *words; /* owned: these say it, as people write a time (model/when_parse.h), and `months` about when. NULL: months say all */
};

struct recogniser {
	struct proposal *proposal;
	const struct recognise_options *options;
	struct piece *pieces;
	size_t count, room;
	struct label_class classes[CLASSES_MOST];
	int class_count;
	/* above[a][b]: how often a list of class b stands inside one of class a. */
	unsigned above[CLASSES_MOST][CLASSES_MOST];
	struct plan_part *parts;
	size_t part_count, part_room;
	struct month_note *months; /* in the order of the items */
	size_t month_count, month_room;
	size_t *prose; /* sections whose text tells no activities (指导思想), in the order of the items */
	size_t prose_count, prose_room;
};

void pieces_join(struct recogniser *recogniser);
void pieces_split(struct recogniser *recogniser);
void pieces_sort(struct recogniser *recogniser);
void pieces_unflatten(struct recogniser *recogniser);
void pieces_leave_out_repeated(struct recogniser *recogniser);
void parts_find(struct recogniser *recogniser);
void parts_sign(struct recogniser *recogniser);
void walk_part(struct recogniser *recogniser, const struct plan_part *part);
void facts_find(struct recogniser *recogniser);

/* --- small things that many of them ask --- */

/* The occasion that the words name, maybe with 前 or 期间 behind it: its name, borrowed from the list. NULL: none. */
const char *times_occasion(const char *words, const struct occasion_list *occasions);

size_t blanks_before(const char *text);          /* bytes of blanks at its beginning */
int columns_of(const char *text, size_t length); /* Chinese and punctuation 2, ASCII 1 */
size_t characters_of(const char *text, size_t length);
uint32_t last_character(const char *text, size_t length);

/* 。！？； and the like, also behind a closing quote or bracket. */
bool ends_sentence(const char *text, size_t length);
bool is_closing_sign(uint32_t c); /* ” ） 》 … */

#endif
