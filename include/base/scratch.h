/*
 * Files on their way: what is written under a name of its own first and takes its place when it is whole. Where the program
 * ends in between, for want of memory or by a signal, it goes.
 */
#ifndef BASE_SCRATCH_H
#define BASE_SCRATCH_H

#include <stdbool.h>

/*
 * `path` is borrowed until its scratch_end(), which ends the one that was begun last. What a database has beside it goes
 * with it. Up to two at a time in a thread.
 */
void scratch_begin(const char *path);
void scratch_end(void);

/* Takes away those of this thread; also for handlers of signals, behind which the program ends. False: there were none. */
bool scratch_clear(void);

#endif
