/* Putting a copy of a database where it belongs, whatever stands there. For backup.c and restore.c. */
#ifndef STORE_PLACING_H
#define STORE_PLACING_H

#include "connection.h"

/* A free name beside the file; one that a process of this number has left when it was killed stays. Owned. */
char *placing_name(const char *path);

/*
 * Does nothing stand there: no file, and no log or journal that was left by one? SQLite would play that over the copy. Else
 * ERR_EXISTS.
 */
bool placing_is_free(const char *path, struct error *err);

/*
 * Gives the copy the name of the target, where nothing stands there (ERR_EXISTS), or came there just now. Its first name may
 * stay, for the caller to remove.
 */
bool placing_put(const char *temporary, const char *target, struct error *err);

/* In the place of what stands there, which is gone then, with its log. ERR_BUSY: another program has that open. */
bool placing_replace(const char *temporary, const char *target, struct error *err);

/*
 * Brings the log into the file and holds it alone, so that nobody writes into it any more (ERR_BUSY: somebody has it open).
 * *held is to be closed; it is NULL where the file is no sound database, and stays as it lies.
 */
bool placing_hold(const char *path, struct store **held, struct error *err);

#endif
