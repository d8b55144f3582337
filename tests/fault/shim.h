/*
 * What a trial of a whole program and the shim preloaded into it (shim.c) tell each other, by a file that both have mapped.
 * Its name is in the environment, as SHIM_VARIABLE.
 */
#ifndef TESTS_FAULT_SHIM_H
#define TESTS_FAULT_SHIM_H

#include <stdbool.h>

#define SHIM_VARIABLE "UNIONPLAN_FAULT_SHIM"

/* Which calls count and can fail. */
enum shim_kind {
	SHIM_NONE,
	SHIM_MEMORY, /* malloc, calloc, realloc: of the program and of every library in it */
	SHIM_FILES,  /* open, read, write, sync, truncate, rename, link, unlink, close */
	SHIM_WRITES, /* those of them that need room on the disk */
};

struct shim {
	enum shim_kind kind;
	long at;      /* which call fails, from 1; 0: none */
	bool lasts;   /* all later ones, too */
	int number;   /* errno that it fails with */
	bool halting; /* every second call that may be interrupted is (EINTR), and what goes through goes in small pieces */

	volatile long count;
	volatile bool came_up;
	char name[24]; /* of the call that failed first */
};

#endif
