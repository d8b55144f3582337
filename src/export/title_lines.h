/* Where a long title is broken: GB/T 9704-2012, 7.3.1 asks for whole words and for lines of like length. */
#ifndef EXPORT_TITLE_LINES_H
#define EXPORT_TITLE_LINES_H

#include <stddef.h>

/*
 * The bytes of the next line of the title, of at most `most` columns, and in *next where the rest begins. *lines is 0 before
 * the first line and kept for the next one.
 */
size_t title_line(const char *title, int most, int ambiguous, int *lines, size_t *next);

#endif
