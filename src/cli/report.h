/* What came of storing plans from a file or a template. */
#ifndef CLI_REPORT_H
#define CLI_REPORT_H

#include "app/transfer.h"

struct json;

/*
 * transfer_import(), with what is to be said of it: warnings and errors on standard error, and on standard output a
 * line for each plan that was stored, or, for a dry run, each plan as it would be; into `json` (NULL: none) instead.
 */
bool report_import(struct session *session, const struct transfer_source *source, struct json *json,
		   struct error *err);
void report_json(struct json *json, const struct transfer_source *source,
		 const struct transfer_report *report);

/* A plan as it would be stored: its head, outline and schedule; numbers it. And the line for one that was. */
void report_preview(struct whole_plan *whole);
void report_stored(const struct plan *plan, int sections, const struct activity_count *activities);

#endif
