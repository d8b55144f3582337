/* The months at the left of the schedule: how much stands under each, and how much of it is done. */
#include "schedule_view.h"

#include "base/width.h"
#include "tui/view/progress_bar.h"

#include <stdlib.h>

#define MONTH_NAME 8
#define MONTH_NAME_WITH_YEAR 11
#define MONTH_COUNT 6
#define BAR 3

void schedule_write_month(const struct desk *desk, int month, struct strbuf *out)
{
	if (month == 0)
		strbuf_add_text(out, text(MSG_no_month));
	else if (desk->plan.period.count > 12)
		period_write((struct period){month, 1}, out);
	else
		strbuf_add_text(out,
				text(MSG_month_short_1 + (enum message)(month_of_year(month) - 1)));
}

static int name_columns(const struct desk *desk)
{
	int least = desk->plan.period.count > 12 ? MONTH_NAME_WITH_YEAR : MONTH_NAME;
	int whole = 1 + width_of_text(text(MSG_no_month), 1);
	return whole > least ? whole : least;
}

int schedule_months_columns(const struct desk *desk)
{
	return name_columns(desk) + MONTH_COUNT + BAR + 2;
}

/* While a filter holds: how many of the month's activities it lets through. */
static char *write_count(const struct schedule_view *view, size_t at)
{
	int count = view->months[at].count.activities;
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
	int y = box.row + line, x = box.column, names = name_columns(desk);
	struct strbuf name = STRBUF_INIT, bar = STRBUF_INIT;
	strbuf_add_text(&name, current ? "▌" : " ");
	schedule_write_month(desk, view->months[at].month, &name);
	if (!view->found.hits)
		progress_bar_write(view->months[at].count.done, view->months[at].count.activities,
				   BAR, &bar);
	char *count = write_count(view, at);
	screen_put(desk->screen, y, x, box.columns, name.text, style);
	screen_put_right(desk->screen, y, x + names, MONTH_COUNT, count, style);
	screen_put(desk->screen, y, x + names + MONTH_COUNT, box.columns - names - MONTH_COUNT, "",
		   style);
	screen_put_part(desk->screen, y, x + names + MONTH_COUNT + 1, BAR, bar.text, style);
	if (current && view->in_months)
		screen_no_cursor(desk->screen, y, x + 1);
	free(count);
	strbuf_release(&name);
	strbuf_release(&bar);
}

void schedule_draw_months(struct schedule_view *view, struct desk *desk, struct box box)
{
	list_show(&view->month_list, box.rows);
	int line = 0;
	for (size_t i = view->month_list.top; i < view->month_list.count && line < box.rows; i++)
		draw_month_name(view, desk, box, line++, i);
	view_clear(desk, box, line);
}
