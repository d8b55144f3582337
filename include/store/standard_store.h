/* Rows of standard: what a union gives on which event. Ids, errors and order as in plan_store.h. */
#ifndef STORE_STANDARD_STORE_H
#define STORE_STANDARD_STORE_H

#include "model/standard.h"
#include "store/store.h"

bool standard_store_load(struct store *store, int64_t organization_id, struct standard_list *out,
			 struct error *err);
bool standard_store_get(struct store *store, int64_t id, struct standard *out, struct error *err);
bool standard_store_insert(struct store *store, const struct standard *standard, struct error *err);
bool standard_store_update(struct store *store, const struct standard *standard, struct error *err);
bool standard_store_delete(struct store *store, int64_t id, struct error *err);

/*
 * Adds those of a file for whose event the union has none yet; none is changed. `file` is then the union's, as a load
 * would give it.
 */
bool standard_store_merge(struct store *store, int64_t organization_id, struct standard_list *file,
			  struct error *err);

#endif
