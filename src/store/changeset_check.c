/*
 * Whether bytes are a changeset as a session writes it. SQLite believes them: of a table's name without an end it looks for
 * ever, and an update without its key ends the program. The format is told at the head of SQLite's
 * ext/session/sqlite3session.c.
 */
#include "history.h"

#include <string.h>

/* Well above the columns of any table here; SQLite's own limit is higher. */
enum { COLUMNS_MOST = 100 };

struct cursor {
	const unsigned char *at, *end;
};

struct columns {
	bool is_key[COLUMNS_MOST];
	int count; /* 0: no table has been named */
};

static bool take_byte(struct cursor *cursor, unsigned char *out)
{
	if (cursor->at == cursor->end)
		return false;
	*out = *cursor->at++;
	return true;
}

static bool skip(struct cursor *cursor, size_t length)
{
	if ((size_t)(cursor->end - cursor->at) < length)
		return false;
	cursor->at += length;
	return true;
}

/* SQLite's numbers of seven bits to the byte, the highest first; of more than 31 bits none here is. */
static bool take_number(struct cursor *cursor, size_t *out)
{
	enum { BYTES_MOST = 5 };
	unsigned char byte = 0;
	uint64_t number = 0;
	for (int i = 0; i < BYTES_MOST; i++) {
		if (!take_byte(cursor, &byte))
			return false;
		number = number << 7 | (byte & 0x7F);
		if (!(byte & 0x80)) {
			*out = (size_t)number;
			return number <= INT32_MAX;
		}
	}
	return false;
}

/* 'T', how many columns, of each whether it belongs to the key, the name and a zero byte. */
static bool take_table(struct cursor *cursor, struct columns *out)
{
	size_t count;
	bool keyed = false;
	unsigned char key;
	if (!take_number(cursor, &count) || count < 1 || count > COLUMNS_MOST)
		return false;
	out->count = (int)count;
	for (int i = 0; i < out->count; i++) {
		if (!take_byte(cursor, &key))
			return false;
		out->is_key[i] = key != 0;
		keyed = keyed || key;
	}
	const unsigned char *name = cursor->at,
			    *end = memchr(name, '\0', (size_t)(cursor->end - name));
	if (!keyed || !end || end == name)
		return false;
	cursor->at = end + 1;
	return true;
}

/* *given: the column has a value, NULL among them. */
static bool take_value(struct cursor *cursor, bool *given)
{
	enum { NOTHING = 0, NUMBER_BYTES = 8 };
	unsigned char type;
	size_t length;
	if (!take_byte(cursor, &type))
		return false;
	*given = type != NOTHING;
	switch (type) {
	case NOTHING:
	case SQLITE_NULL:
		return true;
	case SQLITE_INTEGER:
	case SQLITE_FLOAT:
		return skip(cursor, NUMBER_BYTES);
	case SQLITE_TEXT:
	case SQLITE_BLOB:
		return take_number(cursor, &length) && skip(cursor, length);
	default:
		return false;
	}
}

static bool take_row(struct cursor *cursor, int count, bool given[COLUMNS_MOST])
{
	for (int i = 0; i < count; i++)
		if (!take_value(cursor, &given[i]))
			return false;
	return true;
}

static bool take_whole_row(struct cursor *cursor, int count)
{
	bool given[COLUMNS_MOST];
	if (!take_row(cursor, count, given))
		return false;
	for (int i = 0; i < count; i++)
		if (!given[i])
			return false;
	return true;
}

/* The row before has its key; besides, both have what has changed and nothing else. */
static bool take_update(struct cursor *cursor, const struct columns *columns)
{
	bool before[COLUMNS_MOST], after[COLUMNS_MOST];
	if (!take_row(cursor, columns->count, before) || !take_row(cursor, columns->count, after))
		return false;
	for (int i = 0; i < columns->count; i++)
		if (columns->is_key[i] ? !before[i] || after[i] : before[i] != after[i])
			return false;
	return true;
}

static bool take_change(struct cursor *cursor, int operation, const struct columns *columns)
{
	unsigned char indirect;
	if (!columns->count || !take_byte(cursor, &indirect) || indirect > 1)
		return false;
	switch (operation) {
	case SQLITE_INSERT:
	case SQLITE_DELETE:
		return take_whole_row(cursor, columns->count);
	case SQLITE_UPDATE:
		return take_update(cursor, columns);
	default:
		return false;
	}
}

bool changeset_is_sound(const void *bytes, size_t length)
{
	struct cursor cursor = {bytes, length ? (const unsigned char *)bytes + length : bytes};
	struct columns columns = {.count = 0};
	unsigned char mark;
	while (take_byte(&cursor, &mark))
		if (mark == 'T' ? !take_table(&cursor, &columns)
				: !take_change(&cursor, mark, &columns))
			return false;
	return true;
}
