#include "base/scratch.h"

#include "base/banned.h"
#include "base/beside.h"

#include <assert.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { SCRATCH_MOST = 2 };

/* A backup may be made beside what the user does. */
static _Thread_local struct {
	const char *paths[SCRATCH_MOST];
	size_t count;
} scratch;

/* A name is put together by hand: a signal may have come within any function of the library. */
static void remove_with(const char *path, const char *tail)
{
	char name[PATH_MAX];
	size_t length = strlen(path), more = strlen(tail) + 1;
	if (length + more > sizeof(name))
		return;
	memcpy(name, path, length);
	memcpy(name + length, tail, more);
	unlink(name);
}

bool scratch_clear(void)
{
	for (size_t i = 0; i < scratch.count; i++) {
		remove_with(scratch.paths[i], "");
		for (int tail = 0; tail < BESIDE_COUNT; tail++)
			remove_with(scratch.paths[i], beside_tails[tail]);
	}
	return scratch.count > 0;
}

/* At the end of a program that has no memory left: nothing is allocated. */
static void clear(void)
{
	scratch_clear();
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
