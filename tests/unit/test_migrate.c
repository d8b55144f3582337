/*
 * A database of an older version: what a committee has kept for years is there after the upgrade, can still be undone,
 * and lies as it was beside it.
 */
#include "made_ids.h"
#include "store_fixture.h"

#include <sys/stat.h>

#include "../../src/store/migrations.h"
#include "store/draft_store.h"
#include "store/upkeep_store.h"

#define SQLITE_ENABLE_SESSION
#define SQLITE_ENABLE_PREUPDATE_HOOK
#include <signal.h>
#include <sqlite3.h>
#include <sys/resource.h>

#define ACTIVITY_ID id_of(4)

static void run(sqlite3 *db, const char *sql)
{
	char *said = NULL;
	if (sqlite3_exec(db, sql, NULL, NULL, &said) != SQLITE_OK)
		fail_msg("%s: %s", sql, said);
}

static int version_of(sqlite3 *db)
{
	sqlite3_stmt *stmt;
	assert_int_equal(sqlite3_prepare_v2(db, "PRAGMA user_version", -1, &stmt, NULL), SQLITE_OK);
	assert_int_equal(sqlite3_step(stmt), SQLITE_ROW);
	int version = sqlite3_column_int(stmt, 0);
	sqlite3_finalize(stmt);
	return version;
}

/* What the program of that time did for each action: the change, and its changeset in history. */
static void act(sqlite3 *db, const char *sql, const char *sentence)
{
	sqlite3_session *session;
	sqlite3_stmt *stmt;
	int length;
	void *changeset;
	run(db, "BEGIN");
	assert_int_equal(sqlite3session_create(db, "main", &session), SQLITE_OK);
	assert_int_equal(sqlite3session_attach(session, NULL), SQLITE_OK);
	run(db, sql);
	assert_int_equal(sqlite3session_changeset(session, &length, &changeset), SQLITE_OK);
	sqlite3session_delete(session);
	assert_true(length > 0);
	assert_int_equal(
		sqlite3_prepare_v2(db,
				   "INSERT INTO history (at, actor, action, detail, changeset)"
				   " VALUES ('2025-09-01T08:00:00Z', '陈静', 'activity.test',"
				   " json_object('zh', ?1, 'en', ?1), ?2)",
				   -1, &stmt, NULL),
		SQLITE_OK);
	sqlite3_bind_text(stmt, 1, sentence, -1, SQLITE_STATIC);
	sqlite3_bind_blob(stmt, 2, changeset, length, sqlite3_free);
	assert_int_equal(sqlite3_step(stmt), SQLITE_DONE);
	sqlite3_finalize(stmt);
	run(db, "COMMIT");
}

static sqlite3 *begin_version_1(const struct fixture *fixture)
{
	sqlite3 *db;
	assert_int_equal(migrations[0].version, 1);
	assert_int_equal(sqlite3_open(fixture->path, &db), SQLITE_OK);
	know_ids(db);
	run(db, migrations[0].sql);
	run(db, "PRAGMA journal_mode = WAL");
	run(db, "INSERT INTO origin VALUES (7, 100)");
	return db;
}

/* One union with a post, a plan and two activities, the second one changed since; a draft that nobody has taken up. */
static sqlite3 *make_version_1(const struct fixture *fixture)
{
	sqlite3 *db = begin_version_1(fixture);
	act(db,
	    "INSERT INTO organization VALUES (the_id(1), '第一中学工会委员会', NULL, NULL);"
	    "INSERT INTO post VALUES (the_id(2), the_id(1), '主席', 1, 0);"
	    "INSERT INTO plan"
	    " (id, organization_id, code, title, kind, first_month, month_count, status)"
	    " VALUES (the_id(3), the_id(1), '2025', '工会工作计划', 'year', '2025-09', 11, 'draft');"
	    "INSERT INTO activity (id, plan_id, position, title, starts, budget, status) VALUES"
	    " (the_id(4), the_id(3), 1024, '教师节慰问', '2025-09-10', 300000, 'done'),"
	    " (the_id(5), the_id(3), 2048, '运动会', '2025-10', NULL, 'planned');"
	    "INSERT INTO activity_post VALUES (the_id(4), the_id(2), 0)",
	    "导入计划");
	run(db, "INSERT INTO draft (at, actor, form, row_id, content)"
		" VALUES ('2025-09-01T08:00:00Z', '陈静', 'activity', 0, '没写完')");
	return db;
}

static void assert_sound(const struct fixture *fixture)
{
	struct diagnostics found;
	diagnostics_init(&found, fixture->path);
	assert_good(upkeep_check(fixture->path, &found, &err));
	if (found.count)
		fail_msg("%s", found.items[0].text);
	diagnostics_release(&found);
}

static void what_an_older_version_holds_is_kept(void **state)
{
	struct fixture *fixture = *state;
	sqlite3_close(make_version_1(fixture));
	struct store *store = open_as(fixture, "陈静");
	struct activity activity;
	assert_good(activity_store_get(store, ACTIVITY_ID, &activity, &err));
	assert_string_equal(activity.title, "教师节慰问");
	assert_int_equal(activity.status, STATUS_DONE);
	assert_int_equal(activity.budget, 300000);
	assert_int_equal(activity.post_count, 1);
	activity_release(&activity);
	struct draft_list drafts = {0};
	assert_good(draft_store_list(store, &drafts, &err));
	assert_int_equal(drafts.count, 1);
	assert_string_equal(drafts.items[0].content, "没写完");
	draft_list_release(&drafts);
	store_close(store);
	assert_sound(fixture);
}

/* An action from before the upgrade is one that its user still wants to be able to take back. */
static void what_was_done_before_the_upgrade_is_undone_after_it(void **state)
{
	struct fixture *fixture = *state;
	sqlite3 *db = make_version_1(fixture);
	act(db, "UPDATE activity SET title = '慰问老师' WHERE id = the_id(4)", "修改活动");
	act(db,
	    "DELETE FROM activity_post WHERE activity_id = the_id(4);"
	    "DELETE FROM activity WHERE id = the_id(4)",
	    "删除活动");
	sqlite3_close(db);
	struct store *store = open_as(fixture, "陈静");
	assert_error(activity_store_get(store, ACTIVITY_ID, &(struct activity){0}, &err),
		     ERR_NOT_FOUND);
	assert_good(history_store_undo(store, NULL, &err));
	assert_title(store, ACTIVITY_ID, "慰问老师");
	assert_good(history_store_undo(store, NULL, &err));
	assert_title(store, ACTIVITY_ID, "教师节慰问");
	assert_good(history_store_redo(store, NULL, &err));
	assert_good(history_store_redo(store, NULL, &err));
	assert_error(activity_store_get(store, ACTIVITY_ID, &(struct activity){0}, &err),
		     ERR_NOT_FOUND);
	for (int i = 0; i < 3; i++)
		assert_good(history_store_undo(store, NULL, &err));
	size_t count = 9;
	assert_good(plan_store_count(store, &count, &err));
	assert_int_equal(count, 0);
	store_close(store);
	assert_sound(fixture);
}

/* Why something was put off would be told as how it went, and be lost when it is done after all. */
static void a_reason_comes_out_of_the_outcome(void **state)
{
	struct fixture *fixture = *state;
	static const struct {
		const char *status, *outcome, *reason;
	} cases[] = {{"postponed", NULL, "连日大雨"},
		     {"cancelled", NULL, "连日大雨"},
		     {"done", "连日大雨", NULL},
		     {"doing", "连日大雨", NULL}};
	sqlite3 *db = make_version_1(fixture);
	run(db, migrations[1].sql);
	for (int i = 0; i < 4; i++) {
		char *sql = string_format(
			"INSERT INTO activity (id, plan_id, position, title, status, outcome)"
			" VALUES (the_id(%d), the_id(3), 9000 + %d, '活动', '%s', '连日大雨')",
			10 + i, i, cases[i].status);
		run(db, sql);
		free(sql);
	}
	sqlite3_close(db);
	struct store *store = open_as(fixture, "陈静");
	for (int i = 0; i < 4; i++) {
		struct activity activity;
		assert_good(activity_store_get(store, ACTIVITY_ID + 6 + i, &activity, &err));
		assert_true(string_same(activity.outcome, cases[i].outcome));
		assert_true(string_same(activity.reason, cases[i].reason));
		activity_release(&activity);
	}
	store_close(store);
	assert_sound(fixture);
}

/* A database as the program of a version left it, with what make_version_1() has in it. */
static sqlite3 *make_version(const struct fixture *fixture, int version)
{
	sqlite3 *db = make_version_1(fixture);
	for (int i = 1; i < version; i++)
		run(db, migrations[i].sql);
	assert_int_equal(version_of(db), version);
	return db;
}

static void assert_heads(struct store *store, int64_t id, int participants, int attended)
{
	struct activity activity;
	assert_good(activity_store_get(store, id, &activity, &err));
	assert_int_equal(activity.participants, participants);
	assert_int_equal(activity.attended, attended);
	activity_release(&activity);
}

#define GAMES_ID (ACTIVITY_ID + 1)
#define NEW_HEADS \
	"INSERT INTO activity (id, plan_id, position, title, status, participants) VALUES "

/* What nobody had counted would be reported as attendance; what was counted would be lost as such. */
static void who_came_is_told_from_who_was_expected(void **state)
{
	struct fixture *fixture = *state;
	for (int version = 1; version <= 3; version++) {
		sqlite3 *db = make_version(fixture, version);
		act(db, NEW_HEADS "(the_id(10), the_id(3), 9001, '打算来的', 'planned', 120)",
		    "添加");
		act(db, NEW_HEADS "(the_id(11), the_id(3), 9002, '点过名的', 'planned', 110)",
		    "添加");
		act(db, NEW_HEADS "(the_id(12), the_id(3), 9003, '后来补的', 'planned', 50)",
		    "添加");
		act(db,
		    NEW_HEADS "(the_id(13), the_id(3), 9004, '没有计划人数的', 'planned', NULL)",
		    "添加");
		act(db, NEW_HEADS "(the_id(14), the_id(3), 9005, '导入时已完成的', 'done', 70)",
		    "导入");
		act(db, NEW_HEADS "(the_id(15), the_id(3), 9006, '改过计划的', 'planned', 30)",
		    "添加");
		act(db, "UPDATE activity SET participants = 33 WHERE id = the_id(15)", "改人数");
		act(db,
		    "UPDATE activity SET status = 'done' WHERE id IN (the_id(10), the_id(12), the_id(15))",
		    "完成");
		act(db,
		    "UPDATE activity SET status = 'done', participants = 96 WHERE id = the_id(11)",
		    "完成");
		act(db, "UPDATE activity SET participants = 48 WHERE id = the_id(12)", "补登记");
		act(db,
		    "UPDATE activity SET status = 'done', participants = 20 WHERE id = the_id(13)",
		    "完成");
		sqlite3_close(db);
		struct store *store = open_as(fixture, "陈静");
		assert_heads(store, ACTIVITY_ID + 6, 120, NOT_GIVEN);
		assert_heads(store, ACTIVITY_ID + 7, 110, 96);
		assert_heads(store, ACTIVITY_ID + 8, 50, 48);
		assert_heads(store, ACTIVITY_ID + 9, NOT_GIVEN, 20);
		assert_heads(store, ACTIVITY_ID + 10, 70, NOT_GIVEN);
		assert_heads(store, ACTIVITY_ID + 11, 33, NOT_GIVEN);
		store_close(store);
		assert_sound(fixture);
		assert_int_equal(unlink(fixture->path), 0);
	}
}

/* Whoever has upgraded between doing and undoing would be told that somebody else had changed it, and be stuck there. */
static void a_head_count_from_before_the_upgrade_is_undone_and_redone(void **state)
{
	struct fixture *fixture = *state;
	for (int version = 1; version <= 3; version++) {
		sqlite3 *db = make_version(fixture, version);
		act(db, "UPDATE activity SET participants = 110 WHERE id = the_id(5)",
		    "打算一百一");
		act(db,
		    "UPDATE activity SET status = 'done', participants = 96 WHERE id = the_id(5)",
		    "完成");
		act(db, "UPDATE activity SET title = '秋季运动会' WHERE id = the_id(5)", "改标题");
		act(db, "UPDATE activity SET participants = 98 WHERE id = the_id(5)", "又来两个");
		sqlite3_close(db);
		struct store *store = open_as(fixture, "陈静");
		static const int heads[][2] = {
			{110, 98}, {110, 96}, {110, 96}, {110, NOT_GIVEN}, {NOT_GIVEN, NOT_GIVEN}};
		for (int i = 0; i < 4; i++) {
			assert_heads(store, GAMES_ID, heads[i][0], heads[i][1]);
			assert_good(history_store_undo(store, NULL, &err));
		}
		for (int i = 4; i > 0; i--) {
			assert_heads(store, GAMES_ID, heads[i][0], heads[i][1]);
			assert_good(history_store_redo(store, NULL, &err));
		}
		assert_heads(store, GAMES_ID, heads[0][0], heads[0][1]);
		store_close(store);
		assert_sound(fixture);
		assert_int_equal(unlink(fixture->path), 0);
	}
}

/* Undoing an older change of something else would take away what has been counted since. */
static void what_was_counted_since_stays_when_older_changes_are_undone(void **state)
{
	struct fixture *fixture = *state;
	sqlite3 *db = make_version(fixture, 3);
	act(db, "UPDATE activity SET participants = 110 WHERE id = the_id(5)", "打算一百一");
	act(db, "UPDATE activity SET status = 'done' WHERE id = the_id(5)", "完成");
	act(db, "UPDATE activity SET place = '操场' WHERE id = the_id(5)", "改地点");
	sqlite3_close(db);
	struct store *store = open_as(fixture, "陈静");
	struct activity activity;
	assert_good(activity_store_get(store, GAMES_ID, &activity, &err));
	activity.attended = 110; /* as many as were expected */
	store_close(store);
	store = open_as(fixture, "周敏");
	assert_good(store_begin(store, &err));
	assert_good(activity_store_update(store, &activity, &err));
	commit_as(store, "点名");
	activity_release(&activity);
	store_close(store);
	store = open_as(fixture, "陈静");
	for (int i = 0; i < 2; i++) {
		assert_good(history_store_undo(store, NULL, &err));
		assert_heads(store, GAMES_ID, 110, 110);
	}
	store_close(store);
	assert_sound(fixture);
}

static void assert_words(struct store *store, int64_t id, const char *status, const char *outcome,
			 const char *reason)
{
	struct activity activity;
	assert_good(activity_store_get(store, id, &activity, &err));
	assert_string_equal(status_name(activity.status), status);
	assert_true(string_same(activity.outcome, outcome));
	assert_true(string_same(activity.reason, reason));
	activity_release(&activity);
}

/* The same of why something was put off, which stood in the outcome once. */
static void a_reason_from_before_the_upgrade_is_undone_and_redone(void **state)
{
	struct fixture *fixture = *state;
	static const struct {
		const char *status, *outcome, *reason;
	} steps[] = {{"planned", NULL, NULL},
		     {"postponed", NULL, "下雨"},
		     {"postponed", NULL, "连日下雨"},
		     {"done", "补办了", NULL},
		     {"done", "补办了，很好", NULL}};
	for (int version = 1; version <= 2; version++) {
		sqlite3 *db = make_version(fixture, version);
		act(db,
		    "UPDATE activity SET status = 'postponed', outcome = '下雨', starts = '2025-11'"
		    " WHERE id = the_id(5)",
		    "延期");
		act(db, "UPDATE activity SET outcome = '连日下雨' WHERE id = the_id(5)", "改原因");
		act(db,
		    "UPDATE activity SET status = 'done', outcome = '补办了' WHERE id = the_id(5)",
		    "完成");
		act(db, "UPDATE activity SET outcome = '补办了，很好' WHERE id = the_id(5)",
		    "改结果");
		sqlite3_close(db);
		struct store *store = open_as(fixture, "陈静");
		for (int i = 4; i > 0; i--) {
			assert_words(store, GAMES_ID, steps[i].status, steps[i].outcome,
				     steps[i].reason);
			assert_good(history_store_undo(store, NULL, &err));
		}
		for (int i = 0; i < 4; i++) {
			assert_words(store, GAMES_ID, steps[i].status, steps[i].outcome,
				     steps[i].reason);
			assert_good(history_store_redo(store, NULL, &err));
		}
		assert_words(store, GAMES_ID, steps[4].status, steps[4].outcome, steps[4].reason);
		store_close(store);
		assert_sound(fixture);
		assert_int_equal(unlink(fixture->path), 0);
	}
}

/* Upgraded while it was put off: the import that brought it, and the deletion of it, are still to be taken back. */
static void what_was_put_off_at_the_upgrade_is_undone_whole(void **state)
{
	struct fixture *fixture = *state;
	for (int version = 1; version <= 2; version++) {
		sqlite3 *db = make_version(fixture, version);
		act(db,
		    "INSERT INTO activity (id, plan_id, position, title, status, outcome)"
		    " VALUES (the_id(10), the_id(3), 9001, '骑行', 'cancelled', '人太少')",
		    "导入");
		act(db, "UPDATE activity SET title = '近郊骑行' WHERE id = the_id(10)", "改标题");
		sqlite3_close(db);
		struct store *store = open_as(fixture, "陈静");
		assert_words(store, ACTIVITY_ID + 6, "cancelled", NULL, "人太少");
		assert_good(history_store_undo(store, NULL, &err));
		assert_title(store, ACTIVITY_ID + 6, "骑行");
		assert_words(store, ACTIVITY_ID + 6, "cancelled", NULL, "人太少");
		assert_good(history_store_undo(store, NULL, &err));
		assert_error(
			activity_store_get(store, ACTIVITY_ID + 6, &(struct activity){0}, &err),
			ERR_NOT_FOUND);
		assert_good(history_store_redo(store, NULL, &err));
		assert_words(store, ACTIVITY_ID + 6, "cancelled", NULL, "人太少");
		store_close(store);
		assert_sound(fixture);
		assert_int_equal(unlink(fixture->path), 0);
	}
}

/* What somebody else has changed since is still theirs. */
static void another_reason_since_the_upgrade_is_not_overwritten(void **state)
{
	struct fixture *fixture = *state;
	sqlite3 *db = make_version(fixture, 2);
	act(db, "UPDATE activity SET status = 'postponed', outcome = '下雨' WHERE id = the_id(5)",
	    "延期");
	sqlite3_close(db);
	struct store *store = open_as(fixture, "周敏");
	struct activity activity;
	assert_good(activity_store_get(store, GAMES_ID, &activity, &err));
	string_set(&activity.reason, "操场在修");
	assert_good(store_begin(store, &err));
	assert_good(activity_store_update(store, &activity, &err));
	commit_as(store, "改原因");
	activity_release(&activity);
	store_close(store);
	store = open_as(fixture, "陈静");
	assert_error(history_store_undo(store, NULL, &err), ERR_CONFLICT);
	assert_words(store, GAMES_ID, "postponed", NULL, "操场在修");
	store_close(store);
}

static void a_copy_of_the_older_version_stays_beside_it(void **state)
{
	struct fixture *fixture = *state;
	sqlite3_close(make_version_1(fixture));
	struct store *store = open_as(fixture, "陈静");
	assert_non_null(store_kept_copy(store));
	char *kept = string_format("%s~before-upgrade-1", fixture->path);
	assert_string_equal(store_kept_copy(store), kept);
	store_close(store);
	store = open_as(fixture, "陈静");
	assert_null(store_kept_copy(store));
	store_close(store);
	struct stat info;
	assert_int_equal(stat(kept, &info), 0);
	assert_int_equal(info.st_mode & 0777, 0600);
	sqlite3 *db;
	assert_int_equal(sqlite3_open_v2(kept, &db, SQLITE_OPEN_READONLY, NULL), SQLITE_OK);
	assert_int_equal(version_of(db), 1);
	sqlite3_close(db);
	/* And it can be put back, as any backup. */
	char *kept_as = NULL;
	assert_good(upkeep_restore(kept, fixture->path, &kept_as, &err));
	free(kept_as);
	store = open_as(fixture, "陈静");
	assert_true(strstr(store_kept_copy(store), "~before-upgrade-2") != NULL);
	assert_title(store, ACTIVITY_ID, "教师节慰问");
	store_close(store);
	free(kept);
}

static void a_new_database_leaves_no_copy(void **state)
{
	struct fixture *fixture = *state;
	struct store *store = open_as(fixture, "陈静");
	assert_null(store_kept_copy(store));
	store_close(store);
	assert_int_equal(unlink(fixture->path), 0);
	sqlite3_close(begin_version_1(fixture)); /* and one without content */
	store = open_as(fixture, "陈静");
	assert_null(store_kept_copy(store));
	store_close(store);
}

/* No copy, no upgrade: nobody's plans are changed without a way back. */
static void where_no_copy_can_be_made_nothing_is_changed(void **state)
{
	struct fixture *fixture = *state;
	sqlite3_close(make_version_1(fixture));
	struct rlimit was, tight;
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &was), 0);
	tight = was;
	tight.rlim_cur =
		48 * 1024; /* less than the database, more than what is needed to open it */
	void (*handler)(int) = signal(SIGXFSZ, SIG_IGN);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &tight), 0);
	struct store *store = NULL;
	struct error err = ERROR_INIT;
	struct store_options options = {.path = fixture->path, .origin = 7, .actor = "陈静"};
	bool opened = store_open(&store, &options, &err);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &was), 0);
	signal(SIGXFSZ, handler);
	assert_false(opened);
	assert_non_null(strstr(err.text, "~before-upgrade-1"));
	error_release(&err);
	char *kept = string_format("%s~before-upgrade-1", fixture->path);
	assert_int_not_equal(access(kept, F_OK), 0);
	free(kept);
	sqlite3 *db;
	assert_int_equal(sqlite3_open(fixture->path, &db), SQLITE_OK);
	assert_int_equal(version_of(db), 1);
	sqlite3_close(db);
}

static void doctor_looks_at_an_older_version_as_it_is(void **state)
{
	struct fixture *fixture = *state;
	sqlite3_close(make_version_1(fixture));
	struct diagnostics found;
	diagnostics_init(&found, fixture->path);
	assert_good(upkeep_check(fixture->path, &found, &err));
	assert_int_equal(found.count, 1);
	assert_int_equal(found.errors, 0);
	assert_non_null(strstr(found.items[0].text, "第 1 版"));
	diagnostics_release(&found);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, fixture_begin, fixture_end)

int main(void)
{
	umask(077); /* as the program makes databases; doctor says so of others */
	const struct CMUnitTest tests[] = {
		TEST(what_an_older_version_holds_is_kept),
		TEST(what_was_done_before_the_upgrade_is_undone_after_it),
		TEST(a_reason_comes_out_of_the_outcome),
		TEST(who_came_is_told_from_who_was_expected),
		TEST(a_head_count_from_before_the_upgrade_is_undone_and_redone),
		TEST(what_was_counted_since_stays_when_older_changes_are_undone),
		TEST(a_reason_from_before_the_upgrade_is_undone_and_redone),
		TEST(what_was_put_off_at_the_upgrade_is_undone_whole),
		TEST(another_reason_since_the_upgrade_is_not_overwritten),
		TEST(a_copy_of_the_older_version_stays_beside_it),
		TEST(a_new_database_leaves_no_copy),
		TEST(where_no_copy_can_be_made_nothing_is_changed),
		TEST(doctor_looks_at_an_older_version_as_it_is),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
