/*
 * The floor of an import: a bare loop over libyaml's events, and a prepared insert for each row that the plan gives (the
 * activity and its post), in one transaction, into the same schema. Nothing is checked and no history kept.
 *
 *     floor_import FILE.yaml NEW.db SCHEMA.sql
 */
#include "base/banned.h"

#include <sqlite3.h>
#include <stdbool.h>
#include <stdlib.h>
#include <yaml.h>

static char *slurp(const char *path)
{
	FILE *file = fopen(path, "rb");
	if (!file || fseek(file, 0, SEEK_END) != 0)
		return NULL;
	long size = ftell(file);
	rewind(file);
	char *text = calloc(1, (size_t)size + 1);
	if (!text || fread(text, 1, (size_t)size, file) != (size_t)size)
		return NULL;
	fclose(file);
	return text;
}

static void run(sqlite3 *db, const char *sql)
{
	char *why = NULL;
	if (sqlite3_exec(db, sql, NULL, NULL, &why) != SQLITE_OK) {
		fprintf(stderr, "floor_import: %s\n", why);
		exit(1);
	}
}

struct inserts {
	sqlite3_stmt *activity, *post;
	sqlite3_int64 id;
};

static void insert(struct inserts *to, const char *title)
{
	sqlite3_int64 id = ++to->id;
	sqlite3_bind_int64(to->activity, 1, id);
	sqlite3_bind_int64(to->activity, 2, id * 1024);
	sqlite3_bind_text(to->activity, 3, title, -1, SQLITE_STATIC);
	sqlite3_step(to->activity);
	sqlite3_reset(to->activity);
	sqlite3_bind_int64(to->post, 1, id);
	sqlite3_step(to->post);
	sqlite3_reset(to->post);
}

static void read_events(const char *path, struct inserts *to)
{
	yaml_parser_t parser;
	yaml_event_t event;
	FILE *file = fopen(path, "rb");
	bool title_next = false, done = false;
	if (!file || !yaml_parser_initialize(&parser))
		exit(1);
	yaml_parser_set_input_file(&parser, file);
	while (!done) {
		if (!yaml_parser_parse(&parser, &event))
			exit(1);
		if (event.type == YAML_SCALAR_EVENT) {
			const char *value = (const char *)event.data.scalar.value;
			if (title_next)
				insert(to, value);
			title_next = strcmp(value, "title") == 0;
		}
		done = event.type == YAML_STREAM_END_EVENT;
		yaml_event_delete(&event);
	}
	yaml_parser_delete(&parser);
	fclose(file);
}

int main(int argc, char **argv)
{
	sqlite3 *db = NULL;
	struct inserts to = {0};
	char *schema = argc == 4 ? slurp(argv[3]) : NULL;
	if (!schema || sqlite3_open(argv[2], &db) != SQLITE_OK)
		return 2;
	run(db, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;");
	run(db, schema);
	run(db, "BEGIN; INSERT INTO organization(id, name) VALUES (1, 'x');"
		"INSERT INTO post(id, organization_id, name, position) VALUES (1, 1, 'x', 1);"
		"INSERT INTO plan(id, organization_id, code, title, kind, first_month, "
		"month_count, status)"
		" VALUES (1, 1, 'x', 'x', 'year', '2025-09', 11, 'draft');");
	sqlite3_prepare_v2(
		db,
		"INSERT INTO activity(id, plan_id, position, title, starts, place, budget)"
		" VALUES (?, 1, ?, ?, '2025-09', '会议室', 100)",
		-1, &to.activity, NULL);
	sqlite3_prepare_v2(db, "INSERT INTO activity_post VALUES (?, 1, 0)", -1, &to.post, NULL);
	read_events(argv[1], &to);
	run(db, "COMMIT");
	sqlite3_finalize(to.activity);
	sqlite3_finalize(to.post);
	sqlite3_close(db);
	free(schema);
	return 0;
}
