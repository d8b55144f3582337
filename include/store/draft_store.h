/* What is typed in a form that is still open: outside history, one for each actor, form and row. */
#ifndef STORE_DRAFT_STORE_H
#define STORE_DRAFT_STORE_H

#include "model/draft.h"
#include "store/store.h"

/* A transaction of its own. Replaces the one of the same form and row. */
bool draft_store_put(struct store *store, const char *form, int64_t row_id, const char *content,
		     struct error *err);
bool draft_store_drop(struct store *store, const char *form, int64_t row_id, struct error *err);

/* The actor's newest; *found false when there is none. */
bool draft_store_latest(struct store *store, struct draft *out, bool *found, struct error *err);

#endif
