/* Saving what can be read of a damaged database into a new one. */
#ifndef STORE_RESCUE_STORE_H
#define STORE_RESCUE_STORE_H

#include "model/rescue.h"
#include "store/store.h"

/*
 * Makes `target` (which must not exist: ERR_EXISTS) out of all rows of `path` that can be read, whatever is broken around
 * them; the damaged file is not touched. What a value can't be is left out of its row. A plan, post or union that is lost has
 * one in its place, with all that belonged to it; what else hangs on nothing any more is put where it can be found, and the
 * result is sound and in the newest format. Where the file is gone and its log lies there, what
 * that holds is saved. `origin` as in store_open(). `out` begins zeroed. ERR_DATABASE: nothing at
 * all could be read; then there is no target.
 */
bool rescue_store(const char *path, const char *target, uint32_t origin, struct rescue *out,
		  struct error *err);

#endif
