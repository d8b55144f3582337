#include "paper_activities.h"

#include "duty_sheets.h"
#include "notice_parts.h"
#include "schedule_order.h"

#include <stdlib.h>

static bool pick_notice(const struct whole_plan *whole, const struct export_options *options,
			struct activity_picks *out, struct error *err)
{
	struct notice notice;
	if (!notice_make(whole, options, &notice, err))
		return false;
	for (int part = 0; part < NOTICE_PARTS; part++)
		for (size_t i = 0; i < notice.parts[part].count; i++)
			activity_picks_add(out, notice.parts[part].items[i]);
	notice_release(&notice);
	return true;
}

static bool has_any(const struct activity *activity, const struct duty_sheets *sheets)
{
	for (size_t i = 0; i < sheets->count; i++)
		if (activity_has_post(activity, 0, sheets->posts[i]->name))
			return true;
	return false;
}

/* `sheets` NULL: all. */
static void pick_scheduled(const struct whole_plan *whole, const struct duty_sheets *sheets,
			   struct activity_picks *out)
{
	struct scheduled *order = schedule_order(whole);
	for (size_t i = 0; i < whole->activities.count; i++) {
		const struct activity *activity = &whole->activities.items[order[i].index];
		bool wanted = !sheets ||
			      (activity->status != STATUS_CANCELLED && has_any(activity, sheets));
		if (wanted)
			activity_picks_add(out, activity);
	}
	free(order);
}

static bool pick_duties(const struct whole_plan *whole, const struct export_options *options,
			struct activity_picks *out, struct error *err)
{
	struct duty_sheets sheets;
	bool any = duty_sheets_find(whole, options, &sheets, err);
	if (any)
		pick_scheduled(whole, &sheets, out);
	duty_sheets_release(&sheets);
	return any;
}

bool paper_pick(const struct whole_plan *whole, const struct export_options *options,
		struct activity_picks *out, struct error *err)
{
	switch (options->paper) {
	case PAPER_MONTH:
		return pick_notice(whole, options, out, err);
	case PAPER_DUTIES:
		return pick_duties(whole, options, out, err);
	case PAPER_PLAN:
		pick_scheduled(whole, NULL, out);
		return true;
	case PAPER_REPORT:
	case PAPER_COUNT:
		break;
	}
	return true;
}
