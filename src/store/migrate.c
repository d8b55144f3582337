#include "connection.h"

#include "base/folder.h"
#include "copy.h"
#include "failure.h"
#include "file.h"
#include "guard.h"
#include "migrate_attended.h"
#include "migrations.h"
#include "stmt.h"

#include <assert.h>
#include <stdlib.h>

static bool foreign_keys_hold(struct store *store, struct error *err)
{
	static const struct sql check = {"foreign_key_check",
					 "SELECT 1 FROM pragma_foreign_key_check LIMIT 1"};
	int64_t broken = 0;
	if (!stmt_run_int(stmt_use(store, &check), &broken, err))
		return false;
	return !broken ||
	       store_failure(store, SQLITE_CONSTRAINT_FOREIGNKEY, "foreign_key_check", err);
}

/* Somebody has worked with it: a schema alone is no loss. Asked in the words of version 1. */
static bool holds_anything(struct store *store, bool *holds, struct error *err)
{
	static const struct sql content = {
		"content", "SELECT EXISTS (SELECT 1 FROM organization)"
			   " OR EXISTS (SELECT 1 FROM history) OR EXISTS (SELECT 1 FROM draft)"};
	int64_t found = 0;
	bool good = stmt_run_int(stmt_use(store, &content), &found, err);
	*holds = found != 0;
	return good;
}

/*
 * Read by a connection of its own, since the one that holds the lock can't be copied from; by that lock nobody else
 * writes between the copy and the step.
 */
static bool keep_copy(struct store *store, struct error *err)
{
	struct store reader = {.path = store->path, .busy_ms = store->busy_ms};
	char *kept = copy_name(store->path, "upgrade");
	int code = file_connect(store->path, SQLITE_OPEN_READONLY, &reader.db);
	bool good = code == SQLITE_OK || store_failure(&reader, code, "open", err);
	if (good)
		guard_connection(reader.db);
	good = good && copy_make(&reader, kept, kept, err);
	sqlite3_close(reader.db);
	if (good) {
		folder_sync(kept);
		store->kept_copy = kept;
	} else {
		free(kept);
	}
	return good;
}

static bool keep_older(struct store *store, int version, struct error *err)
{
	bool holds = false;
	if (version == 0 || store->kept_copy || store->is_copy)
		return true;
	return holds_anything(store, &holds, err) && (!holds || keep_copy(store, err));
}

/* What SQL alone can't do: it belongs to the same step. */
static bool complete(struct store *store, int version, struct error *err)
{
	return version != 4 || migrate_attended(store, err);
}

static bool advance(struct store *store, const struct migration *migration, int version,
		    struct error *err)
{
	if (!keep_older(store, version, err))
		return false;
	int code = sqlite3_exec(store->db, migration->sql, NULL, NULL, NULL);
	if (code != SQLITE_OK)
		return store_failure(store, code, "migration", err);
	if (!complete(store, migration->version, err))
		return false;
	bool good = foreign_keys_hold(store, err) && store_schema_version(store, &version, err);
	assert(!good || version == migration->version);
	return good;
}

/* Under the lock the version is read anew: another process may have been faster. */
static bool step(struct store *store, const struct migration *migration, struct error *err)
{
	int version = 0;
	if (!transaction_begin(store, err))
		return false;
	if (store_schema_version(store, &version, err) &&
	    (version >= migration->version || advance(store, migration, version, err)))
		return transaction_commit(store, err);
	transaction_rollback(store);
	return false;
}

bool migrate_within(struct store *store, int after, int until, struct error *err)
{
	bool good = true;
	for (size_t i = 0; good && i < migration_count; i++) {
		const struct migration *migration = &migrations[i];
		if (migration->version <= after || migration->version > until)
			continue;
		int code = sqlite3_exec(store->db, migration->sql, NULL, NULL, NULL);
		good = code == SQLITE_OK ? complete(store, migration->version, err)
					 : store_failure(store, code, "migration", err);
	}
	return good;
}

/* Without foreign keys, so that a step may rebuild a table; what a step leaves is checked before it is committed. */
bool migrate(struct store *store, struct error *err)
{
	bool good = true;
	sqlite3_db_config(store->db, SQLITE_DBCONFIG_ENABLE_FKEY, 0, NULL);
	for (size_t i = 0; good && i < migration_count; i++)
		good = step(store, &migrations[i], err);
	sqlite3_db_config(store->db, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
	return good;
}
