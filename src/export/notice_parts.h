/* What stands in the notice of a month. */
#ifndef EXPORT_NOTICE_PARTS_H
#define EXPORT_NOTICE_PARTS_H

#include "base/error.h"
#include "model/activity_picks.h"
#include "model/plan.h"
#include "model/print_options.h"

/* The parts of a notice, in their order. */
enum notice_part { PART_OF_MONTH, PART_DUE, PART_GOING_ON, NOTICE_PARTS };

struct notice {
	int month;
	struct activity_picks parts[NOTICE_PARTS]; /* each in the order of time */
	bool any;                                  /* there is something in one of them */
};

/* Of options->month. ERR_INPUT: it lies outside of the plan; there is nothing to release then. */
bool notice_make(const struct whole_plan *whole, const struct export_options *options,
		 struct notice *out, struct error *err);
void notice_release(struct notice *notice);

#endif
