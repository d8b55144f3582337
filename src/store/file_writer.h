/* Who is in the way of a change. */
#ifndef STORE_FILE_WRITER_H
#define STORE_FILE_WRITER_H

/* Which other process has a lock to write on the database, by its name. Owned; NULL: not to be found out. */
char *file_writer(const char *path);

#endif
