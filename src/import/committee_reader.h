/* What stands under 'committee:' and 'members:'. */
#ifndef IMPORT_COMMITTEE_READER_H
#define IMPORT_COMMITTEE_READER_H

#include "model/budget.h"
#include "model/committee.h"
#include "reader.h"

/*
 * The posts in their order, with their duties and holders, and the members who hold none. Either list may be NULL. Posts,
 * members, duties and appointments each have ids from 1. What the plan lets a post spend stands with it.
 */
void committee_read(struct reader *reader, const struct node *posts, const struct node *members,
		    struct committee *committee, struct allotment_list *allotments);

#endif
