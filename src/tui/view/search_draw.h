/* How a search looks; for search.c only. */
#ifndef SEARCH_DRAW_H
#define SEARCH_DRAW_H

#include "model/found.h"
#include "tui/edit/text_field.h"
#include "tui/view/desk.h"
#include "tui/view/list.h"

struct search {
	struct desk *desk;
	struct text_field *field;
	struct found_list found; /* by desk->searched */
	struct list list;        /* of it */
	bool resting;            /* something was typed since */
	char *problem;           /* owned; what went wrong, NULL: nothing */
	char *said;              /* owned; why the last key did nothing, or NULL */
};

/* The whole screen. */
void search_draw(struct search *search);

/* Puts the cursor on the result that was clicked. False: none stands there. */
bool search_draw_click(struct search *search, const struct key *key);

/* The key of the hint that was clicked. */
bool search_draw_hint_at(const struct search *search, const struct key *key, struct key *pressed);

#endif
