/* A hash of bytes, for tables in memory and for telling texts apart: FNV-1a, 64 bits. Nobody hostile chooses what goes in. */
#ifndef BASE_HASH_H
#define BASE_HASH_H

#include <stddef.h>
#include <stdint.h>

#define HASH_BEGIN UINT64_C(0xCBF29CE484222325)

/* Goes on from `hash`: HASH_BEGIN, or what came of the bytes before. */
uint64_t hash_bytes(uint64_t hash, const void *bytes, size_t length);

#endif
