#include "stmt.h"

#include "base/array.h"
#include "base/strbuf.h"
#include "base/utf8.h"
#include "failure.h"
#include "model/outline.h"

#include <assert.h>
#include <stdlib.h>

struct stmt {
	struct store *store;
	const struct sql *sql;
	sqlite3_stmt *handle; /* NULL: could not be prepared */
	int result;           /* the last result; an error stays */
	int bound, column;
	bool in_use;
	char **cleaned; /* words of this row that were not fit to be borrowed as they are */
	size_t cleaned_count, cleaned_room;
	struct stmt *next;
};

/* The entry for this SQL, moved to the front: what is used once is mostly used again soon. */
static struct stmt *entry(struct store *store, const struct sql *sql)
{
	struct stmt **link = &store->statements;
	while (*link && (*link)->sql != sql)
		link = &(*link)->next;
	struct stmt *stmt = *link;
	if (stmt) {
		*link = stmt->next;
	} else {
		stmt = xcalloc(1, sizeof(*stmt));
		stmt->store = store;
		stmt->sql = sql;
	}
	stmt->next = store->statements;
	store->statements = stmt;
	return stmt;
}

/*
 * A table that is not known may be one that another process has just made. SQLite (3.40) looks for that, but not where it can't
 * read for a moment, and doesn't wait then: so a read that does comes first, and it is asked again.
 */
static void prepare(struct stmt *stmt)
{
	enum { TRIES = 10 };
	sqlite3 *db = stmt->store->db;
	for (int i = 1;; i++) {
		stmt->result = sqlite3_prepare_v3(db, stmt->sql->text, -1,
						  SQLITE_PREPARE_PERSISTENT, &stmt->handle, NULL);
		if (stmt->result != SQLITE_ERROR ||
		    i == TRIES) /* as the last call, it tells what is wrong */
			return;
		int code = sqlite3_exec(db, "PRAGMA schema_version", NULL, NULL, NULL);
		if (code != SQLITE_OK) {
			stmt->result = code;
			return;
		}
	}
}

struct stmt *stmt_use(struct store *store, const struct sql *sql)
{
	struct stmt *stmt = entry(store, sql);
	assert(!stmt->in_use);
	stmt->in_use = true;
	stmt->bound = stmt->column = 0;
	stmt->result = SQLITE_OK;
	if (!stmt->handle)
		prepare(stmt);
	return stmt;
}

static bool failed(const struct stmt *stmt)
{
	return stmt->result != SQLITE_OK && stmt->result != SQLITE_ROW &&
	       stmt->result != SQLITE_DONE;
}

void stmt_bind_int(struct stmt *stmt, int64_t value)
{
	stmt->bound++;
	if (!failed(stmt))
		stmt->result = sqlite3_bind_int64(stmt->handle, stmt->bound, value);
}

static void bind_null(struct stmt *stmt)
{
	stmt->bound++;
	if (!failed(stmt))
		stmt->result = sqlite3_bind_null(stmt->handle, stmt->bound);
}

void stmt_bind_id(struct stmt *stmt, int64_t id)
{
	if (id)
		stmt_bind_int(stmt, id);
	else
		bind_null(stmt);
}

void stmt_bind_given(struct stmt *stmt, int64_t value)
{
	if (value >= 0)
		stmt_bind_int(stmt, value);
	else
		bind_null(stmt);
}

void stmt_bind_text(struct stmt *stmt, const char *text)
{
	stmt->bound++;
	if (!failed(stmt))
		stmt->result =
			sqlite3_bind_text(stmt->handle, stmt->bound, text, -1, SQLITE_STATIC);
}

void stmt_bind_blob(struct stmt *stmt, const void *bytes, size_t length)
{
	stmt->bound++;
	if (!failed(stmt))
		stmt->result = sqlite3_bind_blob64(stmt->handle, stmt->bound, bytes, length,
						   SQLITE_STATIC);
}

static void forget_cleaned(struct stmt *stmt)
{
	while (stmt->cleaned_count)
		free(stmt->cleaned[--stmt->cleaned_count]);
}

bool stmt_step(struct stmt *stmt)
{
	forget_cleaned(stmt);
	if (failed(stmt))
		return false;
	assert(stmt->bound == sqlite3_bind_parameter_count(stmt->handle));
	stmt->column = 0;
	stmt->result = sqlite3_step(stmt->handle);
	return stmt->result == SQLITE_ROW;
}

int64_t stmt_int(struct stmt *stmt)
{
	return sqlite3_column_int64(stmt->handle, stmt->column++);
}

int64_t stmt_given(struct stmt *stmt)
{
	bool null = sqlite3_column_type(stmt->handle, stmt->column) == SQLITE_NULL;
	int64_t value = stmt_int(stmt);
	return null ? -1 : value;
}

/*
 * A text may have to be moved for its zero byte, and without memory that gives NULL, as for a text that was never given.
 * Taken for that it would be lost from then on: better to end here.
 */
static const char *text_of(struct stmt *stmt, int column)
{
	bool given = sqlite3_column_type(stmt->handle, column) != SQLITE_NULL;
	const char *text = (const char *)sqlite3_column_text(stmt->handle, column);
	if (given && !text)
		memory_exhausted();
	return text;
}

const char *value_text(sqlite3_value *value)
{
	bool given = sqlite3_value_type(value) != SQLITE_NULL;
	const char *text = (const char *)sqlite3_value_text(value);
	if (given && !text)
		memory_exhausted();
	return text;
}

int64_t stmt_within(struct stmt *stmt, int64_t least, int64_t most)
{
	bool null = sqlite3_column_type(stmt->handle, stmt->column) == SQLITE_NULL;
	int64_t value = stmt_int(stmt);
	return null || value < least ? least : value > most ? most : value;
}

int64_t stmt_position(struct stmt *stmt)
{
	int64_t value = stmt_int(stmt);
	return value < -POSITION_MOST  ? -POSITION_MOST
	       : value > POSITION_MOST ? POSITION_MOST
				       : value;
}

const char *stmt_text(struct stmt *stmt)
{
	return text_of(stmt, stmt->column++);
}

static char *copy_clean(struct stmt *stmt, bool multiline)
{
	int column = stmt->column++;
	const char *text = text_of(stmt, column);
	return text ? utf8_clean(text, (size_t)sqlite3_column_bytes(stmt->handle, column),
				 multiline, NULL)
		    : NULL;
}

char *stmt_copy(struct stmt *stmt)
{
	return copy_clean(stmt, true);
}

char *stmt_copy_line(struct stmt *stmt)
{
	return copy_clean(stmt, false);
}

char *stmt_copy_word(struct stmt *stmt)
{
	char *text = stmt_copy_line(stmt);
	return text ? text : xstrdup("");
}

const char *stmt_word(struct stmt *stmt)
{
	int column = stmt->column++;
	const char *text = text_of(stmt, column);
	size_t length = text ? (size_t)sqlite3_column_bytes(stmt->handle, column) : 0;
	if (!text || utf8_is_clean(text, length, false))
		return text ? text : "";
	ARRAY_GROW(stmt->cleaned, stmt->cleaned_count, stmt->cleaned_room);
	return stmt->cleaned[stmt->cleaned_count++] = utf8_clean(text, length, false, NULL);
}

sqlite3_stmt *stmt_row(struct stmt *stmt)
{
	return stmt->handle;
}

const void *stmt_blob(struct stmt *stmt, size_t *length)
{
	int column = stmt->column++;
	const void *bytes = sqlite3_column_blob(stmt->handle, column);
	*length = (size_t)sqlite3_column_bytes(stmt->handle, column);
	return bytes;
}

bool stmt_end(struct stmt *stmt, struct error *err)
{
	bool good = !failed(stmt);
	if (!good)
		store_failure(stmt->store, stmt->result, stmt->sql->name, err);
	if (stmt->handle)
		sqlite3_reset(stmt->handle);
	forget_cleaned(stmt);
	stmt->in_use = false;
	return good;
}

bool stmt_run(struct stmt *stmt, struct error *err)
{
	while (stmt_step(stmt))
		;
	return stmt_end(stmt, err);
}

bool stmt_run_on(struct stmt *stmt, enum message kind, struct error *err)
{
	if (!stmt_run(stmt, err))
		return false;
	if (sqlite3_changes(stmt->store->db) == 0)
		return error_set(err, ERR_NOT_FOUND, say_store_gone(text(kind)));
	return true;
}

bool stmt_run_int(struct stmt *stmt, int64_t *out, struct error *err)
{
	if (stmt_step(stmt))
		*out = stmt_int(stmt);
	return stmt_end(stmt, err);
}

void stmt_free_all(struct store *store)
{
	while (store->statements) {
		struct stmt *stmt = store->statements;
		store->statements = stmt->next;
		sqlite3_finalize(stmt->handle);
		free(stmt->cleaned);
		free(stmt);
	}
}
