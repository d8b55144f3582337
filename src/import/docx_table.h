/*
 * The tables of a Word document, as rows of cells. What a paragraph comes to goes into the cell that is open, or else
 * into the document; the rows of a table follow when it ends.
 *
 * A table of one column is a frame around text and dissolves. A table inside of a cell becomes lines of that cell.
 */
#ifndef IMPORT_DOCX_TABLE_H
#define IMPORT_DOCX_TABLE_H

#include "model/proposal.h"

/* As many columns as Word allows; what stands in further ones goes into the last. */
#define DOCX_COLUMNS_MOST 63

struct docx_table; /* opaque */

struct docx_tables {
	struct proposal *proposal; /* borrowed: where finished lines go */
	struct docx_table *open;   /* the outermost first */
	size_t count, room;
	int numbered; /* tables so far */
};

void docx_tables_release(struct docx_tables *tables);

void docx_tables_begin(struct docx_tables *tables);
void docx_tables_end(struct docx_tables *tables);
void docx_tables_begin_row(struct docx_tables *tables);
void docx_tables_end_row(struct docx_tables *tables);
void docx_tables_begin_cell(struct docx_tables *tables);
void docx_tables_end_cell(struct docx_tables *tables);

/* Of the open row: columns left free before its first cell; it has been taken out. */
void docx_tables_indent(struct docx_tables *tables, int columns);
void docx_tables_drop_row(struct docx_tables *tables);
/* Of the open cell: how many columns it takes; it goes on the one above it, or before it, and shows nothing itself. */
void docx_tables_span(struct docx_tables *tables, int columns);
void docx_tables_go_on(struct docx_tables *tables);

bool docx_tables_in_cell(const struct docx_tables *tables);

/* A finished line, taken over. */
void docx_tables_add(struct docx_tables *tables, const struct source_line *line);

#endif
