/*
 * Pastes of terminals that don't mark them: more text, with line ends in it, than anybody types in the moment between two
 * reads.
 */
#ifndef KEY_BURST_H
#define KEY_BURST_H

#include <stdbool.h>
#include <stddef.h>

/* For so long after one, text that comes is its next piece: terminals and pipes cut a paste where they like. */
#define BURST_GOES_ON_MS 100

/*
 * Of bytes that came in one read: how many of them, from the first, are such a paste; 0: none. Control characters but tabs
 * and line ends are the end of it, so is a character that isn't whole. `goes_on`: the last bytes were one, and any text is.
 */
size_t key_burst_length(const char *bytes, size_t length, bool goes_on);

#endif
