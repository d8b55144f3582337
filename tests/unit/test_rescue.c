/*
 * Saving what is left of a damaged database. If it failed, one bad page would take a year's work along, or whoever saved the
 * rest would be told wrong numbers of what is missing.
 */
#include "store_fixture.h"

#include "../../src/store/migrations.h"
#include "store/content_store.h"
#include "store/rescue_store.h"
#include "store/upkeep_store.h"

#define SQLITE_ENABLE_SESSION
#define SQLITE_ENABLE_PREUPDATE_HOOK
#include <sqlite3.h>

enum { PAGE = 4096 };

static void run(const char *path, const char *sql)
{
	sqlite3 *db;
	char *said = NULL;
	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	if (sqlite3_exec(db, sql, NULL, NULL, &said) != SQLITE_OK)
		fail_msg("%s: %s", said, sql);
	sqlite3_close(db);
}

static int64_t number_in(const char *path, const char *sql)
{
	sqlite3 *db;
	sqlite3_stmt *stmt;
	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	assert_int_equal(sqlite3_prepare_v2(db, sql, -1, &stmt, NULL), SQLITE_OK);
	assert_int_equal(sqlite3_step(stmt), SQLITE_ROW);
	int64_t number = sqlite3_column_int64(stmt, 0);
	sqlite3_finalize(stmt);
	sqlite3_close(db);
	return number;
}

static char *beside(const struct fixture *fixture, const char *name)
{
	return string_format("%s/%s", fixture->folder, name);
}

/* The sample, and enough of everything that each table has several pages. */
static void make_sample(const struct fixture *fixture)
{
	struct store *store = open_as(fixture, "陈静");
	struct whole_plan whole = insert_sample(store);
	whole_plan_release(&whole);
	store_close(store);
	run(fixture->path,
	    "PRAGMA journal_mode = DELETE; UPDATE origin SET next = 9000;"
	    " CREATE TEMP TABLE n AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
	    " WHERE i < 90) SELECT i, (7 << 40) + 1000 + i AS id, hex(randomblob(0)) ||"
	    " '一段不短的文字，让一页放不下许多行。' || i AS words FROM n;"
	    "INSERT INTO section (id, plan_id, position, heading, body) SELECT n.id, p.id, 9000 + i,"
	    " '第' || i || '节', words FROM n, plan p;"
	    "INSERT INTO activity (id, plan_id, section_id, position, title, detail) SELECT n.id + 1000,"
	    " p.id, n.id, 9000 + i, '活动' || i, words FROM n, plan p;"
	    "INSERT INTO member (id, organization_id, name, note) SELECT n.id + 2000, o.id, '会员' || i,"
	    " words FROM n, organization o;"
	    "INSERT INTO post (id, organization_id, name, position) SELECT n.id + 3000, o.id, words, 9000 + i"
	    " FROM n, organization o;"
	    "INSERT INTO duty (id, post_id, position, text) SELECT n.id + 4000, n.id + 3000, 1, words FROM n;"
	    "INSERT INTO appointment (id, post_id, member_id) SELECT n.id + 5000, n.id + 3000, n.id + 2000"
	    " FROM n;"
	    "INSERT INTO activity_post SELECT n.id + 1000, n.id + 3000, 0 FROM n;"
	    "INSERT INTO allotment SELECT p.id, n.id + 3000, i FROM n, plan p;"
	    "INSERT INTO income (id, plan_id, position, name, amount) SELECT n.id + 6000, p.id, i, words, i"
	    " FROM n, plan p;"
	    "INSERT INTO standard (id, organization_id, position, event, least, most) SELECT n.id + 7000,"
	    " o.id, i, words, 1, 1 FROM n, organization o;"
	    "INSERT INTO silence SELECT p.id, 'rule:' || words FROM n, plan p;"
	    "INSERT INTO day_off SELECT date('2025-01-01', i || ' days'), words, 0, 2025 FROM n;"
	    "INSERT INTO draft (at, actor, form, row_id, content) SELECT '2025-09-01T08:00:00Z', '陈静',"
	    " 'activity', id, words FROM n;"
	    "INSERT INTO history (at, actor, action, detail, changeset) SELECT '2025-09-01T08:00:00Z', '陈静',"
	    " 'test', '{\"zh\": \"' || words || '\", \"en\": \"\"}', h.changeset FROM n, history h WHERE"
	    " h.id = 1 AND i < 20");
}

static struct rescue save(const char *from, const char *to)
{
	struct rescue rescue = {0};
	struct diagnostics found;
	assert_good(rescue_store(from, to, 11, &rescue, &err));
	diagnostics_init(&found, to);
	assert_good(upkeep_check(to, &found, &err));
	if (found.count)
		fail_msg("%s", found.items[0].text);
	diagnostics_release(&found);
	char *left = string_format("%s~rescue", to);
	assert_int_not_equal(access(left, F_OK), 0);
	free(left);
	return rescue;
}

/* As much was saved and lost as there was; where not all is known, not more. */
static void assert_adds_up(const struct rescue *is, const struct rescue *whole, const char *what)
{
	for (int kind = 0; kind < RESCUE_KINDS; kind++) {
		const struct rescue_count *count = &is->kinds[kind];
		int there = whole->kinds[kind].saved, sum = count->saved + count->lost;
		if (count->saved < 0 || count->lost < 0 || count->mended > count->saved ||
		    sum > there || (!count->more && sum != there))
			fail_msg("%s: %d %s were there, %d saved, %d of them mended, %d lost%s",
				 what, there, rescue_label((enum rescue_kind)kind), count->saved,
				 count->mended, count->lost, count->more ? " and more" : "");
	}
}

static bool same_content(const char *path, const char *other)
{
	struct store *store = NULL;
	struct difference difference = {0};
	struct store_options how = {.path = path, .read_only = true};
	assert_good(store_open(&store, &how, &err));
	assert_good(content_store_compare(store, other, &difference, &err));
	bool same = difference_is_none(&difference);
	difference_release(&difference);
	store_close(store);
	return same;
}

static void what_is_sound_comes_out_as_it_was(void **state)
{
	struct fixture *fixture = *state;
	char *saved = beside(fixture, "saved.db");
	make_sample(fixture);
	struct rescue rescue = save(fixture->path, saved);
	assert_true(rescue_is_whole(&rescue));
	assert_true(same_content(saved, fixture->path));
	assert_int_equal(rescue.kinds[RESCUE_PLANS].saved, 1);
	assert_int_equal(rescue.kinds[RESCUE_SECTIONS].saved, 90 + 3);
	assert_int_equal(rescue.kinds[RESCUE_ACTIVITIES].saved, 90 + 4);
	assert_int_equal(rescue.kinds[RESCUE_MEMBERS].saved, 90 + 1);
	assert_int_equal(rescue.kinds[RESCUE_POSTS].saved, 3 * 90 + 4);
	assert_int_equal(rescue.kinds[RESCUE_OTHERS].saved, 7 * 90 + 4);
	assert_int_equal(rescue.kinds[RESCUE_ENTRIES].saved, 20);
	free(saved);
}

/* The file as a disk gives it back that can't read one of its pages, counted from 0. */
static struct rescue save_without(char *bytes, size_t length, size_t page, const char *bad,
				  const char *saved)
{
	char was[PAGE];
	memcpy(was, bytes + page * PAGE, PAGE);
	memset(bytes + page * PAGE, 0, PAGE);
	write_file(bad, bytes, length);
	memcpy(bytes + page * PAGE, was, PAGE);
	return save(bad, saved);
}

/* How many rows stand on a page that leads to others; -1: it is none. Tables with a rowid have theirs on leaves alone. */
static int rows_on_inner_page(const char *page)
{
	enum { INNER_OF_INDEX = 2, INNER_OF_TABLE = 5 };
	return page[0] == INNER_OF_TABLE   ? 0
	       : page[0] == INNER_OF_INDEX ? (unsigned char)page[3] * 256 + (unsigned char)page[4]
					   : -1;
}

/* Where a page is lost that leads to others, these are found all the same. */
static void rows_are_found_to_which_nothing_leads(void **state)
{
	struct fixture *fixture = *state;
	char *saved = beside(fixture, "saved.db"), *bad = beside(fixture, "bad.db");
	size_t length;
	int tried = 0;
	make_sample(fixture);
	char *bytes = file_bytes(fixture->path, &length);
	struct rescue whole = save(fixture->path, saved);
	assert_int_equal(unlink(saved), 0);
	for (size_t page = 1; page < length / PAGE; page++) {
		int rows = rows_on_inner_page(bytes + page * PAGE), missing = 0;
		if (rows < 0)
			continue;
		struct rescue rescue = save_without(bytes, length, page, bad, saved);
		assert_adds_up(&rescue, &whole, "an inner page");
		for (int kind = 0; kind < RESCUE_KINDS; kind++)
			missing += whole.kinds[kind].saved - rescue.kinds[kind].saved;
		assert_in_range(missing, 0, rows);
		if (missing == 0)
			assert_true(same_content(saved, fixture->path));
		assert_int_equal(unlink(saved), 0);
		tried++;
	}
	assert_true(tried > 8);
	free(bytes);
	free(saved);
	free(bad);
}

/* Where the table began is lost, and what was deleted still lies in the file: it does not come back. */
static void what_was_deleted_does_not_come_back(void **state)
{
	struct fixture *fixture = *state;
	char *saved = beside(fixture, "saved.db"), *bad = beside(fixture, "bad.db");
	size_t length;
	make_sample(fixture);
	run(fixture->path,
	    "PRAGMA secure_delete = OFF;"
	    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)"
	    " INSERT INTO activity (id, plan_id, position, title)"
	    " SELECT 1000 + i, p.id, i, '要删去的' || i FROM n, plan p;"
	    "DELETE FROM activity WHERE id BETWEEN 1000 AND 2000");
	int64_t root = number_in(fixture->path,
				 "SELECT rootpage FROM sqlite_schema WHERE name = 'activity'");
	assert_true(number_in(fixture->path, "PRAGMA freelist_count") > 2);
	char *bytes = file_bytes(fixture->path, &length);
	assert_int_equal(rows_on_inner_page(bytes + (root - 1) * PAGE), 0);
	struct rescue rescue = save_without(bytes, length, (size_t)root - 1, bad, saved);
	assert_int_equal(rescue.kinds[RESCUE_ACTIVITIES].saved, 90 + 4);
	assert_true(rescue_is_whole(&rescue));
	assert_true(same_content(saved, fixture->path));
	free(bytes);
	free(saved);
	free(bad);
}

/* The first page, then every other one, as a disk gives it back that can't read it. */
static void a_page_of_zeros_costs_what_stood_on_it(void **state)
{
	struct fixture *fixture = *state;
	char *saved = beside(fixture, "saved.db"), *bad = beside(fixture, "bad.db");
	size_t length;
	int hurt = 0;
	make_sample(fixture);
	char *bytes = file_bytes(fixture->path, &length);
	struct rescue whole = save(fixture->path, saved);
	assert_int_equal(unlink(saved), 0);
	for (size_t page = 0; page < length / PAGE; page += 1 + page % 2) {
		char *name = string_format("page %zu", page + 1);
		struct rescue rescue = save_without(bytes, length, page, bad, saved);
		assert_adds_up(&rescue, &whole, name);
		/* Page 1 tells only where the tables begin. */
		if (page == 0)
			assert_true(same_content(saved, fixture->path));
		hurt += !rescue_is_whole(&rescue);
		assert_int_equal(unlink(saved), 0);
		free(name);
	}
	assert_true(hurt > 10);
	free(bytes);
	free(saved);
	free(bad);
}

/* A copy that was broken off, at every page of it and in the middle of one. */
static void a_truncated_file_gives_what_it_has(void **state)
{
	struct fixture *fixture = *state;
	char *saved = beside(fixture, "saved.db"), *bad = beside(fixture, "bad.db");
	size_t length;
	int something = 0;
	make_sample(fixture);
	char *bytes = file_bytes(fixture->path, &length);
	struct rescue whole = save(fixture->path, saved);
	assert_int_equal(unlink(saved), 0);
	for (size_t end = length - 1; end > PAGE; end -= end > 9777 ? 9777 : end) {
		struct rescue rescue = {0};
		struct error err = ERROR_INIT;
		write_file(bad, bytes, end);
		if (rescue_store(bad, saved, 11, &rescue, &err)) {
			char *name = string_format("%zu bytes", end);
			assert_adds_up(&rescue, &whole, name);
			assert_true(end > length / 2 || !rescue_is_whole(&rescue));
			free(name);
			assert_int_equal(unlink(saved), 0);
			something++;
		} else {
			assert_int_equal(err.code, ERR_DATABASE);
			assert_int_not_equal(access(saved, F_OK), 0);
			error_release(&err);
		}
	}
	assert_true(something > 15);
	free(bytes);
	free(saved);
	free(bad);
}

/* Whatever a row hangs on is gone: the schema names them all, so that a new table can't be forgotten. */
static void what_hangs_on_nothing_is_put_somewhere(void **state)
{
	struct fixture *fixture = *state;
	char *saved = beside(fixture, "saved.db");
	size_t length;
	sqlite3 *db;
	sqlite3_stmt *stmt;
	make_sample(fixture);
	char *bytes = file_bytes(fixture->path, &length);
	struct rescue whole = save(fixture->path, saved);
	assert_int_equal(unlink(saved), 0);
	struct strbuf parents = STRBUF_INIT;
	assert_int_equal(sqlite3_open(fixture->path, &db), SQLITE_OK);
	assert_int_equal(
		sqlite3_prepare_v2(db,
				   "SELECT DISTINCT f.\"table\" FROM sqlite_schema s,"
				   " pragma_foreign_key_list(s.name) f WHERE s.type = 'table'",
				   -1, &stmt, NULL),
		SQLITE_OK);
	while (sqlite3_step(stmt) == SQLITE_ROW)
		strbuf_format(&parents, "%s ", (const char *)sqlite3_column_text(stmt, 0));
	sqlite3_finalize(stmt);
	sqlite3_close(db);
	int tried = 0;
	for (char *parent = parents.text, *end; (end = strchr(parent, ' ')); parent = end + 1) {
		*end = '\0';
		tried++;
		char *sql = string_format("PRAGMA foreign_keys = OFF; DELETE FROM %s", parent);
		write_file(fixture->path, bytes, length);
		run(fixture->path, sql);
		struct rescue rescue = save(fixture->path, saved);
		for (int kind = 0; kind < RESCUE_KINDS; kind++) {
			const struct rescue_count *count = &rescue.kinds[kind];
			assert_true(count->mended <= count->saved);
			assert_true(count->saved + count->lost <= whole.kinds[kind].saved);
		}
		assert_int_equal(unlink(saved), 0);
		free(sql);
	}
	assert_int_equal(tried, 6);
	strbuf_release(&parents);
	free(bytes);
	free(saved);
}

/* One row with all that can be wrong with it is one row. */
static void a_row_is_counted_once(void **state)
{
	struct fixture *fixture = *state;
	char *saved = beside(fixture, "saved.db");
	struct store *store = open_as(fixture, "陈静");
	struct whole_plan whole = insert_sample(store);
	whole_plan_release(&whole);
	store_close(store);
	run(fixture->path,
	    "PRAGMA foreign_keys = OFF; DELETE FROM plan; DELETE FROM section; PRAGMA"
	    " ignore_check_constraints = ON; UPDATE activity SET starts = '2025-99', done_on = 'x',"
	    " postponed_from = 'y', title = '', section_id = 5, plan_id = -1 WHERE title = '教师节慰问'");
	struct rescue rescue = save(fixture->path, saved);
	const struct rescue_count *count = &rescue.kinds[RESCUE_ACTIVITIES];
	assert_int_equal(count->saved, 4);
	assert_int_equal(count->mended, 1);
	assert_int_equal(count->lost, 0);
	free(saved);
}

/* What was written last stands in the log alone; the file it belongs to is gone. */
static void a_log_without_its_database_gives_what_it_has(void **state)
{
	struct fixture *fixture = *state;
	char *saved = beside(fixture, "saved.db"), *log = string_format("%s-wal", fixture->path),
	     *shared = string_format("%s-shm", fixture->path),
	     *kept = beside(fixture, "kept.db-wal"), *alone = beside(fixture, "kept.db");
	make_sample(fixture);
	struct rescue whole = save(fixture->path, saved);
	assert_int_equal(unlink(saved), 0);
	sqlite3 *db;
	size_t length;
	assert_int_equal(sqlite3_open(fixture->path, &db), SQLITE_OK);
	assert_int_equal(
		sqlite3_exec(db,
			     "PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; VACUUM;"
			     " UPDATE section SET body = body || '。'",
			     NULL, NULL, NULL),
		SQLITE_OK);
	char *bytes = file_bytes(log, &length);
	assert_true(length > 10 * PAGE);
	write_file(kept, bytes, length);
	free(bytes);
	sqlite3_close(db);
	struct rescue rescue = save(alone, saved);
	assert_adds_up(&rescue, &whole, "a log alone");
	assert_int_equal(rescue.kinds[RESCUE_ACTIVITIES].saved,
			 whole.kinds[RESCUE_ACTIVITIES].saved);
	assert_int_equal(rescue.kinds[RESCUE_SECTIONS].saved, whole.kinds[RESCUE_SECTIONS].saved);
	assert_int_not_equal(access(alone, F_OK), 0);
	/* One that is no log says so. */
	write_file(kept, "没有", 6);
	assert_int_equal(unlink(saved), 0);
	assert_error(rescue_store(alone, saved, 11, &rescue, &err), ERR_DATABASE);
	assert_int_not_equal(access(saved, F_OK), 0);
	free(shared);
	free(saved);
	free(log);
	free(kept);
	free(alone);
}

/* --- what is lost, and rows that belonged to it --- */

/* Two unions with a semester of each year in turn, which have the same posts; ids tell what belongs to what. */
static void make_unions(const struct fixture *fixture)
{
	struct store *store = open_as(fixture, "陈静");
	store_close(store);
	run(fixture->path,
	    "PRAGMA journal_mode = DELETE; CREATE TEMP TABLE n AS WITH RECURSIVE n(i) AS (SELECT 0 UNION"
	    " ALL SELECT i + 1 FROM n WHERE i < 5) SELECT i, 7 << 40 AS base FROM n;"
	    "INSERT OR REPLACE INTO origin VALUES (7, 9000);"
	    "INSERT INTO organization (id, name) SELECT base + 1 + i, '第' || i || '小学工会' FROM n WHERE i < 2;"
	    "INSERT INTO plan (id, organization_id, code, title, kind, first_month, month_count, status)"
	    " SELECT base + 100 + i, base + 1 + i % 2, 2015 + i, '计划', 'semester', (2015 + i) || '-09', 5,"
	    " 'adopted' FROM n;"
	    "INSERT INTO section (id, plan_id, position, heading) SELECT base + 200 + 10 * i,"
	    " base + 100 + i, 1024, '上级' FROM n;"
	    "INSERT INTO section (id, plan_id, parent_id, position, heading) SELECT base + 201 + 10 * i,"
	    " base + 100 + i, base + 200 + 10 * i, 1024, '下级' FROM n;"
	    "INSERT INTO activity (id, plan_id, section_id, position, title, starts) SELECT n.base + 300 +"
	    " 10 * n.i + k.i, n.base + 100 + n.i, n.base + 201 + 10 * n.i, 1024 * (1 + k.i), '活动',"
	    " printf('%d-%02d', 2015 + n.i, 9 + k.i) FROM n, n AS k WHERE k.i < 3;"
	    "INSERT INTO post (id, organization_id, name, position) SELECT base + 400 + i, base + 1 + i % 2,"
	    " '第' || (i / 2) || '委员', 1024 * (1 + i) FROM n;"
	    "INSERT INTO duty (id, post_id, position, text) SELECT base + 500 + i, base + 400 + i, 1, '做'"
	    " FROM n;"
	    "INSERT INTO member (id, organization_id, name) SELECT base + 600 + i, base + 1 + i % 2, '会员'"
	    " FROM n;"
	    "INSERT INTO appointment (id, post_id, member_id) SELECT base + 700 + i, base + 400 + i,"
	    " base + 600 + i FROM n;"
	    "INSERT INTO activity_post SELECT base + 300 + 10 * i, base + 400 + i % 2, 0 FROM n;"
	    "INSERT INTO allotment SELECT base + 100 + i, base + 400 + i, 5000 FROM n;"
	    "INSERT INTO income (id, plan_id, position, name, amount) SELECT base + 800 + i, base + 100 + i,"
	    " 1, '会费', 5 FROM n;"
	    "INSERT INTO standard (id, organization_id, position, event, least, most) SELECT base + 900 + i,"
	    " base + 1 + i, 1, '住院', 1, 1 FROM n WHERE i < 2");
}

/* Every row of what a person entered, but for its names. Owned. */
static char *who_belongs_to_whom(const char *path)
{
	static const char *const rows[] = {
		"SELECT id || '/' || '' FROM organization",
		"SELECT id || '/' || organization_id FROM plan",
		"SELECT id || '/' || plan_id || '/' || coalesce(parent_id, '') FROM section",
		"SELECT id || '/' || plan_id || '/' || section_id || '/' || starts FROM activity",
		"SELECT id || '/' || organization_id FROM post",
		"SELECT id || '/' || post_id FROM duty",
		"SELECT id || '/' || organization_id FROM member",
		"SELECT id || '/' || post_id || '/' || member_id FROM appointment",
		"SELECT activity_id || '/' || post_id FROM activity_post",
		"SELECT plan_id || '/' || post_id || '/' || amount FROM allotment",
		"SELECT id || '/' || plan_id FROM income",
		"SELECT id || '/' || organization_id FROM standard",
	};
	struct strbuf out = STRBUF_INIT;
	sqlite3 *db;
	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		sqlite3_stmt *stmt;
		char *sql = string_format("%s ORDER BY 1", rows[i]);
		assert_int_equal(sqlite3_prepare_v2(db, sql, -1, &stmt, NULL), SQLITE_OK);
		while (sqlite3_step(stmt) == SQLITE_ROW)
			strbuf_format(&out, "%s\n", (const char *)sqlite3_column_text(stmt, 0));
		strbuf_format(&out, "\n");
		sqlite3_finalize(stmt);
		free(sql);
	}
	sqlite3_close(db);
	return strbuf_detach(&out);
}

/* The pages of a table and all of its indexes are zeros: nothing but what refers to its rows tells of them. */
static void wipe_table(const char *path, const char *table)
{
	size_t length;
	char *sql = string_format("SELECT rootpage FROM sqlite_schema WHERE tbl_name = '%s'",
				  table),
	     *bytes = file_bytes(path, &length);
	sqlite3 *db;
	sqlite3_stmt *stmt;
	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	assert_int_equal(sqlite3_prepare_v2(db, sql, -1, &stmt, NULL), SQLITE_OK);
	while (sqlite3_step(stmt) == SQLITE_ROW)
		memset(bytes + (sqlite3_column_int64(stmt, 0) - 1) * PAGE, 0, PAGE);
	sqlite3_finalize(stmt);
	sqlite3_close(db);
	write_file(path, bytes, length);
	free(bytes);
	free(sql);
}

static void delete_all(const char *path, const char *table)
{
	char *sql = string_format("PRAGMA foreign_keys = OFF; DELETE FROM %s", table);
	run(path, sql);
	free(sql);
}

/* Years of several unions would be one heap, or their posts one post, and nobody could tell what was whose. */
static void what_belonged_together_stays_together(void **state)
{
	static const struct {
		const char *table;
		enum rescue_kind kind;
		int lost;
		const char *named; /* of those that stand in their place */
	} lost[] = {
		{"plan", RESCUE_PLANS, 6,
		 "SELECT count(DISTINCT code || title) FROM plan WHERE title LIKE '找回的计划 _'"},
		{"post", RESCUE_POSTS, 6,
		 "SELECT count(DISTINCT name) FROM post WHERE name LIKE '找回的职务 _'"},
		{"organization", RESCUE_OTHERS, 2,
		 "SELECT count(*) FROM organization WHERE name LIKE '找回的工会 _'"},
	};
	static void (*const damages[])(const char *path, const char *table) = {wipe_table,
									       delete_all};
	struct fixture *fixture = *state;
	char *saved = beside(fixture, "saved.db");
	size_t length;
	make_unions(fixture);
	char *sound = file_bytes(fixture->path, &length),
	     *whole = who_belongs_to_whom(fixture->path);
	for (size_t i = 0; i < sizeof(lost) / sizeof(lost[0]); i++)
		for (size_t how = 0; how < sizeof(damages) / sizeof(damages[0]); how++) {
			write_file(fixture->path, sound, length);
			damages[how](fixture->path, lost[i].table);
			struct rescue rescue = save(fixture->path, saved);
			char *is = who_belongs_to_whom(saved);
			assert_string_equal(is, whole);
			assert_int_equal(number_in(saved, lost[i].named), lost[i].lost);
			for (int kind = 0; kind < RESCUE_KINDS; kind++) {
				bool hit = kind == (int)lost[i].kind;
				assert_int_equal(rescue.kinds[kind].lost, hit ? lost[i].lost : 0);
				assert_int_equal(rescue.kinds[kind].mended, 0);
				assert_int_equal(rescue.kinds[kind].more, hit && how == 0);
			}
			assert_false(rescue.crowded);
			assert_int_equal(unlink(saved), 0);
			free(is);
		}
	free(sound);
	free(whole);
	free(saved);
}

/* Where a semester had its activities there it is looked for. */
static void a_lost_plan_has_the_months_of_its_activities(void **state)
{
	struct fixture *fixture = *state;
	char *saved = beside(fixture, "saved.db");
	make_unions(fixture);
	run(fixture->path,
	    "PRAGMA foreign_keys = OFF; DELETE FROM plan; UPDATE activity SET ends = '2016-02' WHERE"
	    " id = (7 << 40) + 302; UPDATE activity SET starts = NULL WHERE plan_id = (7 << 40) + 101;"
	    " UPDATE activity SET ends = '2035-01' WHERE id = (7 << 40) + 320; UPDATE activity SET"
	    " starts = '1066-99' WHERE id = (7 << 40) + 330");
	save(fixture->path, saved);
	static const struct {
		const char *first;
		int months;
	} plans[] = {
		{"2015-09", 6}, {"2000-01", 12}, {"2017-09", 36}, {"2018-10", 2}, {"2019-09", 3}};
	for (int i = 0; i < 5; i++) {
		char *sql = string_format("SELECT count(*) FROM plan WHERE id = (7 << 40) + %d AND"
					  " first_month = '%s' AND month_count = %d",
					  100 + i, plans[i].first, plans[i].months);
		if (number_in(saved, sql) != 1)
			fail_msg("%s", sql);
		free(sql);
	}
	free(saved);
}

/* Neither would be told whose it is: one common union holds what nobody can tell, and all else keeps its own. */
static void a_plan_lies_in_the_union_that_is_told(void **state)
{
	struct fixture *fixture = *state;
	char *saved = beside(fixture, "saved.db");
	make_unions(fixture);
	run(fixture->path,
	    "PRAGMA foreign_keys = OFF; DELETE FROM plan; DELETE FROM post; DELETE FROM allotment;"
	    " DELETE FROM activity_post WHERE activity_id = (7 << 40) + 310;"
	    " DELETE FROM appointment WHERE post_id = (7 << 40) + 405");
	struct rescue rescue = save(fixture->path, saved);
	assert_int_equal(rescue.kinds[RESCUE_PLANS].lost, 6);
	assert_int_equal(rescue.kinds[RESCUE_POSTS].lost, 6);
	assert_int_equal(number_in(saved, "SELECT count(*) FROM organization"), 3);
	assert_int_equal(number_in(saved, "SELECT count(*) FROM plan AS p WHERE organization_id ="
					  " (7 << 40) + 1 + id % 2"),
			 5);
	assert_int_equal(number_in(saved,
				   "SELECT p.id - (7 << 40) FROM plan AS p JOIN organization AS o"
				   " ON o.id = organization_id WHERE o.name = '找回的内容'"),
			 101);
	assert_int_equal(number_in(saved,
				   "SELECT t.id - (7 << 40) FROM post AS t JOIN organization AS o"
				   " ON o.id = organization_id WHERE o.name = '找回的内容'"),
			 405);
	assert_int_equal(number_in(saved, "SELECT count(*) FROM activity_post"), 5);
	free(saved);
}

/* A second rescue, or a person who has called something so, has the names already. */
static void names_of_what_was_saved_before_are_not_taken_again(void **state)
{
	struct fixture *fixture = *state;
	char *saved = beside(fixture, "saved.db"), *again = beside(fixture, "again.db");
	make_unions(fixture);
	run(fixture->path,
	    "PRAGMA foreign_keys = OFF; DELETE FROM organization WHERE id = (7 << 40) + 1; UPDATE plan SET"
	    " organization_id = -1 WHERE id = (7 << 40) + 101; DELETE FROM plan WHERE id = (7 << 40) + 100;"
	    " UPDATE activity SET plan_id = 0 WHERE id = (7 << 40) + 320; DELETE FROM post WHERE id ="
	    " (7 << 40) + 400");
	save(fixture->path, saved);
	run(saved,
	    "PRAGMA foreign_keys = OFF; DELETE FROM organization WHERE id = (7 << 40) + 2;"
	    " DELETE FROM plan WHERE id = (7 << 40) + 102; DELETE FROM post WHERE id = (7 << 40) + 402;"
	    " UPDATE plan SET organization_id = -1 WHERE id = (7 << 40) + 101;"
	    " UPDATE activity SET plan_id = 0 WHERE id = (7 << 40) + 330");
	save(saved, again);
	assert_int_equal(
		number_in(again, "SELECT count(*) FROM organization WHERE name IN ('找回的工会 1',"
				 " '找回的工会 2', '找回的内容', '找回的内容 1')"),
		4);
	assert_int_equal(number_in(again, "SELECT count(*) FROM plan WHERE code IN ('找回的计划-1',"
					  " '找回的计划-2', '找回的内容', '找回的内容-1')"),
			 4);
	free(saved);
	free(again);
}

/* Made to do harm: more plans are told of than anybody could have, and ids that are none. It ends, and says so. */
static void too_many_lost_plans_are_put_together(void **state)
{
	enum { MOST = 10000, OVER = 90 };
	struct fixture *fixture = *state;
	char *saved = beside(fixture, "saved.db");
	make_unions(fixture);
	run(fixture->path,
	    "PRAGMA foreign_keys = OFF; CREATE TEMP TABLE m AS WITH RECURSIVE m(i) AS (SELECT 1 UNION ALL"
	    " SELECT i + 1 FROM m WHERE i < 10090) SELECT i, (7 << 40) + 100000 + i AS id FROM m;"
	    "INSERT INTO activity (id, plan_id, position, title, starts) SELECT id + 100000, id, i, '活动',"
	    " '2025-09' FROM m;"
	    "INSERT INTO activity (id, plan_id, position, title) VALUES (5, 0, 1, '甲'), (6, -7, 1, '乙'),"
	    " (7, 0x7FFFFFFFFFFFFFFF, 1, '丙'), (8, (7 << 40) + 200, 1, '丁')");
	struct rescue rescue = save(fixture->path, saved);
	assert_true(rescue.crowded);
	assert_int_equal(rescue.kinds[RESCUE_ACTIVITIES].saved, 18 + MOST + OVER + 4);
	assert_int_equal(rescue.kinds[RESCUE_ACTIVITIES].mended, OVER + 4);
	assert_int_equal(rescue.kinds[RESCUE_ACTIVITIES].lost, 0);
	assert_in_range(rescue.kinds[RESCUE_PLANS].lost, MOST + OVER, MOST + OVER + 2);
	assert_int_equal(number_in(saved, "SELECT count(*) FROM plan"), 6 + MOST + 1);
	assert_int_equal(number_in(saved, "SELECT count(*) FROM activity AS a JOIN plan AS p"
					  " ON p.id = plan_id WHERE p.title = '找回的内容'"),
			 OVER + 4);
	free(saved);
}

/* --- older versions --- */

/* As the program of a version left it: put off for a reason, and done with a count of heads that stood in place of another. */
static void make_older(const char *path, int version)
{
	for (int i = 0; i < version; i++)
		run(path, migrations[i].sql);
	run(path,
	    "INSERT INTO origin VALUES (9, 50); INSERT INTO organization (id, name) VALUES"
	    " (9895604649985, '甲工会'); INSERT INTO plan (id, organization_id, code, title, kind,"
	    " first_month, month_count, status) VALUES (9895604649986, 9895604649985, '2025',"
	    " '甲工会2025年计划', 'year', '2025-01', 12, 'adopted'); INSERT INTO activity (id, plan_id,"
	    " position, title, status, participants, outcome) VALUES"
	    " (9895604649987, 9895604649986, 1, '骑行', 'postponed', 20, '连日下雨'),"
	    " (9895604649988, 9895604649986, 2, '登山', 'planned', 30, '都到了顶');"
	    "INSERT INTO draft (at, actor, form, row_id, content) VALUES ('2025-09-01T08:00:00Z',"
	    " '陈静', 'activity', 0, '没写完')");
}

/* The change with its changeset in history, as the program of that time recorded it. */
static void act(const char *path, const char *sql)
{
	sqlite3 *db;
	sqlite3_session *session;
	sqlite3_stmt *stmt;
	void *changeset;
	int length;
	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	assert_int_equal(sqlite3session_create(db, "main", &session), SQLITE_OK);
	assert_int_equal(sqlite3session_attach(session, NULL), SQLITE_OK);
	assert_int_equal(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
	assert_int_equal(sqlite3session_changeset(session, &length, &changeset), SQLITE_OK);
	sqlite3session_delete(session);
	assert_int_equal(
		sqlite3_prepare_v2(db,
				   "INSERT INTO history (at, actor, action, detail, changeset)"
				   " VALUES ('2025-09-01T08:00:00Z', '陈静', 'activity.done',"
				   " '{\"zh\": \"完成\", \"en\": \"done\"}', ?)",
				   -1, &stmt, NULL),
		SQLITE_OK);
	sqlite3_bind_blob(stmt, 1, changeset, length, sqlite3_free);
	assert_int_equal(sqlite3_step(stmt), SQLITE_DONE);
	sqlite3_finalize(stmt);
	sqlite3_close(db);
}

/*
 * A reason would be told as an outcome, a count of heads as what was planned. All that an upgrade moves is moved, also where
 * the page is gone that says how old it is.
 */
static void an_older_version_is_saved_as_its_upgrade_would_be(void **state)
{
	struct fixture *fixture = *state;
	char *saved = beside(fixture, "saved.db"), *upgraded = beside(fixture, "upgraded.db");
	for (int version = 1; version <= migrations[migration_count - 1].version; version++) {
		size_t length;
		make_older(fixture->path, version);
		act(fixture->path, "UPDATE activity SET status = 'done', participants = 27"
				   " WHERE title = '登山'");
		char *bytes = file_bytes(fixture->path, &length);
		write_file(upgraded, bytes, length);
		struct store *store = NULL;
		struct store_options how = {.path = upgraded, .origin = 7};
		assert_good(store_open(&store, &how, &err));
		store_close(store);
		for (int headless = 0; headless < 2; headless++) {
			if (headless)
				memset(bytes, 0, PAGE);
			write_file(fixture->path, bytes, length);
			struct rescue rescue = save(fixture->path, saved);
			assert_true(rescue_is_whole(&rescue));
			assert_int_equal(rescue.kinds[RESCUE_ACTIVITIES].saved, 2);
			if (!same_content(saved, upgraded))
				fail_msg("version %d %s", version, headless ? "headless" : "");
			assert_int_equal(unlink(saved), 0);
		}
		free(bytes);
		assert_int_equal(unlink(fixture->path), 0);
	}
	free(saved);
	free(upgraded);
}

/* Its tables begin elsewhere than those of a new one, and the page is gone that says where: their rows say it themselves. */
static void one_that_was_upgraded_is_found_without_its_first_page(void **state)
{
	struct fixture *fixture = *state;
	char *saved = beside(fixture, "saved.db"), *bad = beside(fixture, "bad.db");
	size_t length;
	make_older(fixture->path, 1);
	run(fixture->path, "INSERT INTO draft (at, actor, form, row_id, content) VALUES"
			   " ('2025-09-01T08:00:00Z', '陈静', 'activity', 5, '标题')");
	struct store *store = open_as(fixture, "陈静");
	store_close(store);
	run(fixture->path,
	    "PRAGMA journal_mode = DELETE;"
	    "INSERT INTO income (id, plan_id, position, name, amount) SELECT 99, id, 1, '会费', 5 FROM plan");
	char *bytes = file_bytes(fixture->path, &length);
	struct rescue whole = save(fixture->path, saved);
	assert_int_equal(unlink(saved), 0);
	struct rescue rescue = save_without(bytes, length, 0, bad, saved);
	for (int kind = 0; kind < RESCUE_KINDS; kind++)
		assert_int_equal(rescue.kinds[kind].saved, whole.kinds[kind].saved);
	assert_true(same_content(saved, fixture->path));
	assert_int_equal(number_in(saved, "SELECT count(*) FROM draft"),
			 number_in(fixture->path, "SELECT count(*) FROM draft"));
	free(bytes);
	free(saved);
	free(bad);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, fixture_begin, fixture_end)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(what_is_sound_comes_out_as_it_was),
		TEST(rows_are_found_to_which_nothing_leads),
		TEST(what_was_deleted_does_not_come_back),
		TEST(a_page_of_zeros_costs_what_stood_on_it),
		TEST(a_truncated_file_gives_what_it_has),
		TEST(what_hangs_on_nothing_is_put_somewhere),
		TEST(a_row_is_counted_once),
		TEST(a_log_without_its_database_gives_what_it_has),
		TEST(what_belonged_together_stays_together),
		TEST(a_lost_plan_has_the_months_of_its_activities),
		TEST(a_plan_lies_in_the_union_that_is_told),
		TEST(names_of_what_was_saved_before_are_not_taken_again),
		TEST(too_many_lost_plans_are_put_together),
		TEST(an_older_version_is_saved_as_its_upgrade_would_be),
		TEST(one_that_was_upgraded_is_found_without_its_first_page),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
