#include "base/held.h"

#include "base/array.h"
#include "base/strbuf.h"

#include <pthread.h>
#include <stdlib.h>
#include <sys/stat.h>

/* Backups are made beside what the user does. */
static struct {
	pthread_mutex_t mutex;
	char **paths;
	size_t count, room;
} held = {.mutex = PTHREAD_MUTEX_INITIALIZER};

void held_begin(const char *path)
{
	pthread_mutex_lock(&held.mutex);
	ARRAY_GROW(held.paths, held.count, held.room);
	held.paths[held.count++] = xstrdup(path);
	pthread_mutex_unlock(&held.mutex);
}

void held_end(const char *path)
{
	pthread_mutex_lock(&held.mutex);
	size_t at = 0;
	while (at < held.count && strcmp(held.paths[at], path) != 0)
		at++;
	if (at < held.count) {
		free(held.paths[at]);
		held.paths[at] = held.paths[--held.count];
	}
	if (!held.count) {
		free(held.paths);
		held.paths = NULL;
		held.room = 0;
	}
	pthread_mutex_unlock(&held.mutex);
}

static bool is_same(const struct stat *about, const char *path, const char *tail)
{
	struct stat other;
	char *name = string_format("%s%s", path, tail);
	bool same = stat(name, &other) == 0 && about->st_dev == other.st_dev &&
		    about->st_ino == other.st_ino;
	free(name);
	return same;
}

bool held_is(const char *path)
{
	struct stat about;
	bool is = false;
	pthread_mutex_lock(&held.mutex);
	bool there = held.count && stat(path, &about) == 0;
	for (size_t i = 0; there && !is && i < held.count; i++)
		is = is_same(&about, held.paths[i], "") || is_same(&about, held.paths[i], "-shm");
	pthread_mutex_unlock(&held.mutex);
	return is;
}
