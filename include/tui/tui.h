/* The screen: the face for people who sit before it. */
#ifndef TUI_TUI_H
#define TUI_TUI_H

#include "app/session.h"

struct tui_options {
	bool no_color;               /* NO_COLOR in the environment counts as well */
	const struct config *config; /* its theme and keys; NULL: the usual ones */
};

/* Runs until the user leaves; the exit code of the program. Where theme or keys are wrong, it says so and does not begin. Needs a UTF-8 locale
 * (language_use_utf8()). */
int tui_run(struct session *session, const struct tui_options *options);

#endif
