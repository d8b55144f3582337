/* How the parts of a document are put together. */
#ifndef EXPORT_DOCUMENT_BUILD_H
#define EXPORT_DOCUMENT_BUILD_H

#include "export/document.h"
#include "model/activity_picks.h"

/* Adds an element; `text` is copied as printable(), `label` (NULL: none) as it is. */
struct element *document_add(struct document *document, enum element_kind kind, int level,
			     const char *label, const char *text);

/* Adds each line of `text` that is not empty, as an element of its own. */
void document_add_paragraphs(struct document *document, int level, const char *label,
			     const char *text);

/* An entry of a list, with what else is to be said of it as paragraphs under it (NULL: nothing). */
void document_add_entry(struct document *document, int level, const char *label, const char *text,
			const char *detail);

/* Takes over the table. */
void document_add_table(struct document *document, int level, struct document_table *table);

/* Who signs, and when; either may be missing. */
void document_add_signature(struct document *document, const char *by, const struct date *day);

/* What follows begins on a page of its own, the first one of its sheet. */
void document_add_page_end(struct document *document);

/* --- tables --- */

/* `columns` are copied, their titles borrowed. `grouped`: a row whose first cell is not empty begins a group. */
struct document_table *document_table_new(const struct table_column *columns, size_t count,
					  bool grouped);
void document_table_free(struct document_table *table); /* NULL: nothing to free */

/* The next cell, row by row; `words` are copied as printable(). */
void document_table_add(struct document_table *table, const char *words);
/* The same, and under it each line of `paragraphs` (NULL: none) that is not empty. */
void document_table_add_lines(struct document_table *table, const char *words,
			      const char *paragraphs);

/* The column keeps the width of its widest cell, up to `most`, when the table is squeezed. */
void document_table_keep(struct document_table *table, size_t column, int most);

/* --- parts of several papers --- */

/* A heading of the first level, with the n-th label of the usual ones: 一、 */
void document_add_heading(struct document *document, int n, const char *text);

/* Activities of a sheet. */
struct activity_sheet {
	const struct plan *plan;
	struct activity_picks picks; /* in the order in which they are to stand */
	const char *post;            /* whose sheet it is; NULL: everybody's */
	bool budget;                 /* shown? */
};

/* Would a table of them be wide enough to be read? For papers of several parts, which should look alike. */
bool document_activities_fit(const struct activity_sheet *sheet,
			     const struct export_options *options);

/* As a table of the columns that have something in them, or, where that is wished or would be too narrow, as a list. */
void document_add_activities(struct document *document, int level,
			     const struct activity_sheet *sheet,
			     const struct export_options *options);

/* The schedule at this level of headings, as a table or as lists by month. */
void document_add_schedule(struct document *document, int level, const struct whole_plan *whole,
			   const struct export_options *options);

/* The duties of a post, numbered. */
void document_add_duties(struct document *document, int level, const struct post *post);

/* Posts with who holds them, and their duties. */
void document_add_committee(struct document *document, int level, const struct whole_plan *whole);

#endif
