/* The folders on the way to a file. */
#ifndef BASE_FOLDER_H
#define BASE_FOLDER_H

#include <dirent.h>
#include <stdbool.h>
#include <sys/types.h>

/* The one it lies in; "." where the path names none. Owned. */
char *folder_of(const char *path);

/* What stands behind the last slash of a path: within it. */
const char *folder_base_name(const char *path);

/* What is called `name` in a folder. Owned. */
char *folder_join(const char *folder, const char *name);

/*
 * Does a group work in this folder together? It may write there and what is new there is its own: mode 2770 or more
 * (inode(7), "The set-group-ID bit"). *group is whose folder it is then.
 */
bool folder_is_shared(const char *folder, gid_t *group);

/*
 * Makes the folders on the way to a file that are missing: within a folder that a group shares (folder_is_shared) for that
 * group, elsewhere for their owner alone. False: the one it is to lie in is not there, and errno says why.
 */
bool folder_make(const char *path);

/*
 * A new folder for files that are wanted for a while, for their user alone (0700): in TMPDIR, where that is a whole path and
 * one can be made there, else in /tmp. A path that begins with anything but a slash would be an option to some program. NULL:
 * it can't be made, errno says why. Owned; who made it takes it away.
 */
char *folder_make_temporary(void);

/* As opendir(3): NULL where it is not there or can't be read. For want of memory, which is neither, the program ends. */
DIR *folder_open(const char *folder);

/* Makes renames and new files in the folder of `path` last over a power failure, where the file system can. */
void folder_sync(const char *path);

#endif
