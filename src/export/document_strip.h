/*
 * The schedule as a picture: the plan's months side by side, with how much there is in each, its days, and what goes over
 * more than that as bars. Columns are those of model/month_strip.h; what is called off has no place in it.
 */
#ifndef EXPORT_DOCUMENT_STRIP_H
#define EXPORT_DOCUMENT_STRIP_H

#include "base/strbuf.h"
#include "model/plan.h"

enum { STRIP_COLUMNS = 60 }; /* of a month */

enum strip_mark_kind { STRIP_DAY, STRIP_DEADLINE, STRIP_PART, STRIP_MARK_KINDS };

/* All activities of one day, of one ten-day part, or due on one day. */
struct strip_mark {
	enum strip_mark_kind kind;
	int from, to; /* columns, both its own */
	size_t count;
	struct strbuf titles; /* the first of them, each with its time, a line for each */
};

/* An activity over several days or months; or over the whole plan. */
struct strip_bar {
	int from, to;
	char *text, *time;
};

struct document_strip {
	struct period period;
	int today; /* its column; outside of the plan: -1 */
	struct date day;
	size_t counts[PERIOD_MOST]; /* what stands under each month in the schedule */
	struct strip_mark *marks;   /* in the order of their columns */
	size_t mark_count, mark_room;
	struct strip_bar *bars; /* in the order of their first columns */
	size_t bar_count, bar_room;
};

struct document_strip *document_strip_new(const struct whole_plan *whole, struct date today);
void document_strip_free(struct document_strip *strip); /* NULL: nothing to free */

#endif
