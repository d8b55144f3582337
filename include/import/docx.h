/* Documents of Word (.docx, also as WPS and LibreOffice write them), as lines of text and rows of tables. */
#ifndef IMPORT_DOCX_H
#define IMPORT_DOCX_H

#include "base/error.h"
#include "model/proposal.h"

/*
 * Appends the lines of the document to the proposal: what a reader of its pages sees, with the numbers that it has set
 * by itself, without heads and feet of pages, deleted or hidden text, and a table of contents that was made of headings.
 * Notes stand behind everything else. `name` is that of the file, for sentences; the bytes are read as they are,
 * whatever the file is called.
 *
 * False: err says why (ERR_INPUT), and the proposal may hold some lines. The time is linear in what the document holds,
 * which is bounded (ARCHIVE_MOST).
 */
bool docx_read(const char *name, const char *bytes, size_t length, struct proposal *proposal,
	       struct error *err);

#endif
