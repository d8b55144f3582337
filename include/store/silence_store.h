/* Findings of a plan's check that are not to be shown again. */
#ifndef STORE_SILENCE_STORE_H
#define STORE_SILENCE_STORE_H

#include "model/silence.h"
#include "store/store.h"

/* In the order of their texts. */
bool silence_store_load(struct store *store, int64_t plan_id, struct silence_list *out,
			struct error *err);

/* Nothing where it is so already. */
bool silence_store_set(struct store *store, int64_t plan_id, const char *finding, bool silenced,
		       struct error *err);

#endif
