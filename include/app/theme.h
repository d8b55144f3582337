/* The colours that a user has chosen: a theme that comes along (data/themes/), or a file. */
#ifndef APP_THEME_H
#define APP_THEME_H

#include "base/diagnostic.h"
#include "base/error.h"
#include "model/theme.h"

/*
 * `named` is the name of one that comes along, else a path: ~ at its beginning is $HOME, and a relative one begins where
 * the configuration lies. False: err says why, and `diagnostics` (initialised here, released by the caller in any case)
 * what is wrong in the file.
 */
bool theme_load(const char *named, struct theme *theme, struct diagnostics *diagnostics,
		struct error *err);

#endif
