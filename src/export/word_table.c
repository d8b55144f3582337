#include "word_table.h"

#include "base/width.h"
#include "word_parts.h"

#include <stdlib.h>

/* 小四 is 12 points, so that a column of text takes 6 of them, and a blank is put between digits and characters; and the blanks at both sides of a cell. */
enum { COLUMN_TWIPS = 140, CELL_BLANKS = 200 };

/* Columns of text that every column but the stretched one takes at most; longer texts are broken. */
enum { COLUMNS_MOST = 12 };

static int widest_line(const char *text)
{
	int widest = 0;
	for (const char *end; *text; text = *end ? end + 1 : end) {
		end = text + strcspn(text, "\n");
		int width = width_of_bytes(text, (size_t)(end - text), 2);
		widest = width > widest ? width : widest;
	}
	return widest;
}

/* What the others leave goes to the columns that stretch; where none does, all grow alike. */
static void share(const struct document_table *table, int widths[DOCUMENT_COLUMNS])
{
	const char *cells[DOCUMENT_COLUMNS];
	int left = WORD_TEXT_WIDTH, stretching = 0;
	for (size_t i = 0; i < table->column_count; i++)
		widths[i] = width_of_text(table->columns[i].title, 2);
	for (size_t row = 0; row < document_table_rows(table); row++) {
		document_table_row(table, row, cells);
		for (size_t i = 0; i < table->column_count; i++) {
			int width = widest_line(cells[i]);
			width = width < COLUMNS_MOST ? width : COLUMNS_MOST;
			widths[i] = width > widths[i] ? width : widths[i];
		}
	}
	for (size_t i = 0; i < table->column_count; i++) {
		bool stretches = table->columns[i].stretch;
		widths[i] = stretches ? 0 : widths[i] * COLUMN_TWIPS + CELL_BLANKS;
		left -= widths[i];
		stretching += stretches;
	}
	int sharing = stretching ? stretching : (int)table->column_count;
	for (size_t i = 0; i < table->column_count; i++)
		if (!stretching || table->columns[i].stretch) {
			widths[i] += left / sharing;
			left -= left / sharing--;
		}
}

static void add_paragraph(const char *text, size_t length, const char *style, const char *align,
			  struct strbuf *out)
{
	strbuf_format(out, "<w:p><w:pPr><w:pStyle w:val=\"%s\"/>", style);
	if (align)
		strbuf_format(out, "<w:jc w:val=\"%s\"/>", align);
	strbuf_add_text(out, "</w:pPr>");
	if (length) {
		char *line = xmemdup0(text, length);
		strbuf_add_text(out, "<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr>"
				     "<w:t xml:space=\"preserve\">");
		word_add_text(out, line);
		strbuf_add_text(out, "</w:t></w:r>");
		free(line);
	}
	strbuf_add_text(out, "</w:p>");
}

struct cell {
	int width;
	const char *text, *style, *align, *merge; /* merge: restart, continue, or NULL */
};

/* A cell has one paragraph at least. */
static void add_cell(const struct cell *cell, struct strbuf *out)
{
	strbuf_format(out, "<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/>", cell->width);
	if (cell->merge)
		strbuf_format(out, "<w:vMerge w:val=\"%s\"/>", cell->merge);
	strbuf_add_text(out, "<w:vAlign w:val=\"center\"/></w:tcPr>");
	const char *text = cell->text;
	do {
		size_t length = strcspn(text, "\n");
		add_paragraph(text, length, cell->style, cell->align, out);
		text += length + (text[length] == '\n');
	} while (*text);
	strbuf_add_text(out, "</w:tc>");
}

static void add_head(const struct document_table *table, const int widths[DOCUMENT_COLUMNS],
		     struct strbuf *out)
{
	strbuf_add_text(out, "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
	for (size_t i = 0; i < table->column_count; i++)
		add_cell(
			&(struct cell){widths[i], table->columns[i].title, "TableHead", NULL, NULL},
			out);
	strbuf_add_text(out, "</w:tr>\n");
}

static void add_row(const struct document_table *table, size_t row,
		    const int widths[DOCUMENT_COLUMNS], struct strbuf *out)
{
	const char *cells[DOCUMENT_COLUMNS];
	document_table_row(table, row, cells);
	strbuf_add_text(out, "<w:tr><w:trPr><w:cantSplit/></w:trPr>");
	for (size_t i = 0; i < table->column_count; i++) {
		bool group = table->grouped && i == 0;
		add_cell(&(struct cell){widths[i], cells[i], "TableText",
					group                                    ? "center"
					: table->columns[i].align == ALIGN_RIGHT ? "right"
										 : NULL,
					!group      ? NULL
					: *cells[0] ? "restart"
						    : "continue"},
			 out);
	}
	strbuf_add_text(out, "</w:tr>\n");
}

void word_table_write(const struct document_table *table, struct strbuf *out)
{
	int widths[DOCUMENT_COLUMNS];
	share(table, widths);
	strbuf_format(out,
		      "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"%d\" "
		      "w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblLayout w:type=\"fixed\"/>"
		      "</w:tblPr><w:tblGrid>",
		      WORD_TEXT_WIDTH);
	for (size_t i = 0; i < table->column_count; i++)
		strbuf_format(out, "<w:gridCol w:w=\"%d\"/>", widths[i]);
	strbuf_add_text(out, "</w:tblGrid>\n");
	add_head(table, widths, out);
	for (size_t row = 0; row < document_table_rows(table); row++)
		add_row(table, row, widths, out);
	strbuf_add_text(out, "</w:tbl>\n");
}
