/* A damaged file of a database, copied and made so that SQLite reads what is left of it. For rescue.c. */
#ifndef STORE_RESCUE_FILE_H
#define STORE_RESCUE_FILE_H

#include "rescue_tables.h"

struct rescue_file {
	char *path;          /* of the copy */
	const char *damaged; /* of the damaged one; borrowed */
	int64_t page_size;
	int64_t free_list; /* the page where the list of free ones begins, as its header said; 0: there is none, or it is lost */
	int version;       /* of its schema, as its header says; 0: that can't be read any more */
	sqlite3 *db;       /* NULL: not read yet */
};

/*
 * Copies `path` to `copy` with its log, and puts the constants of its header right. What can't be read from the disk is taken
 * as empty; where the log alone is left, what stands in that is taken. False: there is nothing that could be read at all
 * (ERR_DATABASE), or memory or the disk of the copy fails. Release in any case.
 */
bool rescue_file_open(struct rescue_file *file, const char *path, const char *copy,
		      struct error *err);

/* How many pages the copy has. */
int64_t rescue_file_pages(const struct rescue_file *file);

/* Looks up the pages at which tables begin in it. Before the first rescue_file_read(). False: memory or the disk fails. */
bool rescue_file_find(const struct rescue_file *file, struct rescue_tables *tables,
		      struct error *err);

/*
 * Gives it a schema of these tables, without any index to be relied on. May be called once more with others. False: it can't
 * be read so, or memory or the disk fails.
 */
bool rescue_file_read(struct rescue_file *file, const struct rescue_tables *tables,
		      struct error *err);

/* Sets `err` from SQLite's code for something that failed in the copy. Always false. */
bool rescue_file_failure(const struct rescue_file *file, int code, struct error *err);

void rescue_file_release(struct rescue_file *file);

#endif
