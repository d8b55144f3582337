/* What was typed into a form and neither stored nor dropped: a program that was ended, an answer put off. */
#ifndef TUI_VIEW_DRAFT_OFFER_H
#define TUI_VIEW_DRAFT_OFFER_H

#include "tui/view/desk.h"

/*
 * At the start: one after the other, the newest first, until the user puts them off. Nothing where there is none. True: one
 * goes on in its row (desk->resumed), and there may be more to offer after it.
 */
bool draft_offer(struct desk *desk);

/* At any time: the user chooses one. */
void draft_choose(struct desk *desk);

#endif
