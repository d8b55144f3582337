/* Activities in sheets that are handed out, as a table or as a list. */
#include "document_build.h"

#include "activity_words.h"
#include "base/array.h"
#include "i18n/messages.h"

#include <stdlib.h>

/* Times and places are broken only where they are longer than that; the activities need no less than that. */
enum { TIME_MOST = 14, PLACE_MOST = 12, POSTS_MOST = 12, BUDGET_MOST = 24, ACTIVITY_LEAST = 16 };

enum { COLUMN_FRAME = 3 }; /* a line and two blanks, and a last line */

enum sheet_column {
	COLUMN_TIME, /* this one and the next are always there */
	COLUMN_ACTIVITY,
	COLUMN_PLACE,
	COLUMN_POSTS,
	COLUMN_BUDGET,
	COLUMN_COUNT
};

static const int keeps[COLUMN_COUNT] = {
	[COLUMN_TIME] = TIME_MOST,
	[COLUMN_PLACE] = PLACE_MOST,
	[COLUMN_POSTS] = POSTS_MOST,
	[COLUMN_BUDGET] = BUDGET_MOST,
};

/* Who else is responsible, as somebody sees it who holds `post`. */
static void remark_others(const struct remarks *remarks, const struct activity *activity,
			  const char *post)
{
	if (activity->post_count && strcmp(activity->posts[0].name, post) != 0) {
		remarks_add_owned(remarks, say_print_led_by(activity->posts[0].name));
		return;
	}
	struct strbuf others = STRBUF_INIT;
	for (size_t i = 1; i < activity->post_count; i++) {
		strbuf_add_text(&others, others.length ? text(MSG_print_names_comma) : "");
		strbuf_add_text(&others, activity->posts[i].name);
	}
	if (others.length)
		remarks_add_owned(remarks, say_print_with(others.text));
	strbuf_release(&others);
}

/* The title and, where it is no table that has them in columns, time, place, posts and budget. Owned. */
static char *title_of(const struct activity_sheet *sheet, const struct activity *activity,
		      bool in_table)
{
	struct strbuf line = STRBUF_INIT, words = STRBUF_INIT;
	strbuf_add_text(&line, activity->title);
	struct remarks remarks = remarks_begin(&line);
	if (!in_table) {
		words_of_whole_time(sheet->plan, activity, &words);
		remarks_add(&remarks, words.text);
	}
	remarks_add_fate(&remarks, sheet->plan, activity);
	if (!in_table)
		remarks_add(&remarks, activity->place);
	remarks_add_people(&remarks, activity->participants);
	if (sheet->post) {
		remark_others(&remarks, activity, sheet->post);
	} else if (!in_table) {
		strbuf_clear(&words);
		activity_write_posts(activity, &words);
		remarks_add(&remarks, words.text);
	}
	if (!in_table && sheet->budget)
		remarks_add_budget(&remarks, activity);
	remarks_end(&remarks);
	strbuf_release(&words);
	return strbuf_detach(&line);
}

/* Which columns have something in them. */
static void look_at(const struct activity_sheet *sheet, bool shown[COLUMN_COUNT])
{
	shown[COLUMN_TIME] = shown[COLUMN_ACTIVITY] = true;
	for (size_t i = 0; i < sheet->picks.count; i++) {
		const struct activity *activity = sheet->picks.items[i];
		shown[COLUMN_PLACE] |= activity->place && *activity->place;
		shown[COLUMN_POSTS] |= !sheet->post && activity->post_count > 0;
		shown[COLUMN_BUDGET] |= sheet->budget && activity->budget != NOT_GIVEN;
	}
}

static void write_cell(const struct activity_sheet *sheet, const struct activity *activity,
		       enum sheet_column column, struct strbuf *out)
{
	if (column == COLUMN_TIME)
		words_of_whole_time(sheet->plan, activity, out);
	else if (column == COLUMN_PLACE)
		strbuf_add_text(out, activity->place);
	else if (column == COLUMN_POSTS)
		activity_write_posts(activity, out);
	else if (column == COLUMN_BUDGET)
		words_of_budget(activity, out);
}

static void add_row(struct document_table *table, const struct activity_sheet *sheet, size_t at,
		    const bool shown[COLUMN_COUNT])
{
	const struct activity *activity = sheet->picks.items[at];
	for (int column = 0; column < COLUMN_COUNT; column++) {
		struct strbuf cell = STRBUF_INIT;
		if (column == COLUMN_ACTIVITY) {
			char *number = say_print_number(at + 1);
			char *title = title_of(sheet, activity, true);
			strbuf_add_text(&cell, number);
			strbuf_add_text(&cell, text(MSG_print_behind_number));
			strbuf_add_text(&cell, title);
			document_table_add_lines(table, cell.text, activity->detail);
			free(number);
			free(title);
		} else if (shown[column]) {
			write_cell(sheet, activity, (enum sheet_column)column, &cell);
			document_table_add(table, cell.text);
		}
		strbuf_release(&cell);
	}
}

static struct document_table *make_table(const struct activity_sheet *sheet)
{
	const struct table_column all[COLUMN_COUNT] = {
		[COLUMN_TIME] = {.title = text(MSG_print_time)},
		[COLUMN_ACTIVITY] = {.title = text(MSG_print_activity), .stretch = true},
		[COLUMN_PLACE] = {.title = text(MSG_print_place)},
		[COLUMN_POSTS] = {.title = text(MSG_print_posts)},
		[COLUMN_BUDGET] = {.title = text(MSG_print_budget_column), .align = ALIGN_RIGHT},
	};
	struct table_column columns[DOCUMENT_COLUMNS];
	bool shown[COLUMN_COUNT] = {false};
	size_t count = 0;
	look_at(sheet, shown);
	for (int column = 0; column < COLUMN_COUNT; column++)
		if (shown[column])
			columns[count++] = all[column];
	struct document_table *table = document_table_new(columns, count, false);
	for (size_t i = 0; i < sheet->picks.count; i++)
		add_row(table, sheet, i, shown);
	count = 0;
	for (int column = 0; column < COLUMN_COUNT; column++) {
		if (shown[column] && keeps[column])
			document_table_keep(table, count, keeps[column]);
		count += shown[column];
	}
	return table;
}

/* Gives the activities two fifths of the line, as far as the others leave them; false: too little to be read. */
static bool make_fit(struct document_table *table, int width)
{
	struct table_column *activities = &table->columns[COLUMN_ACTIVITY];
	int room = width - 1 - COLUMN_FRAME, wish = width * 2 / 5;
	for (size_t i = 0; i < table->column_count; i++)
		room -= i == COLUMN_ACTIVITY ? 0 : table->columns[i].least + COLUMN_FRAME;
	activities->least = room < wish ? room : wish;
	return activities->least >= ACTIVITY_LEAST;
}

static void add_list(struct document *document, int level, const struct activity_sheet *sheet)
{
	for (size_t i = 0; i < sheet->picks.count; i++) {
		char *number = say_print_number(i + 1);
		char *title = title_of(sheet, sheet->picks.items[i], false);
		document_add_entry(document, level, number, title, sheet->picks.items[i]->detail);
		free(title);
		free(number);
	}
}

bool document_activities_fit(const struct activity_sheet *sheet,
			     const struct export_options *options)
{
	struct document_table *table = make_table(sheet);
	bool fit = make_fit(table, document_width(options));
	document_table_free(table);
	return fit;
}

void document_add_activities(struct document *document, int level,
			     const struct activity_sheet *sheet,
			     const struct export_options *options)
{
	struct document_table *table = options->schedule_list ? NULL : make_table(sheet);
	if (table && make_fit(table, document_width(options))) {
		document_add_table(document, level, table);
		return;
	}
	document_table_free(table);
	add_list(document, level, sheet);
}
