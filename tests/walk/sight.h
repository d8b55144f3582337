#ifndef WALK_SIGHT_H
#define WALK_SIGHT_H

/* What no screen may ever show. */

#include "terminal.h"

/* NULL, or what is wrong; *at tells where. */
const char *sight_wrong(const struct terminal *terminal, struct place *at);

#endif
