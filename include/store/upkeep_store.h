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

/* Can all of its pages be read, and do rows refer to what is there? Else ERR_DATABASE, with the first finding. */
bool upkeep_is_sound(struct store *store, struct error *err);

/*
 * A copy by SQLite's online backup, of what is committed at this moment, while others go on writing. It is verified by
 * opening it: integrity, schema, references, and how much there is of everything. Whole or not at all: made under another
 * name, brought to the disk, and renamed. `target` must not exist unless force (ERR_EXISTS), and is a
 * file then, or a link, whose place it takes (ERR_REFUSED). Not between begin and commit.
 */
bool upkeep_backup(struct store *store, const char *target, bool force, struct error *err);

/* May several threads have a store open, each one of its own? */
bool upkeep_threads(void);

/*
 * Is there anything in the store that is not in this backup, by their histories? `backup` NULL: there is none yet. One that
 * can't be read counts as none; an empty database needs no backup.
 */
bool upkeep_backup_needed(struct store *store, const char *backup, bool *needed, struct error *err);

/*
 * Puts a backup in the place of a database that is damaged or missing (content_store_restore() is for one that is sound):
 * checked first; what stood there is kept beside it as `…~before-restore-N`. ERR_BUSY where another program has it open.
 */
bool upkeep_restore(const char *backup, const char *path, char **kept_as, struct error *err);

#endif
