/* What a cell of Excel shows for a number. */
#ifndef IMPORT_XLSX_FORMAT_H
#define IMPORT_XLSX_FORMAT_H

#include "base/strbuf.h"

enum { XLSX_YEAR = 1, XLSX_MONTH = 2, XLSX_DAY = 4, XLSX_TIME = 8 };

/* Which parts of a date a format shows; 0: it is none of dates. */
int xlsx_parts_of_code(const char *code); /* yyyy"年"m"月" */
int xlsx_parts_of_id(
	int id); /* one of those that have no code in the file (ECMA-376 part 1, 18.8.30) */

/* The number in a cell with these parts: 2025年9月10日, 9月, 14:30. Where it is no date it stays a number. */
void xlsx_write_number(double number, int parts, bool from_1904, struct strbuf *out);

#endif
