/* The form of an item, for the files that make it. */
#ifndef PROPOSAL_ITEM_H
#define PROPOSAL_ITEM_H

#include "proposal_work.h"
#include "tui/edit/form.h"

struct item_form {
	struct desk *desk;
	struct proposal_work *work;
	size_t at;
	bool splitting; /* its text alone is asked for */
	char *time;     /* as the field began; owned */
	struct form_choice kinds[PROPOSED_KIND_COUNT];
};

/* proposal_item_more.c: what tables say of an activity besides. Only what it has is asked for. */

enum { MORE_FIELDS_MOST = 9 };

/* The fields that an item has, to `out`; how many. `wanted` is theirs all. */
size_t item_more_fields(const struct proposed *item, bool (*wanted)(const struct form *form),
			struct form_field out[MORE_FIELDS_MOST]);
/* Their values into the form; and what was changed in it back into the item. */
void item_more_fill(const struct proposed *item, struct form *form);
void item_more_take(struct proposed *item, const struct form *form);

#endif
