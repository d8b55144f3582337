/* Saving what can be read of a damaged database into a new one. */
#include "base/array.h"
#include "base/folder.h"
#include "base/scratch.h"
#include "failure.h"
#include "file.h"
#include "history.h"
#include "migrations.h"
#include "placing.h"
#include "rescue_file.h"
#include "rescue_mend.h"
#include "rescue_read.h"
#include "rescue_strays.h"
#include "rescue_transfer.h"
#include "store/rescue_store.h"

#include <stdlib.h>

/* --- the version of its schema --- */

static int newest_version(void)
{
	return migrations[migration_count - 1].version;
}

/*
 * How many columns activities had when one was last changed, by what can be read of history. 0: that tells nothing; *code is
 * what SQLite says in the end.
 */
static int columns_in_history(sqlite3 *db, int *code)
{
	sqlite3_stmt *stmt = NULL;
	int columns = 0;
	*code = sqlite3_prepare_v2(db, "SELECT changeset FROM history ORDER BY rowid", -1, &stmt,
				   NULL);
	while (stmt && (*code = sqlite3_step(stmt)) == SQLITE_ROW) {
		struct changeset_reader reader;
		struct change change;
		const void *bytes = sqlite3_column_blob(stmt, 0);
		int length = sqlite3_column_bytes(stmt, 0);
		if (length <= 0)
			continue;
		changeset_read(&reader, bytes, (size_t)length, false);
		while (changeset_next(&reader, &change))
			if (strcmp(change.table, "activity") == 0 && change.columns > columns)
				columns = change.columns;
		changeset_end(&reader);
	}
	sqlite3_finalize(stmt);
	return columns;
}

/*
 * Where the header is lost: a database in which nothing was done in a later version is taken for one of the version before,
 * as moving what has been moved already changes nothing. *tables becomes those of that version.
 */
static bool take_version_of_history(struct rescue_file *file, struct rescue_tables *tables,
				    struct error *err)
{
	int code, columns = columns_in_history(file->db, &code);
	bool good = !rescue_is_failure(code) || rescue_file_failure(file, code, err);
	for (int version = 1; good && columns > 0 && version < newest_version(); version++) {
		struct rescue_tables older;
		good = rescue_tables_load(&older, version, err);
		const struct rescue_table *activity = rescue_table_named(&older, "activity");
		bool found = good && activity && activity->count >= columns;
		if (found) {
			struct rescue_tables newest = *tables;
			rescue_tables_take_roots(&older, &newest);
			*tables = older;
			older = newest;
			file->version = version;
		}
		rescue_tables_release(&older);
		if (found)
			return rescue_file_read(file, tables, err);
	}
	file->version = newest_version();
	return good;
}

/* As the program of its time wrote it. */
static bool read_file(struct rescue_file *file, struct rescue_tables *tables, struct error *err)
{
	bool known = file->version > 0;
	if (!rescue_tables_load(tables, known ? file->version : newest_version(), err))
		return false;
	return rescue_file_find(file, tables, err) && rescue_file_read(file, tables, err) &&
	       (known || take_version_of_history(file, tables, err));
}

/* --- the whole --- */

/* As if its table began there. Where the table seemed whole, it began at a place where it had not been looked for. */
static bool transfer_stray(struct rescue_file *file, struct rescue_tables *tables,
			   const struct rescue_stray *stray, struct rescue_transfer *transfer,
			   struct error *err)
{
	struct rescue_table *table = &tables->items[stray->table];
	int64_t root = table->root, taken = transfer->taken;
	bool whole = transfer->whole;
	table->root = stray->page;
	bool good = rescue_file_read(file, tables, err) &&
		    rescue_transfer_rows(transfer, file->db, err);
	table->root = root;
	if (whole && transfer->taken > taken)
		rescue_transfer_adrift(transfer);
	return good;
}

static bool transfer_strays(struct rescue_file *file, struct rescue_tables *tables,
			    struct rescue_transfer *transfers, bool with_rowid, struct error *err)
{
	struct rescue_strays strays;
	bool good = rescue_strays_find(&strays, file, transfers, tables->count, with_rowid, err);
	for (size_t i = 0; good && i < strays.count; i++)
		good = transfer_stray(file, tables, &strays.items[i],
				      &transfers[strays.items[i].table], err);
	good = good && (!strays.count || rescue_file_read(file, tables, err));
	rescue_strays_release(&strays);
	return good;
}

static bool transfer_tables(struct rescue_file *file, struct rescue_tables *tables,
			    struct rescue_transfer *transfers, struct error *err)
{
	bool good = true;
	for (size_t i = 0; good && i < tables->count; i++) {
		bool begins = tables->items[i].found;
		if (!begins)
			good = rescue_strays_begins(file, transfers, tables->count, i, &begins,
						    err);
		if (good && begins)
			good = rescue_transfer_rows(&transfers[i], file->db, err);
		else
			rescue_transfer_adrift(&transfers[i]);
	}
	good = good && transfer_strays(file, tables, transfers, true, err) &&
	       transfer_strays(file, tables, transfers, false, err);
	return good && rescue_transfer_count_lost(transfers, tables->count, file->db, err);
}

/*
 * Rows may come in any order and hang on nothing for a while; what is left so in the end is mended. They go into tables of
 * their own version, so that the steps to the newest move what they hold as in any upgrade.
 */
static bool transfer_rows(struct rescue_file *file, struct store *to, struct rescue_tables *tables,
			  struct rescue_tally *tally, struct error *err)
{
	struct rescue uncounted = {0};
	struct rescue_tally origins; /* who gave which ids is worked out anew behind it */
	struct id_set used = ID_SET_INIT;
	if (!migrate_within(to, 0, file->version, err))
		return false;
	struct rescue_transfer *transfers = xcalloc(tables->count, sizeof(*transfers));
	rescue_tally_begin(&origins, &uncounted);
	for (size_t i = 0; i < tables->count; i++) {
		const struct rescue_table *table = &tables->items[i];
		bool counts = strcmp(table->name, "origin") != 0;
		rescue_transfer_begin(&transfers[i], to, table, &used, counts ? tally : &origins);
	}
	bool good = transfer_tables(file, tables, transfers, err);
	for (size_t i = 0; i < tables->count; i++)
		rescue_transfer_end(&transfers[i]);
	rescue_tally_end(&origins);
	id_set_release(&used);
	free(transfers);
	return good && migrate_within(to, file->version, newest_version(), err) &&
	       rescue_mend(to, tally, err);
}

static bool transfer_all(struct rescue_file *file, struct store *to, struct rescue_tables *tables,
			 struct rescue *out, struct error *err)
{
	struct rescue_tally tally;
	rescue_tally_begin(&tally, out);
	sqlite3_db_config(to->db, SQLITE_DBCONFIG_ENABLE_FKEY, 0, NULL);
	bool good = transaction_begin(to, err) && transfer_rows(file, to, tables, &tally, err) &&
		    transaction_commit(to, err);
	transaction_rollback(to);
	sqlite3_db_config(to->db, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
	rescue_tally_end(&tally);
	return good;
}

static bool found_anything(const struct rescue *rescue)
{
	int saved = 0;
	for (int kind = 0; kind < RESCUE_KINDS; kind++)
		saved += rescue->kinds[kind].saved;
	return saved > 0;
}

static bool fill_target(struct rescue_file *file, const char *path, const char *target,
			struct rescue_tables *tables, uint32_t origin, struct rescue *out,
			struct error *err)
{
	struct store *to = NULL;
	struct store_options how = {.path = target, .origin = origin};
	bool good = store_connect(&to, &how, err);
	good = good && transfer_all(file, to, tables, out, err);
	if (good && !found_anything(out))
		good = error_set(err, ERR_DATABASE, say_rescue_nothing(path));
	store_close(to);
	return good;
}

/* The copy is this rescue's alone, like the target. */
static bool rescue_into(const char *path, const char *target, uint32_t origin, struct rescue *out,
			struct error *err)
{
	struct rescue_tables tables = {0};
	struct rescue_file file = {0};
	char *copy = string_format("%s~rescue", target);
	file_remove(copy); /* what a rescue left that was cut short */
	scratch_begin(copy);
	bool good = rescue_file_open(&file, path, copy, err) && read_file(&file, &tables, err) &&
		    fill_target(&file, path, target, &tables, origin, out, err);
	rescue_file_release(&file);
	rescue_tables_release(&tables);
	scratch_end();
	free(copy);
	return good;
}

/* The target is made first, so that whoever has the name from then on is refused, and what is removed is one's own. */
bool rescue_store(const char *path, const char *target, uint32_t origin, struct rescue *out,
		  struct error *err)
{
	if (!placing_is_free(target, err) || !file_create(target, target, err))
		return false;
	scratch_begin(target);
	bool good = rescue_into(path, target, origin, out, err);
	if (good)
		folder_sync(target);
	else
		file_remove(target);
	scratch_end();
	return good;
}
