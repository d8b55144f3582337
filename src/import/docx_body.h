/*
 * The text of a Word document, paragraph by paragraph, as a reader of its pages sees it: without what has been deleted
 * or hidden, with automatic numbers, without the table of contents that Word makes of the headings.
 */
#ifndef IMPORT_DOCX_BODY_H
#define IMPORT_DOCX_BODY_H

#include "docx_lists.h"
#include "docx_styles.h"
#include "model/proposal.h"

/* Appends its lines to the proposal, paragraphs counted from *paragraphs + 1 on. `lists` go on counting. */
bool docx_body_read(struct archive *archive, const char *part, const struct docx_styles *styles,
		    struct docx_lists *lists, struct proposal *proposal, int *paragraphs,
		    struct error *err);

#endif
