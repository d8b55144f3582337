/* A call that is read wrongly does something else than was asked for, and to a union's own plans. */
#include "test.h"

#include "base/array.h"
#include "cli/options.h"
#include "model/activity.h"

#include <stdlib.h>

enum { MOST_WORDS = 8 };

struct global_values {
	const char *db;
	bool help;
};

struct own_values {
	const char *title, *color;
	struct text_list posts;
	int width, limit;
	int64_t budget;
	bool json;
};

static const char *color_choice(size_t index)
{
	static const char *const names[] = {"red", "blue", NULL};
	return names[index];
}

static const struct option global_options[] = {
	{.name = "db", .kind = OPTION_TEXT, .offset = offsetof(struct global_values, db)},
	{.name = "help",
	 .letter = 'h',
	 .kind = OPTION_FLAG,
	 .offset = offsetof(struct global_values, help)},
	{.name = NULL},
};

#define TO(member) offsetof(struct own_values, member)
static const struct option own_options[] = {
	{.name = "title",
	 .letter = 't',
	 .kind = OPTION_TEXT,
	 .value = MSG_value_title,
	 .offset = TO(title)},
	{.name = "post", .kind = OPTION_LIST, .value = MSG_value_post, .offset = TO(posts)},
	{.name = "width", .kind = OPTION_NUMBER, .offset = TO(width), .least = 20, .most = 400},
	{.name = "limit",
	 .kind = OPTION_NUMBER,
	 .offset = TO(limit),
	 .least = 1,
	 .most = 9,
	 .otherwise = 5},
	{.name = "budget", .kind = OPTION_MONEY, .offset = TO(budget)},
	{.name = "color", .kind = OPTION_CHOICE, .choice = color_choice, .offset = TO(color)},
	{.name = "json", .kind = OPTION_FLAG, .offset = TO(json)},
	{.name = NULL},
};

/* What was read from a call. */
struct reading {
	struct global_values globals;
	struct own_values own;
	const char *words[MOST_WORDS];
	size_t count;
	struct error err;
};

/* Reads the words of `line`, which blanks separate; the first one that is no option adds the command's own. */
static bool read_line(struct reading *reading, char *line)
{
	char *words[MOST_WORDS + 1] = {NULL};
	size_t count = 0;
	for (char *word = strtok_r(line, " ", &line); word; word = strtok_r(NULL, " ", &line))
		words[count++] = word;
	*reading = (struct reading){.err = ERROR_INIT};
	struct option_reader reader = {
		.words = words, .sets = {{global_options, &reading->globals}}, .set_count = 1};
	struct option_set own = {own_options, &reading->own};
	option_set_init(&own);
	for (;;) {
		const char *word;
		if (!option_reader_next(&reader, &word, &reading->err))
			return false;
		if (!word)
			return true;
		reading->words[reading->count++] = word;
		if (reader.set_count == 1)
			reader.sets[reader.set_count++] = own;
	}
}

static void release(struct reading *reading)
{
	option_set_release(&(struct option_set){own_options, &reading->own});
	error_release(&reading->err);
}

/* The call is refused as wrong, and its sentence holds `part`. */
static void assert_refused(const char *call, const char *part)
{
	char *line = xstrdup(call);
	struct reading reading;
	bool good = read_line(&reading, line);
	if (good)
		fail_msg("“%s” was accepted", call);
	assert_int_equal(reading.err.code, ERR_USAGE);
	if (!strstr(reading.err.text, part))
		fail_msg("“%s” gives “%s”, without “%s”", call, reading.err.text, part);
	release(&reading);
	free(line);
}

static void test_the_ways_to_write_a_value(void **state)
{
	static const char *const calls[] = {"add --title 健步走", "add --title=健步走",
					    "add -t 健步走"};
	(void)state;
	for (size_t i = 0; i < ARRAY_LENGTH(calls); i++) {
		char *line = xstrdup(calls[i]);
		struct reading reading;
		assert_true(read_line(&reading, line));
		assert_string_equal(reading.own.title, "健步走");
		assert_int_equal(reading.count, 1);
		release(&reading);
		free(line);
	}
}

static void test_global_options_stand_before_or_behind_the_command(void **state)
{
	char before[] = "--db a.db add 2025", behind[] = "add 2025 --db=a.db -h";
	struct reading reading;
	(void)state;
	assert_true(read_line(&reading, before));
	assert_string_equal(reading.globals.db, "a.db");
	assert_string_equal(reading.words[0], "add");
	assert_string_equal(reading.words[1], "2025");
	assert_false(reading.globals.help);
	release(&reading);
	assert_true(read_line(&reading, behind));
	assert_string_equal(reading.globals.db, "a.db");
	assert_true(reading.globals.help);
	release(&reading);
}

static void test_a_command_has_no_options_before_its_name(void **state)
{
	(void)state;
	assert_refused("--json list", "--json");
}

static void test_repeated_ones(void **state)
{
	char line[] = "add --post 主席 --title a --post=文体委员 --title b";
	struct reading reading;
	(void)state;
	assert_true(read_line(&reading, line));
	assert_int_equal(reading.own.posts.count, 2);
	assert_string_equal(reading.own.posts.items[0], "主席");
	assert_string_equal(reading.own.posts.items[1], "文体委员");
	assert_string_equal(reading.own.title, "b");
	release(&reading);
}

static void test_what_is_not_given(void **state)
{
	char line[] = "add";
	struct reading reading;
	(void)state;
	assert_true(read_line(&reading, line));
	assert_null(reading.own.title);
	assert_null(reading.own.color);
	assert_int_equal(reading.own.posts.count, 0);
	assert_int_equal(reading.own.width, 0);
	assert_int_equal(reading.own.limit, 5);
	assert_int_equal(reading.own.budget, NOT_GIVEN);
	assert_false(reading.own.json);
	release(&reading);
}

static void test_numbers_sums_and_choices(void **state)
{
	char line[] = "add --width 80 --budget 1.2万 --color blue --json";
	struct reading reading;
	(void)state;
	assert_true(read_line(&reading, line));
	assert_int_equal(reading.own.width, 80);
	assert_int_equal(reading.own.budget, 1200000);
	assert_string_equal(reading.own.color, "blue");
	assert_true(reading.own.json);
	release(&reading);
}

static void test_two_dashes_end_the_options(void **state)
{
	char line[] = "add -- --json -- ——json";
	struct reading reading;
	(void)state;
	assert_true(read_line(&reading, line));
	assert_false(reading.own.json);
	assert_int_equal(reading.count, 4);
	assert_string_equal(reading.words[1], "--json");
	assert_string_equal(reading.words[2], "--");
	assert_string_equal(reading.words[3], "——json");
	release(&reading);
}

static void test_a_lone_dash_is_a_word(void **state)
{
	char line[] = "import - --title -";
	struct reading reading;
	(void)state;
	assert_true(read_line(&reading, line));
	assert_string_equal(reading.words[1], "-");
	assert_string_equal(reading.own.title, "-");
	release(&reading);
}

static void test_wrong_names_suggest_the_near_one(void **state)
{
	(void)state;
	assert_refused("add --tilte x", "--title");
	assert_refused("add --jsno", "--json");
	assert_refused("add --hlep", "--help");
	assert_refused("add --quite-another", "--quite-another");
	assert_refused("add -x", "-x");
	assert_refused("add -tx", "-tx");
}

static void test_names_are_not_abbreviated(void **state)
{
	(void)state;
	assert_refused("add --titl x", "--titl");
	assert_refused("add --js", "--js");
}

static void test_wrong_values(void **state)
{
	(void)state;
	assert_refused("add --title", "--title");
	assert_refused("add --json=yes", "--json");
	assert_refused("add --width 19", "20");
	assert_refused("add --width 401", "400");
	assert_refused("add --width 80x", "80x");
	assert_refused("add --width=", "--width");
	assert_refused("add --width 99999999999999999999", "--width");
	assert_refused("add --budget 几千", "几千");
	assert_refused("add --color green", "red");
}

static void test_dashes_of_a_chinese_input_method(void **state)
{
	char title[] = "add ——2025年";
	struct reading reading;
	(void)state;
	assert_refused("add ——json", "——json");
	assert_refused("add －－json", "－－json");
	assert_true(read_line(&reading, title));
	assert_string_equal(reading.words[1], "——2025年");
	release(&reading);
}

static void assert_label(size_t option, const char *expected)
{
	struct strbuf label = STRBUF_INIT;
	option_write_label(&own_options[option], &label);
	assert_string_equal(label.text, expected);
	strbuf_release(&label);
}

static void test_labels_of_the_help(void **state)
{
	(void)state;
	assert_label(0, "-t, --title 标题");
	assert_label(5, "    --color red|blue");
	assert_label(6, "    --json");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_the_ways_to_write_a_value),
		cmocka_unit_test(test_global_options_stand_before_or_behind_the_command),
		cmocka_unit_test(test_a_command_has_no_options_before_its_name),
		cmocka_unit_test(test_repeated_ones),
		cmocka_unit_test(test_what_is_not_given),
		cmocka_unit_test(test_numbers_sums_and_choices),
		cmocka_unit_test(test_two_dashes_end_the_options),
		cmocka_unit_test(test_a_lone_dash_is_a_word),
		cmocka_unit_test(test_wrong_names_suggest_the_near_one),
		cmocka_unit_test(test_names_are_not_abbreviated),
		cmocka_unit_test(test_wrong_values),
		cmocka_unit_test(test_dashes_of_a_chinese_input_method),
		cmocka_unit_test(test_labels_of_the_help),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
