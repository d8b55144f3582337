#include "phrase_mark.h"

#include "base/array.h"
#include "phrase_take.h"

bool mark_take_numbered(const char **p, enum label_frame *frame, enum numeral_kind *kind,
			int *value)
{
	static const struct {
		uint32_t first, last;
		int value; /* of the first */
		enum label_frame frame;
		enum numeral_kind kind;
	} runs[] = {
		{0x2460, 0x2473, 1, LABEL_BARE, NUMERAL_CIRCLED},     /* ① to ⑳ */
		{0x3251, 0x325F, 21, LABEL_BARE, NUMERAL_CIRCLED},    /* ㉑ */
		{0x32B1, 0x32BF, 36, LABEL_BARE, NUMERAL_CIRCLED},    /* ㊱ */
		{0x2776, 0x277F, 1, LABEL_BARE, NUMERAL_CIRCLED},     /* ❶ */
		{0x2780, 0x2789, 1, LABEL_BARE, NUMERAL_CIRCLED},     /* ➀ */
		{0x278A, 0x2793, 1, LABEL_BARE, NUMERAL_CIRCLED},     /* ➊ */
		{0x24F5, 0x24FE, 1, LABEL_BARE, NUMERAL_CIRCLED},     /* ⓵ */
		{0x3280, 0x3289, 1, LABEL_BARE, NUMERAL_CHINESE},     /* ㊀ */
		{0x2474, 0x2487, 1, LABEL_BRACKETS, NUMERAL_DIGITS},  /* ⑴ */
		{0x2488, 0x249B, 1, LABEL_DOT, NUMERAL_DIGITS},       /* ⒈ */
		{0x3220, 0x3229, 1, LABEL_BRACKETS, NUMERAL_CHINESE}, /* ㈠ */
		{0x249C, 0x24B5, 1, LABEL_BRACKETS, NUMERAL_LOWER},   /* ⒜ */
		{0x24B6, 0x24CF, 1, LABEL_BARE, NUMERAL_UPPER},       /* Ⓐ */
		{0x24D0, 0x24E9, 1, LABEL_BARE, NUMERAL_LOWER},       /* ⓐ */
		{0x2160, 0x216B, 1, LABEL_BARE, NUMERAL_ROMAN},       /* Ⅰ */
		{0x2170, 0x217B, 1, LABEL_BARE, NUMERAL_ROMAN},       /* ⅰ */
	};
	size_t step;
	const char *at = behind_blanks(*p);
	uint32_t c = char_at(at, &step);
	if (c < 0x2160 || c > 0x32BF)
		return false;
	for (size_t i = 0; i < ARRAY_LENGTH(runs); i++) {
		if (c < runs[i].first || c > runs[i].last)
			continue;
		*frame = runs[i].frame;
		*kind = runs[i].kind;
		*value = runs[i].value + (int)(c - runs[i].first);
		*p = at + step;
		return true;
	}
	return false;
}

static int roman_digit(uint32_t c)
{
	switch (c | 0x20) {
	case 'i':
		return 1;
	case 'v':
		return 5;
	case 'x':
		return 10;
	default:
		return 0;
	}
}

bool mark_take_roman(const char **p, int *value)
{
	const char *at = *p;
	size_t step;
	int total = 0, last = 0, digits = 0, digit;
	bool upper = false, lower = false;
	for (uint32_t c; (c = char_at(at, &step)) < 0x80 && (digit = roman_digit(c)); at += step) {
		/* What stands before a greater one is taken away: IV. */
		total += digit > last && last ? digit - 2 * last : digit;
		last = digit;
		upper = upper || c < 'a';
		lower = lower || c >= 'a';
		if (++digits > 6)
			return false;
	}
	uint32_t next = char_at(at, &step);
	if (digits < 2 || (upper && lower) || (next | 0x20) - 'a' < 26u)
		return false;
	*value = total;
	*p = at;
	return true;
}

enum bullet_kind mark_bullet(uint32_t c)
{
	static const uint32_t dashes[] = {'-',
					  '*',
					  '+',
					  0x2013 /* – */,
					  0x2014 /* — */,
					  0x2010,
					  0x2022 /* • */,
					  0x2212 /* − */,
					  0xB7 /* · */,
					  0x30FB /* ・ */};
	static const uint32_t signs[] = {
		0x25CF /* ● */, 0x25A0 /* ■ */, 0x25A1 /* □ */, 0x25C6 /* ◆ */, 0x25C7 /* ◇ */,
		0x2605 /* ★ */, 0x2606 /* ☆ */, 0x25B2 /* ▲ */, 0x25B3 /* △ */, 0x25AA /* ▪ */,
		0x25AB /* ▫ */, 0x25E6 /* ◦ */, 0x2023 /* ‣ */, 0x2043 /* ⁃ */, 0x25BA /* ► */,
		0x25B6 /* ▶ */, 0x25B8 /* ▸ */, 0x2713 /* ✓ */, 0x2714 /* ✔ */, 0x2611 /* ☑ */,
		0x2610 /* ☐ */, 0x221A /* √ */, 0x27A2 /* ➢ */, 0x27A4 /* ➤ */, 0x2756 /* ❖ */,
		0x25C9 /* ◉ */, 0x25CE /* ◎ */, 0x25CB /* ○ */, 0x2726 /* ✦ */, 0x27A1 /* ➡ */,
		0x25FC /* ◼ */, 0x2B24 /* ⬤ */, 0x2794 /* ➔ */, 0x25AC,         0x204E /* ⁎ */,
	};
	for (size_t i = 0; i < ARRAY_LENGTH(dashes); i++)
		if (c == dashes[i])
			return c == 0x2022 || c == 0xB7 || c == 0x30FB ? BULLET_SIGN : BULLET_DASH;
	for (size_t i = 0; i < ARRAY_LENGTH(signs); i++)
		if (c == signs[i])
			return BULLET_SIGN;
	/* Wingdings and Symbol, as Word hands them on. */
	return c >= 0xF020 && c <= 0xF0FF ? BULLET_SIGN : BULLET_NONE;
}
