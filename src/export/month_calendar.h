/* A month as a wall calendar in text, for month_sheet.c. */
#ifndef EXPORT_MONTH_CALENDAR_H
#define EXPORT_MONTH_CALENDAR_H

#include "export/export.h"

/* The weeks of sheet->month in a table of at most `width` columns, with what has an exact day in its cell. */
void month_calendar_write(const struct month_sheet *sheet, int width, int ambiguous,
			  struct strbuf *out);

#endif
