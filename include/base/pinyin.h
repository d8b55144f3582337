/*
 * Finding Chinese text by the initials of its pinyin, as one types: jsj finds 教师节.
 *
 * A typed letter stands for itself in either case, or for a Chinese character one of whose
 * readings begins with it: 长 is c and z; zh, ch and sh count by their first letter. Everything
 * else stands for itself; full-width letters, digits and marks are the same as their ASCII ones.
 *
 * Beside a typed letter, marks and blanks of the text are passed over: xxghf finds 学习《工会法》.
 * A typed blank stands for any marks and blanks, or none: an input method may leave one behind.
 */
#ifndef BASE_PINYIN_H
#define BASE_PINYIN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Does `typed` occur in `text`? Both are zero-ended UTF-8. Nothing, or only blanks, occurs always. */
bool pinyin_match(const char *text, const char *typed);

/*
 * The offset in bytes of the first place where `typed` occurs, SIZE_MAX where it doesn't; *length
 * is that of what was found, in whole graphemes, and 0 where nothing was typed. Needs the locale
 * that width.h needs.
 */
size_t pinyin_find(const char *text, const char *typed, size_t *length);

#endif
