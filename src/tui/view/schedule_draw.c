#include "schedule_view.h"

#include "app/look.h"
#include "base/width.h"
#include "model/money.h"

#include <stdlib.h>

#define MONTHS_WIDE 19 /* columns of the months at the left */
#define MONTH_NAME 8
#define BAR 3
#define WIDEST 110     /* columns in which the parts of a row still belong together */
#define DETAIL_FROM 12 /* rows of a window in which the current activity is shown whole */

/* 'Sep', or '2025-09' in a plan of more than a year. */
static void write_month(const struct desk *desk, int month, struct strbuf *out)
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

static void draw_months(struct schedule_view *view, struct desk *desk, struct box box)
{
	list_show(&view->month_list, box.rows);
	int line = 0;
	for (size_t i = view->month_list.top; i < view->month_list.count && line < box.rows;
	     i++, line++) {
		const struct month_figures *figures = &view->months[i];
		bool current = i == view->month_list.at;
		int style = current && view->in_months ? STYLE_CURSOR_LINE : STYLE_NORMAL;
		struct strbuf name = STRBUF_INIT, bar = STRBUF_INIT;
		strbuf_add_text(&name, current ? "▌" : " ");
		write_month(desk, figures->month, &name);
		write_bar(figures, &bar);
		char *count = figures->activities > 0 ? say_month_count(figures->activities)
						      : xstrdup("");
		int y = box.row + line, x = box.column;
		screen_put(desk->screen, y, x, box.columns, name.text, style);
		screen_put_right(desk->screen, y, x + MONTH_NAME, 6, count, style);
		screen_put(desk->screen, y, x + MONTH_NAME + 6, box.columns - MONTH_NAME - 6, "",
			   style);
		screen_put_part(desk->screen, y, x + MONTH_NAME + 6 + 1, BAR, bar.text, style);
		free(count);
		strbuf_release(&name);
		strbuf_release(&bar);
	}
	view_clear(desk, box, line);
}

static void write_head(const struct schedule_view *view, const struct desk *desk,
		       struct strbuf *out)
{
	const struct month_figures *figures = &view->months[view->month_list.at];
	struct strbuf month = STRBUF_INIT, budget = STRBUF_INIT, spent = STRBUF_INIT;
	write_month(desk, figures->month, &month);
	money_write_grouped(figures->budget, &budget);
	money_write_grouped(figures->spent, &spent);
	char *head = say_month_head(month.text, figures->done, figures->activities, budget.text,
				    spent.text);
	strbuf_add_text(out, head);
	free(head);
	if (view->filter) {
		char *filtered = say_filtered(view->filter, (int)view->list.count);
		strbuf_add_text(out, filtered);
		free(filtered);
	}
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

/* Sign, title, time, posts and sum, each where there is room for it. */
static void draw_activity(struct schedule_view *view, struct desk *desk, struct box box, int line,
			  size_t at)
{
	const struct activity *activity = &view->read.items[view->shown[at]];
	bool current = at == view->list.at && !view->in_months;
	bool overdue = activity_overdue(activity, session_today(desk->session));
	int mark = current ? STYLE_ON_CURSOR : 0;
	int base = (activity->status == STATUS_CANCELLED ? STYLE_DIM : STYLE_NORMAL) | mark;
	int columns = box.columns < WIDEST ? box.columns : WIDEST;
	int time = columns >= 36 ? 11 : 0;
	int posts = columns >= 52 ? 10 + (columns - 52) / 4 : 0;
	int sum = columns >= 46 ? 10 : 0;
	int title = columns - 3 - time - posts - sum - 1;
	int y = box.row + line, x = box.column;
	struct strbuf when = STRBUF_INIT, who = STRBUF_INIT, money = STRBUF_INIT;
	when_write(&activity->when, desk->plan.period, view->months[view->month_list.at].month,
		   &when);
	activity_write_posts(activity, &who);
	write_sum(activity, &money);
	screen_put(desk->screen, y, x, 1, at == view->list.at ? "▌" : "", base);
	screen_put(desk->screen, y, x + 1, 2, overdue ? "!" : status_sign(activity->status),
		   sign_style(activity, overdue) | mark);
	screen_put(desk->screen, y, x += 3, title, activity->title, base);
	screen_put(desk->screen, y, x += title, 1, "", base);
	screen_put(desk->screen, y, x += 1, time, when.text, base);
	screen_put(desk->screen, y, x += time, posts, who.text, base);
	screen_put_right(desk->screen, y, x += posts, sum, money.text, STYLE_FIGURE | mark);
	screen_put(desk->screen, y, x + sum, box.columns - columns, "", base);
	if (current)
		screen_no_cursor(desk->screen, y, box.column + 3);
	strbuf_release(&when);
	strbuf_release(&who);
	strbuf_release(&money);
}

/* --- the current activity whole --- */

static void look_up_section(struct schedule_view *view, struct desk *desk,
			    const struct activity *activity)
{
	struct section section;
	struct error err = ERROR_INIT;
	if (view->section_of == activity->id)
		return;
	view->section_of = activity->id;
	string_set(&view->section, NULL);
	if (activity->section_id == 0)
		return;
	if (look_section(desk->session, activity->section_id, &section, &err)) {
		string_set(&view->section, section.heading);
		section_release(&section);
	} else {
		desk_fail(desk, &err);
	}
}

/* What is known of it, packed into lines so that none of the facts is broken where it needn't be.
 */
struct facts {
	struct strbuf text;
	int columns; /* of a line */
	int used;    /* of the last line */
};

static void add_fact(struct facts *facts, enum message label, const char *value)
{
	if (!value || !value[0])
		return;
	int wide = width_of_text(text(label), 1) + 1 + width_of_text(value, 1);
	bool fits = facts->used > 0 && facts->used + 2 + wide <= facts->columns;
	if (facts->used > 0)
		strbuf_add_text(&facts->text, fits ? "  " : "\n");
	facts->used = fits ? facts->used + 2 + wide : wide;
	strbuf_format(&facts->text, "%s %s", text(label), value);
}

static void add_money(struct facts *facts, enum message label, int64_t fen)
{
	struct strbuf sum = STRBUF_INIT;
	if (fen != NOT_GIVEN)
		money_write_grouped(fen, &sum);
	add_fact(facts, label, sum.text);
	strbuf_release(&sum);
}

static void add_people(struct facts *facts, int participants)
{
	if (participants == NOT_GIVEN)
		return;
	char *people = say_people(participants);
	add_fact(facts, MSG_label_participants, people);
	free(people);
}

static void add_facts(const struct schedule_view *view, const struct desk *desk,
		      const struct activity *activity, struct facts *facts)
{
	struct strbuf when = STRBUF_INIT, who = STRBUF_INIT;
	when_write(&activity->when, desk->plan.period, 0, &when);
	activity_write_posts(activity, &who);
	add_fact(facts, MSG_label_time, when.text);
	add_fact(facts, MSG_label_place, activity->place);
	add_fact(facts, MSG_label_posts, who.text);
	add_fact(facts, MSG_label_status, status_label(activity->status));
	add_fact(facts, MSG_label_occasion, activity->occasion);
	add_people(facts, activity->participants);
	add_money(facts, MSG_label_budget, activity->budget);
	add_money(facts, MSG_label_spent, activity->spent);
	add_fact(facts, MSG_label_section, view->section);
	strbuf_release(&when);
	strbuf_release(&who);
}

static void draw_detail(struct schedule_view *view, struct desk *desk, struct box box,
			const struct activity *activity)
{
	struct facts facts = {.text = STRBUF_INIT, .columns = box.columns - 3};
	look_up_section(view, desk, activity);
	add_facts(view, desk, activity, &facts);
	int line = view_paragraph(desk, box, 0, activity->title, STYLE_TITLE);
	line = view_paragraph(desk, box, line, facts.text.text, STYLE_NORMAL);
	if (activity->detail)
		line = view_paragraph(desk, box, line, activity->detail, STYLE_NORMAL);
	if (activity->outcome) {
		char *outcome = say_outcome(activity->outcome);
		line = view_paragraph(desk, box, line, outcome, STYLE_NORMAL);
		free(outcome);
	}
	view_clear(desk, box, line);
	strbuf_release(&facts.text);
}

/* --- the whole --- */

static void draw_month(struct schedule_view *view, struct desk *desk, struct box box)
{
	struct strbuf head = STRBUF_INIT;
	const struct activity *current = schedule_current(view);
	int detail = box.rows >= DETAIL_FROM && current ? box.rows / 2 - 1 : 0;
	struct box rows = {box.row + 1, box.column, box.rows - 1 - (detail > 0 ? detail + 1 : 0),
			   box.columns};
	write_head(view, desk, &head);
	screen_put(desk->screen, box.row, box.column, box.columns, "", STYLE_HEADING);
	screen_put(desk->screen, box.row, box.column + 1, box.columns - 1, head.text,
		   STYLE_HEADING);
	list_show(&view->list, rows.rows);
	int line = 0;
	for (size_t at = view->list.top; at < view->list.count && line < rows.rows; at++, line++)
		draw_activity(view, desk, rows, line, at);
	if (view->list.count == 0)
		line = view_paragraph(desk, rows, line,
				      text(view->filter ? MSG_nothing_filtered : MSG_month_empty),
				      STYLE_DIM);
	view_clear(desk, rows, line);
	if (detail > 0) {
		int y = rows.row + rows.rows;
		screen_hline(desk->screen, y, box.column, box.columns, STYLE_LINE);
		draw_detail(view, desk, (struct box){y + 1, box.column, detail, box.columns},
			    current);
	}
	strbuf_release(&head);
}

void schedule_draw(struct view *base, struct desk *desk, struct box box)
{
	struct schedule_view *view = (struct schedule_view *)base;
	if (desk->narrow) {
		if (view->in_months)
			draw_months(view, desk, box);
		else
			draw_month(view, desk, box);
		return;
	}
	struct box months = {box.row, box.column, box.rows, MONTHS_WIDE};
	struct box month = {box.row, box.column + MONTHS_WIDE + 1, box.rows,
			    box.columns - MONTHS_WIDE - 1};
	draw_months(view, desk, months);
	screen_vline(desk->screen, box.row, box.column + MONTHS_WIDE, box.rows, STYLE_LINE);
	desk->divider = box.column + MONTHS_WIDE;
	draw_month(view, desk, month);
}

bool schedule_click(struct view *base, struct desk *desk, int row, int column)
{
	struct schedule_view *view = (struct schedule_view *)base;
	bool months = desk->narrow ? view->in_months : column < MONTHS_WIDE;
	view->in_months = months;
	if (months)
		return list_click(&view->month_list, row);
	return row > 0 && row <= view->list.page && list_click(&view->list, row - 1);
}
