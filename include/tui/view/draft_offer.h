/* What was typed into a form when the program was ended. */
#ifndef TUI_VIEW_DRAFT_OFFER_H
#define TUI_VIEW_DRAFT_OFFER_H

#include "tui/view/desk.h"

/* A draft that was left behind: offers to go on with it, to drop it, or to ask again at the next start. */
void draft_offer(struct desk *desk);

#endif
