/* Which rows of a list are shown: those that hold what is typed, in characters or by the initials of their pinyin. */
#ifndef TUI_VIEW_FILTER_H
#define TUI_VIEW_FILTER_H

#include "tui/view/list.h"
#include "tui/view/view.h"

/*
 * Asks for *typed (owned; NULL: all rows are shown) in the line of status. The view filters anew after each key, and its
 * list follows the arrows; Esc shows all rows again.
 */
void filter_ask(struct desk *desk, struct view *view, struct list *list, char **typed);

/* Takes it away, and shows all rows. False: there was none. */
bool filter_clear(struct desk *desk, struct view *view, char **typed);

/* Is one of these texts (NULLs among them are passed over) one that is shown? */
bool filter_matches(const char *typed, const char *const *texts, size_t count);

#endif
