#include "file.h"

#include "base/beside.h"
#include "base/fd.h"
#include "base/folder.h"
#include "base/strbuf.h"
#include "i18n/messages.h"
#include "i18n/system_error.h"

#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/*
 * The group of a folder that is shared may use what is made there; what SQLite makes beside a database takes the database's
 * rights. Where the file doesn't become the group's it stays the owner's alone.
 */
static void share(int fd, const char *path)
{
	char *folder = folder_of(path);
	struct stat made;
	gid_t group;
	if (folder_is_shared(folder, &group) && fstat(fd, &made) == 0 &&
	    (made.st_gid == group || fchown(fd, (uid_t)-1, group) == 0))
		(void)fchmod(fd, S_IRUSR | S_IWUSR | S_IRGRP | S_IWGRP);
	free(folder);
}

/* SQLite takes paths of less than 512 bytes (MAX_PATHNAME of its unix files), made absolute and with -journal behind them. */
enum { PATH_MOST = 500 };

static bool short_enough(const char *path, struct error *err)
{
	char *here = *path == '/' ? NULL : realpath(".", NULL);
	char *whole = here ? folder_join(here, path) : xstrdup(path);
	bool good =
		strlen(whole) <= PATH_MOST || error_set(err, ERR_IO, say_store_long_path(whole));
	free(here);
	free(whole);
	return good;
}

bool file_create(const char *path, const char *name, struct error *err)
{
	if (!short_enough(path, err))
		return false;
	int fd = fd_open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
	if (fd >= 0) {
		share(fd, path);
		close(fd);
		return true;
	}
	if (errno == EEXIST)
		return error_set(err, ERR_EXISTS, say_store_file_exists(name));
	return error_set(err, ERR_IO, say_store_cannot_create(name, system_error(errno)));
}

bool file_prepare(const char *path, bool create, struct error *err)
{
	struct stat info;
	if (!short_enough(path, err))
		return false;
	if (stat(path, &info) == 0) {
		if (!S_ISREG(info.st_mode))
			return error_set(err, ERR_DATABASE, say_store_no_file(path));
		if (faccessat(AT_FDCWD, path, R_OK, AT_EACCESS) != 0)
			return error_set(err, ERR_IO,
					 say_store_unreadable(path, system_error(errno)));
		return true;
	}
	if (errno != ENOENT)
		return error_set(err, ERR_IO, say_store_unreadable(path, system_error(errno)));
	if (lstat(path, &info) == 0 && S_ISLNK(info.st_mode))
		return error_set(err, ERR_IO, say_store_dead_link(path));
	if (!create)
		return error_set(err, ERR_NOT_FOUND, say_store_missing(path));
	/*
	 * SQLite would take it for none of the new one's, and remove it: it holds what was done last. Where another process makes
	 * the database just now, it was there before its log.
	 */
	bool log = file_beside_size(path, "-wal") > 0 || file_beside_size(path, "-journal") > 0;
	if (log && !file_exists(path))
		return error_set(err, ERR_REFUSED, say_store_log_alone(path));
	if (!folder_make(path))
		return error_set(err, ERR_IO, say_store_cannot_create(path, system_error(errno)));
	struct error failure = ERROR_INIT;
	if (file_create(path, path, &failure))
		return true;
	if (failure.code != ERR_EXISTS)
		return error_move(err, &failure);
	error_release(&failure); /* another process was faster */
	return true;
}

bool file_writable(const char *path)
{
	char *folder = folder_of(path);
	bool writable = faccessat(AT_FDCWD, path, W_OK, AT_EACCESS) == 0 &&
			faccessat(AT_FDCWD, folder, W_OK, AT_EACCESS) == 0;
	free(folder);
	return writable;
}

bool file_open_to_all(const char *path)
{
	struct stat info;
	return stat(path, &info) == 0 && (info.st_mode & (S_IROTH | S_IWOTH)) != 0;
}

bool file_keep_rights(const char *from, const char *to)
{
	struct stat old;
	int fd = stat(from, &old) == 0 ? fd_open(to, O_RDONLY | O_CLOEXEC | O_NOFOLLOW, 0) : -1;
	bool good = fd >= 0 && fd_take_rights(fd, &old);
	int reason = errno;
	if (fd >= 0)
		close(fd);
	errno = reason;
	return good;
}

bool file_exists(const char *path)
{
	struct stat info;
	return lstat(path, &info) == 0;
}

int64_t file_beside_size(const char *path, const char *tail)
{
	struct stat info;
	char *beside = string_format("%s%s", path, tail);
	int64_t size = stat(beside, &info) == 0 ? (int64_t)info.st_size : -1;
	free(beside);
	return size;
}

/* By name: to close a descriptor would drop SQLite's locks (base/held.h). */
void file_share_beside(const char *path)
{
	struct stat info, beside;
	if (stat(path, &info) != 0 || !(info.st_mode & S_IWGRP))
		return;
	for (int i = 0; i < BESIDE_COUNT; i++) {
		char *name = string_format("%s%s", path, beside_tails[i]);
		if (lstat(name, &beside) == 0 && S_ISREG(beside.st_mode) &&
		    beside.st_uid == geteuid() && beside.st_gid != info.st_gid)
			(void)!lchown(name, (uid_t)-1, info.st_gid);
		free(name);
	}
}

void file_remove_beside(const char *path)
{
	for (int i = 0; i < BESIDE_COUNT; i++) {
		char *name = string_format("%s%s", path, beside_tails[i]);
		unlink(name);
		free(name);
	}
}

void file_remove(const char *path)
{
	unlink(path);
	file_remove_beside(path);
}

int file_connect(const char *path, int flags, sqlite3 **db)
{
	char *name = string_format("%s%s", *path == '/' ? "" : "./", path);
	int code = sqlite3_open_v2(name, db, flags, NULL);
	free(name);
	return code;
}

char *file_immutable_uri(const char *path)
{
	struct strbuf uri = STRBUF_INIT;
	strbuf_add_text(&uri, *path == '/' ? "file://" : "file:./");
	for (const char *p = path; *p; p++) {
		unsigned char byte = (unsigned char)*p;
		if (isalnum(byte) || strchr("/-_.~", byte))
			strbuf_add_byte(&uri, *p);
		else
			strbuf_format(&uri, "%%%02X", byte);
	}
	strbuf_add_text(&uri, "?immutable=1");
	return strbuf_detach(&uri);
}
