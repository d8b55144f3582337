/* Plans as files: one table of formats, one set of options. */
#ifndef EXPORT_EXPORT_H
#define EXPORT_EXPORT_H

#include "base/error.h"
#include "base/strbuf.h"
#include "model/occasion.h"
#include "model/plan.h"

enum layout { LAYOUT_A4, LAYOUT_GB9704, LAYOUT_SCREEN, LAYOUT_COUNT };

struct export_options {
	enum layout layout;
	int width;          /* columns of a line, 20 to 400; 0: the layout's own */
	int page_length;    /* lines of a page, 10 to 1000; 0: the layout's own */
	bool schedule_list; /* the schedule as numbered lists by month; else as a table */
	bool box;           /* tables in box characters; else in ASCII */
	int ambiguous;      /* columns of “ ” — …: 2 (print, the default) or 1 (terminals) */
	bool gb18030, crlf, bom;
	const struct occasion_list *occasions; /* for yaml: which days follow from their occasion */
};

struct export_format {
	const char *name;   /* text, yaml */
	const char *suffix; /* .txt */
	bool (*write)(const struct whole_plan *plan, const struct export_options *options, struct strbuf *out,
	              struct error *err);
};

/* The formats there are; the first one is the default. NULL where none is called so. */
extern const struct export_format export_formats[];
extern const size_t export_format_count;
const struct export_format *export_format_find(const char *name);

/* Names a4, gb9704, screen. */
const char *layout_name(enum layout layout);
bool layout_parse(const char *name, enum layout *out);

void export_options_init(struct export_options *options); /* a4, table in ASCII, ambiguous 2, UTF-8 */

/* The plan in this format, then in the encoding and line ends that the options ask for. */
bool export_plan(const struct whole_plan *plan, const struct export_format *format,
                 const struct export_options *options, struct strbuf *out, struct error *err);

/* One month of some plans, as a title, a table for each plan and a line of figures. */
struct month_sheet {
	int month;
	struct date today;           /* marks what is overdue */
	const char *post;            /* only what this post is responsible for; NULL: all */
	const struct plan *plans;
	const struct activity_list *activities; /* of each plan: what touches the month, in its order */
	size_t plan_count;
};

/* As text of at most options->width columns (0: 80), no pages; terminals' widths where options->ambiguous is 1. */
void export_month(const struct month_sheet *sheet, const struct export_options *options, struct strbuf *out);

/*
 * Writes a file whole or not at all: a temporary file beside it, fsync, rename. "-" is standard output. An existing file
 * is overwritten only with `force`; else ERR_EXISTS.
 */
bool export_write_file(const char *path, const char *bytes, size_t length, bool force, struct error *err);

#endif
