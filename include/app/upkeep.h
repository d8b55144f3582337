/* Looking after the database, without or beside a session. */
#ifndef APP_UPKEEP_H
#define APP_UPKEEP_H

#include "app/session.h"
#include "base/diagnostic.h"
#include "model/draft.h"

/* What is wrong with a database; none: it is sound. */
bool upkeep_doctor(const char *path, struct diagnostics *out, struct error *err);
bool upkeep_save_copy(struct session *session, const char *target, bool force, struct error *err);

/* *kept_as (owned): where the database went that stood there before; NULL: there was none. */
bool upkeep_put_back(const char *backup, const char *path, char **kept_as, struct error *err);

/* What is not yet done in a plan and wants a look: findings as sentences, none: all is well. (`unionplan check`) */
bool upkeep_check_plan(struct session *session, int64_t plan_id, struct diagnostics *out,
		       struct error *err);

/* Drafts of open forms; see model/draft.h. */
bool draft_keep(struct session *session, const char *form, int64_t row_id, const char *content,
		struct error *err);
bool draft_drop(struct session *session, const char *form, int64_t row_id, struct error *err);
bool draft_latest(struct session *session, struct draft *out, bool *found, struct error *err);

#endif
