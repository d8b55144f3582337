/* Tables of text: cells wrapped by linebreak.h, columns aligned by width.h. For pages, terminals and commands. */
#ifndef BASE_TABLE_H
#define BASE_TABLE_H

#include "base/strbuf.h"

enum table_align { ALIGN_LEFT, ALIGN_RIGHT };
enum table_drawing { TABLE_PLAIN, TABLE_ASCII, TABLE_BOX }; /* plain: two blanks between columns, no lines */

struct table_column {
	const char *title;      /* borrowed */
	enum table_align align;
	int least;              /* columns it keeps when the table is squeezed; 0: 4 */
	bool stretch;           /* takes what the others leave; the first to be squeezed */
};

struct table; /* opaque */

struct table *table_new(const struct table_column *columns, size_t count, int width, int ambiguous,
                        enum table_drawing drawing);
void table_free(struct table *table);

/* A row; `cells` has one text for each column (copied; NULL: empty; \n begins a new line in the cell). */
void table_add_row(struct table *table, const char *const *cells);

/*
 * The table in lines, each ended with \n and with no blanks at its end; the header first (twice never: who
 * makes pages asks for it again). table_header() and table_row() give the parts, for pages.
 */
void table_write(const struct table *table, struct strbuf *out);
size_t table_row_count(const struct table *table);
void table_header(const struct table *table, struct strbuf *out);        /* with the line above and below */
void table_row(const struct table *table, size_t row, struct strbuf *out);
void table_footer(const struct table *table, struct strbuf *out);        /* the closing line, if the drawing has one */
void table_layout(struct table *table); /* decides the widths from all rows; before any of the above */

#endif
