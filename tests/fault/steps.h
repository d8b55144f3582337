/*
 * A day's work with a database, step by step: an import, edits of all kinds, undo and redo, papers and a copy. Every step
 * finds by itself what it works on, so that it can be taken again, and in another session, and comes out the same.
 */
#ifndef TESTS_FAULT_STEPS_H
#define TESTS_FAULT_STEPS_H

#include "app/session.h"

/* Where the work is done. */
struct place {
	char *folder;
	char *db;
	char *sample; /* data/sample.yaml */
	char *paper;  /* the plan as text */
	char *copy;   /* the backup */
	char *before; /* a folder that keeps what there was before the steps that are tried */
};

struct step {
	const char *name;
	bool (*take)(struct session *session, const struct place *place, struct error *err);
};

extern const struct step steps[];
extern const int step_count;

#endif
