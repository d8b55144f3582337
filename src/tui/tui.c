#include "tui/tui.h"

#include "shell.h"

#include "app/places.h"
#include "app/theme.h"
#include "base/utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* Names of files and what stands in them may hold what steers a terminal: none of it passes here. */
static void tell(const char *text)
{
	char *clean = utf8_clean(text, strlen(text), true, NULL);
	fputs(clean, stderr);
	free(clean);
}

static int fail(struct error *err)
{
	char *line = string_format("unionplan: %s\n", err->text);
	tell(line);
	free(line);
	error_release(err);
	return 1;
}

static void print(const struct diagnostics *list)
{
	const char *words[3] = {text(MSG_tui_note), text(MSG_tui_warning), text(MSG_tui_error)};
	struct strbuf out = STRBUF_INIT;
	diagnostics_print(list, words, &out);
	tell(out.text);
	strbuf_release(&out);
}

static bool take_keys(const struct config *config, struct error *err)
{
	struct diagnostics wrong;
	char *path = place_configuration();
	diagnostics_init(&wrong, path);
	bool good = actions_configure(config->keys, config->key_count, &wrong);
	if (!good) {
		print(&wrong);
		error_set(err, ERR_INPUT, say_config_errors(path, (int)wrong.errors));
	}
	diagnostics_release(&wrong);
	free(path);
	return good;
}

static bool take_theme(const char *name, struct style_look looks[STYLE_COUNT], struct error *err)
{
	struct theme theme;
	struct diagnostics wrong;
	bool good = theme_load(name, &theme, &wrong, err);
	print(&wrong);
	diagnostics_release(&wrong);
	if (good)
		style_use_theme(&theme, looks);
	return good;
}

/* The terminal first, then why it is given back. Nothing is allocated. */
static void leave_without_memory(void)
{
	const char *line = text(MSG_out_of_memory);
	screen_emergency_close();
	if (write(STDERR_FILENO, line, strlen(line)) < 0)
		return;
}

int tui_run(struct session *session, const struct tui_options *options)
{
	struct error err = ERROR_INIT;
	struct style_look looks[STYLE_COUNT];
	const struct config *config = options->config;
	bool themed = config && config->theme;
	if ((config && !take_keys(config, &err)) ||
	    (themed && !take_theme(config->theme, looks, &err)))
		return fail(&err);
	struct screen_options wanted = {.colour = !options->no_color, .mouse = true};
	void (*before)(void) = memory_on_exhaustion(leave_without_memory);
	struct screen *screen = screen_open(&wanted, &err);
	if (!screen) {
		memory_on_exhaustion(before);
		return fail(&err);
	}
	if (themed)
		screen_use_looks(screen, looks);
	struct shell shell;
	bool opened = shell_open(&shell, screen, session, &err);
	if (opened)
		shell_run(&shell);
	shell_close(&shell);
	memory_on_exhaustion(before);
	screen_close(screen);
	/* The terminal is given back already, so that nobody waits before a screen. */
	daily_backup_end(&shell.daily);
	return opened ? 0 : fail(&err);
}
