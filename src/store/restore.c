/* Putting a copy in the place of a database that is damaged or gone. */
#include "base/scratch.h"
#include "base/strbuf.h"
#include "file.h"
#include "i18n/system_error.h"
#include "placing.h"
#include "store/upkeep_store.h"
#include "upkeep.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>

static bool put(const char *temporary, const char *path, char **kept_as, struct error *err)
{
	struct error ignored = ERROR_INIT;
	bool free = placing_is_free(path, &ignored);
	error_release(&ignored);
	if (free)
		return placing_put(temporary, path, err);
	if (file_exists(path) && !file_keep_rights(path, temporary))
		return error_set(err, ERR_IO, say_store_cannot_create(path, system_error(errno)));
	return placing_replace(temporary, path, "restore", kept_as, err);
}

static bool restore_at(struct store *from, const char *path, char **kept_as, struct error *err)
{
	char *temporary = placing_name(path);
	scratch_begin(temporary);
	bool good = upkeep_copy(from, temporary, path, err) && put(temporary, path, kept_as, err);
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
	good = good && upkeep_open_sound(&from, backup, backup, err) &&
	       restore_at(from, whole, kept_as, err);
	store_close(from);
	free(whole);
	return good;
}
