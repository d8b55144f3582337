/* What users have made, as a whole: counting it, comparing it with a backup, putting that in its place. */
#ifndef STORE_CONTENT_STORE_H
#define STORE_CONTENT_STORE_H

#include "model/difference.h"
#include "store/store.h"

struct content_count {
	int64_t plans, sections, activities, members;
	int64_t entries; /* of history */
};

bool content_store_count(struct store *store, struct content_count *out, struct error *err);

/*
 * What was done last, and what of it stands: where it is the same in two databases or at two moments, so is their content.
 * Owned; empty: nothing was done yet.
 */
bool content_store_state(struct store *store, char **out, struct error *err);

/*
 * What putting this backup back would take away, bring and change, and the state of the store that this is said of; `out`
 * begins zeroed, and is released by the caller in any case. A backup of an older version is compared as if it had been brought up to date. ERR_DATABASE: it is damaged, or
 * none of this program's; ERR_NOT_FOUND.
 */
bool content_store_compare(struct store *store, const char *backup, struct difference *out,
			   struct error *err);

/*
 * Makes all that users have made the same as in the backup: one action, which undo takes back like any other. Others may
 * have the database open. History, the ids given and drafts stay those of the database. Not between begin and commit.
 * Where nothing differs nothing is stored. `seen` is the state that the user was shown the differences of: where it is
 * another one by now nothing is changed, ERR_CONFLICT. NULL: nobody was shown any.
 */
bool content_store_restore(struct store *store, const char *backup, const char *seen,
			   const char *action, const struct bilingual *detail, struct error *err);

#endif
