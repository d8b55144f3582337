/* A row that was read of a damaged database, into the new one. For rescue.c. */
#ifndef STORE_RESCUE_ROW_H
#define STORE_RESCUE_ROW_H

#include "rescue_tables.h"

/* Writing into one table of the new database. */
struct rescue_writer {
	sqlite3 *db;
	const struct rescue_table *table;
	sqlite3_stmt *insert;
	int64_t number; /* makes names that are lost unique */
	int64_t key;    /* of the row written last: rescue_key() */
	int failure;    /* SQLite's code where memory or the disk has failed it, not the row */
};

void rescue_writer_begin(struct rescue_writer *writer, sqlite3 *db,
			 const struct rescue_table *table);
void rescue_writer_end(struct rescue_writer *writer);

enum rescue_row {
	RESCUE_ROW_SAVED,
	RESCUE_ROW_MENDED,
	RESCUE_ROW_LOST,
	RESCUE_ROW_THERE,
	RESCUE_ROW_FAILED
};

/*
 * `row` has the table's columns behind its first one. What can't stand in a column is left out, as little as possible. `id`
 * is what takes the place of the row's own; 0: it keeps it. THERE: one of this key has been written before. FAILED: see the writer's `failure`.
 */
enum rescue_row rescue_row_write(struct rescue_writer *writer, sqlite3_stmt *row, int64_t id);

#endif
