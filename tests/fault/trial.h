/*
 * One trial: the day's work (steps.h) on a disk that fails once, fails from then on, or loses its power; and whether after
 * it the database is sound, and holds just what was acknowledged and, whole or not at all, what was in flight.
 */
#ifndef TESTS_FAULT_TRIAL_H
#define TESTS_FAULT_TRIAL_H

#include "steps.h"
#include "vfs.h"

/*
 * A few steps of the day, done in a session of their own, and how they go without a fault. They begin with what the steps
 * before them have left.
 */
struct reference {
	int first, last; /* steps[first] to steps[last - 1] */
	char **books;    /* before each of them, and at the end; by the number of the step */
	long *calls; /* how many of SQLite there were to its disk until then, from the opening on */
	long call_count; /* with the closing */
	struct {
		char *before, *after; /* NULL: there is none */
	} paper, copy;                /* the pages, and the book of the backup */
};

/* `first` 0: with an empty folder, else after the reference before it. False: it does not go, which is said on stderr. */
bool reference_make(struct reference *reference, const struct place *place, int first, int last);

/* Has it done once more, so that the next one can begin with what it leaves. */
bool reference_leave(const struct reference *reference, const struct place *place);
void reference_release(struct reference *reference);

/* In which step the n-th call comes: its number; -1 is the opening, `last` the closing. And the name of that. */
int reference_phase(const struct reference *reference, long call);
const char *reference_step(const struct reference *reference, long call);

/* What came up, for the summary. */
struct tally {
	int told;        /* failures that were told to the user */
	int told_though; /* and whose action was kept all the same */
	int silent;      /* faults that nobody noticed, as all went well */
};

/* In a process of its own, so that a crash or a hang is no more than a failure. `speaks`: says each sentence on stderr. */
bool trial(const struct reference *reference, const struct place *place,
	   const struct vfs_fault *fault, bool speaks, struct tally *tally);

#endif
