/* Single characters that are numbers or bullets; for phrase_*.c alone. */
#ifndef PHRASE_MARK_H
#define PHRASE_MARK_H

#include "phrase.h"

/* ① ⑴ ㈠ ⒈ Ⅳ and the like: one character that holds number and frame. */
bool mark_take_numbered(const char **p, enum label_frame *frame, enum numeral_kind *kind,
			int *value);

/* Two letters or more that are a Roman number: II, iv, XIV. */
bool mark_take_roman(const char **p, int *value);

enum bullet_kind {
	BULLET_NONE,
	BULLET_DASH, /* - * +: also signs of a text */
	BULLET_SIGN  /* •, ■: nothing but bullets */
};

enum bullet_kind mark_bullet(uint32_t c);

#endif
