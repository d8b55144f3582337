/* What stands under 'schedule:'. */
#ifndef IMPORT_SCHEDULE_READER_H
#define IMPORT_SCHEDULE_READER_H

#include "base/name_index.h"
#include "model/occasion.h"
#include "model/plan.h"
#include "post_links.h"
#include "reader.h"

struct schedule_request {
	struct reader *reader;
	struct whole_plan
		*whole; /* its plan, outline and committee are read; period.count 0: not known */
	size_t index;   /* of the plan, for `posts` */
	const struct name_index *sections;     /* from outline_read() */
	const struct occasion_list *occasions; /* NULL: none */
	struct post_links *posts; /* gets what the plan's own committee does not have */
};

/* Activities in the order of the schedule, with ids from 1 and positions. */
void schedule_read(const struct schedule_request *request, const struct node *list);

#endif
