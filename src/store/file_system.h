/* What kind of disk a file lies on, as far as that matters to those who use it at once. */
#ifndef STORE_FILE_SYSTEM_H
#define STORE_FILE_SYSTEM_H

#include <stdio.h>
#include <sys/types.h>

enum file_system {
	FILE_SYSTEM_OWN,    /* of this machine */
	FILE_SYSTEM_SHARED, /* other machines use it, too, and see each other's locks */
	FILE_SYSTEM_BLIND /* other machines may use it, and what one has locked another may not see */
};

/* The database, which is there: what can't be found out counts as the machine's own. */
enum file_system file_system_of(const char *path);

/*
 * The same out of what Linux tells: the type of the file system (statfs(2), f_type), the number of its device (stat(2),
 * st_dev), and all mounts as /proc/self/mountinfo has them (proc(5)); NULL: they can't be read.
 */
enum file_system file_system_told(unsigned long type, dev_t device, FILE *mounts);

#endif
