/* The days off of a year, as they were announced; an example is data/days-off/2025.yaml. */
#ifndef IMPORT_DAYS_OFF_H
#define IMPORT_DAYS_OFF_H

#include "base/diagnostic.h"
#include "import/source.h"
#include "model/days_off.h"

/* Is the first key of the file the one with which these begin? Nothing else is looked at. */
bool days_off_is_such(const struct source *source);

/*
 * `notice` is zeroed before, released by the caller in any case. False: `diagnostics` (initialised before) says what is
 * wrong, place by place. The days come sorted.
 */
bool days_off_read(const struct source *source, struct days_off_notice *notice,
		   struct diagnostics *diagnostics);

#endif
