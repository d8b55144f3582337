/* What a new plan has from its old one, and what not: told so that it can be worked through. */
#ifndef CLI_ROLL_TOLD_H
#define CLI_ROLL_TOLD_H

#include "model/roll.h"

/*
 * Tables, those that hold anything: texts that were changed, texts that tell years and were left as they are, times that
 * nobody would expect, activities that were offered.
 */
void roll_tell(const struct roll *roll);

/* All of it for programs; `next` is the new plan, with its code. */
void roll_tell_json(const struct roll *roll, const struct whole_plan *next, bool stored);

#endif
