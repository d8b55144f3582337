/*
 * A disk that fails on purpose: a VFS over SQLite's own that counts the calls of SQLite and lets one of them, or all of its
 * kind from then on, fail in one of the ways in which the system may fail it; or cuts the power (disk.h).
 */
#ifndef TESTS_FAULT_VFS_H
#define TESTS_FAULT_VFS_H

#include <stdbool.h>
#include <stddef.h>

enum vfs_call {
	VFS_OPEN,
	VFS_DELETE,
	VFS_ACCESS,
	VFS_PATH,
	VFS_READ,
	VFS_WRITE,
	VFS_TRUNCATE,
	VFS_SYNC,
	VFS_SIZE,
	VFS_LOCK,
	VFS_UNLOCK,
	VFS_RESERVED,
	VFS_SHM_MAP,
	VFS_SHM_LOCK,
	VFS_FETCH,
	VFS_CALLS
};

/* What is to happen in a run. Calls count from 1, all kinds together. */
struct vfs_fault {
	long at;       /* at which call; 0: nothing happens */
	int way;       /* in which of the ways that it can fail, from 0 */
	bool lasts;    /* all later calls of its kind fail, too */
	bool cut;      /* instead: the power fails, the process ends with VFS_CUT */
	unsigned seed; /* what of the unsynced writes has reached the disk then */
};

enum { VFS_CUT = 77, VFS_CALLS_MOST = 1 << 16 };

/* What processes can share of memory on its file system: none, as of a network; some; or it is promised and can't be had. */
enum vfs_memory { VFS_NO_MEMORY, VFS_MEMORY, VFS_MEMORY_PROMISED };

/* Makes it the default VFS; also again, for files that are opened from then on. */
void vfs_install(enum vfs_memory memory);

/*
 * Counting begins anew. From now on nothing is synced in truth, since the disk of the test is memory, and SQLite never sleeps.
 * NULL: faults are over.
 */
void vfs_arm(const struct vfs_fault *fault);

/* How many calls there were since, which kind the n-th of them was, and whether the fault has come up. */
long vfs_count(void);
enum vfs_call vfs_kind(long at);
bool vfs_failed(void);

const char *vfs_call_name(enum vfs_call call);

/* Whether what lies on the disk is, or may be, another behind such a call. */
bool vfs_changes(enum vfs_call call);

/* The ways in which a call can fail: their number, and the name of one. */
int vfs_ways(enum vfs_call call);
const char *vfs_way_name(enum vfs_call call, int way);

#endif
