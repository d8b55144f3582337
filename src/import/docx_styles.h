/* The styles of a Word document: what a paragraph has by its style, along the chain of styles that it is based on. */
#ifndef IMPORT_DOCX_STYLES_H
#define IMPORT_DOCX_STYLES_H

#include "archive.h"
#include "xml_reader.h"

enum docx_align { DOCX_ALIGN_UNSAID, DOCX_ALIGN_SIDE, DOCX_ALIGN_CENTRE, DOCX_ALIGN_RIGHT };

/* What is said of a paragraph, by itself or by a style. */
struct docx_look {
	int outline; /* 1: the top, to 9; 0: body text; DOCX_UNSAID */
	int list;    /* the number of a list; 0: none; DOCX_UNSAID */
	int depth;   /* its level in that list, 0 to 8; DOCX_UNSAID */
	const char
		*list_style; /* the style that says so; NULL: none does. Borrowed from the styles */
	enum docx_align align;
	bool contents; /* a line of a table of contents, which Word makes by itself */
};

#define DOCX_UNSAID (-1)
#define DOCX_STYLES_MOST \
	100000 /* more are no document's; what is past them is as if it were not there */

struct docx_style {
	char *id, *based_on;
	bool is_default;
	struct docx_look look;
	int resolved; /* used while chains are followed */
};

struct docx_styles {
	struct docx_style *items;
	size_t count, room;
	size_t usual; /* index of the default; count: none */
};

void docx_look_init(struct docx_look *look); /* nothing is said */

/* Takes from inside w:pPr whatever says something of the look; also used for the paragraphs themselves. */
void docx_look_read(struct docx_look *look, const struct xml_tag *tag);

/* `out` zeroed before, released by the caller in any case. `part` NULL: a document without styles. */
bool docx_styles_read(struct archive *archive, const char *part, struct docx_styles *out,
		      struct error *err);
void docx_styles_release(struct docx_styles *styles);

/* Fills in what a paragraph does not say itself. */
void docx_look_inherit(struct docx_look *look, const struct docx_look *from);

/* The style of this id, else (also for NULL) the default one; `count` where there is none either. */
size_t docx_styles_find(const struct docx_styles *styles, const char *id);

/* A number out of an attribute, within the bounds; `otherwise` where it is none. */
int docx_number(const char *value, int least, int most, int otherwise);

/* Is a switch (w:vanish, w:tblHeader) on? It is without w:val. */
bool docx_is_on(const struct xml_tag *tag);

#endif
