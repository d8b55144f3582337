#include "activity_words.h"
#include "overview_view.h"

#include "base/array.h"
#include "base/width.h"
#include "model/activity.h"
#include "model/money.h"
#include "tui/view/progress_bar.h"

#include <stdlib.h>

#define WIDE_FROM 120 /* columns of a window that has room for who is responsible */
#define TIME 12
#define POSTS 20

/* --- what is to be done --- */

static const enum message heads[AGENDA_GROUP_COUNT] = {
	[AGENDA_OVERDUE] = MSG_overview_overdue, [AGENDA_SOON] = MSG_overview_week,
	[AGENDA_LATER] = MSG_overview_month,     [AGENDA_OPEN] = MSG_overview_open,
	[AGENDA_UNDATED] = MSG_overview_undated, [AGENDA_UNPOSTED] = MSG_overview_unposted,
};

static bool begins_group(const struct overview_view *view, size_t at)
{
	const struct agenda_entry *items = view->agenda.items;
	return at == 0 || items[at].group != items[at - 1].group;
}

static int row_height(void *context, size_t at)
{
	return 1 + begins_group(context, at);
}

static int entry_style(const struct agenda_entry *entry)
{
	if (entry->group == AGENDA_OVERDUE)
		return STYLE_OVERDUE;
	return entry->activity.status == STATUS_DOING ? STYLE_DOING : STYLE_NORMAL;
}

static void write_posts(const struct activity *activity, struct strbuf *out)
{
	if (activity->post_count)
		activity_write_posts(activity, out);
	else
		strbuf_add_text(out, text(MSG_agenda_unposted));
}

static void draw_entry(struct overview_view *view, struct desk *desk, struct box box, int line,
		       size_t at)
{
	const struct agenda_entry *entry = &view->agenda.items[at];
	const struct activity *activity = &entry->activity;
	bool here = at == view->list.at;
	int mark = here ? STYLE_ON_CURSOR : 0, y = box.row + line, x = box.column;
	int posts = box.columns >= WIDE_FROM / 2 ? POSTS : 0;
	int title = box.columns - 3 - TIME - posts;
	char *shown = activity_row_title(activity, activity->title, desk->plan.period, title);
	struct strbuf when = STRBUF_INIT, who = STRBUF_INIT;
	activity_write_time(activity, desk->plan.period, 0, &when);
	write_posts(activity, &who);
	screen_put(desk->screen, y, x, 1, here ? "▌" : "", STYLE_NORMAL | mark);
	screen_put(desk->screen, y, x + 1, 2,
		   entry->group == AGENDA_OVERDUE ? "!" : status_sign(activity->status),
		   entry_style(entry) | mark);
	screen_put(desk->screen, y, x + 3, TIME, when.text, STYLE_NORMAL | mark);
	screen_put(desk->screen, y, x + 3 + TIME, title, shown, STYLE_NORMAL | mark);
	if (posts)
		screen_put(desk->screen, y, x + box.columns - posts, posts, who.text,
			   (activity->post_count ? STYLE_NORMAL : STYLE_WARNING) | mark);
	if (here)
		screen_no_cursor(desk->screen, y, x + 3);
	strbuf_release(&who);
	strbuf_release(&when);
	free(shown);
}

static void draw_agenda(struct overview_view *view, struct desk *desk, struct box box)
{
	int line = 0;
	list_show_tall(&view->list, box.rows, row_height, view);
	if (!view->agenda.count)
		line = view_paragraph(desk, box, 0, text(MSG_overview_nothing), STYLE_DIM);
	for (size_t at = view->list.top; at < view->agenda.count && line < box.rows; at++) {
		enum agenda_group group = view->agenda.items[at].group;
		if (begins_group(view, at)) {
			char *head = say_overview_head(text(heads[group]),
						       (int)view->agenda.counts[group]);
			screen_put(desk->screen, box.row + line, box.column, 1, "", STYLE_NORMAL);
			screen_put(desk->screen, box.row + line++, box.column + 1, box.columns - 1,
				   head, STYLE_HEADING);
			free(head);
		}
		if (line < box.rows)
			draw_entry(view, desk, box, line++, at);
	}
	view_clear(desk, box, line);
}

/* --- how far it has come --- */

/* A page: its lines, and whether it tells of money. */
static const struct page {
	enum message title;
	bool money;
} pages[PAGE_COUNT] = {
	[PAGE_MONTHS] = {MSG_progress_months, false},
	[PAGE_SECTIONS] = {MSG_progress_sections, false},
	[PAGE_POSTS] = {MSG_progress_posts, false},
	[PAGE_MONTH_MONEY] = {MSG_progress_month_money, true},
	[PAGE_POST_MONEY] = {MSG_progress_post_money, true},
};

static const struct progress_lines *lines_of(const struct overview_view *view,
					     enum overview_page page)
{
	switch (page) {
	case PAGE_SECTIONS:
		return &view->progress.sections;
	case PAGE_POSTS:
	case PAGE_POST_MONEY:
		return &view->progress.posts;
	default:
		return &view->progress.months;
	}
}

static void write_name(const struct desk *desk, const struct progress_line *line,
		       struct strbuf *out)
{
	struct when when = {.starts = {(int)line->id, 0}};
	if (line->name)
		strbuf_add_text(out, line->name);
	else if (line->id)
		when_write(&when, desk->plan.period, 0, out);
	else
		strbuf_add_text(out, text(MSG_no_month));
}

/* Columns of a line: a name, then a bar with its figures, or two sums and a sign. */
enum { FIGURES = 8, SUM = 11, SIGN = 2, BAR_MOST = 24, NAME_MOST = 30 };

static void draw_progress(struct desk *desk, struct box box, int y,
			  const struct progress_line *line, const char *name)
{
	int rest = box.columns - 1 - FIGURES, bar = rest / 2 < BAR_MOST ? rest / 2 : BAR_MOST;
	int wide = rest - bar - 1 < NAME_MOST ? rest - bar - 1 : NAME_MOST;
	struct strbuf cells = STRBUF_INIT;
	progress_bar_write(line->count.done, line->count.activities, bar, &cells);
	char *figures = string_format("%d/%d", line->count.done, line->count.activities);
	screen_put(desk->screen, y, box.column, box.columns, "", STYLE_NORMAL);
	screen_put(desk->screen, y, box.column + 1, wide, name, STYLE_NORMAL);
	screen_put_part(desk->screen, y, box.column + 2 + wide, bar, cells.text, STYLE_FIGURE);
	screen_put_right(desk->screen, y, box.column + 2 + wide + bar, FIGURES - 1, figures,
			 STYLE_FIGURE);
	free(figures);
	strbuf_release(&cells);
}

/* More than may be spent, or than was planned: by a sign. */
static bool too_much(const struct progress_line *line)
{
	int64_t limit = line->limit != NOT_GIVEN ? line->limit : line->planned;
	return line->spent > limit || (line->limit != NOT_GIVEN && line->planned > line->limit);
}

static void draw_sum(struct desk *desk, int y, int x, int64_t fen)
{
	struct strbuf out = STRBUF_INIT;
	if (fen)
		money_write_grouped(fen, &out);
	screen_put_right(desk->screen, y, x, SUM, out.text, STYLE_FIGURE);
	strbuf_release(&out);
}

static void draw_money(struct desk *desk, struct box box, int y, const struct progress_line *line,
		       const char *name)
{
	int wide = box.columns - 1 - 2 * SUM - SIGN;
	wide = wide < NAME_MOST ? wide : NAME_MOST;
	screen_put(desk->screen, y, box.column, box.columns, "", STYLE_NORMAL);
	screen_put(desk->screen, y, box.column + 1, wide, name, STYLE_NORMAL);
	draw_sum(desk, y, box.column + 1 + wide, line->planned);
	draw_sum(desk, y, box.column + 1 + wide + SUM, line->spent);
	screen_put(desk->screen, y, box.column + 1 + wide + 2 * SUM, SIGN,
		   too_much(line) ? " !" : "", STYLE_WARNING);
}

/* Where the sums can be changed, at the right of their head. */
static void draw_way_to_money(struct desk *desk, struct box box, int line)
{
	struct strbuf way = STRBUF_INIT;
	action_write_key_in(ACTION_view_money, VIEW_OVERVIEW, &way);
	strbuf_format(&way, "%s%s", text(MSG_hint_join), text(MSG_view_money));
	screen_put_right(desk->screen, box.row + line, box.column + 1, box.columns - 2, way.text,
			 STYLE_DIM);
	strbuf_release(&way);
}

static int draw_page(struct overview_view *view, struct desk *desk, struct box box, int from,
		     enum overview_page page)
{
	const struct progress_lines *lines = lines_of(view, page);
	screen_put(desk->screen, box.row + from, box.column, 1, "", STYLE_NORMAL);
	if (pages[page].money)
		draw_way_to_money(desk, box, from);
	else
		screen_put(desk->screen, box.row + from, box.column + 1, box.columns - 1, "",
			   STYLE_NORMAL);
	screen_put_part(desk->screen, box.row + from++, box.column + 1, box.columns - 1,
			text(pages[page].title), STYLE_HEADING);
	for (size_t i = 0; i < lines->count && from < box.rows; i++) {
		struct strbuf name = STRBUF_INIT;
		write_name(desk, &lines->items[i], &name);
		(pages[page].money ? draw_money : draw_progress)(desk, box, box.row + from++,
								 &lines->items[i], name.text);
		strbuf_release(&name);
	}
	return from;
}

/* --- the sums of the whole plan --- */

static int draw_sentence(struct desk *desk, struct box box, int from, char *said, bool alarming)
{
	struct box inside = {box.row, box.column + 1, box.rows, box.columns - 1};
	int end = view_paragraph(desk, inside, from, said, alarming ? STYLE_WARNING : STYLE_NORMAL);
	screen_fill(desk->screen, box.row + from, box.column, end - from, 1, STYLE_NORMAL);
	free(said);
	return end;
}

static char *sum(int64_t fen)
{
	struct strbuf out = STRBUF_INIT;
	money_write_grouped(fen, &out);
	return strbuf_detach(&out);
}

static int draw_sums(struct overview_view *view, struct desk *desk, struct box box)
{
	static char *(*const say[2][2])(const char *, const char *) = {
		{say_overview_within, say_overview_over},
		{say_overview_within_own, say_overview_over_own},
	};
	bool own = view->member != NULL;
	const struct progress_line *all = &view->progress.all;
	char *planned = sum(all->planned), *spent = sum(all->spent);
	struct strbuf apart = STRBUF_INIT;
	activity_count_write_apart(&all->count, &apart);
	int line = draw_sentence(
		desk, box, 0, say_overview_done(all->count.done, all->count.activities, apart.text),
		false);
	strbuf_release(&apart);
	if (all->limit != NOT_GIVEN) {
		char *limit = sum(all->limit);
		bool over = all->planned > all->limit;
		line = draw_sentence(desk, box, line, say[own][over](planned, limit), over);
		free(limit);
	} else if (all->planned) {
		line = draw_sentence(desk, box, line,
				     own ? say_overview_planned_own(planned)
					 : say_overview_planned(planned),
				     false);
	}
	if (all->spent || view->progress.income != NOT_GIVEN) {
		char *income =
			view->progress.income == NOT_GIVEN ? NULL : sum(view->progress.income);
		line = draw_sentence(desk, box, line,
				     income ? say_overview_spent_of(spent, income)
					    : say_overview_spent(spent),
				     all->limit != NOT_GIVEN && all->spent > all->limit);
		free(income);
	}
	free(spent);
	free(planned);
	return line;
}

/* The page that was turned to, and below it as many of the others as there is room for. */
static void draw_pages(struct overview_view *view, struct desk *desk, struct box box)
{
	int line = draw_sums(view, desk, box);
	for (int i = 0; i < PAGE_COUNT; i++) {
		enum overview_page page = (enum overview_page)(((int)view->page + i) % PAGE_COUNT);
		const struct progress_lines *lines = lines_of(view, page);
		int needed = 2 + (int)lines->count;
		if (i > 0 && (line + needed > box.rows || !lines->count))
			continue;
		if (line < box.rows)
			screen_fill(desk->screen, box.row + line++, box.column, 1, box.columns,
				    STYLE_NORMAL);
		if (line < box.rows)
			line = draw_page(view, desk, box, line, page);
	}
	view_clear(desk, box, line);
}

/* --- both --- */

static int left_columns(const struct desk *desk, struct box box)
{
	return desk->narrow ? box.columns : box.columns * 11 / 20;
}

void overview_draw(struct view *base, struct desk *desk, struct box box)
{
	struct overview_view *view = (struct overview_view *)base;
	int left = left_columns(desk, box);
	if (desk->narrow && view->at_pages) {
		draw_pages(view, desk, box);
		return;
	}
	draw_agenda(view, desk, (struct box){box.row, box.column, box.rows, left});
	if (desk->narrow)
		return;
	screen_vline(desk->screen, box.row, box.column + left, box.rows, STYLE_LINE);
	desk->divider = box.column + left;
	draw_pages(view, desk,
		   (struct box){box.row, box.column + left + 1, box.rows, box.columns - left - 1});
}

bool overview_click(struct view *base, struct desk *desk, int row, int column)
{
	struct overview_view *view = (struct overview_view *)base;
	struct box box = {0, 0, 1, screen_columns(desk->screen)};
	if (desk->narrow ? view->at_pages : column > left_columns(desk, box)) {
		view->page = (enum overview_page)((view->page + 1) % PAGE_COUNT);
		return true;
	}
	for (size_t at = view->list.top; at < view->agenda.count; at++) {
		row -= row_height(view, at);
		if (row < 0) {
			view->list.at = at;
			return true;
		}
	}
	return false;
}
