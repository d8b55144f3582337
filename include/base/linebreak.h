/*
 * Where lines of Chinese text break: 避头尾 (GB/T 15834-2011, annex on punctuation at the ends of lines; UAX #14 for the
 * classes of other characters). None begins with a closing mark, none ends with an opening one, …… and —— stay whole,
 * a number stays with its sign and unit, a Latin word is broken only where it is longer than the line.
 *
 * Where a line is too narrow for all of that, the rules give way in this order: first a number leaves its unit, then a
 * word is cut, then a closing or opening mark stands alone, and last of all …… and —— are split.
 */
#ifndef BASE_LINEBREAK_H
#define BASE_LINEBREAK_H

#include <stddef.h>

/*
 * The first line of `text` (one paragraph, zero-ended) in at most `columns` (from 2): its length in bytes without blanks at its
 * end; *next is the offset where the following line begins (past the blanks at the break), the text's length at the end. A \n ends a line.
 * Every line takes at least one grapheme, or the blanks at the beginning of the text. Widths as in width.h.
 */
size_t line_break(const char *text, int columns, int ambiguous, size_t *next);

/* The same, and the columns that the line takes. */
size_t line_measure(const char *text, int columns, int ambiguous, size_t *next, int *width);

/* How many lines a paragraph takes; the first one `first` columns wide, the others `columns`. 1 for an empty one. */
int line_count(const char *text, int first, int columns, int ambiguous);

#endif
