/* How far a plan has come, and what it costs: by month, by section, by post. */
#ifndef MODEL_PROGRESS_H
#define MODEL_PROGRESS_H

#include "base/strbuf.h"
#include "model/activity_count.h"

#include <stdint.h>

struct progress_line {
	int64_t id; /* a month (period.h; 0: 全年), a section's or a post's id; 0: of none */
	char *name; /* NULL of a month */
	struct activity_count count;
	int64_t planned; /* fen; of a post what it leads, so that no sum counts twice */
	int64_t spent;
	int64_t limit; /* what a post may spend; NOT_GIVEN: not said, and so for the others */
};

struct progress_lines {
	struct progress_line *items;
	size_t count, room;
};

struct progress {
	struct progress_lines months;   /* that have any, in the plan's order, 全年 last */
	struct progress_lines sections; /* of the highest level at which more than one has any */
	struct progress_lines posts;    /* that have any, in their order */
	struct progress_line all;       /* limit: the plan's budget */
	int64_t income;                 /* fen; NOT_GIVEN: nothing is said of it */
};

void progress_init(struct progress *progress);
void progress_release(struct progress *progress);

/* Copies the name (NULL: none). limit NOT_GIVEN, the rest 0. */
struct progress_line *progress_lines_add(struct progress_lines *lines, int64_t id,
					 const char *name);
void progress_lines_release(struct progress_lines *lines); /* empty then */

#endif
