/* Tables of who does what. */
#include "recognise_table.h"

#include <stdlib.h>

static void put_duties(struct table *table, const struct piece *piece, const char *text)
{
	struct proposal *proposal = table->walker->recogniser->proposal;
	struct piece cell = *piece;
	size_t first = proposal->count;
	cell.text = text;
	cell.own = NULL;
	if (*text)
		walk_emit_entries(table->walker, PROPOSED_DUTY, &cell, 0);
	for (size_t i = first; i < proposal->count; i++)
		for (char *end = proposal->items[i].text; (end = strchr(end, '\n'));)
			*end = ' ';
}

/* A merged cell of a post or a person holds for the rows below. */
static const char *carry(struct table *table, size_t column, const char *cell)
{
	if (*cell)
		string_set(&table->carried[column], cell);
	return table->carried[column] ? table->carried[column] : "";
}

static void duty_row(struct table *table, size_t at)
{
	const struct piece *piece = table_piece(table, at);
	struct cells cells;
	struct strbuf people = STRBUF_INIT, rest = STRBUF_INIT, text = STRBUF_INIT;
	const char *role = "";
	bool any = false;
	table_split(table_row_text(table, at), &cells);
	for (size_t i = 0; i < cells.count; i++) {
		enum column column =
			i < table->header.count ? table->header.columns[i] : COLUMN_NOTE;
		const char *cell = cells.texts[i];
		if (column == COLUMN_ROLE || column == COLUMN_POST) {
			any = any || *cell;
			role = carry(table, i, cell);
		} else if (column == COLUMN_NAME) {
			any = any || *cell;
			strbuf_add_text(&people, cell);
		} else if (column != COLUMN_DUTY && column != COLUMN_ACTIVITY &&
			   column != COLUMN_NUMBER && *cell) {
			strbuf_format(&rest, "%s%s%s%s", rest.length ? " " : "",
				      table->heads[i] ? table->heads[i] : "",
				      table->heads[i] ? "：" : "", cell);
		}
	}
	if (any || people.length) {
		const char *name = *role ? role : people.text;
		struct piece row = *piece;
		strbuf_format(&text, "%s", name);
		for (char *end = text.text; text.length && (end = strchr(end, '\n'));)
			*end = ' ';
		row.text = text.length ? text.text : "";
		row.own = NULL;
		struct proposed *item =
			walk_emit(table->walker, PROPOSED_POST, &row, 0, 0, strlen(row.text));
		item->post = xstrdup(row.text);
		item->people = people.length && *role ? xstrdup(people.text) : NULL;
	}
	for (size_t i = 0; i < cells.count && i < table->header.count; i++)
		if (table->header.columns[i] == COLUMN_DUTY ||
		    table->header.columns[i] == COLUMN_ACTIVITY)
			put_duties(table, piece, cells.texts[i]);
	if (rest.length)
		put_duties(table, piece, rest.text);
	strbuf_release(&people);
	strbuf_release(&rest);
	strbuf_release(&text);
	cells_release(&cells);
}

void table_walk_duties(struct table *table)
{
	walk_mark(table->walker, CONTENT_COMMITTEE);
	for (size_t i = table->at; i < table->end; i++) {
		if (!table_is_row(table, i, true))
			continue;
		if (table_is_header(table, i))
			table_leave_out(table, i);
		else
			duty_row(table, i);
	}
}
