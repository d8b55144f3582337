/* Shared by the files of doctor and backup. */
#ifndef STORE_UPKEEP_H
#define STORE_UPKEEP_H

#include "base/diagnostic.h"
#include "connection.h"

/* SQLite's own check of the file; each finding is a diagnostic. */
bool upkeep_integrity(struct store *store, struct diagnostics *out, struct error *err);

/* Dates and ranges that are none, in a schema of this version; each is a diagnostic. */
bool upkeep_times(struct store *store, int version, struct diagnostics *out, struct error *err);

/* Opens for looking only, as it is, whatever its version. */
bool upkeep_open(struct store **out, const char *path, struct error *err);

#endif
