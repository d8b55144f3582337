/* A damaged file of a database, copied and made so that SQLite reads what is left of it. For rescue.c. */
#ifndef STORE_RESCUE_FILE_H
#define STORE_RESCUE_FILE_H

#include "rescue_tables.h"

struct rescue_file {
	char *path; /* of the copy */
	sqlite3 *db;
};

/*
 * Copies `path` to `copy` with its log, puts the constants of its header right, and gives it a schema of the tables as
 * `tables` tells them, without any index to be relied on. What can't be read from the disk is taken as empty. False: there is
 * nothing that could be read at all. Release in any case.
 */
bool rescue_file_open(struct rescue_file *file, const char *path, const char *copy,
		      struct rescue_tables *tables, struct error *err);
void rescue_file_release(struct rescue_file *file);

#endif
