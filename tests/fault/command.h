/* Commands of the program as it is, and a place of their own in which each is run again and again, with the shim preloaded. */
#ifndef TESTS_FAULT_COMMAND_H
#define TESTS_FAULT_COMMAND_H

#include "shim.h"

#include <stdbool.h>
#include <stddef.h>

struct command {
	const char *name;
	const char *words[8];
	bool first;  /* there is no database yet */
	bool broken; /* it is none any more, and stays so until it is replaced */
	bool moved;  /* the program has never run on this machine, which has no number yet */
	bool daily;  /* there is no backup of today yet, and so one is made beside it */
	const char *
		or_else; /* what the database may hold then, too: one that can't be read is put aside */
	const char *piped; /* a file that is its input, through a pipe */
	const char *makes; /* a file */
	bool database;     /* which is a database itself */
};

extern const struct command commands[];
extern const size_t command_count;

/* NULL: there is none of that name. */
const struct command *command_named(const char *name);

struct place {
	const char *program, *preloaded;
	char *folder, *work, *before, *fixed;
	char *db, *out, *said, *map;
	char *backups,
		*origin; /* what the program makes by itself: a folder, and the number of this machine */
	struct shim *shim;
};

/* False: it can't be made, which is said. */
bool place_make(struct place *place, const char *program, const char *preloaded);
bool place_remove(struct place *place);

/* Everything as it is before the command. */
void place_lay_out(const struct place *place, const struct command *command);

/* Gives the status as wait() has it. What it is to meet stands in place->shim; what it prints and says in two files. */
int command_run(const struct place *place, const struct command *command);

#endif
