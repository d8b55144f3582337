/* The state of the calendar view, for its own files: calendar.c (moving about, its forms), calendar_change.c, calendar_days.c (what is read),
 * calendar_month.c, calendar_year.c, calendar_list.c (how they look). */
#ifndef CALENDAR_VIEW_H
#define CALENDAR_VIEW_H

#include "model/activity_count.h"
#include "model/day_word.h"
#include "model/days_off.h"
#include "model/month_grid.h"
#include "model/month_strip.h"
#include "model/plan.h"
#include "tui/view/list.h"
#include "tui/view/view.h"

/* Where an activity of the month stands: on day 1 to 31; 0: it has no exact day; from 32 on: in a cell of a neighbour. */
enum { GRID_DAYS = 32, GRID_PLACES = GRID_DAYS + GRID_CELLS_MOST };

/* Where the parts of a month were drawn last, in the view's box. */
struct calendar_month_box {
	struct box weeks;
	int cell;                     /* columns of a day */
	int heights[GRID_WEEKS_MOST]; /* rows of each week */
	bool ruled;                   /* the first of them is a line */
	bool compact;                 /* number and signs alone */
	bool beside;                  /* the list stands beside the weeks */
	struct box list;
};

enum { YEAR_MONTHS = 12 };

/* Twelve months, day by day. */
struct calendar_year {
	int first; /* month; 0: nothing is read */
	long from; /* its first day, as in date_to_days() */
	int *busy; /* of each day: how much takes place on it */
	const struct occasion **occasions;
};

/* Where they were drawn last, in the view's box. */
struct calendar_year_box {
	struct box box;
	int beside, slot; /* months in a row, and columns of each */
	int cell;         /* columns of a day */
	int height;       /* rows of a month and of the gap below it */
	int top, shown;   /* the first row of months that is shown, and how many of them */
};

/* The plan's time, all of it. */
struct calendar_strip {
	struct strip_list items;
	char **titles; /* of the items; NULL: not looked up yet */
	char **groups; /* their names, by rank */
	size_t group_count;
	enum strip_grouping grouping;
	struct list list; /* of the items */
	int from;         /* how many months of the plan are passed over at the left */
	int shown;        /* how many were drawn */
	struct box rows;  /* where they were, in the view's box */
};

enum calendar_form { CALENDAR_MONTH, CALENDAR_YEAR, CALENDAR_STRIP, CALENDAR_FORMS };

struct calendar_view {
	struct view view;
	int64_t plan_id;
	enum calendar_form form;
	struct date day; /* the cursor */

	/* The month of it. */
	struct month_grid grid; /* weeks 0: nothing is read */
	struct activity_list read;
	struct activity_list beside; /* of the days of its neighbours in the same weeks */
	size_t *by_day; /* indices into both, one behind the other, in the order of their places */
	size_t begins[GRID_PLACES + 1]; /* where in by_day those of a place begin */
	const struct occasion *occasions[GRID_CELLS_MOST];

	/* The activities of the day at the cursor, then those of the month without a day. */
	struct list list;
	bool in_list; /* the keys move there */

	struct activity current; /* of the list's cursor, read whole when it is shown; id 0: none */
	int64_t current_version; /* of the database, then */

	struct calendar_month_box box;

	struct calendar_year year;
	struct calendar_year_box year_box;

	struct calendar_strip strip;
};

/* --- what is read (calendar_days.c) --- */

/* The month of view->day. The list's cursor stays on `current` where that is there. */
bool calendar_read_month(struct calendar_view *view, struct desk *desk, int64_t current,
			 struct error *err);

/* The twelve months that view->day is among. */
bool calendar_read_year(struct calendar_view *view, struct desk *desk, struct error *err);
void calendar_year_release(struct calendar_year *year);

/* --- the strip (calendar_strip.c) --- */

/* The list's cursor goes to `current`, if it is there (0: stays). */
bool calendar_read_strip(struct calendar_view *view, struct desk *desk, int64_t current,
			 struct error *err);
void calendar_strip_release(struct calendar_strip *strip);

/* NULL: the plan has no activity. */
const struct strip_item *calendar_strip_current(const struct calendar_view *view);

/* Borrowed; looked up at the first call. */
const char *calendar_strip_title(struct calendar_view *view, struct desk *desk, size_t at);

/* Is it the first one of its group? */
bool calendar_strip_begins(const struct calendar_view *view, size_t at);

/* False: the action doesn't move in it. */
bool calendar_strip_move(struct calendar_view *view, struct desk *desk, enum action action);

/* By posts, by sections. */
void calendar_strip_regroup(struct calendar_view *view, struct desk *desk);

/* The cursor goes to a day, whose month is read where it is another one; so is its year where that is shown. */
void calendar_go_day(struct calendar_view *view, struct desk *desk, struct date day);

/* How many of the list have this very day; and how many stand at a place (0: those without a day). */
size_t calendar_own_count(const struct calendar_view *view);
size_t calendar_count_of(const struct calendar_view *view, int place);

/* The place of a cell of the grid, also of a neighbour's. */
int calendar_place(const struct calendar_view *view, int cell);

/* The i-th of a place (0: without a day), of the list. */
const struct activity *calendar_of_day(const struct calendar_view *view, int place, size_t i);
const struct activity *calendar_listed(const struct calendar_view *view, size_t i);

/* The month by the rule of model/activity_count.h. */
struct activity_count calendar_count_month(const struct calendar_view *view,
					   const struct desk *desk);

/* What an action is about, read whole; NULL: none, or the day has several and none is chosen. Borrowed. */
const struct activity *calendar_current(struct calendar_view *view, struct desk *desk);

bool calendar_in_plan(const struct desk *desk, struct date day);

/* --- changing (calendar_change.c) --- */

/* On the day at the cursor, of the strip in the month of its activity. */
bool calendar_add(const struct calendar_view *view, struct desk *desk);

/* What an action does with an activity. False: it is none of these. */
bool calendar_change(struct calendar_view *view, struct desk *desk, enum action action);

/* --- drawing --- */

void calendar_draw_month(struct calendar_view *view, struct desk *desk, struct box box);
bool calendar_click_month(struct calendar_view *view, struct desk *desk, int row, int column);

void calendar_draw_year(struct calendar_view *view, struct desk *desk, struct box box);
bool calendar_click_year(struct calendar_view *view, struct desk *desk, int row, int column);

void calendar_draw_strip(struct calendar_view *view, struct desk *desk, struct box box);
bool calendar_click_strip(struct calendar_view *view, int row);

/* The list of the day, in a window of its own; or as much of it as fits into the lines of one that is only looked at. */
void calendar_draw_list(struct calendar_view *view, struct desk *desk, struct box box);
void calendar_draw_glance(struct calendar_view *view, struct desk *desk, struct box box);
bool calendar_click_list(struct calendar_view *view, struct box box, int row);

int calendar_sign_style(const struct desk *desk, const struct activity *activity);
const char *calendar_sign(const struct desk *desk, const struct activity *activity);

/* '休', '班', '今': the sign beside a day; NULL: none. */
const char *calendar_day_sign(const struct desk *desk, const struct days_off *days, struct date day,
			      int *style);

#endif
