/* On which level a number stands: what the lists that are open say, and how this plan uses its styles elsewhere. */
#ifndef RECOGNISE_LEVELS_H
#define RECOGNISE_LEVELS_H

#include "recognise_parts.h"

/* A list that is open. */
struct open_list {
	int class;                 /* of recogniser->classes; -1: a heading without a number */
	struct phrase_label label; /* of its last item */
	bool introduces;           /* its last item ends with a colon: what follows belongs to it */
};

struct levels {
	struct recogniser *recogniser;
	struct open_list open[OUTLINE_DEEPEST];
	int count;
	struct open_list
		root; /* the list of the top level, while a heading without a number stands there */
	bool rooted;
	int article; /* of the last 第…条, which runs on */
};

/* Counts how the plan's lists stand inside one another. */
void levels_learn(struct recogniser *recogniser, const struct plan_part *part);

void levels_init(struct levels *levels, struct recogniser *recogniser);

/* Puts piece `at`, which has a label, into a list; gives its level from 1. *doubt is set where it is one. */
int levels_place(struct levels *levels, size_t at, size_t end, enum doubt *doubt);

/* A heading without a number on `level`, from 1 (at most one below what is open). */
void levels_place_heading(struct levels *levels, int level);

/* The index of the open list in which the label counts on; -1: none does. */
int levels_find_next(const struct levels *levels, const struct piece *piece);

/* The same for any list of its class. */
int levels_find(const struct levels *levels, int class);

#endif
