/* libyaml's complaints about syntax, said so that the writer of a plan knows what to do. */
#ifndef IMPORT_SYNTAX_H
#define IMPORT_SYNTAX_H

#include "place.h"

/* As libyaml reports it: English texts and places in characters; `context` may be NULL. */
struct syntax_problem {
	const char *problem, *context;
	uint32_t at, context_at;
};

/* The sentence, owned by the caller; *at is the place to look at. */
char *syntax_explain(const struct syntax_problem *problem, struct places *places, uint32_t *at);

#endif
