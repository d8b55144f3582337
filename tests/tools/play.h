#ifndef TOOLS_PLAY_H
#define TOOLS_PLAY_H

/* A screen test while it runs, and what its steps do. */

#include "sandbox.h"
#include "steps.h"
#include "terminal.h"

/* A terminal that another `at` step has left. */
struct seat {
	char *name;
	struct terminal *terminal;
	int columns, rows;
};

struct play {
	const struct sandbox *sandbox;
	struct steps steps;
	struct terminal *terminal; /* of the last run step here; NULL before there was one */
	int columns, rows;
	struct seat *seats; /* the first is where a test begins; that at `seat` is the one here */
	size_t seat_count, seat;
	char **shown; /* per step: the screen to write into its block, or NULL */
	bool changed; /* one of them is not what stands there */
	char reason[512];
	char *detail; /* what to print beside the reason: a diff, a command's output */
};

/* All kinds of steps, ended by one without a name. */
extern const struct step_kind play_kinds[];

/* Ends what still runs at any terminal. */
void play_release(struct play *play);

/* Whether the step speaks to a program, so that one must have been started. */
bool play_needs_program(const struct step *step);

/* The reason of a failure, for a step to give back. */
const char *play_because(struct play *play, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* Why a condition was waited for in vain. */
const char *play_in_vain(struct play *play, const char *what);

/* How long to wait for anything, in milliseconds. */
int play_patience(const struct play *play);

/*
 * Waits until the condition holds and still does once the program has read its input and come to
 * rest: a screen that is only right on the way to the next doesn't count. Gives NULL, or
 * `otherwise` with what happened.
 */
const char *play_settle_on(struct play *play, terminal_condition *holds, const void *goal,
			   const char *otherwise);

/* The step that compares the screen with its golden block, or takes it down for writing. */
const char *golden_check(struct play *play, const struct step *step);

/* Replaces the golden blocks in the file by the screens taken down. */
bool golden_write(const struct play *play);

/* Takes away the empty lines at the end. */
void golden_trim(struct lines *lines);

#endif
