/* Making a sound database of rows that were saved one by one. For rescue.c. */
#ifndef STORE_RESCUE_MEND_H
#define STORE_RESCUE_MEND_H

#include "connection.h"
#include "rescue_tally.h"

/*
 * Within a transaction without foreign keys: what hangs on nothing any more is put where it can be found, or goes where it
 * says nothing by itself; circles, times and orders that can't be are put right.
 */
bool rescue_mend(struct store *store, struct rescue_tally *tally, struct error *err);

#endif
