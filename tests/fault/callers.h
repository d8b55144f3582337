/* Where in the program and its libraries a call comes from. For the shim, out of which nothing of it is seen. */
#ifndef TESTS_FAULT_CALLERS_H
#define TESTS_FAULT_CALLERS_H

#include <stdint.h>

#pragma GCC visibility push(hidden)

/* The first look loads a library, for which it asks for memory: before anything is counted. */
void callers_prepare(void);

/*
 * A name for the chain of callers of the call that is on, up to so many of them, without those in the shim itself; a function
 * that calls itself counts once. The same in every run, and never 0.
 */
uint64_t callers_name(int most);

#pragma GCC visibility pop

#endif
