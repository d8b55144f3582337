#include "store/standard_store.h"

#include "base/name_index.h"
#include "model/money.h"
#include "model/outline.h"
#include "stmt.h"

#define COLUMNS "id, organization_id, position, event, words, least, most, per, note"

static void read_standard(struct stmt *stmt, struct standard *out)
{
	out->id = stmt_int(stmt);
	out->organization_id = stmt_int(stmt);
	out->position = stmt_position(stmt);
	out->event = stmt_copy_word(stmt);
	out->words = stmt_copy(stmt);
	out->least = stmt_within(stmt, 0, MONEY_MOST);
	out->most = stmt_within(stmt, out->least, MONEY_MOST);
	out->per = stmt_copy_line(stmt);
	out->note = stmt_copy(stmt);
}

bool standard_store_load(struct store *store, int64_t organization_id, struct standard_list *out,
			 struct error *err)
{
	static const struct sql load = {
		"standard_load",
		"SELECT " COLUMNS " FROM standard WHERE organization_id = ? ORDER BY position, id"};
	struct stmt *stmt = stmt_use(store, &load);
	stmt_bind_int(stmt, organization_id);
	while (stmt_step(stmt))
		read_standard(stmt, standard_list_add(out));
	return stmt_end(stmt, err);
}

bool standard_store_get(struct store *store, int64_t id, struct standard *out, struct error *err)
{
	static const struct sql get = {"standard_get",
				       "SELECT " COLUMNS " FROM standard WHERE id = ?"};
	struct stmt *stmt = stmt_use(store, &get);
	stmt_bind_int(stmt, id);
	bool found = stmt_step(stmt);
	if (found)
		read_standard(stmt, out);
	if (!stmt_end(stmt, err))
		return false;
	return found || error_set(err, ERR_NOT_FOUND, say_store_gone(text(MSG_store_standard)));
}

static struct stmt *use_standard(struct store *store, const struct sql *sql,
				 const struct standard *standard)
{
	struct stmt *stmt = stmt_use(store, sql);
	stmt_bind_int(stmt, standard->id);
	stmt_bind_int(stmt, standard->organization_id);
	stmt_bind_int(stmt, standard->position);
	stmt_bind_text(stmt, standard->event);
	stmt_bind_text(stmt, standard->words);
	stmt_bind_int(stmt, standard->least);
	stmt_bind_int(stmt, standard->most);
	stmt_bind_text(stmt, standard->per);
	stmt_bind_text(stmt, standard->note);
	return stmt;
}

bool standard_store_insert(struct store *store, const struct standard *standard, struct error *err)
{
	static const struct sql insert = {"standard_insert",
					  "INSERT INTO standard (" COLUMNS
					  ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"};
	return stmt_run(use_standard(store, &insert, standard), err);
}

bool standard_store_update(struct store *store, const struct standard *standard, struct error *err)
{
	static const struct sql update = {
		"standard_update",
		"UPDATE standard SET organization_id = ?2, position = ?3, event = ?4, words = ?5,"
		" least = ?6, most = ?7, per = ?8, note = ?9 WHERE id = ?1"};
	return stmt_run_on(use_standard(store, &update, standard), MSG_store_standard, err);
}

bool standard_store_delete(struct store *store, int64_t id, struct error *err)
{
	static const struct sql drop = {"standard_delete", "DELETE FROM standard WHERE id = ?"};
	struct stmt *stmt = stmt_use(store, &drop);
	stmt_bind_int(stmt, id);
	return stmt_run_on(stmt, MSG_store_standard, err);
}

/* The events that the union has a standard for before the file: this may well have two for one event. */
static void index_events(const struct standard_list *stored, struct name_index *events)
{
	for (size_t i = 0; i < stored->count; i++)
		name_index_add(events, stored->items[i].event, 0, NULL);
}

bool standard_store_merge(struct store *store, int64_t organization_id, struct standard_list *file,
			  struct error *err)
{
	struct standard_list stored = {0};
	bool good = standard_store_load(store, organization_id, &stored, err);
	struct name_index events = NAME_INDEX_INIT;
	int64_t last = stored.count ? stored.items[stored.count - 1].position : 0;
	index_events(&stored, &events);
	for (size_t i = 0; good && i < file->count; i++) {
		if (name_index_find(&events, file->items[i].event))
			continue;
		struct standard *standard = standard_list_add(&stored);
		standard_copy(standard, &file->items[i]);
		standard->id = store_new_id(store);
		standard->organization_id = organization_id;
		standard->position = last += POSITION_STEP;
		good = standard_store_insert(store, standard, err);
	}
	name_index_release(&events);
	struct standard_list given = *file;
	*file = stored;
	standard_list_release(&given);
	return good;
}
