#include "attached.h"

#include "copy.h"
#include "failure.h"
#include "guard.h"
#include "migrations.h"
#include "stmt.h"
#include "upkeep.h"

#include <stdlib.h>

/* A database without a name lies in a file that is unlinked at once, and goes with its connection (sqlite.org/inmemorydb). */
static bool open_temporary(struct store *out, const struct store *like, struct error *err)
{
	*out = (struct store){
		.path = xstrdup(like->path), .busy_ms = like->busy_ms, .is_copy = true};
	int code = sqlite3_open_v2("", &out->db,
				   SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX,
				   NULL);
	if (code != SQLITE_OK)
		return store_failure(out, code, "temporary", err);
	guard_connection(out->db);
	return true;
}

/* Where SQLite has its temporary files, where nothing else is wanted of it (sqlite.org/tempfiles.html, 5). */
static const char *temporary_folder(void)
{
	const char *folder = getenv("TMPDIR");
	return folder && *folder ? folder : "/var/tmp";
}

/* The pages of `from` into a temporary database: it is not the disk of the user's that may be full then. */
static bool fill(struct store *from, struct store *to, const char *name, struct error *err)
{
	struct error failure = ERROR_INIT;
	if (copy_pages(from, to, name, &failure))
		return true;
	if (failure.code != ERR_IO || !store_failed_for_room(to))
		return error_move(err, &failure);
	error_release(&failure);
	return error_set(err, ERR_IO, say_store_temporary_full(temporary_folder()));
}

bool attached_scratch(struct store *from, struct store *out, struct error *err)
{
	return open_temporary(out, from, err) && fill(from, out, "main", err);
}

void attached_scratch_release(struct store *scratch)
{
	stmt_free_all(scratch);
	sqlite3_close(scratch->db);
	free(scratch->path);
	*scratch = (struct store){0};
}

/* Over a copy in the present format where it has an older one. */
static bool bring(struct store *from, struct store *store, struct error *err)
{
	struct store newer = {0};
	int version = 0;
	if (!store_schema_version(from, &version, err))
		return false;
	if (version == migrations[migration_count - 1].version)
		return fill(from, store, "other", err);
	bool good = attached_scratch(from, &newer, err) && migrate(&newer, err) &&
		    fill(&newer, store, "other", err);
	attached_scratch_release(&newer);
	return good;
}

bool attached_begin(struct store *store, const char *backup, struct error *err)
{
	static const struct sql attach = {"attach", "ATTACH '' AS other"};
	struct store *from = NULL;
	if (!upkeep_open_sound(&from, backup, backup, err))
		return false;
	/* One that could not be let go of, as memory was wanting, is let go of now. */
	if (sqlite3_db_readonly(store->db, "other") >= 0)
		attached_end(store);
	guard_allow_attached(store->db, true);
	bool good = stmt_run(stmt_use(store, &attach), err);
	if (good && !bring(from, store, err)) {
		attached_end(store);
		good = false;
	}
	store_close(from);
	return good;
}

void attached_end(struct store *store)
{
	static const struct sql detach = {"detach", "DETACH other"};
	struct error ignored = ERROR_INIT;
	stmt_run(stmt_use(store, &detach), &ignored);
	guard_allow_attached(store->db, false);
	error_release(&ignored);
}
