#include "file_copy.h"

#include "base/fd.h"
#include "base/folder.h"
#include "base/strbuf.h"
#include "file.h"
#include "guard.h"
#include "i18n/messages.h"
#include "i18n/system_error.h"
#include "sqlite.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { BLOCK = 4096 };

/* Block by block: one that the disk can't give any more is left empty, and the next one is tried. */
static bool copy_blocks(int from, int to, int64_t size)
{
	unsigned char block[BLOCK];
	for (int64_t at = 0; at < size; at += BLOCK) {
		size_t wanted = size - at < BLOCK ? (size_t)(size - at) : BLOCK;
		ssize_t got = fd_read_at(from, block, wanted, (off_t)at);
		if (got < 0) /* a disk that is failing may give it the second time */
			got = fd_read_at(from, block, wanted, (off_t)at);
		size_t read = got > 0 ? (size_t)got : 0;
		memset(block + read, 0, wanted - read);
		if (!fd_write_at(to, block, wanted, (off_t)at))
			return false;
	}
	return true;
}

/* False: errno says why. */
static bool copy_regular(int from, const char *target, int64_t size)
{
	int to = fd_open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
	if (to < 0)
		return false;
	bool copied = copy_blocks(from, to, size);
	int reason = errno;
	bool closed = fd_close(to);
	if (!copied)
		errno = reason;
	return copied && closed;
}

/* What lies beside a database may be missing. But a log that is there and can't be read holds what was done last. */
static bool copy_file(const char *path, const char *copy, const char *tail, struct error *err)
{
	char *source = string_format("%s%s", path, tail),
	     *target = string_format("%s%s", copy, tail);
	struct stat info;
	bool good = true;
	int from = fd_open(source, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);
	bool there = from >= 0 && fstat(from, &info) == 0 && S_ISREG(info.st_mode);
	if (there && !copy_regular(from, target, (int64_t)info.st_size))
		good = error_set(err, ERR_IO, say_store_cannot_create(target, system_error(errno)));
	else if (!there && !*tail)
		good = error_set(err, ERR_NOT_FOUND,
				 say_store_unreadable(path, system_error(errno)));
	else if (from < 0 && errno != ENOENT)
		good = error_set(err, ERR_IO, say_store_unreadable(source, system_error(errno)));
	if (from >= 0)
		close(from);
	free(source);
	free(target);
	return good;
}

bool file_copy(const char *path, const char *copy, struct error *err)
{
	return copy_file(path, copy, "", err) && copy_file(path, copy, "-wal", err) &&
	       copy_file(path, copy, "-journal", err);
}

bool file_copy_log(const char *path, const char *copy, struct error *err)
{
	return file_create(copy, copy, err) && copy_file(path, copy, "-wal", err);
}

/* Nobody else has it, so it needs no memory to share, which this disk may not have either. */
static bool settle(const char *copy)
{
	sqlite3 *db = NULL;
	int code = file_connect(copy, SQLITE_OPEN_READWRITE, &db);
	if (code == SQLITE_OK)
		guard_connection(db);
	if (code == SQLITE_OK)
		code = sqlite3_exec(db,
				    "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = DELETE",
				    NULL, NULL, NULL);
	sqlite3_close(db);
	return code == SQLITE_OK && file_beside_size(copy, "-wal") < 0;
}

char *file_copy_settled(const char *path)
{
	struct error ignored = ERROR_INIT;
	char *folder = folder_make_temporary();
	if (!folder)
		return NULL;
	char *copy = string_format("%s/copy.db", folder);
	free(folder);
	bool good = file_copy(path, copy, &ignored) && settle(copy);
	error_release(&ignored);
	if (good)
		return copy;
	file_copy_drop(copy);
	return NULL;
}

void file_copy_drop(char *copy)
{
	char *folder = folder_of(copy);
	file_remove(copy);
	rmdir(folder);
	free(folder);
	free(copy);
}
