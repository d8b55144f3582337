/* Pieces of error texts: what was written, and what may have been meant. */
#ifndef IMPORT_HINT_H
#define IMPORT_HINT_H

#include <stddef.h>

/* What was written, fit to be shown: cleaned, on one line, at most 40 characters and then …. Owned by the caller. */
char *quote_bytes(const char *bytes, size_t length);
char *quote_text(const char *text);

/* '; did you mean …?' for the name nearest to `word`, "" where none is near. Owned by the caller. */
char *hint_near(const char *word, const char *const *names, size_t count);

#endif
