#include "base/memory.h"

#include "base/array.h"
#include "base/banned.h"

#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

static void (*exhausted)(void);

void (*memory_on_exhaustion(void (*handler)(void)))(void)
{
	void (*before)(void) = exhausted;
	exhausted = handler;
	return before;
}

/* Mostly none is left for any thread: the first one ends the program, and must not be overtaken before the terminal is right. */
_Noreturn void memory_exhausted(void)
{
	static atomic_flag ending = ATOMIC_FLAG_INIT;
	while (atomic_flag_test_and_set(&ending))
		pause();
	if (exhausted)
		exhausted();
	exit(1);
}

static void *checked(void *block)
{
	if (!block)
		memory_exhausted();
	return block;
}

void *xmalloc(size_t size)
{
	return checked(malloc(size ? size : 1));
}

void *xcalloc(size_t count, size_t size)
{
	return checked(calloc(count ? count : 1, size ? size : 1));
}

void *xrealloc(void *block, size_t size)
{
	return checked(realloc(block, size ? size : 1));
}

char *xstrdup(const char *text)
{
	return text ? xmemdup0(text, strlen(text)) : NULL;
}

char *xmemdup0(const char *bytes, size_t length)
{
	char *copy = xmalloc(length + 1);
	if (length)
		memcpy(copy, bytes, length);
	copy[length] = '\0';
	return copy;
}

void string_set(char **slot, const char *text)
{
	char *copy = xstrdup(text);
	free(*slot);
	*slot = copy;
}

int string_same(const char *a, const char *b)
{
	return strcmp(a ? a : "", b ? b : "") == 0;
}

void *array_reserve(void *items, size_t wanted, size_t *room, size_t size)
{
	if (wanted <= *room)
		return items;
	size_t least = size >= 16 ? 4 : 64 / size;
	size_t more = *room ? *room + *room / 2 : least;
	if (more < wanted)
		more = wanted;
	if (more > SIZE_MAX / size)
		checked(NULL);
	*room = more;
	return xrealloc(items, more * size);
}
