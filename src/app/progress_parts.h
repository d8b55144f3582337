/* What the progress of a plan and that of somebody in it have in common (progress.c, progress_whose.c). */
#ifndef APP_PROGRESS_PARTS_H
#define APP_PROGRESS_PARTS_H

#include "app/progress.h"
#include "model/plan_list.h"

/* In the order in which they are to stand; what they add up to is added to `out->all`. */
void progress_add_months(struct progress *out, const struct month_figures *months, size_t count);

/* Figures in any order. Reads the outline; `out->all` must be complete. */
bool progress_add_sections(struct session *session, const struct plan *plan,
			   const struct section_figures *figures, size_t count,
			   struct progress *out, struct error *err);

#endif
