/*
 * Drafts are text: a first line of their kind's own, then a line for each field, '-id=value' for what the user saw and
 * '+id=value' for what is typed; \n and \\ in a value are escaped.
 */
#ifndef DRAFT_TEXT_H
#define DRAFT_TEXT_H

#include "base/strbuf.h"

enum draft_side { DRAFT_SEEN = '-', DRAFT_TYPED = '+' };

void draft_text_add(struct strbuf *out, enum draft_side side, const char *id, const char *value);

/* Calls `take` for each field; one without a sign (from before there were two) is typed. Other lines are passed over. */
void draft_text_read(const char *content,
		     void (*take)(enum draft_side side, const char *id, const char *value,
				  void *data),
		     void *data);

#endif
