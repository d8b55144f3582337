/*
 * The 24 solar terms (节气) of the years 1901 to 2100, by the time of 120° east. Before 1929 calendars were reckoned by
 * the meridian of Beijing, 14 minutes behind, so that a few terms of those years were printed a day earlier.
 */
#ifndef MODEL_SOLAR_TERM_H
#define MODEL_SOLAR_TERM_H

#include "base/date.h"

#include <stdbool.h>

/* In the order of the year: 0 小寒, 1 大寒 in January, … 22 大雪, 23 冬至 in December. */
enum { SOLAR_TERMS = 24 };

/* False outside of the years 1901 to 2100. */
bool solar_term_day(int year, int term, struct date *out);

/* The term that falls on this day; -1: none, or none is known. */
int solar_term_on(struct date date);

/* 清明 as files and documents write it, and in the language that is set. Borrowed, for ever. */
const char *solar_term_name(int term);
const char *solar_term_label(int term);

/* By the name that files write; -1: none. */
int solar_term_find(const char *name);

#endif
