/* The configuration: what it sets is what the file says, and whatever is wrong in it is told with its place. */
#include "import_case.h"

#include "import/config.h"

#include <sys/stat.h>
#include <unistd.h>

#define VERSION "unionplan-config: 1\n"

static char folder[] = "/tmp/test_config_XXXXXX";
static char *path;
static int asked; /* how often the occasions that come along were asked for */

static int make_folder(void **state)
{
	(void)state;
	language_use_utf8();
	if (!mkdtemp(folder))
		return -1;
	path = string_format("%s/config.yaml", folder);
	return setenv("HOME", "/home/王芳", 1);
}

static int remove_folder(void **state)
{
	(void)state;
	unlink(path);
	free(path);
	return rmdir(folder);
}

static bool come_along(struct occasion_list *list, struct error *err)
{
	(void)err;
	asked++;
	struct diagnostics diagnostics;
	bool read = read_occasions(occasion_text, list, &diagnostics);
	diagnostics_release(&diagnostics);
	return read;
}

static bool do_not_come(struct occasion_list *list, struct error *err)
{
	(void)list;
	return error_set(err, ERR_INPUT, xstrdup("没有节日表"));
}

struct reading {
	struct config config;
	struct diagnostics diagnostics;
	struct error err;
};

static bool read_file(struct reading *reading, known_occasions *known)
{
	*reading = (struct reading){.err = ERROR_INIT};
	config_init(&reading->config);
	diagnostics_init(&reading->diagnostics, path);
	return config_read(path, known, &reading->config, &reading->diagnostics, &reading->err);
}

static bool read_text(struct reading *reading, const char *text)
{
	FILE *file = fopen(path, "w");
	assert_non_null(file);
	assert_true(fputs(text, file) >= 0);
	assert_int_equal(fclose(file), 0);
	return read_file(reading, come_along);
}

static void reading_release(struct reading *reading)
{
	config_release(&reading->config);
	diagnostics_release(&reading->diagnostics);
	error_release(&reading->err);
}

static void assert_read(struct reading *reading, const char *text)
{
	if (!read_text(reading, text) || reading->diagnostics.count) {
		print(&reading->diagnostics);
		fail_msg("not read: %s%s", text, reading->err.text ? reading->err.text : "");
	}
}

static void assert_nothing_set(const struct config *config)
{
	assert_null(config->language);
	assert_null(config->database);
	assert_null(config->me);
	assert_null(config->theme);
	assert_true(config->colour);
	assert_int_equal(config->occasions.count, 0);
	assert_int_equal(config->key_count, 0);
}

static void without_a_file_nothing_is_set(void **state)
{
	(void)state;
	struct reading reading;
	asked = 0;
	assert_true(read_file(&reading, come_along));
	assert_nothing_set(&reading.config);
	assert_int_equal(reading.diagnostics.count, 0);
	reading_release(&reading);

	assert_read(&reading, VERSION "language:\ndatabase: ~\nkeys: null\n");
	assert_nothing_set(&reading.config);
	reading_release(&reading);
	assert_int_equal(asked, 0);
}

static void every_key_is_kept(void **state)
{
	(void)state;
	struct reading reading;
	assert_read(&reading, VERSION "language: en\ndatabase: /srv/工会.db\nme: ' 王芳 '\n"
				      "colour: false\ntheme: light\n"
				      "keys:\n  undo: [u, C-z]\n  help: '?'\n  quit: []\n");
	const struct config *config = &reading.config;
	assert_string_equal(config->language, "en");
	assert_string_equal(config->database, "/srv/工会.db");
	assert_string_equal(config->me, "王芳");
	assert_string_equal(config->theme, "light");
	assert_false(config->colour);
	assert_int_equal(config->key_count, 3);
	assert_string_equal(config->keys[0].action, "undo");
	assert_int_equal(config->keys[0].key_count, 2);
	assert_string_equal(config->keys[0].keys[0], "u");
	assert_string_equal(config->keys[0].keys[1], "C-z");
	assert_int_equal(config->keys[0].line, 8);
	assert_string_equal(config->keys[1].action, "help");
	assert_int_equal(config->keys[1].key_count, 1);
	assert_string_equal(config->keys[1].keys[0], "?");
	assert_string_equal(config->keys[2].action, "quit");
	assert_int_equal(config->keys[2].key_count, 0);
	reading_release(&reading);
}

static void assert_database(const char *written, const char *expected)
{
	struct reading reading;
	char *text = string_format(VERSION "database: %s\n", written);
	assert_read(&reading, text);
	assert_string_equal(reading.config.database, expected);
	reading_release(&reading);
	free(text);
}

static void the_database_lies_where_the_file_means(void **state)
{
	(void)state;
	char *beside = string_format("%s/plan.db", folder);
	char *above = string_format("%s/../plan.db", folder);
	char *tilde = string_format("%s/./~plan.db", folder);
	assert_database("plan.db", beside);
	assert_database("../plan.db", above);
	assert_database("./~plan.db", tilde);
	assert_database("~/工会/plan.db", "/home/王芳/工会/plan.db");
	free(beside);
	free(above);
	free(tilde);
}

/* A user who adds the one line that a hint has told would be locked out of the program. */
static void the_version_may_be_left_out(void **state)
{
	(void)state;
	struct reading reading;
	assert_read(&reading, "backups: {folder: copies}\n");
	assert_non_null(reading.config.backup_folder);
	reading_release(&reading);
}

static void own_occasions_follow_those_that_come_along(void **state)
{
	(void)state;
	struct reading reading;
	struct date day;
	asked = 0;
	assert_read(&reading, VERSION "occasions:\n"
				      "  - {name: 校庆日, english: School Day, fixed: 10-18}\n");
	const struct occasion_list *list = &reading.config.occasions;
	assert_int_equal(asked, 1);
	assert_string_equal(list->items[0].name, "教师节");
	assert_non_null(occasion_find(list, "三八"));
	assert_string_equal(list->items[list->count - 1].name, "校庆日");
	assert_true(occasion_day(occasion_find(list, "校庆日"), 2025, &day));
	assert_int_equal(day.month, 10);
	assert_int_equal(day.day, 18);
	reading_release(&reading);
}

static void every_mistake_has_its_place(void **state)
{
	(void)state;
#define OWN(rest) VERSION "occasions:\n  - {name: " rest "}\n"
	static const struct bad_case cases[] = {
		{"unionplan-config: 2\nnewer: things\n", 1, 19, "更新版"},
		{VERSION "langauge: en\n", 2, 1, "是不是“language”"},
		{VERSION "color: false\n", 2, 1, "是不是“colour”"},
		{VERSION "language: english\n", 2, 11, "只能是 zh、en"},
		{VERSION "language: [zh]\n", 2, 11, "要写成文字"},
		{VERSION "me: 甲\nme: 乙\n", 3, 1, "写了两遍"},
		{VERSION "me: ''\n", 2, 5, "不能为空"},
		{VERSION "me: \"{{name}}\"\n", 2, 5, "{{变量}}"},
		{VERSION "colour: light\n", 2, 9, "true"},
		{VERSION "theme: {name: light}\n", 2, 8, "要写成文字"},
		{VERSION "database: [a.db]\n", 2, 11, "要写成文字"},
		{VERSION "database: ~李明/plan.db\n", 2, 11, "后面要接“/”"},
		{VERSION "occasions: 校庆日\n", 2, 12, "要写成列表"},
		{OWN("校庆日, english: School Day"), 3, 5, "只写一种"},
		{OWN("校庆日, english: School Day, fixed: 10-32"), 3, 45, "如 09-10"},
		{OWN("三八, english: A, fixed: 03-08"), 3, 12, "别的节日"},
		{OWN("甲, english: A, fixed: 03-08, aliases: [教师节]"), 3, 51, "别的节日"},
		{VERSION "keys: [undo, u]\n", 2, 7, "键: 值"},
		{VERSION "keys: {undo: {key: u}}\n", 2, 14, "要写成列表"},
		{VERSION "keys: {undo: [u, [z]]}\n", 2, 18, "要写成文字"},
		{VERSION "keys: {undo: [u, ' ']}\n", 2, 18, "不能为空"},
		{VERSION "keys: {undo: }\n", 2, 14, "这里是空的"},
		{VERSION "keys: {undo: u, undo: z}\n", 2, 17, "写了两遍"},
		{VERSION "---\nme: 甲\n", 3, 1, "只能有一份"},
		{VERSION "me：甲\n", 2, 3, "不能用中文的"},
		{VERSION "keys:\n\tundo: u\n", 3, 1, "制表符"},
		{"# 什么也没有\n", 1, 1, "没有内容"},
	};
	bool all = true;
	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		struct reading reading;
		assert_false(read_text(&reading, cases[i].text));
		all = is_told(&cases[i], &reading.diagnostics) && all;
		assert_int_equal(reading.err.code, ERR_INPUT);
		assert_non_null(strstr(reading.err.text, "有 1 处错误"));
		reading_release(&reading);
	}
	assert_true(all);
}

static void all_mistakes_are_told_at_once(void **state)
{
	(void)state;
	struct reading reading;
	assert_false(read_text(&reading, VERSION "keys: u\nlanguage: en\ncolour: 7\ndatabase: ~x\n"
						 "occasions: {}\nme: []\n"));
	static const int lines[] = {2, 4, 5, 6, 7};
	assert_int_equal(reading.diagnostics.errors, ARRAY_LENGTH(lines));
	for (size_t i = 0; i < ARRAY_LENGTH(lines); i++)
		assert_int_equal(reading.diagnostics.items[i].line, lines[i]);
	/* The sentence can still be said in the language of the file. */
	assert_string_equal(reading.config.language, "en");
	reading_release(&reading);
}

static void a_home_that_is_not_known_is_told(void **state)
{
	(void)state;
	struct reading reading;
	unsetenv("HOME");
	assert_false(read_text(&reading, VERSION "database: ~/plan.db\n"));
	check_bad(&(struct bad_case){"", 2, 11, "HOME"}, &reading.diagnostics);
	setenv("HOME", "/home/王芳", 1);
	reading_release(&reading);
}

static void a_file_that_cannot_be_read_is_no_missing_one(void **state)
{
	(void)state;
	struct reading reading;
	assert_false(read_text(&reading, ""));
	assert_non_null(strstr(reading.err.text, "是空的"));
	reading_release(&reading);

	assert_false(read_text(&reading, VERSION "me: \xFF\xFF\n"));
	assert_non_null(strstr(reading.err.text, "第 25 个字节"));
	reading_release(&reading);

	unlink(path);
	assert_int_equal(mkdir(path, 0700), 0);
	assert_false(read_file(&reading, come_along));
	assert_int_equal(reading.err.code, ERR_IO);
	assert_int_equal(rmdir(path), 0);
	reading_release(&reading);
}

static void what_comes_along_may_be_damaged(void **state)
{
	(void)state;
	struct reading reading;
	assert_read(&reading, OWN("校庆日, english: A, fixed: 10-18"));
	reading_release(&reading);
	assert_false(read_file(&reading, do_not_come));
	assert_string_equal(reading.err.text, "没有节日表");
	reading_release(&reading);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(without_a_file_nothing_is_set),
		cmocka_unit_test(the_version_may_be_left_out),
		cmocka_unit_test(every_key_is_kept),
		cmocka_unit_test(the_database_lies_where_the_file_means),
		cmocka_unit_test(own_occasions_follow_those_that_come_along),
		cmocka_unit_test(every_mistake_has_its_place),
		cmocka_unit_test(all_mistakes_are_told_at_once),
		cmocka_unit_test(a_home_that_is_not_known_is_told),
		cmocka_unit_test(a_file_that_cannot_be_read_is_no_missing_one),
		cmocka_unit_test(what_comes_along_may_be_damaged),
	};
	return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
