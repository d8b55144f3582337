#include "base/pinyin.h"

#include "base/banned.h"
#include "base/utf8.h"
#include "base/width.h"
#include "pinyin_table.h"

#include <assert.h>

/* The next character as it is compared: full-width forms as ASCII, capitals as small letters. */
static size_t next(const char *text, uint32_t *c)
{
	size_t step = utf8_next(text, c);
	if (!step)
		return 0;
	*c = utf8_fold_wide(*c);
	if (*c >= 'A' && *c <= 'Z')
		*c += 'a' - 'A';
	return step;
}

static bool is_letter(uint32_t c)
{
	return c >= 'a' && c <= 'z';
}

/* Blanks and punctuation, and what else stands among it in the blocks of ASCII, Latin-1 and CJK. */
static bool is_mark(uint32_t c)
{
	if (c < 0x80)
		return !is_letter(c) && !(c >= '0' && c <= '9');
	return (c >= 0xA0 && c <= 0xBF) || (c >= 0x2000 && c <= 0x206F) ||
	       (c >= 0x3001 && c <= 0x3003) || (c >= 0x3008 && c <= 0x301F) ||
	       (c >= 0xFE10 && c <= 0xFE6F) || (c >= 0xFF5F && c <= 0xFF65);
}

/* Is `letter` among the further initials of a heteronym? */
static bool begins_otherwise(uint32_t character, char letter)
{
	size_t low = 0, high = pinyin_heteronym_count;
	while (low < high) {
		size_t middle = (low + high) / 2;
		if (pinyin_heteronyms[middle].character < character)
			low = middle + 1;
		else
			high = middle;
	}
	assert(low < pinyin_heteronym_count && pinyin_heteronyms[low].character == character);
	return strchr(pinyin_heteronyms[low].others, letter);
}

static bool begins_with(uint32_t character, char letter)
{
	if (character == 0x3007) /* 〇 is the 零 of years */
		character = 0x96F6;
	if (character < PINYIN_FIRST || character > PINYIN_LAST)
		return false;
	uint32_t place = character - PINYIN_FIRST;
	char initial = pinyin_rows[place / PINYIN_ROW][place % PINYIN_ROW];
	if (initial >= 'A' && initial <= 'Z')
		return initial + ('a' - 'A') == letter || begins_otherwise(character, letter);
	return initial == letter;
}

static bool stands_for(uint32_t typed, uint32_t c)
{
	return typed == c || (is_letter(typed) && begins_with(c, (char)typed));
}

/* The length of what `typed`, which begins with no blank, finds at the very start of `text`, or 0. */
static size_t find_here(const char *text, const char *typed)
{
	size_t at = 0, last = 0, step;
	uint32_t wanted, before = 0, c;
	for (; (step = next(typed, &wanted)); typed += step, before = wanted) {
		if (wanted == ' ')
			continue;
		bool loose = at > 0 && (is_letter(before) || before == ' ' || is_letter(wanted));
		size_t length = next(text + at, &c);
		while (length && loose && is_mark(c) && c != wanted) {
			at += length;
			length = next(text + at, &c);
		}
		if (!length || !stands_for(wanted, c))
			return 0;
		last = at;
		at += length;
	}
	return last + grapheme_length(text + last);
}

size_t pinyin_find(const char *text, const char *typed, size_t *length)
{
	uint32_t c;
	for (size_t step; (step = next(typed, &c)) && c == ' ';)
		typed += step;
	*length = 0;
	if (!*typed)
		return 0;
	for (size_t at = 0; text[at]; at += utf8_next(text + at, &c)) {
		*length = find_here(text + at, typed);
		if (*length)
			return at;
	}
	return SIZE_MAX;
}

bool pinyin_match(const char *text, const char *typed)
{
	size_t length;
	return pinyin_find(text, typed, &length) != SIZE_MAX;
}
