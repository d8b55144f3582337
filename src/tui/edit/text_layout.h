/* Which part of a text stands on which line of a field. */
#ifndef TUI_EDIT_TEXT_LAYOUT_H
#define TUI_EDIT_TEXT_LAYOUT_H

#include <stdbool.h>
#include <stddef.h>

struct text_line {
	size_t start, end; /* end: past the blanks at a wrap, before a line end */
	bool wrapped;      /* the paragraph goes on in the next line */
};

struct text_layout {
	struct text_line *lines; /* one at least, once made */
	size_t count, room;
};

void text_layout_release(struct text_layout *layout);

/* Wraps `text` at `columns` (from 2); 0: one line for each paragraph. */
void text_layout_make(struct text_layout *layout, const char *text, int columns);

/*
 * The line of an offset. An offset at a wrap belongs to two lines: to the upper one if `upper`, where End has put the
 * caret.
 */
size_t text_layout_line(const struct text_layout *layout, size_t offset, bool upper);

/* The offset of the character at `column` of a line, or of the nearest one before its end; *upper as above. */
size_t text_layout_offset(const struct text_layout *layout, const char *text, size_t line,
			  int column, bool *upper);

#endif
