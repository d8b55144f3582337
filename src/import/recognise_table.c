/* Tables: a schedule by months, a list of who does what, or else rows that are kept as they are. */
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

/* The row as it begins in its line: cells that are empty at its front count too. */
const char *table_row_text(const struct table *table, size_t at)
{
	const struct piece *piece = table_piece(table, at);
	return piece->own ? piece->own
			  : table->walker->recogniser->proposal->lines[piece->line].text;
}

/* False: it is no row any more; what is left out is put down the first time. */
bool table_is_row(const struct table *table, size_t at, bool first)
{
	const struct piece *piece = table_piece(table, at);
	if (piece->role == PROPOSED_LEFT_OUT && first)
		walk_emit(table->walker, PROPOSED_LEFT_OUT, piece, 0, 0, strlen(piece->text));
	return piece->role == PROPOSED_PARAGRAPH;
}

static bool is_month_cell(const char *cell)
{
	struct phrase_months months;
	return phrase_months(cell, &months) && (months.certain || !cell[months.text]) &&
	       !cell[months.text];
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

/* --- what kind of table it is --- */

static bool has_column(const struct table *table, enum column column)
{
	for (size_t i = 0; i < table->header.count; i++)
		if (table->header.columns[i] == column)
			return true;
	return false;
}

static void take_header(struct table *table, size_t at)
{
	table->own = has_column(table, COLUMN_STATUS) && has_column(table, COLUMN_FIRST_TIME) &&
		     has_column(table, COLUMN_OCCASION) && has_column(table, COLUMN_SECTION);
	struct cells cells;
	table_split(table_row_text(table, at), &cells);
	for (size_t i = 0; i < cells.count; i++) {
		table->heads[i] = cells.texts[i];
		if (i >= table->header.count)
			table->header.columns[i] = COLUMN_NONE;
	}
	if (table->header.count < cells.count)
		table->header.count = cells.count;
	table->headed = true;
}

/* Without a header: the column that holds months, the widest one of the others, and one of posts. */
static bool guess_columns(struct table *table)
{
	size_t months[CELLS_MOST] = {0}, posts[CELLS_MOST] = {0}, widths[CELLS_MOST] = {0},
	       filled[CELLS_MOST] = {0}, most = 0;
	for (size_t i = table->at; i < table->end && i < table->at + 60; i++) {
		struct cells cells;
		if (table_piece(table, i)->role != PROPOSED_PARAGRAPH)
			continue;
		table_split(table_row_text(table, i), &cells);
		for (size_t k = 0; k < cells.count; k++) {
			months[k] += is_month_cell(cells.texts[k]);
			filled[k] += *cells.texts[k] != '\0';
			posts[k] += *cells.texts[k] && table_are_posts(cells.texts[k]);
			widths[k] += strlen(cells.texts[k]);
		}
		most = cells.count > most ? cells.count : most;
		cells_release(&cells);
	}
	size_t month = 0, widest = CELLS_MOST;
	while (month < most && (months[month] < 2 || months[month] * 2 < filled[month]))
		month++;
	for (size_t k = 0; k < most; k++)
		if (k != month && (widest == CELLS_MOST || widths[k] > widths[widest]))
			widest = k;
	if (month == most || widest == CELLS_MOST)
		return false;
	table->header.count = most;
	for (size_t k = 0; k < most; k++)
		table->header.columns[k] = k == month    ? COLUMN_MONTH
					   : k == widest ? COLUMN_ACTIVITY
					   : posts[k] >= 2 && posts[k] * 2 >= filled[k]
						   ? COLUMN_POST
						   : COLUMN_NONE;
	return true;
}

/* Any other table: each row is a paragraph, its cells parted by wide blanks. */
static void walk_rows(struct table *table)
{
	for (size_t i = table->at; i < table->end; i++) {
		struct piece row = *table_piece(table, i);
		struct strbuf text = STRBUF_INIT;
		struct cells cells;
		if (!table_is_row(table, i, true))
			continue;
		table_split(table_row_text(table, i), &cells);
		for (size_t k = 0; k < cells.count; k++)
			if (*cells.texts[k])
				strbuf_format(&text, "%s%s", text.length ? "　" : "",
					      cells.texts[k]);
		for (char *end = text.text; text.length && (end = strchr(end, '\n'));)
			*end = ' ';
		row.text = text.text;
		row.own = NULL;
		if (text.length)
			walk_emit(table->walker, PROPOSED_PARAGRAPH, &row, 0, 0, text.length);
		strbuf_release(&text);
		cells_release(&cells);
	}
}

/* The header may stand below a line that says what the table is. */
static size_t find_header(struct table *table)
{
	for (size_t i = table->at; i < table->end && i < table->at + 12; i++)
		if (table_piece(table, i)->role == PROPOSED_PARAGRAPH &&
		    phrase_header(table_row_text(table, i), &table->header))
			return i;
	return table->end;
}

static size_t table_end(const struct walker *walker, size_t at)
{
	const struct recogniser *recogniser = walker->recogniser;
	int number = recogniser->pieces[at].table;
	while (at < walker->part->end && recogniser->pieces[at].table == number)
		at++;
	return at;
}

size_t table_walk(struct walker *walker, size_t at)
{
	struct table table = {.walker = walker, .at = at, .end = table_end(walker, at)};
	size_t end = table.end, header = find_header(&table);
	if (header < end) {
		table.end = header;
		walk_rows(&table); /* what stands above it */
		table.end = end;
		table.at = header;
		take_header(&table, header);
		table.duties = table.header.duties;
		table.schedule =
			!table.duties &&
			(has_column(&table, COLUMN_MONTH) || has_column(&table, COLUMN_TIME) ||
			 has_column(&table, COLUMN_WEEK) || has_column(&table, COLUMN_ACTIVITY));
	} else {
		table.schedule = guess_columns(&table);
	}
	if (table.schedule)
		table_walk_schedule(&table);
	else if (table.duties)
		table_walk_duties(&table);
	else
		walk_rows(&table);
	for (size_t i = 0; i < CELLS_MOST; i++) {
		free(table.heads[i]);
		free(table.carried[i]);
	}
	return end;
}
