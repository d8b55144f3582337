#ifndef TOOLS_HARM_H
#define TOOLS_HARM_H

/*
 * Whether all that a program has ever sent to the terminal is text, and what a screen is drawn with (ECMA-48): cursor,
 * erasing, looks, modes. What else a terminal understands comes from a text that somebody has made to steer it, or to be read
 * otherwise than it stands there: titles and other commands to the terminal, questions that it answers into the input,
 * resets, C1, bells, changes of direction, what can't be seen, bytes of no UTF-8.
 */

#include <stdbool.h>
#include <stddef.h>

struct harm {
	char held[64]; /* the beginning of a sequence or character whose end has not come yet */
	size_t count;
	int marks;      /* characters without a width of their own, one behind the other */
	char found[64]; /* the first harm, such as "ESC ]"; "": none so far */
};

/* Zeroed at the start of a program. */
void harm_read(struct harm *harm, const char *bytes, size_t length);

#endif
