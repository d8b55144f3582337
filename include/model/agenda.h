/* What is to be done next: open activities of one plan or several, by how near they are. */
#ifndef MODEL_AGENDA_H
#define MODEL_AGENDA_H

#include "model/plan.h"

enum agenda_group {
	AGENDA_OVERDUE,  /* its last day lies before today */
	AGENDA_SOON,     /* it begins or must be done by the near day */
	AGENDA_LATER,    /* the same, by the far day */
	AGENDA_OPEN,     /* it may be done by then, but needs not be over */
	AGENDA_UNDATED,  /* 全年: it has no time */
	AGENDA_UNPOSTED, /* it lies further away, and nobody is responsible for it yet */
	AGENDA_GROUP_COUNT
};

/* From `today` to a near and a far day, which may be the same: this week and this month, or the next fourteen days. */
struct agenda_span {
	struct date today, near, far;
};

/*
 * The group of an open activity; false where it lies behind the far day and somebody is responsible. One with exact days is due when it begins. A
 * deadline, a part of a month, a month or a range of months is due when its last day comes; until then it is open.
 */
bool agenda_group_of(const struct activity *activity, const struct agenda_span *span,
		     enum agenda_group *out);

struct agenda_entry {
	enum agenda_group group;
	size_t plan; /* index into plans */
	struct activity activity;
};

struct agenda {
	struct plan *plans;
	size_t plan_count, plan_room;
	struct agenda_entry *items; /* by group, then by day, then as they came */
	size_t count, room;
	size_t counts[AGENDA_GROUP_COUNT];
};

/*
 * May the title of one plan's activity be that of another plan's, which was made from it? The same but for years: digits of 1900
 * to 2099 stand for any of them.
 */
bool agenda_same_title(const char *title, const char *other);

void agenda_init(struct agenda *agenda);
void agenda_release(struct agenda *agenda);

/* Copies the plan; its index. */
size_t agenda_add_plan(struct agenda *agenda, const struct plan *plan);

/* Takes over the activity. */
void agenda_add(struct agenda *agenda, enum agenda_group group, size_t plan,
		struct activity *activity);
void agenda_sort(struct agenda *agenda);

#endif
