#include "placing.h"

#include "base/beside.h"
#include "base/folder.h"
#include "base/signals_held.h"
#include "base/strbuf.h"
#include "copy.h"
#include "failure.h"
#include "file.h"
#include "file_writer.h"
#include "i18n/system_error.h"
#include "model/backup.h"
#include "stmt.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

char *placing_name(const char *path)
{
	for (int i = 1;; i++) {
		char *name = backup_copy_name(path, (long)getpid(), i);
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

/* --- what stands there --- */

static bool cannot_create(const char *path, struct error *err)
{
	return error_set(err, ERR_IO, say_store_cannot_create(path, system_error(errno)));
}

/* What is replaced, and how much of it has been put aside already. */
struct aside {
	const char *path, *occasion;
	char *kept;   /* its other name */
	bool linked;  /* it has both */
	bool renamed; /* where a file system has no second names */
	int moved;    /* so many of what lies beside it */
	struct stat file;
	bool there;
};

static bool move_beside(const char *path, const char *kept, const char *tail, struct error *err)
{
	if (file_beside_size(path, tail) < 0)
		return true;
	char *from = string_format("%s%s", path, tail), *to = string_format("%s%s", kept, tail);
	bool good = rename(from, to) == 0 || cannot_create(to, err);
	free(from);
	free(to);
	return good;
}

/*
 * The second name of a database makes sure that there is one under its own at every moment, and that nobody else is about to put
 * aside under the same: who comes second gets another one.
 */
static bool keep_file(struct aside *aside, struct error *err)
{
	struct stat now;
	for (;;) {
		free(aside->kept);
		aside->kept = copy_name(aside->path, aside->occasion);
		if (!aside->there)
			return true;
		aside->linked = link(aside->path, aside->kept) == 0;
		if (aside->linked || errno != EEXIST)
			break;
	}
	aside->renamed = !aside->linked && rename(aside->path, aside->kept) == 0;
	if (!aside->linked && !aside->renamed)
		return cannot_create(aside->kept, err);
	if (lstat(aside->kept, &now) == 0 && now.st_ino == aside->file.st_ino &&
	    now.st_dev == aside->file.st_dev)
		return true;
	return error_set(err, ERR_BUSY, say_store_in_use(aside->path));
}

/* With the log or journal of a broken one, which belong to it. */
static bool put_aside(struct aside *aside, struct error *err)
{
	if (!keep_file(aside, err))
		return false;
	for (; aside->moved < BESIDE_COUNT; aside->moved++)
		if (!move_beside(aside->path, aside->kept, beside_tails[aside->moved], err))
			return false;
	return true;
}

/* What could not be replaced is as it was. */
static void bring_back(struct aside *aside)
{
	struct error ignored = ERROR_INIT;
	while (aside->moved > 0)
		move_beside(aside->kept, aside->path, beside_tails[--aside->moved], &ignored);
	if (aside->linked)
		unlink(aside->kept);
	else if (aside->renamed)
		(void)rename(aside->kept, aside->path);
	error_release(&ignored);
}

/*
 * Brings the log into the file and holds it alone, so that nobody writes into it any more (ERR_BUSY: somebody has it open).
 * *held is to be closed; it is NULL where the file is no sound database, and stays as it lies.
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
		error_set(&failure, ERR_BUSY, say_store_in_use(path));
	free(writer);
	if (failure.code == ERR_BUSY)
		return error_move(err, &failure);
	error_release(&failure);
	return true;
}

/* In between a signal waits: a program that ended there would leave a database without its log. Behind it, it comes too late. */
static bool change_places(struct aside *aside, const char *temporary, struct error *err)
{
	struct signals_held held;
	signals_hold(&held);
	bool good = put_aside(aside, err);
	if (good && rename(temporary, aside->path) != 0)
		good = cannot_create(aside->path, err);
	if (good) {
		folder_sync(aside->path);
		signals_forget();
	} else {
		bring_back(aside);
	}
	signals_let_go(&held);
	return good;
}

bool placing_replace(const char *temporary, const char *target, const char *occasion,
		     char **kept_as, struct error *err)
{
	struct aside aside = {.path = target, .occasion = occasion};
	struct store *held = NULL;
	aside.there = lstat(target, &aside.file) == 0;
	if (aside.there && !hold_alone(target, &held, err))
		return false;
	bool good = change_places(&aside, temporary, err);
	store_close(held);
	*kept_as = good ? aside.kept : NULL;
	if (!good)
		free(aside.kept);
	return good;
}
