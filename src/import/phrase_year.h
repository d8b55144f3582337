/* The time that a title names: a year, a school year, a semester, a month; for phrase_*.c alone. */
#ifndef PHRASE_YEAR_H
#define PHRASE_YEAR_H

#include <stdbool.h>
#include <stddef.h>

struct phrase_year_words {
	size_t at, length; /* from the first word of it to the last one; length 0: none */
	int year, last_year;
	bool open; /* 20xx年 */
	bool school_year;
	int semester;
	int month, months;
};

/* In a short text. */
void phrase_year_find(const char *text, struct phrase_year_words *out);

/* 20xx年, 20__年, 2×××年, ××年, with 年: a year that is left to be filled in. Moves *p behind it. */
bool phrase_year_take_open(const char **p);

#endif
