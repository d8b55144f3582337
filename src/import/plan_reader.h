/* One document of a file: an organization, its plan, schedule and committee. */
#ifndef IMPORT_PLAN_READER_H
#define IMPORT_PLAN_READER_H

#include "base/name_index.h"
#include "model/occasion.h"
#include "model/plan.h"
#include "post_links.h"
#include "reader.h"

/* The top level of a document, as nodes; NULL: not there. */
struct document {
	const struct node *organization, *plan, *template, *schedule, *committee, *members;
};

/* False where it is no plan of a version that can be read (reported): then nothing else in it is to be looked at. */
bool document_read(struct reader *reader, struct document *out);

struct plan_request {
	const struct occasion_list *occasions; /* NULL: none */
	struct name_index *codes;              /* of the plans so far; gets this one */
	struct post_links *posts;
	size_t index; /* of the plan in the result */
};

/* Reads the whole document into `whole` (initialised). */
void plan_document_read(struct reader *reader, const struct document *document,
			const struct plan_request *request, struct whole_plan *whole);

#endif
