/* The days off of a year, for the terminal. */
#ifndef CLI_DAYS_OFF_H
#define CLI_DAYS_OFF_H

#include "model/days_off.h"

/* A line for each holiday: when it is off, how many days, and the weekends that are worked for it. */
void days_off_print(const struct days_off_notice *notice);

/* What was stored, in one line. */
void days_off_print_stored(const struct days_off_notice *notice);

#endif
