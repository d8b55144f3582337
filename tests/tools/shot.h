#ifndef TOOLS_SHOT_H
#define TOOLS_SHOT_H

/* Pictures of the screen, for the README: SVG that is aligned whatever fonts the reader has. */

#include "terminal.h"

#include <stdio.h>

/* Draws what the terminal shows, and its cursor. The picture follows a light or dark scheme. */
void shot_draw(FILE *out, const struct terminal *terminal);

#endif
