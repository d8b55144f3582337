/* Counting what is saved of a damaged database, each row once whatever has happened to it. For rescue*.c. */
#ifndef STORE_RESCUE_TALLY_H
#define STORE_RESCUE_TALLY_H

#include "base/id_set.h"
#include "model/rescue.h"
#include "sqlite.h"
#include "stmt.h"

struct rescue_tally {
	struct rescue *out;
	struct id_set mended[RESCUE_KINDS]; /* keys of rows */
};

void rescue_tally_begin(struct rescue_tally *tally, struct rescue *out);

/* The counts of what was mended stand in `out` only behind this. */
void rescue_tally_end(struct rescue_tally *tally);

/*
 * What tells a row from the others of its kind: its id, or a number made of its key, from the columns of a result. Texts are
 * hashed.
 */
int64_t rescue_key(sqlite3_stmt *row, int first, int count);

void rescue_tally_saved(struct rescue_tally *tally, enum rescue_kind kind);
void rescue_tally_mended(struct rescue_tally *tally, enum rescue_kind kind, int64_t key);
void rescue_tally_lost(struct rescue_tally *tally, enum rescue_kind kind);

/* One that was saved is lost after all. */
void rescue_tally_gone(struct rescue_tally *tally, enum rescue_kind kind, int64_t key);

/* What becomes of the rows that a statement changes. */
enum rescue_fate {
	RESCUE_MENDED,
	RESCUE_GONE,   /* rows that say nothing by themselves go */
	RESCUE_UNTOLD, /* nobody would miss it */
};

/* Runs a statement that returns the keys of the rows it changes, and counts them. */
bool rescue_tally_run(struct stmt *stmt, struct rescue_tally *tally, enum rescue_kind kind,
		      enum rescue_fate fate, struct error *err);

#endif
