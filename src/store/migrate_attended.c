#include "migrate_attended.h"

#include "base/array.h"
#include "failure.h"
#include "history.h"
#include "stmt.h"

#include <stdlib.h>
#include <string.h>

/* Columns of an activity, as changesets number them. */
enum { PARTICIPANTS = 12, STATUS = 15 };

/* One that is done. History is walked back to where it was marked so. */
struct count {
	int64_t id;
	int64_t expected; /* before the changes that have been seen; NOT_GIVEN as in the model */
	bool changed;     /* the number was, in one of them */
	bool settled;     /* it wasn't done yet, further back */
};

struct counts {
	struct count *items; /* by their ids */
	size_t count, room;
};

static bool collect(struct store *store, struct counts *out, struct error *err)
{
	static const struct sql done = {
		"attended_done", "SELECT id, participants FROM activity WHERE status = 'done'"
				 " AND participants IS NOT NULL ORDER BY id"};
	struct stmt *stmt = stmt_use(store, &done);
	while (stmt_step(stmt)) {
		ARRAY_GROW(out->items, out->count, out->room);
		struct count *count = &out->items[out->count++];
		*count = (struct count){.id = stmt_int(stmt)};
		count->expected = stmt_int(stmt);
	}
	return stmt_end(stmt, err);
}

static int compare_ids(const void *a, const void *b)
{
	const struct count *x = a, *y = b;
	return (x->id > y->id) - (x->id < y->id);
}

static bool becomes_done(const struct change *change)
{
	sqlite3_value *status = change_new(change, STATUS);
	return status && strcmp(value_text(status), "done") == 0;
}

static void step_back(struct counts *counts, const struct change *change)
{
	if (change->operation != SQLITE_UPDATE || strcmp(change->table, "activity") != 0)
		return;
	struct count wanted = {.id = change->key[0]};
	struct count *count = counts->count ? bsearch(&wanted, counts->items, counts->count,
						      sizeof(wanted), compare_ids)
					    : NULL;
	if (!count || count->settled)
		return;
	if (change_new(change, PARTICIPANTS)) {
		sqlite3_value *was = change_old(change, PARTICIPANTS);
		bool none = !was || sqlite3_value_type(was) == SQLITE_NULL;
		count->expected = none ? -1 : sqlite3_value_int64(was);
		count->changed = true;
	}
	count->settled = becomes_done(change);
}

static bool walk_back(struct store *store, struct counts *counts, struct error *err)
{
	static const struct sql entries = {"attended_history",
					   "SELECT changeset FROM history WHERE undone IS NULL"
					   " AND action GLOB 'activity.*' ORDER BY id DESC"};
	struct stmt *stmt = stmt_use(store, &entries);
	int code = SQLITE_OK;
	while (code == SQLITE_OK && stmt_step(stmt)) {
		struct changeset_reader reader;
		struct change change;
		size_t length;
		const void *changeset = stmt_blob(stmt, &length);
		changeset_read(&reader, changeset, length, false);
		while (changeset_next(&reader, &change))
			step_back(counts, &change);
		code = changeset_end(&reader);
	}
	return stmt_end(stmt, err) &&
	       (code == SQLITE_OK || store_failure(store, code, "attended_history", err));
}

static bool move(struct store *store, const struct count *count, struct error *err)
{
	static const struct sql update = {
		"attended_move", "UPDATE activity SET attended = participants, participants = ?2"
				 " WHERE id = ?1 AND participants IS NOT ?2"};
	struct stmt *stmt = stmt_use(store, &update);
	stmt_bind_int(stmt, count->id);
	stmt_bind_given(stmt, count->expected);
	return stmt_run(stmt, err);
}

bool migrate_attended(struct store *store, struct error *err)
{
	struct counts counts = {0};
	bool good = collect(store, &counts, err) &&
		    (counts.count == 0 || walk_back(store, &counts, err));
	for (size_t i = 0; good && i < counts.count; i++)
		if (counts.items[i].changed)
			good = move(store, &counts.items[i], err);
	free(counts.items);
	return good;
}
