/*
 * The paragraphs of a Word document while they are read, and the lines that each comes to: with the number that its list
 * has counted, in the cell of the table that is open.
 */
#ifndef IMPORT_DOCX_PARAGRAPH_H
#define IMPORT_DOCX_PARAGRAPH_H

#include "docx_lists.h"
#include "docx_styles.h"
#include "docx_table.h"

#include "base/strbuf.h"

/* In the text of a paragraph: a line ends here, though not the paragraph; the page ends, and so does what is said. */
#define DOCX_LINE_END '\n'
#define DOCX_PAGE_END '\f'

/* An open paragraph: one may stand in a box that is anchored in another one. */
struct docx_paragraph {
	struct strbuf text;
	struct docx_look look; /* as it says itself */
	size_t style;
	int number;
	bool mark_deleted; /* its end: it goes on in the next one */
};

struct docx_paragraphs {
	const struct docx_styles *styles; /* borrowed */
	struct docx_lists *lists;         /* borrowed; they go on counting */
	struct docx_tables tables;
	struct docx_paragraph *open; /* the outermost first */
	size_t count, room;
	int last;              /* how many have begun */
	struct strbuf carried; /* what goes on in the next paragraph */
};

void docx_paragraphs_release(struct docx_paragraphs *all);

/* The innermost one that is open; NULL: none is. */
struct docx_paragraph *docx_paragraphs_open(const struct docx_paragraphs *all);

void docx_paragraphs_begin(struct docx_paragraphs *all);
void docx_paragraphs_end(struct docx_paragraphs *all); /* its lines go where they belong */

/* Nothing follows into which a paragraph without an end could go on: it ends here. */
void docx_paragraphs_flush(struct docx_paragraphs *all);

#endif
