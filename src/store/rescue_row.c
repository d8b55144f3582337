#include "rescue_row.h"

#include "base/array.h"
#include "base/utf8.h"
#include "rescue_read.h"
#include "rescue_tally.h"

#include <stdlib.h>

/* --- what stands in the place of a value that can't be kept --- */

/* Of columns that must hold something and have no default. */
static const struct {
	const char *column, *text;
} stand_ins[] = {
	{"kind", "custom"},    {"first_month", "2000-01"},
	{"month_count", "36"}, {"status", "draft"},
	{"least", "0"},        {"most", "99999999999"},
	{"amount", "0"},       {"works", "0"},
	{"year", "2000"},      {"heading", ""},
	{"position", "0"},     {"day", NULL},
};

/* A name that is lost: '（读不出）7'. Owned. */
static char *lost_name(struct rescue_writer *writer)
{
	return string_format("%s%lld", text(MSG_rescue_unreadable), (long long)++writer->number);
}

/* NULL: the column may be empty, and that it is then. Owned. */
static char *stand_in(struct rescue_writer *writer, const struct rescue_column *column)
{
	static const char *const names[] = {"name", "title", "code", "text", "event"};
	if (!column->required)
		return NULL;
	if (column->otherwise)
		return xstrdup(column->otherwise);
	for (size_t i = 0; i < ARRAY_LENGTH(stand_ins); i++)
		if (strcmp(stand_ins[i].column, column->name) == 0)
			return stand_ins[i].text ? xstrdup(stand_ins[i].text) : NULL;
	for (size_t i = 0; i < ARRAY_LENGTH(names); i++)
		if (strcmp(names[i], column->name) == 0)
			return lost_name(writer);
	return NULL;
}

/* --- writing --- */

void rescue_writer_begin(struct rescue_writer *writer, sqlite3 *db,
			 const struct rescue_table *table)
{
	struct strbuf sql = STRBUF_INIT, places = STRBUF_INIT, keys = STRBUF_INIT;
	*writer = (struct rescue_writer){.db = db, .table = table};
	strbuf_format(&sql, "INSERT INTO \"%s\" (", table->name);
	for (int i = 0; i < table->count; i++) {
		strbuf_format(&sql, "%s\"%s\"", i ? "," : "", table->columns[i].name);
		strbuf_add_text(&places, i ? ",?" : "?");
		if (table->columns[i].key)
			strbuf_format(&keys, "%s\"%s\"", keys.length ? "," : "",
				      table->columns[i].name);
	}
	strbuf_format(&sql, ") VALUES (%s) RETURNING %s", places.text, keys.text);
	writer->failure = sqlite3_prepare_v2(db, sql.text, -1, &writer->insert, NULL);
	strbuf_release(&keys);
	strbuf_release(&places);
	strbuf_release(&sql);
}

void rescue_writer_end(struct rescue_writer *writer)
{
	sqlite3_finalize(writer->insert);
	writer->insert = NULL;
}

/* Text that is no UTF-8 any more becomes some. *clean (owned) is it; false: it was. */
static bool must_clean(sqlite3_stmt *row, int column, char **clean)
{
	const char *said = (const char *)sqlite3_column_text(row, column);
	int length = sqlite3_column_bytes(row, column);
	size_t replaced = 0;
	*clean = said ? utf8_clean(said, (size_t)length, true, &replaced) : NULL;
	return said && (replaced > 0 || strlen(said) != (size_t)length);
}

/* Binds a value as it is, or what stands in its place. False: it is not the one that was read. */
static bool bind_value(struct rescue_writer *writer, sqlite3_stmt *row, int i, bool replaced)
{
	const struct rescue_column *column = &writer->table->columns[i];
	char *words = NULL;
	int code = SQLITE_OK;
	bool kept = !replaced && rescue_column_fits(column, sqlite3_column_type(row, i + 1));
	if (kept && !column->is_integer && !column->is_blob && must_clean(row, i + 1, &words))
		kept = false;
	else if (kept)
		code = sqlite3_bind_value(writer->insert, i + 1, sqlite3_column_value(row, i + 1));
	else
		words = stand_in(writer, column);
	if (!kept && words)
		code = sqlite3_bind_text(writer->insert, i + 1, words, -1, SQLITE_TRANSIENT);
	else if (!kept)
		sqlite3_bind_null(writer->insert, i + 1);
	free(words);
	if (rescue_is_failure(code))
		writer->failure = code;
	return kept;
}

/* Instead of a column that is to be replaced. */
enum { REPLACE_NONE = RESCUE_COLUMNS, REPLACE_ALL /* but keys and what they hang on */ };

/* `without`: the column that is replaced. A result code of SQLite. */
static int try_insert(struct rescue_writer *writer, sqlite3_stmt *row, int64_t id, int without,
		      bool *changed)
{
	*changed = id != 0;
	for (int i = 0; i < writer->table->count; i++) {
		const struct rescue_column *column = &writer->table->columns[i];
		bool essential = column->key || column->of;
		if (!bind_value(writer, row, i,
				i == without || (without == REPLACE_ALL && !essential)))
			*changed = true;
	}
	for (int i = 0; writer->table->has_id && i < writer->table->count; i++)
		if (writer->table->columns[i].key)
			sqlite3_bind_int64(writer->insert, i + 1,
					   id ? id : sqlite3_column_int64(row, 0));
	if (sqlite3_step(writer->insert) == SQLITE_ROW)
		writer->key = rescue_key(writer->insert, 0, sqlite3_column_count(writer->insert));
	int code = sqlite3_reset(writer->insert);
	return code == SQLITE_OK ? code : sqlite3_extended_errcode(writer->db);
}

enum rescue_row rescue_row_write(struct rescue_writer *writer, sqlite3_stmt *row, int64_t id)
{
	bool changed = false;
	if (!writer->insert || writer->failure)
		return RESCUE_ROW_FAILED;
	int code = try_insert(writer, row, id, REPLACE_NONE, &changed);
	if (code == SQLITE_CONSTRAINT_PRIMARYKEY || code == SQLITE_CONSTRAINT_ROWID)
		return RESCUE_ROW_THERE;
	for (int i = 0; code != SQLITE_OK && !rescue_is_failure(code) && i < writer->table->count;
	     i++)
		if (!writer->table->columns[i].key)
			code = try_insert(writer, row, id, i, &changed);
	if (code != SQLITE_OK && !rescue_is_failure(code))
		code = try_insert(writer, row, id, REPLACE_ALL, &changed);
	if (rescue_is_failure(code))
		writer->failure = code;
	if (writer->failure)
		return RESCUE_ROW_FAILED;
	return code != SQLITE_OK ? RESCUE_ROW_LOST : changed ? RESCUE_ROW_MENDED : RESCUE_ROW_SAVED;
}
