/* The walk through the pieces of a plan, which makes its items. */
#ifndef RECOGNISE_WALK_H
#define RECOGNISE_WALK_H

#include "recognise_levels.h"

enum walk_mode { WALK_TEXT, WALK_SCHEDULE, WALK_DUTIES };

struct walker {
	struct recogniser *recogniser;
	const struct plan_part *part;
	struct levels levels;
	enum walk_mode mode;
	size_t first_item;
	size_t section;            /* 1 + item of the last section; 0: none */
	enum heading_kind heading; /* of it */
	enum heading_kind known;   /* the last one that many plans have */
	size_t months;             /* how many pieces head months */
	size_t last_month;         /* the last piece that heads one */
	size_t labels;             /* how many pieces have a number */
	bool duties;               /* says its title that it is a list of who does what? */
	bool great;                /* has it numbers that stand over sections: 一、 第一章 */
	bool has_schedule, has_committee; /* has a section that content already? */
	struct piece
		entry; /* the last entry of the month or post that had a number; class -1: none yet */
	size_t entries; /* entries of the month, duties of the post */
	int row_number; /* for walk_emit_entries(): the number with which a row of a table goes on; 0: none */
	int head_class;           /* of numbers that months or posts have; -1: they have none */
	bool leads[CLASSES_MOST]; /* of labels: the first sentence behind them is a heading */
};

enum { HEADING_LONGEST = 26 }; /* characters of a heading that has no number */

/* --- recognise_items.c: what every part of the walk does --- */

/* An item of the bytes [from, to) of the piece; those before `text` are its label. Blanks at the ends are left out. */
struct proposed *walk_emit(struct walker *walker, enum proposed_kind kind,
			   const struct piece *piece, size_t from, size_t text, size_t to);

/* Entries of a text that stand behind one another: numbered, or parted by ；. The number that would follow; 0: they have none. */
int walk_emit_entries(struct walker *walker, enum proposed_kind kind, const struct piece *piece,
		      size_t from);

/* The next piece of the part that is not left out; part->end: none. */
size_t walk_next(const struct walker *walker, size_t at);

/* Might this heading stand over such content? */
bool walk_suits(enum section_content content, enum heading_kind heading, const char *text);

/* Marks the section before as the place where the schedule (or committee) prints, where it is meant for that. */
void walk_mark(struct walker *walker, enum section_content content);

/* --- recognise_schedule.c --- */

void schedule_count(struct walker *walker);
bool schedule_is_month(const struct walker *walker, size_t at);
void schedule_open(struct walker *walker, size_t at);
/* False: it is none, and the schedule is over. */
bool schedule_entry(struct walker *walker, size_t at);
size_t schedule_skip_header(const struct walker *walker,
			    size_t at); /* flattened: gives the piece behind it, or `at` */
bool schedule_is_dated(const struct walker *walker, size_t at);
bool schedule_is_term(const struct walker *walker, size_t at); /* 第一学期 over its months */
struct proposed *schedule_note_month(struct walker *walker, struct proposed *item,
				     const struct phrase_months *months);
/* The words of the last note, where months alone can't tell its time. */
void schedule_note_words(struct walker *walker, const char *words);

/* --- recognise_duties.c --- */

bool duties_is_post(const struct walker *walker, size_t at);
void duties_open(struct walker *walker, size_t at);
/* False: it is none, and the duties are over. */
bool duties_entry(struct walker *walker, size_t at);

/* --- recognise_table.c --- */

/* A table from piece `at`; gives the piece behind it. */
size_t table_walk(struct walker *walker, size_t at);

/* --- recognise_closing.c --- */

void closing_find(struct walker *walker);
bool closing_begins(const char *text);

#endif
