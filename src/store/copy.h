/* Copying the file of a database while others may have it open. */
#ifndef STORE_COPY_H
#define STORE_COPY_H

#include "connection.h"

/*
 * What is committed in `from`, as one new file `path` (file_create), with nothing beside it; it goes again after a
 * failure. `from` must not have written anything that it has not committed. `name` is what the user calls the file.
 * ERR_EXISTS where something stands there.
 */
bool copy_make(struct store *from, const char *path, const char *name, struct error *err);

/* The pages of `from` into the database called `name` ("main", or an attached one) of `to`, which is open. */
bool copy_pages(struct store *from, struct store *to, const char *name, struct error *err);

/* The first of path~before-OCCASION-1, -2, … under which nothing lies, nor anything beside it. Owned. */
char *copy_name(const char *path, const char *occasion);

/* One file without a log beside it. */
bool copy_settle(struct store *store, struct error *err);

#endif
