#include "vfs.h"

#include "disk.h"

#include <errno.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define LENGTH(array) ((int)(sizeof(array) / sizeof((array)[0])))

/* A way to fail. What happens before the code is given back: */
enum effect {
	NOTHING,
	HALF_WRITTEN,      /* the first part of the bytes is there */
	DONE_ALL_THE_SAME, /* it has happened, but was told as failed */
	READ_ONLY,         /* opened, but only for reading; the code is OK */
};

struct way {
	int code;
	enum effect effect;
	const char *name;
};

/* The codes that belong to a call: those that SQLite's own VFS gives, and what the system may mean by them. */
static const struct way open_ways[] = {{SQLITE_CANTOPEN, NOTHING, "CANTOPEN"},
				       {SQLITE_IOERR_NOMEM, NOTHING, "NOMEM"},
				       {SQLITE_OK, READ_ONLY, "READONLY"}},
			delete_ways[] = {{SQLITE_IOERR_DELETE, NOTHING, "IOERR_DELETE"},
					 {SQLITE_IOERR_DIR_FSYNC, DONE_ALL_THE_SAME,
					  "IOERR_DIR_FSYNC"}},
			access_ways[] = {{SQLITE_IOERR_ACCESS, NOTHING, "IOERR_ACCESS"}},
			path_ways[] = {{SQLITE_CANTOPEN, NOTHING, "CANTOPEN"}},
			read_ways[] = {{SQLITE_IOERR_READ, NOTHING, "IOERR_READ"},
				       {SQLITE_IOERR_CORRUPTFS, NOTHING, "IOERR_CORRUPTFS"}},
			write_ways[] = {{SQLITE_FULL, NOTHING, "FULL"},
					{SQLITE_FULL, HALF_WRITTEN, "FULL, torn"},
					{SQLITE_IOERR_WRITE, NOTHING, "IOERR_WRITE"},
					{SQLITE_IOERR_WRITE, HALF_WRITTEN, "IOERR_WRITE, torn"},
					{SQLITE_READONLY, NOTHING, "READONLY"}},
			truncate_ways[] = {{SQLITE_IOERR_TRUNCATE, NOTHING, "IOERR_TRUNCATE"},
					   {SQLITE_FULL, NOTHING, "FULL"}},
			sync_ways[] = {{SQLITE_IOERR_FSYNC, NOTHING, "IOERR_FSYNC"},
				       {SQLITE_IOERR_DIR_FSYNC, DONE_ALL_THE_SAME,
					"IOERR_DIR_FSYNC"},
				       {SQLITE_FULL, NOTHING, "FULL"}},
			size_ways[] = {{SQLITE_IOERR_FSTAT, NOTHING, "IOERR_FSTAT"}},
			lock_ways[] = {{SQLITE_BUSY, NOTHING, "BUSY"},
				       {SQLITE_IOERR_LOCK, NOTHING, "IOERR_LOCK"},
				       {SQLITE_IOERR_RDLOCK, NOTHING, "IOERR_RDLOCK"}},
			unlock_ways[] = {{SQLITE_IOERR_UNLOCK, DONE_ALL_THE_SAME, "IOERR_UNLOCK"}},
			reserved_ways[] = {{SQLITE_IOERR_CHECKRESERVEDLOCK, NOTHING,
					    "IOERR_CHECKRESERVEDLOCK"}},
			map_ways[] = {{SQLITE_IOERR_SHMMAP, NOTHING, "IOERR_SHMMAP"},
				      {SQLITE_IOERR_SHMSIZE, NOTHING, "IOERR_SHMSIZE"},
				      {SQLITE_IOERR_SHMOPEN, NOTHING, "IOERR_SHMOPEN"},
				      {SQLITE_CANTOPEN, NOTHING, "CANTOPEN"},
				      {SQLITE_NOMEM, NOTHING, "NOMEM"}},
			shm_ways[] = {{SQLITE_BUSY, NOTHING, "BUSY"},
				      {SQLITE_IOERR_SHMLOCK, NOTHING, "IOERR_SHMLOCK"}},
			fetch_ways[] = {{SQLITE_IOERR_MMAP, NOTHING, "IOERR_MMAP"},
					{SQLITE_NOMEM, NOTHING, "NOMEM"}};

static const struct {
	const char *name;
	const struct way *ways;
	int count;
	bool changes;
} calls[VFS_CALLS] = {
	[VFS_OPEN] = {"open", open_ways, LENGTH(open_ways), .changes = true},
	[VFS_DELETE] = {"delete", delete_ways, LENGTH(delete_ways), .changes = true},
	[VFS_ACCESS] = {"access", access_ways, LENGTH(access_ways)},
	[VFS_PATH] = {"path", path_ways, LENGTH(path_ways)},
	[VFS_READ] = {"read", read_ways, LENGTH(read_ways)},
	[VFS_WRITE] = {"write", write_ways, LENGTH(write_ways), .changes = true},
	[VFS_TRUNCATE] = {"truncate", truncate_ways, LENGTH(truncate_ways), .changes = true},
	[VFS_SYNC] = {"sync", sync_ways, LENGTH(sync_ways), .changes = true},
	[VFS_SIZE] = {"size", size_ways, LENGTH(size_ways)},
	[VFS_LOCK] = {"lock", lock_ways, LENGTH(lock_ways)},
	[VFS_UNLOCK] = {"unlock", unlock_ways, LENGTH(unlock_ways)},
	[VFS_RESERVED] = {"reserved", reserved_ways, LENGTH(reserved_ways)},
	[VFS_SHM_MAP] = {"shm-map", map_ways, LENGTH(map_ways)},
	[VFS_SHM_LOCK] = {"shm-lock", shm_ways, LENGTH(shm_ways)},
	[VFS_FETCH] = {"fetch", fetch_ways, LENGTH(fetch_ways)},
};

static struct {
	sqlite3_vfs vfs, *real;
	sqlite3_io_methods methods;
	bool armed, failed;
	struct vfs_fault fault;
	enum vfs_call failing; /* the kind that goes on failing */
	long count;
	unsigned char kinds[VFS_CALLS_MOST];
} shim;

struct file {
	sqlite3_file base;
	struct disk_file *disk; /* NULL: its bytes survive no power cut anyway */
	sqlite3_file *real;
};

const char *vfs_call_name(enum vfs_call call)
{
	return calls[call].name;
}

bool vfs_changes(enum vfs_call call)
{
	return calls[call].changes;
}

int vfs_ways(enum vfs_call call)
{
	return calls[call].count;
}

const char *vfs_way_name(enum vfs_call call, int way)
{
	return calls[call].ways[way].name;
}

long vfs_count(void)
{
	return shim.count;
}

enum vfs_call vfs_kind(long at)
{
	return at > 0 && at <= VFS_CALLS_MOST ? (enum vfs_call)shim.kinds[at - 1] : VFS_CALLS;
}

bool vfs_failed(void)
{
	return shim.failed;
}

void vfs_arm(const struct vfs_fault *fault)
{
	shim.armed = fault != NULL;
	if (!fault)
		return;
	shim.fault = *fault;
	shim.failed = false;
	shim.count = 0;
}

/* --- whether this call is the one --- */

static const struct way *fate(enum vfs_call call)
{
	if (!shim.armed)
		return NULL;
	shim.count++;
	if (shim.count <= VFS_CALLS_MOST)
		shim.kinds[shim.count - 1] = (unsigned char)call;
	bool now = shim.count == shim.fault.at;
	if (now && shim.fault.cut) {
		disk_cut(shim.fault.seed);
		_exit(VFS_CUT);
	}
	if (now) {
		shim.failed = true;
		shim.failing = call;
	}
	bool again = shim.failed && shim.fault.lasts && shim.failing == call;
	if (!now && !again)
		return NULL;
	const struct way *way = &calls[call].ways[shim.fault.way];
	errno = (way->code & 0xFF) == SQLITE_FULL ? ENOSPC : EIO;
	return way;
}

/* Gives `code` for a call that goes well as the one that it stands for. */
#define PLAY(call, done) \
	do { \
		const struct way *way_ = fate(call); \
		if (!way_) \
			return (done); \
		if (way_->effect == DONE_ALL_THE_SAME) \
			(void)(done); \
		return way_->code; \
	} while (0)

static struct file *file_of(sqlite3_file *file)
{
	return (struct file *)file;
}

static sqlite3_file *real_of(sqlite3_file *file)
{
	return file_of(file)->real;
}

/* --- files --- */

static int file_close(sqlite3_file *file)
{
	return real_of(file)->pMethods->xClose(real_of(file));
}

static int file_read(sqlite3_file *file, void *bytes, int length, sqlite3_int64 offset)
{
	PLAY(VFS_READ, real_of(file)->pMethods->xRead(real_of(file), bytes, length, offset));
}

static int put(sqlite3_file *file, const void *bytes, int length, sqlite3_int64 offset)
{
	disk_write(file_of(file)->disk, bytes, (size_t)length, (size_t)offset);
	return real_of(file)->pMethods->xWrite(real_of(file), bytes, length, offset);
}

/* By a power cut, some of what is just being written may have arrived, too. */
static int file_write(sqlite3_file *file, const void *bytes, int length, sqlite3_int64 offset)
{
	if (shim.armed && shim.fault.cut && shim.count + 1 == shim.fault.at)
		disk_write(file_of(file)->disk, bytes, (size_t)length, (size_t)offset);
	const struct way *way = fate(VFS_WRITE);
	if (!way)
		return put(file, bytes, length, offset);
	if (way->effect == HALF_WRITTEN && length > 1)
		put(file, bytes, length / 2, offset);
	return way->code;
}

static int cut_off(sqlite3_file *file, sqlite3_int64 size)
{
	disk_truncate(file_of(file)->disk, (size_t)size);
	return real_of(file)->pMethods->xTruncate(real_of(file), size);
}

static int file_truncate(sqlite3_file *file, sqlite3_int64 size)
{
	PLAY(VFS_TRUNCATE, cut_off(file, size));
}

/* What lies on this disk needs no true sync; what would be durable by it is kept account of. */
static int settle(sqlite3_file *file, int flags)
{
	disk_sync(file_of(file)->disk);
	return shim.armed ? SQLITE_OK : real_of(file)->pMethods->xSync(real_of(file), flags);
}

static int file_sync(sqlite3_file *file, int flags)
{
	PLAY(VFS_SYNC, settle(file, flags));
}

static int file_size(sqlite3_file *file, sqlite3_int64 *size)
{
	PLAY(VFS_SIZE, real_of(file)->pMethods->xFileSize(real_of(file), size));
}

static int file_lock(sqlite3_file *file, int level)
{
	PLAY(VFS_LOCK, real_of(file)->pMethods->xLock(real_of(file), level));
}

static int file_unlock(sqlite3_file *file, int level)
{
	PLAY(VFS_UNLOCK, real_of(file)->pMethods->xUnlock(real_of(file), level));
}

static int file_reserved(sqlite3_file *file, int *reserved)
{
	PLAY(VFS_RESERVED, real_of(file)->pMethods->xCheckReservedLock(real_of(file), reserved));
}

static int file_control(sqlite3_file *file, int op, void *argument)
{
	return real_of(file)->pMethods->xFileControl(real_of(file), op, argument);
}

static int file_sector(sqlite3_file *file)
{
	return real_of(file)->pMethods->xSectorSize(real_of(file));
}

static int file_traits(sqlite3_file *file)
{
	return real_of(file)->pMethods->xDeviceCharacteristics(real_of(file));
}

static int file_shm_map(sqlite3_file *file, int page, int size, int extend, void volatile **out)
{
	PLAY(VFS_SHM_MAP, real_of(file)->pMethods->xShmMap(real_of(file), page, size, extend, out));
}

/* As where a file can't be mapped into memory: FUSE with direct_io. */
static int file_shm_refuse(sqlite3_file *file, int page, int size, int extend, void volatile **out)
{
	(void)file, (void)page, (void)size, (void)extend;
	*out = NULL;
	return SQLITE_IOERR_SHMMAP;
}

/* Letting go can't fail in SQLite's own VFS but where nothing can be done about it. */
static int file_shm_lock(sqlite3_file *file, int offset, int count, int flags)
{
	if (flags & SQLITE_SHM_UNLOCK)
		return real_of(file)->pMethods->xShmLock(real_of(file), offset, count, flags);
	PLAY(VFS_SHM_LOCK, real_of(file)->pMethods->xShmLock(real_of(file), offset, count, flags));
}

static void file_shm_barrier(sqlite3_file *file)
{
	real_of(file)->pMethods->xShmBarrier(real_of(file));
}

static int file_shm_unmap(sqlite3_file *file, int remove)
{
	return real_of(file)->pMethods->xShmUnmap(real_of(file), remove);
}

static int file_fetch(sqlite3_file *file, sqlite3_int64 offset, int length, void **out)
{
	PLAY(VFS_FETCH, real_of(file)->pMethods->xFetch(real_of(file), offset, length, out));
}

static int file_unfetch(sqlite3_file *file, sqlite3_int64 offset, void *bytes)
{
	return real_of(file)->pMethods->xUnfetch(real_of(file), offset, bytes);
}

/* --- the file system --- */

static int open_real(struct file *out, const char *name, int flags, int *given)
{
	bool kept = name && !(flags & SQLITE_OPEN_DELETEONCLOSE);
	bool new = kept &&access(name, F_OK) != 0;
	/* SQLite's own VFS syncs the folder with the first sync of a journal that it has made. */
	bool with_folder = new &&flags &(SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_WAL);
	int code = shim.real->xOpen(shim.real, name, out->real, flags, given);
	if (code == SQLITE_OK && kept && shim.armed && shim.fault.cut)
		out->disk = disk_open(name, new, with_folder);
	/* Only now does SQLite have to close it. */
	out->base.pMethods = out->real->pMethods ? &shim.methods : NULL;
	return code;
}

static int vfs_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *given)
{
	struct file *out = (struct file *)file;
	(void)vfs;
	memset(out, 0, sizeof(*out));
	out->real = (sqlite3_file *)(out + 1);
	const struct way *way = fate(VFS_OPEN);
	if (way && way->effect == READ_ONLY && flags & SQLITE_OPEN_MAIN_DB) {
		flags &= ~(SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
		flags |= SQLITE_OPEN_READONLY;
	} else if (way) {
		return way->code == SQLITE_OK ? SQLITE_CANTOPEN : way->code;
	}
	return open_real(out, name, flags, given);
}

static int take_away(const char *name, int sync)
{
	if (shim.armed && shim.fault.cut)
		disk_delete(name, sync != 0);
	return shim.real->xDelete(shim.real, name, shim.armed ? 0 : sync);
}

static int vfs_delete(sqlite3_vfs *vfs, const char *name, int sync)
{
	(void)vfs;
	PLAY(VFS_DELETE, take_away(name, sync));
}

static int vfs_access(sqlite3_vfs *vfs, const char *name, int flags, int *out)
{
	(void)vfs;
	PLAY(VFS_ACCESS, shim.real->xAccess(shim.real, name, flags, out));
}

static int vfs_full_path(sqlite3_vfs *vfs, const char *name, int room, char *out)
{
	(void)vfs;
	PLAY(VFS_PATH, shim.real->xFullPathname(shim.real, name, room, out));
}

/*
 * Nobody else has these files: SQLite waits for the fault alone, and that does not pass by waiting. For a log that can't be
 * locked it would sleep ten seconds in all, and counts only what it has slept.
 */
static int vfs_sleep(sqlite3_vfs *vfs, int microseconds)
{
	(void)vfs;
	return shim.armed ? microseconds : shim.real->xSleep(shim.real, microseconds);
}

void vfs_install(enum vfs_memory memory)
{
	bool there = shim.real != NULL;
	if (!there)
		shim.real = sqlite3_vfs_find(NULL);
	shim.methods = (sqlite3_io_methods){
		.iVersion = memory == VFS_NO_MEMORY ? 1 : 3,
		.xClose = file_close,
		.xRead = file_read,
		.xWrite = file_write,
		.xTruncate = file_truncate,
		.xSync = file_sync,
		.xFileSize = file_size,
		.xLock = file_lock,
		.xUnlock = file_unlock,
		.xCheckReservedLock = file_reserved,
		.xFileControl = file_control,
		.xSectorSize = file_sector,
		.xDeviceCharacteristics = file_traits,
		.xShmMap = memory == VFS_MEMORY_PROMISED ? file_shm_refuse : file_shm_map,
		.xShmLock = file_shm_lock,
		.xShmBarrier = file_shm_barrier,
		.xShmUnmap = file_shm_unmap,
		.xFetch = file_fetch,
		.xUnfetch = file_unfetch,
	};
	if (there)
		return;
	/* All else as it is, with its own data. */
	shim.vfs = *shim.real;
	shim.vfs.szOsFile = (int)sizeof(struct file) + shim.real->szOsFile;
	shim.vfs.zName = "faulty";
	shim.vfs.pNext = NULL;
	shim.vfs.xOpen = vfs_open;
	shim.vfs.xDelete = vfs_delete;
	shim.vfs.xAccess = vfs_access;
	shim.vfs.xFullPathname = vfs_full_path;
	shim.vfs.xSleep = vfs_sleep;
	sqlite3_vfs_register(&shim.vfs, 1);
}
