/*
 * Times of day as people write them beside a day: 下午2点, 上午9:00-11:00, 晚上七点半, 14:30, 2pm. An activity has no field for
 * them; they stand in its detail, as when_reading (when_parse.h) gives them.
 */
#ifndef MODEL_CLOCK_H
#define MODEL_CLOCK_H

#include <stdbool.h>

struct clock_span {
	int from; /* minutes from midnight, 0 to 1439 */
	int to; /* the same; before `from` or the same: on the next day; CLOCK_OPEN: no end is said */
};

#define CLOCK_OPEN (-1)

/*
 * The whole text. False: it is none, or names only a half of the day (上午, 晚上). What the first time says of the half of the
 * day counts for the second, as long as that is not earlier: 下午2点到4点.
 */
bool clock_parse(const char *text, struct clock_span *out);

#endif
