#include "place.h"

#include "base/array.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

void places_init(struct places *places, const char *text, size_t length)
{
	*places = (struct places){.text = text, .length = length};
}

void places_release(struct places *places)
{
	free(places->lines);
	*places = (struct places){0};
}

static bool begins_character(char byte)
{
	return ((unsigned char)byte & 0xC0) != 0x80;
}

static void find_lines(struct places *places)
{
	if (places->count)
		return;
	struct line_start start = {0, 0};
	uint32_t characters = 0;
	for (size_t i = 0; i <= places->length; i++) {
		if (i == places->length || places->text[i] == '\n') {
			ARRAY_GROW(places->lines, places->count, places->room);
			places->lines[places->count++] = start;
			start = (struct line_start){characters + 1, (uint32_t)i + 1};
		}
		characters += i < places->length && begins_character(places->text[i]);
	}
}

/* The last line that begins at or before the character. */
static size_t line_of(const struct places *places, uint32_t character)
{
	size_t low = 0, high = places->count;
	while (high - low > 1) {
		size_t middle = (low + high) / 2;
		if (places->lines[middle].characters <= character)
			low = middle;
		else
			high = middle;
	}
	return low;
}

struct place places_find(struct places *places, uint32_t character)
{
	find_lines(places);
	size_t line = line_of(places, character);
	const char *start = places->text + places->lines[line].bytes;
	size_t left = places->length - places->lines[line].bytes;
	const char *end = left ? memchr(start, '\n', left) : NULL;
	size_t length = end ? (size_t)(end - start) : left;
	uint32_t before = character - places->lines[line].characters, in_line = 0;
	for (size_t i = 0; i < length && in_line < before; i++)
		in_line += begins_character(start[i]);
	return (struct place){(int)line + 1, (int)(before < in_line ? before : in_line) + 1, start,
			      length};
}

uint32_t places_of_byte(struct places *places, size_t byte)
{
	uint32_t characters = 0;
	for (size_t i = 0; i < byte && i < places->length; i++)
		characters += begins_character(places->text[i]);
	return characters;
}

uint32_t places_of_column(struct places *places, int line, int column)
{
	find_lines(places);
	size_t at = (size_t)line - 1;
	return places->lines[at < places->count ? at : places->count - 1].characters +
	       (uint32_t)column - 1;
}
