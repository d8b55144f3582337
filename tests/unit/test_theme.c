/* A theme that is misread: a user with weak eyes would get colours they did not ask for, or none. */
#include "test.h"

#include "app/theme.h"
#include "import/theme.h"
#include "tui/screen/style.h"

#include <stdlib.h>

static bool read_text(const char *text, struct theme *theme, struct diagnostics *wrong)
{
	struct source source;
	struct error err = ERROR_INIT;
	*theme = (struct theme){0};
	diagnostics_init(wrong, "t.yaml");
	assert_true(source_decode(&source, "t.yaml", text, strlen(text), &err));
	bool good = theme_read(&source, theme, wrong);
	source_release(&source);
	return good;
}

static void what_is_said_is_what_is_seen(void **state)
{
	(void)state;
	struct theme theme;
	struct diagnostics wrong;
	struct style_look looks[STYLE_COUNT];
	assert_true(read_text("unionplan-theme: 1\n"
			      "normal: {foreground: white, background: black}\n"
			      "error: {foreground: bright-red, bold: yes, underline: yes}\n",
			      &theme, &wrong));
	style_use_theme(&theme, looks);
	assert_int_equal(looks[STYLE_ERROR].foreground, 9);
	assert_int_equal(looks[STYLE_ERROR].attributes, LOOK_BOLD | LOOK_UNDERLINE);
	/* A ground that isn't said is the normal one; so with what the theme does not name. */
	assert_int_equal(looks[STYLE_ERROR].background, 0);
	assert_int_equal(looks[STYLE_TITLE].background, 0);
	assert_int_equal(looks[STYLE_TITLE].attributes, style_looks[STYLE_TITLE].attributes);
	/* Without colour a theme changes nothing: what marks a thing there must not get lost. */
	for (int i = 0; i < STYLE_COUNT; i++)
		assert_int_equal(looks[i].plain, style_looks[i].plain);
	diagnostics_release(&wrong);
}

static void what_is_wrong_is_told_with_its_place(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		int line;
	} cases[] = {
		{"unionplan-theme: 1\nheading: {foreground: grass}\n", 2},
		{"unionplan-theme: 1\n\nheadings: {bold: yes}\n", 3},
		{"unionplan-theme: 1\nheading: bold\n", 2},
		{"unionplan-theme: 1\nheading: {blink: yes}\n", 2},
		{"unionplan-theme: 2\n", 1},
		{"heading: {bold: yes}\n", 1},
		{"unionplan-theme: 1\n---\nunionplan-theme: 1\n", 3},
	};
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct theme theme;
		struct diagnostics wrong;
		assert_false(read_text(cases[i].text, &theme, &wrong));
		assert_int_equal(wrong.errors, 1);
		assert_int_equal(wrong.items[0].line, cases[i].line);
		diagnostics_release(&wrong);
	}
}

/* Each names every meaning, with colours that can be told from their ground. */
static void themes_that_come_along_are_whole(void **state)
{
	(void)state;
	static const char *const names[] = {"light", "dark", "contrast"};
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		struct theme theme;
		struct diagnostics wrong;
		struct error err = ERROR_INIT;
		struct style_look looks[STYLE_COUNT];
		assert_true(theme_load(names[i], &theme, &wrong, &err));
		assert_int_equal(wrong.count, 0);
		style_use_theme(&theme, looks);
		for (int j = 0; j < STYLE_COUNT; j++) {
			assert_true(theme.given[j]);
			assert_in_range(looks[j].foreground, 0, COLOUR_MOST);
			assert_in_range(looks[j].background, 0, COLOUR_MOST);
			if (looks[j].foreground == looks[j].background)
				fail_msg("%s: style %d can't be read", names[i], j);
		}
		assert_true(looks[STYLE_CURSOR_LINE].attributes & LOOK_REVERSE);
		diagnostics_release(&wrong);
	}
}

static void one_that_is_not_there_is_told(void **state)
{
	(void)state;
	struct theme theme;
	struct diagnostics wrong;
	struct error err = ERROR_INIT;
	assert_false(theme_load("lihgt", &theme, &wrong, &err));
	assert_int_equal(err.code, ERR_NOT_FOUND);
	assert_non_null(strstr(err.text, "light"));
	error_release(&err);
	diagnostics_release(&wrong);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_said_is_what_is_seen),
		cmocka_unit_test(what_is_wrong_is_told_with_its_place),
		cmocka_unit_test(themes_that_come_along_are_whole),
		cmocka_unit_test(one_that_is_not_there_is_told),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
