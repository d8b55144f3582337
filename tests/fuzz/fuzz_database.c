/*
 * Any bytes as the file of a database: it is refused with a sentence, or all of it can be asked for. What is read may be
 * nonsense; nothing crashes, hangs, or is written but by opening.
 */
#include "base/strbuf.h"
#include "i18n/language.h"
#include "store/budget_store.h"
#include "store/committee_store.h"
#include "store/day_off_store.h"
#include "store/draft_store.h"
#include "store/history_store.h"
#include "store/plan_store.h"
#include "store/search_store.h"
#include "store/upkeep_store.h"

#include <stdlib.h>
#include <unistd.h>

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static char *folder; /* in TMPDIR; one in memory makes it faster */

static void remove_all(void)
{
	static const char *const tails[] = {"", "-wal", "-shm", "-journal"};
	for (size_t i = 0; i < sizeof(tails) / sizeof(tails[0]); i++) {
		char *name = string_format("%s/plan.db%s", folder, tails[i]);
		unlink(name);
		free(name);
	}
}

static void leave(void)
{
	remove_all();
	rmdir(folder);
	free(folder);
}

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc;
	(void)argv;
	const char *temporary = getenv("TMPDIR");
	folder = string_format("%s/fuzz-database-XXXXXX", temporary ? temporary : "/tmp");
	if (!mkdtemp(folder) || atexit(leave) != 0)
		return -1;
	return language_use_utf8() ? 0 : -1;
}

static void require(bool holds)
{
	if (!holds)
		abort();
}

/* Either is fine, as long as a failure says why. */
static void tell(bool good)
{
	(void)good;
}

static void read_plan(struct store *store, int64_t id, struct error *err)
{
	struct whole_plan whole = {0};
	tell(whole_plan_store_load(store, id, &whole, err));
	whole_plan_release(&whole);
}

static void read_history(struct store *store, struct error *err)
{
	struct history_list list = {0};
	tell(history_store_list(store, 0, 0, 20, &list, err));
	for (size_t i = 0; i < list.count; i++) {
		struct history_changes changes = {0};
		tell(history_store_changes(store, list.items[i].id, 20, &changes, err));
		history_changes_release(&changes);
	}
	history_list_release(&list);
}

static void read_all(struct store *store)
{
	struct error err = ERROR_INIT;
	struct plan_rows rows = {0};
	struct found_list found = {0};
	struct draft_list drafts = {0};
	struct days_off days = {0};
	tell(plan_store_list(store, 0, 20, &rows, &err));
	for (size_t i = 0; i < rows.count; i++)
		read_plan(store, rows.items[i].plan.id, &err);
	plan_rows_release(&rows);
	tell(search_store_find(store, "jsj", 20, &found, &err));
	found_list_release(&found);
	tell(draft_store_list(store, &drafts, &err));
	draft_list_release(&drafts);
	tell(day_off_store_load(store, &days, &err));
	days_off_release(&days);
	read_history(store, &err);
	tell(history_store_undo(store, NULL, &err));
	require(!err.text || *err.text);
	error_release(&err);
}

static void look_through(const char *path)
{
	struct error err = ERROR_INIT;
	struct diagnostics found;
	diagnostics_init(&found, path);
	require(upkeep_check(path, &found, &err) || (err.text && *err.text));
	diagnostics_release(&found);
	error_release(&err);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct error err = ERROR_INIT;
	struct store *store = NULL;
	char *path = string_format("%s/plan.db", folder);
	remove_all();
	FILE *file = fopen(path, "wb");
	require(file && fwrite(bytes, 1, length, file) == length);
	require(fclose(file) == 0);
	look_through(path);
	struct store_options options = {.path = path, .origin = 7, .actor = "陈静", .busy_ms = 1};
	bool good = store_open(&store, &options, &err);
	require(good || (err.text && *err.text));
	if (good)
		read_all(store);
	store_close(store);
	error_release(&err);
	free(path);
	return 0;
}
