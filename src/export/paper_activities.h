/* Which activities a paper is about, for formats that hold nothing else. */
#ifndef EXPORT_PAPER_ACTIVITIES_H
#define EXPORT_PAPER_ACTIVITIES_H

#include "base/error.h"
#include "model/activity_picks.h"
#include "model/plan.h"
#include "model/print_options.h"

/*
 * Of a plan all, in the order of its schedule; of a notice those of its month, part by part; of duty sheets those that any
 * of the posts has, each once, in the order of the schedule. Of a report none: it tells of them in words. ERR_INPUT and
 * ERR_NOT_FOUND as the documents of these papers have them.
 */
bool paper_pick(const struct whole_plan *whole, const struct export_options *options,
		struct activity_picks *out, struct error *err);

#endif
