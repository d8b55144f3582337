/* What users have made, as a whole: counting it, comparing it with a backup, putting that in its place. */
#include "store/content_store.h"
#include "attached.h"
#include "base/array.h"
#include "content.h"
#include "stmt.h"

#include <stdlib.h>

/* --- what was done last --- */

bool content_store_state(struct store *store, char **out, struct error *err)
{
	static const struct sql state = {"history_state",
					 "SELECT coalesce(max(id) || '/' || count(undone) || '/' ||"
					 " coalesce(max(undone), ''), '') FROM history"};
	struct stmt *stmt = stmt_use(store, &state);
	*out = stmt_step(stmt) ? stmt_copy(stmt) : NULL;
	return stmt_end(stmt, err);
}

/* --- comparing --- */

/* The rows that are not the same in the backup. */
#define DIFFERING(table) "SELECT * FROM main." table " EXCEPT SELECT * FROM other." table

static const struct comparison {
	enum difference_kind kind;
	struct sql here, there, ways[DIFFERENCE_WAYS];
} comparisons[] = {
#define COMPARISON(kind_, table, key, name) \
	{.kind = DIFFERENCE_##kind_, \
	 .here = {"count_here_" table, "SELECT count(*) FROM main." table}, \
	 .there = {"count_there_" table, "SELECT count(*) FROM other." table}, \
	 .ways = {[DIFFERENCE_GOES] = {"goes_" table, \
				       "SELECT " name " FROM main." table " AS m WHERE (" key \
				       ") NOT IN" \
				       " (SELECT " key " FROM other." table ") ORDER BY " key}, \
		  [DIFFERENCE_COMES] = {"comes_" table, \
					"SELECT " name " FROM other." table " AS m WHERE (" key \
					") NOT IN" \
					" (SELECT " key " FROM main." table ") ORDER BY " key}, \
		  [DIFFERENCE_CHANGES] = {"changes_" table, \
					  "SELECT " name " FROM (" DIFFERING( \
						  table) ") AS m WHERE (" key ") IN" \
							 " (SELECT " key " FROM other." table \
							 ") ORDER BY " key}}},
	CONTENT_TABLES(COMPARISON)
#undef COMPARISON
};

static bool compare_way(struct store *store, const struct comparison *comparison,
			enum difference_way way, struct difference *out, struct error *err)
{
	struct stmt *stmt = stmt_use(store, &comparison->ways[way]);
	while (stmt_step(stmt)) {
		char *name = stmt_copy_line(stmt);
		difference_add(out, comparison->kind, way, name);
		free(name);
	}
	return stmt_end(stmt, err);
}

static bool compare_table(struct store *store, const struct comparison *comparison,
			  struct difference *out, struct error *err)
{
	int64_t here = 0, there = 0;
	bool good = stmt_run_int(stmt_use(store, &comparison->here), &here, err) &&
		    stmt_run_int(stmt_use(store, &comparison->there), &there, err);
	out->kinds[comparison->kind].here += here;
	out->kinds[comparison->kind].there += there;
	for (int way = 0; good && way < DIFFERENCE_WAYS; way++)
		good = compare_way(store, comparison, (enum difference_way)way, out, err);
	return good;
}

static bool compare_all(struct store *store, const char *backup, struct difference *out,
			struct error *err)
{
	bool begun = false;
	if (!attached_begin(store, backup, err))
		return false;
	bool good =
		snapshot_begin(store, &begun, err) && content_store_state(store, &out->state, err);
	for (size_t i = 0; good && i < ARRAY_LENGTH(comparisons); i++)
		good = compare_table(store, &comparisons[i], out, err);
	snapshot_end(store, begun);
	attached_end(store);
	return good;
}

bool content_store_compare(struct store *store, const char *backup, struct difference *out,
			   struct error *err)
{
	if (!store_is_read_only(store))
		return compare_all(store, backup, out, err);
	struct store scratch = {0};
	bool good =
		attached_scratch(store, &scratch, err) && compare_all(&scratch, backup, out, err);
	attached_scratch_release(&scratch);
	return good;
}

/* --- restoring --- */

/*
 * What differs goes before anything comes, so that a name that another row has now is free: a row that only changes is
 * deleted and put in anew, which the session records as its change.
 */
static const struct sql removals[] = {
#define REMOVAL(kind, table, key, name) \
	{"remove_" table, "DELETE FROM main." table " WHERE (" key ") IN" \
			  " (SELECT " key " FROM (" DIFFERING(table) "))"},
	CONTENT_TABLES(REMOVAL)
#undef REMOVAL
};

static const struct sql additions[] = {
#define ADDITION(kind, table, key, name) \
	{"add_" table, "INSERT INTO main." table " SELECT * FROM other." table " WHERE (" key \
		       ") NOT IN (SELECT " key " FROM main." table ")"},
	CONTENT_TABLES(ADDITION)
#undef ADDITION
};

/* No id of the backup may be given once more, and none that was given since it was made. */
static const struct sql origins = {
	"restore_origins", "INSERT INTO main.origin SELECT id, next FROM other.origin WHERE true"
			   " ON CONFLICT (id) DO UPDATE SET next = max(next, excluded.next)"};

static bool replace(struct store *store, struct error *err)
{
	bool good = true;
	for (size_t i = 0; good && i < ARRAY_LENGTH(removals); i++)
		good = stmt_run(stmt_use(store, &removals[i]), err);
	for (size_t i = 0; good && i < ARRAY_LENGTH(additions); i++)
		good = stmt_run(stmt_use(store, &additions[i]), err);
	return good && stmt_run(stmt_use(store, &origins), err);
}

/* Between begin and commit nobody else changes it. */
static bool is_as_seen(struct store *store, const char *seen, struct error *err)
{
	char *now = NULL;
	if (!seen)
		return true;
	bool good = content_store_state(store, &now, err) &&
		    (string_same(now, seen) ||
		     error_set(err, ERR_CONFLICT, xstrdup(text(MSG_restore_changed_since))));
	free(now);
	return good;
}

bool content_store_restore(struct store *store, const char *backup, const char *seen,
			   const char *action, const struct bilingual *detail, struct error *err)
{
	if (!attached_begin(store, backup, err))
		return false;
	bool good = store_begin(store, err);
	if (good) {
		good = is_as_seen(store, seen, err) && replace(store, err) &&
		       store_commit(store, action, detail, 0, err);
		store_rollback(store);
	}
	attached_end(store);
	return good;
}

/* --- counting --- */

bool content_store_count(struct store *store, struct content_count *out, struct error *err)
{
	static const struct sql count = {"content_count", "SELECT (SELECT count(*) FROM plan),"
							  " (SELECT count(*) FROM section),"
							  " (SELECT count(*) FROM activity),"
							  " (SELECT count(*) FROM member),"
							  " (SELECT count(*) FROM history)"};
	struct stmt *stmt = stmt_use(store, &count);
	if (stmt_step(stmt)) {
		out->plans = stmt_int(stmt);
		out->sections = stmt_int(stmt);
		out->activities = stmt_int(stmt);
		out->members = stmt_int(stmt);
		out->entries = stmt_int(stmt);
	}
	return stmt_end(stmt, err);
}
