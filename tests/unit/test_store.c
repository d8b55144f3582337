/* Opening a database: what is refused stays as it was, and nobody is locked out. */
#include "store_fixture.h"

#include "../../src/store/migrations.h"
#include "store/draft_store.h"
#include "store/upkeep_store.h"

#include <sqlite3.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>

static void run_sql(const char *path, const char *sql)
{
	sqlite3 *db;
	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	assert_int_equal(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(db);
}

/* Refused with this code, and not a byte of it or beside it is changed. */
static void assert_refused(const struct fixture *fixture, enum error_code wanted)
{
	size_t before, after;
	char *was = file_bytes(fixture->path, &before);
	struct store *store = NULL;
	struct store_options options = {
		.path = fixture->path, .create = true, .origin = 7, .actor = "陈静"};
	assert_error(store_open(&store, &options, &err), wanted);
	assert_null(store);
	char *is = file_bytes(fixture->path, &after);
	assert_int_equal(before, after);
	assert_memory_equal(was, is, after);
	assert_alone(fixture);
	free(was);
	free(is);
}

static void a_new_database_is_for_its_owner_alone(void **state)
{
	struct fixture *fixture = *state;
	struct stat info;
	char *deep = string_format("%s/a/b/plan.db", fixture->folder);
	struct store *store = NULL;
	struct store_options options = {.path = deep, .create = true, .origin = 7, .actor = "陈静"};
	assert_good(store_open(&store, &options, &err));
	assert_int_equal(stat(deep, &info), 0);
	assert_int_equal(info.st_mode & 0777, 0600);
	store_close(store);
	assert_int_equal(unlink(deep), 0);
	for (int i = 0; i < 2; i++) {
		*strrchr(deep, '/') = '\0';
		assert_int_equal(stat(deep, &info), 0);
		assert_int_equal(info.st_mode & 0777, 0700);
		assert_int_equal(rmdir(deep), 0);
	}
	free(deep);
}

static void what_is_written_is_there_after_reopening(void **state)
{
	struct store *store = open_as(*state, "陈静");
	struct whole_plan whole = insert_sample(store);
	store_close(store);
	assert_alone(*state);
	store = open_as(*state, "陈静");
	assert_title(store, whole.activities.items[0].id, "教师节慰问");
	whole_plan_release(&whole);
	store_close(store);
}

static void an_empty_file_becomes_a_database(void **state)
{
	struct fixture *fixture = *state;
	write_file(fixture->path, "", 0);
	struct store *store = open_as(fixture, "陈静");
	size_t count = 9;
	assert_good(plan_store_count(store, &count, &err));
	assert_int_equal(count, 0);
	store_close(store);
}

static void a_missing_database_is_only_made_when_asked(void **state)
{
	struct fixture *fixture = *state;
	struct store *store = NULL;
	struct store_options options = {.path = fixture->path, .origin = 7};
	assert_error(store_open(&store, &options, &err), ERR_NOT_FOUND);
	options.create = options.read_only = true;
	assert_error(store_open(&store, &options, &err), ERR_NOT_FOUND);
	assert_int_not_equal(access(fixture->path, F_OK), 0);
	options.path = fixture->folder;
	assert_error(store_open(&store, &options, &err), ERR_DATABASE);
}

static void what_is_no_database_is_left_alone(void **state)
{
	struct fixture *fixture = *state;
	static const char text[] = "这是一份普通的文本文件，不是数据库。";
	write_file(fixture->path, text, sizeof(text));
	assert_refused(fixture, ERR_DATABASE);
	char zeros[4096] = {0};
	write_file(fixture->path, zeros, sizeof(zeros));
	assert_refused(fixture, ERR_DATABASE);
}

/* SQLite would wait at it, or say in its own words that it can't open it. */
static void a_socket_is_no_database(void **state)
{
	struct fixture *fixture = *state;
	struct store *store = NULL;
	struct store_options options = {.path = "plan.socket", .create = true, .origin = 7};
	struct sockaddr_un name = {.sun_family = AF_UNIX, .sun_path = "plan.socket"};
	assert_int_equal(chdir(fixture->folder), 0);
	int fd = socket(AF_UNIX, SOCK_STREAM, 0);
	assert_int_equal(bind(fd, (const struct sockaddr *)&name, sizeof(name)), 0);
	assert_error(store_open(&store, &options, &err), ERR_DATABASE);
	assert_null(store);
	close(fd);
	assert_int_equal(unlink("plan.socket"), 0);
	assert_int_equal(chdir("/"), 0);
}

static void the_database_of_another_program_is_left_alone(void **state)
{
	struct fixture *fixture = *state;
	run_sql(fixture->path, "CREATE TABLE songs (title TEXT)");
	assert_refused(fixture, ERR_DATABASE);
	run_sql(fixture->path,
		"PRAGMA journal_mode = WAL; PRAGMA application_id = 4711; PRAGMA user_version = 1");
	assert_refused(fixture, ERR_DATABASE);
}

static void a_newer_database_is_left_alone(void **state)
{
	struct fixture *fixture = *state;
	store_close(open_as(fixture, "陈静"));
	run_sql(fixture->path, "PRAGMA user_version = 999");
	assert_refused(fixture, ERR_DATABASE);
}

static void a_damaged_database_says_so(void **state)
{
	struct fixture *fixture = *state;
	store_close(open_as(fixture, "陈静"));
	size_t length;
	char *bytes = file_bytes(fixture->path, &length);
	for (size_t i = 100; i < length; i++) /* all but the header */
		bytes[i] = (char)(i * 7);
	write_file(fixture->path, bytes, length);
	free(bytes);
	struct store *store = NULL;
	struct store_options options = {.path = fixture->path, .origin = 7};
	assert_error(store_open(&store, &options, &err), ERR_DATABASE);
	struct diagnostics found;
	diagnostics_init(&found, fixture->path);
	assert_error(upkeep_check(fixture->path, &found, &err), ERR_DATABASE);
	diagnostics_release(&found);
}

/* Each old version, as it was left by the program of its time. */
static void every_old_version_is_brought_up_to_date(void **state)
{
	struct fixture *fixture = *state;
	for (size_t count = 0; count <= migration_count; count++) {
		unlink(fixture->path);
		write_file(fixture->path, "", 0);
		assert_int_equal(chmod(fixture->path, 0600),
				 0); /* else a note says who can read it */
		for (size_t i = 0; i < count; i++)
			run_sql(fixture->path, migrations[i].sql);
		struct store *store = open_as(fixture, "陈静");
		struct whole_plan whole = insert_sample(store);
		whole_plan_release(&whole);
		store_close(store);
		struct diagnostics found;
		diagnostics_init(&found, fixture->path);
		assert_good(upkeep_check(fixture->path, &found, &err));
		assert_int_equal(found.count, 0);
		diagnostics_release(&found);
	}
}

static void an_old_version_that_can_only_be_read_is_refused(void **state)
{
	struct fixture *fixture = *state;
	store_close(open_as(fixture, "陈静"));
	run_sql(fixture->path, "PRAGMA user_version = 0");
	struct store *store = NULL;
	struct store_options options = {.path = fixture->path, .read_only = true};
	assert_error(store_open(&store, &options, &err), ERR_REFUSED);
}

static void wait_for(pid_t child)
{
	int status;
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 0);
}

static void many_may_open_a_new_database_at_once(void **state)
{
	enum { PROCESSES = 6, ROUNDS = 10 };
	struct fixture *fixture = *state;
	for (int round = 0; round < ROUNDS; round++) {
		pid_t children[PROCESSES];
		unlink(fixture->path);
		for (int i = 0; i < PROCESSES; i++) {
			children[i] = fork();
			if (children[i] == 0) {
				struct store *store = NULL;
				struct error err = ERROR_INIT;
				struct store_options options = {
					.path = fixture->path, .create = true, .origin = 7};
				if (!store_open(&store, &options, &err)) {
					fprintf(stderr, "%s\n", err.text);
					_exit(1);
				}
				store_close(store);
				_exit(0);
			}
		}
		for (int i = 0; i < PROCESSES; i++)
			wait_for(children[i]);
	}
}

static void another_writer_is_waited_for(void **state)
{
	struct fixture *fixture = *state;
	struct store *store = open_as(fixture, "陈静"), *other = open_as(fixture, "王磊");
	assert_good(store_begin(other, &err));
	assert_error(store_begin(store, &err), ERR_BUSY);
	store_rollback(other);
	assert_good(store_begin(store, &err));
	store_rollback(store);
	store_close(other);
	store_close(store);
}

/* The child writes until the pipe is closed. */
static void another_program_that_writes_is_named(void **state)
{
	struct fixture *fixture = *state;
	int ready[2], finish[2];
	char byte = 0;
	store_close(open_as(fixture, "陈静"));
	assert_int_equal(pipe(ready) + pipe(finish), 0);
	pid_t child = fork();
	if (child == 0) {
		close(finish[1]);
		struct store *other = open_as(fixture, "王磊");
		assert_good(store_begin(other, &err));
		bool told = write(ready[1], &byte, 1) == 1 && read(finish[0], &byte, 1) == 0;
		store_close(other);
		_exit(!told);
	}
	assert_int_equal(read(ready[0], &byte, 1), 1);
	struct store *store = open_as(fixture, "陈静");
	struct error busy = ERROR_INIT;
	assert_false(store_begin(store, &busy));
	assert_int_equal(busy.code, ERR_BUSY);
	char *number = string_format("%ld", (long)child);
	if (access("/proc/locks", R_OK) == 0)
		assert_non_null(strstr(busy.text, "test_store"));
	assert_null(strstr(busy.text, number)); /* nothing for people */
	assert_null(strstr(busy.text, fixture->path));
	free(number);
	error_release(&busy);
	close(finish[1]);
	wait_for(child);
	close(finish[0]);
	close(ready[0]);
	close(ready[1]);
	store_close(store);
}

/* As a user without the right to write; the superuser may always, and becomes one for a while. */
static void as_guest(void (*act)(struct fixture *), struct fixture *fixture)
{
	pid_t child = fork();
	if (child == 0) {
		if (getuid() == 0 && setuid(65534) != 0)
			_exit(2);
		act(fixture);
		_exit(0);
	}
	wait_for(child);
}

static void only_reads(struct fixture *fixture)
{
	struct store *store = open_as(fixture, "访客");
	size_t count = 0;
	assert_true(store_is_read_only(store));
	assert_good(plan_store_count(store, &count, &err));
	assert_int_equal(count, 1);
	assert_error(store_begin(store, &err), ERR_REFUSED);
	assert_error(draft_store_put(store, "activity", 0, "…", &err), ERR_REFUSED);
	store_close(store);
	assert_alone(fixture);
}

static void a_file_that_can_only_be_read_is_read(void **state)
{
	struct fixture *fixture = *state;
	struct store *store = open_as(fixture, "陈静");
	struct whole_plan whole = insert_sample(store);
	whole_plan_release(&whole);
	store_close(store);
	assert_int_equal(chmod(fixture->folder, 0777), 0);
	assert_int_equal(chmod(fixture->path, 0444), 0);
	as_guest(only_reads, fixture);
	assert_int_equal(chmod(fixture->path, 0666), 0);
	assert_int_equal(chmod(fixture->folder, 0555), 0);
	as_guest(only_reads, fixture);
	assert_int_equal(chmod(fixture->folder, 0700), 0);
}

static void looking_changes_nothing(void **state)
{
	struct fixture *fixture = *state;
	struct store *store = open_as(fixture, "陈静");
	struct whole_plan whole = insert_sample(store);
	whole_plan_release(&whole);
	store_close(store);
	size_t before, after;
	char *was = file_bytes(fixture->path, &before);
	struct store_options options = {.path = fixture->path, .read_only = true};
	assert_good(store_open(&store, &options, &err));
	assert_error(store_begin(store, &err), ERR_REFUSED);
	store_close(store);
	char *is = file_bytes(fixture->path, &after);
	assert_int_equal(before, after);
	assert_memory_equal(was, is, after);
	assert_alone(fixture);
	free(was);
	free(is);
}

static void the_version_tells_of_own_and_of_others_changes(void **state)
{
	struct store *store = open_as(*state, "陈静"), *other = open_as(*state, "王磊");
	int64_t before = store_version(store);
	assert_int_equal(store_version(store), before);
	struct whole_plan whole = insert_sample(other);
	int64_t after = store_version(store);
	assert_int_not_equal(after, before);
	retitle(store, whole.activities.items[0].id, "慰问教师", "改题目");
	assert_int_not_equal(store_version(store), after);
	whole_plan_release(&whole);
	store_close(other);
	store_close(store);
}

static void ids_are_never_given_twice(void **state)
{
	struct store *store = open_as(*state, "陈静");
	struct whole_plan whole = insert_sample(store);
	int64_t last = whole.activities.items[whole.activities.count - 1].id;
	assert_int_equal(last >> 40, 7);
	assert_good(history_store_undo(store, NULL, &err));
	store_close(store);
	store = open_as(*state, "陈静");
	assert_good(store_begin(store, &err));
	assert_true(store_new_id(store) > last);
	store_rollback(store);
	whole_plan_release(&whole);
	store_close(store);
}

static void a_rollback_leaves_nothing(void **state)
{
	struct store *store = open_as(*state, "陈静");
	struct whole_plan whole;
	size_t count = 9;
	sample_plan(&whole);
	assert_good(store_begin(store, &err));
	assert_good(whole_plan_store_insert(store, &whole, &err));
	store_rollback(store);
	store_rollback(store);
	assert_good(plan_store_count(store, &count, &err));
	assert_int_equal(count, 0);
	whole_plan_release(&whole);
	store_close(store);
}

static void a_row_that_hangs_in_the_air_is_not_committed(void **state)
{
	struct store *store = open_as(*state, "陈静");
	struct bilingual detail = {0};
	struct section section;
	section_init(&section);
	string_set(&section.heading, "无所属");
	assert_good(store_begin(store, &err));
	section.id = store_new_id(store);
	section.plan_id = 4711;
	assert_good(section_store_insert(store, &section, &err));
	assert_error(store_commit(store, "test", &detail, 0, &err), ERR_CONFLICT);
	assert_error(section_store_get(store, section.id, &section, &err), ERR_NOT_FOUND);
	section_release(&section);
	store_close(store);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, fixture_begin, fixture_end)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_new_database_is_for_its_owner_alone),
		TEST(what_is_written_is_there_after_reopening),
		TEST(an_empty_file_becomes_a_database),
		TEST(a_missing_database_is_only_made_when_asked),
		TEST(what_is_no_database_is_left_alone),
		TEST(a_socket_is_no_database),
		TEST(the_database_of_another_program_is_left_alone),
		TEST(a_newer_database_is_left_alone),
		TEST(a_damaged_database_says_so),
		TEST(every_old_version_is_brought_up_to_date),
		TEST(an_old_version_that_can_only_be_read_is_refused),
		TEST(many_may_open_a_new_database_at_once),
		TEST(another_writer_is_waited_for),
		TEST(another_program_that_writes_is_named),
		TEST(a_file_that_can_only_be_read_is_read),
		TEST(looking_changes_nothing),
		TEST(the_version_tells_of_own_and_of_others_changes),
		TEST(ids_are_never_given_twice),
		TEST(a_rollback_leaves_nothing),
		TEST(a_row_that_hangs_in_the_air_is_not_committed),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
