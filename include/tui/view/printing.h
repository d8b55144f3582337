/* Sending pages to the printer, and waiting for it. */
#ifndef TUI_VIEW_PRINTING_H
#define TUI_VIEW_PRINTING_H

#include "model/print_options.h"
#include "tui/view/desk.h"

/* Asks whether the open plan's `pages` pages shall be printed, has them printed, and says what came of it. */
void printer_ask(struct desk *desk, const struct export_options *options, int pages);

#endif
