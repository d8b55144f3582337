/* Shared by the files of doctor, backup and restore. */
#ifndef STORE_UPKEEP_H
#define STORE_UPKEEP_H

#include "base/diagnostic.h"
#include "connection.h"

/* SQLite's own check of the file; each finding is a diagnostic. */
bool upkeep_integrity(struct store *store, struct diagnostics *out, struct error *err);

/* Tables, indexes and whatever else that are not as this program makes them, or not its own; only of the newest version. */
bool upkeep_schema(struct store *store, struct diagnostics *out, struct error *err);

/* Dates and ranges that are none, in a schema of this version; each is a diagnostic. */
bool upkeep_times(struct store *store, int version, struct diagnostics *out, struct error *err);

/* Can such a time be? Texts as they stand in the columns; NULL: not given. */
bool times_of_activity_fit(const char *starts, const char *ends, bool part, bool deadline);
bool times_of_term_fit(const char *since, const char *until);

/* Opens for looking only, as it is, whatever its version. */
bool upkeep_open(struct store **out, const char *path, struct error *err);

/*
 * The same for what shall be taken for a backup; `name` is what the user calls the file. ERR_DATABASE where it is damaged, rows
 * refer to what is not there, or the schema is not this program's: then the first finding says so.
 */
bool upkeep_open_sound(struct store **out, const char *path, const char *name, struct error *err);

/*
 * What is committed in `from` as one new file, looked through: integrity, schema, references, and how much there is of
 * everything. All of it is read as it stands at one moment: others go on writing into the log meanwhile, and the copy does not
 * begin anew with each of their changes. `name` is what the user calls it. False: what there is of it is the caller's to remove.
 */
bool upkeep_copy(struct store *from, const char *path, const char *name, struct error *err);

#endif
