/*
 * Which sessions are running. Each that types something has a name, and holds a lock on the byte of the database file
 * that the name stands for, far behind its end. The system gives the lock back when the process ends, however it ends:
 * so nobody has to clean up after a crash, and other machines that share the file see it as well.
 */
#ifndef STORE_PRESENCE_H
#define STORE_PRESENCE_H

#include "connection.h"

/* The name of the store's own session. The first call takes the lock; where the file system has none, it goes without. */
const char *presence_name(struct store *store);

/* Does a session of this name run, this one or another? */
bool presence_runs(struct store *store, const char *name);

/* A name that no session has. */
void presence_new_name(char name[PRESENCE_NAME]);

/* After the database is closed, never before: closing a file drops the locks that SQLite holds on it (POSIX). */
void presence_end(struct store *store);

#endif
