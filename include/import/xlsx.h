/* Tables of Excel (.xlsx), as rows of one table. */
#ifndef IMPORT_XLSX_H
#define IMPORT_XLSX_H

#include "base/error.h"
#include "model/proposal.h"

/*
 * Appends the rows of one sheet to the proposal: of the first one that can be seen and has the headings of a schedule or of
 * posts, else of the first one that is not empty. Cells hold what they show: a day as 2025年9月10日, as far as its format shows
 * year, month and day; of merged cells the first one has the text. A line's number is that of the row.
 *
 * False: err says why (ERR_INPUT), and the proposal has nothing new.
 */
bool xlsx_read(const char *name, const char *bytes, size_t length, struct proposal *proposal,
	       struct error *err);

#endif
