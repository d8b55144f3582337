/* What Markdown puts around the words of a line. */
#ifndef PHRASE_MARKDOWN_H
#define PHRASE_MARKDOWN_H

#include <stdbool.h>

/* Does the line stand between ** as a whole? A name that is left open (**市**小学) doesn't. */
bool markdown_is_bold(const char *line);

/* Does it begin with a number that Markdown is kept from numbering anew: 1\. */
bool markdown_is_numbered(const char *line);

/*
 * Takes out the signs that stand around words, and before what is cited: they are no part of the text. ** goes only in pairs,
 * by the rules of CommonMark for emphasis as far as they concern it: 2**3 and a name that is left open stay as they are.
 */
void markdown_take_marks_out(char *line);

/*
 * Takes out the \ before a sign, which says that the sign is meant as it stands (CommonMark 0.31, 2.4): 1\. is the number of
 * a paragraph again. In the cells of a row <br> becomes the end of a paragraph.
 */
void markdown_take_escapes_out(char *text, bool cells);

#endif
