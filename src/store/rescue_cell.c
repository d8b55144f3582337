#include "rescue_cell.h"

#include <stddef.h>

/* NULL: it does not end before `end`. */
static const unsigned char *read_varint(const unsigned char *at, const unsigned char *end,
					uint64_t *out)
{
	*out = 0;
	for (int i = 0; at && at < end && i < 9; i++, at++) {
		if (i == 8) {
			*out = *out << 8 | *at;
			return at + 1;
		}
		*out = *out << 7 | (*at & 0x7F);
		if (!(*at & 0x80))
			return at + 1;
	}
	return NULL;
}

static int64_t read_integer(const unsigned char *at, int bytes)
{
	uint64_t number = at[0] & 0x80 ? UINT64_MAX : 0;
	for (int i = 0; i < bytes; i++)
		number = number << 8 | at[i];
	return (int64_t)number;
}

/* The bytes that a value of this serial type has. */
static uint64_t read_value(uint64_t serial, const unsigned char *at, const unsigned char *end,
			   int *type, int64_t *number)
{
	static const unsigned char bytes[] = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0};
	*number = serial == 9;
	if (serial >= 12) {
		*type = serial % 2 ? SQLITE_TEXT : SQLITE_BLOB;
		return (serial - 12) / 2;
	}
	*type = serial == 0 ? SQLITE_NULL : serial == 7 ? SQLITE_FLOAT : SQLITE_INTEGER;
	if (serial >= sizeof(bytes))
		return UINT64_MAX;
	if (serial >= 1 && serial <= 6 && end - at >= bytes[serial])
		*number = read_integer(at, bytes[serial]);
	return bytes[serial];
}

bool rescue_cell_read(const unsigned char *at, const unsigned char *end, int kind,
		      struct rescue_cell *cell)
{
	uint64_t size, rowid = 0, head, serial;
	at += kind == PAGE_INNER_OF_INDEX ? 4 : 0;
	at = read_varint(at, end, &size);
	if (kind == PAGE_LEAF_OF_TABLE)
		at = read_varint(at, end, &rowid);
	const unsigned char *types = read_varint(at, end, &head);
	if (!types || head > (uint64_t)(end - at) || head < (uint64_t)(types - at))
		return false;
	const unsigned char *value = at + head, *types_end = value;
	uint64_t length = head;
	for (cell->count = 0; types && types < types_end; cell->count++) {
		types = read_varint(types, types_end, &serial);
		if (!types || cell->count >= RESCUE_COLUMNS)
			return false;
		uint64_t bytes = read_value(serial, value, end, &cell->values[cell->count].type,
					    &cell->values[cell->count].number);
		if (bytes > size)
			return false;
		length += bytes;
		value += bytes < (uint64_t)(end - value) ? (ptrdiff_t)bytes : end - value;
	}
	cell->rowid = (int64_t)rowid;
	return cell->count > 0 && length == size;
}
