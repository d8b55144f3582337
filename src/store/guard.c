#include "guard.h"

#include "base/array.h"
#include "base/strbuf.h"
#include "base/utf8.h"
#include "migrations.h"
#include "schema_model.h"

#include <stdlib.h>

/* --- the connection --- */

void guard_connection(sqlite3 *db)
{
	static const struct {
		int option, on;
	} options[] = {
		{SQLITE_DBCONFIG_DEFENSIVE, 1},
		{SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
		{SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
		{SQLITE_DBCONFIG_ENABLE_VIEW, 0},
		{SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
		{SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0},
		{SQLITE_DBCONFIG_DQS_DML, 0},
		{SQLITE_DBCONFIG_DQS_DDL, 0},
	};
	/* Well above what a file of 16 MiB becomes in one entry of history, and what the longest statement here takes. */
	static const struct {
		int limit, most;
	} limits[] = {
		{SQLITE_LIMIT_LENGTH, 512 << 20},   {SQLITE_LIMIT_SQL_LENGTH, 256 << 10},
		{SQLITE_LIMIT_COLUMN, 100},         {SQLITE_LIMIT_EXPR_DEPTH, 100},
		{SQLITE_LIMIT_COMPOUND_SELECT, 50}, {SQLITE_LIMIT_VDBE_OP, 50000},
		{SQLITE_LIMIT_FUNCTION_ARG, 64},    {SQLITE_LIMIT_ATTACHED, 0},
		{SQLITE_LIMIT_TRIGGER_DEPTH, 1},    {SQLITE_LIMIT_WORKER_THREADS, 0},
	};
	for (size_t i = 0; i < ARRAY_LENGTH(options); i++)
		sqlite3_db_config(db, options[i].option, options[i].on, NULL);
	for (size_t i = 0; i < ARRAY_LENGTH(limits); i++)
		sqlite3_limit(db, limits[i].limit, limits[i].most);
}

void guard_allow_attached(sqlite3 *db, bool allowed)
{
	sqlite3_limit(db, SQLITE_LIMIT_ATTACHED, allowed ? 1 : 0);
}

/* --- the schema --- */

/* The names of a schema as they lie there, since SQLite takes them so: what is cleaned is another one. */
static const char *raw(struct stmt *stmt)
{
	const char *text = stmt_text(stmt);
	return text ? text : "";
}

const char *guard_type_name(const char *type)
{
	static const struct {
		const char *type;
		enum message label;
	} types[] = {{"trigger", MSG_schema_trigger},
		     {"view", MSG_schema_view},
		     {"index", MSG_schema_index}};
	for (size_t i = 0; i < ARRAY_LENGTH(types); i++)
		if (strcmp(type, types[i].type) == 0)
			return text(types[i].label);
	return text(MSG_schema_table);
}

static bool refuse_unknown(const struct store *store, const char *type, const char *name,
			   struct error *err)
{
	char *line = utf8_clean(name, strlen(name), false, NULL);
	error_set(err, ERR_DATABASE, say_store_strange(store->path, guard_type_name(type), line));
	free(line);
	return false;
}

/* *plain: it is none of ours, and its columns are to be looked at. */
static bool check_part(const struct store *store, const struct schema_model *model,
		       const struct schema_part *part, bool *plain, struct error *err)
{
	switch (schema_model_fit(model, part->type, part->name, part->sql)) {
	case SCHEMA_SAME:
		return true;
	case SCHEMA_CHANGED:
		return error_set(err, ERR_DATABASE, say_store_altered(store->path, part->name));
	case SCHEMA_UNKNOWN:
		break;
	}
	*plain = schema_makes_plain(part->sql, part->type);
	return *plain || refuse_unknown(store, part->type, part->name, err);
}

static bool check_parts(struct store *store, const struct schema_model *model, bool *more,
			struct error *err)
{
	struct stmt *stmt = stmt_use(store, &schema_rows);
	bool good = true;
	while (good && stmt_step(stmt)) {
		struct schema_part part = {.type = xstrdup(raw(stmt))};
		part.name = xstrdup(raw(stmt));
		part.sql = xstrdup(raw(stmt));
		bool plain = false;
		good = check_part(store, model, &part, &plain, err);
		*more = *more || plain;
		free(part.type);
		free(part.name);
		free(part.sql);
	}
	return stmt_end(stmt, err) && good;
}

/* Those that are none of ours: SQLite itself tells what their columns are. */
static bool check_columns(struct store *store, const struct schema_model *model, struct error *err)
{
	static const struct sql computed = {
		"schema_computed",
		"SELECT type, name FROM main.sqlite_schema s WHERE"
		" (type = 'table' AND EXISTS"
		"  (SELECT 1 FROM pragma_table_xinfo(s.name, 'main') WHERE hidden <> 0))"
		" OR (type = 'index' AND (EXISTS"
		"  (SELECT 1 FROM pragma_index_xinfo(s.name, 'main') WHERE cid = -2)"
		"  OR EXISTS (SELECT 1 FROM pragma_index_list(s.tbl_name, 'main') i"
		"   WHERE i.name = s.name AND i.partial)))"};
	struct stmt *stmt = stmt_use(store, &computed);
	bool good = true;
	while (good && stmt_step(stmt)) {
		char *type = xstrdup(raw(stmt)), *name = xstrdup(raw(stmt));
		if (!name_index_find(&model->names, name))
			good = refuse_unknown(store, type, name, err);
		free(type);
		free(name);
	}
	return stmt_end(stmt, err) && good;
}

/* A database that nobody has tampered with, as nearly all are: word by word what it ought to be. */
static bool is_newest(struct store *store, bool *same, struct error *err)
{
	const char *rest = schema_newest;
	struct stmt *stmt = stmt_use(store, &schema_rows);
	while (*same && stmt_step(stmt)) {
		const char *type = raw(stmt), *name = raw(stmt);
		char *part = string_format("%s %s\n%s\n\n", type, name, raw(stmt));
		size_t length = strlen(part);
		*same = strncmp(rest, part, length) == 0;
		rest += *same ? length : 0;
		free(part);
	}
	*same = *same && !*rest;
	return stmt_end(stmt, err);
}

static bool check_schema(struct store *store, struct error *err)
{
	struct schema_model model = {.names = NAME_INDEX_INIT};
	bool more = false;
	int version = 0;
	bool good = store_schema_version(store, &version, err) &&
		    schema_model_load(&model, store, version, err) &&
		    check_parts(store, &model, &more, err) &&
		    (!more || check_columns(store, &model, err));
	schema_model_release(&model);
	return good;
}

bool guard_schema(struct store *store, struct error *err)
{
	bool begun = false, same = true;
	bool good = snapshot_begin(store, &begun, err) && is_newest(store, &same, err) &&
		    (same || check_schema(store, err));
	snapshot_end(store, begun);
	return good;
}
