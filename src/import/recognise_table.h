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
	int number; /* with which its next row would go on; 0: with none */
	char *carried
		[CELLS_MOST]; /* of posts and people, whose merged cells hold for the rows below. Owned */
};

/* The cells of a row, trimmed; cells_release() frees them. */
void table_split(const char *row, struct cells *cells);
void cells_release(struct cells *cells);

const struct piece *table_piece(const struct table *table, size_t at);
const char *table_row_text(const struct table *table, size_t at);

/* False: it is no row any more; what is left out is put down the first time. */
bool table_is_row(const struct table *table, size_t at, bool first);
void table_leave_out(struct table *table, size_t at);

/* The header, or the same again further down. */
bool table_is_header(const struct table *table, size_t at);

/* Are all names of the cell those of posts, or of parts of the union or of where it works? */
bool table_are_posts(const char *cell);

/* recognise_table_schedule.c, recognise_table_duties.c */
void table_walk_schedule(struct table *table);
void table_walk_duties(struct table *table);

#endif
