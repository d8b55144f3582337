#include "culprit.h"

#include "base/array.h"
#include "base/id_set.h"
#include "base/strbuf.h"
#include "failure.h"

#include <stdlib.h>

void obstacle_release(struct obstacle *obstacle)
{
	free(obstacle->table);
	free(obstacle->unique);
	*obstacle = (struct obstacle){0};
}

/* --- what is looked for --- */

struct search {
	const struct obstacle *obstacle;
	struct id_set removed;  /* rows that the undo or redo takes away: somebody refers to one */
	struct id_set referred; /* rows that it refers to: somebody has taken one away */
};

/* Ids are unique over all tables, so that any column may hold a reference. */
static void collect_references(const struct change *change, struct id_set *out)
{
	for (int i = 0; i < change->columns; i++) {
		sqlite3_value *value = change_new(change, i);
		if (value && sqlite3_value_type(value) == SQLITE_INTEGER)
			id_set_add(out, sqlite3_value_int64(value));
	}
}

static int collect(struct search *search, const void *changeset, size_t length, bool inverted)
{
	struct changeset_reader reader;
	struct change change;
	changeset_read(&reader, changeset, length, inverted);
	while (changeset_next(&reader, &change)) {
		if (change.operation == SQLITE_DELETE)
			id_set_add(&search->removed, change.key[0]);
		else
			collect_references(&change, &search->referred);
	}
	return changeset_end(&reader);
}

static bool refers(const struct change *change, const struct id_set *removed)
{
	for (int i = 0; i < change->columns; i++) {
		sqlite3_value *value = change_new(change, i);
		if (value && sqlite3_value_type(value) == SQLITE_INTEGER &&
		    id_set_has(removed, sqlite3_value_int64(value)))
			return true;
	}
	return false;
}

static bool in_the_way(const struct search *search, const struct change *change)
{
	const struct obstacle *obstacle = search->obstacle;
	if (obstacle->table)
		return strcmp(change->table, obstacle->table) == 0 &&
		       change->key[0] == obstacle->key[0] && change->key[1] == obstacle->key[1];
	if (change->operation == SQLITE_DELETE)
		return id_set_has(&search->referred, change->key[0]);
	return refers(change, &search->removed);
}

/* --- history --- */

static bool touches(const struct search *search, const void *changeset, size_t length,
		    bool inverted)
{
	struct changeset_reader reader;
	struct change change;
	bool found = false;
	changeset_read(&reader, changeset, length, inverted);
	while (!found && changeset_next(&reader, &change))
		found = in_the_way(search, &change);
	changeset_end(&reader);
	return found;
}

static bool look_through(const struct search *search, struct stmt *stmt, bool undone,
			 struct history_entry *culprit, bool *found, struct error *err)
{
	while (!*found && stmt_step(stmt)) {
		size_t length;
		const void *changeset = stmt_blob(stmt, &length);
		*found = touches(search, changeset, length, undone);
		if (*found)
			history_entry_read(stmt, culprit);
	}
	return stmt_end(stmt, err);
}

/* A name that is taken is in the way through the row that has it now. */
static bool find_holder(struct store *store, struct obstacle *obstacle, struct error *err)
{
	static const struct sql plan = {"holder_of_code", "SELECT id FROM plan WHERE code = ?"};
	static const struct sql organization = {"holder_of_name",
						"SELECT id FROM organization WHERE name = ?"};
	static const struct sql post = {
		"holder_of_post", "SELECT id FROM post WHERE name = ? ORDER BY id DESC LIMIT 1"};
	static const struct {
		const char *table;
		const struct sql *sql;
	} holders[] = {{"plan", &plan}, {"organization", &organization}, {"post", &post}};
	for (size_t i = 0; obstacle->unique && i < ARRAY_LENGTH(holders); i++) {
		if (strcmp(obstacle->table, holders[i].table) != 0)
			continue;
		struct stmt *stmt = stmt_use(store, holders[i].sql);
		stmt_bind_text(stmt, obstacle->unique);
		return stmt_run_int(stmt, &obstacle->key[0], err);
	}
	return true;
}

bool culprit_find(struct store *store, const struct obstacle *obstacle, int64_t entry_id,
		  const void *changeset, size_t length, bool inverted,
		  struct history_entry *culprit, bool *found, struct error *err)
{
	static const struct sql standing = {"culprit_standing",
					    "SELECT changeset, " HISTORY_COLUMNS " FROM history"
					    " WHERE id > ? AND undone IS NULL ORDER BY id DESC"};
	static const struct sql undone = {"culprit_undone",
					  "SELECT changeset, " HISTORY_COLUMNS " FROM history"
					  " WHERE id <> ? AND undone IS NOT NULL"
					  " ORDER BY undone DESC, id"};
	struct obstacle row = *obstacle;
	struct search search = {.obstacle = &row};
	*found = false;
	if (!find_holder(store, &row, err))
		return false;
	int code = row.table ? SQLITE_OK : collect(&search, changeset, length, inverted);
	bool good = code == SQLITE_OK || store_failure(store, code, "changeset_read", err);
	const struct sql *ways[] = {&standing, &undone};
	for (size_t i = 0; good && !*found && i < ARRAY_LENGTH(ways); i++) {
		struct stmt *stmt = stmt_use(store, ways[i]);
		stmt_bind_int(stmt, entry_id);
		good = look_through(&search, stmt, ways[i] == &undone, culprit, found, err);
	}
	id_set_release(&search.removed);
	id_set_release(&search.referred);
	return good;
}
