/*
 * The next plan out of one, step by step: its time and name, the texts that tell years, the activities that were left undone,
 * its pages, and only then the plan. Each step can be gone back from; what was decided stays.
 */
#ifndef TUI_VIEW_ROLL_PLAN_H
#define TUI_VIEW_ROLL_PLAN_H

#include "model/draft.h"
#include "tui/view/desk.h"

/* Opens the outline of the new plan where one was stored. */
void roll_plan(struct desk *desk, int64_t plan_id);

/* The form of a draft that it has left behind; its row is the old plan. */
#define ROLL_DRAFT "roll"
char *roll_plan_draft_begins(const char *draft); /* the old plan's title; owned */
void roll_plan_resume(struct desk *desk, const struct draft *draft);

#endif
