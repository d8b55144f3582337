/*
 * Tables of text: cells wrapped by linebreak.h, columns aligned by width.h. For pages, terminals and commands.
 *
 *     table_new(); table_add_row() …; table_layout(); table_write(); table_free()
 *
 * Box characters are of ambiguous width. Where they count two columns, every column is given an even width, so that
 * ─ fills it exactly, and no blanks beside │, since such fonts draw it in the middle of its two columns.
 */
#ifndef BASE_TABLE_H
#define BASE_TABLE_H

#include "base/strbuf.h"

enum table_align { ALIGN_LEFT, ALIGN_RIGHT };
enum table_drawing {
	TABLE_PLAIN,
	TABLE_ASCII,
	TABLE_BOX
}; /* plain: two blanks between columns, no lines */

struct table_column {
	const char *title; /* borrowed */
	enum table_align align;
	int least; /* columns it keeps when the table is squeezed; 0: 4. And no less than a word of the title */
	bool stretch; /* takes what the others leave; the first to be squeezed */
};

struct table; /* opaque */

/* `columns` (at least one) are copied; `width` is what the whole table may take. */
struct table *table_new(const struct table_column *columns, size_t count, int width, int ambiguous,
			enum table_drawing drawing);
void table_free(struct table *table);

/* A row; `cells` has one text for each column (copied; NULL: empty; \n begins a new line in the cell). */
void table_add_row(struct table *table, const char *const *cells);

/* A line across the table before the next row; none in TABLE_PLAIN. */
void table_add_rule(struct table *table);

/*
 * Decides the widths from all rows; before any of the following. The table is at most as wide as asked, as long as its
 * lines and the least widths of its columns fit.
 */
void table_layout(struct table *table);

/*
 * The table in lines, each ended with \n and with no blanks at its end, the header first. The following ones give its
 * parts, for who makes pages and needs the header again.
 */
void table_write(const struct table *table, struct strbuf *out);
size_t table_row_count(const struct table *table);
void table_header(const struct table *table,
		  struct strbuf *out); /* with the line above and below */
void table_row(const struct table *table, size_t row, struct strbuf *out);
/*
 * How a line of text begins that has `first` in its first cell, as far as it fits: for rows that go on on another page.
 * Gives the bytes that the same takes with an empty cell.
 */
size_t table_row_head(const struct table *table, const char *first, struct strbuf *out);
bool table_row_ruled(const struct table *table, size_t row); /* is there a line before this row? */
void table_rule(const struct table *table, struct strbuf *out);
void table_footer(const struct table *table,
		  struct strbuf *out); /* the closing line, if the drawing has one */

#endif
