/* Doctor, backup and restore: what is wrong is said, and what was there can be had back. */
#include "store_fixture.h"

#include "store/upkeep_store.h"

#include <sqlite3.h>

/* A sound database with one plan, and then this done to it behind the program's back. */
static void tamper(const struct fixture *fixture, const char *sql)
{
	struct store *store = open_as(fixture, "陈静");
	struct whole_plan whole = insert_sample(store);
	whole_plan_release(&whole);
	store_close(store);
	sqlite3 *db;
	assert_int_equal(sqlite3_open(fixture->path, &db), SQLITE_OK);
	if (sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK)
		fail_msg("%s: %s", sql, sqlite3_errmsg(db));
	sqlite3_close(db);
}

/* Exactly one finding, which holds `part`; NULL: none. The check itself changes nothing. */
static void assert_finding(const struct fixture *fixture, const char *part)
{
	struct diagnostics found;
	size_t before, after;
	char *was = file_bytes(fixture->path, &before);
	diagnostics_init(&found, fixture->path);
	assert_good(upkeep_check(fixture->path, &found, &err));
	if (found.count != (part ? 1 : 0) || (part && !strstr(found.items[0].text, part)))
		fail_msg("%zu findings, the first: %s; wanted: %s", found.count,
			 found.count ? found.items[0].text : "", part ? part : "none");
	char *is = file_bytes(fixture->path, &after);
	assert_int_equal(before, after);
	assert_memory_equal(was, is, after);
	assert_alone(fixture);
	free(was);
	free(is);
	diagnostics_release(&found);
}

static void doctor_finds_what_is_wrong(void **state)
{
	struct fixture *fixture = *state;
	static const struct {
		const char *sql, *part;
	} cases[] = {
		{"SELECT 1", NULL},
		{"UPDATE section SET parent_id = id WHERE heading = '主要工作'; DELETE FROM "
		 "section WHERE heading = '民主管理';"
		 " UPDATE activity SET section_id = NULL",
		 "成了环"},
		{"UPDATE section SET position = 0 WHERE parent_id IS NULL", "顺序号"},
		{"UPDATE activity SET position = 0 WHERE title IN ('读书月', '教职工运动会')",
		 "顺序号"},
		{"UPDATE post SET position = 0", "顺序号"},
		{"UPDATE activity SET starts = '2025-02-30' WHERE title = '读书月'", "时间不成立"},
		{"UPDATE activity SET ends = '2025-01' WHERE title = '读书月'", "时间不成立"},
		{"UPDATE activity SET deadline = 1 WHERE title = '读书月'", "时间不成立"},
		{"UPDATE activity SET part = 'late' WHERE title = '教师节慰问'", "时间不成立"},
		{"UPDATE activity SET done_on = '2025-02-30' WHERE title = '读书月'", "时间不成立"},
		{"UPDATE activity SET postponed_from = '2025-11/2025-09' WHERE title = '读书月'",
		 "时间不成立"},
		{"INSERT INTO day_off VALUES ('2025-02-30', '国庆节', 0, 2025)", "时间不成立"},
		{"UPDATE plan SET first_month = '2025-13'", "时间不成立"},
		{"UPDATE plan SET signed_on = 'heute'", "时间不成立"},
		{"UPDATE appointment SET until = '2020-01'", "时间不成立"},
		{"UPDATE origin SET id = 8 WHERE id = 7; DELETE FROM origin; INSERT INTO origin "
		 "SELECT 7, 1 << 30;"
		 " INSERT INTO member (id, organization_id, name) SELECT 5, id, '无号'"
		 " FROM organization",
		 "编号 5"},
		{"INSERT INTO origin VALUES (9, -5)", "用来编号的数"},
		{"INSERT INTO origin VALUES (9, 1 << 40)", "用来编号的数"},
		{"UPDATE history SET changeset = x'0102'", "历史记录第 1 条"},
		/* More columns than bytes: read as it says, it would never end. */
		{"UPDATE history SET changeset = x'5483FF7F0100706C616E00'", "历史记录第 1 条"},
		{"UPDATE history SET detail = '{'", "历史记录第 1 条"},
		{"CREATE TABLE extra (x)", "extra"},
		{"DROP INDEX activity_status", "activity_status"},
		{"PRAGMA foreign_keys = OFF; DELETE FROM member;"
		 " DELETE FROM sqlite_sequence WHERE 0",
		 "member"},
		{"INSERT INTO income (id, plan_id, position, name, amount)"
		 " SELECT 7696581394432 + n, id, 0, '补助', 0 FROM plan, (SELECT 90 AS n"
		 " UNION SELECT 91); UPDATE origin SET next = 99",
		 "顺序号"},
		{"INSERT INTO standard (id, organization_id, position, event, least, most)"
		 " SELECT 7696581394432 + n, id, 0, '住院慰问', 1, 1 FROM organization,"
		 " (SELECT 90 AS n UNION SELECT 91); UPDATE origin SET next = 99",
		 "顺序号"},
		{"INSERT INTO income (id, plan_id, position, name, amount) SELECT 5, id, 0,"
		 " '补助', 0 FROM plan",
		 "编号 5"},
		{"INSERT INTO organization (id, name) VALUES (7 * (1 << 40), '外单位');"
		 " INSERT INTO post (id, organization_id, name, position)"
		 " VALUES (7696581394432 + 90, 7696581394432, '顾问', 0);"
		 " INSERT INTO allotment SELECT id, 7696581394432 + 90, 5 FROM plan; UPDATE origin SET next = 99",
		 "另一个单位"},
		{"INSERT INTO organization (id, name) VALUES (7 * (1 << 40), '外单位');"
		 " UPDATE member SET organization_id = 7 * (1 << 40)",
		 "另一个单位"},
	};
	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		tamper(fixture, cases[i].sql);
		assert_finding(fixture, cases[i].part);
		assert_int_equal(unlink(fixture->path), 0);
	}
}

static void doctor_says_what_is_no_database(void **state)
{
	struct fixture *fixture = *state;
	struct diagnostics found;
	diagnostics_init(&found, fixture->path);
	assert_error(upkeep_check(fixture->path, &found, &err), ERR_NOT_FOUND);
	write_file(fixture->path, "plan: 2025", 10);
	assert_error(upkeep_check(fixture->path, &found, &err), ERR_DATABASE);
	assert_int_equal(found.count, 0);
	diagnostics_release(&found);
	size_t length;
	char *bytes = file_bytes(fixture->path, &length);
	assert_string_equal(bytes, "plan: 2025");
	free(bytes);
}

static void doctor_sees_pages_that_are_broken(void **state)
{
	struct fixture *fixture = *state;
	tamper(fixture, "SELECT 1");
	size_t length;
	char *bytes = file_bytes(fixture->path, &length);
	assert_true(length > 8 * 4096);
	memset(bytes + length - 4096, 0x55, 4096);
	write_file(fixture->path, bytes, length);
	free(bytes);
	struct diagnostics found;
	diagnostics_init(&found, fixture->path);
	assert_good(upkeep_check(fixture->path, &found, &err));
	assert_true(found.errors > 0);
	diagnostics_release(&found);
}

static char *beside(const struct fixture *fixture, const char *name)
{
	return string_format("%s/%s", fixture->folder, name);
}

static void a_backup_is_taken_while_somebody_works(void **state)
{
	struct fixture *fixture = *state;
	struct store *store = open_as(fixture, "陈静"), *other = open_as(fixture, "王磊"),
		     *copy = NULL;
	struct whole_plan whole = insert_sample(store);
	char *target = beside(fixture, "copy.db");
	assert_good(store_begin(other, &err));
	assert_good(activity_store_delete(other, whole.activities.items[0].id, &err));
	assert_good(upkeep_backup(store, target, false, &err));
	store_rollback(other);
	struct stat info;
	assert_int_equal(stat(target, &info), 0);
	assert_int_equal(info.st_mode & 0777, 0600);
	assert_error(upkeep_backup(store, target, false, &err), ERR_EXISTS);
	assert_good(upkeep_backup(store, target, true, &err));
	assert_good(store_open(&copy, &(struct store_options){.path = target, .read_only = true},
			       &err));
	assert_title(copy, whole.activities.items[0].id, "教师节慰问");
	store_close(copy);
	store_close(other);
	store_close(store);
	whole_plan_release(&whole);
	free(target);
}

static void a_restored_backup_keeps_what_stood_there(void **state)
{
	struct fixture *fixture = *state;
	struct store *store = open_as(fixture, "陈静"), *kept = NULL;
	struct whole_plan whole = insert_sample(store);
	int64_t id = whole.activities.items[0].id;
	char *backup = beside(fixture, "copy.db"), *kept_as = NULL;
	assert_good(upkeep_backup(store, backup, false, &err));
	retitle(store, id, "之后改的", "改题目");
	assert_error(upkeep_restore(backup, fixture->path, &kept_as, &err), ERR_BUSY);
	assert_title(store, id, "之后改的");
	store_close(store);
	assert_good(upkeep_restore(backup, fixture->path, &kept_as, &err));
	assert_non_null(strstr(kept_as, "~before-restore-1"));
	store = open_as(fixture, "陈静");
	assert_title(store, id, "教师节慰问");
	store_close(store);
	assert_good(store_open(&kept, &(struct store_options){.path = kept_as, .read_only = true},
			       &err));
	assert_title(kept, id, "之后改的");
	store_close(kept);
	free(kept_as);
	assert_good(upkeep_restore(backup, fixture->path, &kept_as, &err));
	assert_non_null(strstr(kept_as, "~before-restore-2"));
	free(kept_as);
	whole_plan_release(&whole);
	free(backup);
}

static void a_damaged_database_is_replaced_by_its_backup(void **state)
{
	struct fixture *fixture = *state;
	struct store *store = open_as(fixture, "陈静");
	struct whole_plan whole = insert_sample(store);
	char *backup = beside(fixture, "copy.db"), *kept_as = NULL;
	assert_good(upkeep_backup(store, backup, false, &err));
	store_close(store);
	write_file(fixture->path, "垃圾", 6);
	assert_error(upkeep_restore(fixture->path, backup, &kept_as, &err), ERR_DATABASE);
	assert_good(upkeep_restore(backup, fixture->path, &kept_as, &err));
	free(kept_as);
	assert_int_equal(unlink(fixture->path), 0);
	assert_good(upkeep_restore(backup, fixture->path, &kept_as, &err));
	assert_null(kept_as);
	assert_finding(fixture, NULL);
	whole_plan_release(&whole);
	free(backup);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, fixture_begin, fixture_end)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(doctor_finds_what_is_wrong),
		TEST(doctor_says_what_is_no_database),
		TEST(doctor_sees_pages_that_are_broken),
		TEST(a_backup_is_taken_while_somebody_works),
		TEST(a_restored_backup_keeps_what_stood_there),
		TEST(a_damaged_database_is_replaced_by_its_backup),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
