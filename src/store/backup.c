/* Making a copy of a database that is sure to be whole. */
#include "base/link.h"
#include "base/scratch.h"
#include "copy.h"
#include "file.h"
#include "placing.h"
#include "store/content_store.h"
#include "store/upkeep_store.h"
#include "upkeep.h"

#include <stdlib.h>
#include <sys/stat.h>

/* --- copying --- */

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
	if (!upkeep_open_sound(&store, path, name, err))
		return false;
	bool good = content_store_count(store, &found, err);
	if (good && !same_count(&found, wanted))
		good = error_set(err, ERR_DATABASE,
				 say_backup_damaged(name, text(MSG_backup_incomplete)));
	store_close(store);
	return good;
}

bool upkeep_copy(struct store *from, const char *path, const char *name, struct error *err)
{
	struct content_count count = {0};
	bool begun = false;
	bool made = snapshot_begin(from, &begun, err) && content_store_count(from, &count, err) &&
		    copy_make(from, path, name, err);
	snapshot_end(from, begun);
	return made && verify(path, name, &count, err);
}

/* --- backup --- */

/* A pipe or a device would be replaced by the file, for everybody who uses it. */
static bool may_stand_there(const char *target, bool force, struct error *err)
{
	struct stat info;
	if (stat(target, &info) == 0 && !S_ISREG(info.st_mode))
		return error_set(err, ERR_REFUSED, say_backup_no_file(target));
	return force || placing_is_free(target, err);
}

static bool back_up(struct store *store, const char *target, bool force, struct error *err)
{
	char *temporary = placing_name(target);
	scratch_begin(temporary);
	char *replaced = NULL;
	bool good = upkeep_copy(store, temporary, target, err) &&
		    (force ? placing_replace(temporary, target, "backup", &replaced, err)
			   : placing_put(temporary, target, err));
	if (replaced)
		file_remove(replaced);
	free(replaced);
	file_remove(temporary);
	scratch_end();
	free(temporary);
	return good;
}

/*
 * What is replaced is what one's own link leads to: whoever has called a file on another disk by it would have nothing there.
 * By somebody else's all plans might go where only they look.
 */
bool upkeep_backup(struct store *store, const char *target, bool force, struct error *err)
{
	if (!may_stand_there(target, force, err))
		return false;
	char *real = force ? link_resolve(target, true) : xstrdup(target);
	bool good;
	if (!real)
		good = error_set(err, ERR_REFUSED, say_foreign_link(target));
	else if (strcmp(real, target) != 0 && !file_exists(real))
		good = error_set(err, ERR_IO, say_store_dead_link(target));
	else
		good = back_up(store, real, force, err);
	free(real);
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
