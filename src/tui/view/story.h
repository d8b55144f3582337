/* Who changed what of an activity, and when: to be read in a window. */
#ifndef STORY_H
#define STORY_H

#include "model/activity.h"
#include "tui/view/desk.h"

void story_show(struct desk *desk, const struct activity *activity);

#endif
