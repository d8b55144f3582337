#include "base/scratch.h"

#include "base/banned.h"

#include <assert.h>
#include <limits.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static _Thread_local const char *scratch; /* a backup may be made beside what the user does */

/* At the end of a program that has no memory left: nothing is allocated. */
static void clear(void)
{
	static const char *const tails[] = {"", "-journal", "-wal", "-shm"};
	char name[PATH_MAX];
	for (size_t i = 0; scratch && i < sizeof(tails) / sizeof(tails[0]); i++) {
		int length = snprintf(name, sizeof(name), "%s%s", scratch, tails[i]);
		if (length > 0 && (size_t)length < sizeof(name))
			unlink(name);
	}
}

void scratch_begin(const char *path)
{
	static bool at_exit;
	assert(!scratch);
	if (!at_exit)
		at_exit = atexit(clear) == 0;
	scratch = path;
}

void scratch_end(void)
{
	scratch = NULL;
}
