/* Copies of a database: making one, and putting one back. */
#include "base/beside.h"
#include "base/folder.h"
#include "base/scratch.h"
#include "base/strbuf.h"
#include "copy.h"
#include "failure.h"
#include "file.h"
#include "i18n/system_error.h"
#include "migrations.h"
#include "stmt.h"
#include "store/content_store.h"
#include "store/upkeep_store.h"
#include "upkeep.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* --- copying --- */

static bool check_references(struct store *store, struct diagnostics *out, struct error *err)
{
	static const struct sql references = {
		"references", "SELECT \"table\", parent FROM pragma_foreign_key_check LIMIT 1"};
	struct stmt *stmt = stmt_use(store, &references);
	while (stmt_step(stmt)) {
		const char *table = stmt_word(stmt), *parent = stmt_word(stmt);
		diagnostics_add(out, SEVERITY_ERROR, 0, 0, say_doctor_reference(table, parent),
				NULL);
	}
	return stmt_end(stmt, err);
}

static bool look_through(struct store *store, struct diagnostics *findings, struct error *err)
{
	int version = 0;
	return upkeep_integrity(store, findings, err) && check_references(store, findings, err) &&
	       store_schema_version(store, &version, err) &&
	       (version < migrations[migration_count - 1].version ||
		upkeep_schema(store, findings, err));
}

/* A table besides, or an index that is missing, is nobody's harm. */
static bool has_no_error(const struct diagnostics *findings, const char *name, struct error *err)
{
	for (size_t i = 0; i < findings->count; i++)
		if (findings->items[i].severity == SEVERITY_ERROR)
			return error_set(err, ERR_DATABASE,
					 say_backup_damaged(name, findings->items[i].text));
	return true;
}

/* `name` is what the user calls the file. Where it is not sound, the first error found says why. */
static bool open_sound(struct store **out, const char *path, const char *name, struct error *err)
{
	struct store *store = NULL;
	struct diagnostics findings;
	diagnostics_init(&findings, path);
	bool good = upkeep_open(&store, path, err) && look_through(store, &findings, err) &&
		    has_no_error(&findings, name, err);
	if (good)
		*out = store;
	else
		store_close(store);
	diagnostics_release(&findings);
	return good;
}

bool upkeep_open_sound(struct store **out, const char *path, struct error *err)
{
	return open_sound(out, path, path, err);
}

bool upkeep_is_sound(struct store *store, struct error *err)
{
	struct diagnostics findings;
	diagnostics_init(&findings, store->path);
	bool sound =
		upkeep_integrity(store, &findings, err) && check_references(store, &findings, err);
	if (sound && findings.count)
		sound = error_set(err, ERR_DATABASE, xstrdup(findings.items[0].text));
	diagnostics_release(&findings);
	return sound;
}

static bool same_count(const struct content_count *a, const struct content_count *b)
{
	return a->plans == b->plans && a->sections == b->sections &&
	       a->activities == b->activities && a->members == b->members &&
	       a->entries == b->entries;
}

/* Opens it as anybody would, looks through all of it, and counts. */
static bool verify(const char *path, const char *name, const struct content_count *wanted,
		   struct error *err)
{
	struct store *store = NULL;
	struct content_count found = {0};
	if (!open_sound(&store, path, name, err))
		return false;
	bool good = content_store_count(store, &found, err);
	if (good && !same_count(&found, wanted))
		good = error_set(err, ERR_DATABASE,
				 say_backup_damaged(name, text(MSG_backup_incomplete)));
	store_close(store);
	return good;
}

/*
 * All of it is read as it stands at one moment: others go on writing into the log meanwhile, and a copy does not begin
 * anew with each of their changes. What comes of it has been looked through.
 */
static bool copy_to(struct store *from, const char *path, const char *name, struct error *err)
{
	struct content_count count = {0};
	bool begun = false;
	bool made = snapshot_begin(from, &begun, err) && content_store_count(from, &count, err) &&
		    copy_make(from, path, name, err);
	snapshot_end(from, begun);
	return made && verify(path, name, &count, err);
}

/* A free name beside the file; one that a process of this number has left when it was killed stays. Owned. */
static char *name_on_its_way(const char *path)
{
	for (int i = 1;; i++) {
		char *name = i == 1 ? string_format("%s~%ld", path, (long)getpid())
				    : string_format("%s~%ld-%d", path, (long)getpid(), i);
		if (!file_exists(name))
			return name;
		free(name);
	}
}

/* --- backup --- */

/* link() leaves alone what stands there, even where it came there just now; the first name stays for the caller to remove. */
static bool put_in_place(const char *temporary, const char *target, bool force, struct error *err)
{
	bool good = (force ? rename(temporary, target) : link(temporary, target)) == 0;
	int number = errno;
	if (!good && !force && number != EEXIST) /* a file system without links */
		good = !file_exists(target) && rename(temporary, target) == 0;
	if (good)
		folder_sync(target);
	else if (number == EEXIST)
		error_set(err, ERR_EXISTS, say_store_file_exists(target));
	else
		error_set(err, ERR_IO, say_store_cannot_create(target, system_error(number)));
	return good;
}

/* A pipe or a device would be replaced by the file, for everybody who uses it. */
static bool may_stand_there(const char *target, bool force, struct error *err)
{
	struct stat info;
	if (stat(target, &info) == 0 && !S_ISREG(info.st_mode))
		return error_set(err, ERR_REFUSED, say_backup_no_file(target));
	return force || !file_exists(target) ||
	       error_set(err, ERR_EXISTS, say_store_file_exists(target));
}

bool upkeep_backup(struct store *store, const char *target, bool force, struct error *err)
{
	if (!may_stand_there(target, force, err))
		return false;
	char *temporary = name_on_its_way(target);
	scratch_begin(temporary);
	bool good = copy_to(store, temporary, target, err) &&
		    put_in_place(temporary, target, force, err);
	file_remove(temporary);
	scratch_end();
	free(temporary);
	return good;
}

static char *state_of_backup(const char *path)
{
	struct store *store = NULL;
	struct error ignored = ERROR_INIT;
	char *state = NULL;
	if (path && upkeep_open(&store, path, &ignored))
		content_store_state(store, &state, &ignored);
	store_close(store);
	error_release(&ignored);
	return state;
}

bool upkeep_backup_needed(struct store *store, const char *backup, bool *needed, struct error *err)
{
	char *now = NULL;
	if (!content_store_state(store, &now, err))
		return false;
	char *then = state_of_backup(backup);
	*needed = now[0] && !(then && strcmp(now, then) == 0);
	free(now);
	free(then);
	return true;
}

bool upkeep_threads(void)
{
	return sqlite3_threadsafe() != 0;
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

/*
 * With the log or journal of a broken one, which belong to it. The database itself gets a second name, so that there is one
 * under its own at every moment; where a file system has no second names, it is moved.
 */
static bool put_aside(const char *path, const char *kept, struct error *err)
{
	for (int i = 0; i < BESIDE_COUNT; i++)
		if (!move_beside(path, kept, beside_tails[i], err))
			return false;
	return link(path, kept) == 0 || move_beside(path, kept, "", err);
}

/* What could not be replaced is as it was. */
static void bring_back(const char *path, const char *kept)
{
	struct error ignored = ERROR_INIT;
	for (int i = 0; i < BESIDE_COUNT; i++)
		move_beside(kept, path, beside_tails[i], &ignored);
	if (file_exists(path))
		unlink(kept);
	else
		move_beside(kept, path, "", &ignored);
	error_release(&ignored);
}

static bool replace(const char *temporary, const char *path, char **kept_as, struct error *err)
{
	if (!file_exists(path))
		return put_in_place(temporary, path, false, err);
	struct store *held = NULL;
	file_keep_rights(path, temporary);
	if (!hold_alone(path, &held, err))
		return false;
	char *kept = copy_name(path, "restore");
	bool good = put_aside(path, kept, err) && put_in_place(temporary, path, true, err);
	store_close(held);
	if (!good)
		bring_back(path, kept);
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
	if (!upkeep_open_sound(&from, backup, err))
		return false;
	char *temporary = name_on_its_way(path);
	scratch_begin(temporary);
	bool good = copy_to(from, temporary, path, err);
	store_close(from);
	good = good && replace(temporary, path, kept_as, err);
	file_remove(temporary);
	scratch_end();
	free(temporary);
	return good;
}
