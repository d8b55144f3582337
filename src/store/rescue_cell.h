/* A row of a table or an index as it lies on its page (sqlite.org/fileformat2.html, 1.6 and 2.1). For rescue_*.c. */
#ifndef STORE_RESCUE_CELL_H
#define STORE_RESCUE_CELL_H

#include "rescue_tables.h"

/* What a page of a tree begins with. */
enum {
	PAGE_INNER_OF_INDEX = 2,
	PAGE_INNER_OF_TABLE = 5,
	PAGE_LEAF_OF_INDEX = 10,
	PAGE_LEAF_OF_TABLE = 13
};

struct rescue_cell {
	int64_t rowid; /* of a table */
	int count;
	struct {
		int type;       /* SQLITE_INTEGER, … */
		int64_t number; /* of an integer */
	} values[RESCUE_COLUMNS];
};

/*
 * `kind` is that of the page, and not an inner one of a table, which has no rows; nothing at or behind `end` is read. False: that
 * is no row, as the sizes of its values must add up to that of the whole.
 */
bool rescue_cell_read(const unsigned char *at, const unsigned char *end, int kind,
		      struct rescue_cell *cell);

#endif
