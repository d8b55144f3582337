/* Names that may be had only once and change places between rows, while an action is undone or redone. For undo.c. */
#ifndef STORE_EXCHANGE_H
#define STORE_EXCHANGE_H

#include "base/id_set.h"
#include "connection.h"
#include "history.h"

/* The column that names a row, in the tables where a name may be had only once; -1: a table without. */
int naming_column(const char *table);

/* Rows that have given up their names for the moment. */
struct exchange {
	struct id_set nameless;
};

/*
 * Within a transaction: takes their names from all rows that a changeset gives another one, so that each is free whichever
 * row is changed first. A row that has another name by now than the one it is to lose keeps it. Release in any case.
 */
bool exchange_begin(struct exchange *exchange, struct store *store, const void *changeset,
		    size_t length, bool inverted, struct error *err);
void exchange_release(struct exchange *exchange);

/* In the handler of a data conflict: is the name that was taken from it all in which the row is not as it was? */
bool exchange_explains(const struct exchange *exchange, const struct change *change);

#endif
