/* A plan into a file: asks in which form and where, and before anything is overwritten. */
#ifndef TUI_VIEW_PRINT_H
#define TUI_VIEW_PRINT_H

#include "model/print_options.h"
#include "tui/view/desk.h"

void print_plan(struct desk *desk, int64_t plan_id);

/* The paper that they name, beginning with these choices (layout, form of the schedule, drawing). */
void print_plan_as(struct desk *desk, int64_t plan_id, const struct export_options *options);

#endif
