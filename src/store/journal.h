/*
 * Which journal a database has: a write-ahead log (WAL), by which nobody who reads is in the way of who writes; or, on a disk
 * without memory that all who have the database open can share, as that of a network, a rollback journal, which is as safe
 * (sqlite.org/wal.html, "Use of WAL Without Shared-Memory").
 */
#ifndef STORE_JOURNAL_H
#define STORE_JOURNAL_H

#include "connection.h"

/* Is there shared memory for it, as far as can be told without trying? */
bool journal_may_be_log(struct store *store);

/*
 * Gives it the journal that fits its disk, where that can be done at once. store->without_log: it has just come to such a
 * disk, or begun there.
 */
void journal_choose(struct store *store, bool uses_log, bool is_new);

/*
 * What stands in the log into the database, on a disk on which nobody else can have it open. By a new connection, of which
 * this is the first look: who has tried to read the log with shared memory goes on asking for that. ERR_BUSY: somebody has it.
 */
bool journal_leave_log(struct store *store, struct error *err);

/* Was that the failure: the log is there, but not the memory to read it with? */
bool journal_lacks_memory(const struct store *store);

#endif
