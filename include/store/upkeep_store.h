/* Looking after a database: what is wrong with it, and copies of it. */
#ifndef STORE_UPKEEP_STORE_H
#define STORE_UPKEEP_STORE_H

#include "base/diagnostic.h"
#include "store/store.h"

/*
 * Checks the file: integrity, foreign keys, orphans and circles of sections, order numbers used twice, dates and ranges
 * that are none, ids, schema version, history that can't be read. Each finding is a diagnostic without a line; none means
 * the database is sound. Opens read-only; changes nothing. False only when it could
 * not look at all: no file, no database of this program (ERR_DATABASE, as one too damaged to be opened).
 */
bool upkeep_check(const char *path, struct diagnostics *out, struct error *err);

/* A copy by SQLite's online backup, verified by opening it; `target` must not exist unless force. */
bool upkeep_backup(struct store *store, const char *target, bool force, struct error *err);

/* Puts a backup in the place of the database: checked first; what stood there is kept beside it as `…~before-restore-N`. */
bool upkeep_restore(const char *backup, const char *path, char **kept_as, struct error *err);

#endif
