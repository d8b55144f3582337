/* The folders on the way to a file. */
#ifndef BASE_FOLDER_H
#define BASE_FOLDER_H

/* The one it lies in; "." where the path names none. Owned. */
char *folder_of(const char *path);

/* Makes those that are missing, for their owner alone. What can't be made shows when the file can't be. */
void folder_make(const char *path);

/* Makes renames and new files in the folder of `path` last over a power failure, where the file system can. */
void folder_sync(const char *path);

#endif
