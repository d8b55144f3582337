/*
 * How many columns a text takes. Needs LC_CTYPE set to a UTF-8 locale (main does that; C.UTF-8 will do).
 *
 * Characters of ambiguous width (UAX #11, class A: “ ” ‘ ’ — … ─ ● ×) are one column on most terminals and two in
 * Chinese print fonts, so the caller says which: `ambiguous` is 1 or 2.
 */
#ifndef BASE_WIDTH_H
#define BASE_WIDTH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* 0, 1 or 2. Control characters count 0: they never reach a screen or a page. */
int width_of_char(uint32_t codepoint, int ambiguous);

int width_of_text(const char *text, int ambiguous);
int width_of_bytes(const char *text, size_t length, int ambiguous);

/*
 * Length in bytes of the character as a person sees it at `text`: a base with its combining marks, variation selectors
 * and what a zero-width joiner joins (the part of UAX #29 that a caret needs). 0 at the end of the text.
 */
size_t grapheme_length(const char *text);

/* Offset of the grapheme that ends before offset `at` (which is > 0). */
size_t grapheme_back(const char *text, size_t at);

/* Bytes of the longest beginning of `text`, in whole graphemes, that takes at most `columns`. */
size_t width_fit(const char *text, int columns, int ambiguous);

#endif
