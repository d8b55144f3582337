/* Saving what can be read of a damaged database into a new one. */
#include "base/array.h"
#include "base/folder.h"
#include "failure.h"
#include "file.h"
#include "history.h"
#include "rescue_file.h"
#include "rescue_mend.h"
#include "rescue_read.h"
#include "rescue_row.h"
#include "store/rescue_store.h"

#include <stdlib.h>

/* --- the rows of a table --- */

struct transfer {
	struct rescue_writer writer;
	struct store *to;
	struct rescue_count *count;
	struct id_set *used; /* ids of all tables: none may be given twice */
	struct id_set seen;  /* rowids of this one as they were read */
	int64_t next_id;
	bool is_history;
};

static bool is_sound_entry(sqlite3_stmt *row, const struct rescue_table *table)
{
	for (int i = 0; i < table->count; i++) {
		struct changeset_reader reader;
		struct change change;
		if (!table->columns[i].is_blob)
			continue;
		int length = sqlite3_column_bytes(row, i + 1);
		const void *bytes = sqlite3_column_blob(row, i + 1);
		if (length <= 0)
			return false;
		changeset_read(&reader, bytes, (size_t)length, false);
		while (changeset_next(&reader, &change))
			;
		if (changeset_end(&reader) != SQLITE_OK)
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

static void take(sqlite3_stmt *row, void *data)
{
	struct transfer *transfer = data;
	const struct rescue_table *table = transfer->writer.table;
	int64_t rowid = sqlite3_column_int64(row, 0), id = 0;
	if (table->has_rowid && !id_set_add(&transfer->seen, rowid))
		return;
	if (transfer->is_history && !is_sound_entry(row, table)) {
		transfer->count->lost++;
		return;
	}
	if (table->has_id && !transfer->is_history && strcmp(table->name, "draft") != 0 &&
	    strcmp(table->name, "origin") != 0)
		id = id_for(transfer, rowid);
	switch (rescue_row_write(&transfer->writer, row, id)) {
	case RESCUE_ROW_MENDED:
		transfer->count->mended++;
		transfer->count->saved++;
		break;
	case RESCUE_ROW_SAVED:
		transfer->count->saved++;
		break;
	case RESCUE_ROW_LOST:
		transfer->count->lost++;
		break;
	case RESCUE_ROW_THERE:
		break;
	}
}

/* Rows that only an index still knows. */
static void count_lost(sqlite3 *from, const struct rescue_table *table, struct transfer *transfer,
		       bool whole)
{
	struct id_set known = {0};
	if (whole)
		return;
	bool all = rescue_read_index(from, table, &known);
	for (size_t i = 0; i < known.count; i++)
		transfer->count->lost += !id_set_has(&transfer->seen, known.ids[i]);
	transfer->count->more = transfer->count->more || !all;
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

static void transfer_table(sqlite3 *from, struct store *to, const struct rescue_table *table,
			   struct id_set *used, struct rescue *out)
{
	struct rescue_count uncounted = {0};
	/* Who gave which ids is worked out anew. */
	bool counted = strcmp(table->name, "origin") != 0;
	struct transfer transfer = {
		.to = to,
		.used = used,
		.count = counted ? &out->kinds[kind_of(table->name)] : &uncounted,
		.next_id = (int64_t)to->origin << 40,
		.is_history = strcmp(table->name, "history") == 0,
	};
	rescue_writer_begin(&transfer.writer, to->db, table);
	bool whole = rescue_read(from, table, take, &transfer);
	count_lost(from, table, &transfer, whole);
	rescue_writer_end(&transfer.writer);
	id_set_release(&transfer.seen);
}

/* --- the whole --- */

/* Rows may come in any order and hang on nothing for a while; what is left so in the end is mended. */
static bool transfer_all(sqlite3 *from, struct store *to, const struct rescue_tables *tables,
			 struct rescue *out, struct error *err)
{
	struct id_set used = {0};
	sqlite3_db_config(to->db, SQLITE_DBCONFIG_ENABLE_FKEY, 0, NULL);
	bool good = transaction_begin(to, err);
	for (size_t i = 0; good && i < tables->count; i++)
		transfer_table(from, to, &tables->items[i], &used, out);
	good = good && rescue_mend(to, out, err) && transaction_commit(to, err);
	transaction_rollback(to);
	sqlite3_db_config(to->db, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
	id_set_release(&used);
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
	bool good = store_open(&to, &how, err);
	bool made = good;
	good = good && transfer_all(file->db, to, tables, out, err);
	if (good && !found_anything(out))
		good = error_set(err, ERR_DATABASE, say_rescue_nothing(path));
	store_close(to);
	if (made && !good)
		file_remove(target);
	else if (good)
		folder_sync(target);
	return good;
}

bool rescue_store(const char *path, const char *target, uint32_t origin, struct rescue *out,
		  struct error *err)
{
	struct rescue_tables tables;
	struct rescue_file file = {0};
	if (file_exists(target))
		return error_set(err, ERR_EXISTS, say_store_file_exists(target));
	char *copy = string_format("%s~rescue", target);
	file_remove(copy); /* what a rescue left that was cut short */
	bool good = rescue_tables_load(&tables, err) &&
		    rescue_file_open(&file, path, copy, &tables, err) &&
		    make_target(&file, path, target, &tables, origin, out, err);
	rescue_file_release(&file);
	rescue_tables_release(&tables);
	free(copy);
	return good;
}
