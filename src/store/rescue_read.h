/* Reading the rows of a table around pages that are damaged. For rescue.c. */
#ifndef STORE_RESCUE_READ_H
#define STORE_RESCUE_READ_H

#include "base/id_set.h"
#include "rescue_tables.h"

/*
 * Gives every row that can be reached, each once, to `take`, with its columns in their order: forward from the first one,
 * backward from the last one, and between two damaged places from the middle to both sides. It ends, however the pages lead
 * round in circles. True: all of the table could be read. *failure: SQLite's code where it is not for damage that it could
 * not, but for want of memory or because the disk of the copy fails: what is missing then is not lost. Else it is left alone;
 * `take` may set it, too, and no more rows are given then.
 */
bool rescue_read(sqlite3 *db, const struct rescue_table *table,
		 void (*take)(sqlite3_stmt *row, void *data), void *data, int *failure);

/* The rowids of the table's rows that its index knows; false: it could not be read to its end. */
bool rescue_read_index(sqlite3 *db, const struct rescue_table *table, struct id_set *ids,
		       int *failure);

/* Is it memory or the disk, and not the damage? */
bool rescue_is_failure(int code);

#endif
