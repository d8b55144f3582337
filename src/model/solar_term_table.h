/*
 * The days of the solar terms in the years 1901 to 2100. Of each term: the earliest day of its month on which it ever
 * falls; of each year: two bits for each term, the lowest for the first, that say how many days later it is.
 */
#ifndef SOLAR_TERM_TABLE_H
#define SOLAR_TERM_TABLE_H

#include <stdint.h>

enum {
	SOLAR_TERM_FIRST_YEAR = 1901,
	SOLAR_TERM_LAST_YEAR = 2100,
	SOLAR_TERM_YEARS = SOLAR_TERM_LAST_YEAR - SOLAR_TERM_FIRST_YEAR + 1,
};

extern const uint8_t solar_term_first[24];
extern const uint64_t solar_term_table[SOLAR_TERM_YEARS];

#endif
