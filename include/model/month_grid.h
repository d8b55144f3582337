/*
 * A month as a wall calendar has it: weeks in rows, from Monday to Sunday, with the days of its neighbours that fill the
 * first and the last week. Cells count from 0, seven to a week.
 */
#ifndef MODEL_MONTH_GRID_H
#define MODEL_MONTH_GRID_H

#include "base/date.h"

enum { WEEK_DAYS = 7, GRID_WEEKS_MOST = 6, GRID_CELLS_MOST = WEEK_DAYS * GRID_WEEKS_MOST };

struct month_grid {
	int month;  /* period.h */
	long first; /* the Monday of the first week, as in date_to_days() */
	int weeks;  /* 4 to 6: as many as have a day of the month */
};

/* `month` inside the years 1000 to 9999. */
struct month_grid month_grid_of(int month);

struct date month_grid_date(const struct month_grid *grid, int cell);

/* -1: the day stands in none of them. */
int month_grid_cell(const struct month_grid *grid, struct date date);

/* Is the cell's day one of the month itself? */
bool month_grid_owns(const struct month_grid *grid, int cell);

/* The same day of another month; its last where it has none of that number. `month` as above. */
struct date month_day(int month, int day);

#endif
