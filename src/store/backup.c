/* Copies of a database: making one, and putting one back. */
#include "base/folder.h"
#include "base/strbuf.h"
#include "copy.h"
#include "failure.h"
#include "file.h"
#include "i18n/system_error.h"
#include "stmt.h"
#include "store/upkeep_store.h"
#include "upkeep.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* --- copying --- */

/* Where it is not sound, the first finding says why. */
static bool verify(const char *path, const char *name, struct error *err)
{
	struct store *store = NULL;
	struct diagnostics findings;
	diagnostics_init(&findings, path);
	bool good = upkeep_open(&store, path, err) && upkeep_integrity(store, &findings, err);
	if (good && findings.count)
		good = error_set(err, ERR_DATABASE,
				 say_backup_damaged(name, findings.items[0].text));
	store_close(store);
	diagnostics_release(&findings);
	return good;
}

/* A copy that has been looked through. */
static bool copy_to(struct store *from, const char *path, const char *name, struct error *err)
{
	if (!copy_make(from, path, name, err))
		return false;
	bool good = verify(path, name, err);
	if (!good)
		file_remove(path);
	return good;
}

/* --- backup --- */

/* link() leaves alone what stands there, even where it came there just now. */
static bool put_in_place(const char *temporary, const char *target, bool force, struct error *err)
{
	bool good = (force ? rename(temporary, target) : link(temporary, target)) == 0;
	int number = errno;
	if (!good && !force && number != EEXIST) /* a file system without links */
		good = !file_exists(target) && rename(temporary, target) == 0;
	unlink(temporary);
	if (good)
		folder_sync(target);
	else if (number == EEXIST)
		error_set(err, ERR_EXISTS, say_store_file_exists(target));
	else
		error_set(err, ERR_IO, say_store_cannot_create(target, system_error(number)));
	return good;
}

bool upkeep_backup(struct store *store, const char *target, bool force, struct error *err)
{
	if (!force && file_exists(target))
		return error_set(err, ERR_EXISTS, say_store_file_exists(target));
	char *temporary = string_format("%s~%ld", target, (long)getpid());
	bool good = copy_to(store, temporary, target, err) &&
		    put_in_place(temporary, target, force, err);
	free(temporary);
	return good;
}

/* --- restoring --- */

/*
 * Brings the log into the file and holds it alone, so that nobody writes into what is put aside. A file that is no sound
 * database is put aside as it lies: then *held stays NULL.
 */
static bool hold_alone(const char *path, struct store **held, struct error *err)
{
	static const struct sql begin = {"restore_begin", "BEGIN EXCLUSIVE"};
	struct store_options options = {.path = path, .origin = 1};
	struct error failure = ERROR_INIT;
	struct store *store = NULL;
	bool good = store_connect(&store, &options, &failure) && copy_settle(store, &failure) &&
		    stmt_run(stmt_use(store, &begin), &failure);
	if (good) {
		*held = store;
		return true;
	}
	store_close(store);
	char *writer = failure.code == ERR_BUSY ? file_writer(path) : NULL;
	if (failure.code == ERR_BUSY && !writer)
		error_set(&failure, ERR_BUSY, say_restore_in_use(path));
	free(writer);
	if (failure.code == ERR_BUSY)
		return error_move(err, &failure);
	error_release(&failure);
	return true;
}

static bool move_beside(const char *path, const char *kept, const char *tail, struct error *err)
{
	if (file_beside_size(path, tail) < 0)
		return true;
	char *from = string_format("%s%s", path, tail), *to = string_format("%s%s", kept, tail);
	bool good = rename(from, to) == 0 ||
		    error_set(err, ERR_IO, say_store_cannot_create(to, system_error(errno)));
	free(from);
	free(to);
	return good;
}

/* With the log or journal of a broken one, which belong to it. */
static bool put_aside(const char *path, const char *kept, struct error *err)
{
	return move_beside(path, kept, "-journal", err) && move_beside(path, kept, "-wal", err) &&
	       move_beside(path, kept, "-shm", err) && move_beside(path, kept, "", err);
}

static bool replace(const char *temporary, const char *path, char **kept_as, struct error *err)
{
	if (!file_exists(path))
		return put_in_place(temporary, path, false, err);
	struct store *held = NULL;
	if (!hold_alone(path, &held, err))
		return false;
	char *kept = copy_name(path, "restore");
	bool good = put_aside(path, kept, err) && put_in_place(temporary, path, false, err);
	store_close(held);
	if (good)
		*kept_as = kept;
	else
		free(kept);
	return good;
}

bool upkeep_restore(const char *backup, const char *path, char **kept_as, struct error *err)
{
	struct store *from = NULL;
	*kept_as = NULL;
	if (!verify(backup, backup, err) || !upkeep_open(&from, backup, err))
		return false;
	char *temporary = string_format("%s~%ld", path, (long)getpid());
	bool good = copy_to(from, temporary, path, err);
	store_close(from);
	good = good && replace(temporary, path, kept_as, err);
	file_remove(temporary);
	free(temporary);
	return good;
}
