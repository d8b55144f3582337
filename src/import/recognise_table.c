/* Tables: a schedule by months, a list of who does what, or else rows that are kept as they are. */
#include "recognise_table.h"

#include <stdlib.h>

/* --- what kind of table it is --- */

static bool is_month_cell(const char *cell)
{
	struct phrase_months months;
	return phrase_months(cell, &months) && (months.certain || !cell[months.text]) &&
	       !cell[months.text];
}

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
