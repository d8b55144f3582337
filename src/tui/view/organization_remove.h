/* Removing a union that has no plan left. */
#ifndef TUI_VIEW_ORGANIZATION_REMOVE_H
#define TUI_VIEW_ORGANIZATION_REMOVE_H

#include "tui/view/desk.h"

/*
 * Asks which one where there are several, those without a plan first in focus; then whether, with what goes as well. One that
 * has plans stays, and the line of status says why.
 */
void organization_remove_ask(struct desk *desk);

#endif
