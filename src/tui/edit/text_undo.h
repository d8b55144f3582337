/* What was typed, step by step, back and forth. */
#ifndef TUI_EDIT_TEXT_UNDO_H
#define TUI_EDIT_TEXT_UNDO_H

#include "base/strbuf.h"

/* At `at`, `removed` was replaced by `inserted`. */
struct text_step {
	size_t at;
	struct strbuf removed, inserted;
	bool typed; /* what is typed next goes into the same step */
};

struct text_undo {
	struct text_step *steps;
	size_t count, room;
	size_t done; /* steps before it are in the text, those from it on can be redone */
};

void text_undo_clear(struct text_undo *undo);
void text_undo_release(struct text_undo *undo);

/*
 * Remembers a change. `typed`: it may join the step before, if it goes on where that one ended and that one ended in no
 * punctuation; so undo takes back a phrase, not a character and not an hour.
 */
void text_undo_add(struct text_undo *undo, size_t at, const char *removed, size_t removed_length,
		   const char *inserted, size_t inserted_length, bool typed);

/* Nothing joins the last step any more: the caret has moved. */
void text_undo_seal(struct text_undo *undo);

/* Takes a step back or forth in `text`; false where there is none. *caret is where it happened. */
bool text_undo_back(struct text_undo *undo, struct strbuf *text, size_t *caret);
bool text_undo_forth(struct text_undo *undo, struct strbuf *text, size_t *caret);

#endif
