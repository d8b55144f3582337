#include "rescue_transfer.h"

#include "base/array.h"
#include "failure.h"
#include "history.h"
#include "rescue_read.h"

#include <stdlib.h>

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
static int64_t id_for(struct rescue_transfer *transfer, int64_t id)
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

static void take_row(struct rescue_transfer *transfer, sqlite3_stmt *row)
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
	enum rescue_row done = rescue_row_write(&transfer->writer, row, id);
	transfer->taken += done != RESCUE_ROW_THERE;
	switch (done) {
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
	struct rescue_transfer *transfer = data;
	take_row(transfer, row);
	int code = sqlite3_errcode(sqlite3_db_handle(row));
	if (!transfer->failure && rescue_is_failure(code))
		transfer->failure = code;
}

/* --- the table --- */

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

static bool finish(const struct rescue_transfer *transfer, struct error *err)
{
	return !transfer->failure || store_failure(transfer->to, transfer->failure, "rescue", err);
}

void rescue_transfer_begin(struct rescue_transfer *transfer, struct store *to,
			   const struct rescue_table *table, struct id_set *used,
			   struct rescue_tally *tally)
{
	*transfer = (struct rescue_transfer){
		.to = to,
		.tally = tally,
		.kind = kind_of(table->name),
		.used = used,
		.next_id = (int64_t)to->origin << 40,
		.is_history = strcmp(table->name, "history") == 0,
		.whole = true,
	};
	rescue_writer_begin(&transfer->writer, to->db, table);
}

bool rescue_transfer_rows(struct rescue_transfer *transfer, sqlite3 *from, struct error *err)
{
	bool whole = rescue_read(from, transfer->writer.table, take, transfer, &transfer->failure);
	transfer->whole = transfer->whole && whole && !transfer->torn;
	return finish(transfer, err);
}

void rescue_transfer_adrift(struct rescue_transfer *transfer)
{
	transfer->adrift = true;
	transfer->whole = false;
}

/* --- what is lost --- */

static void miss(struct rescue_transfer *transfer, int64_t id)
{
	if (id > 0 && !id_set_has(&transfer->seen, id))
		id_set_add(&transfer->missed, id);
}

static bool ask_index(struct rescue_transfer *transfer, sqlite3 *from, struct error *err)
{
	struct id_set known = ID_SET_INIT;
	if (transfer->whole)
		return true;
	bool all = !transfer->adrift &&
		   rescue_read_index(from, transfer->writer.table, &known, &transfer->failure);
	for (size_t i = 0; i < known.count; i++)
		miss(transfer, known.ids[i]);
	if (!all)
		transfer->tally->out->kinds[transfer->kind].more = true;
	id_set_release(&known);
	return finish(transfer, err);
}

/* In one of its columns, rows that were saved refer to those of `of`. */
static bool ask_column(const struct rescue_transfer *transfer, const char *column,
		       struct rescue_transfer *of, struct error *err)
{
	sqlite3 *db = transfer->to->db;
	sqlite3_stmt *stmt = NULL;
	char *sql = string_format("SELECT DISTINCT \"%s\" FROM \"%s\"", column,
				  transfer->writer.table->name);
	int code = sqlite3_prepare_v2(db, sql, -1, &stmt, NULL);
	while (code == SQLITE_OK || code == SQLITE_ROW) {
		code = sqlite3_step(stmt);
		if (code == SQLITE_ROW)
			miss(of, sqlite3_column_int64(stmt, 0));
	}
	sqlite3_finalize(stmt);
	free(sql);
	return code == SQLITE_DONE || store_failure(transfer->to, code, "rescue", err);
}

static bool ask_references(struct rescue_transfer *transfers, size_t count, size_t which,
			   struct error *err)
{
	const struct rescue_table *table = transfers[which].writer.table;
	bool good = true;
	for (int c = 0; c < table->count; c++) {
		const char *of = table->columns[c].of;
		for (size_t i = 0; good && of && i < count; i++)
			if (strcmp(transfers[i].writer.table->name, of) == 0)
				good = ask_column(&transfers[which], table->columns[c].name,
						  &transfers[i], err);
	}
	return good;
}

bool rescue_transfer_count_lost(struct rescue_transfer *transfers, size_t count, sqlite3 *from,
				struct error *err)
{
	bool good = true;
	for (size_t i = 0; good && i < count; i++)
		good = ask_index(&transfers[i], from, err) &&
		       ask_references(transfers, count, i, err);
	for (size_t i = 0; i < count; i++)
		transfers[i].tally->out->kinds[transfers[i].kind].lost +=
			(int)transfers[i].missed.count;
	return good;
}

void rescue_transfer_end(struct rescue_transfer *transfer)
{
	rescue_writer_end(&transfer->writer);
	id_set_release(&transfer->seen);
	id_set_release(&transfer->missed);
}
