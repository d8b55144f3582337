/* Numerals other than plain digits, as they stand in numbers of sections, months and years. */
#ifndef MODEL_NUMERAL_H
#define MODEL_NUMERAL_H

#include "base/strbuf.h"

/* 一, 十, 十一, 二十, 一百零一, …; `number` 1 to 9999. */
void numeral_write(int number, struct strbuf *out);

/* I, II, III, IV, …; `number` from 1. */
void numeral_write_roman(int number, struct strbuf *out);

/* One digit, ASCII, full-width or Chinese: 〇 and 零, 一 to 九, 两; -1: it is none. */
int numeral_digit(uint32_t c);

/*
 * Reads a numeral at `text`: Chinese (元 counts as 1 only where `months`; 〇 and 零; 二十一, 廿一; digit by digit: 二〇二五),
 * ASCII or full-width digits. Its length in bytes, 0 where there is none; *number up to 9999.
 */
size_t numeral_read(const char *text, bool months, int *number);

#endif
