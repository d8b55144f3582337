/* Days off: those that come along, and those that a user has imported. For the files of app/ alone. */
#ifndef APP_DAYS_OFF_H
#define APP_DAYS_OFF_H

#include "base/diagnostic.h"
#include "import/source.h"
#include "session_state.h"

/*
 * Reads the notice of a year, and stores it unless dry_run: one action. False: err, and all errors of the file in
 * `diagnostics` (initialised before). `notice` is zeroed before, released by the caller in any case.
 */
bool days_off_import(struct session *session, const struct source *source, bool dry_run,
		     struct days_off_notice *notice, struct diagnostics *diagnostics,
		     struct error *err);

#endif
