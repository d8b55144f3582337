/* The actions of users: a transaction each, with what it changes recorded. */
#include "base/strbuf.h"
#include "connection.h"
#include "failure.h"
#include "stmt.h"

#include <assert.h>
#include <stdlib.h>

enum { ORIGIN_SHIFT = 40 };

/* What undo must not touch: history itself, the ids given, what is being typed. */
static int is_recorded(void *context, const char *table)
{
	static const char *const apart[] = {"history", "origin", "draft"};
	(void)context;
	for (size_t i = 0; i < sizeof(apart) / sizeof(apart[0]); i++)
		if (strcmp(table, apart[i]) == 0)
			return 0;
	return 1;
}

static bool record(struct store *store, struct error *err)
{
	int code = sqlite3session_create(store->db, "main", &store->session);
	if (code == SQLITE_OK) {
		sqlite3session_table_filter(store->session, is_recorded, NULL);
		code = sqlite3session_attach(store->session, NULL);
	}
	return code == SQLITE_OK || store_failure(store, code, "session", err);
}

static bool load_next_id(struct store *store, struct error *err)
{
	static const struct sql next = {"origin_next", "SELECT next FROM origin WHERE id = ?"};
	struct stmt *stmt = stmt_use(store, &next);
	stmt_bind_int(stmt, store->origin);
	store->next_id = 1;
	if (!stmt_run_int(stmt, &store->next_id, err))
		return false;
	store->first_id = store->next_id;
	/* No program of ours has written any other, and the ids of it would be those of another machine, or none. */
	return (store->next_id > 0 && store->next_id >> ORIGIN_SHIFT == 0) ||
	       error_set(err, ERR_DATABASE, say_store_ids(store->path));
}

static bool save_next_id(struct store *store, struct error *err)
{
	static const struct sql save = {"origin_save",
					"INSERT INTO origin (id, next) VALUES (?, ?)"
					" ON CONFLICT (id) DO UPDATE SET next = excluded.next"};
	if (store->next_id == store->first_id)
		return true;
	struct stmt *stmt = stmt_use(store, &save);
	stmt_bind_int(stmt, store->origin);
	stmt_bind_int(stmt, store->next_id);
	return stmt_run(stmt, err);
}

bool store_begin(struct store *store, struct error *err)
{
	assert(!store->session);
	if (!transaction_begin(store, err))
		return false;
	if (load_next_id(store, err) && record(store, err))
		return true;
	store_rollback(store);
	return false;
}

int64_t store_new_id(struct store *store)
{
	assert(store->session);
	return ((int64_t)store->origin << ORIGIN_SHIFT) + store->next_id++;
}

static bool insert_history(struct store *store, const char *action, const struct bilingual *detail,
			   int64_t plan_id, const void *changeset, size_t length, struct error *err)
{
	static const struct sql insert = {
		"history_insert",
		"INSERT INTO history (at, actor, action, detail, plan_id, changeset)"
		" VALUES (strftime('%Y-%m-%dT%H:%M:%SZ'), ?, ?, ?, ?, ?)"};
	struct strbuf both = STRBUF_INIT;
	strbuf_add_text(&both, "{\"zh\": ");
	strbuf_add_json(&both, detail->zh);
	strbuf_add_text(&both, ", \"en\": ");
	strbuf_add_json(&both, detail->en);
	strbuf_add_text(&both, "}");
	struct stmt *stmt = stmt_use(store, &insert);
	stmt_bind_text(stmt, store->actor);
	stmt_bind_text(stmt, action);
	stmt_bind_text(stmt, both.text);
	stmt_bind_id(stmt, plan_id);
	stmt_bind_blob(stmt, changeset, length);
	bool good = stmt_run(stmt, err);
	strbuf_release(&both);
	return good;
}

static void end_session(struct store *store)
{
	if (store->session)
		sqlite3session_delete(store->session);
	store->session = NULL;
}

bool store_commit(struct store *store, const char *action, const struct bilingual *detail,
		  int64_t plan_id, struct error *err)
{
	int length = 0;
	void *changeset = NULL;
	assert(store->session);
	int code = sqlite3_get_autocommit(store->db)
			   ? SQLITE_ABORT_ROLLBACK
			   : sqlite3session_changeset(store->session, &length, &changeset);
	bool changed = length > 0;
	bool good = code == SQLITE_OK || store_failure(store, code, "changeset", err);
	end_session(store);
	if (good && changed)
		good = save_next_id(store, err) &&
		       insert_history(store, action, detail, plan_id, changeset, (size_t)length,
				      err) &&
		       transaction_commit(store, err);
	sqlite3_free(changeset);
	transaction_rollback(store); /* after a failure, or where there is nothing to keep */
	if (good && changed) {
		store->commits++;
		store->last_entry = sqlite3_last_insert_rowid(store->db);
		id_set_add(&store->own_entries, store->last_entry);
	}
	return good;
}

void store_rollback(struct store *store)
{
	end_session(store);
	transaction_rollback(store);
}
