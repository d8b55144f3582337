/*
 * Taking a line apart, for the files phrase_*.c alone. All of these move *p on only where they find what they look for; blanks
 * before a character that is looked for, also between those of a word, mean nothing.
 */
#ifndef PHRASE_TAKE_H
#define PHRASE_TAKE_H

#include "model/numbering.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The character at `p` with full-width forms folded, and its bytes; 0 and 0 at the end. */
uint32_t char_at(const char *p, size_t *length);
/* The one behind blanks. */
uint32_t next_char(const char *p);
bool char_is_ideograph(uint32_t c);
bool char_is_blank(uint32_t c);   /* no tab */
bool char_is_numeral(uint32_t c); /* a Chinese one, with which a number may begin */

/* Behind blanks; behind blanks and tabs. */
const char *behind_blanks(const char *p);
const char *behind_spaces(const char *p);

/* The offset behind the last character that is no blank. */
size_t trimmed_length(const char *text, size_t length);

bool take_word(const char **p, const char *word);

/* A word, and what it means. */
struct phrase_word {
	const char *text;
	int value;
};

/* The longest of the words that stands here. `value` may be NULL. */
bool take_words(const char **p, const struct phrase_word *words, size_t count, int *value);
#define TAKE_WORDS(p, words, value) take_words((p), (words), ARRAY_LENGTH(words), (value))

/* One character of those in `signs`; which one it was, 0: none. */
uint32_t take_sign(const char **p, const char *signs);

/* Does the text begin with one of the characters, or with one of the words? */
bool sign_follows(const char *p, const char *signs);
bool word_follows(const char *p, const char *word);
bool words_follow(const char *p, const struct phrase_word *words, size_t count);

/* Does what stands before `end` end with the word? Blanks in it mean nothing; *begins: where the word begins. */
bool word_stands_before(const char *text, const char *end, const char *word, const char **begins);

/* Is the word anywhere in the text? NULL: no. For short texts alone. */
const char *find_word(const char *text, const char *word);

/* A number as written: ASCII, full-width or Chinese digits, 十一, 廿三, 二〇二五, 壹. At most eight characters of it are looked at. */
struct taken_number {
	enum numeral_kind kind; /* CHINESE, DIGITS or WIDE_DIGITS */
	int value;
	int digits;     /* how many characters it has */
	bool spaced;    /* blanks stand inside */
	bool padded;    /* 01 */
	bool by_digits; /* Chinese, digit by digit: 二〇二五, 七八 */
};

bool take_number(const char **p, struct taken_number *out);

/* How many characters the text has without blanks, at most `most` + 1. */
size_t count_characters(const char *text, size_t most);

#endif
