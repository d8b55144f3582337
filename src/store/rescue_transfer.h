/* The rows of one table of a damaged database, on their way into the new one. For rescue.c. */
#ifndef STORE_RESCUE_TRANSFER_H
#define STORE_RESCUE_TRANSFER_H

#include "rescue_row.h"
#include "rescue_tally.h"

struct rescue_transfer {
	struct store *to; /* borrowed, like the tally and the set of ids */
	struct rescue_writer writer;
	struct rescue_tally *tally;
	enum rescue_kind kind;
	struct id_set *used;  /* ids of all tables: none may be given twice */
	struct id_set seen;   /* rowids of this one as they were read */
	struct id_set missed; /* of rows that were not, but of which something else tells */
	int64_t next_id;
	int64_t taken; /* rows */
	bool is_history;
	bool torn;   /* something that is no row any more was read as one */
	bool whole;  /* all of its rows could be read from where it begins */
	bool adrift; /* nothing tells where that is */
	int failure; /* as rescue_read() has it */
};

/* End in any case. */
void rescue_transfer_begin(struct rescue_transfer *transfer, struct store *to,
			   const struct rescue_table *table, struct id_set *used,
			   struct rescue_tally *tally);

/*
 * Takes each row that can be reached from where the table begins, and that has not been taken yet. May be called again where
 * it was made to begin elsewhere (rescue_leaves.h). False: memory or a disk has failed.
 */
bool rescue_transfer_rows(struct rescue_transfer *transfer, sqlite3 *from, struct error *err);

/* Where it begins is lost. */
void rescue_transfer_adrift(struct rescue_transfer *transfer);

/*
 * When all rows have been taken that can be: those of a table count as lost that only its index still knows, or other rows that
 * were saved and refer to them. False: memory or a disk has failed.
 */
bool rescue_transfer_count_lost(struct rescue_transfer *transfers, size_t count, sqlite3 *from,
				struct error *err);

void rescue_transfer_end(struct rescue_transfer *transfer);

#endif
