/*
 * What a trial of a whole program and the shim preloaded into it (shim.c) tell each other, by a file that both have mapped.
 * Its name is in the environment, as SHIM_VARIABLE.
 */
#ifndef TESTS_FAULT_SHIM_H
#define TESTS_FAULT_SHIM_H

#include <stdbool.h>
#include <stdint.h>

#define SHIM_VARIABLE "UNIONPLAN_FAULT_SHIM"

/* Which calls count and can fail. */
enum shim_kind {
	SHIM_NONE,
	SHIM_MEMORY, /* malloc, calloc, realloc: of the program and of every library in it */
	SHIM_FILES,  /* open, read, write, sync, truncate, rename, link, unlink, close */
	SHIM_WRITES, /* those of them that need room on the disk */
	SHIM_KINDS
};

/*
 * A place in the program and its libraries from which calls come: the chain of callers, each told by its object and where
 * in that it is, so that two runs name it alike. A function that calls itself counts once in it.
 */
struct shim_place {
	uint64_t name; /* never 0 */
	long first[SHIM_KINDS],
		last[SHIM_KINDS]; /* the calls from there, by their number in each kind; 0: none */
	long count[SHIM_KINDS];   /* how many there were */
};

enum { SHIM_FRAMES = 12, SHIM_PLACES = 1 << 16 };

struct shim {
	enum shim_kind kind;
	uint64_t from; /* only calls from this place count; 0: all. It takes time to find out */
	long at;       /* which call fails, from 1; 0: none */
	bool lasts;    /* all later ones, too */
	int number;    /* errno that it fails with */
	bool halting; /* every second call that may be interrupted is (EINTR), and what goes through goes in small pieces */
	bool noting;  /* none fails; where they come from is noted in `places` */

	volatile long count; /* of that kind */
	volatile bool came_up;
	uint64_t came_from;      /* the place of the call that failed first */
	char name[24];           /* and its name */
	long counts[SHIM_KINDS]; /* with `noting`, of all kinds at once */
	long place_count;        /* SHIM_PLACES: there may have been more */
	struct shim_place places
		[]; /* SHIM_PLACES of them, hashed by name; left as they are by who assigns a struct */
};

enum { SHIM_BYTES = sizeof(struct shim) + SHIM_PLACES * sizeof(struct shim_place) };

#endif
