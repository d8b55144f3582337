/* Whose duty sheets are asked for, and what stands on them. */
#ifndef EXPORT_DUTY_SHEETS_H
#define EXPORT_DUTY_SHEETS_H

#include "base/error.h"
#include "model/activity_picks.h"
#include "model/plan.h"
#include "model/print_options.h"

struct duty_sheets {
	const struct post **posts; /* borrowed from the plan, in their order */
	size_t count, room;
	struct date day; /* who holds a post then */
};

/* One for each post that the options want; see document_from_duties(). To be released in any case. ERR_NOT_FOUND. */
bool duty_sheets_find(const struct whole_plan *whole, const struct export_options *options,
		      struct duty_sheets *out, struct error *err);
void duty_sheets_release(struct duty_sheets *sheets);

/* Its activities that are not cancelled, in the order of time. */
void duty_sheet_pick(const struct whole_plan *whole, const struct post *post,
		     struct activity_picks *out);

/* Has the post neither a duty nor such an activity? Nobody can do anything with that sheet. */
bool duty_sheet_is_empty(const struct whole_plan *whole, const struct post *post);

/* 韩宇（2024年9月起）、苏婉宁: who holds it on that day or will; nothing where nobody does. Appends to an empty text. */
void duty_sheet_holders(const struct post *post, struct date day, struct strbuf *out);

#endif
