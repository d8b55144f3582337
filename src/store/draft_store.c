#include "store/draft_store.h"

#include "base/array.h"
#include "presence.h"
#include "stmt.h"

#include <stdlib.h>

enum { SOON_MS = 300 };

static bool end(struct store *store, bool good, struct error *err)
{
	if (good)
		return transaction_commit(store, err);
	transaction_rollback(store);
	return false;
}

/* So that drafts which nobody ever asks for do not grow without end. */
static bool forget_oldest(struct store *store, struct error *err)
{
	static const struct sql forget = {
		"draft_forget", "DELETE FROM draft WHERE actor = ?1 AND id <= (SELECT id FROM draft"
				" WHERE actor = ?1 ORDER BY id DESC LIMIT 1 OFFSET ?2)"};
	struct stmt *stmt = stmt_use(store, &forget);
	stmt_bind_text(stmt, store->actor);
	stmt_bind_int(stmt, DRAFTS_MOST);
	return stmt_run(stmt, err);
}

/* Who types is not held up for long: what can't be kept now is in a moment. */
static bool begin_soon(struct store *store, struct error *err)
{
	int busy_ms = store->busy_ms;
	store->busy_ms = busy_ms < SOON_MS ? busy_ms : SOON_MS;
	bool begun = transaction_begin(store, err);
	store->busy_ms = busy_ms;
	return begun;
}

/* REPLACE gives a new id, so that the newest draft has the greatest. */
bool draft_store_put(struct store *store, const char *form, int64_t row_id, const char *content,
		     struct error *err)
{
	static const struct sql put = {
		"draft_put",
		"INSERT OR REPLACE INTO draft (at, actor, form, row_id, session, content)"
		" VALUES (strftime('%Y-%m-%dT%H:%M:%SZ'), ?, ?, ?, ?, ?)"};
	if (!begin_soon(store, err))
		return false;
	struct stmt *stmt = stmt_use(store, &put);
	stmt_bind_text(stmt, store->actor);
	stmt_bind_text(stmt, form);
	stmt_bind_int(stmt, row_id);
	stmt_bind_text(stmt, presence_name(store));
	stmt_bind_text(stmt, content);
	return end(store, stmt_run(stmt, err) && forget_oldest(store, err), err);
}

/* A change of the session's own draft; `becomes` (NULL: nothing) is bound first. */
static bool change_own(struct store *store, const struct sql *sql, const char *becomes,
		       const char *form, int64_t row_id, struct error *err)
{
	if (!transaction_begin(store, err))
		return false;
	struct stmt *stmt = stmt_use(store, sql);
	if (becomes)
		stmt_bind_text(stmt, becomes);
	stmt_bind_text(stmt, store->actor);
	stmt_bind_text(stmt, form);
	stmt_bind_int(stmt, row_id);
	stmt_bind_text(stmt, presence_name(store));
	return end(store, stmt_run(stmt, err), err);
}

bool draft_store_drop(struct store *store, const char *form, int64_t row_id, struct error *err)
{
	static const struct sql drop = {"draft_drop",
					"DELETE FROM draft WHERE actor = ? AND form = ?"
					" AND row_id = ? AND session = ?"};
	return change_own(store, &drop, NULL, form, row_id, err);
}

bool draft_store_leave(struct store *store, const char *form, int64_t row_id, struct error *err)
{
	static const struct sql leave = {"draft_leave",
					 "UPDATE draft SET session = ? WHERE actor = ? AND form = ?"
					 " AND row_id = ? AND session = ?"};
	char nobody[PRESENCE_NAME];
	presence_new_name(nobody);
	return change_own(store, &leave, nobody, form, row_id, err);
}

bool draft_store_take(struct store *store, const struct draft *draft, bool *taken,
		      struct error *err)
{
	static const struct sql take = {
		"draft_take", "UPDATE draft SET session = ? WHERE id = ? AND session = ?"};
	if (!transaction_begin(store, err))
		return false;
	struct stmt *stmt = stmt_use(store, &take);
	stmt_bind_text(stmt, presence_name(store));
	stmt_bind_int(stmt, draft->id);
	stmt_bind_text(stmt, draft->session);
	bool good = stmt_run(stmt, err);
	*taken = good && sqlite3_changes(store->db) > 0;
	return end(store, good, err);
}

bool draft_store_remove(struct store *store, const struct draft *draft, struct error *err)
{
	static const struct sql remove = {"draft_remove",
					  "DELETE FROM draft WHERE id = ? AND session = ?"};
	if (!transaction_begin(store, err))
		return false;
	struct stmt *stmt = stmt_use(store, &remove);
	stmt_bind_int(stmt, draft->id);
	stmt_bind_text(stmt, draft->session);
	return end(store, stmt_run(stmt, err), err);
}

bool draft_store_list(struct store *store, struct draft_list *out, struct error *err)
{
	static const struct sql list = {
		"draft_list", "SELECT id, row_id, at, form, coalesce(content, ''), session"
			      " FROM draft WHERE actor = ? ORDER BY id DESC"};
	struct stmt *stmt = stmt_use(store, &list);
	stmt_bind_text(stmt, store->actor);
	while (stmt_step(stmt)) {
		struct draft draft = {0};
		draft.id = stmt_int(stmt);
		draft.row_id = stmt_int(stmt);
		draft.at = stmt_copy_word(stmt);
		draft.form = stmt_copy_word(stmt);
		draft.content = stmt_copy(stmt);
		draft.session = stmt_copy_word(stmt);
		if (presence_runs(store, draft.session)) {
			draft_release(&draft);
		} else {
			ARRAY_GROW(out->items, out->count, out->room);
			out->items[out->count++] = draft;
		}
	}
	return stmt_end(stmt, err);
}
