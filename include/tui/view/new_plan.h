/* Where plans come from: a template with its questions, the sample, a file, an empty form. */
#ifndef TUI_VIEW_NEW_PLAN_H
#define TUI_VIEW_NEW_PLAN_H

#include "tui/view/desk.h"

/* Each opens the outline of the new plan; where nothing came of it, the status line says why or
 * nothing is changed. */
void new_plan_empty(struct desk *desk);
void new_plan_from_template(struct desk *desk); /* shown as pages before it is stored */
void new_plan_from_sample(struct desk *desk);
void new_plan_from_file(struct desk *desk);  /* a document is shown with what it is taken for */
void new_plan_from_paste(struct desk *desk); /* the same */

/* The form of a draft that new_plan_from_template() has left behind. */
#define TEMPLATE_DRAFT "template"
void new_plan_resume(struct desk *desk, const char *draft);
char *new_plan_draft_begins(const char *draft); /* its first answer; owned */

/* Asks which of them, or whether it shall follow the plan `old` (NULL: there is none). */
void new_plan(struct desk *desk, const struct plan *old);

#endif
