/*
 * Tables for spreadsheets: CSV as RFC 4180 has it, with a header line. A paragraph's end inside a cell is a line feed, as
 * spreadsheets have it; everything else ends in CRLF.
 *
 * A spreadsheet takes a cell that begins with = + - @ for a formula, and runs it; such a cell gets an apostrophe before it
 * (OWASP, CSV Injection), and so does one whose own text has that apostrophe already, so that a reader can take it away.
 */
#include "writers.h"

#include "activity_words.h"
#include "duty_sheets.h"
#include "i18n/messages.h"
#include "model/money.h"
#include "model/numbering.h"
#include "numbered_outline.h"
#include "paper_activities.h"

#include <stdlib.h>

/* What a row is about. */
struct csv_row {
	const struct whole_plan *whole;
	const struct numbered_outline *sections;
	const struct activity *activity; /* NULL: a duty */
	const struct post *post;         /* of a duty sheet */
	const char *duty;
	struct date day; /* who holds the post then */
};

/* A column: its title, and how its cell is written, to an empty text. */
struct csv_column {
	enum message title;
	void (*write)(const struct csv_row *row, struct strbuf *out);
};

/* --- cells --- */

static bool is_formula(const char *text)
{
	static const char *const begins[] = {"=",  "+",  "-",  "@",  "\t",
					     "\r", "＝", "＋", "－", "＠"};
	for (size_t i = 0; i < sizeof(begins) / sizeof(begins[0]); i++)
		if (strncmp(text, begins[i], strlen(begins[i])) == 0)
			return true;
	return *text == '\'' && is_formula(text + 1);
}

static void add_cell(struct strbuf *out, const char *text)
{
	bool guard = is_formula(text), quote = strpbrk(text, ",\"\r\n") != NULL;
	if (quote)
		strbuf_add_byte(out, '"');
	if (guard)
		strbuf_add_byte(out, '\'');
	for (size_t plain; *text; text += plain) {
		plain = strcspn(text, "\"");
		strbuf_add(out, text, plain);
		if (text[plain] == '"') {
			strbuf_add_text(out, "\"\"");
			plain++;
		}
	}
	if (quote)
		strbuf_add_byte(out, '"');
}

static void add_header(struct strbuf *out, const struct csv_column *columns, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		strbuf_add_text(out, i ? "," : "");
		add_cell(out, text(columns[i].title));
	}
	strbuf_add_text(out, "\r\n");
}

static void add_row(struct strbuf *out, const struct csv_column *columns, size_t count,
		    const struct csv_row *row, struct strbuf *cell)
{
	for (size_t i = 0; i < count; i++) {
		strbuf_clear(cell);
		columns[i].write(row, cell);
		strbuf_add_text(out, i ? "," : "");
		add_cell(out, cell->text);
	}
	strbuf_add_text(out, "\r\n");
}

/* --- columns of activities; those of a duty's row stay empty --- */

static void write_month(const struct csv_row *row, struct strbuf *out)
{
	int month = plan_schedule_month(&row->whole->plan, row->activity);
	char *words = month ? words_of_month(month) : xstrdup(text(MSG_whole_plan_time));
	strbuf_add_text(out, words);
	free(words);
}

/* Always with its year: who sorts and reads the table has no plan beside it. */
static void write_time(const struct csv_row *row, struct strbuf *out)
{
	static const struct period with_years = {0, 0};
	if (!row->activity)
		return;
	activity_write_time(row->activity, with_years, 0, out);
	if (!out->length)
		strbuf_add_text(out, text(MSG_whole_plan_time));
}

static void write_title(const struct csv_row *row, struct strbuf *out)
{
	strbuf_add_text(out, row->activity->title);
}

static void write_posts(const struct csv_row *row, struct strbuf *out)
{
	if (row->activity)
		activity_write_posts(row->activity, out);
}

static void write_place(const struct csv_row *row, struct strbuf *out)
{
	strbuf_add_text(out, row->activity ? row->activity->place : NULL);
}

static void write_people(const struct csv_row *row, struct strbuf *out)
{
	if (row->activity && row->activity->participants != NOT_GIVEN)
		strbuf_format(out, "%d", row->activity->participants);
}

static void write_attended(const struct csv_row *row, struct strbuf *out)
{
	if (row->activity->attended != NOT_GIVEN)
		strbuf_format(out, "%d", row->activity->attended);
}

static void write_budget(const struct csv_row *row, struct strbuf *out)
{
	if (row->activity && row->activity->budget != NOT_GIVEN)
		money_write(row->activity->budget, out);
}

static void write_spent(const struct csv_row *row, struct strbuf *out)
{
	if (row->activity->spent != NOT_GIVEN)
		money_write(row->activity->spent, out);
}

static void write_status(const struct csv_row *row, struct strbuf *out)
{
	strbuf_add_text(out, status_label(row->activity->status));
}

static void write_first_time(const struct csv_row *row, struct strbuf *out)
{
	static const struct period with_years = {0, 0};
	if (when_is_set(&row->activity->postponed_from))
		when_write(&row->activity->postponed_from, with_years, 0, out);
}

static void write_done_on(const struct csv_row *row, struct strbuf *out)
{
	if (row->activity->done_on)
		moment_tell(row->activity->done_on, out);
}

static void write_occasion(const struct csv_row *row, struct strbuf *out)
{
	strbuf_add_text(out, row->activity->occasion);
}

static void write_section(const struct csv_row *row, struct strbuf *out)
{
	size_t at = numbered_outline_find(row->sections, row->activity->section_id);
	if (at == row->sections->outline.count)
		return;
	const struct section *section = &row->sections->outline.sections[at];
	strbuf_add_text(out, section->label);
	strbuf_add_text(out, numbering_gap(section->label));
	strbuf_add_text(out, section_title(section));
}

/* Paragraphs are kept with an empty line between them; a cell has no room for that. */
static void add_paragraphs(struct strbuf *out, const char *text)
{
	for (; text && *text; text += strspn(text, "\n")) {
		size_t length = strcspn(text, "\n");
		strbuf_add_text(out, out->length ? "\n" : "");
		strbuf_add(out, text, length);
		text += length;
	}
}

static void write_detail(const struct csv_row *row, struct strbuf *out)
{
	if (row->activity)
		add_paragraphs(out, row->activity->detail);
}

static void write_outcome(const struct csv_row *row, struct strbuf *out)
{
	add_paragraphs(out, row->activity->outcome);
}

static void write_reason(const struct csv_row *row, struct strbuf *out)
{
	add_paragraphs(out, row->activity->reason);
}

static const struct csv_column schedule[] = {
	{MSG_print_month, write_month},         {MSG_print_time, write_time},
	{MSG_print_activity, write_title},      {MSG_print_posts, write_posts},
	{MSG_print_place, write_place},         {MSG_csv_people, write_people},
	{MSG_csv_attended, write_attended},     {MSG_print_budget_column, write_budget},
	{MSG_csv_spent, write_spent},           {MSG_csv_status, write_status},
	{MSG_csv_first_time, write_first_time}, {MSG_csv_done_on, write_done_on},
	{MSG_csv_occasion, write_occasion},     {MSG_csv_section, write_section},
	{MSG_csv_detail, write_detail},         {MSG_csv_outcome, write_outcome},
	{MSG_csv_reason, write_reason},
};

/* --- columns of duty sheets --- */

static void write_post(const struct csv_row *row, struct strbuf *out)
{
	strbuf_add_text(out, row->post->name);
}

static void write_holders(const struct csv_row *row, struct strbuf *out)
{
	duty_sheet_holders(row->post, row->day, out);
}

static void write_kind(const struct csv_row *row, struct strbuf *out)
{
	if (row->activity || row->duty)
		strbuf_add_text(out, text(row->activity ? MSG_print_activity : MSG_duties_heading));
}

static void write_content(const struct csv_row *row, struct strbuf *out)
{
	strbuf_add_text(out, row->activity ? row->activity->title : row->duty);
}

static const struct csv_column duties[] = {
	{MSG_csv_post, write_post},
	{MSG_csv_holders, write_holders},
	{MSG_csv_kind, write_kind},
	{MSG_csv_content, write_content},
	{MSG_print_time, write_time},
	{MSG_print_posts, write_posts},
	{MSG_print_place, write_place},
	{MSG_csv_people, write_people},
	{MSG_print_budget_column, write_budget},
	{MSG_csv_detail, write_detail},
};

/* --- tables --- */

#define COUNT(columns) (sizeof(columns) / sizeof((columns)[0]))

static bool write_activities(const struct whole_plan *whole, const struct export_options *options,
			     struct strbuf *out, struct error *err)
{
	struct activity_picks picks = {0};
	if (!paper_pick(whole, options, &picks, err))
		return false;
	struct numbered_outline sections;
	struct strbuf cell = STRBUF_INIT;
	numbered_outline_init(&sections, &whole->outline, whole->plan.numbering);
	add_header(out, schedule, COUNT(schedule));
	for (size_t i = 0; i < picks.count; i++) {
		struct csv_row row = {
			.whole = whole, .sections = &sections, .activity = picks.items[i]};
		add_row(out, schedule, COUNT(schedule), &row, &cell);
	}
	strbuf_release(&cell);
	numbered_outline_release(&sections);
	activity_picks_release(&picks);
	return true;
}

/* A row for each duty, then one for each activity; a post that has neither still says who holds it. */
static void add_sheet(struct strbuf *out, struct csv_row row, struct strbuf *cell)
{
	struct activity_picks picks = {0};
	duty_sheet_pick(row.whole, row.post, &picks);
	for (size_t i = 0; i < row.post->duty_count; i++) {
		row.duty = row.post->duties[i].text;
		add_row(out, duties, COUNT(duties), &row, cell);
	}
	row.duty = NULL;
	for (size_t i = 0; i < picks.count; i++) {
		row.activity = picks.items[i];
		add_row(out, duties, COUNT(duties), &row, cell);
	}
	if (!row.post->duty_count && !picks.count)
		add_row(out, duties, COUNT(duties), &row, cell);
	activity_picks_release(&picks);
}

static bool write_duties(const struct whole_plan *whole, const struct export_options *options,
			 struct strbuf *out, struct error *err)
{
	struct duty_sheets sheets;
	struct strbuf cell = STRBUF_INIT;
	bool any = duty_sheets_find(whole, options, &sheets, err);
	if (any)
		add_header(out, duties, COUNT(duties));
	for (size_t i = 0; i < sheets.count; i++) {
		struct csv_row row = {.whole = whole, .post = sheets.posts[i], .day = sheets.day};
		add_sheet(out, row, &cell);
	}
	duty_sheets_release(&sheets);
	strbuf_release(&cell);
	return any;
}

bool csv_write(const struct whole_plan *whole, const struct export_options *options,
	       struct strbuf *out, struct error *err)
{
	return (options->paper == PAPER_DUTIES ? write_duties : write_activities)(whole, options,
										  out, err);
}
