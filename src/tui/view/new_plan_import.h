/* Reading plans from outside; for new_plan*.c only. */
#ifndef NEW_PLAN_IMPORT_H
#define NEW_PLAN_IMPORT_H

#include "app/transfer.h"
#include "tui/view/desk.h"

/*
 * Stores what the source holds and opens it; asks for another code where its code is taken. False: nothing came of it, and err
 * says why; ERR_NONE: the user did not want it after all. What is wrong in a file has been shown.
 */
bool new_plan_import(struct desk *desk, struct transfer_source source, struct error *err);

/* All that is to be said of what was read, under a sentence of its own (NULL: none). */
void new_plan_show(struct desk *desk, const struct diagnostics *list, const char *title,
		   const char *sentence);

#endif
