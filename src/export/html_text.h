/* Pieces of HTML. */
#ifndef EXPORT_HTML_TEXT_H
#define EXPORT_HTML_TEXT_H

#include "base/strbuf.h"

/* A text as it is read, inside of elements and of attributes in double quotes. Line ends stay line ends. */
void html_text(struct strbuf *out, const char *text);
void html_bytes(struct strbuf *out, const char *text, size_t length);

/* The style sheet: on every medium, and what is otherwise in print. */
extern const char html_style_screen[];
extern const char html_style_print[];

struct document_strip;

/* The schedule as a picture: a figure with an SVG in it. */
void html_strip(const struct document_strip *strip, struct strbuf *out);

#endif
