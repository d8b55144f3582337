/* Bringing the committee of a file into that of a union: what is there already is left as it is. */
#ifndef STORE_COMMITTEE_MERGE_H
#define STORE_COMMITTEE_MERGE_H

#include "base/name_index.h"
#include "store/committee_store.h"

struct committee_merge {
	struct store *store;
	int64_t organization_id;
	struct committee stored; /* as it stands in the database */
	struct name_index posts;
	struct name_index members; /* by name and department */
	struct name_index names;   /* of members */
};

/* Loads what is there. Release in any case. */
bool committee_merge_begin(struct committee_merge *merge, struct store *store,
			   int64_t organization_id, struct error *err);
void committee_merge_release(struct committee_merge *merge);

/* Adds what the union does not have yet. */
bool committee_merge_add(struct committee_merge *merge, const struct committee *file,
			 struct error *err);

/* The id of the post of this name, added with one seat where there is none; 0 with `err` set. */
int64_t committee_merge_post(struct committee_merge *merge, const char *name, struct error *err);

#endif
