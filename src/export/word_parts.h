/*
 * What all Word documents of this program have in common: the page of GB/T 9704-2012, its fonts and sizes, the styles of
 * headings, the foot with the number of the page. Order of elements: ECMA-376 part 1, to which Word holds strictly.
 */
#ifndef EXPORT_WORD_PARTS_H
#define EXPORT_WORD_PARTS_H

#include "base/strbuf.h"

#include <stdbool.h>

#define WORD_XML "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define WORD_SPACE \
	"xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"" \
	" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""

/* Twentieths of a point: the text is 156 mm wide, a line of the grid (22 of them in 225 mm) 28.95 points high. */
enum { WORD_TEXT_WIDTH = 8844, WORD_LINE = 579, WORD_HEADINGS = 9 };

/* Adds a text as the content of an element or an attribute. */
void word_add_text(struct strbuf *out, const char *text);

/* Whether the style of headings of each level numbers them: in the list 1. */
struct word_style_links {
	bool numbered[WORD_HEADINGS];
};

/* The parts themselves. `title` may be empty. */
void word_write_styles(const struct word_style_links *links, struct strbuf *out);
void word_write_properties(const char *title, struct strbuf *out);
extern const char word_content_types[], word_root_relations[], word_document_relations[],
	word_settings[], word_fonts[], word_foot_odd[], word_foot_even[];

/* The last element of the body: paper, margins, feet, grid. */
extern const char word_section[];

#endif
