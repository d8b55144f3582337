/* Tables as text: fields parted by commas, semicolons or tabs, some in quotes (RFC 4180). */
#ifndef IMPORT_CSV_H
#define IMPORT_CSV_H

#include "import/source.h"
#include "model/proposal.h"

/* Do its first lines look like such a table: some with fields parted alike, none of them prose? A guess, for names that say nothing. */
bool csv_is_such(const struct source *source);

/*
 * Appends its rows to the proposal as lines of one table; a row's number is that of the line on which it begins. Never fails:
 * a quote that is not closed is a sign like any other. The time is linear in the text, however many columns there are.
 */
void csv_read(const struct source *source, struct proposal *proposal);

#endif
