#include "activity_words.h"
#include "schedule_view.h"

#include "base/linebreak.h"
#include "base/width.h"
#include "model/money.h"

#include <stdlib.h>

#define SUM 12           /* 支12,860.50 */
#define SUM_NAMED 14     /* 已支12,860.50 */
#define TWO_SUMS_FROM 84 /* columns of a list in which budget and spent stand side by side */
#define WIDEST 130       /* columns in which the parts of a row still belong together */
#define TIME_WIDEST 11   /* what is longer is cut: the titles matter more */
#define POSTS_WIDEST 20  /* what is more is the titles' */
#define DETAIL_WIDEST 60 /* columns of what stands beside the list */
#define BESIDE_FROM \
	110 /* columns of a window in which the current activity stands beside the list */
#define DETAIL_FROM 12 /* rows of a window in which it is shown below */

/* All of `part` or nothing: half a sum is a wrong one. Takes `part`. */
static void add_if_fits(struct strbuf *out, char *part, int columns)
{
	if (width_of_text(out->text, 1) + width_of_text(part, 1) <= columns)
		strbuf_add_text(out, part);
	free(part);
}

/* What stands under the month; where there is room for it, its sums and how much goes on in it besides. */
static void write_head(const struct schedule_view *view, const struct desk *desk, int columns,
		       struct strbuf *out)
{
	const struct month_figures *figures = &view->months[view->month_list.at];
	struct strbuf month = STRBUF_INIT, budget = STRBUF_INIT, spent = STRBUF_INIT;
	struct activity_count count = figures->count;
	struct strbuf apart = STRBUF_INIT;
	if (!view->more)
		schedule_count_apart(view, desk, &count);
	schedule_write_month(desk, figures->month, &month);
	money_write_grouped(figures->budget, &budget);
	money_write_grouped(figures->spent, &spent);
	char *head = say_month_head(month.text, count.done, count.activities);
	strbuf_add_text(out, head);
	free(head);
	add_if_fits(out, say_month_budget(budget.text), columns);
	add_if_fits(out, say_month_spent(spent.text), columns);
	activity_count_write_apart(&count, &apart);
	if (width_of_text(out->text, 1) + width_of_text(apart.text, 1) > columns) {
		strbuf_clear(&apart);
		activity_count_write_brief(&count, &apart);
	}
	add_if_fits(out, strbuf_detach(&apart), columns);
	strbuf_release(&month);
	strbuf_release(&budget);
	strbuf_release(&spent);
}

/* The sums of a row say what they are; where there is room for one, it is what was spent, before that what may be. */
static void write_sum(int64_t fen, char *(*say)(const char *yuan), struct strbuf *out)
{
	struct strbuf yuan = STRBUF_INIT;
	if (fen != NOT_GIVEN) {
		money_write_grouped(fen, &yuan);
		char *said = say(yuan.text);
		strbuf_add_text(out, said);
		free(said);
	}
	strbuf_release(&yuan);
}

static void write_only_sum(const struct activity *activity, struct strbuf *out)
{
	if (activity->spent != NOT_GIVEN)
		write_sum(activity->spent, say_sum_spent_short, out);
	else
		write_sum(activity->budget, say_sum_budget_short, out);
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
	int columns, title, time, posts;
	int budget; /* 0: there is room for one sum only */
	int sum;
};

static struct shape shape_of(const struct schedule_view *view, int columns)
{
	struct shape shape = {.columns = columns < WIDEST ? columns : WIDEST};
	columns = shape.columns;
	shape.time = columns >= 36 ? view->time_columns : 0;
	shape.posts = columns >= 52 && !view->detailed ? 10 + (columns - 52) / 4 : 0;
	shape.posts = shape.posts < POSTS_WIDEST ? shape.posts : POSTS_WIDEST;
	shape.sum = columns >= 46 && !view->detailed ? SUM : 0;
	if (columns >= TWO_SUMS_FROM && !view->detailed) {
		shape.budget = SUM_NAMED;
		shape.sum = SUM_NAMED;
	}
	shape.title = columns - 3 - shape.time - shape.posts - shape.budget - shape.sum - 1;
	return shape;
}

struct measure {
	const struct schedule_view *view;
	const struct desk *desk;
	int columns;
};

/*
 * One that goes on since an earlier month says so; one that was put off, where there is room for it and nothing stands under
 * it, from when. Owned.
 */
static char *title_of(const struct schedule_view *view, const struct desk *desk,
		      const struct activity *activity, int columns)
{
	char *title = schedule_goes_on(view, desk, activity) ? say_going_on(activity->title)
							     : xstrdup(activity->title);
	char *noted = activity_row_title(activity, title, desk->plan.period,
					 view->detailed ? 0 : columns);
	free(title);
	return noted;
}

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
	char *title = title_of(measure->view, measure->desk, activity, shape.title);
	int lines = line_count(title, shape.title, shape.title, 1);
	free(title);
	schedule_write_under(measure->desk, activity, shape.columns - UNDER - 1, &under);
	for (size_t i = 0; i < under.length; i++)
		lines += under.text[i] == '\n';
	strbuf_release(&under);
	return lines;
}

/* An empty figure is no coloured field on the cursor's row. */
static void draw_figure(struct desk *desk, int y, int x, int columns, const char *figure, int base,
			int mark)
{
	if (figure[0] != '\0')
		screen_put_right(desk->screen, y, x, columns, figure, STYLE_FIGURE | mark);
	else
		screen_put(desk->screen, y, x, columns, "", base);
}

struct sums {
	struct strbuf budget, sum;
};

static struct sums sums_of(const struct activity *activity, const struct shape *shape)
{
	struct sums sums = {STRBUF_INIT, STRBUF_INIT};
	if (shape->budget > 0) {
		write_sum(activity->budget, say_sum_budget, &sums.budget);
		write_sum(activity->spent, say_sum_spent, &sums.sum);
	} else if (shape->sum > 0) {
		write_only_sum(activity, &sums.sum);
	}
	return sums;
}

/* Columns before the sums of this row that they leave to its posts. */
static int spare_columns(const struct sums *sums, const struct shape *shape)
{
	int spare = sums->budget.length > 0
			    ? shape->budget - width_of_text(sums->budget.text, 1)
			    : shape->budget + shape->sum - width_of_text(sums->sum.text, 1);
	return shape->posts > 0 && spare > 1 ? spare - 1 : 0;
}

/* Time, posts and sums, in the columns behind the title. */
static void draw_rest(const struct schedule_view *view, struct desk *desk, struct box row,
		      const struct shape *shape, const struct activity *activity, int base,
		      int mark)
{
	int x = row.column + 3 + shape->title, y = row.row;
	struct strbuf when = STRBUF_INIT;
	struct sums sums = sums_of(activity, shape);
	int spare = spare_columns(&sums, shape), posts = shape->posts + spare;
	int budget = shape->budget > spare ? shape->budget - spare : 0;
	int sum = shape->budget + shape->sum - spare - budget;
	char *who = activity_fit_posts(activity, posts);
	activity_write_time(activity, desk->plan.period, view->months[view->month_list.at].month,
			    &when);
	screen_put(desk->screen, y, x, 1, "", base);
	screen_put(desk->screen, y, x += 1, shape->time, when.text, base);
	screen_put(desk->screen, y, x += shape->time, posts, who, base);
	draw_figure(desk, y, x += posts, budget, sums.budget.text, base, mark);
	draw_figure(desk, y, x += budget, sum, sums.sum.text, base, mark);
	screen_put(desk->screen, y, x + sum, row.columns - shape->columns, "", base);
	strbuf_release(&when);
	strbuf_release(&sums.budget);
	strbuf_release(&sums.sum);
	free(who);
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
	char *title = title_of(view, desk, activity, shape.title);
	line = draw_title(view, desk, box, line, &shape, title, base);
	free(title);
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
		int hits = (int)view->found.passing_count;
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

/* As wide as the longest time of the month: what it does not need is the titles'. */
static void measure_times(struct schedule_view *view, const struct desk *desk)
{
	int month = view->months[view->month_list.at].month, widest = 0;
	for (size_t i = 0; i < view->list.count && widest < TIME_WIDEST - 1; i++) {
		struct strbuf when = STRBUF_INIT;
		activity_write_time(&view->read.items[view->shown[i]], desk->plan.period, month,
				    &when);
		int columns = width_of_text(when.text, 1);
		widest = columns > widest ? columns : widest;
		strbuf_release(&when);
	}
	view->time_columns = widest < TIME_WIDEST - 1 ? widest + (widest > 0) : TIME_WIDEST;
}

static void draw_rows(struct schedule_view *view, struct desk *desk, struct box box)
{
	struct measure measure = {view, desk, box.columns};
	int line = 0;
	view->rows = box;
	measure_times(view, desk);
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
	write_head(view, desk, box.columns - 1, &head);
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
		int share = box.columns * 5 / 9, rest = box.columns - DETAIL_WIDEST;
		int list = share > rest ? share : rest;
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
		schedule_draw_months(view, desk, box);
		return;
	}
	if (desk->narrow) {
		draw_list(view, desk, box);
		view->rows.row -= box.row;
		return;
	}
	struct box months = {box.row, box.column, box.rows, schedule_months_columns(desk)};
	struct box list = {box.row, box.column + schedule_months_columns(desk) + 1, box.rows,
			   box.columns - schedule_months_columns(desk) - 1};
	schedule_draw_months(view, desk, months);
	screen_vline(desk->screen, box.row, box.column + schedule_months_columns(desk), box.rows,
		     STYLE_LINE);
	desk->divider = box.column + schedule_months_columns(desk);
	draw_list(view, desk, list);
	view->rows.row -= box.row;
}

bool schedule_click(struct view *base, struct desk *desk, int row, int column)
{
	struct schedule_view *view = (struct schedule_view *)base;
	bool months = desk->narrow ? view->in_months : column < schedule_months_columns(desk);
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
