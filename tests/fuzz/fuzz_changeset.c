/*
 * Any bytes as the changes of an entry of history, as somebody else's database may have them: they are looked at, undone, done
 * again, or refused with a sentence; nothing crashes or hangs, and the doctor can tell of it.
 */
#include "app/session.h"
#include "app/transfer.h"
#include "base/array.h"
#include "base/strbuf.h"
#include "i18n/language.h"
#include "store/history_store.h"
#include "store/upkeep_store.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <unistd.h>

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static char *folder;                       /* in TMPDIR; one in memory makes it faster */
static struct strbuf sample = STRBUF_INIT; /* the bytes of a good database */

static void require(bool holds)
{
	if (!holds)
		abort();
}

static char *path_of(const char *name)
{
	return string_format("%s/%s", folder, name);
}

static void remove_all(void)
{
	static const char *const names[] = {"plan.db", "plan.db-wal", "plan.db-shm",
					    "plan.db-journal"};
	for (size_t i = 0; i < ARRAY_LENGTH(names); i++) {
		char *name = path_of(names[i]);
		unlink(name);
		free(name);
	}
}

/* Both stay open from one input to the next, as long as nothing could be undone: that changes the database. */
static sqlite3 *db;
static struct store *store;

static void close_both(void)
{
	sqlite3_close(db);
	db = NULL;
	store_close(store);
	store = NULL;
}

static void leave(void)
{
	close_both();
	strbuf_release(&sample);
	remove_all();
	rmdir(folder);
	free(folder);
}

static bool import_sample(const char *path)
{
	struct session *session = NULL;
	struct error err = ERROR_INIT;
	struct transfer_report report;
	struct transfer_source source = {.sample = true};
	if (!session_open(&session, &(struct session_options){.db = path, .actor = "陈静"}, &err))
		return false;
	bool good = transfer_import(session, &source, &report, &err);
	transfer_report_release(&report);
	session_close(session);
	error_release(&err);
	return good;
}

static bool keep(const char *path)
{
	char part[4096];
	FILE *file = fopen(path, "rb");
	for (size_t got; file && (got = fread(part, 1, sizeof(part), file)) > 0;)
		strbuf_add(&sample, part, got);
	return file && fclose(file) == 0;
}

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc;
	(void)argv;
	const char *temporary = getenv("TMPDIR");
	folder = string_format("%s/fuzz-changeset-XXXXXX", temporary ? temporary : "/tmp");
	if (!mkdtemp(folder) || atexit(leave) != 0 || !language_use_utf8())
		return -1;
	char *path = path_of("plan.db");
	bool good = import_sample(path) && keep(path);
	free(path);
	return good ? 0 : -1;
}

static void open_both(void)
{
	struct error err = ERROR_INIT;
	char *path = path_of("plan.db");
	struct store_options options = {.path = path, .origin = 7, .actor = "陈静", .busy_ms = 1};
	remove_all();
	FILE *file = fopen(path, "wb");
	require(file && fwrite(sample.text, 1, sample.length, file) == sample.length);
	require(fclose(file) == 0);
	require(store_open(&store, &options, &err));
	require(sqlite3_open(path, &db) == SQLITE_OK);
	require(sqlite3_exec(db, "PRAGMA synchronous = OFF", NULL, NULL, NULL) == SQLITE_OK);
	free(path);
}

static void put(const uint8_t *changeset, size_t length)
{
	static const char insert[] =
		"INSERT INTO history (id, at, actor, action, detail, changeset)"
		" VALUES (1000, '2025-11-18T08:00:00Z', '陈静', 'activity.edit', '{}', ?)";
	sqlite3_stmt *stmt = NULL;
	require(sqlite3_exec(db, "DELETE FROM history WHERE id = 1000", NULL, NULL, NULL) ==
		SQLITE_OK);
	require(sqlite3_prepare_v2(db, insert, -1, &stmt, NULL) == SQLITE_OK);
	sqlite3_bind_blob(stmt, 1, length ? (const void *)changeset : "", (int)length,
			  SQLITE_STATIC);
	require(sqlite3_step(stmt) == SQLITE_DONE);
	sqlite3_finalize(stmt);
}

/* What failed says why. */
static bool told(bool good, struct error *err)
{
	require(good || (err->text && *err->text));
	error_release(err);
	return good;
}

static void look(struct error *err)
{
	struct history_list list = {0};
	require(told(history_store_list(store, 0, 0, 20, &list, err), err));
	for (size_t i = 0; i < list.count; i++) {
		struct history_changes changes = {0};
		told(history_store_changes(store, list.items[i].id, 20, &changes, err), err);
		history_changes_release(&changes);
	}
	history_list_release(&list);
}

/* False: nothing has been undone. */
static bool travel(struct error *err)
{
	struct history_entry done = {0};
	if (!told(history_store_undo(store, &done, err), err))
		return false;
	history_entry_release(&done);
	if (told(history_store_redo(store, &done, err), err))
		history_entry_release(&done);
	return true;
}

static void examine(struct error *err)
{
	char *path = path_of("plan.db");
	struct diagnostics found;
	diagnostics_init(&found, path);
	require(told(upkeep_check(path, &found, err), err));
	diagnostics_release(&found);
	free(path);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct error err = ERROR_INIT;
	if (!store)
		open_both();
	put(bytes, length);
	look(&err);
	if (travel(&err)) {
		examine(&err);
		close_both();
	}
	error_release(&err);
	return 0;
}
