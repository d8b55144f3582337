/*
 * Does what stands behind a number show that it counts or cites something, so that no paragraph begins with it? For
 * phrase_label.c alone. `p` is always behind the number and its sign.
 */
#ifndef PHRASE_COUNTED_H
#define PHRASE_COUNTED_H

#include "phrase_take.h"

/* （一）期工程, （一）至（三） */
bool number_is_cited(const char *p);

/* Digits right behind “1.” that begin its text: 1.2025年, 1.60岁. `label`: the number before them. */
bool number_begins_text(const char *p, int label);

/* Behind “一、”: is it 一、二月份, or 3、5、9月? */
bool number_goes_on(const char *p, const struct taken_number *first);

/* Behind 3.8 and the like: it is a day or a sum. */
bool number_is_decimal(const char *p);

/* Behind a numeral and a blank: 9 月, 3 个, 一 切. */
bool number_has_unit(const char *text, enum numeral_kind kind);

#endif
