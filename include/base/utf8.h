/* UTF-8: reading it character by character, and cleaning what comes from outside. */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define UTF8_REPLACEMENT 0xFFFDu

/*
 * The character at `text` (of at most `length` bytes) into *codepoint, and its length in bytes, 1 to 4.
 * A malformed byte (Unicode 15, table 3-7: overlong forms and surrogates are malformed) gives U+FFFD and 1.
 * 0 only when length is 0.
 */
size_t utf8_decode(const char *text, size_t length, uint32_t *codepoint);

/* The same for a zero-ended text; 0 at its end. */
size_t utf8_next(const char *text, uint32_t *codepoint);

/* Writes 1 to 4 bytes, no zero byte; returns how many. */
size_t utf8_encode(uint32_t codepoint, char out[4]);

/* Offset of the character that ends before offset `at` (which is > 0). */
size_t utf8_back(const char *text, size_t at);

/* Number of characters (code points). */
size_t utf8_count(const char *text);

/* Offset of the first malformed byte, or `length` where all is well. */
size_t utf8_check(const char *text, size_t length);

/* A full-width letter, digit or sign (U+FF01 to U+FF5E) as its ASCII form, the ideographic space as a blank. */
uint32_t utf8_fold_wide(uint32_t codepoint);

/*
 * Is there surely nothing in these bytes that utf8_clean() would change? So it is with printable ASCII, ideographs and
 * Chinese punctuation, and with line ends and tabs where `multiline` allows them: most texts, and quickly told.
 */
bool utf8_is_clean(const char *bytes, size_t length, bool multiline);

/*
 * A copy of `bytes` fit to be stored: valid UTF-8 without control characters. Line ends become \n, tabs stay where
 * `multiline` allows line ends and become a space where it does not (as do line ends). Dropped: C0 and C1 controls, DEL,
 * zero bytes, bidirectional marks, embeddings and isolates, zero-width space and BOM, line and paragraph separators
 * (these become \n), noncharacters, malformed bytes (become U+FFFD). Zero-width joiner and non-joiner stay inside
 * words. *dropped (may be NULL) counts what was taken out or replaced. Never fails.
 */
char *utf8_clean(const char *bytes, size_t length, bool multiline, size_t *dropped);

#endif
