/*
 * Any bytes as a file with which a user sets up the program: the configuration, a theme, a list of occasions, one of days
 * off. It is read, or refused with places; what is read keeps what the headers promise, and no sentence steers a terminal.
 */
#include "base/utf8.h"
#include "i18n/language.h"
#include "import/config.h"
#include "import/days_off.h"
#include "import/theme.h"
#include "import/yaml_import.h"

#include <stdlib.h>
#include <unistd.h>

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc;
	(void)argv;
	setenv("HOME", "/home/nobody", 1);
	return language_use_utf8() ? 0 : -1;
}

static void require(bool holds)
{
	if (!holds)
		abort();
}

static void check_line(const char *text)
{
	size_t dropped = 0;
	if (!text)
		return;
	char *clean = utf8_clean(text, strlen(text), false, &dropped);
	require(*text && !dropped && strcmp(clean, text) == 0);
	free(clean);
}

static void check_found(struct diagnostics *found, bool good)
{
	static const char *const words[] = {"note", "warning", "error"};
	struct strbuf out = STRBUF_INIT;
	require(good == (found->errors == 0));
	diagnostics_print(found, words, &out);
	for (size_t i = 0; i < out.length; i++)
		require((unsigned char)out.text[i] >= 0x20 || out.text[i] == '\n');
	require(utf8_check(out.text, out.length) == out.length);
	strbuf_release(&out);
	diagnostics_release(found);
}

static void check_occasions(const struct occasion_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		check_line(list->items[i].name);
}

static bool none_known(struct occasion_list *list, struct error *err)
{
	(void)list;
	(void)err;
	return true;
}

static void read_config(const char *path)
{
	struct config config;
	struct diagnostics found;
	struct error err = ERROR_INIT;
	config_init(&config);
	diagnostics_init(&found, "config.yaml");
	bool good = config_read(path, none_known, &config, &found, &err);
	require(good == !err.text);
	if (good) {
		check_line(config.database);
		check_line(config.me);
		check_line(config.theme);
		check_occasions(&config.occasions);
		for (size_t i = 0; i < config.key_count; i++)
			require(config.keys[i].action != NULL && config.keys[i].line > 0);
	}
	error_release(&err);
	config_release(&config);
	check_found(&found, good || found.errors == 0);
}

static void read_theme(const struct source *source)
{
	struct theme theme = {.given = {false}};
	struct diagnostics found;
	diagnostics_init(&found, source->name);
	bool good = theme_read(source, &theme, &found);
	for (int i = 0; good && i < MEANING_COUNT; i++)
		if (theme.given[i])
			require(theme.looks[i].foreground >= COLOUR_OWN &&
				theme.looks[i].foreground <= COLOUR_MOST &&
				theme.looks[i].background >= COLOUR_OWN &&
				theme.looks[i].background <= COLOUR_MOST);
	check_found(&found, good);
}

static void read_occasions(const struct source *source)
{
	struct occasion_list list = {0};
	struct diagnostics found;
	diagnostics_init(&found, source->name);
	bool good = yaml_read_occasions(source, &list, &found);
	if (good)
		check_occasions(&list);
	for (size_t i = 0; good && i < list.count; i++) {
		struct date day;
		for (int year = 2024; year < 2028; year++)
			if (occasion_day(&list.items[i], year, &day))
				require(date_valid(day));
	}
	occasion_list_release(&list);
	check_found(&found, good);
}

static void read_days_off(const struct source *source)
{
	struct days_off_notice notice = {0};
	struct diagnostics found;
	diagnostics_init(&found, source->name);
	bool good = days_off_read(source, &notice, &found);
	days_off_notice_release(&notice);
	check_found(&found, good);
}

/* The configuration is read from where it lies. */
static void read_as_file(const uint8_t *bytes, size_t length)
{
	char path[] = "/tmp/fuzz-settings-XXXXXX";
	int fd = mkstemp(path);
	require(fd >= 0 && write(fd, bytes, length) == (ssize_t)length);
	close(fd);
	read_config(path);
	unlink(path);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct source source;
	struct error err = ERROR_INIT;
	if (!source_decode(&source, "fuzz.yaml", (const char *)bytes, length, &err)) {
		require(err.text && *err.text);
		error_release(&err);
		return 0;
	}
	read_theme(&source);
	read_occasions(&source);
	read_days_off(&source);
	if (strstr(source.text, "unionplan-config"))
		read_as_file(bytes, length);
	source_release(&source);
	return 0;
}
