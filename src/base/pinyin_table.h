/*
 * The initials of U+4E00 to U+9FFF, 64 characters a row: the letter with which the customary
 * reading begins, a capital where other readings begin differently (see the heteronyms), and '.'
 * where none is known.
 */
#ifndef BASE_PINYIN_TABLE_H
#define BASE_PINYIN_TABLE_H

#include <stddef.h>
#include <stdint.h>

#define PINYIN_FIRST 0x4E00u
#define PINYIN_LAST 0x9FFFu
#define PINYIN_ROW 64
#define PINYIN_ROWS ((PINYIN_LAST + 1 - PINYIN_FIRST) / PINYIN_ROW)

struct pinyin_heteronym {
	uint16_t character;
	char others[4]; /* the initials that the row doesn't give */
};

extern const char pinyin_rows[PINYIN_ROWS][PINYIN_ROW + 1];
extern const struct pinyin_heteronym pinyin_heteronyms[]; /* in the order of their characters */
extern const size_t pinyin_heteronym_count;

#endif
