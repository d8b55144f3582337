/* Looking after the database, without or beside a session. */
#ifndef APP_UPKEEP_H
#define APP_UPKEEP_H

#include "app/session.h"
#include "base/diagnostic.h"
#include "model/draft.h"
#include "model/rescue.h"

/* What is wrong with a database; none: it is sound. */
bool upkeep_doctor(const char *path, struct diagnostics *out, struct error *err);

/*
 * Saves what can be read of a damaged database into a new one; see store/rescue_store.h. `out` begins zeroed. ERR_REFUSED
 * where both are one.
 */
bool upkeep_rescue(const char *path, const char *target, struct rescue *out, struct error *err);
bool upkeep_save_copy(struct session *session, const char *target, bool force, struct error *err);

/* *kept_as (owned): where the database went that stood there before; NULL: there was none. */
bool upkeep_put_back(const char *backup, const char *path, char **kept_as, struct error *err);

/*
 * Drafts of open forms. They are kept outside history, one for each session, form and row: two windows of one user don't
 * know of each other's. Those of a session that has ended, in whatever way, are nobody's. draft_keep() is for while somebody
 * types: it waits for another program that writes for 0.3 s only, then ERR_BUSY.
 */
bool draft_keep(struct session *session, const char *form, int64_t row_id, const char *content,
		struct error *err);
bool draft_drop(struct session *session, const char *form, int64_t row_id, struct error *err);

/* The session's own becomes nobody's: for later. */
bool draft_leave(struct session *session, const char *form, int64_t row_id, struct error *err);

/* Nobody's becomes the session's own; *taken false: another was faster. */
bool draft_take(struct session *session, const struct draft *draft, bool *taken, struct error *err);
bool draft_remove(struct session *session, const struct draft *draft, struct error *err);

/* The user's that are nobody's, newest first. */
bool draft_list(struct session *session, struct draft_list *out, struct error *err);

#endif
