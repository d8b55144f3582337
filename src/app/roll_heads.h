/* How many were to take part in what is done. */
#ifndef APP_ROLL_HEADS_H
#define APP_ROLL_HEADS_H

#include "app/session.h"
#include "model/plan.h"

/*
 * An activity has one head count: who is expected, and once it is done who came. The report counts the latter; the next plan
 * starts from the former, which history knows. Sets it in the activities of `whole` that are done; where the plan had said
 * nothing, or history tells nothing of it, who came stays as the best guess there is.
 */
bool roll_heads_as_planned(struct session *session, struct whole_plan *whole, struct error *err);

#endif
