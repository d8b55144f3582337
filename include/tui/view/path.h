/* Paths as people type them. */
#ifndef TUI_VIEW_PATH_H
#define TUI_VIEW_PATH_H

#include "tui/edit/suggestions.h"

#include <stdbool.h>

/* With ~ for their home, and without the quotes and backslashes that a shell would take away. Owned. */
char *path_typed(const char *typed);

/* From the root on, so that a person finds the file again. Owned. */
char *path_whole(const char *path);

bool path_is_folder(const char *path);

/*
 * Adds what is in the folder that is typed so far and begins like the rest: folders, with a / behind them, and files with one of
 * the endings ('.yaml'; `count` 0: no files). At most a few dozen, in the order of their names; what begins with a dot isn't.
 */
void path_suggest(const char *typed, const char *const *endings, size_t count,
		  struct suggestions *out);

#endif
