/* A plan into a file: asks in which form and where, and before anything is overwritten. */
#ifndef TUI_VIEW_PRINT_H
#define TUI_VIEW_PRINT_H

#include "model/print_options.h"
#include "tui/view/desk.h"

void print_plan(struct desk *desk, int64_t plan_id);

/*
 * The same, beginning with the paper that they name and these choices (layout, form of the schedule, drawing). The day on a
 * notice of that month goes back into them, once it is written.
 */
void print_plan_as(struct desk *desk, int64_t plan_id, struct export_options *options);

/* The same of the open plan, beginning with the notice of the month (as in period.h); outside of the plan with the plan. */
void print_notice(struct desk *desk, int month);

#endif
