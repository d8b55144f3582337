/*
 * What is typed in a form that is still open: outside history, one for each session, form and row.
 *
 * A draft belongs to the session that types it. When that ends without storing or dropping it, it is nobody's: then any
 * other session of the same actor may take it over.
 */
#ifndef STORE_DRAFT_STORE_H
#define STORE_DRAFT_STORE_H

#include "model/draft.h"
#include "store/store.h"

/* How many drafts of one actor are kept; the oldest go. */
#define DRAFTS_MOST 100

/*
 * Each of these is a transaction of its own. Replaces this session's own draft of the same form and row. It is called while
 * somebody types: another program that writes is waited for 0.3 s only, then ERR_BUSY.
 */
bool draft_store_put(struct store *store, const char *form, int64_t row_id, const char *content,
		     struct error *err);
bool draft_store_drop(struct store *store, const char *form, int64_t row_id, struct error *err);

/* This session's own draft becomes nobody's. */
bool draft_store_leave(struct store *store, const char *form, int64_t row_id, struct error *err);

/* Nobody's draft becomes this session's own; *taken false: another was faster. */
bool draft_store_take(struct store *store, const struct draft *draft, bool *taken,
		      struct error *err);

/* Nobody's draft goes. */
bool draft_store_remove(struct store *store, const struct draft *draft, struct error *err);

/* Those of the actor that are nobody's, the newest first. */
bool draft_store_list(struct store *store, struct draft_list *out, struct error *err);

#endif
