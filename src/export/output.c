#include "export/export.h"

#include "base/array.h"
#include "base/fd.h"
#include "base/folder.h"
#include "base/link.h"
#include "base/scratch.h"
#include "base/strbuf.h"
#include "i18n/messages.h"
#include "i18n/system_error.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* Where a reader may go away: that must be an error here, not the end of the program. */
static bool write_to_reader(int fd, const char *bytes, size_t length)
{
	struct sigaction ignore = {.sa_handler = SIG_IGN}, before;
	sigaction(SIGPIPE, &ignore, &before);
	bool done = fd_write(fd, bytes, length);
	int reason = errno;
	sigaction(SIGPIPE, &before, NULL);
	errno = reason;
	return done;
}

static bool write_stdout(const char *bytes, size_t length, struct error *err)
{
	return (fflush(stdout) == 0 && write_to_reader(STDOUT_FILENO, bytes, length)) ||
	       error_set(err, ERR_IO, say_export_output_closed(system_error(errno)));
}

static bool write_failed(const char *path, int reason, struct error *err)
{
	bool full = reason == ENOSPC || reason == EDQUOT || reason == EFBIG;
	return error_set(err, ERR_IO,
			 full ? say_export_disk_full(path)
			      : say_export_cannot_write(path, system_error(reason)));
}

/* What everything new gets here. */
static mode_t usual_rights(void)
{
	mode_t mask = umask(0);
	umask(mask);
	return 0666 & ~mask;
}

/*
 * Puts the new file in the place of `target`. Where nothing may be there, a second name is made instead, which fails if
 * somebody else was faster; some file systems of USB sticks have no second names.
 */
static bool put_in_place(const char *temporary, const char *target, bool replaces)
{
	if (!replaces && link(temporary, target) == 0) {
		unlink(temporary);
		return true;
	}
	if (!replaces && errno == EEXIST)
		return false;
	return rename(temporary, target) == 0;
}

/* Fills the file. False: errno says why. */
static bool fill(int fd, const char *bytes, size_t length, const struct stat *old)
{
	bool done = (old ? fd_take_rights(fd, old) : fchmod(fd, usual_rights()) == 0) &&
		    fd_write(fd, bytes, length) && fsync(fd) == 0;
	int reason = errno;
	if (!fd_close(fd) && done) {
		done = false;
		reason = errno;
	}
	errno = reason;
	return done;
}

/*
 * Fills a new file and puts it in the place of `target`. False: errno says why, and nothing new is left behind. Other names
 * of a file that is replaced keep what it was.
 */
static bool replace(const char *target, const char *bytes, size_t length, const struct stat *old,
		    bool replaces)
{
	char *folder = folder_of(target);
	char *temporary = string_format("%s/.unionplan-XXXXXX", folder);
	int fd = mkstemp(temporary), reason = errno;
	bool done = fd >= 0;
	if (done) {
		scratch_begin(temporary);
		done = fill(fd, bytes, length, old) && put_in_place(temporary, target, replaces);
		reason = errno;
		if (done)
			folder_sync(target);
		else
			unlink(temporary);
		scratch_end();
	}
	free(temporary);
	free(folder);
	errno = reason;
	return done;
}

/* The same with signals that end the program put off until it is done: none leaves a temporary file behind. */
static bool replace_undisturbed(const char *target, const char *bytes, size_t length,
				const struct stat *old, bool replaces)
{
	static const int ends[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP};
	sigset_t put_off, before;
	sigemptyset(&put_off);
	for (size_t i = 0; i < ARRAY_LENGTH(ends); i++)
		sigaddset(&put_off, ends[i]);
	sigprocmask(SIG_BLOCK, &put_off, &before);
	bool done = replace(target, bytes, length, old, replaces);
	int reason = errno;
	sigprocmask(SIG_SETMASK, &before, NULL);
	errno = reason;
	return done;
}

/* A terminal, a pipe, /dev/null: nothing there can be lost, and nothing can be put in its place. */
static bool write_device(const char *path, const char *bytes, size_t length)
{
	int fd = fd_open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY, 0);
	if (fd < 0)
		return false;
	struct stat about;
	errno = EEXIST; /* as a file that has taken its place meanwhile */
	bool done = fstat(fd, &about) == 0 && !S_ISREG(about.st_mode) &&
		    write_to_reader(fd, bytes, length);
	int reason = errno;
	done = fd_close(fd) && done;
	errno = reason;
	return done;
}

static bool exists_already(const char *path, struct error *err)
{
	return error_set(err, ERR_EXISTS, say_export_file_exists(path));
}

/* `target`: what `path` leads to. */
static bool write_there(const char *path, const char *target, const char *bytes, size_t length,
			bool force, struct error *err)
{
	struct stat old;
	bool exists = stat(path, &old) == 0;
	if (!exists && errno != ENOENT)
		return write_failed(path, errno, err);
	if (!exists && strcmp(path, target) != 0)
		return error_set(err, ERR_REFUSED, say_store_dead_link(path));
	if (exists && S_ISDIR(old.st_mode))
		return error_set(err, ERR_REFUSED, say_export_is_folder(path));
	if (exists && !S_ISREG(old.st_mode))
		return write_device(path, bytes, length) || write_failed(path, errno, err);
	if (exists && !force)
		return exists_already(path, err);
	if (replace_undisturbed(target, bytes, length, exists ? &old : NULL, force))
		return true;
	return errno == EEXIST && !force ? exists_already(path, err)
					 : write_failed(path, errno, err);
}

bool export_write_file(const char *path, const char *bytes, size_t length, bool force,
		       struct error *err)
{
	if (strcmp(path, "-") == 0)
		return write_stdout(bytes, length, err);
	char *target = link_resolve(path, false);
	bool done = target ? write_there(path, target, bytes, length, force, err)
			   : error_set(err, ERR_REFUSED, say_foreign_link(path));
	free(target);
	return done;
}
