/* A text in the editor that the user likes: $VISUAL, $EDITOR, or what there is. */
#ifndef TUI_EDIT_EXTERNAL_EDITOR_H
#define TUI_EDIT_EXTERNAL_EDITOR_H

#include "tui/screen/screen.h"

/*
 * Lends the terminal to the editor until it ends. The text as it was saved (owned, not cleaned), or NULL with *problem, an
 * owned sentence. The file is in a directory of its own, which nobody else can read and which is gone afterwards.
 */
char *external_editor(struct screen *screen, const char *text, char **problem);

#endif
