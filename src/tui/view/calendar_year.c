/* Twelve small months: which days have something on them. */
#include "calendar_view.h"

#include "base/width.h"

#include <stdlib.h>

#define CELL_LEAST 3 /* columns of a day: its number, and a mark or a blank behind it */
#define CELL_MOST 5
#define GAP 2 /* columns between two months, at the least */
#define SLOT_LEAST (CELL_LEAST * WEEK_DAYS + GAP)
#define MONTHS_BESIDE 4 /* at the most */
#define HEIGHT 8        /* rows of a month: name, weekdays, six weeks */
#define HEAD 2          /* of these, before the weeks */

/* --- where everything stands --- */

/* Whole months alone; those that are shown move on no further than the cursor needs. */
static void lay_out(struct calendar_view *view, struct box box)
{
	struct calendar_year_box *at = &view->year_box;
	int beside = box.columns / SLOT_LEAST, rows = box.rows - 1, top = at->top;
	beside = beside < 1 ? 1 : beside > MONTHS_BESIDE ? MONTHS_BESIDE : beside;
	int bands = (YEAR_MONTHS + beside - 1) / beside;
	int band = (month_of_date(view->day) - view->year.first) / beside;
	int slot = box.columns / beside, cell = (slot - GAP) / WEEK_DAYS;
	/* The gap below a month goes before a month does. */
	int height =
		rows >= bands * HEIGHT && rows + 1 < bands * (HEIGHT + 1) ? HEIGHT : HEIGHT + 1;
	int shown = (rows + 1) / (HEIGHT + 1);
	shown = height == HEIGHT ? bands : shown;
	shown = shown < 1 ? 1 : shown > bands ? bands : shown;
	top = band < top ? band : band >= top + shown ? band - shown + 1 : top;
	*at = (struct calendar_year_box){
		.box = {box.row + 1, box.column, rows, box.columns},
		.beside = beside,
		.slot = slot,
		.cell = cell < CELL_MOST ? cell : CELL_MOST,
		.height = height,
		.top = top < bands - shown ? top : bands - shown,
		.shown = shown,
	};
}

/* --- drawing --- */

/* '↓ 3月—8月': which months of the year are to be seen further on. From `x` on; where that ends. */
static void draw_hidden(const struct calendar_view *view, struct desk *desk, struct box box, int x)
{
	const struct calendar_year_box *at = &view->year_box;
	int first = at->top * at->beside, last = first + at->shown * at->beside - 1;
	struct strbuf out = STRBUF_INIT;
	const struct {
		const char *sign;
		int from, to;
	} hidden[] = {{"↑", 0, first - 1}, {"↓", last + 1, YEAR_MONTHS - 1}};
	for (size_t i = 0; i < sizeof(hidden) / sizeof(hidden[0]); i++) {
		struct when months = {.starts = {view->year.first + hidden[i].from, 0}};
		if (hidden[i].to < hidden[i].from)
			continue;
		if (hidden[i].to > hidden[i].from)
			months.ends.month = view->year.first + hidden[i].to;
		strbuf_format(&out, "%s%s ", out.length ? " " : "", hidden[i].sign);
		when_write(&months, (struct period){view->year.first, YEAR_MONTHS}, 0, &out);
	}
	int wide = width_of_text(out.text, 1), end = box.column + box.columns - 1;
	if (out.length && end - wide > x)
		screen_put_part(desk->screen, box.row, end - wide, wide, out.text, STYLE_FIGURE);
	strbuf_release(&out);
}

/* The signs, with what they mean. */
static void draw_legend(const struct calendar_view *view, struct desk *desk, struct box box)
{
	static const struct {
		int style;
		enum message sign, means;
	} signs[] = {
		{STYLE_SELECTION, MSG_calendar_mark_busy, MSG_calendar_means_busy},
		{STYLE_MATCH, MSG_calendar_mark_occasion, MSG_calendar_means_occasion},
		{STYLE_TITLE, MSG_calendar_today_number, MSG_calendar_means_today},
	};
	struct period months = {view->year.first, YEAR_MONTHS};
	struct strbuf title = STRBUF_INIT;
	period_write(months, &title);
	screen_put(desk->screen, box.row, box.column, box.columns, "", STYLE_NORMAL);
	int x = box.column + 1, end = box.column + box.columns;
	x += screen_put_part(desk->screen, box.row, x, end - x, title.text, STYLE_HEADING);
	strbuf_release(&title);
	for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++) {
		int wide = width_of_text(text(signs[i].sign), 1) + 1 +
			   width_of_text(text(signs[i].means), 1);
		if (x + 2 + wide > end)
			break;
		x += 2;
		x += screen_put_part(desk->screen, box.row, x, end - x, text(signs[i].sign),
				     signs[i].style);
		x += 1 + screen_put_part(desk->screen, box.row, x + 1, end - x - 1,
					 text(signs[i].means), STYLE_DIM);
	}
	draw_hidden(view, desk, box, x + 1);
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

/* Told without colour: an activity, else an occasion. */
static enum message mark_of_day(const struct calendar_view *view, long index)
{
	if (view->year.busy[index] > 0)
		return MSG_calendar_mark_busy;
	return view->year.occasions[index] ? MSG_calendar_mark_occasion : MSG_none;
}

static void draw_day(const struct calendar_view *view, struct desk *desk, const struct look *look,
		     int y, int x, struct date date)
{
	long index = date_to_days(date) - view->year.from;
	int style = style_of_day(view, desk, look, date, index);
	bool today = date_compare(date, look->today) == 0;
	char *number = string_format("%2d", date.day);
	screen_put_part(desk->screen, y, x, 2, today ? text(MSG_calendar_today_number) : number,
			style);
	enum message mark = mark_of_day(view, index);
	if (mark != MSG_none)
		screen_put_part(desk->screen, y, x + 2, 1, text(mark), style & ~STYLE_ON_CURSOR);
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
	for (int i = 0; i < WEEK_DAYS; i++)
		screen_put_part(desk->screen, y + 1, x + i * at->cell, 2,
				text(MSG_weekday_brief_1 + (enum message)i), STYLE_LABEL);
}

static void draw_small_month(const struct calendar_view *view, struct desk *desk,
			     const struct look *look, int which)
{
	const struct calendar_year_box *at = &view->year_box;
	struct month_grid grid = month_grid_of(view->year.first + which);
	int band = which / at->beside - at->top, top = at->box.row + band * at->height;
	int x = at->box.column + 1 + which % at->beside * at->slot;
	int end = at->box.row + at->box.rows;
	if (band < 0 || band >= at->shown)
		return;
	draw_head(view, desk, grid.month, top, x);
	for (int cell = 0; cell < grid.weeks * WEEK_DAYS; cell++) {
		int y = top + HEAD + cell / WEEK_DAYS;
		if (y < end && month_grid_owns(&grid, cell))
			draw_day(view, desk, look, y, x + cell % WEEK_DAYS * at->cell,
				 month_grid_date(&grid, cell));
	}
}

void calendar_draw_year(struct calendar_view *view, struct desk *desk, struct box box)
{
	struct error err = ERROR_INIT;
	struct look look = {session_days_off(desk->session, &err), session_today(desk->session)};
	lay_out(view, box);
	view_clear(desk, box, 0);
	draw_legend(view, desk, box);
	for (int which = 0; which < YEAR_MONTHS; which++)
		draw_small_month(view, desk, &look, which);
	view->year_box.box.row -= box.row;
	error_release(&err);
}

bool calendar_click_year(struct calendar_view *view, struct desk *desk, int row, int column)
{
	const struct calendar_year_box *at = &view->year_box;
	int beside = (column - at->box.column) / at->slot;
	int line = row - at->box.row, band = line / at->height;
	int which = (band + at->top) * at->beside + beside;
	if (line < 0 || band >= at->shown || beside >= at->beside || which >= YEAR_MONTHS)
		return false;
	struct month_grid grid = month_grid_of(view->year.first + which);
	int x = column - at->box.column - 1 - beside * at->slot;
	int week = line % at->height - HEAD, weekday = x / at->cell;
	int cell = week * WEEK_DAYS + weekday;
	if (x < 0 || weekday >= WEEK_DAYS || week < 0 || week >= grid.weeks ||
	    !month_grid_owns(&grid, cell))
		return false;
	calendar_go_day(view, desk, month_grid_date(&grid, cell));
	return true;
}
