/* A file is written whole or not at all, and nobody's file is overwritten unasked. */
#include "test.h"

#include "base/array.h"
#include "base/strbuf.h"
#include "export/export.h"
#include "i18n/language.h"

#include <dirent.h>
#include <fcntl.h>
#include <grp.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static char folder[64];

static int enter_folder(void **state)
{
	(void)state;
	snprintf(folder, sizeof(folder), "/tmp/unionplan-output-XXXXXX");
	return mkdtemp(folder) && chdir(folder) == 0 ? 0 : -1;
}

static int leave_folder(void **state)
{
	(void)state;
	DIR *open_folder = opendir(".");
	for (struct dirent *entry; (entry = readdir(open_folder));)
		if (entry->d_name[0] != '.')
			unlink(entry->d_name);
	closedir(open_folder);
	return chdir("/") == 0 ? rmdir(folder) : -1;
}

static void assert_content(const char *path, const char *expected)
{
	char bytes[256] = {0};
	int fd = open(path, O_RDONLY);
	assert_true(fd >= 0);
	assert_int_equal(read(fd, bytes, sizeof(bytes) - 1), strlen(expected));
	close(fd);
	assert_string_equal(bytes, expected);
}

/* Files in the folder, hidden ones too: nothing temporary is left behind. */
static int files(void)
{
	int count = 0;
	DIR *open_folder = opendir(".");
	for (struct dirent *entry; (entry = readdir(open_folder));)
		count += strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0;
	closedir(open_folder);
	return count;
}

static bool write_text(const char *path, const char *text, bool force, struct error *err)
{
	return export_write_file(path, text, strlen(text), force, err);
}

static void assert_refused(const char *path, const char *text, bool force, enum error_code code)
{
	struct error err = ERROR_INIT;
	assert_false(write_text(path, text, force, &err));
	assert_int_equal(err.code, code);
	assert_non_null(strstr(err.text, path));
	error_release(&err);
}

static void test_a_new_file(void **state)
{
	(void)state;
	struct error err = ERROR_INIT;
	mode_t mask = umask(027);
	assert_true(write_text("计划.txt", "工作\n", false, &err));
	umask(mask);
	assert_content("计划.txt", "工作\n");
	struct stat file;
	assert_int_equal(stat("计划.txt", &file), 0);
	assert_int_equal(file.st_mode & 0777, 0640);
	assert_int_equal(files(), 1);
}

static void test_an_existing_file_is_kept_unless_forced(void **state)
{
	(void)state;
	struct error err = ERROR_INIT;
	assert_true(write_text("a", "old", false, &err));
	assert_int_equal(chmod("a", 0604), 0);
	assert_refused("a", "new", false, ERR_EXISTS);
	assert_content("a", "old");
	assert_true(write_text("a", "new", true, &err));
	assert_content("a", "new");
	struct stat file;
	assert_int_equal(stat("a", &file), 0);
	assert_int_equal(file.st_mode & 0777, 0604);
	assert_int_equal(files(), 1);
}

static void test_the_file_behind_a_link_is_written(void **state)
{
	(void)state;
	struct error err = ERROR_INIT;
	assert_true(write_text("real", "old", false, &err));
	assert_int_equal(symlink("real", "link"), 0);
	assert_true(write_text("link", "new", true, &err));
	assert_content("real", "new");
	struct stat file;
	assert_int_equal(lstat("link", &file), 0);
	assert_true(S_ISLNK(file.st_mode));
}

/* One that was put there to have a file made elsewhere, or one that was mistyped: neither is to swallow a plan. */
static void test_a_link_to_nothing_is_not_followed(void **state)
{
	(void)state;
	assert_int_equal(symlink("real", "second"), 0);
	assert_int_equal(symlink("second", "first"), 0);
	assert_refused("first", "new", false, ERR_REFUSED);
	assert_refused("first", "new", true, ERR_REFUSED);
	assert_int_equal(files(), 2);
}

/* What can't be looked at is not taken for a place where nothing is. */
static void test_a_place_that_cannot_be_seen(void **state)
{
	(void)state;
	struct stat file;
	assert_int_equal(symlink("round", "round"), 0);
	assert_refused("round", "text", false, ERR_IO);
	assert_refused("round", "text", true, ERR_IO);
	assert_int_equal(lstat("round", &file), 0);
	assert_true(S_ISLNK(file.st_mode));
	assert_int_equal(files(), 1);
}

/* In /tmp and folders like it: whoever has put the link there would choose which of the user's files is written over. */
static void test_a_link_of_somebody_else_where_everybody_may_write(void **state)
{
	(void)state;
	enum { SOMEBODY = 12345, ANOTHER = 12346 };
	struct error err = ERROR_INIT;
	if (geteuid() != 0)
		skip(); /* it takes two users */
	assert_true(write_text("real", "old", false, &err));
	assert_int_equal(mkdir("open", 0700), 0);
	assert_int_equal(chmod("open", 01777), 0);
	assert_int_equal(symlink("../real", "open/link"), 0);
	assert_int_equal(symlink("open/link", "first"), 0);
	assert_int_equal(lchown("open/link", SOMEBODY, SOMEBODY), 0);
	assert_refused("open/link", "new", true, ERR_REFUSED);
	assert_refused("first", "new", true, ERR_REFUSED);
	assert_int_equal(chown("open", ANOTHER, ANOTHER), 0);
	assert_refused("first", "new", true, ERR_REFUSED);
	assert_int_equal(unlink("real"), 0);
	assert_refused("open/link", "new", false, ERR_REFUSED);
	assert_int_equal(access("real", F_OK), -1);

	assert_true(write_text("real", "old", false, &err));
	assert_int_equal(chown("open", SOMEBODY, SOMEBODY),
			 0); /* whose folder it is may have links in it */
	assert_true(write_text("first", "new", true, &err));
	assert_content("real", "new");
	assert_int_equal(chown("open", ANOTHER, ANOTHER), 0);
	assert_int_equal(lchown("open/link", 0, 0), 0);
	assert_true(write_text("first", "newer", true, &err));
	assert_content("real", "newer");
	assert_int_equal(unlink("open/link"), 0);
	assert_int_equal(rmdir("open"), 0);
}

/* Written whole under a new name, so that the other one still has the old plan. */
static void test_another_name_of_the_file_keeps_it_as_it_was(void **state)
{
	(void)state;
	struct error err = ERROR_INIT;
	struct stat file;
	assert_true(write_text("a", "old", false, &err));
	assert_int_equal(link("a", "b"), 0);
	assert_true(write_text("a", "new", true, &err));
	assert_content("a", "new");
	assert_content("b", "old");
	assert_int_equal(stat("a", &file), 0);
	assert_int_equal(file.st_nlink, 1);
}

/* In the folder of a committee: its group goes on reading the paper, and nobody else begins to. */
static void test_the_group_stays_or_loses_its_rights(void **state)
{
	(void)state;
	enum { USER = 12345, COMMITTEE = 12346, OTHERS = 12347 };
	static const struct {
		gid_t before, after;
		mode_t mode;
	} cases[] = {{COMMITTEE, COMMITTEE, 0664}, {OTHERS, USER, 0604}};
	struct error err = ERROR_INIT;
	struct stat file;
	int status;
	if (geteuid() != 0)
		skip(); /* it takes somebody with two groups */
	assert_int_equal(chmod(".", 0777), 0);
	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		assert_true(write_text("a", "old", true, &err));
		assert_int_equal(chown("a", USER, cases[i].before), 0);
		assert_int_equal(chmod("a", 0664), 0);
		pid_t child = fork();
		if (child == 0) {
			const gid_t groups[] = {COMMITTEE};
			bool user =
				setgroups(1, groups) == 0 && setgid(USER) == 0 && setuid(USER) == 0;
			_exit(user && write_text("a", "new", true, &err) ? 0 : 1);
		}
		assert_int_equal(waitpid(child, &status, 0), child);
		assert_int_equal(status, 0);
		assert_content("a", "new");
		assert_int_equal(stat("a", &file), 0);
		assert_int_equal(file.st_uid, USER);
		assert_int_equal(file.st_gid, cases[i].after);
		assert_int_equal(file.st_mode & 0777, cases[i].mode);
	}
}

/* Ctrl-C, or the end of the session, in the middle of it: the old file or the new one, and nothing beside it. */
static void test_a_signal_leaves_no_half_file(void **state)
{
	(void)state;
	enum { BIG = 4 << 20, ROUNDS = 20 };
	struct error err = ERROR_INIT;
	char *big = malloc(BIG + 1);
	assert_non_null(big);
	memset(big, 'x', BIG);
	big[BIG] = '\0';
	/* Whoever runs the tests may have it ignored; a child must not, from its first moment on. */
	void (*before)(int) = signal(SIGINT, SIG_DFL);
	for (int round = 0; round < ROUNDS; round++) {
		assert_true(write_text("a", "old", true, &err));
		pid_t child = fork();
		if (child == 0) {
			while (export_write_file("a", big, BIG, true, &err))
				;
			_exit(1);
		}
		assert_true(child > 0);
		for (int i = 0; i < round * 200; i++) /* another moment each time */
			sched_yield();
		assert_int_equal(kill(child, round % 2 ? SIGTERM : SIGINT), 0);
		assert_int_equal(waitpid(child, NULL, 0), child);
		struct stat file;
		assert_int_equal(stat("a", &file), 0);
		assert_true(file.st_size == BIG || file.st_size == 3);
		assert_int_equal(files(), 1);
	}
	signal(SIGINT, before);
	free(big);
}

/* lp, a viewer: it may close the pipe after the first page, and the program must live to say so. */
static void test_a_named_pipe_whose_reader_goes_away(void **state)
{
	(void)state;
	enum { MORE_THAN_A_PIPE = 1 << 20 };
	assert_int_equal(mkfifo("pipe", 0600), 0);
	pid_t reader = fork();
	if (reader == 0) {
		char byte;
		int fd = open("pipe", O_RDONLY);
		_exit(fd >= 0 && read(fd, &byte, 1) == 1 ? 0 : 1);
	}
	char *big = malloc(MORE_THAN_A_PIPE + 1);
	assert_non_null(big);
	memset(big, 'x', MORE_THAN_A_PIPE);
	big[MORE_THAN_A_PIPE] = '\0';
	assert_refused("pipe", big, false, ERR_IO);
	assert_int_equal(waitpid(reader, NULL, 0), reader);
	free(big);
}

/* A pipe that does not wait gives EAGAIN where it is full; the rest must come once there is room. */
static void test_a_pipe_that_does_not_wait(void **state)
{
	(void)state;
	enum { MORE_THAN_A_PIPE = 1 << 20 };
	struct error err = ERROR_INIT;
	int ends[2], kept = dup(STDOUT_FILENO), status;
	assert_int_equal(pipe(ends), 0);
	assert_int_equal(fcntl(ends[1], F_SETFL, O_NONBLOCK), 0);
	pid_t reader = fork();
	if (reader == 0) {
		static char bytes[65536];
		size_t count = 0;
		close(ends[1]);
		for (ssize_t length; (length = read(ends[0], bytes, sizeof(bytes))) > 0;)
			count += (size_t)length;
		_exit(count == MORE_THAN_A_PIPE ? 0 : 1);
	}
	char *big = malloc(MORE_THAN_A_PIPE);
	assert_non_null(big);
	memset(big, 'x', MORE_THAN_A_PIPE);
	dup2(ends[1], STDOUT_FILENO);
	bool written = export_write_file("-", big, MORE_THAN_A_PIPE, false, &err);
	dup2(kept, STDOUT_FILENO);
	close(kept);
	close(ends[0]);
	close(ends[1]);
	assert_true(written);
	assert_int_equal(waitpid(reader, &status, 0), reader);
	assert_int_equal(status, 0);
	free(big);
}

static void test_places_where_no_file_can_be(void **state)
{
	(void)state;
	assert_int_equal(mkdir("d", 0700), 0);
	assert_refused("d", "text", true, ERR_REFUSED);
	assert_refused("none/a", "text", false, ERR_IO);
	assert_int_equal(rmdir("d"), 0);
	assert_int_equal(files(), 0);
}

/* A limit on the size of files stands in for a full disk: the same path through the code, without a disk to fill. */
static void test_a_full_disk_leaves_the_old_file(void **state)
{
	(void)state;
	struct error err = ERROR_INIT;
	assert_true(write_text("a", "old", false, &err));
	struct rlimit before, small;
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
	small = before;
	small.rlim_cur = 1000;
	signal(SIGXFSZ, SIG_IGN);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
	char big[5000];
	memset(big, 'x', sizeof(big));
	struct error new_one = ERROR_INIT;
	bool done = export_write_file("a", big, sizeof(big), true, &err) ||
		    export_write_file("b", big, sizeof(big), false, &new_one);
	setrlimit(RLIMIT_FSIZE, &before);
	signal(SIGXFSZ, SIG_DFL);
	assert_false(done);
	assert_int_equal(err.code, ERR_IO);
	assert_non_null(strstr(err.text, "磁盘已满"));
	assert_non_null(strstr(new_one.text, "没有写成“b”"));
	assert_null(strstr(new_one.text, "原来的文件")); /* there was none */
	error_release(&new_one);
	error_release(&err);
	assert_content("a", "old");
	assert_int_equal(files(), 1);
}

static void test_a_device_that_is_full(void **state)
{
	(void)state;
	struct error err = ERROR_INIT;
	assert_true(write_text("/dev/null", "text", false, &err));
	if (access("/dev/full", W_OK) != 0)
		skip();
	assert_refused("/dev/full", "text", false, ERR_IO);
}

/* More than a pipe holds, in pieces; and a reader that has gone away, which must not end the program. */
static void test_standard_output(void **state)
{
	(void)state;
	struct error err = ERROR_INIT;
	int ends[2], kept = dup(STDOUT_FILENO);
	assert_int_equal(pipe(ends), 0);
	dup2(ends[1], STDOUT_FILENO);
	bool written = write_text("-", "short", false, &err);
	dup2(kept, STDOUT_FILENO);
	char bytes[16] = {0};
	assert_int_equal(read(ends[0], bytes, sizeof(bytes)), 5);
	assert_true(written);
	assert_string_equal(bytes, "short");

	close(ends[0]);
	dup2(ends[1], STDOUT_FILENO);
	written = write_text("-", "short", false, &err);
	dup2(kept, STDOUT_FILENO);
	close(kept);
	close(ends[1]);
	assert_false(written);
	assert_int_equal(err.code, ERR_IO);
	error_release(&err);
}

#define in_folder(test) cmocka_unit_test_setup_teardown(test, enter_folder, leave_folder)

int main(void)
{
	const struct CMUnitTest tests[] = {
		in_folder(test_a_new_file),
		in_folder(test_an_existing_file_is_kept_unless_forced),
		in_folder(test_the_file_behind_a_link_is_written),
		in_folder(test_a_link_to_nothing_is_not_followed),
		in_folder(test_a_place_that_cannot_be_seen),
		in_folder(test_a_link_of_somebody_else_where_everybody_may_write),
		in_folder(test_another_name_of_the_file_keeps_it_as_it_was),
		in_folder(test_the_group_stays_or_loses_its_rights),
		in_folder(test_a_signal_leaves_no_half_file),
		in_folder(test_a_named_pipe_whose_reader_goes_away),
		in_folder(test_a_pipe_that_does_not_wait),
		in_folder(test_places_where_no_file_can_be),
		in_folder(test_a_full_disk_leaves_the_old_file),
		in_folder(test_a_device_that_is_full),
		in_folder(test_standard_output),
	};
	return language_use_utf8() ? cmocka_run_group_tests(tests, NULL, NULL) : 1;
}
