/* Tables in a document, cell by cell. */
#include "document_build.h"

#include "base/array.h"
#include "base/width.h"
#include "printable.h"

#include <assert.h>
#include <stdlib.h>

struct document_table *document_table_new(const struct table_column *columns, size_t count,
					  bool grouped)
{
	assert(count >= 1 && count <= DOCUMENT_COLUMNS);
	struct document_table *table = xcalloc(1, sizeof(*table));
	memcpy(table->columns, columns, count * sizeof(*columns));
	table->column_count = count;
	table->grouped = grouped;
	strbuf_init(&table->texts);
	return table;
}

void document_table_free(struct document_table *table)
{
	if (!table)
		return;
	strbuf_release(&table->texts);
	free(table->cells);
	free(table);
}

static void begin_cell(struct document_table *table)
{
	ARRAY_GROW(table->cells, table->count, table->room);
	table->cells[table->count++] = table->texts.length;
}

static void end_cell(struct document_table *table)
{
	strbuf_add(&table->texts, "", 1);
}

void document_table_add(struct document_table *table, const char *words)
{
	begin_cell(table);
	add_printable(&table->texts, words);
	end_cell(table);
}

void document_table_add_lines(struct document_table *table, const char *words,
			      const char *paragraphs)
{
	struct strbuf line = STRBUF_INIT;
	begin_cell(table);
	add_printable(&table->texts, words);
	while (add_printable_line(&line, &paragraphs)) {
		strbuf_add_byte(&table->texts, '\n');
		strbuf_add_text(&table->texts, line.text);
		strbuf_clear(&line);
	}
	strbuf_release(&line);
	end_cell(table);
}

size_t document_table_rows(const struct document_table *table)
{
	return table->count / table->column_count;
}

void document_table_row(const struct document_table *table, size_t row,
			const char *cells[DOCUMENT_COLUMNS])
{
	for (size_t i = 0; i < table->column_count; i++)
		cells[i] = table->texts.text + table->cells[row * table->column_count + i];
}

void document_table_keep(struct document_table *table, size_t column, int most)
{
	int widest = width_of_text(table->columns[column].title, 2);
	for (size_t i = column; i < table->count; i += table->column_count) {
		int width = width_of_text(table->texts.text + table->cells[i], 2);
		widest = width > widest ? width : widest;
	}
	table->columns[column].least = widest < most ? widest : most;
}
