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

/*
 * In the place of what stands there. That is kept with its log as `…~before-OCCASION-N`, whose name *kept_as is
 * (owned; behind a failure NULL, and all is as it was). ERR_BUSY: another program has it open.
 */
bool placing_replace(const char *temporary, const char *target, const char *occasion,
		     char **kept_as, struct error *err);

#endif
