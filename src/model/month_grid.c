#include "model/month_grid.h"

#include "model/period.h"

struct date month_day(int month, int day)
{
	int last = date_days_in_month(month_year(month), month_of_year(month));
	return (struct date){month_year(month), month_of_year(month), day < last ? day : last};
}

struct month_grid month_grid_of(int month)
{
	struct date begins = month_day(month, 1), ends = month_day(month, 31);
	int before = date_weekday(begins) - 1;
	int weeks = (before + ends.day + WEEK_DAYS - 1) / WEEK_DAYS;
	return (struct month_grid){month, date_to_days(begins) - before, weeks};
}

struct date month_grid_date(const struct month_grid *grid, int cell)
{
	return date_from_days(grid->first + cell);
}

int month_grid_cell(const struct month_grid *grid, struct date date)
{
	long cell = date_to_days(date) - grid->first;
	return cell >= 0 && cell < (long)grid->weeks * WEEK_DAYS ? (int)cell : -1;
}

bool month_grid_owns(const struct month_grid *grid, int cell)
{
	return month_of_date(month_grid_date(grid, cell)) == grid->month;
}
