/* Plans in a list, and the figures of a plan's months. */
#ifndef MODEL_PLAN_LIST_H
#define MODEL_PLAN_LIST_H

#include "model/activity_count.h"
#include "model/plan.h"

/* A plan in a list, with figures. */
struct plan_row {
	struct plan plan;
	char *organization;
	struct activity_count count; /* all 0 where nothing was counted */
	bool counted;
};

struct plan_rows {
	struct plan_row *items;
	size_t count, room;
};

void plan_rows_release(struct plan_rows *rows);

struct month_figures {
	int month; /* 0: 全年 */
	struct activity_count
		count; /* going_on: 0, as only activities that stand under it are looked at */
	int64_t budget, spent; /* fen */
};

/* An activity in the order of its month. */
struct activity_place {
	int64_t id, position;
	struct when when;
};

struct activity_places {
	struct activity_place *items;
	size_t count, room;
};

/* What a post is responsible for. */
struct post_figures {
	struct activity_count count;
};

/* What is linked to a section itself; what is linked below it isn't counted. */
struct section_figures {
	int64_t section_id;
	int linked;                  /* activities, also what is called off */
	struct activity_count count; /* of these */
	int64_t activity_id;         /* one of them */
};

#endif
