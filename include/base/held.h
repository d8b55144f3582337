/*
 * Databases that this process has open. To close any descriptor of such a file, or of the memory beside it that is shared,
 * would drop the locks that SQLite has on it, and others would take it for free (sqlite.org/howtocorrupt.html, 2.2). So
 * fd_open() opens none: it fails with EBUSY.
 */
#ifndef BASE_HELD_H
#define BASE_HELD_H

#include <stdbool.h>

/* A file may be held several times over, in any thread. */
void held_begin(const char *path);
void held_end(const char *path);

/* Is it the same file as one that is held, by whatever name? */
bool held_is(const char *path);

#endif
