/* Texts made fit for print on one line: cleaned, tabs and line ends as blanks, none at the ends. */
#ifndef EXPORT_PRINTABLE_H
#define EXPORT_PRINTABLE_H

#include "base/strbuf.h"

#include <stdbool.h>

/* Adds such a text. NULL adds nothing. */
void add_printable(struct strbuf *out, const char *text);

/* The same as a text of its own. Owned. */
char *printable(const char *text);

/* Adds the next line of *text (NULL: none) in which something is left; *text is what stands behind it. False: there is none. */
bool add_printable_line(struct strbuf *out, const char **text);

#endif
