/* What a new plan has from its old one, for programs. */
#ifndef CLI_ROLL_JSON_H
#define CLI_ROLL_JSON_H

#include "model/roll.h"

/* All proposals and what was decided; `next` is the new plan, with its code. */
void roll_print_json(const struct roll *roll, const struct whole_plan *next, bool stored);

#endif
