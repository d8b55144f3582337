/*
 * The word beside the number of a day in a calendar: an occasion, else a solar term, else the day of the Chinese calendar,
 * of the first of a month its name: 教师节, 立冬, 初二, 十月. In English the latter two are 'L2' and 'L10/1'.
 */
#ifndef MODEL_DAY_WORD_H
#define MODEL_DAY_WORD_H

#include "model/occasion.h"

enum day_word_kind {
	DAY_WORD_NONE,  /* outside of 1901 to 2100 */
	DAY_WORD_LUNAR, /* means something else where it is shortened */
	DAY_WORD_TERM,
	DAY_WORD_OCCASION,
};

/* Appends it; `occasion` falls on this day, or is NULL. */
enum day_word_kind day_word_write(struct date date, const struct occasion *occasion,
				  struct strbuf *out);

/* Of `count` days from `first` (date_to_days()) on: the first occasion of the list that falls on it (borrowed), or NULL. */
void occasions_of_days(const struct occasion_list *list, long first, size_t count,
		       const struct occasion **out);

#endif
