/* Saving what can be read of a damaged database into a new one. */
#include "base/array.h"
#include "base/folder.h"
#include "base/scratch.h"
#include "failure.h"
#include "file.h"
#include "history.h"
#include "migrations.h"
#include "rescue_file.h"
#include "rescue_mend.h"
#include "rescue_read.h"
#include "rescue_row.h"
#include "rescue_tally.h"
#include "store/rescue_store.h"

#include <stdlib.h>

/* --- the rows of a table --- */

struct transfer {
	struct rescue_writer writer;
	struct rescue_tally *tally;
	enum rescue_kind kind;
	struct id_set *used; /* ids of all tables: none may be given twice */
	struct id_set seen;  /* rowids of this one as they were read */
	int64_t next_id;
	bool is_history;
	bool torn;   /* something that is no row any more was read as one */
	int failure; /* as rescue_read() has it */
};

static bool is_sound_entry(sqlite3_stmt *row, const struct rescue_table *table)
{
	for (int i = 0; i < table->count; i++) {
		if (!table->columns[i].is_blob)
			continue;
		size_t length = (size_t)sqlite3_column_bytes(row, i + 1);
		if (!length || !changeset_is_sound(sqlite3_column_blob(row, i + 1), length))
			return false;
	}
	return true;
}

/* A row whose id can't be one, or belongs to another already, gets a new one: what refers to it is an orphan then. */
static int64_t id_for(struct transfer *transfer, int64_t id)
{
	if (id > 0 && id_set_add(transfer->used, id))
		return 0;
	while (!id_set_add(transfer->used, ++transfer->next_id))
		;
	return transfer->next_id;
}

/* What a page of zeros looks like where it is taken for rows. */
static bool says_nothing(sqlite3_stmt *row, const struct rescue_table *table)
{
	for (int i = 0; i < table->count; i++) {
		bool is_id = table->has_id && table->columns[i].key;
		if (!is_id && sqlite3_column_type(row, i + 1) != SQLITE_NULL)
			return false;
	}
	return true;
}

static void take_row(struct transfer *transfer, sqlite3_stmt *row)
{
	const struct rescue_table *table = transfer->writer.table;
	int64_t rowid = sqlite3_column_int64(row, 0), id = 0;
	if (says_nothing(row, table)) {
		transfer->torn = true;
		return;
	}
	if (table->has_rowid && !id_set_add(&transfer->seen, rowid))
		return;
	if (transfer->is_history && !is_sound_entry(row, table)) {
		rescue_tally_lost(transfer->tally, transfer->kind);
		return;
	}
	if (table->has_id && !transfer->is_history && strcmp(table->name, "draft") != 0 &&
	    strcmp(table->name, "origin") != 0)
		id = id_for(transfer, rowid);
	switch (rescue_row_write(&transfer->writer, row, id)) {
	case RESCUE_ROW_MENDED:
		rescue_tally_mended(transfer->tally, transfer->kind, transfer->writer.key);
		rescue_tally_saved(transfer->tally, transfer->kind);
		break;
	case RESCUE_ROW_SAVED:
		rescue_tally_saved(transfer->tally, transfer->kind);
		break;
	case RESCUE_ROW_LOST:
		rescue_tally_lost(transfer->tally, transfer->kind);
		break;
	case RESCUE_ROW_THERE:
		break;
	case RESCUE_ROW_FAILED:
		transfer->failure = transfer->writer.failure;
		break;
	}
}

/* A value for which memory is wanting comes as none: that is no damage (sqlite.org/c3ref/column_blob.html). */
static void take(sqlite3_stmt *row, void *data)
{
	struct transfer *transfer = data;
	take_row(transfer, row);
	int code = sqlite3_errcode(sqlite3_db_handle(row));
	if (!transfer->failure && rescue_is_failure(code))
		transfer->failure = code;
}

/* Rows that only an index still knows. */
static void count_lost(sqlite3 *from, const struct rescue_table *table, struct transfer *transfer,
		       bool whole)
{
	struct id_set known = {0};
	struct rescue_count *count = &transfer->tally->out->kinds[transfer->kind];
	if (whole || transfer->failure)
		return;
	bool all = rescue_read_index(from, table, &known, &transfer->failure);
	for (size_t i = 0; i < known.count; i++)
		count->lost += !id_set_has(&transfer->seen, known.ids[i]);
	count->more = count->more || !all;
	id_set_release(&known);
}

static enum rescue_kind kind_of(const char *table)
{
	static const struct {
		const char *table;
		enum rescue_kind kind;
	} kinds[] = {
		{"plan", RESCUE_PLANS},        {"section", RESCUE_SECTIONS},
		{"member", RESCUE_MEMBERS},    {"activity", RESCUE_ACTIVITIES},
		{"post", RESCUE_POSTS},        {"duty", RESCUE_POSTS},
		{"appointment", RESCUE_POSTS}, {"history", RESCUE_ENTRIES},
	};
	for (size_t i = 0; i < ARRAY_LENGTH(kinds); i++)
		if (strcmp(kinds[i].table, table) == 0)
			return kinds[i].kind;
	return RESCUE_OTHERS;
}

/* False: memory or a disk has failed. */
static bool transfer_table(sqlite3 *from, struct store *to, const struct rescue_table *table,
			   struct id_set *used, struct rescue_tally *tally, struct error *err)
{
	struct transfer transfer = {
		.tally = tally,
		.kind = kind_of(table->name),
		.used = used,
		.next_id = (int64_t)to->origin << 40,
		.is_history = strcmp(table->name, "history") == 0,
	};
	rescue_writer_begin(&transfer.writer, to->db, table);
	bool whole = rescue_read(from, table, take, &transfer, &transfer.failure);
	count_lost(from, table, &transfer, whole && !transfer.torn);
	rescue_writer_end(&transfer.writer);
	id_set_release(&transfer.seen);
	return !transfer.failure || store_failure(to, transfer.failure, "rescue", err);
}

/* Who gave which ids is worked out anew behind it. */
static bool transfer_origins(sqlite3 *from, struct store *to, const struct rescue_table *table,
			     struct id_set *used, struct error *err)
{
	struct rescue uncounted = {0};
	struct rescue_tally tally;
	rescue_tally_begin(&tally, &uncounted);
	bool good = transfer_table(from, to, table, used, &tally, err);
	rescue_tally_end(&tally);
	return good;
}

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

/*
 * Rows may come in any order and hang on nothing for a while; what is left so in the end is mended. They go into tables of
 * their own version, so that the steps to the newest move what they hold as in any upgrade.
 */
static bool transfer_rows(struct rescue_file *file, struct store *to,
			  const struct rescue_tables *tables, struct rescue_tally *tally,
			  struct error *err)
{
	struct id_set used = {0};
	bool good = migrate_within(to, 0, file->version, err);
	for (size_t i = 0; good && i < tables->count; i++) {
		const struct rescue_table *table = &tables->items[i];
		if (strcmp(table->name, "origin") == 0)
			good = transfer_origins(file->db, to, table, &used, err);
		else
			good = transfer_table(file->db, to, table, &used, tally, err);
	}
	id_set_release(&used);
	return good && migrate_within(to, file->version, newest_version(), err) &&
	       rescue_mend(to, tally, err);
}

static bool transfer_all(struct rescue_file *file, struct store *to,
			 const struct rescue_tables *tables, struct rescue *out, struct error *err)
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

static bool make_target(struct rescue_file *file, const char *path, const char *target,
			const struct rescue_tables *tables, uint32_t origin, struct rescue *out,
			struct error *err)
{
	struct store *to = NULL;
	struct store_options how = {.path = target, .create = true, .origin = origin};
	scratch_begin(target);
	bool good = store_connect(&to, &how, err);
	good = good && transfer_all(file, to, tables, out, err);
	if (good && !found_anything(out))
		good = error_set(err, ERR_DATABASE, say_rescue_nothing(path));
	store_close(to);
	if (!good)
		file_remove(target);
	else
		folder_sync(target);
	scratch_end();
	return good;
}

bool rescue_store(const char *path, const char *target, uint32_t origin, struct rescue *out,
		  struct error *err)
{
	struct rescue_tables tables = {0};
	struct rescue_file file = {0};
	if (file_exists(target))
		return error_set(err, ERR_EXISTS, say_store_file_exists(target));
	char *copy = string_format("%s~rescue", target);
	file_remove(copy); /* what a rescue left that was cut short */
	scratch_begin(copy);
	bool good = rescue_file_open(&file, path, copy, err) && read_file(&file, &tables, err) &&
		    make_target(&file, path, target, &tables, origin, out, err);
	rescue_file_release(&file);
	rescue_tables_release(&tables);
	scratch_end();
	free(copy);
	return good;
}
