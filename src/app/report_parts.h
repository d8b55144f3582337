/* The parts of a report, each made from the whole plan and added to the outline of the report where it has anything to say. */
#ifndef APP_REPORT_PARTS_H
#define APP_REPORT_PARTS_H

#include "model/plan.h"

/* What all parts are given. */
struct report {
	const struct whole_plan *whole;
	struct date today;
	struct whole_plan *out;
};

/* A section of the report; depth 0 is its top level. `text` is cut free of line ends already. Valid until the next one. */
struct section *report_add(const struct report *report, int depth, const char *text);
struct section *report_add_owned(const struct report *report, int depth,
				 char *text); /* takes it over */

/* The same without a number, as a line of a table has none. Takes over `text`. */
void report_add_line(const struct report *report, int depth, char *text);

/* The opening paragraph. Owned. */
char *report_opening(const struct report *report);

void report_add_done(const struct report *report);   /* by the sections of the plan */
void report_add_months(const struct report *report); /* figures, and what was done */
void report_add_posts(const struct report *report);

#endif
