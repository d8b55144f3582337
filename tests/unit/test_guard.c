/*
 * A database that somebody has sent: what stands in it can't act. If a test here failed, opening a colleague's file could
 * change or remove what a committee has written, or hang the program; or an honest file would be refused.
 */
#include "store_fixture.h"

#include "../../src/store/guard.h"
#include "../../src/store/migrations.h"
#include "store/content_store.h"
#include "store/upkeep_store.h"

static void run(sqlite3 *db, const char *sql)
{
	char *said = NULL;
	if (sqlite3_exec(db, sql, NULL, NULL, &said) != SQLITE_OK)
		fail_msg("%s: %s", sql, said);
}

/* A database of that version as the program of that time made it, then what somebody has done to it. */
static void make(const struct fixture *fixture, int version, const char *sql)
{
	sqlite3 *db;
	unlink(fixture->path);
	assert_int_equal(sqlite3_open(fixture->path, &db), SQLITE_OK);
	for (size_t i = 0; i < migration_count && migrations[i].version <= version; i++)
		run(db, migrations[i].sql);
	run(db, "INSERT INTO origin VALUES (7, 100)");
	run(db, sql);
	sqlite3_close(db);
}

static int newest(void)
{
	return migrations[migration_count - 1].version;
}

static bool opens(const struct fixture *fixture, struct error *err)
{
	struct store *store = NULL;
	struct store_options options = {.path = fixture->path, .origin = 7, .actor = "陈静"};
	bool good = store_open(&store, &options, err);
	store_close(store);
	return good;
}

/* Refused with a sentence that names it, by all who open databases, and left as it is. */
static void assert_refused(const struct fixture *fixture, const char *name)
{
	struct error err = ERROR_INIT;
	struct diagnostics found;
	struct stat before, after;
	assert_int_equal(stat(fixture->path, &before), 0);
	assert_false(opens(fixture, &err));
	assert_int_equal(err.code, ERR_DATABASE);
	assert_non_null(strstr(err.text, name));
	diagnostics_init(&found, fixture->path);
	assert_false(upkeep_check(fixture->path, &found, &err));
	assert_non_null(strstr(err.text, name));
	diagnostics_release(&found);
	char *kept = NULL, *target = string_format("%s.new", fixture->path);
	assert_false(upkeep_restore(fixture->path, target, &kept, &err));
	assert_int_not_equal(access(target, F_OK), 0);
	assert_int_equal(stat(fixture->path, &after), 0);
	assert_int_equal(before.st_size, after.st_size);
	assert_true(before.st_mtim.tv_nsec == after.st_mtim.tv_nsec);
	free(target);
	error_release(&err);
}

static void what_could_act_is_refused_whatever_the_version(void **state)
{
	const struct fixture *fixture = *state;
	static const struct {
		const char *sql, *name;
	} cases[] = {
		{"CREATE TRIGGER falle AFTER UPDATE ON activity BEGIN DELETE FROM plan; END",
		 "falle"},
		{"CREATE VIEW sicht AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT 1 FROM c) "
		 "SELECT x FROM c",
		 "sicht"},
		{"DROP TABLE duty; CREATE VIEW duty AS SELECT 1 AS id, 1 AS post_id,"
		 " 1 AS position, 'x' AS text",
		 "duty"},
		{"CREATE TABLE berechnet (a, b AS (a || a))", "berechnet"},
		{"CREATE TABLE gehalten (a, b AS (a || a) STORED)", "gehalten"},
		{"CREATE INDEX ausdruck ON plan (upper(title))", "ausdruck"},
		{"CREATE INDEX teil ON plan (title) WHERE title <> ''", "teil"},
		{"ALTER TABLE plan ADD COLUMN mehr TEXT", "plan"},
		{"ALTER TABLE plan ADD COLUMN mehr TEXT AS (upper(title))", "plan"},
		{"PRAGMA writable_schema = 1; UPDATE sqlite_schema SET sql = replace(sql,"
		 " 'STRICT', '') WHERE name = 'member'",
		 "member"},
		{"DROP INDEX plan_time; CREATE INDEX plan_time ON plan (hex(title))", "plan_time"},
		{"CREATE VIRTUAL TABLE suche USING fts5 (x)", "suche"},
	};
	for (int version = 1; version <= newest(); version++) {
		for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
			if (strstr(cases[i].sql, "fts5") &&
			    !sqlite3_compileoption_used("ENABLE_FTS5"))
				continue;
			make(fixture, version, cases[i].sql);
			assert_refused(fixture, cases[i].name);
		}
	}
}

/* The row says 'table', the statement makes a trigger. */
static void a_row_of_the_schema_that_lies_is_refused(void **state)
{
	const struct fixture *fixture = *state;
	make(fixture, newest(),
	     "PRAGMA writable_schema = 1; INSERT INTO sqlite_schema VALUES ('table', 'falle', "
	     "'plan', 0, 'CREATE TRIGGER falle AFTER INSERT ON plan BEGIN SELECT 1; END')");
	assert_refused(fixture, "falle");
}

/* Somebody who keeps notes of his own beside the plans, or has had SQLite gather statistics, is not locked out. */
static void what_can_do_nothing_is_no_reason(void **state)
{
	const struct fixture *fixture = *state;
	static const char *const cases[] = {
		"ANALYZE",
		"VACUUM",
		"CREATE TABLE notiz (text); INSERT INTO notiz VALUES ('x')",
		"CREATE INDEX titel ON plan (title)",
		"CREATE UNIQUE INDEX titel ON plan (code, title)",
		"DROP INDEX activity_status",
		("PRAGMA writable_schema = 1; UPDATE sqlite_schema SET sql = replace(sql,"
		 " ' STRICT', '\n/* so */STRICT')"),
	};
	for (int version = 1; version <= newest(); version++) {
		for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
			if (version < newest() && strstr(cases[i], "DROP"))
				continue;
			make(fixture, version, cases[i]);
			assert_good(opens(fixture, &err));
		}
		make(fixture, version, "SELECT 1");
		assert_good(opens(fixture, &err));
		assert_good(opens(fixture, &err));
	}
}

/* Also what comes into the schema while it is open, by a program that has the right to write. */
static void what_comes_later_does_not_act(void **state)
{
	const struct fixture *fixture = *state;
	struct store *store = NULL;
	struct store_options options = {.path = fixture->path, .origin = 7, .actor = "陈静"};
	make(fixture, newest(), "SELECT 1");
	assert_good(store_open(&store, &options, &err));
	sqlite3 *other;
	assert_int_equal(sqlite3_open(fixture->path, &other), SQLITE_OK);
	run(other,
	    "CREATE TRIGGER falle AFTER INSERT ON organization BEGIN INSERT INTO organization "
	    "(name) VALUES ('falle'); END");
	sqlite3_close(other);
	struct organization organization = {.name = xstrdup("甲工会")};
	assert_good(store_begin(store, &err));
	assert_good(organization_store_insert(store, &organization, &err));
	struct bilingual sentence = {xstrdup("甲"), xstrdup("A")};
	assert_good(store_commit(store, "organization.add", &sentence, 0, &err));
	bilingual_release(&sentence);
	struct organization *items;
	size_t count;
	assert_good(organization_store_list(store, &items, &count, &err));
	assert_int_equal(count, 1);
	organization_release(&items[0]);
	free(items);
	organization_release(&organization);
	store_close(store);
}

static void no_connection_attaches_or_loads(void **state)
{
	(void)state;
	sqlite3 *db;
	assert_int_equal(sqlite3_open(":memory:", &db), SQLITE_OK);
	guard_connection(db);
	assert_int_not_equal(sqlite3_exec(db, "ATTACH '/etc/passwd' AS p", NULL, NULL, NULL),
			     SQLITE_OK);
	assert_int_not_equal(sqlite3_exec(db, "SELECT load_extension('x')", NULL, NULL, NULL),
			     SQLITE_OK);
	assert_int_not_equal(sqlite3_exec(db, "SELECT zeroblob(600000000)", NULL, NULL, NULL),
			     SQLITE_OK);
	sqlite3_exec(db, "PRAGMA writable_schema = 1", NULL, NULL, NULL);
	assert_int_not_equal(sqlite3_exec(db, "DELETE FROM sqlite_schema", NULL, NULL, NULL),
			     SQLITE_OK);
	guard_allow_attached(db, true);
	assert_int_equal(sqlite3_exec(db, "ATTACH '' AS p", NULL, NULL, NULL), SQLITE_OK);
	assert_int_equal(sqlite3_exec(db, "DETACH p", NULL, NULL, NULL), SQLITE_OK);
	guard_allow_attached(db, false);
	assert_int_not_equal(sqlite3_exec(db, "ATTACH '' AS p", NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(db);
}

static int add_part(void *context, int count, char **values, char **names)
{
	(void)count;
	(void)names;
	strbuf_format(context, "%s %s\n%s\n\n", values[0], values[1], values[2]);
	return 0;
}

/* Else each start would take twice as long. After a new migration, UPDATE=1 writes the file anew. */
static void the_newest_schema_is_known_at_once(void **state)
{
	(void)state;
	sqlite3 *db;
	struct strbuf parts = STRBUF_INIT;
	assert_int_equal(sqlite3_open(":memory:", &db), SQLITE_OK);
	for (size_t i = 0; i < migration_count; i++)
		run(db, migrations[i].sql);
	assert_int_equal(
		sqlite3_exec(db, "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL",
			     add_part, &parts, NULL),
		SQLITE_OK);
	sqlite3_close(db);
	if (getenv("UPDATE")) {
		FILE *file = fopen("data/sql/newest.txt", "w");
		assert_non_null(file);
		fputs(parts.text, file);
		assert_int_equal(fclose(file), 0);
	} else {
		assert_string_equal(parts.text, schema_newest);
	}
	strbuf_release(&parts);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, fixture_begin, fixture_end)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(what_could_act_is_refused_whatever_the_version),
		TEST(a_row_of_the_schema_that_lies_is_refused),
		TEST(what_can_do_nothing_is_no_reason),
		TEST(what_comes_later_does_not_act),
		cmocka_unit_test(no_connection_attaches_or_loads),
		cmocka_unit_test(the_newest_schema_is_known_at_once),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
