/*
 * The years of the Chinese calendar from 1900, which began on 1900-01-31, to 2100.
 *
 * Bits 0 to 12: which of its months, in their order, have 30 days; the others have 29. Bits 13 to 16: the number of the
 * month that comes twice, 0 where none does. From bit 17: how many days after January 1 it begins.
 */
#ifndef LUNAR_TABLE_H
#define LUNAR_TABLE_H

#include <stdint.h>

enum {
	LUNAR_TABLE_FIRST = 1900,
	LUNAR_TABLE_LAST = 2100,
	LUNAR_TABLE_YEARS = LUNAR_TABLE_LAST - LUNAR_TABLE_FIRST + 1,
	LUNAR_TABLE_LEAP_SHIFT = 13,
	LUNAR_TABLE_FIRST_DAY_SHIFT = 17,
};

extern const uint32_t lunar_table[LUNAR_TABLE_YEARS];

#endif
