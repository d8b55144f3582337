#include "schema_model.h"

#include "base/array.h"
#include "failure.h"
#include "migrations.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* --- statements --- */

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
static bool same_sql(const char *a, const char *b)
{
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

bool schema_makes_plain(const char *sql, const char *type)
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

/* What ANALYZE leaves. */
static bool is_statistics(const char *sql)
{
	static const char *const tables[] = {
		"CREATE TABLE sqlite_stat1(tbl,idx,stat)",
		"CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)",
	};
	for (size_t i = 0; i < ARRAY_LENGTH(tables); i++)
		if (same_sql(sql, tables[i]))
			return true;
	return false;
}

/* --- the model --- */

const struct sql schema_rows = {"schema", "SELECT type, name, sql FROM main.sqlite_schema"
					  " WHERE sql IS NOT NULL OR type NOT IN ('table', 'index')"
					  " OR name NOT LIKE 'sqlite\\_autoindex\\_%' ESCAPE '\\'"};

static void add(struct schema_model *model, struct schema_part part)
{
	name_index_add(&model->names, part.name, (uint32_t)model->count, NULL);
	ARRAY_GROW(model->parts, model->count, model->room);
	model->parts[model->count++] = part;
}

void schema_model_release(struct schema_model *model)
{
	for (size_t i = 0; i < model->count; i++) {
		free(model->parts[i].type);
		free(model->parts[i].name);
		free(model->parts[i].sql);
	}
	free(model->parts);
	name_index_release(&model->names);
	*model = (struct schema_model){.names = NAME_INDEX_INIT};
}

bool schema_model_load(struct schema_model *model, const struct store *like, int version,
		       struct error *err)
{
	struct store store = {.path = like->path};
	*model = (struct schema_model){.names = NAME_INDEX_INIT};
	int code = sqlite3_open(":memory:", &store.db);
	for (size_t i = 0; code == SQLITE_OK && i < migration_count; i++)
		if (migrations[i].version <= version)
			code = sqlite3_exec(store.db, migrations[i].sql, NULL, NULL, NULL);
	bool good = code == SQLITE_OK || store_failure(&store, code, "schema", err);
	if (good) {
		struct stmt *stmt = stmt_use(&store, &schema_rows);
		while (stmt_step(stmt)) {
			struct schema_part part = {.type = xstrdup(stmt_text(stmt))};
			part.name = xstrdup(stmt_text(stmt));
			part.sql = xstrdup(stmt_text(stmt));
			add(model, part);
		}
		good = stmt_end(stmt, err);
	}
	stmt_free_all(&store);
	sqlite3_close(store.db);
	return good;
}

enum schema_fit schema_model_fit(const struct schema_model *model, const char *type,
				 const char *name, const char *sql)
{
	const uint32_t *at = name_index_find(&model->names, name);
	assert(!at || model->parts);
	if (at && strcmp(model->parts[*at].type, type) == 0)
		return same_sql(model->parts[*at].sql, sql) ? SCHEMA_SAME : SCHEMA_CHANGED;
	return is_statistics(sql) ? SCHEMA_SAME : SCHEMA_UNKNOWN;
}
