/* Copying a database byte for byte, where SQLite can't read it in its place. */
#ifndef STORE_FILE_COPY_H
#define STORE_FILE_COPY_H

#include "base/error.h"

/*
 * Copies the file with its log or journal, for its owner alone; nothing may stand there. What the disk can't give any more
 * is empty in the copy. ERR_NOT_FOUND: there is no file; ERR_IO.
 */
bool file_copy(const char *path, const char *copy, struct error *err);

/* Where nothing but its log is left: an empty file, and that beside it. */
bool file_copy_log(const char *path, const char *copy, struct error *err);

/*
 * A copy in a temporary folder of its own into which the log has been brought, so that it is one file. Owned; NULL: none
 * could be made. file_copy_drop() takes it away, and frees the name: who has it open reads on.
 */
char *file_copy_settled(const char *path);
void file_copy_drop(char *copy);

#endif
