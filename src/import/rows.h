/* Rows of a table file, cell by cell, as lines of one table. */
#ifndef IMPORT_ROWS_H
#define IMPORT_ROWS_H

#include "base/strbuf.h"
#include "model/proposal.h"

#define ROWS_MOST \
	(64u \
	 << 20) /* bytes that all rows of a file have: a table can repeat one text any number of times */

struct rows {
	struct proposal *proposal; /* borrowed */
	struct strbuf row;
	size_t bytes;
	bool too_much; /* past ROWS_MOST; rows are taken no more */
};

void rows_init(struct rows *rows, struct proposal *proposal);
void rows_release(struct rows *rows);

/* The next cell of the row: line ends in it part paragraphs, tabs become blanks. NULL is empty. */
void rows_add(struct rows *rows, const char *text, size_t length);
void rows_next(struct rows *rows); /* to the next column; not before the first one */

/* The row is complete: a line of the table, unless there is nothing in it. Empty cells at its end are left out. */
void rows_end(struct rows *rows, int number, int table);

/*
 * What stands in a table above the row of its headings, alone in its row, is the title of the whole: in the lines from
 * `first` on, such rows become lines of text, in the middle of the page.
 */
void rows_free_titles(struct proposal *proposal, size_t first);

#endif
