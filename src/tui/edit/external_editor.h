/* A text in the editor that the user likes: $VISUAL, $EDITOR, or what there is. */
#ifndef TUI_EDIT_EXTERNAL_EDITOR_H
#define TUI_EDIT_EXTERNAL_EDITOR_H

#include "tui/screen/screen.h"

/*
 * Lends the terminal to the editor until it ends. The text as it was saved (owned, not cleaned); NULL: there is nothing to be
 * taken. *problem, an owned sentence or NULL, may be set in both cases: what was saved is taken, too, when the editor then
 * ended badly or was killed. The file is in a folder of its own, which nobody else can read. What can't be taken (more
 * than `most` characters, 0: any number; no UTF-8), and what else the editor has left there, stays in it, and *problem
 * says where.
 */
char *external_editor(struct screen *screen, const char *before, size_t most, char **problem);

#endif
