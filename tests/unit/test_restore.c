/*
 * Putting a backup back, and taking that back again. If it failed, what a question announced would not be what happens, a
 * table would be left out of every restoring, or the way back out of a wrong one would be barred.
 */
#include "made_ids.h"
#include "store_fixture.h"

#include "../../src/store/content.h"
#include "../../src/store/migrations.h"
#include "store/content_store.h"
#include "store/draft_store.h"
#include "store/upkeep_store.h"

static void run(const char *path, const char *sql)
{
	sqlite3 *db;
	char *said = NULL;
	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	know_ids(db);
	if (sqlite3_exec(db, sql, NULL, NULL, &said) != SQLITE_OK)
		fail_msg("%s: %s", sql, said);
	sqlite3_close(db);
}

static char *beside(const struct fixture *fixture, const char *name)
{
	return string_format("%s/%s", fixture->folder, name);
}

static void copy_file(const char *from, const char *to)
{
	size_t length;
	char *bytes = file_bytes(from, &length);
	write_file(to, bytes, length);
	free(bytes);
}

static void make_sample(const struct fixture *fixture)
{
	struct store *store = open_as(fixture, "陈静");
	struct whole_plan whole = insert_sample(store);
	whole_plan_release(&whole);
	store_close(store);
	run(fixture->path, "UPDATE origin SET next = 1000");
}

static void assert_sound(const char *path)
{
	struct diagnostics found;
	diagnostics_init(&found, path);
	assert_good(upkeep_check(path, &found, &err));
	if (found.count)
		fail_msg("%s", found.items[0].text);
	diagnostics_release(&found);
}

static struct difference compare(struct store *store, const char *backup)
{
	struct difference difference = {0};
	assert_good(content_store_compare(store, backup, &difference, &err));
	return difference;
}

static void assert_same(struct store *store, const char *backup, bool wanted)
{
	struct difference difference = compare(store, backup);
	struct strbuf told = STRBUF_INIT;
	difference_write(&difference, 3, &told);
	if (difference_is_none(&difference) != wanted)
		fail_msg("%s: %s", wanted ? "differs" : "does not differ", told.text);
	strbuf_release(&told);
	difference_release(&difference);
}

static void restore(struct store *store, const char *backup)
{
	struct bilingual detail = {xstrdup("换回备份"), xstrdup("restored")};
	assert_good(content_store_restore(store, backup, NULL, "database.restore", &detail, &err));
	bilingual_release(&detail);
}

/* --- every table, every way --- */

/* A row that nothing hangs on, and another form of it. */
static const struct row {
	const char *table, *add, *change;
	const char *name; /* how the difference calls it; NULL: it is counted only */
	const char *changed_name;
} rows[] = {
	{"plan",
	 "INSERT INTO plan (id, organization_id, code, title, kind, first_month, month_count, status)"
	 " SELECT the_id(90), id, '2024', '去年计划', 'year', '2024-01', 12, 'draft' FROM organization",
	 "UPDATE plan SET title = '前年计划' WHERE code = '2024'", "去年计划", "前年计划"},
	{"section",
	 "INSERT INTO section (id, plan_id, position, heading, body)"
	 " SELECT the_id(90), id, 9999, '', '附则' FROM plan",
	 "UPDATE section SET body = '补充' WHERE body = '附则'", "附则", "补充"},
	{"activity",
	 "INSERT INTO activity (id, plan_id, position, title)"
	 " SELECT the_id(90), id, 9999, '登山' FROM plan",
	 "UPDATE activity SET attended = 30 WHERE title = '登山'", "登山", "登山"},
	{"member",
	 "INSERT INTO member (id, organization_id, name)"
	 " SELECT the_id(90), id, '王磊' FROM organization",
	 "UPDATE member SET note = '退休' WHERE name = '王磊'", "王磊", "王磊"},
	{"organization", "INSERT INTO organization (id, name) VALUES (the_id(90), '分会')",
	 "UPDATE organization SET superior = '总会' WHERE name = '分会'", NULL, NULL},
	{"post",
	 "INSERT INTO post (id, organization_id, name, position)"
	 " SELECT the_id(90), id, '顾问', 9999 FROM organization",
	 "UPDATE post SET seats = 3 WHERE name = '顾问'", NULL, NULL},
	{"duty",
	 "INSERT INTO duty (id, post_id, position, text)"
	 " SELECT the_id(90), min(id), 9999, '值班' FROM post",
	 "UPDATE duty SET text = '轮流值班' WHERE text = '值班'", NULL, NULL},
	{"appointment",
	 "INSERT INTO appointment (id, post_id, member_id)"
	 " SELECT the_id(90), (SELECT max(id) FROM post), min(id) FROM member",
	 "UPDATE appointment SET since = '2025-01' WHERE id = the_id(90)", NULL, NULL},
	{"activity_post",
	 "INSERT INTO activity_post SELECT max(id), (SELECT max(id) FROM post), 0 FROM activity",
	 "UPDATE activity_post SET role = 1 WHERE activity_id = (SELECT max(id) FROM activity)",
	 NULL, NULL},
	{"allotment",
	 "INSERT INTO allotment SELECT min(id), (SELECT max(id) FROM post), 500 FROM plan",
	 "UPDATE allotment SET amount = 600", NULL, NULL},
	{"income",
	 "INSERT INTO income (id, plan_id, position, name, amount)"
	 " SELECT the_id(90), id, 1, '补助', 1 FROM plan",
	 "UPDATE income SET amount = 2", NULL, NULL},
	{"standard",
	 "INSERT INTO standard (id, organization_id, position, event, least, most)"
	 " SELECT the_id(90), id, 1, '生病', 1, 1 FROM organization",
	 "UPDATE standard SET note = '凭票' WHERE event = '生病'", NULL, NULL},
	/* There is nothing in one that could change but its key. */
	{"silence", "INSERT INTO silence SELECT id, 'late:登山' FROM plan", NULL, NULL, NULL},
	{"day_off", "INSERT INTO day_off VALUES ('2025-10-01', '国庆节', 0, 2025)",
	 "UPDATE day_off SET works = 1", NULL, NULL},
};

static enum difference_kind kind_of(const char *table)
{
	static const struct {
		const char *table;
		enum difference_kind kind;
	} kinds[] = {
#define KIND(kind_, table_, key, name) {table_, DIFFERENCE_##kind_},
		CONTENT_TABLES(KIND)
#undef KIND
	};
	for (size_t i = 0; i < ARRAY_LENGTH(kinds); i++)
		if (strcmp(kinds[i].table, table) == 0)
			return kinds[i].kind;
	fail_msg("%s holds no content", table);
	return DIFFERENCE_KINDS;
}

/* One row differs, in this way alone, and it is called by its name. */
static void assert_one(struct store *store, const char *backup, const struct row *row,
		       enum difference_way way, const char *name)
{
	struct difference difference = compare(store, backup);
	enum difference_kind kind = kind_of(row->table);
	const struct difference_part *part = &difference.kinds[kind].ways[way];
	for (int k = 0; k < DIFFERENCE_KINDS; k++)
		for (int w = 0; w < DIFFERENCE_WAYS; w++)
			if (difference.kinds[k].ways[w].count !=
			    (k == (int)kind && w == (int)way ? 1 : 0))
				fail_msg("%s: %d of kind %d go way %d", row->table,
					 difference.kinds[k].ways[w].count, k, w);
	if (name)
		assert_string_equal(part->names[0], name);
	else
		assert_null(part->names[0]);
	int64_t more = difference.kinds[kind].there - difference.kinds[kind].here;
	assert_int_equal(more, way == DIFFERENCE_COMES ? 1 : way == DIFFERENCE_GOES ? -1 : 0);
	difference_release(&difference);
}

/* What is announced happens, undo brings all of it back, and redo takes it away again. */
static void assert_way(const struct fixture *fixture, const char *database, const char *backup,
		       const struct row *row, enum difference_way way, const char *name)
{
	copy_file(database, fixture->path);
	struct store *store = open_as(fixture, "陈静");
	assert_one(store, backup, row, way, name);
	restore(store, backup);
	assert_same(store, backup, true);
	assert_good(history_store_undo(store, NULL, &err));
	assert_same(store, database, true);
	assert_one(store, backup, row, way, name);
	assert_good(history_store_redo(store, NULL, &err));
	assert_same(store, backup, true);
	store_close(store);
	assert_sound(fixture->path);
}

static void each_row_is_compared_and_put_back_in_every_way(void **state)
{
	struct fixture *fixture = *state;
	char *without = beside(fixture, "without.db"), *with = beside(fixture, "with.db"),
	     *changed = beside(fixture, "changed.db");
	make_sample(fixture);
	copy_file(fixture->path, without);
	for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
		const struct row *row = &rows[i];
		copy_file(without, with);
		run(with, row->add);
		assert_way(fixture, with, without, row, DIFFERENCE_GOES, row->name);
		assert_way(fixture, without, with, row, DIFFERENCE_COMES, row->name);
		if (!row->change)
			continue;
		copy_file(with, changed);
		run(changed, row->change);
		assert_way(fixture, with, changed, row, DIFFERENCE_CHANGES, row->name);
		assert_way(fixture, changed, with, row, DIFFERENCE_CHANGES, row->changed_name);
	}
	free(without);
	free(with);
	free(changed);
}

/* --- no table is forgotten --- */

static bool is_content(const char *table)
{
	static const char *const tables[] = {
#define NAME(kind, table, key, name) table,
		CONTENT_TABLES(NAME)
#undef NAME
	};
	for (size_t i = 0; i < ARRAY_LENGTH(tables); i++)
		if (strcmp(tables[i], table) == 0)
			return true;
	return false;
}

static bool has_row_here(const char *table)
{
	for (size_t i = 0; i < ARRAY_LENGTH(rows); i++)
		if (strcmp(rows[i].table, table) == 0)
			return true;
	return false;
}

/* What a restoring leaves alone, and why. */
static const struct {
	const char *table, *why;
} apart[] = {
	{"history", "restoring is an entry of it, and so can be undone"},
	{"origin", "no id may be given twice: the higher count of both stays"},
	{"draft", "what somebody is typing just now is theirs"},
	{"sqlite_sequence", "SQLite's own: the ids of the rows of history and draft"},
};

static bool stands_apart(const char *table)
{
	for (size_t i = 0; i < ARRAY_LENGTH(apart); i++)
		if (strcmp(apart[i].table, table) == 0)
			return apart[i].why != NULL;
	return false;
}

static void every_table_is_content_or_said_to_be_none(void **state)
{
	struct fixture *fixture = *state;
	sqlite3 *db;
	sqlite3_stmt *stmt;
	int content = 0;
	store_close(open_as(fixture, "陈静"));
	assert_int_equal(sqlite3_open(fixture->path, &db), SQLITE_OK);
	assert_int_equal(sqlite3_prepare_v2(db,
					    "SELECT name FROM sqlite_schema WHERE type = 'table'",
					    -1, &stmt, NULL),
			 SQLITE_OK);
	while (sqlite3_step(stmt) == SQLITE_ROW) {
		const char *table = (const char *)sqlite3_column_text(stmt, 0);
		if (is_content(table) == stands_apart(table))
			fail_msg("Is table %s content (store/content.h), or none (above)?", table);
		if (is_content(table) && !has_row_here(table))
			fail_msg("No row of %s is tried", table);
		content += is_content(table);
	}
	sqlite3_finalize(stmt);
	sqlite3_close(db);
	assert_int_equal(content, ARRAY_LENGTH(rows));
}

/* Two rows of one key would be taken for one. */
static void rows_are_told_apart_by_their_keys(void **state)
{
	struct fixture *fixture = *state;
	static const struct {
		const char *table, *key;
	} tables[] = {
#define KEY(kind, table_, key_, name) {table_, key_},
		CONTENT_TABLES(KEY)
#undef KEY
	};
	sqlite3 *db;
	sqlite3_stmt *stmt;
	store_close(open_as(fixture, "陈静"));
	assert_int_equal(sqlite3_open(fixture->path, &db), SQLITE_OK);
	assert_int_equal(sqlite3_prepare_v2(db,
					    "SELECT group_concat(name, ', ') FROM (SELECT name FROM"
					    " pragma_table_info(?) WHERE pk > 0 ORDER BY pk)",
					    -1, &stmt, NULL),
			 SQLITE_OK);
	for (size_t i = 0; i < ARRAY_LENGTH(tables); i++) {
		sqlite3_bind_text(stmt, 1, tables[i].table, -1, SQLITE_STATIC);
		assert_int_equal(sqlite3_step(stmt), SQLITE_ROW);
		assert_string_equal((const char *)sqlite3_column_text(stmt, 0), tables[i].key);
		sqlite3_reset(stmt);
	}
	sqlite3_finalize(stmt);
	sqlite3_close(db);
}

/* --- what is in its own way --- */

/* A second union, with a plan, a post, a member and an activity that one of its posts does. */
static const char second_union[] =
	"INSERT INTO organization (id, name) VALUES (the_id(80), '第二中学工会委员会');"
	"INSERT INTO post (id, organization_id, name, position)"
	" VALUES (the_id(81), the_id(80), '主席', 1);"
	"INSERT INTO member (id, organization_id, name) VALUES (the_id(82), the_id(80), '周敏');"
	"INSERT INTO appointment (id, post_id, member_id)"
	" VALUES (the_id(83), the_id(81), the_id(82));"
	"INSERT INTO plan (id, organization_id, code, title, kind, first_month, month_count, status)"
	" VALUES (the_id(84), the_id(80), '2025-2', '第二学期计划', 'semester', '2026-02', 6, 'draft');"
	"INSERT INTO section (id, plan_id, position, heading)"
	" VALUES (the_id(85), the_id(84), 1, '总则');"
	"INSERT INTO activity (id, plan_id, section_id, position, title)"
	" VALUES (the_id(86), the_id(84), the_id(85), 1, '春游');"
	"INSERT INTO activity_post VALUES (the_id(86), the_id(81), 0)";

/* Names that may be had only once, exchanged; what makes room for it in between is gone in the end. */
static const char *const exchanges[] = {
	"UPDATE plan SET code = 'x' WHERE code = '2025-1';"
	"UPDATE plan SET code = '2025-1' WHERE code = '2025-2';"
	"UPDATE plan SET code = '2025-2' WHERE code = 'x'",

	"UPDATE organization SET name = 'x' WHERE name LIKE '第一%';"
	"UPDATE organization SET name = '第一中学工会委员会' WHERE name LIKE '第二%';"
	"UPDATE organization SET name = '第二中学工会委员会' WHERE name = 'x'",

	"UPDATE post SET name = 'x' WHERE name = '主席' AND id < the_id(80);"
	"UPDATE post SET name = '主席' WHERE name = '文体委员';"
	"UPDATE post SET name = '文体委员' WHERE name = 'x'",

	/* Three in a circle. */
	"INSERT INTO plan (id, organization_id, code, title, kind, first_month, month_count, status)"
	" VALUES (the_id(95), the_id(80), '2025-3', '第三份', 'year', '2025-01', 12, 'draft');"
	"UPDATE plan SET code = 'x' WHERE code = '2025-1';"
	"UPDATE plan SET code = '2025-1' WHERE code = '2025-3';"
	"UPDATE plan SET code = '2025-3' WHERE code = '2025-2';"
	"UPDATE plan SET code = '2025-2' WHERE code = 'x'",

	/* A code that goes from one that is removed to one that comes. */
	"UPDATE plan SET code = '2025-0' WHERE code = '2025-1';"
	"INSERT INTO plan (id, organization_id, code, title, kind, first_month, month_count, status)"
	" VALUES (the_id(95), the_id(80), '2025-1', '第三份', 'year', '2025-01', 12, 'draft')",

	"UPDATE activity SET position = CASE title"
	" WHEN '读书月' THEN (SELECT position FROM activity WHERE title = '教师节慰问')"
	" ELSE (SELECT position FROM activity WHERE title = '读书月') END"
	" WHERE title IN ('读书月', '教师节慰问')",

	/* The whole of a union, with all that hangs on it. */
	"DELETE FROM activity_post WHERE activity_id = the_id(86);"
	"DELETE FROM activity WHERE id = the_id(86);"
	"DELETE FROM section WHERE id = the_id(85);"
	"DELETE FROM plan WHERE id = the_id(84);"
	"DELETE FROM appointment WHERE id = the_id(83);"
	"DELETE FROM member WHERE id = the_id(82);"
	"DELETE FROM post WHERE id = the_id(81);"
	"DELETE FROM organization WHERE id = the_id(80)",

	/* One of the same name in the place of another. */
	"UPDATE organization SET name = '旧名' WHERE id = the_id(80);"
	"INSERT INTO organization (id, name) VALUES (the_id(96), '第二中学工会委员会');"
	"UPDATE plan SET organization_id = the_id(96) WHERE id = the_id(84);"
	"UPDATE member SET organization_id = the_id(96) WHERE id = the_id(82);"
	"UPDATE post SET organization_id = the_id(96) WHERE id = the_id(81);"
	"DELETE FROM organization WHERE id = the_id(80)",
};

/* The names of two plans stand in each other's way whichever is put back first. */
static void what_has_changed_places_is_put_back_and_undone(void **state)
{
	struct fixture *fixture = *state;
	char *one = beside(fixture, "one.db"), *other = beside(fixture, "other.db");
	make_sample(fixture);
	run(fixture->path, second_union);
	copy_file(fixture->path, one);
	for (size_t i = 0; i < ARRAY_LENGTH(exchanges); i++) {
		copy_file(one, other);
		run(other, exchanges[i]);
		for (int way = 0; way < 2; way++) {
			const char *now = way ? one : other, *backup = way ? other : one;
			copy_file(now, fixture->path);
			struct store *store = open_as(fixture, "陈静");
			assert_same(store, backup, false);
			restore(store, backup);
			assert_same(store, backup, true);
			assert_good(history_store_undo(store, NULL, &err));
			assert_same(store, now, true);
			assert_good(history_store_redo(store, NULL, &err));
			assert_same(store, backup, true);
			store_close(store);
			assert_sound(fixture->path);
		}
	}
	free(one);
	free(other);
}

/* Somebody has changed one of the two since: that is told, and by whom; nothing is half undone. */
static void an_exchange_that_somebody_has_changed_since_is_refused(void **state)
{
	struct fixture *fixture = *state;
	char *one = beside(fixture, "one.db"), *two = beside(fixture, "two.db");
	struct error refused = ERROR_INIT;
	make_sample(fixture);
	run(fixture->path, second_union);
	copy_file(fixture->path, one);
	run(fixture->path, exchanges[0]);
	struct store *store = open_as(fixture, "陈静"), *other = open_as(fixture, "王磊");
	struct plan plan;
	restore(store, one);
	assert_good(store_begin(other, &err));
	assert_good(plan_store_get(other, id_of(84), &plan, &err));
	string_set(&plan.code, "2026");
	assert_good(plan_store_update(other, &plan, &err));
	commit_as(other, "改代号");
	plan_release(&plan);
	assert_good(upkeep_backup(store, two, false, &err));
	assert_false(history_store_undo(store, NULL, &refused));
	assert_int_equal(refused.code, ERR_CONFLICT);
	assert_non_null(strstr(refused.text, "王磊"));
	assert_non_null(strstr(refused.text, "改代号"));
	assert_same(store, two, true);
	error_release(&refused);
	store_close(other);
	store_close(store);
	free(one);
	free(two);
}

/* --- what was shown --- */

/* What the other one does while the question stands. */
static void change_one(struct store *other, int64_t id)
{
	retitle(other, id, "观赛", "改名");
}

static void undo_one(struct store *other, int64_t id)
{
	(void)id;
	assert_good(history_store_undo(other, NULL, &err));
}

static void redo_one(struct store *other, int64_t id)
{
	(void)id;
	assert_good(history_store_redo(other, NULL, &err));
}

static void type_something(struct store *other, int64_t id)
{
	assert_good(draft_store_put(other, "activity", id, "打了一半的字", &err));
}

/*
 * What somebody else has done since the differences were shown was not among them: it is not taken away. What they are only
 * typing is no change.
 */
static void what_was_not_shown_is_not_taken_away(void **state)
{
	struct fixture *fixture = *state;
	static const struct {
		void (*meanwhile)(struct store *other, int64_t id);
		bool changes;
	} steps[] = {
		{change_one, true}, {undo_one, true}, {redo_one, true}, {type_something, false}};
	char *backup = beside(fixture, "backup.db"), *now = beside(fixture, "now.db");
	struct store *store = open_as(fixture, "陈静"), *other = open_as(fixture, "王磊");
	struct bilingual detail = {xstrdup("换回备份"), xstrdup("restored")};
	struct whole_plan whole = insert_sample(store);
	assert_good(upkeep_backup(store, backup, false, &err));
	retitle(store, whole.activities.items[0].id, "登山", "改名");
	for (size_t i = 0; i < ARRAY_LENGTH(steps); i++) {
		struct error refused = ERROR_INIT;
		struct difference shown = compare(store, backup);
		steps[i].meanwhile(other, whole.activities.items[1].id);
		assert_good(upkeep_backup(store, now, true, &err));
		bool good = content_store_restore(store, backup, shown.state, "database.restore",
						  &detail, &refused);
		assert_int_equal(good, !steps[i].changes);
		assert_int_equal(refused.code, good ? ERR_NONE : ERR_CONFLICT);
		assert_same(store, good ? backup : now, true);
		error_release(&refused);
		difference_release(&shown);
	}
	whole_plan_release(&whole);
	bilingual_release(&detail);
	store_close(other);
	store_close(store);
	free(backup);
	free(now);
}

/* The same where nothing at all had been done yet when they were shown. */
static void the_first_change_of_all_is_not_taken_away(void **state)
{
	struct fixture *fixture = *state;
	char *backup = beside(fixture, "backup.db");
	struct error refused = ERROR_INIT;
	make_sample(fixture);
	assert_int_equal(rename(fixture->path, backup), 0);
	struct store *store = open_as(fixture, "陈静"), *other = open_as(fixture, "王磊");
	struct bilingual detail = {xstrdup("换回备份"), xstrdup("restored")};
	struct difference shown = compare(store, backup);
	struct whole_plan whole = insert_sample(other);
	assert_false(content_store_restore(store, backup, shown.state, "database.restore", &detail,
					   &refused));
	assert_int_equal(refused.code, ERR_CONFLICT);
	error_release(&refused);
	whole_plan_release(&whole);
	difference_release(&shown);
	bilingual_release(&detail);
	store_close(other);
	store_close(store);
	free(backup);
}

/* --- what else a backup may be --- */

/* A database as the program of a version left it: an activity that was put off, one that is done, one with a reason. */
static void make_older(const char *path, int version)
{
	sqlite3 *db;
	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	sqlite3_close(db);
	for (int i = 0; i < version; i++)
		run(path, migrations[i].sql);
	run(path,
	    "INSERT INTO origin VALUES (9, 50);"
	    "INSERT INTO organization (id, name) VALUES (9895604649985, '甲工会');"
	    "INSERT INTO plan"
	    " (id, organization_id, code, title, kind, first_month, month_count, status)"
	    " VALUES (9895604649986, 9895604649985, '2025-1', '甲工会2025年计划', 'year', '2025-01', 12,"
	    " 'adopted');"
	    "INSERT INTO activity (id, plan_id, position, title, status, participants, outcome) VALUES"
	    " (9895604649987, 9895604649986, 1, '骑行', 'postponed', 20, '连日下雨'),"
	    " (9895604649988, 9895604649986, 2, '登山', 'done', 30, '都到了顶')");
}

static void assert_older_content(struct store *store, int version)
{
	struct activity activity;
	assert_good(activity_store_get(store, INT64_C(9895604649987), &activity, &err));
	assert_true(string_same(activity.reason, version < 3 ? "连日下雨" : NULL));
	assert_true(string_same(activity.outcome, version < 3 ? NULL : "连日下雨"));
	assert_int_equal(activity.participants, 20);
	activity_release(&activity);
	assert_good(activity_store_get(store, INT64_C(9895604649988), &activity, &err));
	assert_string_equal(activity.outcome, "都到了顶");
	activity_release(&activity);
}

/*
 * A backup of years ago, and of another union: all of it comes, as an upgrade would have brought it, all else goes, and the
 * backup lies there as before.
 */
static void a_backup_of_an_older_format_and_another_union_is_put_back(void **state)
{
	struct fixture *fixture = *state;
	char *older = beside(fixture, "older.db"), *now = beside(fixture, "now.db");
	make_sample(fixture);
	copy_file(fixture->path, now);
	for (int version = 1; version <= migrations[migration_count - 1].version; version++) {
		size_t before, after;
		make_older(older, version);
		char *was = file_bytes(older, &before);
		copy_file(now, fixture->path);
		struct store *store = open_as(fixture, "陈静");
		restore(store, older);
		assert_same(store, older, true);
		assert_older_content(store, version);
		assert_good(history_store_undo(store, NULL, &err));
		assert_same(store, now, true);
		store_close(store);
		assert_sound(fixture->path);
		char *is = file_bytes(older, &after);
		assert_int_equal(before, after);
		assert_memory_equal(was, is, after);
		free(was);
		free(is);
		assert_int_equal(unlink(older), 0);
	}
	free(older);
	free(now);
}

/* Somebody is typing meanwhile: what they have typed stays theirs, also where its row was taken away. */
static void a_draft_of_somebody_else_outlives_a_restore(void **state)
{
	struct fixture *fixture = *state;
	char *backup = beside(fixture, "backup.db");
	struct store *store = open_as(fixture, "陈静"), *other = open_as(fixture, "王磊");
	assert_good(upkeep_backup(store, backup, false, &err));
	struct whole_plan whole = insert_sample(store);
	int64_t id = whole.activities.items[0].id, before = store_version(other);
	assert_good(draft_store_put(other, "activity", id, "打了一半的字", &err));
	restore(store, backup);
	assert_int_not_equal(store_version(other), before);
	assert_error(activity_store_get(other, id, &(struct activity){0}, &err), ERR_NOT_FOUND);
	store_close(other);
	other = open_as(fixture, "王磊");
	struct draft_list drafts = {0};
	assert_good(draft_store_list(other, &drafts, &err));
	assert_int_equal(drafts.count, 1);
	assert_int_equal(drafts.items[0].row_id, id);
	assert_string_equal(drafts.items[0].content, "打了一半的字");
	draft_list_release(&drafts);
	store_close(other);
	store_close(store);
	assert_sound(fixture->path);
	whole_plan_release(&whole);
	free(backup);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, fixture_begin, fixture_end)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(each_row_is_compared_and_put_back_in_every_way),
		TEST(every_table_is_content_or_said_to_be_none),
		TEST(rows_are_told_apart_by_their_keys),
		TEST(what_has_changed_places_is_put_back_and_undone),
		TEST(an_exchange_that_somebody_has_changed_since_is_refused),
		TEST(what_was_not_shown_is_not_taken_away),
		TEST(the_first_change_of_all_is_not_taken_away),
		TEST(a_backup_of_an_older_format_and_another_union_is_put_back),
		TEST(a_draft_of_somebody_else_outlives_a_restore),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
