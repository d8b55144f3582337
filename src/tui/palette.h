/* All actions to choose from by typing a part of a name. */
#ifndef PALETTE_H
#define PALETTE_H

#include "tui/view/view.h"

/* For the view in front. ACTION_NONE where none is chosen. */
enum action palette_choose(struct desk *desk, const struct view *view);

/* Does what is typed find the action, which the bottom line calls `hinted`? */
bool palette_matches(enum action action, enum message hinted, const char *typed);

/* Where an action works that doesn't here: a sentence, owned. */
char *palette_explain(enum action action);

#endif
