#include "placing.h"

#include "base/beside.h"
#include "base/folder.h"
#include "base/strbuf.h"
#include "copy.h"
#include "failure.h"
#include "file.h"
#include "i18n/system_error.h"
#include "stmt.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

char *placing_name(const char *path)
{
	for (int i = 1;; i++) {
		char *name = i == 1 ? string_format("%s~%ld", path, (long)getpid())
				    : string_format("%s~%ld-%d", path, (long)getpid(), i);
		if (!file_exists(name))
			return name;
		free(name);
	}
}

bool placing_is_free(const char *path, struct error *err)
{
	if (file_exists(path))
		return error_set(err, ERR_EXISTS, say_store_file_exists(path));
	for (int i = 0; i < BESIDE_COUNT; i++) {
		if (file_beside_size(path, beside_tails[i]) <= 0)
			continue;
		char *left = string_format("%s%s", path, beside_tails[i]);
		error_set(err, ERR_EXISTS, say_store_file_exists(left));
		free(left);
		return false;
	}
	return true;
}

static bool finish(bool good, int number, const char *target, struct error *err)
{
	if (good)
		folder_sync(target);
	else if (number == EEXIST)
		error_set(err, ERR_EXISTS, say_store_file_exists(target));
	else
		error_set(err, ERR_IO, say_store_cannot_create(target, system_error(number)));
	return good;
}

/* link() leaves alone what stands there, even where it came there just now. */
bool placing_put(const char *temporary, const char *target, struct error *err)
{
	if (!placing_is_free(target, err))
		return false;
	bool good = link(temporary, target) == 0;
	int number = errno;
	if (!good && number != EEXIST) /* a file system without links */
		good = !file_exists(target) && rename(temporary, target) == 0;
	return finish(good, number, target, err);
}

bool placing_replace(const char *temporary, const char *target, struct error *err)
{
	struct store *held = NULL;
	if (file_exists(target) && !placing_hold(target, &held, err))
		return false;
	file_remove_beside(target);
	bool good = rename(temporary, target) == 0;
	int number = errno;
	store_close(held);
	return finish(good, number, target, err);
}

bool placing_hold(const char *path, struct store **held, struct error *err)
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
		error_set(&failure, ERR_BUSY, say_store_in_use(path));
	free(writer);
	if (failure.code == ERR_BUSY)
		return error_move(err, &failure);
	error_release(&failure);
	return true;
}
