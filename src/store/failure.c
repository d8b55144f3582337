#include "failure.h"

#include "base/strbuf.h"
#include "file.h"
#include "file_writer.h"

#include <errno.h>
#include <stdlib.h>

/* Names the one who writes, where that can be found out. */
static char *say_busy(const char *path)
{
	char *writer = file_writer(path);
	char *sentence = writer ? say_store_busy_by(writer) : xstrdup(text(MSG_store_busy));
	free(writer);
	return sentence;
}

/* Codes that are not here are told by SQLite's own words. An extended code stands before its family. */
static const struct failure {
	int code;
	enum error_code kind;
	char *(*say)(const char *path);
	bool technical; /* SQLite's words and the statement help whoever repairs it */
} failures[] = {
	{SQLITE_FULL, ERR_IO, say_store_disk_full, false},
	{SQLITE_BUSY, ERR_BUSY, say_busy, false},
	{SQLITE_NOMEM, ERR_IO, say_store_no_memory, false},
	{SQLITE_LOCKED, ERR_BUSY, say_busy, false},
	{SQLITE_PROTOCOL, ERR_BUSY, say_busy, false},
	{SQLITE_READONLY_DBMOVED, ERR_IO, say_store_moved, false},
	{SQLITE_READONLY, ERR_REFUSED, say_store_read_only, false},
	{SQLITE_PERM, ERR_REFUSED, say_store_read_only, false},
	{SQLITE_CORRUPT, ERR_DATABASE, say_store_damaged, true},
	{SQLITE_FORMAT, ERR_DATABASE, say_store_damaged, true},
	{SQLITE_NOTADB, ERR_DATABASE, say_store_no_database, false},
	{SQLITE_IOERR, ERR_IO, say_store_io, true},
	{SQLITE_CANTOPEN, ERR_IO, say_store_cannot_open, false},
	{SQLITE_CONSTRAINT_UNIQUE, ERR_EXISTS, say_store_taken, true},
	/* The only keys that an INSERT may meet again are those that the database counts: all others are written over. */
	{SQLITE_CONSTRAINT_PRIMARYKEY, ERR_DATABASE, say_store_ids, true},
	{SQLITE_CONSTRAINT_FOREIGNKEY, ERR_CONFLICT, say_store_dangling, true},
	{SQLITE_CONSTRAINT, ERR_INPUT, say_store_constraint, true},
	{SQLITE_MISMATCH, ERR_INPUT, say_store_constraint, true},
	{SQLITE_TOOBIG, ERR_INPUT, say_store_too_big, false},
};

static const struct failure *find(int code)
{
	for (size_t i = 0; i < sizeof(failures) / sizeof(failures[0]); i++)
		if (failures[i].code == code || failures[i].code == (code & 0xFF))
			return &failures[i];
	return NULL;
}

bool store_failed_for_room(const struct store *store)
{
	int number = sqlite3_system_errno(store->db);
	return number == ENOSPC || number == EDQUOT ||
	       (sqlite3_errcode(store->db) & 0xFF) == SQLITE_FULL;
}

bool store_failed_for_rights(const struct store *store)
{
	int number = sqlite3_system_errno(store->db);
	return number == EACCES || number == EPERM;
}

/* A full disk also shows as a journal or shared memory that could not be made. */
static int meant(const struct store *store, int code)
{
	int family = code & 0xFF;
	return store_failed_for_room(store) && (family == SQLITE_IOERR || family == SQLITE_CANTOPEN)
		       ? SQLITE_FULL
		       : code;
}

bool store_failure(const struct store *store, int code, const char *what, struct error *err)
{
	bool last = store->db && (sqlite3_errcode(store->db) & 0xFF) == (code & 0xFF);
	const char *words = last ? sqlite3_errmsg(store->db) : sqlite3_errstr(code);
	const struct failure *failure = find(meant(store, code));
	if (failure && failure->code == SQLITE_FULL && store->is_copy)
		return error_set(err, ERR_IO, say_backup_disk_full(store->path));
	if (!failure)
		return error_set(err, ERR_DATABASE,
				 say_store_failed(store->path, what, words, code));
	char *sentence = failure->say(store->path);
	if (!failure->technical)
		return error_set(err, failure->kind, sentence);
	error_set(err, failure->kind, say_store_detail(sentence, what, words));
	free(sentence);
	return false;
}
