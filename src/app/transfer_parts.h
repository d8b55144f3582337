/* What the files of transfer_import() share. */
#ifndef TRANSFER_PARTS_H
#define TRANSFER_PARTS_H

#include "action.h"
#include "app/transfer.h"
#include "import/source.h"

/* Reads the plans of a file in the program's own format into the report; false with all its errors there. */
bool transfer_read_yaml(struct session *session, const struct transfer_source *from,
			const struct source *source, struct transfer_report *report,
			struct error *err);

/* Reads a document in words: its bytes (taken away) into report->proposal, which has none yet. */
struct source_kind;
bool transfer_read_document(struct session *session, const struct transfer_source *from,
			    const struct source_kind *kind, struct strbuf *bytes,
			    struct proposal *out, struct error *err);

/* The plans of report->proposal (all, or the one that is asked for) into the report, each with a union and posts that fit it. */
bool transfer_make_plans(struct session *session, const struct transfer_source *from,
			 struct transfer_report *report, struct error *err);

/* All texts of a plan that came out of a document, in the form in which they are kept. */
void transfer_clean(struct whole_plan *whole);

/*
 * Stores the plans of the report as one action; codes are settled in it: where `vary`, one that is taken gets a letter more.
 * In a dry run they are settled alone.
 */
bool transfer_store(struct session *session, const struct transfer_source *from, bool vary,
		    const char *file, struct transfer_report *report, struct error *err);

#endif
