/*
 * A text that is being typed: one line that scrolls sideways, or several that wrap as printed pages do (base/linebreak).
 * The caret moves by characters as a person sees them. State only; text_field_draw() puts it on the screen.
 */
#ifndef TUI_EDIT_TEXT_FIELD_H
#define TUI_EDIT_TEXT_FIELD_H

#include "tui/screen/screen.h"

#include <stdbool.h>
#include <stddef.h>

struct text_field; /* opaque */

/* `most`: how many characters it takes, 0 for as many as one likes. */
struct text_field *text_field_new(bool multiline, size_t most);
void text_field_free(struct text_field *field);

/* Sets the text (copied, cleaned; NULL: empty), the caret behind it; nothing to undo, unchanged. */
void text_field_set(struct text_field *field, const char *text);

/*
 * The same as a proposal: it is shown as selected, the caret at its end; what is typed takes its place, Backspace and
 * Delete take it away, arrows, Home, End and a click keep it as it is.
 */
void text_field_propose(struct text_field *field, const char *text);
bool text_field_proposes(const struct text_field *field); /* still? */

/* Sets the text as something typed: can be undone, counts as changed. */
void text_field_replace(struct text_field *field, const char *text);

const char *text_field_text(const struct text_field *field); /* borrowed until it changes */
bool text_field_changed(const struct text_field *field);     /* does it differ from what was set? */
size_t text_field_caret(const struct text_field *field);     /* offset in bytes */

/* The size of its window on the screen, for wrapping and scrolling. From 2 columns and 1 row. */
void text_field_resize(struct text_field *field, int rows, int columns);

/* The same for the columns alone: to know how many lines there are before one says how many are shown. */
void text_field_wrap(struct text_field *field, int columns);

/* Lines after wrapping; 1 for an empty one and for a single line. */
int text_field_lines(const struct text_field *field);

enum text_field_reply {
	TEXT_FIELD_IGNORED, /* not its key, or no way further in that direction: the form's business */
	TEXT_FIELD_MOVED, /* taken; the text is as it was */
	TEXT_FIELD_EDITED,
	TEXT_FIELD_FULL,    /* taken, but there is no room for more */
	TEXT_FIELD_NO_STEP, /* nothing to undo, nothing to redo */
};

/*
 * Left, Right, Ctrl- or Alt-Left and -Right (words), Home, End, Ctrl-A, Ctrl-E, Ctrl-Home, Ctrl-End, Backspace, Delete,
 * Ctrl-U, Ctrl-K (to the line's beginning, end), Ctrl-W (a word back), Ctrl-Z, Ctrl-Y (undo, redo), pastes, characters;
 * in several lines Up, Down, PageUp, PageDown, Enter. Chinese characters typed one after the other are one step of undo.
 */
enum text_field_reply text_field_key(struct text_field *field, const struct key *key);

/* Puts the caret where was clicked; row and column count in its window. */
void text_field_click(struct text_field *field, int row, int column);
void text_field_scroll(struct text_field *field, int lines);

/* Shows the beginning, as it stands there without focus: before a click that brings the focus. */
void text_field_rewind(struct text_field *field);

/* Where the caret stands in its window; false where it isn't in there (scrolled away by the wheel). */
bool text_field_cursor(const struct text_field *field, int *row, int *column);

/* The bytes of a row of its window, without the line end; false past the last line. *start is an offset in the text. */
bool text_field_row(const struct text_field *field, int row, size_t *start, size_t *length);

/* Draws the window; with `focused` the screen's cursor goes to the caret. Without, the text's beginning is shown. */
void text_field_draw(const struct text_field *field, struct screen *screen, int row, int column,
		     bool focused);

/* Of the window that begins at `row`, only `count` rows from its row `first` on: where the rest is covered. */
void text_field_draw_rows(const struct text_field *field, struct screen *screen, int row,
			  int column, int first, int count, bool focused);

#endif
