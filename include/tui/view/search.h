/* Everything that holds a word: found while it is typed, over the whole screen. */
#ifndef TUI_VIEW_SEARCH_H
#define TUI_VIEW_SEARCH_H

#include "tui/view/desk.h"

/* Begins with what was looked for last. Where the user goes to a result, its view is wanted with that row. */
void search_run(struct desk *desk);

#endif
