/* The rows of a table and their cells, one by one. */
#include "recognise_table.h"

#include "base/array.h"
#include "base/utf8.h"

#include <stdlib.h>

static char *trimmed(const char *text, size_t length)
{
	size_t from = 0, step;
	while (from < length && (step = text[from] == '\n' ? 1 : blanks_before(text + from)))
		from += step;
	if (from > length)
		from = length;
	while (length > from) {
		size_t last = utf8_back(text, length);
		if (text[last] != '\n' && !blanks_before(text + last))
			break;
		length = last;
	}
	return xmemdup0(text + from, length - from);
}

void table_split(const char *row, struct cells *cells)
{
	cells->count = 0;
	for (const char *at = row; cells->count < CELLS_MOST; at++) {
		size_t length = cells->count + 1 < CELLS_MOST ? strcspn(at, "\t") : strlen(at);
		cells->texts[cells->count++] = trimmed(at, length);
		at += length;
		if (!*at)
			break;
	}
}

void cells_release(struct cells *cells)
{
	for (size_t i = 0; i < cells->count; i++)
		free(cells->texts[i]);
}

const struct piece *table_piece(const struct table *table, size_t at)
{
	return &table->walker->recogniser->pieces[at];
}

const char *table_row_text(const struct table *table, size_t at)
{
	const struct piece *piece = table_piece(table, at);
	return piece->own ? piece->own
			  : table->walker->recogniser->proposal->lines[piece->line].text;
}

bool table_is_row(const struct table *table, size_t at, bool first)
{
	const struct piece *piece = table_piece(table, at);
	if (piece->role == PROPOSED_LEFT_OUT && first)
		walk_emit(table->walker, PROPOSED_LEFT_OUT, piece, 0, 0, strlen(piece->text));
	return piece->role == PROPOSED_PARAGRAPH;
}

void table_leave_out(struct table *table, size_t at)
{
	const struct piece *piece = table_piece(table, at);
	walk_emit(table->walker, PROPOSED_LEFT_OUT, piece, 0, 0, strlen(piece->text));
}

bool table_is_header(const struct table *table, size_t at)
{
	struct phrase_header again;
	return table->headed && phrase_header(table_row_text(table, at), &again);
}

/* 综合组, 工会办公室, 各分会: a part of the union or of where it works. A person's name ends with none of these. */
static bool is_body(const char *name)
{
	static const char *const ends[] = {"委员", "主席", "组",   "部",   "处",   "室", "科", "办",
					   "会",   "队",   "站",   "班",   "中心", "园", "校", "社",
					   "厂",   "车间", "干事", "组长", "团",   "股", "所"};
	size_t length = strlen(name);
	for (size_t i = 0; i < ARRAY_LENGTH(ends); i++) {
		size_t end = strlen(ends[i]);
		if (length > end && length <= 36 && strcmp(name + length - end, ends[i]) == 0)
			return true;
	}
	return false;
}

/* Names of posts and of such parts are posts; anything else that is responsible is told as it is written. */
bool table_are_posts(const char *cell)
{
	char name[64];
	while (*cell) {
		size_t length = 0, step;
		uint32_t c;
		while ((step = utf8_next(cell + length, &c)) && c != 0x3001 && c != ',' &&
		       c != 0xFF0C && c != ' ' && c != '\n' && c != '/' && c != 0xFF1B &&
		       c != 0x3000)
			length += step;
		if (length >= sizeof(name))
			return false;
		memcpy(name, cell, length);
		name[length] = '\0';
		if (length && !phrase_is_post(name) && !is_body(name))
			return false;
		cell += length + (step ? step : 0);
	}
	return true;
}
