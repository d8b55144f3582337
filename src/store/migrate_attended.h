/* The part of version 4 that SQL can't do: data/sql/004-attended.sql says what and why. */
#ifndef STORE_MIGRATE_ATTENDED_H
#define STORE_MIGRATE_ATTENDED_H

#include "connection.h"

/* In the transaction of that step, whose column is there already. */
bool migrate_attended(struct store *store, struct error *err);

#endif
