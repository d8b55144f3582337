#include "guard.h"

#include "base/array.h"
#include "base/name_index.h"
#include "base/strbuf.h"
#include "base/utf8.h"
#include "failure.h"
#include "migrations.h"
#include "stmt.h"

#include <assert.h>
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

/* --- the schema, as text --- */

/* A word, with the quotes of a name left out; a string; or one sign. */
struct token {
	const char *text;
	size_t length;
	bool end;
};

static bool is_word(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
	       c == '_' || (unsigned char)c >= 0x80;
}

static const char *skip_blanks(const char *at)
{
	for (;;) {
		at += strspn(at, " \t\r\n\f");
		if (strncmp(at, "--", 2) == 0) {
			at += strcspn(at, "\n");
		} else if (strncmp(at, "/*", 2) == 0) {
			const char *end = strstr(at + 2, "*/");
			at = end ? end + 2 : at + strlen(at);
		} else {
			return at;
		}
	}
}

static const char *next_token(const char *at, struct token *out)
{
	at = skip_blanks(at);
	const char *start = at;
	if (*at == '\'' || *at == '"') {
		const char *end = strchr(at + 1, *at);
		bool name = *at == '"';
		at = end ? end + 1 : at + strlen(at);
		*out = (struct token){start + name, (size_t)(at - start) - (name ? end ? 2 : 1 : 0),
				      false};
		return at;
	}
	while (is_word(*at))
		at++;
	if (at == start && *at)
		at++;
	*out = (struct token){start, (size_t)(at - start), at == start};
	return at;
}

/* But for blanks, comments and quoted names, in which versions of SQLite may differ when they write a changed table. */
bool guard_same_sql(const char *a, const char *b)
{
	if (!a || !b)
		return a == b;
	struct token of_a, of_b;
	do {
		a = next_token(a, &of_a);
		b = next_token(b, &of_b);
		if (of_a.end != of_b.end || of_a.length != of_b.length ||
		    memcmp(of_a.text, of_b.text, of_a.length) != 0)
			return false;
	} while (!of_a.end);
	return true;
}

/* What the statement makes, whatever the row says of it: SQLite goes by the statement. */
static bool makes_plain(const char *sql, const char *type)
{
	struct token token;
	sql = next_token(sql, &token);
	next_token(sql, &token);
	if (strcmp(type, "table") == 0)
		return token.length == 5 && sqlite3_strnicmp(token.text, "table", 5) == 0;
	return strcmp(type, "index") == 0 &&
	       ((token.length == 5 && sqlite3_strnicmp(token.text, "index", 5) == 0) ||
		(token.length == 6 && sqlite3_strnicmp(token.text, "unique", 6) == 0));
}

/* --- what it ought to be --- */

struct part {
	char *type, *sql;
};

struct model {
	struct name_index names;
	struct part *parts;
	size_t count, room;
};

static const struct sql schema = {"schema",
				  "SELECT type, name, sql FROM main.sqlite_schema"
				  " WHERE sql IS NOT NULL OR type NOT IN ('table', 'index')"
				  " OR name NOT LIKE 'sqlite\\_autoindex\\_%' ESCAPE '\\'"};

static void model_add(struct model *model, const char *type, const char *name, const char *sql)
{
	name_index_add(&model->names, name, (uint32_t)model->count, NULL);
	ARRAY_GROW(model->parts, model->count, model->room);
	model->parts[model->count++] = (struct part){xstrdup(type), xstrdup(sql)};
}

static void model_release(struct model *model)
{
	for (size_t i = 0; i < model->count; i++) {
		free(model->parts[i].type);
		free(model->parts[i].sql);
	}
	free(model->parts);
	name_index_release(&model->names);
}

/* Built in memory, by the same statements: that takes a while. */
static bool model_load(struct model *model, const struct store *like, int version,
		       struct error *err)
{
	struct store store = {.path = like->path};
	int code = sqlite3_open(":memory:", &store.db);
	for (size_t i = 0; code == SQLITE_OK && i < migration_count; i++)
		if (migrations[i].version <= version)
			code = sqlite3_exec(store.db, migrations[i].sql, NULL, NULL, NULL);
	bool good = code == SQLITE_OK || store_failure(&store, code, "schema", err);
	if (good) {
		struct stmt *stmt = stmt_use(&store, &schema);
		while (stmt_step(stmt)) {
			const char *type = stmt_text(stmt), *name = stmt_text(stmt);
			model_add(model, type, name, stmt_text(stmt));
		}
		good = stmt_end(stmt, err);
	}
	stmt_free_all(&store);
	sqlite3_close(store.db);
	return good;
}

/* --- holding one to the other --- */

/* What ANALYZE leaves. */
bool guard_is_statistics(const char *sql)
{
	static const char *const tables[] = {
		"CREATE TABLE sqlite_stat1(tbl,idx,stat)",
		"CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)",
	};
	for (size_t i = 0; i < ARRAY_LENGTH(tables); i++)
		if (guard_same_sql(sql, tables[i]))
			return true;
	return false;
}

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
static bool check_part(const struct store *store, const struct model *model, struct part *part,
		       const char *name, bool *plain, struct error *err)
{
	const uint32_t *at = name_index_find(&model->names, name);
	assert(!at || model->parts);
	if (at && strcmp(model->parts[*at].type, part->type) == 0) {
		if (guard_same_sql(model->parts[*at].sql, part->sql))
			return true;
		return error_set(err, ERR_DATABASE, say_store_altered(store->path, name));
	}
	if (guard_is_statistics(part->sql))
		return true;
	*plain = makes_plain(part->sql, part->type);
	return *plain || refuse_unknown(store, part->type, name, err);
}

static bool check_parts(struct store *store, const struct model *model, bool *more,
			struct error *err)
{
	struct stmt *stmt = stmt_use(store, &schema);
	bool good = true;
	while (good && stmt_step(stmt)) {
		struct part part = {.type = xstrdup(raw(stmt))};
		char *name = xstrdup(raw(stmt));
		bool plain = false;
		part.sql = xstrdup(raw(stmt));
		good = check_part(store, model, &part, name, &plain, err);
		*more = *more || plain;
		free(name);
		free(part.type);
		free(part.sql);
	}
	return stmt_end(stmt, err) && good;
}

/* Those that are none of ours: SQLite itself tells what their columns are. */
static bool check_columns(struct store *store, const struct model *model, struct error *err)
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
	struct stmt *stmt = stmt_use(store, &schema);
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
	struct model model = {.names = NAME_INDEX_INIT};
	bool more = false;
	int version = 0;
	bool good = store_schema_version(store, &version, err) &&
		    model_load(&model, store, version, err) &&
		    check_parts(store, &model, &more, err) &&
		    (!more || check_columns(store, &model, err));
	model_release(&model);
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
