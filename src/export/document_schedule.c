#include "document_build.h"

#include "activity_words.h"
#include "base/array.h"
#include "base/width.h"
#include "i18n/messages.h"
#include "model/money.h"
#include "schedule_order.h"

#include <stdlib.h>

/*
 * Columns of a table: its lines and blanks, and the least that each of its columns is to have. The time has as many as its
 * widest entry up to 12月20日前; what is wider may well be broken: a range behind its dash, an occasion anywhere.
 */
enum { FRAME = 16, POSTS_LEAST = 8, TIME_LEAST = 6, TIME_WHOLE = 10, ACTIVITY_LEAST = 8 };

/* 九月, 2026年9月 where the plan's period does not tell the year, or 全年. Owned. */
static char *month_label(const struct plan *plan, int month)
{
	if (month == WHOLE_PLAN)
		return xstrdup(text(MSG_whole_plan_time));
	int of_year = month_of_year(month);
	if (month_needs_year(plan, month))
		return say_with_year(month_year(month),
				     text((enum message)(MSG_month_short_1 + of_year - 1)));
	return xstrdup(language() == LANGUAGE_CHINESE ? month_name_in_characters(of_year)
						      : month_name(of_year));
}

/* The cell of an activity: its number and title, the place and the head count; under it the detail, line by line. */
static void add_activity_cell(struct document_table *table, const struct plan *plan,
			      const struct activity *activity, const char *number)
{
	struct strbuf title = STRBUF_INIT;
	strbuf_add_text(&title, number);
	strbuf_add_text(&title, text(MSG_print_behind_number));
	strbuf_add_text(&title, activity->title);
	struct remarks remarks = remarks_begin(&title);
	remarks_add(&remarks, activity->place);
	remarks_add_people(&remarks, activity->participants);
	remarks_add_fate(&remarks, plan, activity);
	remarks_end(&remarks);
	document_table_add_lines(table, title.text, activity->detail);
	strbuf_release(&title);
}

static void add_row(struct document_table *table, const struct plan *plan,
		    const struct activity *activity, const char *month, const char *number)
{
	struct strbuf cell = STRBUF_INIT;
	document_table_add(table, month);
	add_activity_cell(table, plan, activity, number);
	activity_write_posts(activity, &cell);
	document_table_add(table, cell.text);
	strbuf_clear(&cell);
	words_of_time(plan, activity, &cell);
	document_table_add(table, cell.text);
	strbuf_clear(&cell);
	words_of_budget(activity, &cell);
	document_table_add(table, cell.text);
	strbuf_release(&cell);
}

/* The columns that the schedule's columns of fixed width take: no sum, no month, no ten-day part is ever broken. */
struct fixed_widths {
	int month, posts, time, budget;
};

/* A day, a part of a month or a deadline: what is longer than the month alone. */
static bool is_long(const struct when *when)
{
	return when->starts.day || when->part || when->deadline;
}

static struct fixed_widths measure(const struct whole_plan *whole)
{
	int64_t most = 0, most_with_fen = 0;
	int widest = TIME_LEAST;
	bool years = false;
	struct strbuf time = STRBUF_INIT;
	for (size_t i = 0; i < whole->activities.count; i++) {
		const struct activity *activity = &whole->activities.items[i];
		int month = plan_schedule_month(&whole->plan, activity);
		int64_t budget = activity->budget;
		years = years || (month && month_needs_year(&whole->plan, month));
		if (widest < TIME_WHOLE && is_long(&activity->when)) {
			strbuf_clear(&time);
			words_of_time(&whole->plan, activity, &time);
			int width = width_of_text(time.text, 2);
			widest = width > widest ? width : widest;
		}
		most = budget > most ? budget : most;
		most_with_fen = budget % 100 && budget > most_with_fen ? budget : most_with_fen;
	}
	struct strbuf sum = STRBUF_INIT, with_fen = STRBUF_INIT;
	money_write_grouped(most, &sum);
	money_write_grouped(most_with_fen, &with_fen);
	size_t budget = sum.length > with_fen.length ? sum.length : with_fen.length;
	strbuf_release(&sum);
	strbuf_release(&with_fen);
	strbuf_release(&time);
	int title = width_of_text(text(MSG_print_posts), 1);
	return (struct fixed_widths){
		.month = years || language() != LANGUAGE_CHINESE ? 10 : 6,
		.posts = title > POSTS_LEAST ? title : POSTS_LEAST,
		.time = widest < TIME_WHOLE ? widest : TIME_WHOLE,
		.budget = budget > 6 ? (int)budget : 6,
	};
}

/* What the activities have at least, once everything else has its least width. */
static int activity_room(int width, struct fixed_widths fixed)
{
	int room = width - FRAME - fixed.month - fixed.posts - fixed.time - fixed.budget;
	int wish = width / 2 - 14;
	return room < wish ? room : wish;
}

static struct document_table *new_table(struct fixed_widths fixed, int activity)
{
	const struct table_column columns[] = {
		{.title = text(MSG_print_month), .least = fixed.month},
		{.title = text(MSG_print_activity), .least = activity, .stretch = true},
		{.title = text(MSG_print_posts), .least = fixed.posts},
		{.title = text(MSG_print_time), .least = fixed.time},
		{.title = text(MSG_print_budget_column),
		 .least = fixed.budget,
		 .align = ALIGN_RIGHT},
	};
	return document_table_new(columns, ARRAY_LENGTH(columns), true);
}

/* An entry of a list: the title, with all else that is short behind it, and the detail as paragraphs. */
static void add_entry(struct document *document, int level, const struct plan *plan,
		      const struct activity *activity, const char *number)
{
	struct strbuf line = STRBUF_INIT, words = STRBUF_INIT;
	strbuf_add_text(&line, activity->title);
	struct remarks remarks = remarks_begin(&line);
	words_of_time(plan, activity, &words);
	remarks_add(&remarks, words.text);
	remarks_add_fate(&remarks, plan, activity);
	remarks_add(&remarks, activity->place);
	remarks_add_people(&remarks, activity->participants);
	strbuf_clear(&words);
	activity_write_posts(activity, &words);
	remarks_add(&remarks, words.text);
	remarks_add_budget(&remarks, activity);
	remarks_end(&remarks);
	document_add_entry(document, level, number, line.text, activity->detail);
	strbuf_release(&words);
	strbuf_release(&line);
}

static void add_month_heading(struct document *document, int level, const char *month, bool of_year)
{
	char *heading = of_year ? say_print_month_heading(month) : xstrdup(month);
	document_add(document, ELEMENT_HEADING, level, NULL, heading)->leads = true;
	free(heading);
}

void document_add_schedule(struct document *document, int level, const struct whole_plan *whole,
			   const struct export_options *options)
{
	if (!whole->activities.count)
		return;
	document->schedule = whole;
	document->schedule_at = document->count;
	struct fixed_widths fixed = measure(whole);
	int room = activity_room(document_width(options), fixed);
	bool list = options->schedule_list || room < ACTIVITY_LEAST;
	struct scheduled *order = schedule_order(whole);
	struct document_table *table = list ? NULL : new_table(fixed, room);
	size_t number = 0;
	for (size_t i = 0; i < whole->activities.count; i++) {
		const struct activity *activity = &whole->activities.items[order[i].index];
		bool first = i == 0 || order[i].month != order[i - 1].month;
		number = first ? 1 : number + 1;
		char *month = first ? month_label(&whole->plan, order[i].month) : NULL;
		char *label = say_print_number(number);
		if (list && first)
			add_month_heading(document, level, month, order[i].month != WHOLE_PLAN);
		if (list)
			add_entry(document, level + 1, &whole->plan, activity, label);
		else
			add_row(table, &whole->plan, activity, month, label);
		free(label);
		free(month);
	}
	if (table)
		document_add_table(document, level, table);
	free(order);
}
