/* The file of a database, and what lies beside it. */
#ifndef STORE_FILE_H
#define STORE_FILE_H

#include "base/error.h"
#include "sqlite.h"

#include <stdbool.h>
#include <stdint.h>

/*
 * True where a file stands that can be read. Where there is none and `create` says so, an empty one is made, for its
 * owner alone or the group that shares its folder (base/folder.h), with the folders it lies in; never through a link that
 * leads nowhere.
 */
bool file_prepare(const char *path, bool create, struct error *err);

/*
 * An empty file, called `name` in an error: for the owner and the group where a group shares its folder (base/folder.h),
 * else for the owner alone. No link is followed. ERR_EXISTS where something stands there.
 */
bool file_create(const char *path, const char *name, struct error *err);

/* May this process write the file and into its folder? */
bool file_writable(const char *path);

/* May others than its owner and its group read or write it? */
bool file_open_to_all(const char *path);

/*
 * Gives `to` the rights and the group of `from`, which it is to replace, and its owner where that may be done
 * (fd_take_rights()). `to` must not be open as a database in this process. False: errno says why.
 */
bool file_keep_rights(const char *from, const char *to);

bool file_exists(const char *path);

/* Bytes of the file called `path` + `tail`; -1 where there is none. */
int64_t file_beside_size(const char *path, const char *tail);

/*
 * Gives what this user has made beside a database to the group that may write the database: else nobody but this user could
 * use it as long as it lies there. A folder whose files take over its group needs none of this.
 */
void file_share_beside(const char *path);

/* Takes away a database that nobody has open, with the log or journal that a failure has left beside it. */
void file_remove(const char *path);

/* The log or journal alone. */
void file_remove_beside(const char *path);

/*
 * As sqlite3_open_v2(). A path is a path, also where SQLite would take its name for something else (':memory:', 'file:…':
 * sqlite.org/uri.html).
 */
int file_connect(const char *path, int flags, sqlite3 **db);

/* The file as a URI for SQLite, to be read as one that never changes. Owned. */
char *file_immutable_uri(const char *path);

#endif
