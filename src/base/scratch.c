#include "base/scratch.h"

#include "base/banned.h"

#include <assert.h>
#include <limits.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { SCRATCH_MOST = 2 };

/* A backup may be made beside what the user does. */
static _Thread_local struct {
	const char *paths[SCRATCH_MOST];
	size_t count;
} scratch;

/* At the end of a program that has no memory left: nothing is allocated. */
static void clear(void)
{
	static const char *const tails[] = {"", "-journal", "-wal", "-shm"};
	char name[PATH_MAX];
	enum { TAILS = sizeof(tails) / sizeof(tails[0]) };
	for (size_t i = 0; i < scratch.count * TAILS; i++) {
		int length = snprintf(name, sizeof(name), "%s%s", scratch.paths[i / TAILS],
				      tails[i % TAILS]);
		if (length > 0 && (size_t)length < sizeof(name))
			unlink(name);
	}
}

void scratch_begin(const char *path)
{
	static bool at_exit;
	assert(scratch.count < SCRATCH_MOST);
	if (!at_exit)
		at_exit = atexit(clear) == 0;
	scratch.paths[scratch.count++] = path;
}

void scratch_end(void)
{
	assert(scratch.count > 0);
	scratch.count--;
}
