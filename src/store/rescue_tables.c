#include "rescue_tables.h"

#include "base/array.h"
#include "failure.h"
#include "migrations.h"
#include "stmt.h"

#include <stdlib.h>

static char *without_quotes(const char *text)
{
	size_t length = text ? strlen(text) : 0;
	if (length < 2 || text[0] != '\'')
		return text ? xstrdup(text) : NULL;
	return xmemdup0(text + 1, length - 2);
}

static bool load_columns(struct store *model, struct rescue_table *table, struct error *err)
{
	static const struct sql columns = {
		"rescue_columns",
		"SELECT c.name, c.type, c.\"notnull\", c.dflt_value, c.pk, f.\"table\""
		" FROM pragma_table_info(?1) AS c"
		" LEFT JOIN pragma_foreign_key_list(?1) AS f"
		" ON f.\"from\" = c.name ORDER BY c.cid"};
	struct stmt *stmt = stmt_use(model, &columns);
	stmt_bind_text(stmt, table->name);
	while (table->count < RESCUE_COLUMNS && stmt_step(stmt)) {
		struct rescue_column *column = &table->columns[table->count++];
		column->name = stmt_copy(stmt);
		const char *type = stmt_text(stmt);
		column->is_integer = strcmp(type, "INTEGER") == 0;
		column->is_blob = strcmp(type, "BLOB") == 0;
		column->required = stmt_int(stmt) != 0;
		column->otherwise = without_quotes(stmt_text(stmt));
		column->key = (int)stmt_int(stmt);
		column->of = stmt_copy(stmt);
		table->has_id = table->has_id || (column->key && strcmp(column->name, "id") == 0);
	}
	return stmt_end(stmt, err);
}

/* One that is not partial and holds columns alone, so that all of the table's rows can be counted by it. */
static bool load_index(struct store *model, struct rescue_table *table, struct error *err)
{
	static const struct sql indexes = {
		"rescue_indexes",
		"SELECT l.name, (SELECT group_concat('\"' || i.name || '\"', ', ')"
		" FROM pragma_index_info(l.name) AS i), s.rootpage"
		" FROM pragma_index_list(?) AS l JOIN sqlite_schema AS s ON s.name = l.name"
		" WHERE NOT l.partial AND l.origin <> 'pk'"
		" AND NOT EXISTS (SELECT 1 FROM pragma_index_info(l.name) WHERE name IS NULL)"
		" ORDER BY l.seq DESC LIMIT 1"};
	struct stmt *stmt = stmt_use(model, &indexes);
	stmt_bind_text(stmt, table->name);
	if (stmt_step(stmt)) {
		table->index = stmt_copy(stmt);
		table->indexed = stmt_copy(stmt);
		table->index_root = stmt_int(stmt);
	}
	return stmt_end(stmt, err);
}

static bool load_all(struct store *model, struct rescue_tables *tables, struct error *err)
{
	static const struct sql all = {"rescue_tables",
				       "SELECT s.name, s.rootpage, NOT l.wr FROM sqlite_schema AS s"
				       " JOIN pragma_table_list AS l ON l.name = s.name"
				       " WHERE s.type = 'table' AND s.name NOT LIKE 'sqlite_%'"
				       " ORDER BY s.rootpage"};
	struct stmt *stmt = stmt_use(model, &all);
	while (stmt_step(stmt)) {
		ARRAY_GROW(tables->items, tables->count, tables->room);
		struct rescue_table *table = &tables->items[tables->count++];
		*table =
			(struct rescue_table){.name = stmt_copy(stmt), .number = tables->count - 1};
		table->root = stmt_int(stmt);
		table->has_rowid = stmt_int(stmt) != 0;
	}
	bool good = stmt_end(stmt, err);
	for (size_t i = 0; good && i < tables->count; i++)
		good = load_columns(model, &tables->items[i], err) &&
		       load_index(model, &tables->items[i], err);
	return good;
}

bool rescue_tables_load(struct rescue_tables *tables, int version, struct error *err)
{
	char memory[] = ":memory:";
	struct store model = {.path = memory};
	*tables = (struct rescue_tables){0};
	int code = sqlite3_open(memory, &model.db);
	for (size_t i = 0; code == SQLITE_OK && i < migration_count; i++)
		if (migrations[i].version <= version)
			code = sqlite3_exec(model.db, migrations[i].sql, NULL, NULL, NULL);
	bool good = code == SQLITE_OK ? load_all(&model, tables, err)
				      : store_failure(&model, code, "schema", err);
	stmt_free_all(&model);
	sqlite3_close(model.db);
	return good;
}

void rescue_tables_release(struct rescue_tables *tables)
{
	for (size_t i = 0; i < tables->count; i++) {
		struct rescue_table *table = &tables->items[i];
		for (int c = 0; c < table->count; c++) {
			free(table->columns[c].name);
			free(table->columns[c].otherwise);
			free(table->columns[c].of);
		}
		free(table->name);
		free(table->index);
		free(table->indexed);
	}
	free(tables->items);
	*tables = (struct rescue_tables){0};
}

const struct rescue_table *rescue_table_named(const struct rescue_tables *tables, const char *name)
{
	for (size_t i = 0; i < tables->count; i++)
		if (strcmp(tables->items[i].name, name) == 0)
			return &tables->items[i];
	return NULL;
}

void rescue_tables_take_roots(struct rescue_tables *tables, const struct rescue_tables *others)
{
	for (size_t i = 0; i < tables->count; i++) {
		struct rescue_table *table = &tables->items[i];
		const struct rescue_table *other = rescue_table_named(others, table->name);
		if (other && other->found)
			table->root = other->root;
		if (other && other->index_found && table->index &&
		    strcmp(table->index, other->index) == 0)
			table->index_root = other->index_root;
	}
}

bool rescue_column_fits(const struct rescue_column *column, int type)
{
	if (type == SQLITE_NULL)
		return !column->required;
	return column->is_integer ? type == SQLITE_INTEGER
	       : column->is_blob  ? type == SQLITE_BLOB
				  : type == SQLITE_TEXT;
}

void rescue_table_write(const struct rescue_table *table, struct strbuf *out)
{
	struct strbuf key = STRBUF_INIT;
	strbuf_format(out, "CREATE TABLE \"%s\"(", table->name);
	for (int i = 0; i < table->count; i++) {
		const struct rescue_column *column = &table->columns[i];
		strbuf_format(out, "%s\"%s\"%s", i ? "," : "", column->name,
			      table->has_id && column->key ? " INTEGER PRIMARY KEY" : "");
		if (column->key)
			strbuf_format(&key, "%s\"%s\"", key.length ? "," : "", column->name);
	}
	if (!table->has_rowid)
		strbuf_format(out, ",PRIMARY KEY(%s)", key.text);
	strbuf_format(out, ")%s", table->has_rowid ? "" : " WITHOUT ROWID");
	strbuf_release(&key);
}
