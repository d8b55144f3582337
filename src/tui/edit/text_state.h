/* A text field's inside: the text (text_field.c), moving in it (text_move.c), its window (text_window.c). */
#ifndef TUI_EDIT_TEXT_STATE_H
#define TUI_EDIT_TEXT_STATE_H

#include "text_layout.h"
#include "text_undo.h"

#include "base/strbuf.h"
#include "tui/edit/text_field.h"

struct text_field {
	struct strbuf text;
	char *set; /* owned; what there was to begin with */
	bool multiline;
	bool proposed; /* the text is a proposal: what is typed takes its place */
	size_t most;   /* characters; 0: no bound */

	size_t caret; /* offset in bytes, between two graphemes */
	bool upper;   /* at a wrap: shown at the end of the upper line */
	int wanted;   /* the column that Up and Down aim at; -1: the caret's own */

	int rows, columns;
	size_t top;  /* several lines: the first one shown */
	size_t left; /* one line: offset of what is shown first */
	struct text_layout layout;
	struct text_undo undo;
};

/* --- text_move.c --- */

/* Offsets of the neighbouring graphemes and words. */
size_t text_before(const struct text_field *field, size_t at);
size_t text_behind(const struct text_field *field, size_t at);
size_t text_word_back(const struct text_field *field, size_t at);
size_t text_word_forth(const struct text_field *field, size_t at);
size_t text_paragraph_start(const struct text_field *field);

/* The paragraph's end; at the end its line end too, so that Ctrl-K again and again takes line after line. */
size_t text_paragraph_end(const struct text_field *field);

/* Puts the caret there, or behind the grapheme that this is in the middle of. */
void text_place_caret(struct text_field *field, size_t offset);

/* The same as a move of the person: what is typed next is a step of its own. */
enum text_field_reply text_move(struct text_field *field, size_t offset, bool upper);
enum text_field_reply text_move_lines(struct text_field *field, long lines);
enum text_field_reply text_move_home(struct text_field *field);
enum text_field_reply text_move_end(struct text_field *field);

/* --- text_window.c --- */

size_t text_caret_line(const struct text_field *field);
int text_caret_column(const struct text_field *field);
int text_width_between(const struct text_field *field, size_t from, size_t to);

/* Scrolls as little as needed for the caret to be seen. */
void text_show_caret(struct text_field *field);

/* After the text or the window has changed. */
void text_lay_out(struct text_field *field);

#endif
