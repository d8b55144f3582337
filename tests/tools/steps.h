#ifndef TOOLS_STEPS_H
#define TOOLS_STEPS_H

/* A screen test as it stands in its file: one step a line. The format: README.md. */

#include "lines.h"

struct play;
struct step;

/* What a step does. Gives NULL, or why the test fails, in words that stay until the next step. */
typedef const char *step_action(struct play *play, const struct step *step);

struct step_kind {
	const char *name;
	step_action *action;
	bool checks; /* can fail for what the program does: a test needs one of these */
	bool bare;   /* may stand without an argument */
	bool block;  /* is followed by a golden block */
};

struct step {
	const struct step_kind *kind;
	const char *argument; /* what follows the name, in the file's own lines; "" for nothing */
	size_t line;          /* from 0 */
	size_t block, block_end; /* the lines between the quotes; both 0 where there is no block */
};

struct steps {
	struct lines file;
	struct step *step;
	size_t count;
};

/*
 * Reads the steps out of steps->file, with the kinds there are (an entry without a name ends
 * them). NULL, or what is wrong and in which line (from 1; 0 for the whole).
 */
const char *steps_parse(struct steps *steps, const struct step_kind *kinds, size_t *line);

void steps_release(struct steps *steps);

#endif
