/* A cursor in a list that is longer than its window. */
#ifndef TUI_VIEW_LIST_H
#define TUI_VIEW_LIST_H

#include "tui/actions.h"

#include <stdbool.h>
#include <stddef.h>

struct list {
	size_t count;
	size_t at;  /* the cursor, below count unless that is 0 */
	size_t top; /* the first row shown */
	int page;   /* how many rows were shown last */
};

/* There are `count` rows now; the cursor stays or goes to the last one. */
void list_set_count(struct list *list, size_t count);

/* Up, down, a page, first and last. False: the action is none of these. */
bool list_act(struct list *list, enum action action);

/* Moves the window so that the cursor is in it, `lines` high, each row one line. */
void list_show(struct list *list, int lines);

/* The same where row i takes height(context, i) lines. */
void list_show_tall(struct list *list, int lines, int (*height)(void *context, size_t row),
		    void *context);

/* For pages that are read and not chosen from: the cursor is the first line shown, with no gap at
 * the end. */
void list_show_page(struct list *list, int lines);

/* A click on line `line` of the window of one-line rows. False: nothing stands there. */
bool list_click(struct list *list, int line);

#endif
