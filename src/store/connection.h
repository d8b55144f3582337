/* What stands behind `struct store`, for the files of this folder alone. */
#ifndef STORE_CONNECTION_H
#define STORE_CONNECTION_H

#include "base/id_set.h"
#include "sqlite.h"
#include "store/store.h"

struct stmt;

#define PRESENCE_NAME 11 /* bytes of the name of a session, with the zero byte */

struct store {
	sqlite3 *db;
	char *path, *actor;
	uint32_t origin;
	bool read_only;
	bool disk_full;   /* read-only for that alone */
	bool without_log; /* this opening has found that the disk has no shared memory (journal.h) */
	bool is_copy; /* a copy being made: no change is taken back where it fails, and none of it is kept */
	char *kept_copy; /* where an older version went when it was brought up to date; NULL */
	int busy_ms;
	int64_t waiting_since;     /* ms; when the wait for another writer began */
	struct stmt *statements;   /* prepared ones, the last used first */
	sqlite3_session *session;  /* between begin and commit */
	int64_t next_id, first_id; /* the next to be given, and what it was at begin */
	int64_t commits, version;
	int64_t newest_at_opening; /* entry of history */
	int64_t last_entry;        /* that this session has written; 0: none yet */
	struct id_set own_entries; /* those that this session has written */
	struct word_list *words;   /* what search_store_find() looks for just now */
	bool searches;             /* the SQL function of the search is there */
	char name[PRESENCE_NAME];  /* of this session, for its drafts; "": none yet (presence.h) */
	int presence;              /* the file in which it is locked */
	bool presence_open;
	bool held; /* base/held.h */
};

/* Opens and checks without building or migrating: a store of an older version is given as it is. */
bool store_connect(struct store **out, const struct store_options *options, struct error *err);

/* PRAGMA user_version. */
bool store_schema_version(struct store *store, int *version, struct error *err);

/* BEGIN IMMEDIATE without a session: for what stays out of history. Refused where the store is read-only. */
bool transaction_begin(struct store *store, struct error *err);

/* After a failure all is rolled back. */
bool transaction_commit(struct store *store, struct error *err);
void transaction_rollback(struct store *store);

/* A run of reads that see one state. Nests in a transaction: then it does nothing. */
bool snapshot_begin(struct store *store, bool *begun, struct error *err);
void snapshot_end(struct store *store, bool begun);

/*
 * Brings the schema to the newest version, each step in a transaction of its own. An older version that holds anything
 * is copied beside it first: store->kept_copy.
 */
bool migrate(struct store *store, struct error *err);

/*
 * The steps behind `after` up to `until`, within a transaction of the caller's without foreign keys: what the rows refer to
 * is not looked at, and no copy is kept.
 */
bool migrate_within(struct store *store, int after, int until, struct error *err);

#endif
