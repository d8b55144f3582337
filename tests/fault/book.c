#include "book.h"

#include "base/array.h"
#include "base/hash.h"
#include "base/strbuf.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

/* Of these only whether they are NULL: times, and names by lot. */
static bool is_fleeting(const char *column)
{
	static const char *const fleeting[] = {"at", "undone", "session"};
	for (size_t i = 0; i < ARRAY_LENGTH(fleeting); i++)
		if (strcmp(column, fleeting[i]) == 0)
			return true;
	return false;
}

static void write_value(sqlite3_stmt *row, int column, struct strbuf *out)
{
	int type = sqlite3_column_type(row, column);
	if (type == SQLITE_NULL)
		strbuf_add_text(out, "|-");
	else if (is_fleeting(sqlite3_column_name(row, column)))
		strbuf_add_text(out, "|+");
	else if (type == SQLITE_BLOB)
		strbuf_format(
			out, "|%016llx",
			(unsigned long long)hash_bytes(HASH_BEGIN, sqlite3_column_blob(row, column),
						       (size_t)sqlite3_column_bytes(row, column)));
	else
		strbuf_format(out, "|%s", (const char *)sqlite3_column_text(row, column));
}

static int write_table(sqlite3 *db, const char *table, struct strbuf *out)
{
	sqlite3_stmt *row = NULL;
	char *sql = string_format("SELECT * FROM \"%s\" ORDER BY 1, 2", table);
	int code = sqlite3_prepare_v2(db, sql, -1, &row, NULL);
	while (code == SQLITE_OK && (code = sqlite3_step(row)) == SQLITE_ROW) {
		strbuf_add_text(out, table);
		for (int i = 0; i < sqlite3_column_count(row); i++)
			write_value(row, i, out);
		strbuf_add_byte(out, '\n');
		code = SQLITE_OK;
	}
	sqlite3_finalize(row);
	free(sql);
	return code == SQLITE_DONE ? SQLITE_OK : code;
}

static int write_tables(sqlite3 *db, struct strbuf *out)
{
	sqlite3_stmt *table = NULL;
	int code = sqlite3_exec(db, "BEGIN", NULL, NULL, NULL);
	if (code == SQLITE_OK)
		code = sqlite3_prepare_v2(db,
					  "SELECT name FROM sqlite_schema WHERE type = 'table'"
					  " AND name NOT LIKE 'sqlite%' ORDER BY name",
					  -1, &table, NULL);
	while (code == SQLITE_OK && (code = sqlite3_step(table)) == SQLITE_ROW)
		code = write_table(db, (const char *)sqlite3_column_text(table, 0), out);
	sqlite3_finalize(table);
	return code == SQLITE_DONE ? SQLITE_OK : code;
}

char *book_of(const char *path)
{
	struct stat info;
	struct strbuf out = STRBUF_INIT;
	sqlite3 *db = NULL;
	char *wal = string_format("%s-wal", path);
	bool log_there = stat(wal, &info) == 0 && info.st_size > 0;
	free(wal);
	if (stat(path, &info) != 0 || (info.st_size == 0 && !log_there))
		return xstrdup("");
	int code = sqlite3_open_v2(path, &db, SQLITE_OPEN_READWRITE, "unix");
	sqlite3_busy_timeout(db, 1000);
	if (code == SQLITE_OK)
		code = write_tables(db, &out);
	if (code != SQLITE_OK)
		fprintf(stderr, "fault: book: %s (%d)\n", sqlite3_errmsg(db), code);
	sqlite3_close(db);
	if (code == SQLITE_OK)
		return strbuf_detach(&out);
	strbuf_release(&out);
	return NULL;
}

void book_tell_difference(const char *wanted, const char *found)
{
	size_t line = 0;
	for (size_t i = 0; wanted[i] && wanted[i] == found[i]; i++)
		if (wanted[i] == '\n')
			line = i + 1;
	fprintf(stderr, "fault: wanted: %.*s\nfault: found:  %.*s\n",
		(int)strcspn(wanted + line, "\n"), wanted + line, (int)strcspn(found + line, "\n"),
		found + line);
}
