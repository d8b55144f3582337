/* What is typed in a form that is still open, and not stored as a row yet. */
#ifndef MODEL_DRAFT_H
#define MODEL_DRAFT_H

#include <stdint.h>

struct draft {
	int64_t id, row_id; /* row 0: a new one */
	char *at, *form, *content;
};

void draft_release(struct draft *draft);

#endif
