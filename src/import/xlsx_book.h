/* What all sheets of a table of Excel share: texts, formats, and which sheets there are. */
#ifndef IMPORT_XLSX_BOOK_H
#define IMPORT_XLSX_BOOK_H

#include "archive.h"

struct xlsx_sheet {
	char *part;
	bool hidden;
};

struct xlsx_book {
	struct xlsx_sheet *sheets; /* in the order of their tabs */
	size_t sheet_count, sheet_room;
	char **texts; /* by their number; NULL: empty */
	size_t text_count, text_room;
	int *parts; /* of a date, for each format of cells; see xlsx_format.h */
	size_t format_count, format_room;
	bool from_1904;
};

/* `part` is the workbook. `book` zeroed before, released by the caller in any case. */
bool xlsx_book_read(struct archive *archive, const char *part, struct xlsx_book *book,
		    struct error *err);
void xlsx_book_release(struct xlsx_book *book);

#endif
