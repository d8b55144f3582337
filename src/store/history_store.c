/* Telling history. */
#include "store/history_store.h"

#include "base/array.h"
#include "base/strbuf.h"
#include "base/utf8.h"
#include "failure.h"
#include "history.h"
#include "stmt.h"

#include <stdlib.h>

void history_entry_read(struct stmt *stmt, struct history_entry *out)
{
	*out = (struct history_entry){0};
	out->id = stmt_int(stmt);
	out->at = stmt_copy_word(stmt);
	out->actor = stmt_copy_word(stmt);
	out->action = stmt_copy_word(stmt);
	out->detail.zh = stmt_copy_word(stmt);
	out->detail.en = stmt_copy_word(stmt);
	out->plan_id = stmt_int(stmt);
	out->undone = stmt_copy_line(stmt);
	out->redoable = stmt_int(stmt) != 0;
}

static bool changes_plan(const void *changeset, size_t length, int64_t plan_id)
{
	struct changeset_reader reader;
	struct change change;
	bool found = false;
	changeset_read(&reader, changeset, length, false);
	while (!found && changeset_next(&reader, &change))
		found = strcmp(change.table, "plan") == 0 && change.key[0] == plan_id;
	changeset_end(&reader);
	return found;
}

/* An action on several plans (an import) belongs to none; what it has done to which stands in its changeset. */
static bool concerns(struct stmt *stmt, const struct history_entry *entry, int64_t plan_id)
{
	size_t length;
	if (entry->plan_id)
		return entry->plan_id == plan_id;
	const void *changeset = stmt_blob(stmt, &length);
	return changes_plan(changeset, length, plan_id);
}

bool history_store_list(struct store *store, int64_t plan_id, int64_t before, size_t limit,
			struct history_list *out, struct error *err)
{
	static const struct sql of_all = {"history_list", "SELECT " HISTORY_COLUMNS " FROM history"
							  " WHERE id < ? ORDER BY id DESC"};
	static const struct sql of_plan = {"history_list_of_plan",
					   "SELECT " HISTORY_COLUMNS ", changeset FROM history"
					   " WHERE id < ? AND (plan_id = ? OR plan_id IS NULL)"
					   " ORDER BY id DESC"};
	size_t most = limit ? out->count + limit : SIZE_MAX;
	struct stmt *stmt = stmt_use(store, plan_id ? &of_plan : &of_all);
	stmt_bind_int(stmt, before ? before : INT64_MAX);
	if (plan_id)
		stmt_bind_int(stmt, plan_id);
	while (out->count < most && stmt_step(stmt)) {
		ARRAY_GROW(out->items, out->count, out->room);
		struct history_entry *entry = &out->items[out->count];
		history_entry_read(stmt, entry);
		if (!plan_id || concerns(stmt, entry, plan_id))
			out->count++;
		else
			history_entry_release(entry);
	}
	return stmt_end(stmt, err);
}

/* --- of one activity --- */

static bool is_of_activity(const struct change *change, int64_t id)
{
	return change->key[0] == id && (strcmp(change->table, "activity") == 0 ||
					strcmp(change->table, "activity_post") == 0);
}

static bool changes_activity(const void *changeset, size_t length, int64_t id)
{
	struct changeset_reader reader;
	struct change change;
	bool found = false;
	changeset_read(&reader, changeset, length, false);
	while (!found && changeset_next(&reader, &change))
		found = is_of_activity(&change, id);
	changeset_end(&reader);
	return found;
}

enum {
	CHANGESET_INTEGER = 9
}; /* bytes of an integer in a changeset: 1 for its type, then 8, the highest first */

static void write_integer(int64_t value, unsigned char out[CHANGESET_INTEGER])
{
	out[0] = 1;
	for (int i = 1; i < CHANGESET_INTEGER; i++)
		out[i] = (unsigned char)((uint64_t)value >> (8 * (CHANGESET_INTEGER - 1 - i)));
}

/* Most changesets don't hold the id at all, and need not be taken apart. */
bool history_store_list_of_activity(struct store *store, int64_t activity_id,
				    struct history_list *out, struct error *err)
{
	static const struct sql of_id = {"history_list_of_activity",
					 "SELECT " HISTORY_COLUMNS ", changeset FROM history"
					 " WHERE instr(changeset, ?) > 0 ORDER BY id DESC"};
	unsigned char id[CHANGESET_INTEGER];
	write_integer(activity_id, id);
	struct stmt *stmt = stmt_use(store, &of_id);
	stmt_bind_blob(stmt, id, sizeof(id));
	while (stmt_step(stmt)) {
		size_t length;
		ARRAY_GROW(out->items, out->count, out->room);
		struct history_entry *entry = &out->items[out->count];
		history_entry_read(stmt, entry);
		const void *changeset = stmt_blob(stmt, &length);
		if (changes_activity(changeset, length, activity_id))
			out->count++;
		else
			history_entry_release(entry);
	}
	return stmt_end(stmt, err);
}

/* --- from what to what --- */

/* The columns of the table that is being told, in their order. */
struct columns {
	char *table, **names;
	size_t count, room;
};

static void columns_clear(struct columns *columns)
{
	for (size_t i = 0; i < columns->count; i++)
		free(columns->names[i]);
	string_set(&columns->table, NULL);
	columns->count = 0;
}

static bool columns_of(struct store *store, const char *table, struct columns *columns,
		       struct error *err)
{
	static const struct sql names = {"column_names",
					 "SELECT name FROM pragma_table_info(?) ORDER BY cid"};
	if (columns->table && strcmp(columns->table, table) == 0)
		return true;
	columns_clear(columns);
	string_set(&columns->table, table);
	struct stmt *stmt = stmt_use(store, &names);
	stmt_bind_text(stmt, table);
	while (stmt_step(stmt)) {
		ARRAY_GROW(columns->names, columns->count, columns->room);
		columns->names[columns->count++] = stmt_copy(stmt);
	}
	return stmt_end(stmt, err);
}

/* NULL for a value that is none or not said. */
static char *value_copy(sqlite3_value *value)
{
	const char *text = value ? value_text(value) : NULL;
	return text ? utf8_clean(text, strlen(text), true, NULL) : NULL;
}

static char kind_of(int operation)
{
	return operation == SQLITE_INSERT ? '+' : operation == SQLITE_DELETE ? '-' : '~';
}

static void add_change(const struct change *change, const struct columns *columns, int column,
		       struct history_changes *out)
{
	sqlite3_value *was = change_old(change, column), *now = change_new(change, column);
	sqlite3_value *whole =
		was ? was : now; /* of a row as a whole; none: the changeset is damaged */
	bool told = change->operation == SQLITE_UPDATE
			    ? now != NULL
			    : whole && sqlite3_value_type(whole) != SQLITE_NULL;
	if (!told || (size_t)column >= columns->count)
		return;
	ARRAY_GROW(out->items, out->count, out->room);
	out->items[out->count++] = (struct history_change){
		.table = xstrdup(change->table),
		.column = xstrdup(columns->names[column]),
		.row_id = change->key[0],
		.kind = kind_of(change->operation),
		.old = value_copy(was),
		.new = value_copy(now),
	};
}

static void count_row(const struct change *change, struct history_changes *out)
{
	size_t at = 0;
	while (at < out->tally_count && strcmp(out->tallies[at].table, change->table) != 0)
		at++;
	if (at == out->tally_count) {
		ARRAY_GROW(out->tallies, out->tally_count, out->tally_room);
		out->tallies[out->tally_count++] =
			(struct history_tally){.table = xstrdup(change->table)};
	}
	struct history_tally *tally = &out->tallies[at];
	++*(change->operation == SQLITE_INSERT   ? &tally->added
	    : change->operation == SQLITE_DELETE ? &tally->deleted
						 : &tally->changed);
	out->rows++;
}

/* A changeset has the rows of a table in no order: they are told in that in which they were made. */
static int compare_changes(const void *a, const void *b)
{
	const struct history_change *x = *(const struct history_change *const *)a;
	const struct history_change *y = *(const struct history_change *const *)b;
	if (x->row_id != y->row_id)
		return (x->row_id > y->row_id) - (x->row_id < y->row_id);
	return (x > y) - (x < y);
}

static void sort_changes(struct history_change *items, size_t count)
{
	const struct history_change **order = xcalloc(count, sizeof(*order));
	struct history_change *sorted = xcalloc(count, sizeof(*sorted));
	for (size_t i = 0; i < count; i++)
		order[i] = &items[i];
	qsort(order, count, sizeof(*order), compare_changes);
	for (size_t i = 0; i < count; i++)
		sorted[i] = *order[i];
	memcpy(items, sorted, count * sizeof(*sorted));
	free(order);
	free(sorted);
}

static void sort_tables(struct history_changes *changes, size_t from)
{
	struct history_change *items = changes->items;
	for (size_t i = from; i < changes->count; i++) {
		if (i + 1 < changes->count && strcmp(items[i + 1].table, items[i].table) == 0)
			continue;
		sort_changes(items + from, i + 1 - from);
		from = i + 1;
	}
}

/* activity_id 0: of all rows. */
static bool tell_changes(struct store *store, const void *changeset, size_t length,
			 int64_t activity_id, size_t rows_most, struct history_changes *out,
			 struct error *err)
{
	struct changeset_reader reader;
	struct change change;
	struct columns columns = {0};
	bool good = true;
	size_t from = out->count;
	changeset_read(&reader, changeset, length, false);
	while (good && changeset_next(&reader, &change)) {
		if (activity_id && !is_of_activity(&change, activity_id))
			continue;
		count_row(&change, out);
		if (rows_most && out->rows > rows_most)
			continue;
		out->rows_told++;
		good = columns_of(store, change.table, &columns, err);
		for (int i = 0; good && i < change.columns; i++)
			add_change(&change, &columns, i, out);
	}
	int code = changeset_end(&reader);
	sort_tables(out, from);
	columns_clear(&columns);
	free(columns.names);
	return good && (code == SQLITE_OK || store_failure(store, code, "changeset_read", err));
}

static bool changes_of(struct store *store, int64_t entry_id, int64_t activity_id, size_t rows_most,
		       struct history_changes *out, struct error *err)
{
	static const struct sql get = {"history_changeset",
				       "SELECT changeset FROM history WHERE id = ?"};
	struct stmt *stmt = stmt_use(store, &get);
	stmt_bind_int(stmt, entry_id);
	size_t length;
	bool found = stmt_step(stmt), good = true;
	if (found) {
		const void *changeset = stmt_blob(stmt, &length);
		good = tell_changes(store, changeset, length, activity_id, rows_most, out, err);
	}
	struct error failure = ERROR_INIT;
	if (!stmt_end(stmt, &failure))
		return error_move(err, &failure);
	return good &&
	       (found || error_set(err, ERR_NOT_FOUND, say_store_gone(text(MSG_store_entry))));
}

bool history_store_changes(struct store *store, int64_t entry_id, size_t rows_most,
			   struct history_changes *out, struct error *err)
{
	return changes_of(store, entry_id, 0, rows_most, out, err);
}

bool history_store_activity_changes(struct store *store, int64_t entry_id, int64_t activity_id,
				    struct history_changes *out, struct error *err)
{
	return changes_of(store, entry_id, activity_id, 0, out, err);
}
