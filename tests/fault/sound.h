/* What the trials ask of every database, and how they say what is not as it should be. */
#ifndef TESTS_FAULT_SOUND_H
#define TESTS_FAULT_SOUND_H

#include <stdbool.h>

/* Doctor finds nothing in it that needs mending. Else what that is has been said. */
bool is_sound(const char *path);

/* Says what is wrong, and with which (NULL: nothing more), on stderr. Always false. */
bool wrong(const char *what, const char *which);

#endif
