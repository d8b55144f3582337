#include "schedule_view.h"

#include "base/linebreak.h"
#include "base/width.h"
#include "model/money.h"

#include <stdlib.h>

#define MONTHS_WIDE 19 /* columns of the months at the left */
#define MONTH_NAME 8
#define MONTH_COUNT 6
#define BAR 3
#define WIDEST 110 /* columns in which the parts of a row still belong together */
#define BESIDE_FROM \
	110 /* columns of a window in which the current activity stands beside the list */
#define DETAIL_FROM 12 /* rows of a window in which it is shown below */

void schedule_write_month(const struct desk *desk, int month, struct strbuf *out)
{
	char written[8];
	month_write(month, written);
	if (month == 0)
		strbuf_add_text(out, text(MSG_no_month));
	else if (desk->plan.period.count > 12)
		strbuf_add_text(out, written);
	else
		strbuf_add_text(out,
				text(MSG_month_short_1 + (enum message)(month_of_year(month) - 1)));
}

/* How much of it is done, in BAR cells. */
static void write_bar(const struct month_figures *figures, struct strbuf *out)
{
	if (figures->activities == 0)
		return;
	int full = figures->done * BAR / figures->activities;
	full += full == 0 && figures->done > 0;
	strbuf_add_repeat(out, "█", (size_t)full);
	strbuf_add_repeat(out, "░", (size_t)(BAR - full));
}

/* While a filter holds: how many of the month's activities it lets through. */
static char *write_count(const struct schedule_view *view, size_t at)
{
	int count = view->months[at].activities;
	if (view->found.hits && view->found.hits[at] > 0)
		return say_month_hits(view->found.hits[at]);
	return count > 0 && !view->found.hits ? say_month_count(count) : xstrdup("");
}

static void draw_month_name(const struct schedule_view *view, struct desk *desk, struct box box,
			    int line, size_t at)
{
	bool current = at == view->month_list.at,
	     missed = view->found.hits && view->found.hits[at] == 0;
	int style = (missed ? STYLE_DIM : STYLE_NORMAL) |
		    (current && view->in_months ? STYLE_ON_CURSOR : 0);
	int y = box.row + line, x = box.column;
	struct strbuf name = STRBUF_INIT, bar = STRBUF_INIT;
	strbuf_add_text(&name, current ? "▌" : " ");
	schedule_write_month(desk, view->months[at].month, &name);
	if (!view->found.hits)
		write_bar(&view->months[at], &bar);
	char *count = write_count(view, at);
	screen_put(desk->screen, y, x, box.columns, name.text, style);
	screen_put_right(desk->screen, y, x + MONTH_NAME, MONTH_COUNT, count, style);
	screen_put(desk->screen, y, x + MONTH_NAME + MONTH_COUNT,
		   box.columns - MONTH_NAME - MONTH_COUNT, "", style);
	screen_put_part(desk->screen, y, x + MONTH_NAME + MONTH_COUNT + 1, BAR, bar.text, style);
	if (current && view->in_months)
		screen_no_cursor(desk->screen, y, x + 1);
	free(count);
	strbuf_release(&name);
	strbuf_release(&bar);
}

static void draw_months(struct schedule_view *view, struct desk *desk, struct box box)
{
	list_show(&view->month_list, box.rows);
	int line = 0;
	for (size_t i = view->month_list.top; i < view->month_list.count && line < box.rows; i++)
		draw_month_name(view, desk, box, line++, i);
	view_clear(desk, box, line);
}

static void write_head(const struct schedule_view *view, const struct desk *desk,
		       struct strbuf *out)
{
	const struct month_figures *figures = &view->months[view->month_list.at];
	struct strbuf month = STRBUF_INIT, budget = STRBUF_INIT, spent = STRBUF_INIT;
	schedule_write_month(desk, figures->month, &month);
	money_write_grouped(figures->budget, &budget);
	money_write_grouped(figures->spent, &spent);
	char *head = say_month_head(month.text, figures->done, figures->activities, budget.text,
				    spent.text);
	strbuf_add_text(out, head);
	free(head);
	strbuf_release(&month);
	strbuf_release(&budget);
	strbuf_release(&spent);
}

/* The sum that matters: what was spent, before that what may be. */
static void write_sum(const struct activity *activity, struct strbuf *out)
{
	int64_t fen = activity->spent != NOT_GIVEN ? activity->spent : activity->budget;
	if (fen != NOT_GIVEN)
		money_write_grouped(fen, out);
}

static int sign_style(const struct activity *activity, bool overdue)
{
	if (overdue)
		return STYLE_OVERDUE;
	if (activity->status == STATUS_DONE)
		return STYLE_DONE;
	return activity->status == STATUS_DOING ? STYLE_DOING : STYLE_NORMAL;
}

/* How the parts of a row share its columns. */
struct shape {
	int columns, title, time, posts, sum;
};

static struct shape shape_of(const struct schedule_view *view, int columns)
{
	struct shape shape = {.columns = columns < WIDEST ? columns : WIDEST};
	columns = shape.columns;
	shape.time = columns >= 36 ? 11 : 0;
	shape.posts = columns >= 52 && !view->detailed ? 10 + (columns - 52) / 4 : 0;
	shape.sum = columns >= 46 && !view->detailed ? 10 : 0;
	shape.title = columns - 3 - shape.time - shape.posts - shape.sum - 1;
	return shape;
}

struct measure {
	const struct schedule_view *view;
	const struct desk *desk;
	int columns;
};

#define UNDER 5 /* columns before what stands under a title */

/* How many lines row `at` takes. */
static int height(void *context, size_t at)
{
	const struct measure *measure = context;
	const struct activity *activity = &measure->view->read.items[measure->view->shown[at]];
	struct shape shape = shape_of(measure->view, measure->columns);
	struct strbuf under = STRBUF_INIT;
	if (!measure->view->detailed)
		return 1;
	int lines = line_count(activity->title, shape.title, shape.title, 1);
	schedule_write_under(measure->desk, activity, shape.columns - UNDER - 1, &under);
	for (size_t i = 0; i < under.length; i++)
		lines += under.text[i] == '\n';
	strbuf_release(&under);
	return lines;
}

/* Time, posts and sum, in the columns behind the title. */
static void draw_rest(const struct schedule_view *view, struct desk *desk, struct box row,
		      const struct shape *shape, const struct activity *activity, int base,
		      int mark)
{
	int x = row.column + 3 + shape->title;
	struct strbuf when = STRBUF_INIT, who = STRBUF_INIT, money = STRBUF_INIT;
	when_write(&activity->when, desk->plan.period, view->months[view->month_list.at].month,
		   &when);
	activity_write_posts(activity, &who);
	write_sum(activity, &money);
	screen_put(desk->screen, row.row, x, 1, "", base);
	screen_put(desk->screen, row.row, x += 1, shape->time, when.text, base);
	screen_put(desk->screen, row.row, x += shape->time, shape->posts, who.text, base);
	screen_put_right(desk->screen, row.row, x += shape->posts, shape->sum, money.text,
			 STYLE_FIGURE | mark);
	screen_put(desk->screen, row.row, x + shape->sum, row.columns - shape->columns, "", base);
	strbuf_release(&when);
	strbuf_release(&who);
	strbuf_release(&money);
}

/* The title, in the detailed form over as many lines as it takes; the line behind it. */
static int draw_title(const struct schedule_view *view, struct desk *desk, struct box box, int line,
		      const struct shape *shape, const char *title, int base)
{
	if (!view->detailed) {
		screen_put(desk->screen, box.row + line, box.column + 3, shape->title, title, base);
		return line + 1;
	}
	for (size_t next; line < box.rows; title += next) {
		size_t length = line_break(title, shape->title, 1, &next);
		screen_put(desk->screen, box.row + line, box.column + 3, shape->title, "", base);
		screen_put_bytes(desk->screen, box.row + line++, box.column + 3, shape->title,
				 title, length, base);
		if (title[next] == '\0')
			break;
		screen_put(desk->screen, box.row + line, box.column, box.columns, "", STYLE_NORMAL);
	}
	return line;
}

static int draw_under(struct desk *desk, struct box box, int line, const struct shape *shape,
		      const struct activity *activity)
{
	struct strbuf under = STRBUF_INIT;
	schedule_write_under(desk, activity, shape->columns - UNDER - 1, &under);
	for (const char *text = under.text; *text && line < box.rows; line++) {
		size_t length = strcspn(text, "\n");
		int y = box.row + line;
		screen_put(desk->screen, y, box.column, box.columns, "", STYLE_NORMAL);
		screen_put_bytes(desk->screen, y, box.column + UNDER, box.columns - UNDER, text,
				 length, STYLE_DIM);
		text += length + 1;
	}
	strbuf_release(&under);
	return line;
}

/* Sign, title, time, posts and sum, each where there is room for it. The line behind it. */
static int draw_activity(struct schedule_view *view, struct desk *desk, struct box box, int line,
			 size_t at)
{
	const struct activity *activity = &view->read.items[view->shown[at]];
	bool current = at == view->list.at && !view->in_months;
	bool overdue = activity_overdue(activity, session_today(desk->session));
	bool marked = id_set_has(&view->marks, activity->id);
	int mark = current ? STYLE_ON_CURSOR : 0;
	int base = (marked                                 ? STYLE_SELECTION
		    : activity->status == STATUS_CANCELLED ? STYLE_DIM
							   : STYLE_NORMAL) |
		   mark;
	struct shape shape = shape_of(view, box.columns);
	struct box row = {box.row + line, box.column, 1, box.columns};
	screen_put(desk->screen, row.row, row.column, 1,
		   marked                ? "◆"
		   : at == view->list.at ? "▌"
					 : "",
		   base);
	screen_put(desk->screen, row.row, row.column + 1, 2,
		   overdue ? "!" : status_sign(activity->status),
		   sign_style(activity, overdue) | mark);
	draw_rest(view, desk, row, &shape, activity, base, mark);
	line = draw_title(view, desk, box, line, &shape, activity->title, base);
	if (current)
		screen_no_cursor(desk->screen, row.row, row.column + 3);
	return view->detailed ? draw_under(desk, box, line, &shape, activity) : line;
}

/* --- the whole --- */

/* A line of it, cut where the window is narrow; takes over the text. */
static int draw_note(struct desk *desk, struct box box, int line, char *said, int style)
{
	int y = box.row + line;
	screen_put(desk->screen, y, box.column, 1, "", STYLE_NORMAL);
	screen_put(desk->screen, y, box.column + 1, box.columns - 1, said, style);
	free(said);
	return line + 1;
}

/* What holds for all that is shown: the filter, the marks. */
static int draw_notes(const struct schedule_view *view, struct desk *desk, struct box box, int line)
{
	if (view->found.hits) {
		struct strbuf filter = STRBUF_INIT;
		int hits = 0;
		for (size_t i = 0; i < view->month_list.count; i++)
			hits += view->found.hits[i];
		schedule_filter_write(&view->filter, &filter);
		line = draw_note(desk, box, line,
				 say_filtered(filter.text, (int)view->list.count, hits),
				 STYLE_MATCH);
		strbuf_release(&filter);
	}
	if (view->marks.count > 0) {
		int count = (int)view->marks.count;
		int elsewhere = count - (int)schedule_marks_here(view);
		line = draw_note(desk, box, line,
				 elsewhere > 0 ? say_marked_elsewhere(count, elsewhere)
					       : say_marked(count),
				 STYLE_SELECTION);
	}
	return line;
}

static void draw_rows(struct schedule_view *view, struct desk *desk, struct box box)
{
	struct measure measure = {view, desk, box.columns};
	int line = 0;
	view->rows = box;
	list_show_tall(&view->list, box.rows, height, &measure);
	for (size_t at = view->list.top; at < view->list.count && line < box.rows; at++)
		line = draw_activity(view, desk, box, line, at);
	if (view->list.count == 0)
		line = view_paragraph(
			desk, box, line,
			text(schedule_filtered(view) ? MSG_nothing_filtered : MSG_month_empty),
			STYLE_DIM);
	view_clear(desk, box, line);
}

/* The month's figures, what holds for it, its activities; `below` rows are left free. */
static void draw_month(struct schedule_view *view, struct desk *desk, struct box box, int below)
{
	struct strbuf head = STRBUF_INIT;
	write_head(view, desk, &head);
	screen_put(desk->screen, box.row, box.column, box.columns, "", STYLE_HEADING);
	screen_put(desk->screen, box.row, box.column + 1, box.columns - 1, head.text,
		   STYLE_HEADING);
	int from = draw_notes(view, desk, box, 1);
	draw_rows(view, desk,
		  (struct box){box.row + from, box.column, box.rows - from - below, box.columns});
	strbuf_release(&head);
}

/* The list, with the current activity beside it or below where there is room. */
static void draw_list(struct schedule_view *view, struct desk *desk, struct box box)
{
	const struct activity *current = schedule_current(view);
	if (screen_columns(desk->screen) >= BESIDE_FROM) {
		int list = box.columns * 5 / 9;
		struct box beside = {box.row, box.column + list + 1, box.rows,
				     box.columns - list - 1};
		draw_month(view, desk, (struct box){box.row, box.column, box.rows, list - 1}, 0);
		screen_fill(desk->screen, box.row, box.column + list - 1, box.rows, 1,
			    STYLE_NORMAL);
		screen_vline(desk->screen, box.row, box.column + list, box.rows, STYLE_LINE);
		if (current)
			schedule_draw_detail(view, desk, beside, current);
		else
			view_clear(desk, beside, 0);
		return;
	}
	int detail = box.rows >= DETAIL_FROM && current && !view->detailed ? box.rows / 2 - 1 : 0;
	draw_month(view, desk, box, detail > 0 ? detail + 1 : 0);
	if (detail == 0)
		return;
	int y = box.row + box.rows - detail;
	screen_hline(desk->screen, y - 1, box.column, box.columns, STYLE_LINE);
	schedule_draw_detail(view, desk, (struct box){y, box.column, detail, box.columns}, current);
}

void schedule_draw(struct view *base, struct desk *desk, struct box box)
{
	struct schedule_view *view = (struct schedule_view *)base;
	if (desk->narrow && view->in_months) {
		draw_months(view, desk, box);
		return;
	}
	if (desk->narrow) {
		draw_list(view, desk, box);
		view->rows.row -= box.row;
		return;
	}
	struct box months = {box.row, box.column, box.rows, MONTHS_WIDE};
	struct box list = {box.row, box.column + MONTHS_WIDE + 1, box.rows,
			   box.columns - MONTHS_WIDE - 1};
	draw_months(view, desk, months);
	screen_vline(desk->screen, box.row, box.column + MONTHS_WIDE, box.rows, STYLE_LINE);
	desk->divider = box.column + MONTHS_WIDE;
	draw_list(view, desk, list);
	view->rows.row -= box.row;
}

bool schedule_click(struct view *base, struct desk *desk, int row, int column)
{
	struct schedule_view *view = (struct schedule_view *)base;
	bool months = desk->narrow ? view->in_months : column < MONTHS_WIDE;
	view->in_months = months;
	if (months)
		return list_click(&view->month_list, row);
	if (column >= view->rows.column + view->rows.columns)
		return false;
	struct measure measure = {view, desk, view->rows.columns};
	row -= view->rows.row;
	for (size_t at = view->list.top; row >= 0 && at < view->list.count; at++) {
		row -= height(&measure, at);
		if (row < 0) {
			view->list.at = at;
			return true;
		}
	}
	return false;
}
