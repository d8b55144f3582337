#include "connection.h"

#include "failure.h"
#include "migrations.h"
#include "stmt.h"

#include <assert.h>

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

/* Under the lock the version is read anew: another process may have been faster. */
static bool step(struct store *store, const struct migration *migration, struct error *err)
{
	int version = 0;
	if (!transaction_begin(store, err))
		return false;
	bool good = store_schema_version(store, &version, err);
	if (good && version < migration->version) {
		int code = sqlite3_exec(store->db, migration->sql, NULL, NULL, NULL);
		good = code == SQLITE_OK || store_failure(store, code, "migration", err);
		good = good && foreign_keys_hold(store, err) &&
		       store_schema_version(store, &version, err);
		assert(!good || version == migration->version);
	}
	if (good)
		return transaction_commit(store, err);
	transaction_rollback(store);
	return false;
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
