/* What kind of disk a file lies on, as far as that matters to those who use it at once. */
#ifndef STORE_FILE_SYSTEM_H
#define STORE_FILE_SYSTEM_H

enum file_system {
	FILE_SYSTEM_OWN,    /* of this machine */
	FILE_SYSTEM_SHARED, /* other machines use it, too, and see each other's locks */
	FILE_SYSTEM_BLIND /* other machines may use it, and what one has locked another may not see */
};

/* The database, or a file that is to be made: what can't be found out counts as the machine's own. */
enum file_system file_system_of(const char *path);

#endif
