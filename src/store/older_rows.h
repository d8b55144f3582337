/*
 * Rows as an older version of the schema had them. A migration that moves a value from one column to another changes rows that
 * history has changesets of: these would meet values that they don't know, and be refused as if somebody else had made
 * them. So before such a changeset is applied, the activities that it changes get their values back where its version had
 * them, and behind it they go where they are now; all of it in the transaction of the undo.
 */
#ifndef STORE_OLDER_ROWS_H
#define STORE_OLDER_ROWS_H

#include "connection.h"

/* As this version had them before it was stepped back; numbers below 0: not given. */
struct older_heads {
	bool there, done;
	int64_t expected, attended;
};

struct older_words {
	bool there, off; /* off: put off or called off */
	char *outcome, *reason;
};

struct older_row {
	int64_t id;
	bool from_outcome, from_participants; /* what its version had in one column with another */
	struct older_words words;
	struct older_heads heads;
};

/* Initialised to zero. */
struct older_rows {
	struct older_row *items;
	size_t count, room;
};

/* Those that a changeset of an older version changes, stepped back to it; none for one of this version. */
bool older_rows_step_back(struct store *store, const void *changeset, size_t length,
			  struct older_rows *out, struct error *err);

/* To where this version has their values. Rows that are gone stay gone. */
bool older_rows_step_forward(struct store *store, const struct older_rows *rows, struct error *err);
void older_rows_release(struct older_rows *rows);

#endif
