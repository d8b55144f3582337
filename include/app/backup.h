/*
 * Backups of the database: those that are made by themselves, those that somebody wants, and putting one back.
 *
 * They lie in a folder `backups` beside the database, or where the configuration says, each called by its day.
 */
#ifndef APP_BACKUP_H
#define APP_BACKUP_H

#include "app/session.h"
#include "model/backup.h"
#include "model/difference.h"

/* Where those of a database go. `config` may be NULL. Owned. */
char *backup_folder(const char *database, const struct config *config);

/* All that there are, the newest first; with what an upgrade or a restore has put aside beside the database. */
void backups_look(const char *database, const struct config *config, struct backup_list *out);

/*
 * One that somebody wants now; it never goes by itself, nor does another one take its place. *path (owned) is where it is.
 */
bool backup_make(struct session *session, char **path, struct error *err);

/*
 * The one of today, unless there is one, nothing was done since the last one, the configuration wants none, or the
 * database can't be written. Then those go that are past their time. It takes as long as copying and checking takes.
 */
bool backup_make_daily(struct session *session, struct error *err);

/* The same beside whatever else the program does. NULL: there is nothing to be made. One at a time. */
struct backup_keeper;
struct backup_keeper *backup_keeper_begin(struct session *session);
bool backup_keeper_is_done(struct backup_keeper *keeper);

/*
 * Waits until it is done, and frees it. *made: there is one of today by now; false: nothing was done since the last one.
 * False: it could not be made, and err says why.
 */
bool backup_keeper_end(struct backup_keeper *keeper, bool *made, struct error *err);

/*
 * Notes that none could be made of this database today, outside of the database. True: it is the first note of the day, and
 * the user is to be told; where nothing can be kept, each time.
 */
bool backup_failure_note(const struct session *session);

/*
 * Can the backups be compared with the database, and their content taken over? ERR_DATABASE where it is damaged: then
 * upkeep_put_back() (upkeep.h) puts a whole file in its place.
 */
bool backup_may_restore(struct session *session, struct error *err);

/* What putting it back would change; `out` begins zeroed and is released by the caller in any case. */
bool backup_compare(struct session *session, const char *path, struct difference *out,
		    struct error *err);

/*
 * Makes all plans, committees and sums what they are in the backup: one action, which undo takes back, while others have
 * the database open. `seen`: the state of the difference (backup_compare()) that the user has agreed to: where somebody has
 * changed something since, nothing is put back, ERR_CONFLICT. NULL: none was looked at.
 */
bool backup_restore(struct session *session, const char *path, const char *seen, struct error *err);

#endif
