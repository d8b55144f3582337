/* The user's configuration, as the file stands when the program starts. Loaded once; a session borrows it. */
#ifndef APP_CONFIG_H
#define APP_CONFIG_H

#include "base/diagnostic.h"
#include "base/error.h"
#include "model/config.h"

struct configuration {
	struct config config;           /* without a file: nothing is set */
	struct diagnostics diagnostics; /* what is to be said of the file, place by place */
	struct error error;             /* ERR_NONE: the configuration can be used */
};

/*
 * Reads $XDG_CONFIG_HOME/unionplan/config.yaml, and sets the language that it names, unless one has been chosen already.
 * It never fails: what was wrong is told by whoever is about to use the configuration.
 */
void configuration_load(struct configuration *configuration, bool language_chosen);
void configuration_release(struct configuration *configuration);

#endif
