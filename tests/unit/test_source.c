/* Files from outside: whatever their encoding and line ends, the text comes as UTF-8, or a sentence says why it can't. */
#include "test.h"

#include "base/strbuf.h"
#include "i18n/language.h"
#include "import/source.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static char directory[] = "/tmp/test_source_XXXXXX";

static char *path_of(const char *name)
{
	return string_format("%s/%s", directory, name);
}

static void write_file(const char *path, const char *bytes, size_t length)
{
	FILE *file = fopen(path, "wb");
	assert_non_null(file);
	assert_int_equal(fwrite(bytes, 1, length, file), length);
	assert_int_equal(fclose(file), 0);
}

static void check_decoded(const char *bytes, size_t length, const char *expected)
{
	struct error err = ERROR_INIT;
	struct source source;
	if (!source_decode(&source, "a.yaml", bytes, length, &err))
		fail_msg("%s", err.text);
	assert_string_equal(source.text, expected);
	assert_int_equal(source.length, strlen(expected));
	assert_string_equal(source.name, "a.yaml");
	source_release(&source);
}

static void check_refused(const char *bytes, size_t length, const char *says)
{
	struct error err = ERROR_INIT;
	struct source source;
	assert_false(source_decode(&source, "a.yaml", bytes, length, &err));
	assert_int_equal(err.code, ERR_INPUT);
	if (!strstr(err.text, says))
		fail_msg("“%s” is not in “%s”", says, err.text);
	assert_null(source.text);
	error_release(&err);
}

#define DECODED(bytes, expected) check_decoded(bytes, sizeof(bytes) - 1, expected)
#define REFUSED(bytes, says) check_refused(bytes, sizeof(bytes) - 1, says)

static void utf8_comes_without_marks_and_returns(void **state)
{
	(void)state;
	DECODED("工会\n", "工会\n");
	DECODED("\xEF\xBB\xBF工会\r\n计划\r\n", "工会\n计划\n");
	DECODED("a\rb\r\rc\r\n\r\nd\r", "a\nb\n\nc\n\nd\n");
	DECODED("\xEF\xBB\xBF", "");
}

static void gb18030_is_read_as_such(void **state)
{
	(void)state;
	DECODED("\xB9\xA4\xBB\xE1\r\n", "工会\n");
	DECODED("\xB9\xA4\xBB\xE1\xA1\xB0\x81\x30\x81\x30\xA1\xB1", "工会“\xC2\x80”");
	struct strbuf gb = STRBUF_INIT, utf8 = STRBUF_INIT;
	strbuf_add_text(&gb, "a");
	strbuf_add_repeat(&gb, "\xBC\xC6\xBB\xAE",
			  10000); /* characters across the edges of every buffer */
	strbuf_add_text(&utf8, "a");
	strbuf_add_repeat(&utf8, "计划", 10000);
	check_decoded(gb.text, gb.length, utf8.text);
	strbuf_release(&gb);
	strbuf_release(&utf8);
}

static void what_is_neither_is_refused_with_its_byte(void **state)
{
	(void)state;
	REFUSED("\xB9\xA4\n\xBB\xFF\n", "第 4 个字节（第 2 行）");
	REFUSED("\xB9\xA4\n\xBB", "第 4 个字节（第 2 行）");
	REFUSED("abc\x80", "第 4 个字节");
	REFUSED("\xFF\xFE\x31\x00", "第 1 个字节");
}

/* Read as GB18030, it would decode to nonsense and be stored. */
static void damaged_utf8_is_not_taken_for_gb18030(void **state)
{
	(void)state;
	REFUSED("title: 工会工作计划\nbody: 正文\x84\x31\n", "第 39 个字节（第 2 行）");
	REFUSED("工会工作计划\xE5\xB7", "第 19 个字节");
	REFUSED("name: 甲\x80\n", "第 10 个字节");
}

static void a_zero_byte_stays_inside(void **state)
{
	(void)state;
	struct error err = ERROR_INIT;
	struct source source;
	assert_true(source_decode(&source, "a", "a\0b", 3, &err));
	assert_int_equal(source.length, 3);
	assert_memory_equal(source.text, "a\0b", 4);
	source_release(&source);
}

static void empty_and_too_big_are_refused(void **state)
{
	(void)state;
	check_refused("", 0, "是空的");
	char *big = malloc(SOURCE_MOST + 1);
	assert_non_null(big);
	memset(big, 'a', SOURCE_MOST + 1);
	check_refused(big, SOURCE_MOST + 1, "最多 16 MiB");
	struct error err = ERROR_INIT;
	struct source source;
	assert_true(source_decode(&source, "a", big, SOURCE_MOST, &err));
	assert_int_equal(source.length, SOURCE_MOST);
	source_release(&source);
	free(big);
}

static void files_are_read(void **state)
{
	(void)state;
	struct error err = ERROR_INIT;
	struct source source;
	char *path = path_of("计划.yaml");
	write_file(path, "计划\r\n", 8);
	assert_true(source_read(&source, path, &err));
	assert_string_equal(source.text, "计划\n");
	assert_string_equal(source.name, path);
	source_release(&source);
	unlink(path);
	free(path);
}

/* A pipe in a folder of templates, or as a theme: nobody would know for what the program is waiting. */
static void a_fifo_is_no_file(void **state)
{
	(void)state;
	struct error err = ERROR_INIT;
	struct source source;
	struct strbuf bytes = STRBUF_INIT;
	char *path = path_of("own-fifo");
	assert_int_equal(mkfifo(path, 0600), 0);
	assert_false(source_read_own(&source, path, &err));
	assert_int_equal(err.code, ERR_INPUT);
	assert_non_null(strstr(err.text, path));
	error_release(&err);
	assert_false(source_load_own("/dev/zero", &bytes, &err));
	assert_int_equal(err.code, ERR_INPUT);
	error_release(&err);
	unlink(path);
	free(path);
}

static void check_unread(const char *path, enum error_code code, const char *says)
{
	struct error err = ERROR_INIT;
	struct source source;
	assert_false(source_read(&source, path, &err));
	assert_int_equal(err.code, code);
	if (!strstr(err.text, says))
		fail_msg("“%s” is not in “%s”", says, err.text);
	error_release(&err);
}

static void what_is_no_file_has_its_sentence(void **state)
{
	(void)state;
	char *path = path_of("missing.yaml");
	check_unread(path, ERR_NOT_FOUND, "找不到文件");
	check_unread(directory, ERR_IO, "是文件夹");
	check_unread("/dev/null", ERR_INPUT, "是空的");
	check_unread("/dev/zero", ERR_INPUT, "太大");
	check_unread("/tmp/\x1B[31m", ERR_NOT_FOUND, "“/tmp/[31m”");
	write_file(path, "a", 1);
	chmod(path, 0);
	if (geteuid() != 0)
		check_unread(path, ERR_IO, "读不了");
	unlink(path);
	free(path);
}

/* The file has holes and no blocks: who reads it all would take its time and memory. */
static void a_file_of_20_mebibytes_is_refused_by_its_size(void **state)
{
	(void)state;
	char *path = path_of("big.yaml");
	write_file(path, "a", 1);
	assert_int_equal(truncate(path, 20 << 20), 0);
	check_unread(path, ERR_INPUT, "最多 16 MiB");
	unlink(path);
	free(path);
}

/* Another program that writes a character in two pieces. */
static pid_t write_in_pieces(const char *path)
{
	static const char script[] = "{ printf '\\345\\267'; printf '\\245会\\n'; } > \"$0\"";
	pid_t writer = fork();
	if (writer == 0) {
		execl("/bin/sh", "sh", "-c", script, path, (char *)NULL);
		_exit(127);
	}
	return writer;
}

static void a_fifo_and_standard_input_are_read(void **state)
{
	(void)state;
	struct error err = ERROR_INIT;
	struct source source;
	int status;
	char *path = path_of("fifo");
	assert_int_equal(mkfifo(path, 0600), 0);
	pid_t writer = write_in_pieces(path);
	assert_true(writer > 0);
	assert_true(source_read(&source, path, &err));
	assert_int_equal(waitpid(writer, &status, 0), writer);
	assert_int_equal(status, 0);
	assert_string_equal(source.text, "工会\n");
	source_release(&source);

	int kept = dup(STDIN_FILENO), ends[2];
	assert_int_equal(pipe(ends), 0);
	assert_int_equal(write(ends[1], "计划\n", 7), 7);
	close(ends[1]);
	assert_int_equal(dup2(ends[0], STDIN_FILENO), STDIN_FILENO);
	close(ends[0]);
	assert_true(source_read(&source, "-", &err));
	if (kept >= 0) {
		dup2(kept, STDIN_FILENO);
		close(kept);
	}
	assert_string_equal(source.text, "计划\n");
	assert_string_equal(source.name, "-");
	source_release(&source);
	unlink(path);
	free(path);
}

static int setup(void **state)
{
	(void)state;
	language_use_utf8();
	return mkdtemp(directory) ? 0 : -1;
}

static int teardown(void **state)
{
	(void)state;
	return rmdir(directory);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(utf8_comes_without_marks_and_returns),
		cmocka_unit_test(gb18030_is_read_as_such),
		cmocka_unit_test(what_is_neither_is_refused_with_its_byte),
		cmocka_unit_test(damaged_utf8_is_not_taken_for_gb18030),
		cmocka_unit_test(a_zero_byte_stays_inside),
		cmocka_unit_test(empty_and_too_big_are_refused),
		cmocka_unit_test(files_are_read),
		cmocka_unit_test(what_is_no_file_has_its_sentence),
		cmocka_unit_test(a_file_of_20_mebibytes_is_refused_by_its_size),
		cmocka_unit_test(a_fifo_and_standard_input_are_read),
		cmocka_unit_test(a_fifo_is_no_file),
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
