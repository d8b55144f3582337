#include "export/export.h"

#include "base/folder.h"
#include "base/strbuf.h"
#include "i18n/messages.h"
#include "i18n/system_error.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* Writes all of it, however often a signal or a full pipe interrupts. False: errno says why. */
static bool write_all(int fd, const char *bytes, size_t length)
{
	while (length > 0) {
		ssize_t written = write(fd, bytes, length);
		if (written < 0 && errno == EINTR)
			continue;
		if (written < 0)
			return false;
		bytes += written;
		length -= (size_t)written;
	}
	return true;
}

/* A reader that goes away must be an error here, not the end of the program. */
static bool write_stdout(const char *bytes, size_t length, struct error *err)
{
	struct sigaction ignore = {.sa_handler = SIG_IGN}, before;
	sigaction(SIGPIPE, &ignore, &before);
	bool done = fflush(stdout) == 0 && write_all(STDOUT_FILENO, bytes, length);
	int reason = errno;
	sigaction(SIGPIPE, &before, NULL);
	return done || error_set(err, ERR_IO, say_export_output_closed(system_error(reason)));
}

static bool write_failed(const char *path, int reason, struct error *err)
{
	bool full = reason == ENOSPC || reason == EDQUOT || reason == EFBIG;
	return error_set(err, ERR_IO,
			 full ? say_export_disk_full(path)
			      : say_export_cannot_write(path, system_error(reason)));
}

/* Where the bytes go in the end: behind a symbolic link, not in its place. Owned. */
static char *resolve(const char *path)
{
	char *real = realpath(path, NULL);
	return real ? real : xstrdup(path);
}

/* The rights of a new file: those of the one it replaces, else what everything new gets here. */
static mode_t rights(const struct stat *old)
{
	if (old)
		return old->st_mode & 0777;
	mode_t mask = umask(0);
	umask(mask);
	return 0666 & ~mask;
}

/* Fills a new file and puts it in the place of `target`. False: errno says why, and nothing new is left behind. */
static bool replace(const char *target, const char *bytes, size_t length, const struct stat *old)
{
	char *folder = folder_of(target);
	char *temporary = string_format("%s/.unionplan-XXXXXX", folder);
	int fd = mkstemp(temporary), reason = errno;
	bool done = fd >= 0;
	if (done) {
		done = fchmod(fd, rights(old)) == 0 && write_all(fd, bytes, length) &&
		       fsync(fd) == 0;
		reason = errno;
		if (close(fd) != 0 && done) {
			done = false;
			reason = errno;
		}
		if (done && rename(temporary, target) != 0) {
			done = false;
			reason = errno;
		}
		if (done)
			folder_sync(target);
		else
			unlink(temporary);
	}
	free(temporary);
	free(folder);
	errno = reason;
	return done;
}

/* A terminal, a pipe, /dev/null: nothing there can be lost, and nothing can be put in its place. */
static bool write_device(const char *path, const char *bytes, size_t length)
{
	int fd = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
	if (fd < 0)
		return false;
	bool done = write_all(fd, bytes, length);
	int reason = errno;
	done = close(fd) == 0 && done;
	errno = reason;
	return done;
}

bool export_write_file(const char *path, const char *bytes, size_t length, bool force,
		       struct error *err)
{
	if (strcmp(path, "-") == 0)
		return write_stdout(bytes, length, err);
	struct stat old;
	bool exists = stat(path, &old) == 0;
	if (exists && S_ISDIR(old.st_mode))
		return error_set(err, ERR_REFUSED, say_export_is_folder(path));
	if (exists && !S_ISREG(old.st_mode))
		return write_device(path, bytes, length) || write_failed(path, errno, err);
	if (exists && !force)
		return error_set(err, ERR_EXISTS, say_export_file_exists(path));
	char *target = resolve(path);
	bool done = replace(target, bytes, length, exists ? &old : NULL) ||
		    write_failed(path, errno, err);
	free(target);
	return done;
}
