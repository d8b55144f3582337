#include "base/utf8.h"

#include "base/banned.h"
#include "base/memory.h"

#include <assert.h>

/* Unicode 15, table 3-7: by the first byte, how many bytes follow and what the second one may be. */
static int lead(unsigned char byte, unsigned char *low, unsigned char *high)
{
	*low = 0x80;
	*high = 0xBF;
	if (byte >= 0xC2 && byte <= 0xDF)
		return 1;
	if (byte >= 0xE0 && byte <= 0xEF) {
		if (byte == 0xE0)
			*low = 0xA0;
		if (byte == 0xED)
			*high = 0x9F;
		return 2;
	}
	if (byte >= 0xF0 && byte <= 0xF4) {
		if (byte == 0xF0)
			*low = 0x90;
		if (byte == 0xF4)
			*high = 0x8F;
		return 3;
	}
	return 0;
}

size_t utf8_decode(const char *text, size_t length, uint32_t *codepoint)
{
	const unsigned char *p = (const unsigned char *)text;
	if (!length)
		return 0;
	if (p[0] < 0x80) {
		*codepoint = p[0];
		return 1;
	}
	/* Nearly all Chinese characters: three bytes of which the second one may be any. */
	if (p[0] >= 0xE1 && p[0] <= 0xEC && length >= 3 && (p[1] & 0xC0) == 0x80 &&
	    (p[2] & 0xC0) == 0x80) {
		*codepoint = (p[0] & 0x0Fu) << 12 | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu);
		return 3;
	}
	*codepoint = UTF8_REPLACEMENT;
	unsigned char low, high;
	int more = lead(p[0], &low, &high);
	if (!more || (size_t)more >= length || p[1] < low || p[1] > high)
		return 1;
	uint32_t value = p[0] & (0x3Fu >> more);
	for (int i = 1; i <= more; i++) {
		if ((p[i] & 0xC0) != 0x80)
			return 1;
		value = value << 6 | (p[i] & 0x3Fu);
	}
	*codepoint = value;
	return (size_t)more + 1;
}

size_t utf8_next(const char *text, uint32_t *codepoint)
{
	const unsigned char *bytes = (const unsigned char *)text;
	if (bytes[0] - 1u < 0x7F) {
		*codepoint = bytes[0];
		return 1;
	}
	/*
	 * Nearly all that is not ASCII here: ideographs, and the signs among them, U+1000 to U+FFFF without U+D000 to U+DFFF.
	 * The last byte is looked at only behind a good one.
	 */
	if (bytes[0] >= 0xE1 && bytes[0] <= 0xEF && bytes[0] != 0xED && (bytes[1] & 0xC0) == 0x80 &&
	    (bytes[2] & 0xC0) == 0x80) {
		*codepoint =
			(bytes[0] & 0x0Fu) << 12 | (bytes[1] & 0x3Fu) << 6 | (bytes[2] & 0x3Fu);
		return 3;
	}
	return utf8_decode(text, strnlen(text, 4), codepoint);
}

size_t utf8_encode(uint32_t codepoint, char out[4])
{
	if (codepoint < 0x80) {
		out[0] = (char)codepoint;
		return 1;
	}
	if (codepoint < 0x800) {
		out[0] = (char)(0xC0 | codepoint >> 6);
		out[1] = (char)(0x80 | (codepoint & 0x3F));
		return 2;
	}
	if (codepoint < 0x10000) {
		out[0] = (char)(0xE0 | codepoint >> 12);
		out[1] = (char)(0x80 | (codepoint >> 6 & 0x3F));
		out[2] = (char)(0x80 | (codepoint & 0x3F));
		return 3;
	}
	assert(codepoint <= 0x10FFFF);
	out[0] = (char)(0xF0 | codepoint >> 18);
	out[1] = (char)(0x80 | (codepoint >> 12 & 0x3F));
	out[2] = (char)(0x80 | (codepoint >> 6 & 0x3F));
	out[3] = (char)(0x80 | (codepoint & 0x3F));
	return 4;
}

size_t utf8_back(const char *text, size_t at)
{
	assert(at > 0);
	size_t start = at - 1;
	while (start > 0 && at - start < 4 && ((unsigned char)text[start] & 0xC0) == 0x80)
		start--;
	uint32_t codepoint;
	return start + utf8_decode(text + start, at - start, &codepoint) == at ? start : at - 1;
}

size_t utf8_count(const char *text)
{
	size_t count = 0, step;
	uint32_t codepoint;
	for (; (step = utf8_next(text, &codepoint)); text += step)
		count++;
	return count;
}

size_t utf8_check(const char *text, size_t length)
{
	size_t at = 0;
	while (at < length) {
		uint32_t codepoint;
		size_t step = utf8_decode(text + at, length - at, &codepoint);
		if (step == 1 && (unsigned char)text[at] >= 0x80)
			return at;
		at += step;
	}
	return length;
}

/* Characters that steer a terminal or reorder a line, and are not seen. */
static bool unwanted(uint32_t c)
{
	return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x061C || c == 0x200B || c == 0x200E ||
	       c == 0x200F || (c >= 0x202A && c <= 0x202E) || c == 0x2060 ||
	       (c >= 0x2066 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) ||
	       (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF) ||
	       (c >= 0xE0000 && c <= 0xE007F);
}

static bool line_end(uint32_t c)
{
	return c == '\n' || c == '\r' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 ||
	       c == 0x2029;
}

uint32_t utf8_fold_wide(uint32_t codepoint)
{
	if (codepoint >= 0xFF01 && codepoint <= 0xFF5E)
		return codepoint - 0xFEE0;
	return codepoint == 0x3000 ? ' ' : codepoint;
}

bool utf8_is_clean(const char *bytes, size_t length, bool multiline)
{
	const unsigned char *p = (const unsigned char *)bytes, *end = p + length;
	while (p < end) {
		if ((*p >= 0x20 && *p < 0x7F) || (multiline && (*p == '\n' || *p == '\t'))) {
			p++;
			continue;
		}
		if (end - p < 3 || (p[1] & 0xC0) != 0x80 || (p[2] & 0xC0) != 0x80)
			return false;
		bool ideograph = p[0] >= 0xE3 && p[0] <= 0xE9;              /* U+3000 to U+9FFF */
		bool wide = p[0] == 0xEF && (p[1] == 0xBC || p[1] == 0xBD); /* U+FF00 to U+FF7F */
		bool punctuation = p[0] == 0xE2 && p[1] == 0x80 && p[2] >= 0x90 &&
				   p[2] <= 0xA7;          /* U+2010 to U+2027 */
		bool sign = p[0] == 0xE2 && p[1] >= 0x82; /* U+2080 to U+2FFF */
		if (!ideograph && !wide && !punctuation && !sign)
			return false;
		p += 3;
	}
	return true;
}

char *utf8_clean(const char *bytes, size_t length, bool multiline, size_t *dropped)
{
	if (dropped)
		*dropped = 0;
	if (utf8_is_clean(bytes, length, multiline))
		return xmemdup0(bytes, length);
	/* A malformed byte becomes three; nothing grows more. */
	char *out = xmalloc(length * 3 + 1);
	size_t written = 0, lost = 0;
	for (size_t at = 0, step; at < length; at += step) {
		uint32_t c;
		step = utf8_decode(bytes + at, length - at, &c);
		if (c == '\r' && at + 1 < length && bytes[at + 1] == '\n')
			continue;
		if (line_end(c) || c == '\t') {
			out[written++] = multiline ? (c == '\t' ? '\t' : '\n') : ' ';
		} else if (step == 1 && (unsigned char)bytes[at] >= 0x80) {
			written += utf8_encode(UTF8_REPLACEMENT, out + written);
			lost++;
		} else if (unwanted(c)) {
			lost++;
		} else {
			memcpy(out + written, bytes + at, step);
			written += step;
		}
	}
	out[written] = '\0';
	if (dropped)
		*dropped = lost;
	return xrealloc(out, written + 1);
}
