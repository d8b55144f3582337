/*
 * What all Word documents of this program have in common: data/word/. Order of elements: ECMA-376 part 1, to which Word
 * holds strictly. Sizes there and here are twentieths of a point, those of letters (w:sz) halves of a point, indents
 * "Chars" hundredths of a character.
 *
 * GB/T 9704-2012, as these files have it: A4 with 37 mm above the text and 28 mm at its inner side, 156 by 225 mm for it,
 * 22 lines of 28 characters; the body in 三号 仿宋 with two characters of indent, the title in 二号 小标宋 (7.3.1 to 7.3.3);
 * the number of the page in 四号 between dashes, a character away from the outer edge: right on odd pages, left on even
 * ones (7.5). The grid has the lines alone: LibreOffice widens characters that are put on one. 28 of them fit into a line
 * since they stand a little closer (w:spacing in the defaults). The fonts that the standard names come with few systems;
 * fonts.xml has behind each what is near it where it is missing.
 */
#ifndef EXPORT_WORD_PARTS_H
#define EXPORT_WORD_PARTS_H

#include "base/strbuf.h"

#include <stdbool.h>

/* The text is 156 mm wide, a line of the grid 28.95 points high. */
enum { WORD_TEXT_WIDTH = 8844, WORD_LINE = 579, WORD_HEADINGS = 9 };

/* Adds a text as the content of an element or an attribute. */
void word_add_text(struct strbuf *out, const char *text);

/*
 * Adds the part data/word/NAME.xml up to the place that a comment marks as to be filled, and from there on. One without
 * a comment is added whole at its opening.
 */
void word_part_open(const char *name, struct strbuf *out);
void word_part_close(const char *name, struct strbuf *out);

/* The style of the headings of a level (0 to WORD_HEADINGS - 1); numbered: by the list 1. */
void word_add_heading_style(int level, bool numbered, struct strbuf *out);

#endif
