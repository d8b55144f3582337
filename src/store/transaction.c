/* Transactions that write, and snapshots for who reads more than once. */
#include "connection.h"
#include "failure.h"
#include "stmt.h"

#include <assert.h>

bool transaction_begin(struct store *store, struct error *err)
{
	static const struct sql begin = {"begin", "BEGIN IMMEDIATE"};
	assert(sqlite3_get_autocommit(store->db));
	return store_may_change(store, err) && stmt_run(stmt_use(store, &begin), err);
}

bool transaction_commit(struct store *store, struct error *err)
{
	static const struct sql commit = {"commit", "COMMIT"};
	if (!stmt_run(stmt_use(store, &commit), err)) {
		transaction_rollback(store);
		return false;
	}
	return true;
}

/*
 * SQLite has ended the transaction by itself after some failures (full disk, I/O). And it needs a little memory to take one
 * back: where that was wanting for a moment, what stays open would be in the way of all that comes.
 */
void transaction_rollback(struct store *store)
{
	static const struct sql rollback = {"rollback", "ROLLBACK"};
	struct error ignored = ERROR_INIT;
	for (int tries = 0; tries < 2 && !sqlite3_get_autocommit(store->db); tries++)
		stmt_run(stmt_use(store, &rollback), &ignored);
	error_release(&ignored);
}

bool snapshot_begin(struct store *store, bool *begun, struct error *err)
{
	static const struct sql begin = {"begin_reading", "BEGIN"};
	*begun = sqlite3_get_autocommit(store->db);
	return !*begun || stmt_run(stmt_use(store, &begin), err);
}

void snapshot_end(struct store *store, bool begun)
{
	if (begun)
		transaction_rollback(store);
}
