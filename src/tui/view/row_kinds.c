/* Every kind of row: its form, and the view in which it is seen. */
#include "row_kind.h"

static const struct row_kind *const kinds[ROW_OF_COUNT] = {
	[ROW_PLAN] = &row_plan,           [ROW_NEW_PLAN] = &row_new_plan,
	[ROW_PREAMBLE] = &row_preamble,   [ROW_CLOSING] = &row_closing,
	[ROW_SIGNATURE] = &row_signature, [ROW_ORGANIZATION] = &row_organization,
	[ROW_SECTION] = &row_section,     [ROW_ACTIVITY] = &row_activity,
	[ROW_DONE] = &row_done,           [ROW_POSTPONED] = &row_postponed,
	[ROW_CANCELLED] = &row_cancelled, [ROW_RESCHEDULED] = &row_rescheduled,
	[ROW_POST] = &row_post,           [ROW_DUTY] = &row_duty,
	[ROW_MEMBER] = &row_member,       [ROW_APPOINTMENT] = &row_appointment,
	[ROW_INCOME] = &row_income,       [ROW_ALLOTMENT] = &row_allotment,
	[ROW_STANDARD] = &row_standard,
};

static const enum view_kind homes[ROW_OF_COUNT] = {
	[ROW_PLAN] = VIEW_PLANS,         [ROW_NEW_PLAN] = VIEW_PLANS,
	[ROW_PREAMBLE] = VIEW_OUTLINE,   [ROW_CLOSING] = VIEW_OUTLINE,
	[ROW_SIGNATURE] = VIEW_OUTLINE,  [ROW_ORGANIZATION] = VIEW_COMMITTEE,
	[ROW_SECTION] = VIEW_OUTLINE,    [ROW_ACTIVITY] = VIEW_SCHEDULE,
	[ROW_DONE] = VIEW_SCHEDULE,      [ROW_POSTPONED] = VIEW_SCHEDULE,
	[ROW_CANCELLED] = VIEW_SCHEDULE, [ROW_RESCHEDULED] = VIEW_SCHEDULE,
	[ROW_POST] = VIEW_COMMITTEE,     [ROW_DUTY] = VIEW_COMMITTEE,
	[ROW_MEMBER] = VIEW_MEMBERS,     [ROW_APPOINTMENT] = VIEW_COMMITTEE,
	[ROW_INCOME] = VIEW_MONEY,       [ROW_ALLOTMENT] = VIEW_MONEY,
	[ROW_STANDARD] = VIEW_MONEY,
};

const struct row_kind *row_kind_of(enum row_of of)
{
	return kinds[of];
}

bool row_kind_named(const char *name, enum row_of *of)
{
	for (size_t i = 0; i < ROW_OF_COUNT; i++) {
		if (strcmp(kinds[i]->name, name) == 0) {
			*of = (enum row_of)i;
			return true;
		}
	}
	return false;
}

void row_go_to(struct desk *desk, enum row_of of, const struct row_place *place, int64_t id)
{
	struct error err = ERROR_INIT;
	bool of_post = kinds[of]->owner == OWNER_POST;
	bool of_plan = homes[of] == VIEW_OUTLINE && of != ROW_SECTION;
	if (of_plan && desk->plan.id != id && !desk_open_plan(desk, id, &err))
		desk_fail(desk, &err);
	desk_go(desk, homes[of], of_post ? place->owner : id);
	desk->wanted_line = of_post ? id : 0;
}
