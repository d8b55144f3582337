/* A backup beside an open database, to be compared with it or taken over. */
#ifndef STORE_ATTACHED_H
#define STORE_ATTACHED_H

#include "connection.h"

/*
 * Attaches a copy of the backup, in the present format whatever its own, as `other`: a temporary database that goes by
 * itself. The backup is not touched. Not inside of a transaction. ERR_DATABASE where it is no sound database of this
 * program, or a newer version's; ERR_NOT_FOUND.
 */
bool attached_begin(struct store *store, const char *backup, struct error *err);
void attached_end(struct store *store);

/*
 * The content of a store that can't attach anything, since it may only be read, in a temporary database of its own.
 * Release in any case.
 */
bool attached_scratch(struct store *from, struct store *out, struct error *err);
void attached_scratch_release(struct store *scratch);

#endif
