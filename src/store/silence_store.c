#include "store/silence_store.h"

#include "stmt.h"

bool silence_store_load(struct store *store, int64_t plan_id, struct silence_list *out,
			struct error *err)
{
	static const struct sql load = {
		"silence_load", "SELECT finding FROM silence WHERE plan_id = ? ORDER BY finding"};
	struct stmt *stmt = stmt_use(store, &load);
	stmt_bind_int(stmt, plan_id);
	while (stmt_step(stmt))
		silence_list_add(out, stmt_word(stmt));
	return stmt_end(stmt, err);
}

bool silence_store_set(struct store *store, int64_t plan_id, const char *finding, bool silenced,
		       struct error *err)
{
	static const struct sql add = {
		"silence_add", "INSERT OR IGNORE INTO silence (plan_id, finding) VALUES (?, ?)"};
	static const struct sql drop = {"silence_delete",
					"DELETE FROM silence WHERE plan_id = ? AND finding = ?"};
	struct stmt *stmt = stmt_use(store, silenced ? &add : &drop);
	stmt_bind_int(stmt, plan_id);
	stmt_bind_text(stmt, finding);
	return stmt_run(stmt, err);
}
