/*
 * Plans as files: one table of formats, one set of options (struct export_options and the layouts: model/print_options.h,
 * whose code stands in model/ too).
 */
#ifndef EXPORT_EXPORT_H
#define EXPORT_EXPORT_H

#include "base/error.h"
#include "base/strbuf.h"
#include "model/days_off.h"
#include "model/plan.h"
#include "model/print_options.h"

struct document;

struct export_format {
	struct format_info about;

	/* One of the three: a printed form, one that is packed in an archive, or data. */
	void (*print)(const struct document *document, const struct export_options *options,
		      struct strbuf *out);
	bool (*pack)(const struct document *document, const struct export_options *options,
		     struct strbuf *out, struct error *err);
	bool (*write)(const struct whole_plan *plan, const struct export_options *options,
		      struct strbuf *out, struct error *err);
};

/* The formats there are; the first one is the default. NULL where none is called so. */
extern const struct export_format export_formats[];
extern const size_t export_format_count;
const struct export_format *export_format_find(const char *name);

/* The format that files of this name have, by its suffix in small or capital letters; NULL: none is known by it. */
const struct export_format *export_format_of_file(const char *path);

/*
 * Appends the paper that the options name, in this format, in the encoding and with the line ends that they ask for. Of a
 * report, `plan` is the one that has been made for it (a plan with an outline only).
 * A byte order mark is written in UTF-8 only: in GB18030 nobody expects one. ERR_USAGE where the format can't make this
 * paper, or knows no other encoding than UTF-8.
 */
bool export_plan(const struct whole_plan *plan, const struct export_format *format,
		 const struct export_options *options, struct strbuf *out, struct error *err);

/* One month of some plans, as a title, a table for each plan and a line of figures. */
/* What a month is drawn with as a wall calendar. */
struct month_calendar {
	const struct occasion_list *occasions;
	const struct days_off *days_off;
	bool box; /* in box characters; else in ASCII */
};

struct month_sheet {
	int month;
	struct date today; /* marks what is overdue */
	const char *who;   /* whose activities these are; NULL: all */
	const struct plan *plans;
	const struct activity_list
		*activities; /* of each plan: what touches the month, in its order */
	size_t plan_count;
	const struct month_calendar *
		calendar; /* its weeks, and a table of what has no exact day; NULL: a table of all */
};

/* As text of at most options->width columns (0: 80), no pages; terminals' widths where options->ambiguous is 1. */
void export_month(const struct month_sheet *sheet, const struct export_options *options,
		  struct strbuf *out);

/*
 * Writes a file whole or not at all: a temporary file beside it, fsync, rename. "-" is standard output. An existing file
 * is overwritten only with `force`; else ERR_EXISTS. Behind a symbolic link it is the file that the link leads to;
 * ERR_REFUSED where that is not there, or the link is somebody else's in a folder that is open to everybody.
 */
bool export_write_file(const char *path, const char *bytes, size_t length, bool force,
		       struct error *err);

#endif
