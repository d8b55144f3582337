#include "phrase_take.h"

#include "base/array.h"
#include "base/utf8.h"
#include "model/numeral.h"

#include <stdlib.h>

/* U+4000 to U+9FFF, by its first byte: no blank, no full-width form, and no other character is the same. */
static bool is_itself(const char *p)
{
	return (unsigned char)*p >= 0xE4 && (unsigned char)*p <= 0xE9;
}

uint32_t char_at(const char *p, size_t *length)
{
	uint32_t c = 0;
	*length = utf8_next(p, &c);
	if (is_itself(p))
		return c;
	return *length ? utf8_fold_wide(c) : 0;
}

bool char_is_blank(uint32_t c)
{
	return c == ' ' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x3000;
}

bool char_is_ideograph(uint32_t c)
{
	return (c >= 0x3400 && c <= 0x9FFF) || c == 0x3007 || (c >= 0x20000 && c <= 0x3FFFF);
}

static const char *behind(const char *p, bool tabs)
{
	size_t length;
	if (is_itself(p))
		return p;
	for (uint32_t c; (c = char_at(p, &length)); p += length)
		if (!char_is_blank(c) && !(tabs && c == '\t'))
			break;
	return p;
}

const char *behind_blanks(const char *p)
{
	return behind(p, false);
}

const char *behind_spaces(const char *p)
{
	return behind(p, true);
}

uint32_t next_char(const char *p)
{
	size_t length;
	return char_at(behind_blanks(p), &length);
}

size_t trimmed_length(const char *text, size_t length)
{
	while (length) {
		size_t at = utf8_back(text, length), step;
		uint32_t c = char_at(text + at, &step);
		if (!char_is_blank(c) && c != '\t' && c != '\n')
			break;
		length = at;
	}
	return length;
}

bool take_word(const char **p, const char *word)
{
	const char *at = *p;
	while (*word) {
		size_t step, of_word;
		if (is_itself(at) && is_itself(word)) {
			if (at[0] != word[0] || at[1] != word[1] || at[2] != word[2])
				return false;
			at += 3;
			word += 3;
			continue;
		}
		if (is_itself(at))
			return false;
		at = behind_blanks(at);
		uint32_t c = char_at(at, &step), wanted = char_at(word, &of_word);
		if (c != wanted)
			return false;
		at += step;
		word += of_word;
	}
	*p = at;
	return true;
}

bool take_words(const char **p, const struct phrase_word *words, size_t count, int *value)
{
	const char *best = NULL, *first = behind_blanks(*p);
	size_t step;
	uint32_t c = char_at(first, &step);
	/* Most words begin with another character: long tables are looked through by its bytes alone. */
	bool by_bytes = step == 3 && c >= 0x80;
	for (size_t i = 0; c && i < count; i++) {
		const char *at = first, *word = words[i].text;
		if (by_bytes ? word[0] != first[0] || word[1] != first[1] || word[2] != first[2]
			     : c < 0x80 && word[0] != (char)c && word[0] != '\xEF')
			continue;
		if (take_word(&at, words[i].text) && at > (best ? best : *p)) {
			best = at;
			if (value)
				*value = words[i].value;
		}
	}
	if (best)
		*p = best;
	return best;
}

uint32_t take_sign(const char **p, const char *signs)
{
	const char *at = behind_blanks(*p);
	size_t step, of_sign;
	uint32_t c = char_at(at, &step);
	for (uint32_t sign; c && (sign = char_at(signs, &of_sign)); signs += of_sign) {
		if (c == sign) {
			*p = at + step;
			return c;
		}
	}
	return 0;
}

bool sign_follows(const char *p, const char *signs)
{
	return take_sign(&p, signs) != 0;
}

bool word_follows(const char *p, const char *word)
{
	return take_word(&p, word);
}

bool words_follow(const char *p, const struct phrase_word *words, size_t count)
{
	return take_words(&p, words, count, NULL);
}

bool word_stands_before(const char *text, const char *end, const char *word, const char **begins)
{
	size_t left = strlen(word);
	while (left) {
		size_t step;
		size_t at = trimmed_length(text, (size_t)(end - text));
		if (!at)
			return false;
		at = utf8_back(text, at);
		left = utf8_back(word, left);
		if (char_at(text + at, &step) != char_at(word + left, &step))
			return false;
		end = text + at;
	}
	if (begins)
		*begins = end;
	return true;
}

const char *find_word(const char *text, const char *word)
{
	size_t step;
	for (; char_at(text, &step); text += step)
		if (word_follows(text, word))
			return text;
	return NULL;
}

size_t count_characters(const char *text, size_t most)
{
	size_t count = 0, step;
	for (uint32_t c; count <= most && (c = char_at(text, &step)); text += step)
		count += !char_is_blank(c);
	return count;
}

/* --- numbers --- */

/*
 * The plain form of a Chinese numeral, 0: it is none. Documents have some that numeral_read() doesn't know: those of
 * banknotes, and circles and letters that stand for a zero. 两 is no number of anything here.
 */
static uint32_t plain_numeral(uint32_t c, bool inside)
{
	switch (c) {
	case 0x4E00: /* 一 */
	case 0x58F9: /* 壹 */
		return 0x4E00;
	case 0x4E8C: /* 二 */
	case 0x8D30: /* 贰 */
		return 0x4E8C;
	case 0x4E09: /* 三 */
	case 0x53C1: /* 叁 */
		return 0x4E09;
	case 0x56DB: /* 四 */
	case 0x8086: /* 肆 */
		return 0x56DB;
	case 0x4E94: /* 五 */
	case 0x4F0D: /* 伍 */
		return 0x4E94;
	case 0x516D: /* 六 */
	case 0x9646: /* 陆 */
		return 0x516D;
	case 0x4E03: /* 七 */
	case 0x67D2: /* 柒 */
		return 0x4E03;
	case 0x516B: /* 八 */
	case 0x634C: /* 捌 */
		return 0x516B;
	case 0x4E5D: /* 九 */
	case 0x7396: /* 玖 */
		return 0x4E5D;
	case 0x5341: /* 十 */
	case 0x62FE: /* 拾 */
		return 0x5341;
	case 0x5EFF: /* 廿 */
	case 0x767E: /* 百 */
		return c;
	case 0x3007: /* 〇 */
	case 0x96F6: /* 零 */
	case 0x25CB: /* ○ */
	case 0x25EF: /* ◯ */
		return 0x3007;
	default:
		return inside && (c == 'O' || c == 'o' || c == '0') ? 0x3007 : 0;
	}
}

bool char_is_numeral(uint32_t c)
{
	return plain_numeral(c, false) != 0;
}

enum { NUMBER_CHARACTERS = 8 };

static bool is_digit(uint32_t c)
{
	return c >= '0' && c <= '9';
}

/* A scanner puts blanks between all digits: 2 0 2 5. Where one of them stands with another one, it doesn't go on. */
static const char *single_digit_behind_blank(const char *p)
{
	size_t step;
	const char *next = behind_blanks(p);
	if (next == p || !is_digit(char_at(next, &step)))
		return NULL;
	return is_digit(char_at(next + step, &step)) ? NULL : next;
}

static bool take_digits(const char **p, struct taken_number *out)
{
	const char *at = *p;
	size_t step;
	uint32_t c = char_at(at, &step);
	*out = (struct taken_number){.kind = step == 1 ? NUMERAL_DIGITS : NUMERAL_WIDE_DIGITS,
				     .padded = c == '0'};
	while (is_digit(c)) {
		if (++out->digits > NUMBER_CHARACTERS)
			return false;
		out->value = out->value * 10 + (int)(c - '0');
		at += step;
		c = char_at(at, &step);
		if (is_digit(c) ? out->spaced : !out->spaced && out->digits > 1)
			break;
		const char *apart = is_digit(c) ? NULL : single_digit_behind_blank(at);
		if (apart) {
			out->spaced = true;
			at = apart;
			c = char_at(at, &step);
		}
	}
	*p = at;
	return out->digits > 0;
}

static bool take_chinese(const char **p, struct taken_number *out)
{
	char plain[NUMBER_CHARACTERS * 4 + 1];
	size_t length = 0, step;
	const char *at = *p;
	*out = (struct taken_number){.kind = NUMERAL_CHINESE, .by_digits = true};
	for (;;) {
		const char *next = out->digits ? behind_blanks(at) : at;
		uint32_t c = char_at(next, &step), numeral = plain_numeral(c, out->digits > 0);
		if (!numeral)
			break;
		if (++out->digits > NUMBER_CHARACTERS)
			return false;
		out->spaced = out->spaced || next != at;
		out->by_digits = out->by_digits && numeral != 0x5341 && numeral != 0x5EFF &&
				 numeral != 0x767E;
		length += utf8_encode(numeral, plain + length);
		at = next + step;
	}
	plain[length] = '\0';
	if (!length || numeral_read(plain, false, &out->value) != length)
		return false;
	out->by_digits = out->by_digits && out->digits > 1;
	*p = at;
	return true;
}

bool take_number(const char **p, struct taken_number *out)
{
	const char *at = behind_blanks(*p);
	size_t step;
	uint32_t c = char_at(at, &step);
	bool taken = c >= '0' && c <= '9' ? take_digits(&at, out) : take_chinese(&at, out);
	if (taken)
		*p = at;
	else
		*out = (struct taken_number){.value = 0};
	return taken;
}
