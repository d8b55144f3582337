/* The proposals of a new plan, asked one by one on a terminal. */
#ifndef CLI_ROLL_ASK_H
#define CLI_ROLL_ASK_H

#include "base/error.h"
#include "model/roll.h"

/* What is kept of exact days. ERR_NOTHING: no answer. So with all of them. */
bool roll_ask_keep(enum roll_keep *keep, struct error *err);

/* Which of the activities that are offered come along. */
bool roll_ask_activities(struct roll *roll, struct error *err);

/* Which texts are changed; those of activities that stay behind are not asked for. */
bool roll_ask_changes(struct roll *roll, struct error *err);

#endif
