/* Tables: what their files share. */
#ifndef RECOGNISE_TABLE_H
#define RECOGNISE_TABLE_H

#include "recognise_walk.h"

enum { CELLS_MOST = PHRASE_COLUMNS };

struct cells {
	char *texts[CELLS_MOST]; /* owned, trimmed; "" where a merged block goes on */
	size_t count;
};

struct table {
	struct walker *walker;
	size_t at, end; /* its pieces */
	struct phrase_header header;
	char *heads[CELLS_MOST]; /* owned; what stands in the header */
	bool headed, duties, schedule;
	bool own; /* as this program writes it: each row is one activity, and each cell a field of it */
	int number; /* with which its next row would go on; 0: with none */
	char *carried
		[CELLS_MOST]; /* of posts and people, whose merged cells hold for the rows below. Owned */
};

/* --- recognise_table_rows.c: its rows, one by one --- */

/* The cells of a row, trimmed; cells_release() frees them. */
void table_split(const char *row, struct cells *cells);
void cells_release(struct cells *cells);

const struct piece *table_piece(const struct table *table, size_t at);
/* The row as it begins in its line: cells that are empty at its front count too. */
const char *table_row_text(const struct table *table, size_t at);

/* False: it is no row any more; what is left out is put down the first time. */
bool table_is_row(const struct table *table, size_t at, bool first);
void table_leave_out(struct table *table, size_t at);

/* The header, or the same again further down. */
bool table_is_header(const struct table *table, size_t at);

/* Are all names of the cell those of posts, or of parts of the union or of where it works? */
bool table_are_posts(const char *cell);

/* --- recognise_table_cells.c: what the cells of a row say besides what is to be done --- */

struct fields {
	struct strbuf detail;
	unsigned taken;                         /* columns that have said something, a bit each */
	const char *post, *place, *time, *week; /* borrowed from the cells */
	const char *number;                     /* of the row, a label like any other */
	int participants;
	int64_t budget;
	char *occasion;                /* owned */
	struct proposed_course course; /* owned */
};

void fields_init(struct fields *fields);
void fields_release(struct fields *fields);
/* A paragraph; `head` before it: what the column is called. NULL: nothing. */
void fields_add(struct strbuf *detail, const char *head, const char *text);
/* The paragraphs of a cell, behind those that are there. */
void fields_set_paragraphs(char **slot, const char *cell);
void fields_take(struct fields *fields, const struct table *table, enum column column,
		 const char *head, const char *cell);
/* 待定, of what has been put off: that is no time. */
bool fields_time_is_open(const struct fields *fields);
/* What they say, into an activity that has nothing of it. */
void fields_give(const struct fields *fields, struct proposed *item);

/* Is the whole cell a time as people type it, though none that begins with a month? *months: about when, this year or next. */
bool table_reads_time(const struct table *table, const char *cell, struct phrase_months *months);

/* --- recognise_table_bracket.c --- */

/* 趣味运动会（操场，200人）: what is understood of a bracket at its end, if all of it is, goes into fields of its own. */
void fields_unbracket(struct proposed *item);

/* --- recognise_table_schedule.c, recognise_table_duties.c --- */

void table_walk_schedule(struct table *table);
void table_walk_duties(struct table *table);

#endif
