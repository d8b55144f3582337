/*
 * The database: opening it, and changing it in actions that are kept in history.
 *
 * Everything that changes rows happens between store_begin() and store_commit(): one transaction, under one session of
 * SQLite's session extension, whose changeset is stored with the action. Reading needs no begin.
 * The row functions (…_store.h) take and give values of the model; an id of 0 is 'none'.
 */
#ifndef STORE_STORE_H
#define STORE_STORE_H

#include "base/error.h"
#include "i18n/messages.h"

#include <stdbool.h>
#include <stdint.h>

#define STORE_APPLICATION_ID 0x55504C4E /* 'UPLN' */

struct store; /* opaque; one thread */

struct store_options {
	const char *path;
	bool create; /* make the file where there is none */
	bool read_only;
	uint32_t origin;   /* of this machine, 1 to 2^22-1: the high bits of the ids it makes */
	const char *actor; /* who acts, for history */
	int busy_ms;       /* how long to wait for another writer; 0: 10000 */
};

/*
 * Opens, and migrates an older version (a new file: builds the schema), of which a copy stays beside it as
 * `…~before-upgrade-N` where it held anything. Refused, and left untouched byte for byte: a
 * newer version, a file that is no database, another program's database, one without right to write (unless read_only).
 * A file that can only be read is opened read-only by itself; store_is_read_only() tells. Where nobody has such a file
 * open, it is read as it lies, leaving nothing beside it: what others write later is then seen at the next
 * opening; so it is where its log can be read only in a copy.
 * So it is where the disk is full and what readers share can't be made beside the file.
 * ERR_NOT_FOUND: no file. ERR_REFUSED: an older version that can't be written. ERR_BUSY, ERR_IO, ERR_DATABASE.
 */
bool store_open(struct store **out, const struct store_options *options, struct error *err);
void store_close(struct store *store);
bool store_is_read_only(const struct store *store);

/* Could it be opened to be read alone, as its disk was full? */
bool store_disk_is_full(const struct store *store);

/* May it be changed? ERR_REFUSED: it is read-only, or its disk was full when it was opened; ERR_IO: it is no more where it was. */
bool store_may_change(const struct store *store, struct error *err);
const char *store_path(const struct store *store);

/* Where this opening put a copy of the older version that it has brought up to date; NULL: there was none to keep. */
const char *store_kept_copy(const struct store *store);

/*
 * Has this opening found that the disk has no memory which all who have the database open can share, as on a network, and
 * given it the journal that does without? True once: the database stays so.
 */
bool store_is_without_log(const struct store *store);

/* Does it lie where other machines may use it, too, without seeing what this one has locked? */
bool store_disk_is_blind(const struct store *store);

/* Is another file, or none, under its path by now? What is written then goes to a file that nobody finds: it is refused. */
bool store_has_moved(const struct store *store);

/* Could something be written now? Waits for nobody. Not between begin and commit. */
bool store_is_free(struct store *store);

/* The name of another program that writes. Owned; NULL: there is none, or it is not to be found out. */
char *store_writer(const struct store *store);

/*
 * Lets others see that a session of this actor runs, and tells whether another one does, on this or another machine. Names
 * are told apart by a hash: two of 2^40 may be taken for one. Where the file system has no locks nobody is seen. (presence.c)
 */
void store_show_actor(struct store *store);
bool store_actor_runs_twice(struct store *store);

/* Has anything been committed by this one? */
bool store_has_written(const struct store *store);

/* The last entry of history that this one has written; 0: none yet. */
int64_t store_last_entry(const struct store *store);

/* Changes whenever somebody (this program or another) has committed. Cheap: no table is read. */
int64_t store_version(struct store *store);

/* BEGIN IMMEDIATE with a session on all tables of a plan. Not nested. ERR_BUSY where another writer goes on too long. */
bool store_begin(struct store *store, struct error *err);

/*
 * Stores the changeset with the action and commits. Where nothing changed, no action is stored. `detail` is what the
 * user did, as a sentence in both languages (not taken over); plan_id 0: no plan. After a failure all is rolled back.
 */
bool store_commit(struct store *store, const char *action, const struct bilingual *detail,
		  int64_t plan_id, struct error *err);
void store_rollback(struct store *store); /* harmless where nothing has begun */

/* A new id; between begin and commit. */
int64_t store_new_id(struct store *store);

#endif
