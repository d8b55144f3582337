/* How a plan is to be printed. */
#ifndef MODEL_PRINT_OPTIONS_H
#define MODEL_PRINT_OPTIONS_H

#include "model/occasion.h"

#include <stdbool.h>

enum layout { LAYOUT_A4, LAYOUT_GB9704, LAYOUT_SCREEN, LAYOUT_COUNT };

struct export_options {
	enum layout layout;
	int width;          /* columns of a line, 20 to 400; 0: the layout's own */
	int page_length;    /* lines of a page, 10 to 1000; 0: the layout's own */
	bool schedule_list; /* the schedule as numbered lists by month; else as a table */
	bool box;           /* tables in box characters; else in ASCII */
	int ambiguous; /* columns of “ ” — …: 2 (print, the default) or 1 (terminals) */
	bool gb18030, crlf, bom;
	const struct occasion_list *occasions; /* for yaml: which days follow from their occasion */
};

/* Names a4, gb9704, screen. */
const char *layout_name(enum layout layout);
bool layout_parse(const char *name, enum layout *out);

void export_options_init(
	struct export_options *options); /* a4, table in ASCII, ambiguous 2, UTF-8 */

#endif
