/* All actions to choose from by typing a part of a name. */
#ifndef PALETTE_H
#define PALETTE_H

#include "tui/view/view.h"

/* ACTION_NONE where none is chosen. */
enum action palette_choose(struct desk *desk, enum view_kind shown);

/* Where an action works that doesn't here: a sentence, owned. */
char *palette_explain(enum action action);

#endif
