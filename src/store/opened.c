/* What is known of a database that is open. */
#include "connection.h"

#include "file.h"
#include "file_system.h"
#include "file_writer.h"
#include "stmt.h"

bool store_schema_version(struct store *store, int *version, struct error *err)
{
	static const struct sql user_version = {"user_version", "PRAGMA user_version"};
	int64_t value = 0;
	if (!stmt_run_int(stmt_use(store, &user_version), &value, err))
		return false;
	*version = (int)value;
	return true;
}

char *store_writer(const struct store *store)
{
	return file_writer(store->path);
}

/* With a log SQLite itself does not look. */
bool store_has_moved(const struct store *store)
{
	int moved = 0;
	if (!store->is_copy && !store->read_only)
		sqlite3_file_control(store->db, "main", SQLITE_FCNTL_HAS_MOVED, &moved);
	return moved != 0;
}

bool store_may_change(const struct store *store, struct error *err)
{
	if (store->read_only)
		return error_set(err, ERR_REFUSED,
				 store->disk_full ? say_store_disk_full(store->path)
						  : say_store_read_only(store->path));
	return !store_has_moved(store) || error_set(err, ERR_IO, say_store_moved(store->path));
}

bool store_disk_is_full(const struct store *store)
{
	return store->disk_full;
}

bool store_is_read_only(const struct store *store)
{
	return store->read_only;
}

const char *store_path(const struct store *store)
{
	return store->path;
}

bool store_disk_is_blind(const struct store *store)
{
	return file_system_of(store->path) == FILE_SYSTEM_BLIND;
}

bool store_is_without_log(const struct store *store)
{
	return store->without_log;
}

const char *store_kept_copy(const struct store *store)
{
	return store->kept_copy;
}

bool store_has_written(const struct store *store)
{
	return store->commits > 0;
}

int64_t store_last_entry(const struct store *store)
{
	return store->last_entry;
}

int64_t store_version(struct store *store)
{
	static const struct sql data_version = {"data_version", "PRAGMA data_version"};
	struct error ignored = ERROR_INIT;
	stmt_run_int(stmt_use(store, &data_version), &store->version, &ignored);
	error_release(&ignored);
	return store->version * (INT64_C(1) << 32) + store->commits;
}
