/*
 * Preloaded into the program as it is: lets the n-th call to memory or to files fail, whoever makes it, the program itself
 * or a library. What it is to do stands in a file that the trial has prepared (shim.h).
 *
 * Not seen are the calls that the C library makes inside itself, as stdio does.
 */
#include "shim.h"

#include "callers.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

/* Declared here, since the headers have them by other names, and give some of them attributes. */
int __open_2(const char *path, int flags);
int __open64_2(const char *path, int flags);
ssize_t __read_chk(int fd, void *bytes, size_t length, size_t room);
ssize_t __pread_chk(int fd, void *bytes, size_t length, off_t offset, size_t room);
ssize_t __pread64_chk(int fd, void *bytes, size_t length, off_t offset, size_t room);

static struct shim *shim;
static unsigned halts;

/* Programs that this one starts are left alone. */
__attribute__((constructor)) static void begin(void)
{
	const char *path = getenv(SHIM_VARIABLE);
	int fd = path ? open(path, O_RDWR | O_CLOEXEC) : -1;
	if (fd >= 0) {
		void *map = mmap(NULL, SHIM_BYTES, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
		close(fd);
		callers_prepare();
		shim = map == MAP_FAILED ? NULL : map;
	}
	unsetenv(SHIM_VARIABLE);
	unsetenv("LD_PRELOAD");
}

/* --- places --- */

static struct shim_place *find_place(uint64_t name)
{
	size_t at = name % SHIM_PLACES;
	while (shim->places[at].name && shim->places[at].name != name)
		at = (at + 1) % SHIM_PLACES;
	if (!shim->places[at].name) {
		/* One stays free, where every search ends. */
		if (++shim->place_count >= SHIM_PLACES)
			return NULL;
		shim->places[at].name = name;
	}
	return &shim->places[at];
}

/* One thread after the other; and what is asked for on the way does not count. */
static void note(enum shim_kind kind, bool needs_room)
{
	static _Thread_local bool noting;
	static atomic_flag taken = ATOMIC_FLAG_INIT;
	if (noting)
		return;
	noting = true;
	int number = errno;
	while (atomic_flag_test_and_set(&taken))
		;
	struct shim_place *place = find_place(callers_name(SHIM_FRAMES));
	for (int i = 0; i < SHIM_KINDS; i++) {
		if (i != (int)kind && !(i == SHIM_WRITES && needs_room))
			continue;
		long count = ++shim->counts[i];
		if (place && !place->first[i])
			place->first[i] = count;
		if (place) {
			place->last[i] = count;
			place->count[i]++;
		}
	}
	atomic_flag_clear(&taken);
	errno = number;
	noting = false;
}

/* Once one has failed, and all later ones do, these may come from anywhere. What is asked for on the way does not count. */
static bool comes_from_there(void)
{
	static _Thread_local bool looking;
	if (!shim->from || (shim->came_up && shim->lasts))
		return true;
	if (looking)
		return false;
	looking = true;
	int number = errno;
	bool there = callers_name(SHIM_FRAMES) == shim->from;
	errno = number;
	looking = false;
	return there;
}

/* Is this call the one? */
static bool fails(enum shim_kind kind, bool needs_room, const char *name)
{
	if (shim && shim->noting)
		note(kind, needs_room);
	bool meant = shim && (shim->kind == kind || (shim->kind == SHIM_WRITES && needs_room));
	if (!meant || !comes_from_there())
		return false;
	long count = ++shim->count;
	if (!shim->at || (count != shim->at && !(shim->lasts && count > shim->at)))
		return false;
	if (!shim->came_up) {
		shim->came_up = true;
		strncpy(shim->name, name, sizeof(shim->name) - 1);
		shim->came_from = callers_name(SHIM_FRAMES);
	}
	errno = shim->number;
	return true;
}

/* The function of this name behind this one. By way of an integer, as POSIX has it converted. */
#define REAL(name, result, ...) \
	static result (*real)(__VA_ARGS__); \
	if (!real) { \
		uintptr_t address = (uintptr_t)dlsym(RTLD_NEXT, name); \
		memcpy(&real, &address, sizeof(real)); \
	}

/* --- memory --- */

/* What is behind is the C library's, or that of a sanitizer, which frees it as well. */
void *malloc(size_t size)
{
	REAL("malloc", void *, size_t);
	return fails(SHIM_MEMORY, false, "malloc") ? NULL : real(size);
}

void *calloc(size_t count, size_t size)
{
	REAL("calloc", void *, size_t, size_t);
	return fails(SHIM_MEMORY, false, "calloc") ? NULL : real(count, size);
}

void *realloc(void *block, size_t size)
{
	REAL("realloc", void *, void *, size_t);
	return fails(SHIM_MEMORY, false, "realloc") ? NULL : real(block, size);
}

/* By a name of its own, as nobody in the program asks for memory in this way, but some libraries do. */
char *strdup(const char *text)
{
	REAL("malloc", void *, size_t);
	size_t length = strlen(text) + 1;
	char *copy = fails(SHIM_MEMORY, false, "strdup") ? NULL : real(length);
	return copy ? memcpy(copy, text, length) : NULL;
}

/* --- files --- */

#define FAILS_FILE(needs_room, name) fails(SHIM_FILES, needs_room, name)

static dev_t memory; /* the device of files that are in memory alone */

/* What leads to the screen is no file, and what is in memory fails in none of the ways of a disk. */
static bool is_file(int fd)
{
	struct stat info;
	return fd != STDERR_FILENO && fstat(fd, &info) == 0 && !S_ISCHR(info.st_mode) &&
	       !(memory && info.st_dev == memory);
}

static bool halted(void)
{
	if (!shim || !shim->halting || ++halts % 2 == 0)
		return false;
	shim->came_up = true;
	errno = EINTR;
	return true;
}

/* Not the length of a page of a database: SQLite takes a short one for the end of the file only where it is one. */
static size_t piece(size_t length)
{
	return shim && shim->halting && length > 1 ? 1 + length * (halts % 7) / 8 : length;
}

static int open_by(const char *name, const char *path, int flags, mode_t mode)
{
	REAL("open64", int, const char *, int, ...);
	if (FAILS_FILE((flags & O_CREAT) != 0, name) || halted())
		return -1;
	return real(path, flags, mode);
}

static mode_t mode_of(int flags, va_list arguments)
{
	return flags & (O_CREAT | __O_TMPFILE) ? va_arg(arguments, mode_t) : 0;
}

int open(const char *path, int flags, ...)
{
	va_list arguments;
	va_start(arguments, flags);
	mode_t mode = mode_of(flags, arguments);
	va_end(arguments);
	return open_by("open", path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
	va_list arguments;
	va_start(arguments, flags);
	mode_t mode = mode_of(flags, arguments);
	va_end(arguments);
	return open_by("open", path, flags, mode);
}

int __open_2(const char *path, int flags)
{
	return open_by("open", path, flags, 0);
}

int __open64_2(const char *path, int flags)
{
	return open_by("open", path, flags, 0);
}

ssize_t read(int fd, void *bytes, size_t length)
{
	REAL("read", ssize_t, int, void *, size_t);
	if (!is_file(fd))
		return real(fd, bytes, length);
	return FAILS_FILE(false, "read") || halted() ? -1 : real(fd, bytes, piece(length));
}

ssize_t __read_chk(int fd, void *bytes, size_t length, size_t room)
{
	if (length > room)
		abort();
	return read(fd, bytes, length);
}

static ssize_t read_at(int fd, void *bytes, size_t length, off_t offset)
{
	REAL("pread64", ssize_t, int, void *, size_t, off_t);
	if (!is_file(fd))
		return real(fd, bytes, length, offset);
	return FAILS_FILE(false, "pread") || halted() ? -1 : real(fd, bytes, piece(length), offset);
}

ssize_t pread(int fd, void *bytes, size_t length, off_t offset)
{
	return read_at(fd, bytes, length, offset);
}

ssize_t pread64(int fd, void *bytes, size_t length, off_t offset)
{
	return read_at(fd, bytes, length, offset);
}

ssize_t __pread_chk(int fd, void *bytes, size_t length, off_t offset, size_t room)
{
	if (length > room)
		abort();
	return read_at(fd, bytes, length, offset);
}

ssize_t __pread64_chk(int fd, void *bytes, size_t length, off_t offset, size_t room)
{
	if (length > room)
		abort();
	return read_at(fd, bytes, length, offset);
}

ssize_t write(int fd, const void *bytes, size_t length)
{
	REAL("write", ssize_t, int, const void *, size_t);
	if (!is_file(fd))
		return real(fd, bytes, length);
	return FAILS_FILE(true, "write") || halted() ? -1 : real(fd, bytes, piece(length));
}

static ssize_t write_at(int fd, const void *bytes, size_t length, off_t offset)
{
	REAL("pwrite64", ssize_t, int, const void *, size_t, off_t);
	return FAILS_FILE(true, "pwrite") || halted() ? -1 : real(fd, bytes, piece(length), offset);
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset)
{
	return write_at(fd, bytes, length, offset);
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off_t offset)
{
	return write_at(fd, bytes, length, offset);
}

int memfd_create(const char *name, unsigned flags)
{
	REAL("memfd_create", int, const char *, unsigned);
	struct stat info;
	int fd = real(name, flags);
	if (fd >= 0 && fstat(fd, &info) == 0)
		memory = info.st_dev;
	return fd;
}

int fsync(int fd)
{
	(void)fd;
	return FAILS_FILE(true, "fsync") ? -1 : 0;
}

int fdatasync(int fd)
{
	(void)fd;
	return FAILS_FILE(true, "fdatasync") ? -1 : 0;
}

static int cut(int fd, off_t size)
{
	REAL("ftruncate64", int, int, off_t);
	return FAILS_FILE(true, "ftruncate") || halted() ? -1 : real(fd, size);
}

int ftruncate(int fd, off_t size)
{
	return cut(fd, size);
}

int ftruncate64(int fd, off_t size)
{
	return cut(fd, size);
}

int rename(const char *from, const char *to)
{
	REAL("rename", int, const char *, const char *);
	return FAILS_FILE(true, "rename") ? -1 : real(from, to);
}

int link(const char *from, const char *to)
{
	REAL("link", int, const char *, const char *);
	return FAILS_FILE(true, "link") ? -1 : real(from, to);
}

int unlink(const char *path)
{
	REAL("unlink", int, const char *);
	return FAILS_FILE(false, "unlink") ? -1 : real(path);
}

int mkstemp(char *name)
{
	REAL("mkstemp64", int, char *);
	return FAILS_FILE(true, "mkstemp") ? -1 : real(name);
}

int mkstemp64(char *name)
{
	return mkstemp(name);
}

char *mkdtemp(char *name)
{
	REAL("mkdtemp", char *, char *);
	return FAILS_FILE(true, "mkdtemp") ? NULL : real(name);
}

int rmdir(const char *path)
{
	REAL("rmdir", int, const char *);
	return FAILS_FILE(false, "rmdir") ? -1 : real(path);
}

int pipe(int ends[2])
{
	REAL("pipe", int, int *);
	return FAILS_FILE(false, "pipe") ? -1 : real(ends);
}

pid_t fork(void)
{
	REAL("fork", pid_t, void);
	return FAILS_FILE(false, "fork") ? -1 : real();
}

int mkdir(const char *path, mode_t mode)
{
	REAL("mkdir", int, const char *, mode_t);
	return FAILS_FILE(true, "mkdir") ? -1 : real(path, mode);
}

/* As on a disk far away, that tells only now that something has not arrived: the descriptor is gone all the same. */
int close(int fd)
{
	REAL("close", int, int);
	bool failed = FAILS_FILE(true, "close");
	int number = errno, code = real(fd);
	if (!failed)
		return code;
	errno = number;
	return -1;
}
