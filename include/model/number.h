/* Numbers as people write them into a field, a file or a command. */
#ifndef MODEL_NUMBER_H
#define MODEL_NUMBER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Reads the number at `text`: ASCII or full-width digits, with commas after each third or fourth one and a decimal point;
 * Chinese numerals (一百二十, 两千零五, 二〇二五, 伍佰); both together (3千, 1.5万, 2万5千), and 一万二 said short for 12000.
 * *value counts in units of 10^-decimals (decimals 0 to 4). Its length in bytes; 0 where there is none, where it is no
 * whole count of these units, or where it is above NUMBER_MOST of them. Nothing negative.
 */
#define NUMBER_MOST INT64_C(99999999999999)
size_t number_read(const char *text, int decimals, int64_t *value);

/*
 * A whole number that is all there is in `text`, with blanks anywhere and one word of what is counted behind it: 120, １２０,
 * 一百二十人, 3千, 11个月, 2025年. From `least` (not below 0) to `most`.
 */
bool number_parse(const char *text, int least, int most, int *out);

/* The same for a year of four digits, 1000 to 9999: 2025, 2025年, 二〇二五. */
bool number_parse_year(const char *text, int *out);

#endif
