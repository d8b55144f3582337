#define _GNU_SOURCE /* F_OFD_SETLK */
#define _FILE_OFFSET_BITS 64
#include "presence.h"

#include "base/fd.h"
#include "base/hash.h"
#include "base/strbuf.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

/*
 * Locks of an open file (fcntl_locking(2)) are not dropped when SQLite closes one of its own. Where there are only those
 * of a process, they do as well: here the file is closed last.
 */
#ifdef F_OFD_SETLK
#define SET_LOCK F_OFD_SETLK
#define GET_LOCK F_OFD_GETLK
#else
#define SET_LOCK F_SETLK
#define GET_LOCK F_GETLK
#endif

/* Names are numbers of 40 bits. The bytes begin behind what SQLite locks (from 2^30 on) and any database's end. */
#define NUMBERS (INT64_C(1) << 40)
#define FIRST_BYTE (INT64_C(1) << 42)

static struct flock lock_on(const char *name)
{
	return (struct flock){.l_type = F_WRLCK,
			      .l_whence = SEEK_SET,
			      .l_start = (off_t)(FIRST_BYTE + strtoll(name, NULL, 16)),
			      .l_len = 1};
}

/* Behind those of the names. Sessions of one actor share it: a lock for reading. */
static struct flock lock_on_actor(const char *actor, short kind)
{
	uint64_t hash = hash_bytes(HASH_BEGIN, actor, strlen(actor));
	return (struct flock){.l_type = kind,
			      .l_whence = SEEK_SET,
			      .l_start = (off_t)(FIRST_BYTE + NUMBERS + (int64_t)(hash % NUMBERS)),
			      .l_len = 1};
}

static bool is_name(const char *name)
{
	return strlen(name) == PRESENCE_NAME - 1 &&
	       strspn(name, "0123456789abcdef") == PRESENCE_NAME - 1;
}

/* The descriptor is kept whatever comes of the lock (see presence_end()). */
static bool open_file(struct store *store)
{
	if (store->presence_open)
		return true;
	store->presence = fd_open_held(store->path, O_RDWR | O_CLOEXEC, 0);
	store->presence_open = store->presence >= 0;
	return store->presence_open;
}

void presence_new_name(char name[PRESENCE_NAME])
{
	uint64_t number;
	sqlite3_randomness(sizeof(number), &number);
	snprintf(name, PRESENCE_NAME, "%010llx", (unsigned long long)(number % NUMBERS));
}

const char *presence_name(struct store *store)
{
	if (store->name[0])
		return store->name;
	presence_new_name(store->name);
	struct flock lock = lock_on(store->name);
	if (open_file(store))
		fcntl(store->presence, SET_LOCK, &lock);
	return store->name;
}

bool presence_runs(struct store *store, const char *name)
{
	if (!is_name(name) || !open_file(store))
		return false;
	if (strcmp(name, store->name) == 0)
		return true; /* one's own lock is not in one's way */
	struct flock lock = lock_on(name);
	return fcntl(store->presence, GET_LOCK, &lock) == 0 && lock.l_type != F_UNLCK;
}

void store_show_actor(struct store *store)
{
	struct flock lock = lock_on_actor(store->actor, F_RDLCK);
	if (open_file(store))
		fcntl(store->presence, SET_LOCK, &lock);
}

/* Only a lock for writing would be in the way of another one for reading; one's own is in nobody's. */
bool store_actor_runs_twice(struct store *store)
{
	struct flock lock = lock_on_actor(store->actor, F_WRLCK);
	return open_file(store) && fcntl(store->presence, GET_LOCK, &lock) == 0 &&
	       lock.l_type != F_UNLCK;
}

void presence_end(struct store *store)
{
	if (store->presence_open)
		close(store->presence);
	store->presence_open = false;
}
