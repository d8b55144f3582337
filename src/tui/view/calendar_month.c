/* The month as a wall calendar. */
#include "calendar_view.h"

#include "base/linebreak.h"
#include "base/shorten.h"
#include "base/width.h"

#include <stdlib.h>

#define COMPACT_CELL 5 /* ' 21休' */
#define COMPACT_MOST 7
#define MARGIN 5        /* beside the weeks of a compact month: its name */
#define ROWS_FROM 15    /* rows of a window that has room for activities in the cells */
#define BESIDE_FROM 110 /* columns of a window in which the day stands beside the month */
#define BESIDE_MOST 60
#define RULED_FROM 5   /* rows of a week that is parted from others by a line */
#define WRAPPED_FROM 3 /* rows of a cell in which titles take several lines */
#define GLANCE_LEAST 2

const char *calendar_day_sign(const struct desk *desk, const struct days_off *days, struct date day,
			      int *style)
{
	enum day_kind kind = days ? days_off_look(days, day, NULL) : DAY_WORK;
	*style = kind == DAY_WORKED ? STYLE_WARNING : STYLE_DONE;
	if (kind == DAY_OFF)
		return text(MSG_calendar_sign_off);
	if (kind == DAY_WORKED)
		return text(MSG_calendar_sign_worked);
	*style = STYLE_TITLE;
	return date_compare(day, session_today(desk->session)) == 0 ? text(MSG_calendar_sign_today)
								    : NULL;
}

/* --- where everything stands --- */

/* The rows of the weeks: as many each, and what is left over where most is to be shown. */
static void share_rows(const struct calendar_view *view, int rows, int heights[GRID_WEEKS_MOST])
{
	int weeks = view->grid.weeks;
	for (int week = 0; week < weeks; week++)
		heights[week] = rows / weeks;
	for (int left = rows % weeks; left > 0; left--) {
		int best = 0; /* one of them is always left, there are fewer than weeks */
		size_t most = 0;
		for (int week = 0; week < weeks; week++) {
			size_t need = 1;
			for (int i = 0; i < WEEK_DAYS; i++) {
				int cell = week * WEEK_DAYS + i;
				size_t count =
					calendar_count_of(view, calendar_place(view, cell)) + 1;
				need = count > need ? count : need;
			}
			if (heights[week] == rows / weeks && need > most) {
				best = week;
				most = need;
			}
		}
		heights[best]++;
	}
}

/* How many rows below the weeks the day and what has no day take. */
static int rows_below(const struct calendar_view *view, int rows)
{
	int weeks = view->grid.weeks, wanted = (int)view->list.count + 2;
	int spare = rows - 3 * weeks, most = rows - 2 * weeks;
	if (view->in_list) {
		wanted = wanted < 4 ? 4 : wanted;
		return wanted < spare ? spare : wanted < most ? wanted : most;
	}
	return spare > GLANCE_LEAST ? (spare < wanted ? spare : wanted) : GLANCE_LEAST;
}

static void lay_out(struct calendar_view *view, const struct desk *desk, struct box box)
{
	struct calendar_month_box *out = &view->box;
	int weeks = view->grid.weeks;
	*out = (struct calendar_month_box){.compact = desk->narrow || box.rows < ROWS_FROM};
	out->weeks = box;
	if (out->compact) {
		out->cell = (box.columns - MARGIN) / WEEK_DAYS;
		out->cell = out->cell < COMPACT_MOST ? out->cell : COMPACT_MOST;
		out->weeks.row += 1;
		out->weeks.columns = out->cell * WEEK_DAYS;
		out->weeks.rows = weeks < box.rows - 1 ? weeks : box.rows - 1;
		for (int week = 0; week < weeks; week++)
			out->heights[week] = 1;
		out->list = (struct box){out->weeks.row + out->weeks.rows, box.column,
					 box.rows - 1 - out->weeks.rows, box.columns};
		return;
	}
	out->beside = box.columns >= BESIDE_FROM;
	int beside = !out->beside                    ? 0
		     : box.columns / 3 < BESIDE_MOST ? box.columns / 3
						     : BESIDE_MOST;
	out->cell = (box.columns - beside) / WEEK_DAYS;
	beside = box.columns - out->cell * WEEK_DAYS - 1;
	int below = out->beside ? 0 : rows_below(view, box.rows - 2);
	out->weeks =
		(struct box){box.row + 2, box.column, box.rows - 2 - below, out->cell * WEEK_DAYS};
	share_rows(view, out->weeks.rows, out->heights);
	out->ruled = out->weeks.rows / weeks >= RULED_FROM;
	out->list = out->beside ? (struct box){box.row, box.column + out->cell * WEEK_DAYS + 1,
					       box.rows, beside}
				: (struct box){box.row + box.rows - below, box.column, below,
					       box.columns};
}

/* --- the heads --- */

static void write_title(const struct calendar_view *view, const struct desk *desk,
			struct strbuf *out)
{
	struct activity_count count = calendar_count_month(view, desk);
	struct strbuf month = STRBUF_INIT, apart = STRBUF_INIT;
	activity_count_write_apart(&count, &apart);
	period_write((struct period){view->grid.month, 1}, &month);
	char *said = view->read.count ? say_calendar_title(month.text, count.activities, count.done,
							   apart.text)
				      : say_calendar_title_empty(month.text);
	strbuf_add_text(out, said);
	free(said);
	strbuf_release(&apart);
	strbuf_release(&month);
}

static void draw_title(const struct calendar_view *view, struct desk *desk, struct box box)
{
	struct strbuf title = STRBUF_INIT;
	write_title(view, desk, &title);
	if (!calendar_in_plan(desk, view->day))
		strbuf_add_text(&title, text(MSG_calendar_outside));
	screen_put(desk->screen, box.row, box.column, box.columns, "", STYLE_HEADING);
	screen_put(desk->screen, box.row, box.column + 1, box.columns - 1, title.text,
		   STYLE_HEADING);
	strbuf_release(&title);
}

static void draw_weekdays(const struct calendar_view *view, struct desk *desk, int row)
{
	const struct calendar_month_box *at = &view->box;
	screen_fill(desk->screen, row, at->weeks.column, 1, at->weeks.columns, STYLE_NORMAL);
	for (int i = 0; i < WEEK_DAYS; i++) {
		int x = at->weeks.column + i * at->cell + 1;
		enum message name = at->compact ? MSG_weekday_brief_1 : MSG_weekday_1;
		screen_put_part(desk->screen, row, x, at->cell - 1, text(name + (enum message)i),
				STYLE_LABEL);
	}
}

/* --- a day --- */

struct cell {
	int y, x, columns, rows; /* without the line before it */
	struct date date;
	int place;   /* of its activities */
	bool own;    /* of the month that is shown */
	bool cursor; /* the day at the cursor */
	int style;
};

/* 清明节 is 清明 to everybody. */
static void leave_out_festival(struct strbuf *word)
{
	static const char festival[] = "节";
	size_t length = strlen(festival);
	if (word->length > length && strcmp(word->text + word->length - length, festival) == 0)
		strbuf_remove(word, word->length - length, length);
}

/* The word beside the number; one of the Chinese calendar is whole or not there. */
static void draw_word(const struct calendar_view *view, struct desk *desk, const struct cell *cell,
		      int index, int room)
{
	struct strbuf word = STRBUF_INIT;
	enum day_word_kind kind = day_word_write(cell->date, view->occasions[index], &word);
	bool whole = width_of_text(word.text, 1) <= room;
	if (!whole)
		leave_out_festival(&word);
	char *fitting = shorten_end(word.text, room);
	int style = kind == DAY_WORD_OCCASION ? STYLE_MATCH : STYLE_DIM;
	if (cell->cursor || !cell->own)
		style = cell->style;
	if (whole || kind == DAY_WORD_OCCASION || kind == DAY_WORD_TERM)
		screen_put_part(desk->screen, cell->y, cell->x + 3, room, fitting, style);
	free(fitting);
	strbuf_release(&word);
}

static void draw_day_line(const struct calendar_view *view, struct desk *desk,
			  const struct cell *cell, const struct days_off *days, int index)
{
	int sign_style, room = cell->columns - 3;
	const char *sign = calendar_day_sign(desk, days, cell->date, &sign_style);
	char *number = string_format("%2d", cell->date.day);
	screen_put(desk->screen, cell->y, cell->x, cell->columns, "", cell->style);
	screen_put_part(desk->screen, cell->y, cell->x, 2, number,
			cell->own && calendar_in_plan(desk, cell->date) && !cell->cursor
				? STYLE_TITLE
				: cell->style);
	free(number);
	if (sign) {
		int wide = width_of_text(sign, 1);
		room -= wide + (wide == 1); /* a letter keeps its distance from others */
		screen_put_part(desk->screen, cell->y, cell->x + cell->columns - wide, wide, sign,
				cell->cursor || !cell->own ? cell->style : sign_style);
	}
	draw_word(view, desk, cell, index, room);
}

/* A title in up to `lines` lines; how many it took. */
static int draw_title_in_cell(struct desk *desk, const struct cell *cell, int line, int lines,
			      const struct activity *activity, int columns)
{
	bool dim = activity->status == STATUS_CANCELLED || !cell->own;
	int style = dim ? STYLE_DIM : STYLE_NORMAL, used = 0;
	const char *title = activity->title;
	screen_put_part(desk->screen, cell->y + line, cell->x, 1, calendar_sign(desk, activity),
			calendar_sign_style(desk, activity));
	for (size_t next; *title && used < lines; title += next, used++) {
		size_t length = line_break(title, columns - 1, 1, &next);
		int y = cell->y + line + used;
		if (used == lines - 1)
			screen_put(desk->screen, y, cell->x + 1, columns - 1, title, style);
		else
			screen_put_bytes(desk->screen, y, cell->x + 1, columns - 1, title, length,
					 style);
	}
	return used ? used : 1;
}

static void draw_activities(const struct calendar_view *view, struct desk *desk,
			    const struct cell *cell)
{
	size_t count = calendar_count_of(view, cell->place);
	int line = 1;
	for (size_t i = 0; i < count && line < cell->rows; i++) {
		int left = (int)(count - i), room = cell->rows - line;
		bool last = room == 1 && left > 1;
		int lines = cell->rows >= WRAPPED_FROM && room > left ? room - left + 1 : 1;
		char *more = string_format(" +%d", left - 1);
		int wide = last ? width_of_text(more, 1) : 0;
		line += draw_title_in_cell(desk, cell, line, lines,
					   calendar_of_day(view, cell->place, i),
					   cell->columns - wide);
		if (last)
			screen_put_part(desk->screen, cell->y + line - 1,
					cell->x + cell->columns - wide, wide, more, STYLE_FIGURE);
		free(more);
	}
}

static void draw_cell(const struct calendar_view *view, struct desk *desk, int index, int y,
		      int rows, const struct days_off *days)
{
	const struct calendar_month_box *at = &view->box;
	struct cell cell = {.y = y,
			    .x = at->weeks.column + index % WEEK_DAYS * at->cell + 1,
			    .columns = at->cell - 1,
			    .rows = rows,
			    .date = month_grid_date(&view->grid, index),
			    .place = calendar_place(view, index),
			    .own = month_grid_owns(&view->grid, index)};
	cell.cursor = date_compare(cell.date, view->day) == 0;
	bool dim = !cell.own || !calendar_in_plan(desk, cell.date);
	cell.style = dim ? STYLE_DIM : STYLE_NORMAL;
	if (cell.cursor && !view->in_list)
		cell.style |= STYLE_ON_CURSOR;
	for (int line = 0; line < rows; line++)
		screen_put(desk->screen, y + line, cell.x - 1, 1,
			   cell.cursor              ? "▌"
			   : index % WEEK_DAYS == 0 ? " "
						    : "│",
			   cell.cursor ? STYLE_NORMAL : STYLE_LINE);
	screen_fill(desk->screen, y, cell.x, rows, cell.columns, STYLE_NORMAL);
	draw_day_line(view, desk, &cell, days, index);
	draw_activities(view, desk, &cell);
	if (cell.cursor && !view->in_list)
		screen_no_cursor(desk->screen, y, cell.x);
}

/* Number, a point where something takes place, a sign. */
static void draw_compact_cell(const struct calendar_view *view, struct desk *desk, int index, int y,
			      const struct days_off *days)
{
	const struct calendar_month_box *at = &view->box;
	struct date date = month_grid_date(&view->grid, index);
	bool own = month_grid_owns(&view->grid, index);
	bool cursor = date_compare(date, view->day) == 0;
	bool busy = calendar_count_of(view, calendar_place(view, index)) > 0;
	int style = own && calendar_in_plan(desk, date) ? STYLE_NORMAL : STYLE_DIM, sign_style;
	int x = at->weeks.column + index % WEEK_DAYS * at->cell;
	const char *sign = calendar_day_sign(desk, days, date, &sign_style);
	char *number = string_format("%s%2d", busy ? "•" : " ", date.day);
	if (cursor && !view->in_list)
		style |= STYLE_ON_CURSOR;
	screen_put(desk->screen, y, x, at->cell, "", STYLE_NORMAL);
	screen_put_part(desk->screen, y, x, 3, number, style);
	screen_put_part(desk->screen, y, x + 3, at->cell - 3, sign ? sign : "",
			own ? sign_style : STYLE_DIM);
	if (cursor && !view->in_list)
		screen_no_cursor(desk->screen, y, x + 1);
	free(number);
}

/* --- the whole --- */

static void draw_rule(const struct calendar_view *view, struct desk *desk, int y)
{
	const struct calendar_month_box *at = &view->box;
	screen_hline(desk->screen, y, at->weeks.column, at->weeks.columns, STYLE_LINE);
	for (int i = 1; i < WEEK_DAYS; i++)
		screen_put_part(desk->screen, y, at->weeks.column + i * at->cell, 1, "┼",
				STYLE_LINE);
}

static void draw_weeks(const struct calendar_view *view, struct desk *desk)
{
	const struct calendar_month_box *at = &view->box;
	struct error err = ERROR_INIT;
	const struct days_off *days = session_days_off(desk->session, &err);
	int y = at->weeks.row, end = at->weeks.row + at->weeks.rows;
	for (int week = 0; week < view->grid.weeks && y < end; week++) {
		int rule = at->ruled && !at->compact;
		if (rule)
			draw_rule(view, desk, y);
		for (int i = 0; i < WEEK_DAYS; i++) {
			int index = week * WEEK_DAYS + i;
			if (at->compact)
				draw_compact_cell(view, desk, index, y, days);
			else
				draw_cell(view, desk, index, y + rule, at->heights[week] - rule,
					  days);
		}
		y += at->heights[week];
	}
	error_release(&err);
}

/* The name of a compact month stands at the right of its weeks. */
static void draw_margin(const struct calendar_view *view, struct desk *desk, struct box box)
{
	int x = box.column + WEEK_DAYS * view->box.cell, columns = box.columns - (x - box.column);
	char *year = string_format("%d", month_year(view->grid.month));
	screen_fill(desk->screen, box.row, x, 1 + view->box.weeks.rows, columns, STYLE_NORMAL);
	screen_put_part(
		desk->screen, box.row, x + 1, columns - 1,
		text(MSG_month_short_1 + (enum message)(month_of_year(view->grid.month) - 1)),
		STYLE_HEADING);
	screen_put_part(desk->screen, box.row + 1, x + 1, columns - 1, year, STYLE_HEADING);
	free(year);
}

void calendar_draw_month(struct calendar_view *view, struct desk *desk, struct box box)
{
	lay_out(view, desk, box);
	const struct calendar_month_box *at = &view->box;
	if (at->compact) {
		draw_margin(view, desk, box);
		draw_weekdays(view, desk, box.row);
	} else {
		struct box head = {box.row, box.column, 1,
				   at->beside ? at->weeks.columns : box.columns};
		draw_title(view, desk, head);
		screen_fill(desk->screen, box.row + 1, box.column, at->weeks.rows + 1, head.columns,
			    STYLE_NORMAL);
		draw_weekdays(view, desk, box.row + 1);
	}
	draw_weeks(view, desk);
	if (at->beside) {
		int x = at->list.column - 1;
		screen_vline(desk->screen, box.row, x, box.rows, STYLE_LINE);
		desk->divider = x;
	}
	if (at->beside || view->in_list)
		calendar_draw_list(view, desk, at->list);
	else
		calendar_draw_glance(view, desk, at->list);
	view->box.list.row -= box.row;
	view->box.weeks.row -= box.row;
}

/* The day whose cell was clicked, in the view's box. */
static int cell_at(const struct calendar_view *view, int row, int column)
{
	const struct calendar_month_box *at = &view->box;
	int y = at->weeks.row, week = 0, weekday = (column - at->weeks.column) / at->cell;
	if (row < y || row >= y + at->weeks.rows || weekday >= WEEK_DAYS)
		return -1;
	while (week < view->grid.weeks && row >= y + at->heights[week])
		y += at->heights[week++];
	return week < view->grid.weeks ? week * WEEK_DAYS + weekday : -1;
}

bool calendar_click_month(struct calendar_view *view, struct desk *desk, int row, int column)
{
	const struct calendar_month_box *at = &view->box;
	int cell = cell_at(view, row, column);
	if (cell >= 0) {
		view->in_list = false;
		calendar_go_day(view, desk, month_grid_date(&view->grid, cell));
		return true;
	}
	bool listed = at->beside || view->in_list;
	return listed && column >= at->list.column && row >= at->list.row &&
	       calendar_click_list(view, at->list, row);
}
