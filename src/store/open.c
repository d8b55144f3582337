/* Opening a database, and what is refused. */
#include "store/store.h"

#include "base/held.h"
#include "base/monotonic.h"
#include "base/strbuf.h"
#include "connection.h"
#include "failure.h"
#include "file.h"
#include "file_copy.h"
#include "guard.h"
#include "journal.h"
#include "migrations.h"
#include "presence.h"
#include "stmt.h"

#include <assert.h>
#include <stdlib.h>

enum { BUSY_MS = 10000, HEADER_BYTES = 100 };

/* What the first bytes of the file say (sqlite.org/fileformat2.html, section 1.3). */
struct header {
	int64_t size;
	bool is_sqlite, uses_wal;
	uint32_t application, version;
};

static uint32_t big_endian(const unsigned char *bytes)
{
	return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 |
	       bytes[3];
}

/*
 * Read past SQLite's pager: no lock is taken, nothing recovered, nothing written. And not by a descriptor of our own:
 * closing one would drop the locks that this process holds on the file (POSIX).
 */
static bool read_header(struct store *store, struct header *out, struct error *err)
{
	static const char magic[] = "SQLite format 3";
	unsigned char bytes[HEADER_BYTES] = {0};
	sqlite3_file *file = NULL;
	sqlite3_int64 size = 0;
	sqlite3_file_control(store->db, "main", SQLITE_FCNTL_FILE_POINTER, &file);
	int code = file->pMethods->xFileSize(file, &size);
	if (code == SQLITE_OK && size > 0)
		code = file->pMethods->xRead(file, bytes, HEADER_BYTES, 0);
	if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ)
		return store_failure(store, code, "header", err);
	out->size = size;
	out->is_sqlite = memcmp(bytes, magic, sizeof(magic)) == 0;
	out->uses_wal = bytes[18] == 2;
	out->version = big_endian(bytes + 60);
	out->application = big_endian(bytes + 68);
	return true;
}

static bool check_identity(const struct store *store, uint32_t application, uint32_t version,
			   struct error *err)
{
	if (application != STORE_APPLICATION_ID)
		return error_set(err, ERR_DATABASE, say_store_foreign(store->path));
	uint32_t newest = (uint32_t)migrations[migration_count - 1].version;
	if (version > newest)
		return error_set(err, ERR_DATABASE, say_store_newer(store->path, version, newest));
	return true;
}

/* Behind a journal that waits for its rollback the header may be half written: then SQLite puts it right first. */
static bool check_header(const struct store *store, const struct header *header, struct error *err)
{
	if (header->size == 0 || file_beside_size(store->path, "-journal") > 0)
		return true;
	if (!header->is_sqlite)
		return error_set(err, ERR_DATABASE, say_store_no_database(store->path));
	return check_identity(store, header->application, header->version, err);
}

/*
 * Waits longer each time, until busy_ms are over, but never long: nobody keeps a place in the queue, so that among many who
 * write without a pause only who asks often enough gets a turn in time. By lot, since two that ask in step would always find
 * the other one in the way.
 */
static int wait_for_others(void *context, int times)
{
	static const int waits[] = {1, 2, 4, 8, 16};
	struct store *store = context;
	int last = (int)(sizeof(waits) / sizeof(waits[0])) - 1;
	if (times == 0)
		store->waiting_since = monotonic_ms();
	if (monotonic_ms() - store->waiting_since >= store->busy_ms)
		return 0;
	unsigned char lot;
	sqlite3_randomness(sizeof(lot), &lot);
	int longest = waits[times < last ? times : last];
	sqlite3_sleep(1 + lot % longest);
	return 1;
}

/* `frozen`: a file that nobody changes, to be read as it lies; NULL: the database itself. */
static bool connect_file(struct store *store, const char *frozen, struct error *err)
{
	/* One thread has it (store.h): the library's own locks would only cost. */
	int flags = SQLITE_OPEN_NOMUTEX |
		    (store->read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE);
	char *uri = frozen ? file_immutable_uri(frozen) : NULL;
	int code = uri ? sqlite3_open_v2(uri, &store->db, flags | SQLITE_OPEN_URI, NULL)
		       : file_connect(store->path, flags, &store->db);
	free(uri);
	if (code != SQLITE_OK)
		return store_failure(store, code, "open", err);
	sqlite3_extended_result_codes(store->db, 1);
	return true;
}

/* As if it had not been looked at yet. */
static bool reconnect(struct store *store, const char *frozen, struct error *err)
{
	stmt_free_all(store);
	sqlite3_close(store->db);
	store->db = NULL;
	return connect_file(store, frozen, err);
}

static bool execute(struct store *store, const struct sql *sql, struct error *err)
{
	return stmt_run(stmt_use(store, sql), err);
}

static void prepare_connection(struct store *store)
{
	sqlite3_busy_handler(store->db, wait_for_others, store);
	guard_connection(store->db);
	sqlite3_db_config(store->db, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
}

/*
 * EXTRA: where there is a rollback journal, its deletion is what commits, and with less the folder is not synced behind it.
 * A power cut could bring the journal back, and with it the state before an action that was acknowledged. With a
 * write-ahead log it is the same as FULL (sqlite.org/pragma.html#pragma_synchronous).
 */
static bool configure(struct store *store, struct error *err)
{
	static const struct sql synchronous = {"synchronous", "PRAGMA synchronous = EXTRA"};
	static const struct sql cells = {"cell_size_check", "PRAGMA cell_size_check = ON"};
	prepare_connection(store);
	return execute(store, &synchronous, err) && execute(store, &cells, err);
}

/* A new database whose making was cut short has just been taken back: it is as empty as if it had not begun. */
static bool find_whether_empty(struct store *store, struct header *header, struct error *err)
{
	static const struct sql page_count = {"page_count", "PRAGMA page_count"};
	int64_t pages = 0;
	if (!stmt_run_int(stmt_use(store, &page_count), &pages, err))
		return false;
	if (pages == 0)
		header->size = 0;
	return true;
}

/* What the header says may be older than what stands in the write-ahead log. */
static bool check_again(struct store *store, struct error *err)
{
	static const struct sql application_id = {"application_id", "PRAGMA application_id"};
	int64_t application = 0;
	int version = 0;
	if (!stmt_run_int(stmt_use(store, &application_id), &application, err) ||
	    !store_schema_version(store, &version, err))
		return false;
	return check_identity(store, (uint32_t)application, (uint32_t)version, err);
}

/* A log without its shared memory, on a disk where that can't be made. */
static bool log_is_out_of_reach(struct store *store)
{
	int code = sqlite3_exec(store->db, "PRAGMA schema_version", NULL, NULL, NULL) & 0xFF;
	return code == SQLITE_CANTOPEN || code == SQLITE_READONLY || journal_lacks_memory(store);
}

/*
 * What was done last stands in the log alone. So all of it is read in a copy, which goes as soon as it is open; where none
 * can be made, the file is opened as it lies after all, and the failure is told.
 */
static bool reconnect_copy(struct store *store, struct error *err)
{
	char *copy = file_copy_settled(store->path);
	if (!copy)
		return true;
	bool good = reconnect(store, copy, err);
	if (good) /* the file is opened at the first read */
		sqlite3_exec(store->db, "PRAGMA schema_version", NULL, NULL, NULL);
	file_copy_drop(copy);
	return good;
}

/* Where the log can't be read for want of shared memory, it is left first; so that others must not have it open. */
static bool leave_log(struct store *store, struct error *err)
{
	if (!reconnect(store, NULL, err))
		return false;
	prepare_connection(store);
	return journal_leave_log(store, err) && configure(store, err);
}

/* Who only looks leaves even such a log as it lies. */
static bool look_inside(struct store *store, struct header *header, bool look_only,
			struct error *err)
{
	struct error failure = ERROR_INIT;
	if (configure(store, &failure) && find_whether_empty(store, header, &failure))
		return true;
	if (store->read_only || !header->uses_wal || !journal_lacks_memory(store) ||
	    store_failed_for_room(store))
		return error_move(err, &failure);
	error_release(&failure);
	if (store_failed_for_rights(store))
		return error_set(err, ERR_REFUSED, say_store_beside_denied(store->path));
	header->uses_wal = false;
	store->read_only = look_only;
	bool good = look_only ? reconnect_copy(store, err) && configure(store, err)
			      : leave_log(store, err);
	return good && find_whether_empty(store, header, err);
}

/*
 * The ways in which a database is read by whom it is not given to write, who would else make a -shm of their own, which then
 * shuts out the owner. Where nobody has it open there is no log to be read, and the file can be taken as it lies.
 */
static bool reconnect_to_read(struct store *store, const struct header *header, bool log_lies_there,
			      struct error *err)
{
	if (!store->read_only || header->size == 0 || !header->uses_wal)
		return true;
	if (!log_lies_there)
		return reconnect(store, store->path, err);
	return !log_is_out_of_reach(store) || reconnect_copy(store, err);
}

/*
 * A full disk has no room for what those share who have the database open: so nobody has, and all that there may be besides is
 * the log of one that was killed. False, with err as it was: the disk is not full.
 */
static bool reconnect_full(struct store *store, struct header *header, struct error *err)
{
	struct error failure = ERROR_INIT;
	if (err->code != ERR_IO || !header->uses_wal || !store_failed_for_room(store))
		return false;
	bool log = file_beside_size(store->path, "-wal") > 0;
	store->read_only = store->disk_full = true;
	bool good =
		(log ? reconnect_copy(store, &failure) : reconnect(store, store->path, &failure)) &&
		look_inside(store, header, true, &failure);
	error_release(good ? err : &failure);
	return good;
}

static bool connect_checked(struct store *store, bool look_only, struct error *err)
{
	struct header header = {0};
	bool log_lies_there = file_beside_size(store->path, "-wal") >= 0;
	if (!connect_file(store, NULL, err) || !read_header(store, &header, err) ||
	    !check_header(store, &header, err))
		return false;
	if (sqlite3_db_readonly(store->db, "main"))
		store->read_only = true;
	if (!reconnect_to_read(store, &header, log_lies_there, err))
		return false;
	/* Who only looks leaves the log of a crashed writer as it was. */
	if (look_only && log_lies_there)
		sqlite3_db_config(store->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
	if (!look_inside(store, &header, look_only, err) && !reconnect_full(store, &header, err))
		return false;
	if ((store->read_only || look_only) && header.size == 0)
		return error_set(err, ERR_NOT_FOUND, say_store_empty(store->path));
	if (header.size > 0 && !(check_again(store, err) && guard_schema(store, err)))
		return false;
	if (header.size > 0 && !store->read_only && !look_only)
		journal_choose(store, header.uses_wal, false);
	file_share_beside(store->path);
	return true;
}

bool store_connect(struct store **out, const struct store_options *options, struct error *err)
{
	assert(options->read_only || (options->origin > 0 && options->origin < 1u << 22));
	if (!file_prepare(options->path, options->create && !options->read_only, err))
		return false;
	struct store *store = xcalloc(1, sizeof(*store));
	store->path = xstrdup(options->path);
	store->actor = xstrdup(options->actor ? options->actor : "");
	store->origin = options->origin;
	store->busy_ms = options->busy_ms ? options->busy_ms : BUSY_MS;
	store->read_only = !file_writable(options->path);
	if (!connect_checked(store, options->read_only, err)) {
		store_close(store);
		return false;
	}
	store->read_only = store->read_only || options->read_only;
	store->held = true;
	held_begin(store->path);
	*out = store;
	return true;
}

/* What others write from now on can be told from what this session writes (history_store_source()). */
static bool note_newest_entry(struct store *store, struct error *err)
{
	static const struct sql newest = {"history_newest",
					  "SELECT coalesce(max(id), 0) FROM history"};
	return stmt_run_int(stmt_use(store, &newest), &store->newest_at_opening, err);
}

bool store_open(struct store **out, const struct store_options *options, struct error *err)
{
	struct store *store = NULL;
	int version = 0;
	if (!store_connect(&store, options, err))
		return false;
	bool good = store_schema_version(store, &version, err);
	if (good && version < migrations[migration_count - 1].version) {
		good = store->read_only ? error_set(err, ERR_REFUSED, say_store_older(store->path))
					: migrate(store, err);
		if (good && version == 0)
			journal_choose(store, false, true);
	}
	if (!good || !note_newest_entry(store, err)) {
		store_close(store);
		return false;
	}
	*out = store;
	return true;
}

void store_close(struct store *store)
{
	if (!store)
		return;
	if (store->db)
		store_rollback(store);
	stmt_free_all(store);
	int code = sqlite3_close(store->db);
	assert(code == SQLITE_OK);
	(void)code;
	presence_end(store);
	if (store->held)
		held_end(store->path);
	free(store->path);
	free(store->actor);
	free(store->kept_copy);
	id_set_release(&store->own_entries);
	free(store);
}

bool store_is_free(struct store *store)
{
	static const struct sql begin = {"begin_at_once", "BEGIN IMMEDIATE"};
	struct error ignored = ERROR_INIT;
	assert(sqlite3_get_autocommit(store->db));
	sqlite3_busy_handler(store->db, NULL, NULL);
	bool free = execute(store, &begin, &ignored);
	sqlite3_busy_handler(store->db, wait_for_others, store);
	transaction_rollback(store);
	error_release(&ignored);
	return free;
}
