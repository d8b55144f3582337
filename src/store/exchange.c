#include "exchange.h"

#include "base/array.h"
#include "base/strbuf.h"
#include "failure.h"
#include "stmt.h"

#include <string.h>

/* What stands in place of a name meanwhile: nobody can type it, and no two rows have one id. */
#define NO_NAME "char(1) || id"
#define TAKE_NAME(table, column) \
	"UPDATE " table " SET " column " = " NO_NAME " WHERE id = ? AND " column " = ?"

static const struct naming {
	const char *table;
	int column;
	struct sql take;
} namings[] = {
	{"organization", 1, {"take_organization_name", TAKE_NAME("organization", "name")}},
	{"post", 2, {"take_post_name", TAKE_NAME("post", "name")}},
	{"plan", 2, {"take_plan_code", TAKE_NAME("plan", "code")}},
};

static const struct naming *naming_of(const char *table)
{
	for (size_t i = 0; i < ARRAY_LENGTH(namings); i++)
		if (strcmp(table, namings[i].table) == 0)
			return &namings[i];
	return NULL;
}

int naming_column(const char *table)
{
	const struct naming *naming = naming_of(table);
	return naming ? naming->column : -1;
}

static bool take_name(struct exchange *exchange, struct store *store, const struct change *change,
		      struct error *err)
{
	const struct naming *naming = naming_of(change->table);
	if (!naming || change->operation != SQLITE_UPDATE || !change_new(change, naming->column))
		return true;
	struct stmt *stmt = stmt_use(store, &naming->take);
	stmt_bind_int(stmt, change->key[0]);
	stmt_bind_text(stmt, value_text(change_old(change, naming->column)));
	if (!stmt_run(stmt, err))
		return false;
	if (sqlite3_changes(store->db) > 0)
		id_set_add(&exchange->nameless, change->key[0]);
	return true;
}

bool exchange_begin(struct exchange *exchange, struct store *store, const void *changeset,
		    size_t length, bool inverted, struct error *err)
{
	struct changeset_reader reader;
	struct change change;
	bool good = true;
	*exchange = (struct exchange){.nameless = ID_SET_INIT};
	changeset_read(&reader, changeset, length, inverted);
	while (good && changeset_next(&reader, &change))
		good = take_name(exchange, store, &change, err);
	int code = changeset_end(&reader);
	return good && (code == SQLITE_OK || store_failure(store, code, "changeset_read", err));
}

void exchange_release(struct exchange *exchange)
{
	id_set_release(&exchange->nameless);
}

static bool same_value(sqlite3_value *a, sqlite3_value *b)
{
	int type = sqlite3_value_type(a);
	if (type != sqlite3_value_type(b))
		return false;
	if (type == SQLITE_TEXT)
		return string_same(value_text(a), value_text(b));
	return type == SQLITE_NULL || sqlite3_value_int64(a) == sqlite3_value_int64(b);
}

bool exchange_explains(const struct exchange *exchange, const struct change *change)
{
	if (!id_set_has(&exchange->nameless, change->key[0]))
		return false;
	int name = naming_column(change->table);
	for (int i = 0; i < change->columns; i++) {
		sqlite3_value *was = change_old(change, i), *is = NULL;
		if (!was || i == name)
			continue;
		sqlite3changeset_conflict(change->iterator, i, &is);
		if (!is || !same_value(was, is))
			return false;
	}
	return true;
}
