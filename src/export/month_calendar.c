#include "month_calendar.h"

#include "base/linebreak.h"
#include "base/table.h"
#include "base/width.h"
#include "i18n/messages.h"
#include "model/day_word.h"
#include "model/month_grid.h"
#include "printable.h"

#include <stdlib.h>
#include <string.h>

enum { CELL_LEAST = 4 };

struct calendar {
	const struct month_sheet *sheet;
	struct month_grid grid;
	const struct occasion *occasions[GRID_CELLS_MOST];
	int cell, ambiguous; /* columns of a cell */
};

/* As many columns for each day as the lines of the table leave: they are measured on one whose columns are known. */
static int cell_columns(int width, int ambiguous, enum table_drawing drawing)
{
	static const char known[] = "0000";
	struct table_column columns[WEEK_DAYS];
	struct strbuf header = STRBUF_INIT;
	for (int i = 0; i < WEEK_DAYS; i++)
		columns[i] = (struct table_column){.title = known};
	struct table *table = table_new(columns, WEEK_DAYS, width, ambiguous, drawing);
	table_layout(table);
	table_header(table, &header);
	int lines = width_of_bytes(header.text, strcspn(header.text, "\n"), ambiguous);
	lines -= WEEK_DAYS * (int)strlen(known);
	strbuf_release(&header);
	table_free(table);
	return (width - lines) / WEEK_DAYS;
}

/* Takes over `words`; broken into lines of the cell. */
static void add_lines(const struct calendar *calendar, char *words, struct strbuf *out)
{
	for (size_t at = 0, next; words[at]; at += next) {
		size_t length = line_break(words + at, calendar->cell, calendar->ambiguous, &next);
		strbuf_add_text(out, out->length ? "\n" : "");
		strbuf_add(out, words + at, length);
	}
	free(words);
}

/* '18 廿九 休', without the blanks where there is no room for them; a word that is too long stands below its number. */
static void write_day(const struct calendar *calendar, int index, struct strbuf *out)
{
	const struct month_calendar *known = calendar->sheet->calendar;
	struct date date = month_grid_date(&calendar->grid, index);
	struct strbuf word = STRBUF_INIT;
	enum day_kind kind = days_off_look(known->days_off, date, NULL);
	const char *sign = kind == DAY_OFF      ? text(MSG_calendar_sign_off)
			   : kind == DAY_WORKED ? text(MSG_calendar_sign_worked)
						: "";
	day_word_write(date, calendar->occasions[index], &word);
	const char *words = word.length ? word.text : "";
	char *loose = string_format("%d %s%s%s", date.day, words, sign[0] ? " " : "", sign);
	char *close = string_format("%d%s%s", date.day, words, sign);
	if (width_of_text(loose, calendar->ambiguous) <= calendar->cell) {
		add_lines(calendar, xstrdup(loose), out);
	} else if (width_of_text(close, calendar->ambiguous) <= calendar->cell) {
		add_lines(calendar, xstrdup(close), out);
	} else {
		add_lines(calendar, string_format("%d %s", date.day, sign), out);
		add_lines(calendar, xstrdup(words), out);
	}
	free(loose);
	free(close);
	strbuf_release(&word);
}

static void write_activities(const struct calendar *calendar, struct date date, struct strbuf *out)
{
	const struct month_sheet *sheet = calendar->sheet;
	for (size_t i = 0; i < sheet->plan_count; i++) {
		for (size_t j = 0; j < sheet->activities[i].count; j++) {
			const struct activity *activity = &sheet->activities[i].items[j];
			if (when_exact_day(&activity->when, sheet->month) != date.day)
				continue;
			char *title = printable(activity->title);
			const char *sign = activity_overdue(activity, sheet->today)
						   ? "!"
						   : status_sign(activity->status);
			add_lines(calendar, string_format("%s%s", sign, title), out);
			free(title);
		}
	}
}

static void add_week(const struct calendar *calendar, struct table *table, int week)
{
	struct strbuf cells[WEEK_DAYS];
	const char *texts[WEEK_DAYS];
	for (int i = 0; i < WEEK_DAYS; i++) {
		int index = week * WEEK_DAYS + i;
		strbuf_init(&cells[i]);
		if (month_grid_owns(&calendar->grid, index)) {
			write_day(calendar, index, &cells[i]);
			write_activities(calendar, month_grid_date(&calendar->grid, index),
					 &cells[i]);
		}
		texts[i] = cells[i].length ? cells[i].text : NULL;
	}
	table_add_rule(table);
	table_add_row(table, texts);
	for (int i = 0; i < WEEK_DAYS; i++)
		strbuf_release(&cells[i]);
}

void month_calendar_write(const struct month_sheet *sheet, int width, int ambiguous,
			  struct strbuf *out)
{
	/* Where lines take too much of a narrow terminal there are none. */
	enum table_drawing drawing = sheet->calendar->box ? TABLE_BOX : TABLE_ASCII;
	if (cell_columns(width, ambiguous, drawing) < CELL_LEAST)
		drawing = TABLE_PLAIN;
	struct calendar calendar = {.sheet = sheet,
				    .grid = month_grid_of(sheet->month),
				    .cell = cell_columns(width, ambiguous, drawing),
				    .ambiguous = ambiguous};
	struct table_column columns[WEEK_DAYS];
	char *titles[WEEK_DAYS];
	occasions_of_days(sheet->calendar->occasions, calendar.grid.first, GRID_CELLS_MOST,
			  calendar.occasions);
	for (int i = 0; i < WEEK_DAYS; i++) {
		const char *name = text(MSG_weekday_brief_1 + (enum message)i);
		int fill = calendar.cell - width_of_text(name, ambiguous);
		titles[i] = string_format("%s%*s", name, fill > 0 ? fill : 0, "");
		columns[i] = (struct table_column){.title = titles[i], .least = calendar.cell};
	}
	struct table *table = table_new(columns, WEEK_DAYS, width, ambiguous, drawing);
	for (int week = 0; week < calendar.grid.weeks; week++)
		add_week(&calendar, table, week);
	table_layout(table);
	table_write(table, out);
	strbuf_add_byte(out, '\n');
	table_free(table);
	for (int i = 0; i < WEEK_DAYS; i++)
		free(titles[i]);
}
