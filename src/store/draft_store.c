#include "store/draft_store.h"

#include "stmt.h"

/* REPLACE gives a new id, so that the newest draft has the greatest. */
bool draft_store_put(struct store *store, const char *form, int64_t row_id, const char *content,
		     struct error *err)
{
	static const struct sql put = {
		"draft_put", "INSERT OR REPLACE INTO draft (at, actor, form, row_id, content)"
			     " VALUES (strftime('%Y-%m-%dT%H:%M:%SZ'), ?, ?, ?, ?)"};
	if (!transaction_begin(store, err))
		return false;
	struct stmt *stmt = stmt_use(store, &put);
	stmt_bind_text(stmt, store->actor);
	stmt_bind_text(stmt, form);
	stmt_bind_int(stmt, row_id);
	stmt_bind_text(stmt, content);
	if (stmt_run(stmt, err))
		return transaction_commit(store, err);
	transaction_rollback(store);
	return false;
}

bool draft_store_drop(struct store *store, const char *form, int64_t row_id, struct error *err)
{
	static const struct sql drop = {
		"draft_drop", "DELETE FROM draft WHERE actor = ? AND form = ? AND row_id = ?"};
	if (!transaction_begin(store, err))
		return false;
	struct stmt *stmt = stmt_use(store, &drop);
	stmt_bind_text(stmt, store->actor);
	stmt_bind_text(stmt, form);
	stmt_bind_int(stmt, row_id);
	if (stmt_run(stmt, err))
		return transaction_commit(store, err);
	transaction_rollback(store);
	return false;
}

bool draft_store_latest(struct store *store, struct draft *out, bool *found, struct error *err)
{
	static const struct sql latest = {"draft_latest",
					  "SELECT id, row_id, at, form, content FROM draft WHERE "
					  "actor = ? ORDER BY id DESC LIMIT 1"};
	struct stmt *stmt = stmt_use(store, &latest);
	stmt_bind_text(stmt, store->actor);
	*found = stmt_step(stmt);
	if (*found) {
		out->id = stmt_int(stmt);
		out->row_id = stmt_int(stmt);
		out->at = stmt_copy(stmt);
		out->form = stmt_copy(stmt);
		out->content = stmt_copy(stmt);
	}
	return stmt_end(stmt, err);
}
