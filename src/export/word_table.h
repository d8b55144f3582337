/* A table of a document, in WordprocessingML. */
#ifndef EXPORT_WORD_TABLE_H
#define EXPORT_WORD_TABLE_H

#include "export/document.h"

/* Appends the table: its head again on each page, rows whole, a group's first cell as one over all its rows. */
void word_table_write(const struct document_table *table, struct strbuf *out);

#endif
