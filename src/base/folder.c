#include "base/folder.h"

#include "base/banned.h"
#include "base/fd.h"
#include "base/memory.h"

#include <fcntl.h>
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

void folder_make(const char *path)
{
	char *way = xstrdup(path);
	for (char *slash = *way ? strchr(way + 1, '/') : NULL; slash;
	     slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		mkdir(way, 0700);
		*slash = '/';
	}
	free(way);
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
