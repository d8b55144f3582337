/*
 * Days off and working weekends, as they were announced for a year. What was not announced is not guessed: of a year
 * that is not known, only weekdays, weekends, and the days that are off by rule (holiday.h) are. These are off in any year.
 */
#ifndef MODEL_DAYS_OFF_H
#define MODEL_DAYS_OFF_H

#include "base/date.h"

#include <stdbool.h>
#include <stddef.h>

struct day_off {
	long day;   /* as in date_to_days() */
	char *name; /* 国庆节; of a working weekend: the holiday it makes up for */
	bool works; /* a weekend that is worked */
	int year;   /* in whose announcement it stands */
};

struct days_off {
	struct day_off *
		items; /* by day, each once, where days_off_sort() was called since the last was added */
	size_t count, room;
};

void days_off_release(struct days_off *days);

/* Copies `name`. */
void days_off_add(struct days_off *days, struct date date, const char *name, bool works, int year);

/* Orders them. Where a day stands twice, the one of the later year stays. */
void days_off_sort(struct days_off *days);

/* Moves those from `more` whose year `days` has not, and empties `more`. Sorts. */
void days_off_merge(struct days_off *days, struct days_off *more);

/* Has this year been announced? */
bool days_off_known(const struct days_off *days, int year);

/* The announcement of one year. */
struct days_off_notice {
	int year;
	char *source; /* 国办发明电〔2025〕7号; NULL: not said */
	struct days_off days;
};

void days_off_notice_release(struct days_off_notice *notice);

enum day_kind {
	DAY_WORK,    /* Monday to Friday */
	DAY_WEEKEND, /* Saturday or Sunday */
	DAY_OFF,     /* was announced as off, or is so by rule; be it a weekday or not */
	DAY_WORKED,  /* a weekend that is worked */
};

/* Sorted days. *name, where not NULL, is the holiday of a DAY_OFF or DAY_WORKED (borrowed), else NULL. */
enum day_kind days_off_look(const struct days_off *days, struct date date, const char **name);

#endif
