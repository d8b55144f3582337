/* Twelve small months: which days have something on them. */
#include "calendar_view.h"

#include "app/look.h"
#include "base/width.h"

#include <stdlib.h>

enum { MONTHS = 12 };

#define SLOT_LEAST 20   /* columns of a month: seven numbers and the gaps between them */
#define CELL_MOST 5     /* columns of a day */
#define MONTHS_BESIDE 4 /* at the most */
#define BAND_LEAST 6 /* rows of a month: its name and five weeks; of one with six see first_row() */
#define BAND_WHOLE 8 /* name, weekdays, six weeks */

/* --- what is read --- */

void calendar_year_release(struct calendar_year *year)
{
	free(year->busy);
	free(year->occasions);
	*year = (struct calendar_year){.first = 0};
}

/* The months come in twelves, from the first one of the plan on. */
static int first_of_page(const struct calendar_view *view, const struct desk *desk)
{
	int from = desk->plan.period.first, by = month_of_date(view->day) - from;
	return from + (by >= 0 ? by / MONTHS : -((MONTHS - 1 - by) / MONTHS)) * MONTHS;
}

bool calendar_read_year(struct calendar_view *view, struct desk *desk, struct error *err)
{
	struct calendar_year *year = &view->year;
	int first = first_of_page(view, desk);
	long from = date_to_days(month_day(first, 1));
	size_t count = (size_t)(date_to_days(month_day(first + MONTHS, 1)) - from);
	const struct occasion_list *known = session_occasions(desk->session, err);
	int *busy = xcalloc(count, sizeof(*busy));
	if (!known || !look_busy_days(desk->session, desk->plan.id, from, count, busy, err)) {
		free(busy);
		return false;
	}
	calendar_year_release(year);
	year->first = first;
	year->from = from;
	year->busy = busy;
	year->occasions = xcalloc(count, sizeof(*year->occasions));
	occasions_of_days(known, from, count, year->occasions);
	return true;
}

/* --- where everything stands --- */

static void lay_out(struct calendar_view *view, const struct desk *desk, struct box box)
{
	struct calendar_year_box *at = &view->year_box;
	int beside = box.columns / SLOT_LEAST, rows = box.rows - 1;
	beside = beside < 1 ? 1 : beside > MONTHS_BESIDE ? MONTHS_BESIDE : beside;
	int bands = (MONTHS + beside - 1) / beside;
	int band = (month_of_date(view->day) - view->year.first) / beside;
	int cell = (box.columns / beside + 1) / WEEK_DAYS;
	(void)desk;
	*at = (struct calendar_year_box){
		.box = {box.row + 1, box.column, rows, box.columns},
		.beside = beside,
		.slot = box.columns / beside,
		.cell = cell < CELL_MOST ? cell : CELL_MOST,
		.height = rows >= bands * (BAND_WHOLE + 1) ? BAND_WHOLE + 1
			  : rows >= bands * BAND_WHOLE     ? BAND_WHOLE
							   : BAND_LEAST,
	};
	at->marked = at->slot >= at->cell * WEEK_DAYS + 1;
	int shown = rows / at->height;
	shown = shown < 1 ? 1 : shown > bands ? bands : shown;
	at->top = band < shown ? 0 : band - shown + 1;
}

/*
 * Where the day of a weekday begins in its month. Twenty columns hold seven numbers and the gaps between them, but none
 * between two months: there Saturday and Sunday stand together.
 */
static int day_column(const struct calendar_year_box *at, int weekday)
{
	bool close = at->slot < WEEK_DAYS * at->cell && weekday == WEEK_DAYS - 1;
	return weekday * at->cell - close;
}

static bool has_weekdays(const struct calendar_year_box *at)
{
	return at->height >= BAND_WHOLE;
}

/*
 * The row of a month's first week. Where there is no row for a sixth week, its first one stands beside the name: it begins
 * on a Saturday or a Sunday then.
 */
static int first_row(const struct calendar_year_box *at, const struct month_grid *grid)
{
	if (has_weekdays(at))
		return 2;
	return grid->weeks < BAND_LEAST ? 1 : 0;
}

/* --- drawing --- */

/* A sample of each look, with what it means. */
static void draw_legend(const struct calendar_view *view, struct desk *desk, struct box box)
{
	static const struct {
		int style;
		enum message sample, means;
	} signs[] = {
		{STYLE_SELECTION, MSG_calendar_sample, MSG_calendar_means_busy},
		{STYLE_MATCH, MSG_calendar_sample, MSG_calendar_means_occasion},
		{STYLE_DIM, MSG_calendar_sample, MSG_calendar_means_off},
		{STYLE_TITLE, MSG_calendar_today_number, MSG_calendar_means_today},
	};
	struct period months = {view->year.first, MONTHS};
	struct strbuf title = STRBUF_INIT;
	period_write(months, &title);
	screen_put(desk->screen, box.row, box.column, box.columns, "", STYLE_NORMAL);
	int x = box.column + 1, end = box.column + box.columns;
	x += screen_put_part(desk->screen, box.row, x, end - x, title.text, STYLE_HEADING);
	strbuf_release(&title);
	for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++) {
		int wide = width_of_text(text(signs[i].sample), 1) + 1 +
			   width_of_text(text(signs[i].means), 1);
		x += 2;
		if (x + wide > end)
			break;
		x += screen_put_part(desk->screen, box.row, x, end - x, text(signs[i].sample),
				     signs[i].style);
		x += 1 + screen_put_part(desk->screen, box.row, x + 1, end - x - 1,
					 text(signs[i].means), STYLE_DIM);
	}
}

struct look {
	const struct days_off *days;
	struct date today;
};

static int style_of_day(const struct calendar_view *view, const struct desk *desk,
			const struct look *look, struct date date, long index)
{
	enum day_kind kind = look->days ? days_off_look(look->days, date, NULL) : DAY_WORK;
	if (date_compare(date, view->day) == 0)
		return STYLE_NORMAL | STYLE_ON_CURSOR;
	if (!calendar_in_plan(desk, date))
		return STYLE_DIM;
	if (view->year.busy[index] > 0)
		return STYLE_SELECTION;
	if (view->year.occasions[index])
		return STYLE_MATCH;
	if (date_compare(date, look->today) == 0)
		return STYLE_TITLE;
	return kind == DAY_OFF || kind == DAY_WEEKEND ? STYLE_DIM : STYLE_NORMAL;
}

/* '•' where something takes place, '◦' an occasion: where there is room beside the numbers. */
static const char *mark_of_day(const struct calendar_view *view, long index)
{
	if (view->year.busy[index] > 0)
		return "•";
	return view->year.occasions[index] ? "◦" : " ";
}

static void draw_day(const struct calendar_view *view, struct desk *desk, const struct look *look,
		     int y, int x, struct date date)
{
	const struct calendar_year_box *at = &view->year_box;
	long index = date_to_days(date) - view->year.from;
	int style = style_of_day(view, desk, look, date, index);
	bool today = date_compare(date, look->today) == 0;
	char *number = string_format("%2d", date.day);
	screen_put_part(desk->screen, y, x, 2, today ? text(MSG_calendar_today_number) : number,
			style);
	if (at->marked)
		screen_put_part(desk->screen, y, x + 2, 1, mark_of_day(view, index),
				style & ~STYLE_ON_CURSOR);
	if (date_compare(date, view->day) == 0)
		screen_no_cursor(desk->screen, y, x);
	free(number);
}

static void draw_head(const struct calendar_view *view, struct desk *desk, int month, int y, int x)
{
	const struct calendar_year_box *at = &view->year_box;
	int room = at->cell * WEEK_DAYS - 1;
	screen_put_part(desk->screen, y, x, room,
			text(MSG_month_short_1 + (enum message)(month_of_year(month) - 1)),
			period_contains(desk->plan.period, month) ? STYLE_HEADING : STYLE_DIM);
	for (int i = 0; has_weekdays(at) && i < WEEK_DAYS; i++)
		screen_put_part(desk->screen, y + 1, x + day_column(at, i), 2,
				text(MSG_weekday_brief_1 + (enum message)i), STYLE_LABEL);
}

static void draw_small_month(const struct calendar_view *view, struct desk *desk,
			     const struct look *look, int which)
{
	const struct calendar_year_box *at = &view->year_box;
	struct month_grid grid = month_grid_of(view->year.first + which);
	int top = at->box.row + (which / at->beside - at->top) * at->height;
	int x = at->box.column + which % at->beside * at->slot, end = at->box.row + at->box.rows;
	if (top < at->box.row || top >= end)
		return;
	draw_head(view, desk, grid.month, top, x);
	for (int cell = 0; cell < grid.weeks * WEEK_DAYS; cell++) {
		int y = top + first_row(at, &grid) + cell / WEEK_DAYS;
		if (y < end && month_grid_owns(&grid, cell))
			draw_day(view, desk, look, y, x + day_column(at, cell % WEEK_DAYS),
				 month_grid_date(&grid, cell));
	}
}

void calendar_draw_year(struct calendar_view *view, struct desk *desk, struct box box)
{
	struct error err = ERROR_INIT;
	struct look look = {session_days_off(desk->session, &err), session_today(desk->session)};
	lay_out(view, desk, box);
	view_clear(desk, box, 0);
	draw_legend(view, desk, box);
	for (int which = 0; which < MONTHS; which++)
		draw_small_month(view, desk, &look, which);
	view->year_box.box.row -= box.row;
	error_release(&err);
}

bool calendar_click_year(struct calendar_view *view, struct desk *desk, int row, int column)
{
	const struct calendar_year_box *at = &view->year_box;
	int beside = (column - at->box.column) / at->slot;
	int band = (row - at->box.row) / at->height + at->top;
	int which = band * at->beside + beside;
	if (row < at->box.row || beside >= at->beside || which >= MONTHS)
		return false;
	struct month_grid grid = month_grid_of(view->year.first + which);
	int x = column - at->box.column - beside * at->slot, weekday = WEEK_DAYS - 1;
	while (weekday > 0 && x < day_column(at, weekday))
		weekday--;
	int week = (row - at->box.row) % at->height - first_row(at, &grid);
	int cell = week * WEEK_DAYS + weekday;
	if (week < 0 || week >= grid.weeks || x >= day_column(at, weekday) + at->cell ||
	    !month_grid_owns(&grid, cell))
		return false;
	calendar_go_day(view, desk, month_grid_date(&grid, cell));
	return true;
}
