/* A manual page in the man macros, as man, groff and mandoc read it. Each function appends. */
#ifndef MANUAL_ROFF_H
#define MANUAL_ROFF_H

#include "base/strbuf.h"

enum roff_font { ROFF_PLAIN, ROFF_BOLD, ROFF_ITALIC };

/* `title` stands in the middle of the page's head; `version` at its foot. */
void roff_begin(struct strbuf *out, int section, const char *title, const char *version);

void roff_heading(struct strbuf *out, const char *text);
void roff_subheading(struct strbuf *out, const char *text);

/* Begins a paragraph; text may follow. A \n in a text begins another one. */
void roff_paragraph(struct strbuf *out, const char *text);

/* Begins an entry: its label is added piece by piece, then roff_entry() ends it and sets what it is. */
void roff_label(struct strbuf *out);
void roff_entry(struct strbuf *out, const char *text);

/* Within a line. */
void roff_word(struct strbuf *out, enum roff_font font, const char *text);

/* Lines as they are. */
void roff_example(struct strbuf *out, const char *lines);

#endif
