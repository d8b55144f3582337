/* What the parts of `several` share: where they are at it, and what every process tells of itself. */
#ifndef TESTS_SEVERAL_H
#define TESTS_SEVERAL_H

#include "app/session.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { PROCESSES_MOST = 64, SCREENS = 2, KEPT_MOST = 4096 };

struct place {
	const char *program;
	char *self; /* this program; its folder has the one that types, too */
	char *folder, *db, *copy;
	int edits, processes;
};

/* In memory that all share. */
struct told {
	volatile bool over; /* the writers are done */
	volatile int acknowledged[PROCESSES_MOST];
	volatile int refused; /* an undo in whose way somebody else is: rightly so */
	volatile int64_t longest_ms;
	volatile int readings, copies;
	volatile int typed, asked; /* edits on the screens, and how often they asked to wait */
};

extern struct told *told;

/* Always false. */
bool wrong(const char *who, const char *what);

/* Ends the process where it can't be opened. */
struct session *open_session(const struct place *place, const char *actor, bool reads);

/* --- each the whole of a process, which it ends --- */

/* Adds, changes, removes and takes back activities of its own; leaves a file `list-NUMBER` of those that must be there. */
void write_all(const struct place *place, int number);

/* Reads all that a view would ask for, again and again. */
void read_all(const struct place *place, int number);

/* Makes backups, and looks whether each is sound. */
void copy_all(const struct place *place, int number);

/* --- what is there --- */

struct counts {
	size_t activities, cancelled, sections;
	long entries; /* of history */
};

/* Of the plan that all work on. */
void count_all(struct session *session, struct counts *out);

bool is_sound(const char *path);

/* Whether all that was acknowledged is there, once, and history tells of all of it in its order. `before`: any of them began. */
bool all_is_there(const struct place *place, const struct counts *before);

/* From a usual disk to slow ones (moves.c). Installs another VFS than that of SQLite, which stays. */
bool moves_to_slow_disk(const struct place *place);

#endif
