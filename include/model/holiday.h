/*
 * Days off by rule: 《全国年节及纪念日放假办法》 of the State Council, as it stood in each year. Which days around them are
 * off and which weekends are worked is announced year by year (days_off.h), and never guessed.
 */
#ifndef MODEL_HOLIDAY_H
#define MODEL_HOLIDAY_H

#include "base/date.h"

/*
 * The holiday that this day is a part of: 元旦, 春节, 清明节, 劳动节, 端午节, 中秋节, 国庆节, in the language that is set. NULL:
 * none. Of days before 2014, when the rule was another one, and after 2100 nothing is told. Borrowed, for ever.
 */
const char *holiday_on(struct date date);

#endif
