/* The kinds of files that plans come from: one row each. For transfer_*.c only. */
#ifndef SOURCE_KIND_H
#define SOURCE_KIND_H

#include "base/error.h"
#include "base/strbuf.h"
#include "model/proposal.h"

struct source_kind {
	const char *name; /* for --as: yaml, text, … */

	/* Does it look like one? The first that says so is it. NULL: that is told otherwise. */
	bool (*fits)(const char *file, const struct strbuf *bytes);

	/*
	 * Its lines into a proposal that has none yet. NULL: the program's own format, which needs no recognising. May take the
	 * bytes away. False: err says why.
	 */
	bool (*read)(const char *file, struct strbuf *bytes, struct proposal *proposal,
		     struct error *err);
};

/* By name, or (NULL) by what the bytes look like. NULL with `err` set: unknown, or a kind that can't be read. */
const struct source_kind *source_kind_of(const char *as, const char *file,
					 const struct strbuf *bytes, struct error *err);

#endif
