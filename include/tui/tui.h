/* The screen: the face for people who sit before it. */
#ifndef TUI_TUI_H
#define TUI_TUI_H

#include "app/session.h"

struct tui_options {
	bool no_color; /* NO_COLOR in the environment counts as well */
};

/* Runs until the user leaves; the exit code of the program. Needs a UTF-8 locale
 * (language_use_utf8()). */
int tui_run(struct session *session, const struct tui_options *options);

#endif
