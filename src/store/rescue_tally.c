#include "rescue_tally.h"

#include "base/hash.h"

void rescue_tally_begin(struct rescue_tally *tally, struct rescue *out)
{
	*tally = (struct rescue_tally){.out = out};
}

void rescue_tally_end(struct rescue_tally *tally)
{
	for (int kind = 0; kind < RESCUE_KINDS; kind++) {
		tally->out->kinds[kind].mended = (int)tally->mended[kind].count;
		id_set_release(&tally->mended[kind]);
	}
}

int64_t rescue_key(sqlite3_stmt *row, int first, int count)
{
	uint64_t hash = HASH_BEGIN;
	if (count == 1 && sqlite3_column_type(row, first) == SQLITE_INTEGER)
		return sqlite3_column_int64(row, first);
	for (int i = first; i < first + count; i++) {
		const unsigned char *said = sqlite3_column_text(row, i);
		if (said)
			hash = hash_bytes(hash, said, (size_t)sqlite3_column_bytes(row, i) + 1);
	}
	return (int64_t)hash;
}

void rescue_tally_saved(struct rescue_tally *tally, enum rescue_kind kind)
{
	tally->out->kinds[kind].saved++;
}

void rescue_tally_mended(struct rescue_tally *tally, enum rescue_kind kind, int64_t key)
{
	id_set_add(&tally->mended[kind], key);
}

void rescue_tally_lost(struct rescue_tally *tally, enum rescue_kind kind)
{
	tally->out->kinds[kind].lost++;
}

void rescue_tally_gone(struct rescue_tally *tally, enum rescue_kind kind, int64_t key)
{
	id_set_remove(&tally->mended[kind], key);
	tally->out->kinds[kind].saved--;
	tally->out->kinds[kind].lost++;
}

bool rescue_tally_run(struct stmt *stmt, struct rescue_tally *tally, enum rescue_kind kind,
		      enum rescue_fate fate, struct error *err)
{
	while (stmt_step(stmt)) {
		sqlite3_stmt *row = stmt_row(stmt);
		int64_t key = rescue_key(row, 0, sqlite3_column_count(row));
		if (fate == RESCUE_MENDED)
			rescue_tally_mended(tally, kind, key);
		else if (fate == RESCUE_GONE)
			rescue_tally_gone(tally, kind, key);
	}
	return stmt_end(stmt, err);
}
