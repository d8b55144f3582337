/* What somebody does at the screen, scene by scene, whatever fails meanwhile, and whether anything of it was lost. */
#ifndef TESTS_FAULT_SCENE_H
#define TESTS_FAULT_SCENE_H

#include "shim.h"

#include <stdbool.h>
#include <stddef.h>

enum { ACTS_MOST = 24, PATH_ROOM = 128 };

/* One thing that is done, or waited for. Texts are of the Chinese screen. */
struct act {
	enum act_kind {
		ACT_END,
		ACT_KEY,   /* a key, by its name (tests/tools/README.md) */
		ACT_TYPE,  /* a text */
		ACT_SEE,   /* the screen shows it */
		ACT_DRAFT, /* what was typed is kept as a draft; no text */
		ACT_DONE,  /* the screen says so: from now on it is true */
	} kind;
	const char *text;
	int rows; /* ACT_DONE: how many rows of the plan hold scene.typed then */
};

struct scene {
	const char *name;
	struct act acts[ACTS_MOST];
	const char *
		typed; /* a text that is in no row before, and can't be lost once it is kept; NULL: none */
	const char *made; /* the file that the last ACT_DONE tells of; NULL: none */
};

extern const struct scene scenes[];
extern const size_t scene_count;

struct stage {
	const char *program, *preloaded;
	char folder[PATH_ROOM], work[PATH_ROOM], db[PATH_ROOM];
	char command[2048];
	struct shim *shim;
	bool speaks; /* shows the screen whenever something does not come */
};

/* Everything that a scene begins with: a database with the sample, an editor, a printer. False: it can't be made. */
bool stage_make(struct stage *stage, const char *program, const char *preloaded);
bool stage_remove(struct stage *stage);

/*
 * Plays it with what stands in stage->shim, and judges it. Where nothing fails, all of it must go; what it makes then is what
 * it has to make ever after. What is not as it should be is said, with the screen.
 */
bool scene_play(const struct stage *stage, const struct scene *scene);

#endif
