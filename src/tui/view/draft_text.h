/* Drafts are text: a first line of their kind's own, then 'id=value' for each field; \n and \\ in a value are escaped. */
#ifndef DRAFT_TEXT_H
#define DRAFT_TEXT_H

#include "base/strbuf.h"

void draft_text_add(struct strbuf *out, const char *id, const char *value);

/* Calls `take` for each field. Lines that are none are passed over. */
void draft_text_read(const char *content,
		     void (*take)(const char *id, const char *value, void *data), void *data);

#endif
