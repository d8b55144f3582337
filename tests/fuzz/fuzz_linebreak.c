/*
 * Any bytes, in lines of any width: they must come out whole and in order, in lines that fit, and an end must be reached.
 * The first byte of the input says how wide a line is, its highest bit how wide the ambiguous characters are.
 */
#include "base/linebreak.h"
#include "base/strbuf.h"
#include "base/width.h"
#include "i18n/language.h"

#include <stdlib.h>

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc;
	(void)argv;
	return language_use_utf8() ? 0 : -1;
}

static void require(bool holds)
{
	if (!holds)
		abort();
}

/* Is all of it blanks (ASCII, ideographic, or of U+2000 to U+200A), with at most the one \n that ends a line? */
static bool only_blanks(const char *text, size_t length)
{
	for (size_t i = 0; i < length;) {
		const char *at = text + i;
		if (*at == ' ' || *at == '\t' || (*at == '\n' && i + 1 == length))
			i += 1;
		else if (strncmp(at, "　", 3) == 0 ||
			 (strncmp(at, "\xE2\x80", 2) == 0 && (unsigned char)at[2] <= 0x8A))
			i += 3;
		else
			return false;
	}
	return true;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	if (!size)
		return 0;
	int columns = 2 + (data[0] & 0x7F), ambiguous = data[0] & 0x80 ? 2 : 1;
	char *text = xmemdup0((const char *)data + 1, size - 1);
	size_t end = strlen(text);
	int lines = 0;
	for (size_t at = 0, next; at < end; at += next, lines++) {
		int width;
		size_t length = line_measure(text + at, columns, ambiguous, &next, &width);
		require(next > 0 && length <= next && next <= end - at);
		require(width == width_of_bytes(text + at, length, ambiguous));
		require(width <= columns || length == grapheme_length(text + at));
		require(only_blanks(text + at + length, next - length));
	}
	require(line_count(text, columns, columns, ambiguous) == (lines ? lines : 1));
	free(text);
	return 0;
}
