#include "export/export.h"

#include "activity_words.h"
#include "base/linebreak.h"
#include "base/table.h"
#include "i18n/messages.h"
#include "model/activity_count.h"
#include "model/activity_picks.h"
#include "model/money.h"
#include "month_calendar.h"
#include "printable.h"

#include <stdlib.h>

enum { USUAL_WIDTH = 80, WIDTH_FOR_POSTS = 36, WIDTH_FOR_MONEY = 50 };

enum sheet_column {
	COLUMN_STATUS,
	COLUMN_TIME,
	COLUMN_ACTIVITY,
	COLUMN_POSTS,
	COLUMN_BUDGET,
	COLUMN_SPENT,
	COLUMN_COUNT
};

/* What is counted, and which of the money columns have something in them. */
struct figures {
	struct activity_count count;
	int overdue; /* of those that stand under this month, as the sums are */
	int64_t budget, spent;
	bool shown[COLUMN_COUNT];
};

/* It is counted under the month in which it began, so that the months of a year add up. */
static bool goes_on(const struct month_sheet *sheet, const struct plan *plan,
		    const struct activity *activity)
{
	return plan_schedule_month(plan, activity) != sheet->month;
}

static void count(const struct month_sheet *sheet, const struct plan *plan,
		  const struct activity *activity, struct figures *figures)
{
	figures->shown[COLUMN_BUDGET] |= activity->budget != NOT_GIVEN;
	figures->shown[COLUMN_SPENT] |= activity->spent != NOT_GIVEN;
	bool since_before = goes_on(sheet, plan, activity);
	activity_count_add(&figures->count, activity->status, since_before);
	if (since_before)
		return;
	figures->spent += activity->spent != NOT_GIVEN ? activity->spent : 0;
	if (activity->status == STATUS_CANCELLED)
		return;
	figures->overdue += activity_overdue(activity, sheet->today);
	figures->budget += activity->budget != NOT_GIVEN ? activity->budget : 0;
}

static struct figures count_all(const struct month_sheet *sheet, int width)
{
	struct figures figures = {
		.shown = {[COLUMN_STATUS] = true, [COLUMN_TIME] = true, [COLUMN_ACTIVITY] = true}};
	figures.shown[COLUMN_POSTS] = width >= WIDTH_FOR_POSTS;
	for (size_t i = 0; i < sheet->plan_count; i++)
		for (size_t j = 0; j < sheet->activities[i].count; j++)
			count(sheet, &sheet->plans[i], &sheet->activities[i].items[j], &figures);
	if (width < WIDTH_FOR_MONEY)
		figures.shown[COLUMN_BUDGET] = figures.shown[COLUMN_SPENT] = false;
	return figures;
}

static void write_money(int64_t fen, struct strbuf *out)
{
	if (fen != NOT_GIVEN)
		money_write_grouped(fen, out);
}

static void write_title(const struct month_sheet *sheet, const struct plan *plan,
			const struct activity *activity, struct strbuf *out)
{
	char *said = goes_on(sheet, plan, activity) ? say_going_on(activity->title)
						    : xstrdup(activity->title);
	strbuf_add_text(out, said);
	free(said);
	struct remarks remarks = remarks_begin(out);
	struct strbuf first = STRBUF_INIT;
	activity_write_first_time(activity, plan->period, &first);
	remarks_add(&remarks, first.text);
	remarks_end(&remarks);
	strbuf_release(&first);
}

static void write_cell(const struct month_sheet *sheet, const struct plan *plan,
		       const struct activity *activity, enum sheet_column column,
		       struct strbuf *out)
{
	switch (column) {
	case COLUMN_STATUS:
		strbuf_add_text(out, status_sign(activity->status));
		strbuf_add_byte(out, ' ');
		strbuf_add_text(out, activity_overdue(activity, sheet->today)
					     ? text(MSG_sheet_overdue)
					     : status_label(activity->status));
		break;
	case COLUMN_TIME:
		activity_write_time(activity, plan->period, sheet->month, out);
		if (!out->length)
			strbuf_add_text(out, activity->occasion);
		break;
	case COLUMN_ACTIVITY:
		write_title(sheet, plan, activity, out);
		break;
	case COLUMN_POSTS:
		activity_write_posts(activity, out);
		break;
	case COLUMN_BUDGET:
		write_money(activity->budget, out);
		break;
	case COLUMN_SPENT:
		write_money(activity->spent, out);
		break;
	case COLUMN_COUNT:
		break;
	}
}

static void add_row(struct table *table, const struct month_sheet *sheet, const struct plan *plan,
		    const struct activity *activity, const bool shown[COLUMN_COUNT])
{
	char *cells[COLUMN_COUNT];
	const char *borrowed[COLUMN_COUNT];
	size_t count_shown = 0;
	for (int column = 0; column < COLUMN_COUNT; column++) {
		if (!shown[column])
			continue;
		struct strbuf cell = STRBUF_INIT;
		write_cell(sheet, plan, activity, (enum sheet_column)column, &cell);
		cells[count_shown] = printable(cell.text);
		borrowed[count_shown] = cells[count_shown];
		count_shown++;
		strbuf_release(&cell);
	}
	table_add_row(table, borrowed);
	while (count_shown > 0)
		free(cells[--count_shown]);
}

static struct table *new_table(const bool shown[COLUMN_COUNT], int width, int ambiguous)
{
	const struct table_column all[COLUMN_COUNT] = {
		[COLUMN_STATUS] = {.title = text(MSG_sheet_status)},
		[COLUMN_TIME] = {.title = text(MSG_print_time)},
		[COLUMN_ACTIVITY] = {.title = text(MSG_print_activity),
				     .stretch = true,
				     .least = width / 3},
		[COLUMN_POSTS] = {.title = text(MSG_print_posts)},
		[COLUMN_BUDGET] = {.title = text(MSG_print_budget_column), .align = ALIGN_RIGHT},
		[COLUMN_SPENT] = {.title = text(MSG_sheet_spent), .align = ALIGN_RIGHT},
	};
	struct table_column columns[COLUMN_COUNT];
	size_t count_shown = 0;
	for (int i = 0; i < COLUMN_COUNT; i++)
		if (shown[i])
			columns[count_shown++] = all[i];
	return table_new(columns, count_shown, width, ambiguous, TABLE_PLAIN);
}

static void write_wrapped(const char *words, int width, int ambiguous, struct strbuf *out)
{
	char *clean = printable(words);
	const char *line = clean;
	size_t next;
	do {
		strbuf_add(out, line, line_break(line, width, ambiguous, &next));
		strbuf_add_byte(out, '\n');
		line += next;
	} while (*line);
	free(clean);
}

/* What begins under the month, or what goes on in it, as a notice has them: by time, then as they stand in the plan. */
static void pick_rows(const struct month_sheet *sheet, size_t at, bool going_on,
		      struct activity_picks *out)
{
	const struct plan *plan = &sheet->plans[at];
	struct activity_picks picks = {0};
	for (size_t i = 0; i < sheet->activities[at].count; i++) {
		const struct activity *activity = &sheet->activities[at].items[i];
		bool in_grid = sheet->calendar && when_exact_day(&activity->when, sheet->month);
		if (!in_grid && goes_on(sheet, plan, activity) == going_on)
			activity_picks_add(&picks, activity);
	}
	activity_picks_sort(&picks);
	for (size_t i = 0; i < picks.count; i++)
		activity_picks_add(out, picks.items[i]);
	activity_picks_release(&picks);
}

static void write_plan(const struct month_sheet *sheet, size_t at, const bool shown[COLUMN_COUNT],
		       int width, int ambiguous, struct strbuf *out)
{
	struct table *table = new_table(shown, width, ambiguous);
	struct activity_picks picks = {0};
	pick_rows(sheet, at, false, &picks);
	pick_rows(sheet, at, true, &picks);
	for (size_t i = 0; i < picks.count; i++)
		add_row(table, sheet, &sheet->plans[at], picks.items[i], shown);
	activity_picks_release(&picks);
	if (table_row_count(table)) {
		write_wrapped(sheet->plans[at].title, width, ambiguous, out);
		table_layout(table);
		table_write(table, out);
		strbuf_add_byte(out, '\n');
	}
	table_free(table);
}

/* Takes over `words`. */
static void add_words(struct strbuf *line, char *words)
{
	strbuf_add_text(line, words);
	free(words);
}

static void add_sum(struct strbuf *line, int64_t fen, char *(*say)(const char *yuan))
{
	if (!fen)
		return;
	struct strbuf yuan = STRBUF_INIT;
	money_write_grouped(fen, &yuan);
	add_words(line, say(yuan.text));
	strbuf_release(&yuan);
}

static void write_figures(const struct figures *figures, int width, int ambiguous,
			  struct strbuf *out)
{
	struct strbuf line = STRBUF_INIT;
	add_words(&line, say_sheet_counts(figures->count.activities, figures->count.done));
	if (figures->overdue)
		add_words(&line, say_sheet_overdue_count(figures->overdue));
	activity_count_write_apart(&figures->count, &line);
	add_sum(&line, figures->budget, say_sheet_budget_sum);
	add_sum(&line, figures->spent, say_sheet_spent_sum);
	write_wrapped(line.text, width, ambiguous, out);
	strbuf_release(&line);
}

void export_month(const struct month_sheet *sheet, const struct export_options *options,
		  struct strbuf *out)
{
	int width = options->width ? options->width : USUAL_WIDTH, ambiguous = options->ambiguous;
	int year = month_year(sheet->month), month = month_of_year(sheet->month);
	char *title = sheet->who ? say_sheet_title_for_post(year, month, sheet->who)
				 : say_sheet_title(year, month);
	write_wrapped(title, width, ambiguous, out);
	free(title);
	strbuf_add_byte(out, '\n');
	if (sheet->calendar)
		month_calendar_write(sheet, width, ambiguous, out);

	struct figures figures = count_all(sheet, width);
	if (figures.count.activities + figures.count.cancelled + figures.count.going_on == 0) {
		char *empty = sheet->who ? say_sheet_empty_for_post(sheet->who)
					 : xstrdup(text(MSG_sheet_empty));
		write_wrapped(empty, width, ambiguous, out);
		free(empty);
		return;
	}
	for (size_t i = 0; i < sheet->plan_count; i++)
		write_plan(sheet, i, figures.shown, width, ambiguous, out);
	write_figures(&figures, width, ambiguous, out);
}
