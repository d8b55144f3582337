/* Places in a text: counted in characters from its start, told as line and column. */
#ifndef IMPORT_PLACE_H
#define IMPORT_PLACE_H

#include <stddef.h>
#include <stdint.h>

struct place {
	int line, column; /* from 1; columns in characters */
	const char *text; /* the line, not zero-ended */
	size_t length;    /* of the line, in bytes */
};

struct line_start {
	uint32_t characters, bytes; /* before the line */
};

/* Lines are looked for when a place is first asked for. The text is borrowed. */
struct places {
	const char *text;
	size_t length;
	struct line_start *lines;
	size_t count, room;
};

void places_init(struct places *places, const char *text, size_t length);
void places_release(struct places *places);

/* Past the end: the end. */
struct place places_find(struct places *places, uint32_t character);

/* The character that stands at a byte, and at a line and column. */
uint32_t places_of_byte(struct places *places, size_t byte);
uint32_t places_of_column(struct places *places, int line, int column);

#endif
