#include "tui/tui.h"

#include "shell.h"

#include <stdio.h>

static int fail(struct error *err)
{
	fprintf(stderr, "unionplan: %s\n", err->text);
	error_release(err);
	return 1;
}

int tui_run(struct session *session, const struct tui_options *options)
{
	struct error err = ERROR_INIT;
	struct screen_options wanted = {.colour = !options->no_color, .mouse = true};
	struct screen *screen = screen_open(&wanted, &err);
	if (!screen)
		return fail(&err);
	memory_on_exhaustion(screen_emergency_close);
	struct shell shell;
	bool opened = shell_open(&shell, screen, session, &err);
	if (opened)
		shell_run(&shell);
	shell_close(&shell);
	memory_on_exhaustion(NULL);
	screen_close(screen);
	return opened ? 0 : fail(&err);
}
