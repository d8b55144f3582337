/* Putting a copy in the place of a database that is damaged or gone. */
#include "base/beside.h"
#include "base/folder.h"
#include "base/scratch.h"
#include "base/signals_held.h"
#include "base/strbuf.h"
#include "copy.h"
#include "file.h"
#include "i18n/system_error.h"
#include "placing.h"
#include "store/upkeep_store.h"
#include "upkeep.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static bool cannot_create(const char *path, struct error *err)
{
	return error_set(err, ERR_IO, say_store_cannot_create(path, system_error(errno)));
}

/* --- what stood there --- */

/* What is replaced, and how much of it has been put aside already. */
struct aside {
	const char *path;
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
		aside->kept = copy_name(aside->path, "restore");
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
		rename(aside->kept, aside->path);
	error_release(&ignored);
}

/* --- the whole --- */

/* In between a signal waits: a program that ended there would leave a database without its log. */
static bool change_places(struct aside *aside, const char *temporary, struct error *err)
{
	struct signals_held held;
	signals_hold(&held);
	bool good = put_aside(aside, err);
	if (good && rename(temporary, aside->path) != 0)
		good = cannot_create(aside->path, err);
	if (good)
		folder_sync(aside->path);
	else
		bring_back(aside);
	signals_let_go(&held);
	return good;
}

static bool replace(const char *temporary, const char *path, char **kept_as, struct error *err)
{
	struct aside aside = {.path = path};
	struct error ignored = ERROR_INIT;
	struct store *held = NULL;
	if (placing_is_free(path, &ignored))
		return placing_put(temporary, path, err);
	error_release(&ignored);
	aside.there = lstat(path, &aside.file) == 0;
	if (aside.there) {
		file_keep_rights(path, temporary);
		if (!placing_hold(path, &held, err))
			return false;
	}
	bool good = change_places(&aside, temporary, err);
	store_close(held);
	if (good)
		*kept_as = aside.kept;
	else
		free(aside.kept);
	return good;
}

static bool restore_at(struct store *from, const char *path, char **kept_as, struct error *err)
{
	char *temporary = placing_name(path);
	scratch_begin(temporary);
	bool good =
		upkeep_copy(from, temporary, path, err) && replace(temporary, path, kept_as, err);
	file_remove(temporary);
	scratch_end();
	free(temporary);
	return good;
}

static bool is_link(const char *path)
{
	struct stat info;
	return lstat(path, &info) == 0 && S_ISLNK(info.st_mode);
}

/* Behind a link it is the file that is replaced, for everybody who comes by another way. */
bool upkeep_restore(const char *backup, const char *path, char **kept_as, struct error *err)
{
	struct store *from = NULL;
	char *whole = is_link(path) ? realpath(path, NULL) : xstrdup(path);
	*kept_as = NULL;
	bool good = whole || error_set(err, ERR_IO, say_store_dead_link(path));
	good = good && upkeep_open_sound(&from, backup, err) &&
	       restore_at(from, whole, kept_as, err);
	store_close(from);
	free(whole);
	return good;
}
