#include "document_build.h"

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

/* Does the plan's period leave open which year this month is of? */
static bool needs_year(const struct plan *plan, int month)
{
	return month != WHOLE_PLAN &&
	       (plan->period.count > 12 || !period_contains(plan->period, month));
}

/* 九月, 2026年9月 where the plan's period does not tell the year, or 全年. Owned. */
static char *month_label(const struct plan *plan, int month)
{
	if (month == WHOLE_PLAN)
		return xstrdup(text(MSG_whole_plan_time));
	int of_year = month_of_year(month);
	if (needs_year(plan, month))
		return say_with_year(month_year(month),
				     text((enum message)(MSG_month_short_1 + of_year - 1)));
	return xstrdup(language() == LANGUAGE_CHINESE ? month_name_in_characters(of_year)
						      : month_name(of_year));
}

/* When it is, as far as the month it stands under does not tell; or else the occasion. */
static void write_time(const struct plan *plan, const struct activity *activity, struct strbuf *out)
{
	const struct when *when = &activity->when;
	bool told = when->starts.month == plan_schedule_month(plan, activity) &&
		    !when->starts.day && !when->ends.month && !when->part && !when->deadline;
	if (told)
		strbuf_add_text(out, activity->occasion);
	else
		when_write(when, plan->period, 0,
			   out); /* with its month, which may be on another page */
}

/* Begins a further remark: the opening mark before the first one, a comma before the others. */
static void begin_remark(struct strbuf *out, size_t start)
{
	strbuf_add_text(out, text(out->length == start ? MSG_print_open : MSG_print_comma));
}

static void remark(struct strbuf *out, size_t start, const char *words)
{
	if (!words || !*words)
		return;
	begin_remark(out, start);
	strbuf_add_text(out, words);
}

static void remark_place(const struct activity *activity, struct strbuf *out, size_t start)
{
	remark(out, start, activity->place);
	if (activity->participants != NOT_GIVEN) {
		char *people = say_print_people(activity->participants);
		remark(out, start, people);
		free(people);
	}
}

static void end_remarks(struct strbuf *out, size_t start)
{
	if (out->length > start)
		strbuf_add_text(out, text(MSG_print_close));
}

static void begin_cell(struct document_table *table)
{
	ARRAY_GROW(table->cells, table->count, table->room);
	table->cells[table->count++] = table->texts.length;
}

static void end_cell(struct document_table *table)
{
	strbuf_add(&table->texts, "", 1);
}

static void add_cell(struct document_table *table, const char *words)
{
	begin_cell(table);
	add_printable(&table->texts, words);
	end_cell(table);
}

/* The cell of an activity: its number and title, the place and the head count; under it the detail, line by line. */
static void add_activity_cell(struct document_table *table, const struct activity *activity,
			      const char *number)
{
	struct document detail = {0};
	struct strbuf title = STRBUF_INIT;
	strbuf_add_text(&title, number);
	strbuf_add_text(&title, text(MSG_print_behind_number));
	strbuf_add_text(&title, activity->title);
	size_t start = title.length;
	remark_place(activity, &title, start);
	end_remarks(&title, start);
	begin_cell(table);
	add_printable(&table->texts, title.text);
	strbuf_release(&title);
	document_add_paragraphs(&detail, 0, NULL, activity->detail);
	for (size_t i = 0; i < detail.count; i++) {
		strbuf_add_byte(&table->texts, '\n');
		strbuf_add_text(&table->texts, detail.items[i].text);
	}
	end_cell(table);
	document_release(&detail);
}

static void add_row(struct document_table *table, const struct plan *plan,
		    const struct activity *activity, const char *month, const char *number)
{
	struct strbuf cell = STRBUF_INIT;
	add_cell(table, month);
	add_activity_cell(table, activity, number);
	activity_write_posts(activity, &cell);
	add_cell(table, cell.text);
	strbuf_clear(&cell);
	write_time(plan, activity, &cell);
	add_cell(table, cell.text);
	strbuf_clear(&cell);
	if (activity->budget != NOT_GIVEN)
		money_write_grouped(activity->budget, &cell);
	add_cell(table, cell.text);
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
		years = years || needs_year(&whole->plan, month ? month : WHOLE_PLAN);
		if (widest < TIME_WHOLE && is_long(&activity->when)) {
			strbuf_clear(&time);
			write_time(&whole->plan, activity, &time);
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
	struct document_table *table = xcalloc(1, sizeof(*table));
	const struct table_column columns[DOCUMENT_COLUMNS] = {
		{.title = text(MSG_print_month), .least = fixed.month},
		{.title = text(MSG_print_activity), .least = activity, .stretch = true},
		{.title = text(MSG_print_posts), .least = fixed.posts},
		{.title = text(MSG_print_time), .least = fixed.time},
		{.title = text(MSG_print_budget_column),
		 .least = fixed.budget,
		 .align = ALIGN_RIGHT},
	};
	memcpy(table->columns, columns, sizeof(columns));
	strbuf_init(&table->texts);
	return table;
}

/* An entry of a list: the title, with all else that is short behind it, and the detail as paragraphs. */
static void add_entry(struct document *document, int level, const struct plan *plan,
		      const struct activity *activity, const char *number)
{
	struct strbuf line = STRBUF_INIT;
	strbuf_add_text(&line, activity->title);
	size_t start = line.length;
	struct strbuf words = STRBUF_INIT;
	write_time(plan, activity, &words);
	remark(&line, start, words.text);
	remark_place(activity, &line, start);
	strbuf_clear(&words);
	activity_write_posts(activity, &words);
	remark(&line, start, words.text);
	if (activity->budget != NOT_GIVEN) {
		strbuf_clear(&words);
		money_write_grouped(activity->budget, &words);
		char *budget = say_print_budget(words.text);
		remark(&line, start, budget);
		free(budget);
	}
	end_remarks(&line, start);
	bool leads = activity->detail && *activity->detail;
	document_add(document, ELEMENT_ENTRY, level, number, line.text)->leads = leads;
	document_add_paragraphs(document, level + 1, NULL, activity->detail);
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
		document_add(document, ELEMENT_TABLE, level, NULL, NULL)->table = table;
	free(order);
}

/* Whoever holds the post when the plan begins, or comes to hold it. */
static void write_holders(const struct post *post, const struct plan *plan, struct strbuf *out)
{
	char first[8];
	month_write(plan->period.first, first);
	size_t start = out->length;
	for (size_t i = 0; i < post->appointment_count; i++) {
		const struct appointment *appointment = &post->appointments[i];
		if (appointment->until && strncmp(appointment->until, first, 7) < 0)
			continue;
		strbuf_add_text(
			out, text(out->length == start ? MSG_print_colon : MSG_print_names_comma));
		strbuf_add_text(out, appointment->name);
	}
}

void document_add_committee(struct document *document, int level, const struct whole_plan *whole)
{
	for (size_t i = 0; i < whole->committee.post_count; i++) {
		const struct post *post = &whole->committee.posts[i];
		struct strbuf line = STRBUF_INIT;
		strbuf_add_text(&line, post->name);
		if (post->seats > 1) {
			size_t start = line.length;
			char *people = say_print_people(post->seats);
			remark(&line, start, people);
			end_remarks(&line, start);
			free(people);
		}
		write_holders(post, &whole->plan, &line);
		document_add(document, ELEMENT_HEADING, level, NULL, line.text)->leads =
			post->duty_count > 0;
		strbuf_release(&line);
		for (size_t j = 0; j < post->duty_count; j++) {
			char *number = say_print_number(j + 1);
			document_add(document, ELEMENT_ENTRY, level + 1, number,
				     post->duties[j].text);
			free(number);
		}
	}
}
