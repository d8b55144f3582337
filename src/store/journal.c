#include "journal.h"

#include "failure.h"
#include "file.h"
#include "file_system.h"
#include "stmt.h"

#include <string.h>

static const struct sql log_mode = {"journal_wal", "PRAGMA journal_mode = WAL"},
			rollback_mode = {"journal_delete", "PRAGMA journal_mode = DELETE"},
			alone = {"locking_exclusive", "PRAGMA locking_mode = EXCLUSIVE"},
			now = {"journal_mode", "PRAGMA journal_mode"},
			together = {"locking_normal", "PRAGMA locking_mode = NORMAL"},
			look = {"look", "SELECT count(*) FROM sqlite_schema"};

static sqlite3_file *file_of(struct store *store)
{
	sqlite3_file *file = NULL;
	sqlite3_file_control(store->db, "main", SQLITE_FCNTL_FILE_POINTER, &file);
	return file;
}

bool journal_may_be_log(struct store *store)
{
	const sqlite3_io_methods *methods = file_of(store)->pMethods;
	return methods->iVersion >= 2 && methods->xShmMap &&
	       file_system_of(store->path) == FILE_SYSTEM_OWN;
}

/* False: it has another one still, since somebody has it open, or it can't be. `now` only asks. */
static bool set_mode(struct store *store, const struct sql *mode, const char *wanted,
		     struct error *err)
{
	bool set = false;
	struct stmt *stmt = stmt_use(store, mode);
	while (stmt_step(stmt))
		set = strcmp(stmt_text(stmt), wanted) == 0;
	return stmt_end(stmt, err) && set;
}

bool journal_lacks_memory(const struct store *store)
{
	static const int codes[] = {SQLITE_IOERR_SHMOPEN, SQLITE_IOERR_SHMSIZE, SQLITE_IOERR_SHMMAP,
				    SQLITE_IOERR_SHMLOCK, SQLITE_CANTOPEN,      SQLITE_PROTOCOL};
	int code = sqlite3_extended_errcode(store->db);
	for (size_t i = 0; i < sizeof(codes) / sizeof(codes[0]); i++)
		if (codes[i] == code)
			return true;
	return false;
}

/* Who has it alone needs no shared memory; back among others only a look lets go of it. */
bool journal_leave_log(struct store *store, struct error *err)
{
	struct error failure = ERROR_INIT;
	bool left = stmt_run(stmt_use(store, &alone), &failure) &&
		    set_mode(store, &rollback_mode, "delete", &failure);
	if (!left && !failure.text)
		store_failure(store, SQLITE_BUSY, rollback_mode.name, &failure);
	bool among = stmt_run(stmt_use(store, &together), left ? err : &failure) &&
		     (!left || stmt_run(stmt_use(store, &look), err));
	store->without_log = left && among;
	if (!left)
		return error_move(err, &failure);
	return among;
}

/*
 * A disk may promise shared memory and not have it (9P, some of FUSE). To find out by a log that can't be read then would be in
 * the way of all others at each opening. Not while there is a log: its memory would be taken from under it.
 */
static bool has_memory(struct store *store)
{
	enum { FIRST_PART = 32768 }; /* sqlite.org/walformat.html, section 2 */
	sqlite3_file *file = file_of(store);
	void volatile *memory = NULL;
	int code = file->pMethods->xShmMap(file, 0, FIRST_PART, 1, &memory);
	file->pMethods->xShmUnmap(file, 0);
	return code == SQLITE_OK && memory;
}

void journal_choose(struct store *store, bool uses_log, bool is_new)
{
	struct error ignored = ERROR_INIT;
	uses_log = uses_log || set_mode(store, &now, "wal", &ignored);
	bool wanted = journal_may_be_log(store) && (uses_log || has_memory(store));
	int busy_ms = store->busy_ms;
	store->busy_ms = 0; /* whoever is in the way may have it as it is */
	if (wanted && !uses_log)
		set_mode(store, &log_mode, "wal", &ignored);
	else if (!wanted && uses_log)
		store->without_log = set_mode(store, &rollback_mode, "delete", &ignored);
	else if (!wanted && is_new)
		store->without_log = true;
	store->busy_ms = busy_ms;
	error_release(&ignored);
}
