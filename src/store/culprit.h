/* Who is in the way of an undo or redo. */
#ifndef STORE_CULPRIT_H
#define STORE_CULPRIT_H

#include "history.h"

/* What stopped it. */
struct obstacle {
	int conflict; /* SQLITE_CHANGESET_… */
	char *table;  /* the row; NULL: none in particular (a foreign key) */
	int64_t key[2];
	char *unique; /* what it wants to be called, where that may be taken already; NULL */
};

void obstacle_release(struct obstacle *obstacle);

/*
 * The newest action in the way, of those after `entry_id` that stand, else of those that were undone: then culprit->undone
 * is set. `changeset` is what could not be applied, `inverted` for an undo. *found false: history does not tell.
 */
bool culprit_find(struct store *store, const struct obstacle *obstacle, int64_t entry_id,
		  const void *changeset, size_t length, bool inverted,
		  struct history_entry *culprit, bool *found, struct error *err);

#endif
