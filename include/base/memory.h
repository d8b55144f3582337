/*
 * Memory that is there or ends the program. Nothing that these return is NULL.
 *
 * Ownership, everywhere: `char *` is owned by whom it is given to and ends with free(); `const char *` is borrowed.
 */
#ifndef BASE_MEMORY_H
#define BASE_MEMORY_H

#include <stddef.h>

void *xmalloc(size_t size);
void *xcalloc(size_t count, size_t size);
void *xrealloc(void *block, size_t size);

/* A copy of `text`; NULL stays NULL. */
char *xstrdup(const char *text);

/* A copy of the first `length` bytes, ended with a zero byte. */
char *xmemdup0(const char *bytes, size_t length);

/* Replaces *slot by a copy of `text` (NULL allowed) and frees what stood there. `text` may lie inside *slot. */
void string_set(char **slot, const char *text);

/* Are two strings equal, NULL counting as the empty one? */
int string_same(const char *a, const char *b);

/* For libraries that have run out of it: as if one of the above had. Does not return. */
_Noreturn void memory_exhausted(void);

/*
 * What to do when memory has run out, before the program ends with status 1: put the terminal right and say so.
 * It must not allocate. NULL: nothing. Gives what was to be done before. The database is safe by itself: what is not committed is rolled back at the next opening.
 */
void (*memory_on_exhaustion(void (*handler)(void)))(void);

#endif
