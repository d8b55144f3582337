#include "base/hash.h"
#include "history.h"
#include "stmt.h"

#include <string.h>

/* The interface takes a plain pointer to bytes that it does not change. */
static void *unconst(const void *bytes)
{
	union {
		const void *in;
		void *out;
	} both = {bytes};
	return both.out;
}

void changeset_read(struct changeset_reader *reader, const void *bytes, size_t length,
		    bool inverted)
{
	int flags = inverted ? SQLITE_CHANGESETSTART_INVERT : 0;
	reader->iterator = NULL;
	reader->code = SQLITE_CORRUPT;
	if (changeset_is_sound(bytes, length))
		reader->code = sqlite3changeset_start_v2(&reader->iterator, (int)length,
							 unconst(bytes), flags);
}

bool changeset_next(struct changeset_reader *reader, struct change *out)
{
	if (reader->code != SQLITE_OK)
		return false;
	int code = sqlite3changeset_next(reader->iterator);
	if (code != SQLITE_ROW) {
		reader->code = code == SQLITE_DONE ? SQLITE_OK : code;
		return false;
	}
	change_of(reader->iterator, out);
	return true;
}

/*
 * Finalizing tells what went wrong in between. Where memory was wanting at the header of a table, SQLite (3.40) takes what it
 * had of the table before for values of this one and frees them: then the iterator is better lost.
 */
int changeset_end(struct changeset_reader *reader)
{
	if (reader->iterator && reader->code != SQLITE_NOMEM)
		reader->code = sqlite3changeset_finalize(reader->iterator);
	reader->iterator = NULL;
	return reader->code;
}

int changeset_apply(sqlite3 *db, const void *bytes, size_t length, bool inverted,
		    int (*conflict)(void *context, int conflict, sqlite3_changeset_iter *iterator),
		    void *context)
{
	int flags = inverted ? SQLITE_CHANGESETAPPLY_INVERT : 0;
	if (!changeset_is_sound(bytes, length))
		return SQLITE_CORRUPT;
	return sqlite3changeset_apply_v2(db, (int)length, unconst(bytes), NULL, conflict, context,
					 NULL, NULL, flags);
}

sqlite3_value *change_old(const struct change *change, int column)
{
	sqlite3_value *value = NULL;
	if (change->operation != SQLITE_INSERT)
		sqlite3changeset_old(change->iterator, column, &value);
	return value;
}

sqlite3_value *change_new(const struct change *change, int column)
{
	sqlite3_value *value = NULL;
	if (change->operation != SQLITE_DELETE)
		sqlite3changeset_new(change->iterator, column, &value);
	return value;
}

/* A text as a part of a key, to tell rows apart: FNV-1a. */
static int64_t key_part(sqlite3_value *value)
{
	if (sqlite3_value_type(value) != SQLITE_TEXT)
		return sqlite3_value_int64(value);
	const char *name = value_text(value);
	return (int64_t)hash_bytes(HASH_BEGIN, name, strlen(name));
}

void change_of(sqlite3_changeset_iter *iterator, struct change *out)
{
	unsigned char *in_key = NULL;
	int columns = 0, found = 0;
	*out = (struct change){.iterator = iterator};
	sqlite3changeset_op(iterator, &out->table, &out->columns, &out->operation, NULL);
	sqlite3changeset_pk(iterator, &in_key, &columns);
	for (int i = 0; i < columns && found < 2; i++) {
		sqlite3_value *value = in_key[i] ? change_old(out, i) : NULL;
		if (in_key[i] && !value)
			value = change_new(out, i);
		if (value)
			out->key[found++] = key_part(value);
	}
}
