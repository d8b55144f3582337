/* A clock that only goes forward, for how long something lasts; what day it is, date.h tells. */
#ifndef BASE_MONOTONIC_H
#define BASE_MONOTONIC_H

#include <stdint.h>

/* Milliseconds since some moment before the program began; int64_t, for a long of 32 bits lasts 24 days. */
int64_t monotonic_ms(void);

#endif
