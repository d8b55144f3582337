#include "file_writer.h"

#include "base/strbuf.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#ifdef __linux__

/* Where SQLite puts its locks to write: byte 120 of the shared memory (WAL), from 2^30 on in the database itself. */
enum { WAL_WRITE_LOCK = 120, PENDING_BYTE = 0x40000000 };

/* A line of proc_locks(5): '1: POSIX  ADVISORY  WRITE 1234 08:01:5678 120 120'. */
struct lock {
	long process;
	unsigned long inode;
	long long start;
};

static bool read_lock(const char *line, struct lock *out)
{
	return sscanf(line, "%*s %*s %*s WRITE %ld %*x:%*x:%lu %lld", &out->process, &out->inode,
		      &out->start) == 3;
}

static bool is_same(const struct stat *a, const struct stat *b)
{
	return a->st_dev == b->st_dev && a->st_ino == b->st_ino;
}

/*
 * A lock names its file by a number that another disk may have, too, and its disk as stat(2) does not where one file system
 * shows several (Btrfs): that the process has the very file open settles it, as far as its files may be looked at.
 */
static bool has_open(long process, const struct stat *file)
{
	char *folder = string_format("/proc/%ld/fd", process);
	DIR *open = opendir(folder);
	bool found = false;
	for (struct dirent *entry; open && !found && (entry = readdir(open));) {
		struct stat info;
		found = fstatat(dirfd(open), entry->d_name, &info, 0) == 0 && is_same(&info, file);
	}
	if (open)
		closedir(open);
	free(folder);
	return found;
}

static char *process_name(long process)
{
	char name[64] = "";
	char *path = string_format("/proc/%ld/comm", process);
	FILE *file = fopen(path, "r");
	if (file) {
		if (fgets(name, sizeof(name), file))
			name[strcspn(name, "\n")] = '\0';
		fclose(file);
	}
	free(path);
	return name[0] ? xstrdup(name) : NULL;
}

static struct stat look_at(const char *path, const char *tail)
{
	struct stat info = {0};
	char *name = string_format("%s%s", path, tail);
	if (stat(name, &info) != 0)
		info.st_ino = 0;
	free(name);
	return info;
}

char *file_writer(const char *path)
{
	const struct stat database = look_at(path, ""), memory = look_at(path, "-shm");
	char *writer = NULL, line[256];
	FILE *locks = fopen("/proc/locks", "r");
	while (locks && !writer && fgets(line, sizeof(line), locks)) {
		struct lock lock;
		if (!read_lock(line, &lock) || lock.process <= 0 || lock.process == (long)getpid())
			continue;
		bool writes = (lock.inode == memory.st_ino && lock.start == WAL_WRITE_LOCK &&
			       has_open(lock.process, &memory)) ||
			      (lock.inode == database.st_ino && lock.start >= PENDING_BYTE &&
			       has_open(lock.process, &database));
		if (writes)
			writer = process_name(lock.process);
	}
	if (locks)
		fclose(locks);
	return writer;
}

#else

char *file_writer(const char *path)
{
	(void)path;
	return NULL;
}

#endif
