#include "base/memory.h"
#include "base/scratch.h"
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

/* Until the screen puts its own in place: nothing half done is left behind. */
static void end_by_signal(int number)
{
	const char *line = text(MSG_interrupted);
	ssize_t told = scratch_clear() ? write(STDERR_FILENO, line, strlen(line)) : 0;
	(void)told;
	signal(number, SIG_DFL);
	raise(number);
}

/* One that is ignored stays so: what was started with nohup goes on. */
static void catch_signals(void)
{
	static const int ends[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};
	for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); i++) {
		struct sigaction action = {.sa_handler = end_by_signal}, before;
		sigfillset(&action.sa_mask);
		if (sigaction(ends[i], NULL, &before) == 0 && before.sa_handler == SIG_DFL)
			sigaction(ends[i], &action, NULL);
	}
}

int main(int argc, char **argv)
{
	(void)argc;
	memory_on_exhaustion(say_out_of_memory);
	catch_signals();
	signal(SIGPIPE, SIG_IGN); /* a reader that went away is a write error, and told as one */
	if (!language_use_utf8()) {
		fputs(text_in(LANGUAGE_ENGLISH, MSG_no_utf8_locale), stderr);
		return 1;
	}
	return cli_main(argv, open_screen);
}
