/*
 * Automatic numbering of a Word document: which label the next paragraph of a list gets (ECMA-376 part 1, 17.9).
 *
 * Lists that follow one pattern go on counting where the other one stopped, as in Word, until a list says where it starts.
 */
#ifndef IMPORT_DOCX_LISTS_H
#define IMPORT_DOCX_LISTS_H

#include "docx_styles.h"

#include "base/strbuf.h"

#define DOCX_LIST_LEVELS 9
#define DOCX_LISTS_MOST 100000 /* more are no document's */
#define DOCX_LABEL_MOST 120    /* bytes: a longer label is none */

struct docx_lists; /* opaque */

/* `part` NULL: a document without lists. The styles are asked while it is read, and not kept. NULL: err says why. */
struct docx_lists *docx_lists_read(struct archive *archive, const char *part,
				   const struct docx_styles *styles, struct error *err);
void docx_lists_free(struct docx_lists *lists); /* NULL: nothing to free */

/* The level at which paragraphs of this style stand in the list; 0 where it is linked to none. */
int docx_lists_depth(const struct docx_lists *lists, int list, const char *style);

/* Counts a paragraph at this level (0 to 8) of the list, and appends its label: nothing where it has none. */
void docx_lists_next(struct docx_lists *lists, int list, int depth, struct strbuf *label);

/* Are the levels of the list those of the document's outline, since headings are numbered by it? */
bool docx_lists_outlines(const struct docx_lists *lists, int list);
/* A heading is numbered by it. */
void docx_lists_mark_outline(struct docx_lists *lists, int list);

#endif
