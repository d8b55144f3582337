#ifndef TOOLS_UTF8_H
#define TOOLS_UTF8_H

/* Single characters of UTF-8 (RFC 3629). */

#include <stddef.h>
#include <stdint.h>

/* Writes a code point; gives its length, 1 to 4. No 0 is added. */
size_t utf8_encode(uint32_t code, char bytes[4]);

/* Reads a code point; gives its length, or 0 where no well-formed character begins. */
size_t utf8_decode(const char *bytes, uint32_t *code);

#endif
