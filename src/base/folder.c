#include "base/folder.h"

#include "base/array.h"
#include "base/banned.h"
#include "base/fd.h"
#include "base/memory.h"
#include "base/strbuf.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

char *folder_of(const char *path)
{
	const char *slash = strrchr(path, '/');
	if (!slash)
		return xstrdup(".");
	return slash == path ? xstrdup("/") : xmemdup0(path, (size_t)(slash - path));
}

const char *folder_base_name(const char *path)
{
	const char *slash = strrchr(path, '/');
	return slash ? slash + 1 : path;
}

char *folder_join(const char *folder, const char *name)
{
	return string_format("%s%s%s", folder, strcmp(folder, "/") == 0 ? "" : "/", name);
}

bool folder_is_shared(const char *folder, gid_t *group)
{
	const mode_t wanted = S_ISGID | S_IRWXU | S_IRWXG;
	struct stat info;
	if (stat(folder, &info) != 0 || (info.st_mode & wanted) != wanted)
		return false;
	*group = info.st_gid;
	return true;
}

/* What the umask takes away of a shared one is given back: 022 would keep the others of the group out. */
static bool make_one(const char *path)
{
	char *parent = folder_of(path);
	struct stat made;
	gid_t group;
	bool shared = folder_is_shared(parent, &group), good = mkdir(path, S_IRWXU) == 0;
	int reason = errno;
	if (good && shared && lstat(path, &made) == 0 && made.st_gid == group)
		(void)chmod(path, S_ISGID | S_IRWXU | S_IRWXG);
	free(parent);
	errno = reason;
	return good;
}

bool folder_make(const char *path)
{
	char *way = xstrdup(path), *folder = folder_of(path);
	struct stat made;
	int reason = ENOTDIR;
	for (char *slash = *way ? strchr(way + 1, '/') : NULL; slash;
	     slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		if (!make_one(way) && errno != EEXIST)
			reason = errno;
		*slash = '/';
	}
	bool there = stat(folder, &made) == 0 && S_ISDIR(made.st_mode);
	free(way);
	free(folder);
	errno = there ? 0 : reason;
	return there;
}

char *folder_make_temporary(void)
{
	const char *wanted = getenv("TMPDIR"), *places[] = {wanted, "/tmp"};
	int reason = ENOENT;
	for (size_t i = 0; i < ARRAY_LENGTH(places); i++) {
		if (!places[i] || *places[i] != '/')
			continue;
		char *folder = folder_join(places[i], "unionplan-XXXXXX");
		if (mkdtemp(folder))
			return folder;
		reason = errno;
		free(folder);
	}
	errno = reason;
	return NULL;
}

DIR *folder_open(const char *folder)
{
	DIR *open = opendir(folder);
	if (!open && errno == ENOMEM)
		memory_exhausted();
	return open;
}

void folder_sync(const char *path)
{
	char *folder = folder_of(path);
	int fd = fd_open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
	if (fd >= 0) {
		(void)fsync(fd); /* not all file systems can do it to a folder */
		close(fd);
	}
	free(folder);
}
