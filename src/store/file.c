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

bool file_create(const char *path, const char *name, struct error *err)
{
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

/* SQLite takes paths of less than 512 bytes (MAX_PATHNAME of its unix files), made absolute and with -journal behind them. */
enum { PATH_MOST = 500 };

static bool too_long(const char *path)
{
	char *folder = *path == '/' ? NULL : realpath(".", NULL);
	bool more = strlen(path) + (folder ? strlen(folder) + 1 : 0) > PATH_MOST;
	free(folder);
	return more;
}

bool file_prepare(const char *path, bool create, struct error *err)
{
	struct stat info;
	if (too_long(path))
		return error_set(err, ERR_IO, say_store_long_path(path));
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
	if (file_exists(path))
		return error_set(err, ERR_IO, say_store_dead_link(path));
	if (!create)
		return error_set(err, ERR_NOT_FOUND, say_store_missing(path));
	/* SQLite would take it for none of the new one's, and remove it: it holds what was done last. */
	if (file_beside_size(path, "-wal") > 0 || file_beside_size(path, "-journal") > 0)
		return error_set(err, ERR_REFUSED, say_store_log_alone(path));
	folder_make(path);
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

/* --- who writes --- */

#ifdef __linux__

/* Where SQLite puts its locks to write: byte 120 of the shared memory (WAL), from 2^30 on in the database itself. */
enum { WAL_WRITE_LOCK = 120, PENDING_BYTE = 0x40000000 };

static unsigned long inode_of(const char *path, const char *tail)
{
	struct stat info;
	char *name = string_format("%s%s", path, tail);
	unsigned long inode = stat(name, &info) == 0 ? (unsigned long)info.st_ino : 0;
	free(name);
	return inode;
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

/* proc_locks(5): '1: POSIX  ADVISORY  WRITE 1234 08:01:5678 120 120'. */
char *file_writer(const char *path)
{
	unsigned long database = inode_of(path, ""), memory = inode_of(path, "-shm");
	char *writer = NULL, line[256];
	FILE *locks = fopen("/proc/locks", "r");
	while (locks && !writer && fgets(line, sizeof(line), locks)) {
		long process;
		unsigned long inode;
		long long start;
		if (sscanf(line, "%*s %*s %*s WRITE %ld %*x:%*x:%lu %lld", &process, &inode,
			   &start) != 3)
			continue;
		bool writes = (inode == memory && start == WAL_WRITE_LOCK) ||
			      (inode == database && start >= PENDING_BYTE);
		if (writes && process > 0 && process != (long)getpid())
			writer = process_name(process);
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
