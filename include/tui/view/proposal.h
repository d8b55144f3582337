/* A document in words on its way into plans: read, looked through, put right, stored. */
#ifndef TUI_VIEW_PROPOSAL_H
#define TUI_VIEW_PROPOSAL_H

#include "app/transfer.h"
#include "model/draft.h"
#include "tui/view/desk.h"

struct proposal_work; /* opaque; the desk has at most one, in desk->proposal */
void proposal_work_free(struct proposal_work *work);

/*
 * Reads a document and shows what it is taken for. *document false: the file is in the program's own format, and nothing was
 * done. False: err says what is wrong with it.
 */
bool proposal_open(struct desk *desk, const struct transfer_source *source, bool *document,
		   struct error *err);

/* Asks for a document to be pasted, with `text` (NULL: nothing) to begin with, and shows what it is taken for. */
void proposal_paste(struct desk *desk, const char *text);

/* The forms of the drafts of both, and taking one up again. */
#define PROPOSAL_DRAFT "proposal"
#define PASTE_DRAFT "paste"
void proposal_resume(struct desk *desk, const struct draft *draft);
char *proposal_draft_begins(const char *content); /* owned */

#endif
