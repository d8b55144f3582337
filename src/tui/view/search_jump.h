/* From what a search has found to where it stands; for search.c only. */
#ifndef SEARCH_JUMP_H
#define SEARCH_JUMP_H

#include "model/found.h"
#include "tui/view/desk.h"

/* Opens its plan and wants its view, with the row at the cursor. What can't be is said in the status line. */
void search_jump(struct desk *desk, const struct found *found);

#endif
