#include "copy.h"

#include "base/beside.h"
#include "base/strbuf.h"
#include "failure.h"
#include "file.h"
#include "stmt.h"

#include <stdlib.h>

enum { PAGES_A_STEP = 1024, WAIT_MS = 20 };

bool copy_pages(struct store *from, struct store *to, const char *name, struct error *err)
{
	sqlite3_backup *backup = sqlite3_backup_init(to->db, name, from->db, "main");
	if (!backup)
		return store_failure(to, sqlite3_errcode(to->db), "backup", err);
	int code, waited = 0;
	do {
		code = sqlite3_backup_step(backup, PAGES_A_STEP);
		if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
			waited += sqlite3_sleep(WAIT_MS);
	} while (code == SQLITE_OK ||
		 ((code == SQLITE_BUSY || code == SQLITE_LOCKED) && waited < from->busy_ms));
	int finished = sqlite3_backup_finish(backup);
	if (code == SQLITE_DONE)
		code = finished;
	return code == SQLITE_OK || store_failure(to, code, "backup", err);
}

bool copy_settle(struct store *store, struct error *err)
{
	static const struct sql rollback = {"backup_journal", "PRAGMA journal_mode = DELETE"};
	bool settled = false;
	struct stmt *stmt = stmt_use(store, &rollback);
	while (stmt_step(stmt))
		settled = strcmp(stmt_text(stmt), "delete") == 0;
	if (!stmt_end(stmt, err))
		return false;
	return settled || store_failure(store, SQLITE_BUSY, rollback.name, err);
}

bool copy_make(struct store *from, const char *path, const char *name, struct error *err)
{
	struct store to = {.path = xstrdup(name), .busy_ms = from->busy_ms, .is_copy = true};
	bool good = file_create(path, name, err);
	if (good) {
		int code = file_connect(path, SQLITE_OPEN_READWRITE, &to.db);
		good = code == SQLITE_OK || store_failure(&to, code, "open", err);
		good = good && copy_pages(from, &to, "main", err) && copy_settle(&to, err);
		stmt_free_all(&to);
		sqlite3_close(to.db);
		if (!good)
			file_remove(path);
	}
	free(to.path);
	return good;
}

char *copy_name(const char *path, const char *occasion)
{
	for (int i = 1;; i++) {
		char *name = string_format("%s~before-%s-%d", path, occasion, i);
		bool taken = file_exists(name);
		for (int tail = 0; tail < BESIDE_COUNT; tail++)
			taken = taken || file_beside_size(name, beside_tails[tail]) >= 0;
		if (!taken)
			return name;
		free(name);
	}
}
