#include "file_system.h"

#ifdef __linux__

#include "base/array.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/vfs.h>

/* Behind the ` - ` of its line: the type, where it is from, and the options of the file system itself. To be freed. */
static char *mount_of(dev_t device, FILE *mounts)
{
	char *line = NULL, *found = NULL;
	size_t room = 0;
	while (mounts && !found && getline(&line, &room, mounts) > 0) {
		unsigned major_number, minor_number;
		const char *own = strstr(line, " - ");
		if (own && sscanf(line, "%*u %*u %u:%u", &major_number, &minor_number) == 2 &&
		    makedev(major_number, minor_number) == device)
			found = xstrdup(own + strlen(" - "));
	}
	free(line);
	return found;
}

static bool is_of_type(const char *mount, const char *type)
{
	size_t length = strlen(type);
	return mount && strncmp(mount, type, length) == 0 && mount[length] == ' ';
}

/* The third field; blanks in the second one are written otherwise. */
static const char *options_of(const char *mount)
{
	const char *from = mount ? strchr(mount, ' ') : NULL;
	const char *options = from ? strchr(from + 1, ' ') : NULL;
	return options ? options : "";
}

static bool has_option(const char *mount, const char *const *names, size_t count)
{
	static const char between[] = " ,\n";
	const char *at = options_of(mount);
	for (at += strspn(at, between); *at; at += strspn(at, between)) {
		size_t length = strcspn(at, between);
		for (size_t i = 0; i < count; i++)
			if (strlen(names[i]) == length && strncmp(at, names[i], length) == 0)
				return true;
		at += length;
	}
	return false;
}

enum file_system file_system_told(unsigned long type, dev_t device, FILE *mounts)
{
	enum { FUSE = 0x65735546, VBOXSF = 0x786F4256 };
	/* statfs(2): NFS, SMB, CIFS, SMB2, 9P, AFS, Coda, Ceph. */
	static const unsigned long shared[] = {0x6969,     0x517B,     0xFF534D42, 0xFE534D42,
					       0x01021997, 0x5346414F, 0x73757245, 0x00C36400};
	/* nfs(5) and mount.cifs(8): locks stay with this machine. */
	static const char *const own_locks[] = {"nolock", "local_lock=all", "local_lock=posix",
						"nobrl"};
	enum file_system is = FILE_SYSTEM_OWN;
	for (size_t i = 0; i < ARRAY_LENGTH(shared); i++)
		if (type == shared[i])
			is = FILE_SYSTEM_SHARED;
	/* Of what is on FUSE (sshfs, cloud folders) hardly one passes on locks; VirtualBox does not know them. */
	if (type == FUSE || type == VBOXSF)
		is = FILE_SYSTEM_BLIND;
	if (is == FILE_SYSTEM_OWN)
		return is;
	char *mount = mount_of(device, mounts);
	if (is == FILE_SYSTEM_SHARED && has_option(mount, own_locks, ARRAY_LENGTH(own_locks)))
		is = FILE_SYSTEM_BLIND;
	else if (is_of_type(mount, "fuseblk")) /* a disk of this machine, as NTFS often is */
		is = FILE_SYSTEM_SHARED;
	free(mount);
	return is;
}

enum file_system file_system_of(const char *path)
{
	struct statfs system;
	struct stat info;
	if (statfs(path, &system) != 0 || stat(path, &info) != 0)
		return FILE_SYSTEM_OWN;
	FILE *mounts = fopen("/proc/self/mountinfo", "re");
	/* The type is 32 bits in a field that may be wider, and signed. */
	enum file_system is =
		file_system_told((unsigned long)system.f_type & 0xFFFFFFFFul, info.st_dev, mounts);
	if (mounts)
		fclose(mounts);
	return is;
}

#else

enum file_system file_system_told(unsigned long type, dev_t device, FILE *mounts)
{
	(void)type, (void)device, (void)mounts;
	return FILE_SYSTEM_OWN;
}

enum file_system file_system_of(const char *path)
{
	(void)path;
	return FILE_SYSTEM_OWN;
}

#endif
