#ifndef WALK_OTHERS_H
#define WALK_OTHERS_H

/* Somebody else, who changes the same database by commands while the screen is open. */

#include "events.h"

/* Begins a command drawn by lot and lets it run beside what comes next; nothing while the last one still runs. */
void others_act(struct events *events);

/* Waits until they have done. NULL, or what went wrong with them. */
const char *others_rest(struct events *events);

#endif
