#include "calendar_view.h"

#include "base/width.h"

#include <stdlib.h>

#define MONTH_MOST 12 /* columns of a month */
#define MONTH_NAMED 5 /* columns from which a month has its name, and not its number alone */
#define NAME_LEAST 13 /* columns of a title */
#define NAME_MOST 48

/* How the columns of a row are shared. */
struct shape {
	struct month_strip strip; /* from the first month that is shown */
	int names;                /* columns before it */
	int columns;              /* of all months that are shown */
	int today;                /* its column; -1: it isn't shown */
};

static struct shape shape_of(struct calendar_view *view, const struct desk *desk, int columns)
{
	struct calendar_strip *strip = &view->strip;
	struct period period = desk->plan.period;
	int names = columns * 3 / 10;
	names = names < NAME_LEAST ? NAME_LEAST : names > NAME_MOST ? NAME_MOST : names;
	int month = (columns - names) / period.count;
	month = month < STRIP_LEAST ? STRIP_LEAST : month > MONTH_MOST ? MONTH_MOST : month;
	int room = (columns - names) / month;
	strip->shown = room < period.count ? room : period.count;
	if (strip->from > period.count - strip->shown)
		strip->from = period.count - strip->shown;
	struct shape shape = {.strip = {period.first + strip->from, month},
			      .columns = strip->shown * month,
			      .names = columns - strip->shown * month};
	shape.names = shape.names < NAME_MOST ? shape.names : NAME_MOST;
	shape.today = month_strip_column(&shape.strip, session_today(desk->session));
	if (shape.today >= shape.columns)
		shape.today = -1;
	return shape;
}

/* --- heads --- */

static void draw_title(const struct calendar_view *view, struct desk *desk, struct box box)
{
	struct strbuf months = STRBUF_INIT;
	period_write(desk->plan.period, &months);
	char *said =
		say_strip_title(months.text, (int)view->strip.items.count,
				text(view->strip.grouping == STRIP_BY_POST ? MSG_strip_by_post
									   : MSG_strip_by_section));
	screen_put(desk->screen, box.row, box.column, 1, "", STYLE_HEADING);
	screen_put(desk->screen, box.row, box.column + 1, box.columns - 1, said, STYLE_HEADING);
	free(said);
	strbuf_release(&months);
}

/* Names where there is room for them, else numbers. A January that isn't the first month tells its year where it can. */
static void draw_months(const struct calendar_view *view, struct desk *desk, struct box box,
			const struct shape *shape)
{
	screen_put(desk->screen, box.row + 1, box.column, box.columns, "", STYLE_LABEL);
	for (int i = 0; i < view->strip.shown; i++) {
		int month = shape->strip.first + i, number = month_of_year(month);
		int x = box.column + shape->names + i * shape->strip.columns;
		char *named =
			shape->strip.columns >= MONTH_NAMED
				? xstrdup(text(MSG_month_short_1 + (enum message)(number - 1)))
				: string_format("%d", number);
		screen_put_part(desk->screen, box.row + 1, x, shape->strip.columns, named,
				STYLE_LABEL);
		free(named);
	}
}

/* --- rows --- */

static int row_height(void *context, size_t at)
{
	return 1 + calendar_strip_begins(context, at);
}

static int style_of(const struct desk *desk, const struct strip_item *item, const char **sign)
{
	struct activity activity = {.when = item->when, .status = item->status};
	*sign = calendar_sign(desk, &activity);
	return item->status == STATUS_CANCELLED ? STYLE_DIM : calendar_sign_style(desk, &activity);
}

/* The ground of a row: where months begin, and today. */
static void draw_ground(struct desk *desk, int y, int x, const struct shape *shape, int mark)
{
	for (int column = 0; column < shape->columns; column++) {
		bool begins = column % shape->strip.columns == 0;
		const char *sign = column == shape->today ? "│" : begins ? "·" : " ";
		screen_put(desk->screen, y, x + column, 1, sign, STYLE_LINE | mark);
	}
}

static void draw_span(struct desk *desk, int y, int x, const struct shape *shape,
		      const struct strip_item *item, int mark)
{
	struct strip_span span;
	const char *sign;
	int style = style_of(desk, item, &sign) | mark, last = shape->columns - 1;
	if (!month_strip_span(&shape->strip, &item->when, &span)) {
		for (int column = 0; column <= last; column++)
			screen_put_part(desk->screen, y, x + column, 1, "┄", STYLE_DIM | mark);
	} else if (span.to < 0) {
		screen_put_part(desk->screen, y, x, 1, "‹", style);
	} else if (span.from > last) {
		screen_put_part(desk->screen, y, x + last, 1, "›", style);
	} else {
		int from = span.from > 0 ? span.from : 0, to = span.to < last ? span.to : last;
		for (int column = from; column <= to; column++)
			screen_put_part(desk->screen, y, x + column, 1,
					column == span.from ? sign : "━", style);
	}
}

static void draw_head(const struct calendar_view *view, struct desk *desk, struct box box, int y,
		      size_t at)
{
	const struct calendar_strip *strip = &view->strip;
	screen_put(desk->screen, y, box.column, 1, "", STYLE_HEADING);
	screen_put(desk->screen, y, box.column + 1, box.columns - 1,
		   strip->groups[strip->items.items[at].rank], STYLE_HEADING);
}

static void draw_row(struct calendar_view *view, struct desk *desk, struct box box, int y,
		     size_t at, const struct shape *shape)
{
	const struct strip_item *item = &view->strip.items.items[at];
	bool current = at == view->strip.list.at;
	int mark = current ? STYLE_ON_CURSOR : 0, x = box.column + shape->names;
	int base = (item->status == STATUS_CANCELLED ? STYLE_DIM : STYLE_NORMAL) | mark;
	screen_put(desk->screen, y, box.column, 2, current ? "▌" : "", base);
	screen_put(desk->screen, y, box.column + 2, shape->names - 3,
		   calendar_strip_title(view, desk, at), base);
	screen_put(desk->screen, y, x - 1, 1, "", base);
	draw_ground(desk, y, x, shape, mark);
	draw_span(desk, y, x, shape, item, mark);
	if (x + shape->columns < box.column + box.columns)
		screen_put(desk->screen, y, x + shape->columns,
			   box.columns - shape->names - shape->columns, "", base);
	if (current)
		screen_no_cursor(desk->screen, y, box.column + 2);
}

void calendar_draw_strip(struct calendar_view *view, struct desk *desk, struct box box)
{
	struct list *list = &view->strip.list;
	struct shape shape = shape_of(view, desk, box.columns);
	struct box rows = {box.row + 2, box.column, box.rows - 2, box.columns};
	int line = 0;
	draw_title(view, desk, box);
	draw_months(view, desk, box, &shape);
	list_show_tall(list, rows.rows, row_height, view);
	for (size_t at = list->top; at < list->count && line < rows.rows; at++) {
		if (calendar_strip_begins(view, at))
			draw_head(view, desk, rows, rows.row + line++, at);
		if (line < rows.rows)
			draw_row(view, desk, rows, rows.row + line++, at, &shape);
	}
	if (list->count == 0)
		line = view_paragraph(desk, rows, 0, text(MSG_strip_empty), STYLE_DIM);
	view_clear(desk, rows, line);
	view->strip.rows = rows;
	view->strip.rows.row -= box.row;
}

bool calendar_click_strip(struct calendar_view *view, int row)
{
	struct list *list = &view->strip.list;
	row -= view->strip.rows.row;
	for (size_t at = list->top; row >= 0 && at < list->count; at++) {
		row -= row_height(view, at);
		if (row < 0) {
			list->at = at;
			return true;
		}
	}
	return false;
}
