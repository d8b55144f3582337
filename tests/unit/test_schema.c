/*
 * What the schemas say of ranges, and of what holds where a key is left out, is what the readers do: unionplan(5) and the help
 * of editors are made of them. Who believes a wrong one writes a file that is refused, or gets a plan other than they wrote.
 */
#include "import_case.h"

#include "export/export.h"
#include "import/config.h"
#include "import/days_off.h"
#include "import/schema.h"
#include "import/theme.h"

#include <unistd.h>

#define CONFIG "unionplan-config: 1\n"
#define THEME "unionplan-theme: 1\n"

/* Each of these reads a text and tells what it was taken for; NULL where it is refused. Owned by the caller. */

static char *told_plan(const char *text)
{
	struct import_result result;
	struct strbuf out = STRBUF_INIT;
	struct error err = ERROR_INIT;
	struct export_options options;
	export_options_init(&options);
	options.occasions = &occasions;
	bool good = import_with(text, NULL, 0, &result);
	if (good)
		assert_true(export_plan(&result.plans[0], export_format_find("yaml"), &options,
					&out, &err));
	import_result_release(&result);
	return good ? strbuf_detach(&out) : NULL;
}

static char *told_template(const char *text)
{
	struct source source = source_of(text);
	struct template_info about;
	struct diagnostics diagnostics;
	diagnostics_init(&diagnostics, source.name);
	bool good = yaml_read_template(&source, &about, &diagnostics);
	char *told = good ? string_format("%d", (int)about.variables[0].type) : NULL;
	template_info_release(&about);
	diagnostics_release(&diagnostics);
	source_release(&source);
	return told;
}

static bool come_along(struct occasion_list *list, struct error *err)
{
	(void)list, (void)err;
	return true;
}

static char *told_config(const char *text)
{
	char path[] = "/tmp/test_schema_XXXXXX";
	struct config config;
	struct diagnostics diagnostics;
	struct error err = ERROR_INIT;
	int fd = mkstemp(path);
	size_t length = strlen(text);
	assert_true(fd >= 0 && write(fd, text, length) == (ssize_t)length && close(fd) == 0);
	config_init(&config);
	diagnostics_init(&diagnostics, path);
	bool good = config_read(path, come_along, &config, &diagnostics, &err);
	char *told = good ? string_format("%d %d %d %d", config.colour, config.backups.daily,
					  config.backups.weekly, config.backups.monthly)
			  : NULL;
	config_release(&config);
	diagnostics_release(&diagnostics);
	error_release(&err);
	unlink(path);
	return told;
}

static char *told_theme(const char *text)
{
	struct source source = source_of(text);
	struct theme theme = {0};
	struct diagnostics diagnostics;
	diagnostics_init(&diagnostics, source.name);
	bool good = theme_read(&source, &theme, &diagnostics);
	const struct theme_look *look = &theme.looks[MEANING_TITLE];
	char *told = good ? string_format("%d %d %d %d %d %d", look->foreground, look->background,
					  look->bold, look->dim, look->underline, look->reverse)
			  : NULL;
	diagnostics_release(&diagnostics);
	source_release(&source);
	return told;
}

static char *told_days(const char *text)
{
	struct source source = source_of(text);
	struct days_off_notice notice = {0};
	struct diagnostics diagnostics;
	diagnostics_init(&diagnostics, source.name);
	bool good = days_off_read(&source, &notice, &diagnostics);
	char *told = good ? string_format("%d", notice.year) : NULL;
	days_off_notice_release(&notice);
	diagnostics_release(&diagnostics);
	source_release(&source);
	return told;
}

/* A text in which the key may stand, with what else its part wants around it: '@' is where 'key: value' goes. */
struct place {
	const char *part, *key;
	const char *text;
	char *(*told)(const char *text);
};

#define IN_PLAN HEAD "plan: {title: 计划, start: 2025-09, @}\n"
#define IN_SECTION HEAD "plan: {title: 计划, start: 2025-09, sections: [{heading: 甲, @}]}\n"
#define IN_ACTIVITY GROUP("month: 9") "      - {title: 会议, @}\n"
#define IN_OCCASION(rule) CONFIG "occasions: [{name: 校庆日, " rule "}]\n"

static const struct place of_plans[] = {
	{"plan", "months", IN_PLAN, told_plan},
	{"plan", "kind", HEAD "plan: {title: 计划, start: 2025-09, months: 12, @}\n", told_plan},
	{"plan", "status", IN_PLAN, told_plan},
	{"post", "seats", PLAN "committee: [{post: 主席, @}]\n", told_plan},
	{"section", "numbered", IN_SECTION, told_plan},
	{"section", "content", IN_SECTION, told_plan},
	{"activity", "status", IN_ACTIVITY, told_plan},
	{"variable", "type", TEMPLATE("{name: school, @}") TITLE("{{school}}"), told_template},
};

static const struct place of_configurations[] = {
	{"", "colour", CONFIG "@\n", told_config},
	{"backups", "daily", CONFIG "backups: {@}\n", told_config},
	{"backups", "weekly", CONFIG "backups: {@}\n", told_config},
	{"backups", "monthly", CONFIG "backups: {@}\n", told_config},
	{"occasion", "usual", IN_OCCASION("lunar: 12-20, @"), told_config},
	{"weekday", "month", IN_OCCASION("weekday: {@, week: 2, day: 7}"), told_config},
	{"weekday", "week", IN_OCCASION("weekday: {month: 5, @, day: 7}"), told_config},
	{"weekday", "day", IN_OCCASION("weekday: {month: 5, week: 2, @}"), told_config},
};

static const struct place of_themes[] = {
	{"look", "foreground", THEME "title: {@}\n", told_theme},
	{"look", "background", THEME "title: {@}\n", told_theme},
	{"look", "bold", THEME "title: {@}\n", told_theme},
	{"look", "dim", THEME "title: {@}\n", told_theme},
	{"look", "underline", THEME "title: {@}\n", told_theme},
	{"look", "reverse", THEME "title: {@}\n", told_theme},
};

static const struct place of_days_off[] = {
	{"", "unionplan-days-off", "@\nholidays: [{name: 元旦, date: 1-1}]\n", told_days},
};

static const struct {
	const char *path;
	const struct place *places;
	size_t count;
} schemas[] = {
	{"data/unionplan.schema.json", of_plans, ARRAY_LENGTH(of_plans)},
	{"data/config.schema.json", of_configurations, ARRAY_LENGTH(of_configurations)},
	{"data/theme.schema.json", of_themes, ARRAY_LENGTH(of_themes)},
	{"data/days-off.schema.json", of_days_off, ARRAY_LENGTH(of_days_off)},
};

/* What the text is taken for with this value (NULL: without the key). */
static char *told_with(const struct place *place, const char *value)
{
	struct strbuf text = STRBUF_INIT;
	const char *mark = strchr(place->text, '@');
	strbuf_add(&text, place->text, (size_t)(mark - place->text));
	if (value)
		strbuf_format(&text, "%s: %s", place->key, value);
	strbuf_add_text(&text, mark + 1);
	char *told = place->told(text.text);
	strbuf_release(&text);
	return told;
}

static bool takes(const struct place *place, int number)
{
	char *value = string_format("%d", number), *told = told_with(place, value);
	bool taken = told != NULL;
	free(value);
	free(told);
	return taken;
}

static const struct place *place_of(size_t schema, const char *part, const char *key)
{
	for (size_t i = 0; i < schemas[schema].count; i++) {
		const struct place *place = &schemas[schema].places[i];
		if (strcmp(place->part, part) == 0 && strcmp(place->key, key) == 0)
			return place;
	}
	fail_msg("%s: nothing holds %s of '%s' to what is said of it", schemas[schema].path, key,
		 part);
	return NULL;
}

static void check_range(const struct place *place, const struct schema_key *key)
{
	if (!takes(place, key->least) || !takes(place, key->most))
		fail_msg("%s: %d or %d is refused", key->name, key->least, key->most);
	if (takes(place, key->least - 1) || takes(place, key->most + 1))
		fail_msg("%s: %d or %d is taken", key->name, key->least - 1, key->most + 1);
}

static void check_otherwise(const struct place *place, const struct schema_key *key)
{
	char *without = told_with(place, NULL), *with = told_with(place, key->otherwise);
	if (!without || !with || strcmp(without, with) != 0)
		fail_msg("%s: without it not %s, but\n%s\n%s", key->name, key->otherwise,
			 without ? without : "refused", with ? with : "refused");
	free(without);
	free(with);
}

/* Every key of every schema with a range or a default, so that none is forgotten here. */
static void each_range_and_default_is_the_readers(void **state)
{
	(void)state;
	size_t checked = 0, wanted = 0;
	for (size_t i = 0; i < ARRAY_LENGTH(schemas); i++) {
		struct schema schema;
		struct error err = ERROR_INIT;
		assert_true(schema_read(&schema, schemas[i].path, &err));
		for (size_t p = 0; p < schema.count; p++) {
			for (size_t k = 0; k < schema.parts[p].count; k++) {
				const struct schema_key *key = &schema.parts[p].keys[k];
				bool ranged = key->most > key->least;
				if (!ranged && !key->otherwise)
					continue;
				const struct place *place =
					place_of(i, schema.parts[p].name, key->name);
				if (ranged)
					check_range(place, key);
				if (key->otherwise)
					check_otherwise(place, key);
				checked++;
			}
		}
		wanted += schemas[i].count;
		schema_release(&schema);
	}
	assert_int_equal(checked, wanted);
}

/* Those that have their range in words. */
static void the_ranges_of_values_are_the_readers(void **state)
{
	(void)state;
	static const struct {
		struct place place;
		const char *most, *above;
	} values[] = {
		{{"", "participants", IN_ACTIVITY, told_plan}, "9999999", "10000000"},
		{{"", "attended", IN_ACTIVITY, told_plan}, "9999999", "10000000"},
		{{"", "budget", IN_ACTIVITY, told_plan}, "999999999999.99", "1000000000000"},
		{{"", "part", IN_ACTIVITY, told_plan}, "上旬", "前旬"},
		{{"", "week", IN_OCCASION("weekday: {month: 5, @, day: 7}"), told_config},
		 "-1",
		 "0"},
	};
	for (size_t i = 0; i < ARRAY_LENGTH(values); i++) {
		char *most = told_with(&values[i].place, values[i].most);
		char *above = told_with(&values[i].place, values[i].above);
		assert_non_null(most);
		assert_null(above);
		free(most);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_range_and_default_is_the_readers),
		cmocka_unit_test(the_ranges_of_values_are_the_readers),
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
