/* What SQLite's error codes mean to a user. */
#ifndef STORE_FAILURE_H
#define STORE_FAILURE_H

#include "connection.h"

/*
 * Sets `err` from a result code of SQLite (extended or not). `what` is the name of the statement or step that failed.
 * Always false.
 */
bool store_failure(const struct store *store, int code, const char *what, struct error *err);

/* Was it for want of rights that SQLite's last call for a file failed? */
bool store_failed_for_rights(const struct store *store);

/* Was it for want of room on the disk that SQLite's last call for a file failed? */
bool store_failed_for_room(const struct store *store);

#endif
