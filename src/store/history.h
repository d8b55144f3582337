/* Entries of history and the changesets in them, for the files of this folder. */
#ifndef STORE_HISTORY_H
#define STORE_HISTORY_H

#include "model/history.h"
#include "stmt.h"

/* Asked twice, as SQLite (3.40) says no where it is memory that is wanting for a moment. */
#define DETAIL_IS_JSON "(json_valid(detail) OR json_valid(detail))"

/* A sentence that somebody has made unreadable is left out: else none of the others could be seen, nor anything undone. */
#define HISTORY_COLUMNS \
	"id, at, actor, action, CASE WHEN " DETAIL_IS_JSON \
	" THEN json_extract(detail, '$.zh') END," \
	" CASE WHEN " DETAIL_IS_JSON " THEN json_extract(detail, '$.en') END," \
	" plan_id, undone, undone_after >= (SELECT max(newer.id) FROM history AS newer" \
	" WHERE newer.actor = history.actor)"

void history_entry_read(struct stmt *stmt, struct history_entry *out); /* `out` not initialised */

/* Are the bytes what a session writes? SQLite is given no others: changesets of strange databases could be anything. */
bool changeset_is_sound(const void *bytes, size_t length);

/* Reads a changeset change by change. */
struct changeset_reader {
	sqlite3_changeset_iter *iterator; /* NULL: could not begin, or ended */
	int code;
};

/* A changed row. Borrowed until the next one. */
struct change {
	sqlite3_changeset_iter *iterator;
	const char *table;
	int columns;
	int operation; /* SQLITE_INSERT, SQLITE_UPDATE, SQLITE_DELETE */
	int64_t key
		[2]; /* the primary key; the second is 0 where it has one column; of a text its hash */
};

/* `inverted`: as its undoing would change things. The bytes must outlive the reader. */
void changeset_read(struct changeset_reader *reader, const void *bytes, size_t length,
		    bool inverted);
bool changeset_next(struct changeset_reader *reader, struct change *out);

/* SQLITE_OK where all could be read; SQLITE_CORRUPT where the bytes are not sound, and no change was given. */
int changeset_end(struct changeset_reader *reader);

/* All of it or, where `conflict` answers SQLITE_CHANGESET_ABORT, nothing, as of bytes that are not sound. A result code of SQLite. */
int changeset_apply(sqlite3 *db, const void *bytes, size_t length, bool inverted,
		    int (*conflict)(void *context, int conflict, sqlite3_changeset_iter *iterator),
		    void *context);

/* The change at which an iterator stands. */
void change_of(sqlite3_changeset_iter *iterator, struct change *out);

/* NULL where the change says nothing of the column. */
sqlite3_value *change_old(const struct change *change, int column);
sqlite3_value *change_new(const struct change *change, int column);

#endif
