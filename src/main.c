#include "base/memory.h"
#include "cli/cli.h"
#include "i18n/messages.h"
#include "model/config.h"
#include "tui/tui.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static int open_screen(struct session *session, const struct config *config, bool no_color)
{
	return tui_run(session, &(struct tui_options){.no_color = no_color || !config->colour,
						      .config = config});
}

/* Until the screen puts its own in place. It must not allocate. */
static void say_out_of_memory(void)
{
	const char *line = text(MSG_out_of_memory);
	if (write(STDERR_FILENO, line, strlen(line)) < 0)
		return;
}

int main(int argc, char **argv)
{
	(void)argc;
	memory_on_exhaustion(say_out_of_memory);
	signal(SIGPIPE, SIG_IGN); /* a reader that went away is a write error, and told as one */
	if (!language_use_utf8()) {
		fputs(text_in(LANGUAGE_ENGLISH, MSG_no_utf8_locale), stderr);
		return 1;
	}
	return cli_main(argv, open_screen);
}
