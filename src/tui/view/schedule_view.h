/* The state of the schedule view, for its own files: schedule.c (what it shows, actions),
 * schedule_draw.c. */
#ifndef SCHEDULE_VIEW_H
#define SCHEDULE_VIEW_H

#include "model/plan_list.h"
#include "tui/view/list.h"
#include "tui/view/view.h"

struct schedule_view {
	struct view view;
	int64_t plan_id;
	struct month_figures *months; /* all of the plan in its order, then 全年 */
	struct list month_list;
	struct activity_list read; /* the month at the cursor, whole */
	size_t *shown;             /* indices into it: those that the filter lets through */
	struct list list;
	bool in_months; /* the keys move among the months */
	char *filter;   /* NULL: none */
	char *section;  /* heading that the current activity belongs to; looked up when it is drawn
			 */
	int64_t section_of; /* for which activity; 0: not looked up */
};

/* NULL: the month is empty. */
const struct activity *schedule_current(const struct schedule_view *view);

void schedule_draw(struct view *view, struct desk *desk, struct box box);
bool schedule_click(struct view *view, struct desk *desk, int row, int column);

#endif
