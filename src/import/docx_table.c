#include "docx_table.h"

#include "base/array.h"
#include "base/strbuf.h"
#include "base/utf8.h"

#include <stdlib.h>

struct cell {
	struct source_line *lines;
	size_t count, room;
	int span;
	bool goes_on;
};

struct row {
	size_t first, count; /* its cells */
	int before;
	bool dropped;
};

struct docx_table {
	struct cell *cells; /* row by row */
	size_t cell_count, cell_room;
	struct row *rows;
	size_t row_count, row_room;
	bool row_open, cell_open;
};

static struct docx_table *innermost(const struct docx_tables *tables)
{
	return tables->count ? &tables->open[tables->count - 1] : NULL;
}

static struct row *open_row(const struct docx_tables *tables)
{
	struct docx_table *table = innermost(tables);
	return table && table->row_open ? &table->rows[table->row_count - 1] : NULL;
}

static struct cell *open_cell(const struct docx_tables *tables)
{
	struct docx_table *table = innermost(tables);
	return table && table->cell_open ? &table->cells[table->cell_count - 1] : NULL;
}

static void cell_clear(struct cell *cell)
{
	for (size_t i = 0; i < cell->count; i++)
		free(cell->lines[i].text);
	free(cell->lines);
	cell->lines = NULL;
	cell->count = cell->room = 0;
}

static void table_release(struct docx_table *table)
{
	for (size_t i = 0; i < table->cell_count; i++)
		cell_clear(&table->cells[i]);
	free(table->cells);
	free(table->rows);
}

void docx_tables_release(struct docx_tables *tables)
{
	for (size_t i = 0; i < tables->count; i++)
		table_release(&tables->open[i]);
	free(tables->open);
	*tables = (struct docx_tables){0};
}

void docx_tables_begin(struct docx_tables *tables)
{
	ARRAY_GROW(tables->open, tables->count, tables->room);
	tables->open[tables->count++] = (struct docx_table){0};
}

void docx_tables_begin_row(struct docx_tables *tables)
{
	struct docx_table *table = innermost(tables);
	if (!table || table->row_open)
		return;
	ARRAY_GROW(table->rows, table->row_count, table->row_room);
	table->rows[table->row_count++] = (struct row){.first = table->cell_count};
	table->row_open = true;
}

/* Rows without a word are forgotten at once, however many there are. */
void docx_tables_end_row(struct docx_tables *tables)
{
	struct docx_table *table = innermost(tables);
	if (!table || !table->row_open)
		return;
	struct row *row = &table->rows[table->row_count - 1];
	bool empty = true;
	for (size_t i = row->first; i < row->first + row->count; i++)
		empty = empty && !table->cells[i].count;
	if (empty || row->dropped) {
		for (size_t i = row->first; i < row->first + row->count; i++)
			cell_clear(&table->cells[i]);
		table->cell_count = row->first;
		table->row_count--;
	}
	table->row_open = table->cell_open = false;
}

void docx_tables_begin_cell(struct docx_tables *tables)
{
	struct docx_table *table = innermost(tables);
	struct row *row = open_row(tables);
	if (!row || table->cell_open)
		return;
	table->cell_open = true;
	if (row->count == DOCX_COLUMNS_MOST)
		return;
	ARRAY_GROW(table->cells, table->cell_count, table->cell_room);
	table->cells[table->cell_count++] = (struct cell){.span = 1};
	row->count++;
}

void docx_tables_end_cell(struct docx_tables *tables)
{
	struct cell *cell = open_cell(tables);
	if (!cell)
		return;
	if (cell->goes_on)
		cell_clear(cell);
	innermost(tables)->cell_open = false;
}

void docx_tables_indent(struct docx_tables *tables, int columns)
{
	struct row *row = open_row(tables);
	if (row)
		row->before = columns < DOCX_COLUMNS_MOST ? columns : DOCX_COLUMNS_MOST;
}

void docx_tables_drop_row(struct docx_tables *tables)
{
	struct row *row = open_row(tables);
	if (row)
		row->dropped = true;
}

void docx_tables_span(struct docx_tables *tables, int columns)
{
	struct cell *cell = open_cell(tables);
	if (cell)
		cell->span = columns < DOCX_COLUMNS_MOST ? columns : DOCX_COLUMNS_MOST;
}

void docx_tables_go_on(struct docx_tables *tables)
{
	struct cell *cell = open_cell(tables);
	if (cell)
		cell->goes_on = true;
}

bool docx_tables_in_cell(const struct docx_tables *tables)
{
	return open_cell(tables) != NULL;
}

void docx_tables_add(struct docx_tables *tables, const struct source_line *line)
{
	struct cell *cell = open_cell(tables);
	if (cell) {
		ARRAY_GROW(cell->lines, cell->count, cell->room);
		cell->lines[cell->count++] = *line;
		return;
	}
	struct source_line *added = proposal_add_line(tables->proposal, line->text, line->number);
	char *text = added->text;
	*added = *line;
	added->text = text;
}

/* 九 over 月, as a narrow column has it: one word that is read downwards. */
static bool reads_downwards(const struct cell *cell)
{
	static const char *const last[] = {"月", "份"};
	for (size_t i = 0; i < cell->count; i++)
		if (utf8_count(cell->lines[i].text) != 1)
			return false;
	if (cell->count < 2)
		return false;
	const char *end = cell->lines[cell->count - 1].text;
	return strcmp(end, last[0]) == 0 || strcmp(end, last[1]) == 0;
}

/* Rows of a table inside of it become lines with blanks: \t parts the cells of the outer one. */
static void write_cell(const struct cell *cell, struct strbuf *out)
{
	const char *between = reads_downwards(cell) ? "" : "\n";
	for (size_t i = 0; i < cell->count; i++) {
		strbuf_add_text(out, i ? between : "");
		size_t start = out->length;
		strbuf_add_text(out, cell->lines[i].text);
		for (char *p = out->text + start; *p; p++)
			*p = *p == '\t' ? ' ' : *p;
	}
}

static void add_row(struct docx_tables *tables, struct docx_table *table, const struct row *row,
		    int number)
{
	struct source_line line = {.table = number, .hard = true};
	struct strbuf text = STRBUF_INIT;
	strbuf_add_repeat(&text, "\t", (size_t)row->before);
	for (size_t i = 0; i < row->count; i++) {
		struct cell *cell = &table->cells[row->first + i];
		if (cell->count && !line.number) {
			line.number = cell->lines[0].number;
			line.label_length = text.length ? 0 : cell->lines[0].label_length;
		}
		write_cell(cell, &text);
		cell_clear(cell);
		int columns = i + 1 < row->count ? cell->span : cell->span - 1;
		strbuf_add_repeat(&text, "\t", columns > 0 ? (size_t)columns : 0);
	}
	line.text = strbuf_detach(&text);
	docx_tables_add(tables, &line);
}

static void dissolve(struct docx_tables *tables, struct docx_table *table)
{
	for (size_t i = 0; i < table->cell_count; i++) {
		struct cell *cell = &table->cells[i];
		for (size_t j = 0; j < cell->count; j++)
			docx_tables_add(tables, &cell->lines[j]);
		cell->count = 0; /* the lines have gone */
	}
}

void docx_tables_end(struct docx_tables *tables)
{
	if (!tables->count)
		return;
	docx_tables_end_cell(tables);
	docx_tables_end_row(tables);
	struct docx_table table = tables->open[--tables->count];
	bool frame = true;
	for (size_t i = 0; i < table.row_count; i++)
		frame = frame && table.rows[i].count == 1 && !table.rows[i].before;
	if (frame) {
		dissolve(tables, &table);
	} else {
		int number = ++tables->numbered;
		for (size_t i = 0; i < table.row_count; i++)
			add_row(tables, &table, &table.rows[i], number);
	}
	table_release(&table);
}
