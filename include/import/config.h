/* The configuration file: YAML like the plans, with the same care for what is wrong in it. */
#ifndef IMPORT_CONFIG_H
#define IMPORT_CONFIG_H

#include "base/diagnostic.h"
#include "base/error.h"
#include "model/config.h"

/* Fills an empty list with the occasions that come along. Asked only where the file adds some. */
typedef bool known_occasions(struct occasion_list *list, struct error *err);

/*
 * Reads the file into `config` (initialised before, released by the caller in any case). No such file: nothing is set.
 * A database's path begins where the file lies; ~ at its beginning is $HOME.
 *
 * False: err says what is wrong, `diagnostics` (initialised before) all of it with its places, and `config` holds what
 * could be read. That is enough to choose the language of the sentence, and for nothing else.
 */
bool config_read(const char *path, known_occasions *known, struct config *config,
		 struct diagnostics *diagnostics, struct error *err);

#endif
