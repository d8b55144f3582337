/* Rows of income and allotment: the money of a plan. Ids, errors and order as in plan_store.h. */
#ifndef STORE_BUDGET_STORE_H
#define STORE_BUDGET_STORE_H

#include "model/budget.h"
#include "store/store.h"

bool income_store_load(struct store *store, int64_t plan_id, struct income_list *out,
		       struct error *err);
bool income_store_get(struct store *store, int64_t id, struct income *out, struct error *err);
bool income_store_insert(struct store *store, const struct income *income, struct error *err);
bool income_store_update(struct store *store, const struct income *income, struct error *err);
bool income_store_delete(struct store *store, int64_t id, struct error *err);

/* In the order of the union's posts. */
bool allotment_store_load(struct store *store, int64_t plan_id, struct allotment_list *out,
			  struct error *err);

/* amount NOT_GIVEN: it has none. */
bool allotment_store_set(struct store *store, int64_t plan_id, int64_t post_id, int64_t amount,
			 struct error *err);

/* How many plans allot something to the post. */
bool allotment_store_count(struct store *store, int64_t post_id, int *count, struct error *err);

#endif
