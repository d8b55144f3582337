/* What came of storing plans from a file or a template. */
#ifndef CLI_REPORT_H
#define CLI_REPORT_H

#include "app/transfer.h"

/*
 * transfer_import(), with what is to be said of it: warnings and errors on standard error, and on standard output a
 * line for each plan that was stored, or, for a dry run, each plan as it would be.
 */
bool report_import(struct session *session, const struct transfer_source *source,
		   struct error *err);

/* A plan as it would be stored: its head, outline and schedule; numbers it. And the line for one that was. */
void report_preview(struct whole_plan *whole);
void report_stored(const struct plan *plan, int sections, const struct activity_count *activities);

#endif
