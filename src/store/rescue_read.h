/* Reading the rows of a table around pages that are damaged. For rescue.c. */
#ifndef STORE_RESCUE_READ_H
#define STORE_RESCUE_READ_H

#include "base/id_set.h"
#include "rescue_tables.h"

/*
 * Gives every row that can be reached, each once, to `take`, with its columns in their order: forward from the first one,
 * backward from the last one, and between two damaged places from the middle to both sides. It ends, however the pages lead
 * round in circles. True: all of the table could be read.
 */
bool rescue_read(sqlite3 *db, const struct rescue_table *table,
		 void (*take)(sqlite3_stmt *row, void *data), void *data);

/* The rowids of the table's rows that its index knows; false: it could not be read to its end. */
bool rescue_read_index(sqlite3 *db, const struct rescue_table *table, struct id_set *ids);

#endif
