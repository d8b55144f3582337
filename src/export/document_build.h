/* How the parts of a document are put together. */
#ifndef EXPORT_DOCUMENT_BUILD_H
#define EXPORT_DOCUMENT_BUILD_H

#include "export/document.h"

/* Adds a text made fit for print on one line: cleaned, tabs and line ends as blanks, none at its ends. NULL adds nothing. */
void add_printable(struct strbuf *out, const char *text);

/* The same as a text of its own. Owned. */
char *printable(const char *text);

/* Adds an element; `text` is copied as printable(), `label` (NULL: none) as it is. */
struct element *document_add(struct document *document, enum element_kind kind, int level,
			     const char *label, const char *text);

/* Adds each line of `text` that is not empty, as an element of its own. */
void document_add_paragraphs(struct document *document, int level, const char *label,
			     const char *text);

/* The schedule at this level of headings, as a table or as lists by month. */
void document_add_schedule(struct document *document, int level, const struct whole_plan *whole,
			   const struct export_options *options);

/* Posts with who holds them, and their duties. */
void document_add_committee(struct document *document, int level, const struct whole_plan *whole);

#endif
