/* Whether a command, after a fault, has come to one of the two good ends: done, or not at all and said so. */
#ifndef TESTS_FAULT_JUDGE_H
#define TESTS_FAULT_JUDGE_H

#include "command.h"

/* How a command goes where nothing fails. */
struct model {
	char *before, *after; /* books */
	char *out;            /* what it prints */
	char *or_else;        /* another book */
	char *said;           /* what it says besides */
	char *had, *made;     /* the sum of the file before and after, or its book */
};

/* False: it does not go, which is said. */
bool model_make(struct model *model, const struct place *place, const struct command *command);
void model_release(struct model *model);

/* `status`: as wait() has it. What is not as it should be is said. */
bool judge(const struct place *place, const struct command *command, const struct model *model,
	   int status);

/* Nothing was said but what is said where nothing fails. */
bool judge_silence(const struct place *place, const struct model *model);

#endif
