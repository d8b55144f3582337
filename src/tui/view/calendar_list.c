/* The activities of a day, and those of its month that have no day: as a list to choose from, and at a glance. */
#include "activity_words.h"
#include "calendar_view.h"
#include "schedule_view.h"

#include "base/width.h"

#include <stdlib.h>

#define TIME_COLUMNS 12 /* of what has no exact day */
#define DETAIL_FROM 14  /* rows of a window in which the activity at the cursor is told whole */
#define MORE_COLUMNS 5  /* for '+12' */

const char *calendar_sign(const struct desk *desk, const struct activity *activity)
{
	return activity_overdue(activity, session_today(desk->session))
		       ? "!"
		       : status_sign(activity->status);
}

int calendar_sign_style(const struct desk *desk, const struct activity *activity)
{
	if (activity_overdue(activity, session_today(desk->session)))
		return STYLE_OVERDUE;
	if (activity->status == STATUS_DONE)
		return STYLE_DONE;
	return activity->status == STATUS_DOING ? STYLE_DOING : STYLE_NORMAL;
}

/* --- a list to choose from --- */

/* The first of those without a day has their head above it. */
static bool has_head(const struct calendar_view *view, size_t at)
{
	return at == calendar_own_count(view);
}

static int row_height(void *context, size_t at)
{
	return 1 + has_head(context, at);
}

static void write_day_head(const struct calendar_view *view, const struct desk *desk,
			   struct strbuf *out)
{
	struct strbuf day = STRBUF_INIT;
	desk_write_day(desk, view->day, &day);
	char *none = say_calendar_day_empty(day.text);
	strbuf_add_text(out, calendar_own_count(view) ? day.text : none);
	free(none);
	strbuf_release(&day);
}

static void draw_item(struct calendar_view *view, struct desk *desk, struct box row, size_t at)
{
	const struct activity *activity = calendar_listed(view, at);
	bool current = view->in_list && at == view->list.at;
	int mark = current ? STYLE_ON_CURSOR : 0, x = row.column + 3;
	int base = (activity->status == STATUS_CANCELLED ? STYLE_DIM : STYLE_NORMAL) | mark;
	struct strbuf line = STRBUF_INIT;
	if (at >= calendar_own_count(view)) {
		when_write(&activity->when, desk->plan.period, view->grid.month, &line);
		strbuf_add_text(&line, line.length ? "" : text(MSG_calendar_some_day));
		int wide = width_of_text(line.text, 1);
		strbuf_add_repeat(&line, " ",
				  wide < TIME_COLUMNS ? (size_t)(TIME_COLUMNS - wide) : 1);
	}
	char *title = activity_row_title(activity, activity->title, desk->plan.period,
					 row.columns - 3 - width_of_text(line.text, 1));
	strbuf_add_text(&line, title);
	free(title);
	screen_put(desk->screen, row.row, row.column, 1, current ? "▌" : "", base);
	screen_put(desk->screen, row.row, row.column + 1, 2, calendar_sign(desk, activity),
		   calendar_sign_style(desk, activity) | mark);
	screen_put(desk->screen, row.row, x, row.columns - 3, line.text, base);
	if (current)
		screen_no_cursor(desk->screen, row.row, x);
	strbuf_release(&line);
}

static void draw_head(struct desk *desk, struct box box, int line, const char *head)
{
	screen_put(desk->screen, box.row + line, box.column, 1, "", STYLE_HEADING);
	screen_put(desk->screen, box.row + line, box.column + 1, box.columns - 1, head,
		   STYLE_HEADING);
}

static void draw_items(struct calendar_view *view, struct desk *desk, struct box box)
{
	int line = 0;
	list_show_tall(&view->list, box.rows, row_height, view);
	for (size_t at = view->list.top; at < view->list.count && line < box.rows; at++) {
		if (has_head(view, at))
			draw_head(desk, box, line++, text(MSG_calendar_loose));
		if (line < box.rows)
			draw_item(view, desk,
				  (struct box){box.row + line++, box.column, 1, box.columns}, at);
	}
	view_clear(desk, box, line);
}

/* The activity at the cursor, told as the schedule tells it. */
static void draw_detail(struct calendar_view *view, struct desk *desk, struct box box)
{
	const struct activity *activity = calendar_current(view, desk);
	struct strbuf under = STRBUF_INIT, when = STRBUF_INIT;
	int line = 0;
	if (activity) {
		when_write_full(&activity->when, desk->plan.period, &when);
		schedule_write_under(desk, activity, box.columns - 3, &under);
		line = view_paragraph(desk, box, line, activity->title, STYLE_TITLE);
		line = view_paragraph(desk, box, line, when.text, STYLE_NORMAL);
		line = view_paragraph(desk, box, line, under.text, STYLE_NORMAL);
	}
	view_clear(desk, box, line);
	strbuf_release(&under);
	strbuf_release(&when);
}

void calendar_draw_list(struct calendar_view *view, struct desk *desk, struct box box)
{
	struct strbuf head = STRBUF_INIT;
	write_day_head(view, desk, &head);
	draw_head(desk, box, 0, head.text);
	strbuf_release(&head);
	struct box items = {box.row + 1, box.column, box.rows - 1, box.columns};
	if (box.rows >= DETAIL_FROM) {
		struct box detail = {box.row + box.rows / 2 + 1, box.column,
				     box.rows - box.rows / 2 - 1, box.columns};
		items.rows = box.rows / 2 - 1;
		screen_hline(desk->screen, detail.row - 1, box.column, box.columns, STYLE_LINE);
		draw_detail(view, desk, detail);
	}
	draw_items(view, desk, items);
}

bool calendar_click_list(struct calendar_view *view, struct box box, int row)
{
	row -= box.row + 1;
	for (size_t at = view->list.top; row >= 0 && at < view->list.count; at++) {
		row -= row_height(view, at);
		if (row < 0) {
			view->list.at = at;
			view->in_list = true;
			return true;
		}
	}
	return false;
}

/* --- at a glance --- */

/* Lines that are filled one after the other. */
struct flow {
	struct desk *desk;
	struct box box;
	int line, x; /* where the next word goes */
	int indent;  /* of the lines behind the first of a group */
};

static void begin_group(struct flow *flow, const char *label)
{
	int y = flow->box.row + flow->line;
	screen_put(flow->desk->screen, y, flow->box.column, flow->box.columns, "", STYLE_NORMAL);
	int used = screen_put_part(flow->desk->screen, y, flow->box.column + 1,
				   flow->box.columns - 1, label, STYLE_HEADING);
	flow->x = flow->indent = 1 + used + 2;
}

static void begin_line(struct flow *flow)
{
	flow->line++;
	flow->x = flow->indent;
	screen_put(flow->desk->screen, flow->box.row + flow->line, flow->box.column,
		   flow->box.columns, "", STYLE_NORMAL);
}

#define CUT_LEAST 16 /* columns that are worth the beginning of a title */

/* False: there is no room for it; `more` follow. */
static bool add_word(struct flow *flow, const struct activity *activity, const char *word, int last,
		     size_t more)
{
	struct screen *screen = flow->desk->screen;
	int wide = width_of_text(word, 1) + 2, room = flow->box.columns - 1;
	if (flow->x + wide + (more ? MORE_COLUMNS : 0) > room && flow->x > flow->indent) {
		bool another = flow->line + 1 < last;
		if (!another && room - flow->x - MORE_COLUMNS < CUT_LEAST)
			return false;
		if (another)
			begin_line(flow);
	}
	int y = flow->box.row + flow->line, x = flow->box.column + flow->x;
	screen_put_part(screen, y, x, 1, calendar_sign(flow->desk, activity),
			calendar_sign_style(flow->desk, activity));
	room -= flow->x + 2 + (more ? MORE_COLUMNS : 0);
	wide -= 2;
	if (room > 0)
		screen_put(screen, y, x + 2, wide < room ? wide : room, word,
			   activity->status == STATUS_CANCELLED ? STYLE_DIM : STYLE_NORMAL);
	flow->x += 2 + (wide < room ? wide : room) + 2;
	return true;
}

/* The activities of a day (0: those without one), down to line `last`. */
static void flow_group(const struct calendar_view *view, struct flow *flow, int day, int last)
{
	size_t count = calendar_count_of(view, day);
	for (size_t i = 0; i < count; i++) {
		const struct activity *activity = calendar_of_day(view, day, i);
		struct strbuf word = STRBUF_INIT;
		if (day == 0)
			when_write(&activity->when, flow->desk->plan.period, view->grid.month,
				   &word);
		strbuf_add_text(&word, word.length ? " " : "");
		strbuf_add_text(&word, activity->title);
		bool fits = add_word(flow, activity, word.text, last, count - i - 1);
		strbuf_release(&word);
		if (!fits) {
			char *more = string_format("+%zu", count - i);
			screen_put_part(flow->desk->screen, flow->box.row + flow->line,
					flow->box.column + flow->x, MORE_COLUMNS, more,
					STYLE_FIGURE);
			free(more);
			break;
		}
	}
	flow->line++;
}

void calendar_draw_glance(struct calendar_view *view, struct desk *desk, struct box box)
{
	struct flow flow = {.desk = desk, .box = box};
	size_t own = calendar_own_count(view), loose = calendar_count_of(view, 0);
	if (own || !loose) {
		char *label = say_calendar_day(view->day.day);
		begin_group(&flow, label);
		free(label);
		if (!own)
			screen_put_part(desk->screen, box.row, box.column + flow.x,
					box.columns - flow.x, text(MSG_calendar_nothing),
					STYLE_DIM);
		flow_group(view, &flow, view->day.day,
			   loose && box.rows > 1 ? box.rows - 1 : box.rows);
	}
	if (flow.line < box.rows && loose) {
		begin_group(&flow, text(MSG_calendar_loose));
		flow_group(view, &flow, 0, box.rows);
	}
	view_clear(desk, box, flow.line);
}
