#ifndef WALK_EVENTS_H
#define WALK_EVENTS_H

/* What may happen at a terminal, drawn by lot. The same seed draws the same. */

#include "terminal.h"

#include <stdint.h>
#include <stdio.h>
#include <sys/types.h>

/* In milliseconds: to be at rest, and for anything at all. */
enum { QUIET = 4, PATIENCE = 60000 };

enum { TAPE_LENGTH = 30, TAPE_LINE = 160 };

struct events {
	uint64_t dice; /* begins as the seed */
	struct terminal *terminal;
	pid_t program;     /* that suspends itself when it is told to */
	pid_t other;       /* somebody else's command that still runs, or 0 */
	bool news;         /* somebody else may have changed what is shown */
	const char *wrong; /* what was found while something happened, or NULL */
	long count;
	char tape[TAPE_LENGTH][TAPE_LINE];
};

/* From 0 to `sides` - 1. */
int events_draw(struct events *events, int sides);

/* Writes a line on the tape. */
void events_note(struct events *events, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* Lets one thing happen, which may be a few keys. What can't reach the program any more is lost. */
void events_happen(struct events *events);

/*
 * Ends whatever has begun and is no key yet: a paste, a sequence, a character. The program would wait for the rest of it
 * and then do something more, seconds later.
 */
void events_end_key(struct events *events);

/*
 * Lets the program go on until it has read all that was typed, printed what it has to say, and
 * sleeps; false where that doesn't happen.
 */
bool events_rest(struct events *events);

/* Prints the last of what happened, as the steps of a screen test. */
void events_print_tape(FILE *out, const struct events *events);

#endif
