#ifndef TOOLS_LOOKS_H
#define TOOLS_LOOKS_H

/* The steps that check how something looks, besides what it says. */

#include "steps.h"

/* looks LOOK… : TEXT */
const char *looks_check(struct play *play, const struct step *step);

/* colourless */
const char *looks_check_colourless(struct play *play, const struct step *step);

#endif
