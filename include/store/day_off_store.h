/* Rows of the days off that a user has imported. */
#ifndef STORE_DAY_OFF_STORE_H
#define STORE_DAY_OFF_STORE_H

#include "model/days_off.h"
#include "store/store.h"

/* Adds all of them to `out`, sorted. */
bool day_off_store_load(struct store *store, struct days_off *out, struct error *err);

/* Puts the days of a notice in the place of those of its year. A day that another year's notice has goes over to it. */
bool day_off_store_replace(struct store *store, const struct days_off_notice *notice,
			   struct error *err);

#endif
