#include "file_system.h"

#ifdef __linux__

#include "base/array.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/vfs.h>

static unsigned long magic_of(const char *path)
{
	struct statfs info;
	return statfs(path, &info) == 0 ? (unsigned long)info.f_type & 0xFFFFFFFFul : 0;
}

/* One of these words stands in the line, between blanks and commas. */
static bool says(const char *line, const char *const *words, size_t count)
{
	for (const char *at = line; *at; at += strcspn(at, " ,\n")) {
		at += strspn(at, " ,\n");
		for (size_t i = 0; i < count; i++) {
			size_t length = strlen(words[i]);
			if (strncmp(at, words[i], length) == 0 && strchr(" ,\n", at[length]))
				return true;
		}
	}
	return false;
}

/* The line of its mount (proc(5), /proc/self/mountinfo): the third field is the number of its device. */
static bool mount_says(const char *path, const char *const *words, size_t count)
{
	struct stat info;
	char line[4096];
	FILE *mounts = stat(path, &info) == 0 ? fopen("/proc/self/mountinfo", "re") : NULL;
	bool said = false;
	while (mounts && !said && fgets(line, sizeof(line), mounts)) {
		unsigned major_number, minor_number;
		if (sscanf(line, "%*u %*u %u:%u", &major_number, &minor_number) == 2 &&
		    makedev(major_number, minor_number) == info.st_dev)
			said = says(line, words, count);
	}
	if (mounts)
		fclose(mounts);
	return said;
}

enum file_system file_system_of(const char *path)
{
	enum { FUSE = 0x65735546 };
	/* statfs(2): NFS, SMB, CIFS, SMB2, 9P, AFS, Coda, Ceph. */
	static const unsigned long shared[] = {0x6969,     0x517B,     0xFF534D42, 0xFE534D42,
					       0x01021997, 0x5346414F, 0x73757245, 0x00C36400};
	/* nfs(5) and mount.cifs(8): locks stay with this machine. */
	static const char *const own_locks[] = {"nolock", "local_lock=all", "local_lock=posix",
						"nobrl"};
	/* A disk of this machine, as NTFS often is. Of all others (sshfs, cloud folders) hardly one passes on locks. */
	static const char *const with_disk[] = {"fuseblk"};
	unsigned long magic = magic_of(path);
	if (magic == FUSE)
		return mount_says(path, with_disk, ARRAY_LENGTH(with_disk)) ? FILE_SYSTEM_SHARED
									    : FILE_SYSTEM_BLIND;
	for (size_t i = 0; i < ARRAY_LENGTH(shared); i++)
		if (magic == shared[i])
			return mount_says(path, own_locks, ARRAY_LENGTH(own_locks))
				       ? FILE_SYSTEM_BLIND
				       : FILE_SYSTEM_SHARED;
	return FILE_SYSTEM_OWN;
}

#else

enum file_system file_system_of(const char *path)
{
	(void)path;
	return FILE_SYSTEM_OWN;
}

#endif
