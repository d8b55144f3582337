#include "tui/view/print.h"

#include "app/look.h"
#include "app/transfer.h"
#include "base/array.h"
#include "base/folder.h"
#include "model/number.h"
#include "model/when.h"
#include "tui/edit/dialog.h"
#include "tui/edit/form.h"
#include "tui/view/papers.h"
#include "tui/view/path.h"

#include <stdlib.h>

enum {
	PRINT_PAPER,
	PRINT_DATE,
	PRINT_FORMAT,
	PRINT_LAYOUT,
	PRINT_SCHEDULE,
	PRINT_TABLE,
	PRINT_WIDTH,
	PRINT_ENCODING,
	PRINT_PATH,
	PRINT_FIELDS
};

#define FORMATS_MOST 16

/* What the form is about; its fields have it as their data. */
struct print_form {
	struct desk *desk;
	struct plan plan;
	struct paper_choices papers;
	struct form_field fields[PRINT_FIELDS];
	struct form_choice *paper_names; /* one for each of the papers */
	struct form_choice
		formats[FORMATS_MOST]; /* those that the chosen paper can be written in */
};

static const struct form_choice layouts[] = {
	{.value = "a4", .label = MSG_layout_a4},
	{.value = "gb9704", .label = MSG_layout_gb9704},
	{.value = "screen", .label = MSG_layout_screen},
};

static const struct form_choice schedules[] = {
	{.value = "table", .label = MSG_schedule_as_table},
	{.value = "list", .label = MSG_schedule_as_list},
};

static const struct form_choice drawings[] = {
	{.value = "ascii", .label = MSG_table_ascii},
	{.value = "box", .label = MSG_table_box},
};

static const struct form_choice encodings[] = {
	{.value = "utf8", .label = MSG_encoding_utf8},
	{.value = "marked", .label = MSG_encoding_marked},
	{.value = "gb18030", .label = MSG_encoding_gb18030},
};

static char *check_path(const char *value, void *data)
{
	(void)data;
	if (value[0] == '\0' || strcmp(value, "-") == 0)
		return xstrdup(text(MSG_wrong_path));
	char *path = path_typed(value), *folder = folder_of(path), *wrong = NULL;
	if (!path_is_folder(folder))
		wrong = say_no_such_folder(folder);
	free(folder);
	free(path);
	return wrong;
}

/* Nobody knows in which folder the program was started. */
static char *remark_path(const char *value, void *data)
{
	(void)data;
	char *path = path_typed(value), *folder = folder_of(path), *whole = path_whole(folder);
	char *said = say_goes_into(whole);
	free(whole);
	free(folder);
	free(path);
	return said;
}

/* Folders; what is in them already is rarely meant. */
static void suggest_path(const char *typed, struct suggestions *out, void *data)
{
	(void)data;
	path_suggest(typed, NULL, 0, out);
}

#define WIDTH_LEAST 20
#define WIDTH_MOST 400

static char *check_width(const char *value, void *data)
{
	int width;
	(void)data;
	if (value[0] == '\0' || number_parse(value, WIDTH_LEAST, WIDTH_MOST, &width))
		return NULL;
	return say_wrong_number(WIDTH_LEAST, WIDTH_MOST);
}

/* --- the paper, and the day on it --- */

static const struct paper_choice *paper_of(const struct form *form)
{
	const struct print_form *about = form_data(form);
	int number = 0;
	number_parse(form_value(form, "paper"), 0, (int)about->papers.count - 1, &number);
	return &about->papers.items[number];
}

static bool wants_date(const struct form *form)
{
	return paper_of(form)->paper == PAPER_MONTH;
}

/* A day alone is one of the plan, as with a time. */
static bool read_date(const struct print_form *about, const char *value, struct moment *out)
{
	struct when when = {0};
	bool read =
		when_parse(value, about->plan.period, session_today(about->desk->session), &when);
	*out = when.starts;
	return read && when.starts.day && !when.ends.month && !when.deadline;
}

static char *check_date(const char *value, void *data)
{
	struct moment day;
	return read_date(data, value, &day) ? NULL : xstrdup(text(MSG_wrong_day));
}

static char *remark_date(const char *value, void *data)
{
	struct when day = {0};
	struct strbuf told = STRBUF_INIT;
	if (!read_date(data, value, &day.starts))
		return NULL;
	when_write_full(&day, (struct period){0}, &told);
	char *remark = say_understood(told.text);
	strbuf_release(&told);
	return remark;
}

/* The day that a notice has as long as nobody says another. */
static void propose_date(struct form *form)
{
	const struct print_form *about = form_data(form);
	const struct paper_choice *choice = paper_of(form);
	char day[DATE_SIZE];
	if (choice->paper != PAPER_MONTH || form_changed(form, "date"))
		return;
	date_write(notice_day(choice->month, session_today(about->desk->session)), day);
	form_propose(form, "date", day);
}

/* --- the rest --- */

/* Which of it the chosen format asks for. */
static const struct format_info *format_of(const struct form *form)
{
	return transfer_format_named(form_value(form, "format"), NULL);
}

static bool wants_pages(const struct form *form)
{
	return format_of(form)->paged;
}

static bool wants_layout(const struct form *form)
{
	return format_of(form)->paged || format_of(form)->official;
}

static bool wants_look(const struct form *form)
{
	return !format_of(form)->data;
}

static bool wants_encoding(const struct form *form)
{
	const struct format_info *format = format_of(form);
	return !format->utf8 && !format->binary;
}

#define CHOICE(name, message, hinted, list, if_wanted) \
	{ \
		.id = name, .label = message, .hint = hinted, .kind = FORM_CHOICE, \
		.choices = list, .choice_count = ARRAY_LENGTH(list), .wanted = if_wanted \
	}

static const struct form_field fields[PRINT_FIELDS] = {
	[PRINT_PAPER] = {.id = "paper",
			 .label = MSG_label_paper,
			 .hint = MSG_hint_paper,
			 .kind = FORM_CHOICE},
	[PRINT_DATE] = {.id = "date",
			.label = MSG_label_notice_day,
			.hint = MSG_hint_notice_day,
			.width = 16,
			.validate = check_date,
			.remark = remark_date,
			.wanted = wants_date},
	[PRINT_FORMAT] = {.id = "format",
			  .label = MSG_label_format,
			  .hint = MSG_hint_format,
			  .kind = FORM_CHOICE},
	[PRINT_LAYOUT] = CHOICE("layout", MSG_label_layout, MSG_hint_layout, layouts, wants_layout),
	[PRINT_SCHEDULE] =
		CHOICE("schedule", MSG_label_schedule, MSG_hint_schedule, schedules, wants_look),
	[PRINT_TABLE] = CHOICE("table", MSG_label_table, MSG_hint_table, drawings, wants_pages),
	[PRINT_WIDTH] = {.id = "width",
			 .label = MSG_label_width,
			 .hint = MSG_hint_width,
			 .width = 8,
			 .validate = check_width,
			 .wanted = wants_pages},
	[PRINT_ENCODING] = CHOICE("encoding", MSG_label_encoding, MSG_hint_encoding, encodings,
				  wants_encoding),
	[PRINT_PATH] = {.id = "path",
			.label = MSG_label_path,
			.hint = MSG_hint_path,
			.validate = check_path,
			.remark = remark_path,
			.suggest = suggest_path},
};

/* The path with the ending that its format is known by, where none is typed. */
static char *path_with_ending(const char *typed, const struct format_info *format)
{
	char *path = path_typed(typed);
	if (strchr(folder_base_name(path), '.'))
		return path;
	char *whole = string_format("%s%s", path, format->suffix);
	free(path);
	return whole;
}

static struct export_options options_of(const struct form *form)
{
	struct export_options options;
	struct moment day = {0};
	export_options_init(&options);
	paper_choice_take(paper_of(form), &options);
	if (wants_date(form) && read_date(form_data(form), form_value(form, "date"), &day))
		options.notice_day =
			(struct date){month_year(day.month), month_of_year(day.month), day.day};
	layout_parse(form_value(form, "layout"), &options.layout);
	options.schedule_list = strcmp(form_value(form, "schedule"), "list") == 0;
	options.box = strcmp(form_value(form, "table"), "box") == 0;
	number_parse(form_value(form, "width"), WIDTH_LEAST, WIDTH_MOST, &options.width);
	const char *encoding = wants_encoding(form) ? form_value(form, "encoding") : "";
	options.gb18030 = strcmp(encoding, "gb18030") == 0;
	options.bom = strcmp(encoding, "marked") == 0;
	return options;
}

/* False with ERR_NONE: the file stands there already and shall stay. */
static bool write_file(struct desk *desk, const char *path, const struct strbuf *bytes,
		       struct error *err)
{
	if (transfer_write_file(desk->session, path, bytes, false, err))
		return true;
	if (err->code != ERR_EXISTS)
		return false;
	error_release(err);
	char *question = say_overwrite(path);
	bool sure = dialog_sure_to(desk->screen, &desk->beneath, text(MSG_overwrite_title),
				   question, text(MSG_overwrite_yes), text(MSG_overwrite_no));
	free(question);
	return sure && transfer_write_file(desk->session, path, bytes, true, err);
}

/* Where it is, and what doesn't stand in it. */
static void say_where(struct desk *desk, const char *path, char *left_out)
{
	char *whole = path_whole(path);
	desk_say(desk, left_out ? say_written_without(whole, left_out) : say_written(whole));
	free(whole);
	free(left_out);
}

/* False: the user goes on in the form. */
static bool print(struct print_form *about, struct form *form, struct export_options *asked)
{
	struct desk *desk = about->desk;
	struct error err = ERROR_INIT;
	struct strbuf bytes = STRBUF_INIT;
	struct export_options options = options_of(form);
	const struct format_info *format = format_of(form);
	int64_t id = about->plan.id;
	char *path = path_with_ending(form_value(form, "path"), format);
	bool done = transfer_export(desk->session, id, format->name, &options, &bytes, &err) &&
		    write_file(desk, path, &bytes, &err);
	if (done)
		say_where(desk, path, transfer_left_out(desk->session, id, format->name, &options));
	else if (err.code != ERR_NONE)
		form_set_error(form, "path", err.text);
	if (done && asked->paper == options.paper && asked->month == options.month)
		asked->notice_day = options.notice_day;
	error_release(&err);
	strbuf_release(&bytes);
	free(path);
	return done;
}

/* What the paper can be written in. */
static void collect_formats(struct print_form *about, enum paper paper)
{
	struct form_field *field = &about->fields[PRINT_FORMAT];
	const struct format_info *format;
	field->choice_count = 0;
	for (size_t i = 0; field->choice_count < FORMATS_MOST && (format = transfer_format(i)); i++)
		if (format->papers & PAPER_BIT(paper))
			about->formats[field->choice_count++] =
				(struct form_choice){.value = format->name, .label = format->label};
}

/* The format stays where the chosen paper can be written in it; else it is the first one. */
static void offer_formats(struct print_form *about, struct form *form)
{
	char *chosen = xstrdup(form_value(form, "format"));
	collect_formats(about, paper_of(form)->paper);
	form_set(form, "format", chosen);
	free(chosen);
}

static void propose_path(struct print_form *about, struct form *form)
{
	struct export_options options;
	export_options_init(&options);
	paper_choice_take(paper_of(form), &options);
	char *name = paper_title(&about->plan, &options);
	if (!form_changed(form, "path"))
		form_propose(form, "path", name);
	free(name);
}

/* As long as nobody has said otherwise, the encoding is the one that the format is best read in. */
static void propose_encoding(struct form *form)
{
	if (!form_changed(form, "encoding"))
		form_set(form, "encoding", format_of(form)->marked ? "marked" : "utf8");
}

static void follow(struct form *form, const char *id, void *data)
{
	struct print_form *about = data;
	bool paper = strcmp(id, "paper") == 0;
	if (paper) {
		offer_formats(about, form);
		propose_date(form);
		propose_path(about, form);
	}
	if (paper || strcmp(id, "format") == 0)
		propose_encoding(form);
}

static void fill(struct print_form *about, struct form *form, const struct export_options *options)
{
	form_set(form, "paper",
		 about->papers.items[paper_choices_find(&about->papers, options)].number);
	offer_formats(about, form);
	form_set(form, "format", "text");
	form_set(form, "layout", layout_name(options->layout));
	form_set(form, "schedule", options->schedule_list ? "list" : "table");
	form_set(form, "table", options->box ? "box" : "ascii");
	if (options->width != 0) {
		char *width = string_format("%d", options->width);
		form_set(form, "width", width);
		free(width);
	}
	form_set(form, "encoding", "utf8");
	propose_date(form);
	if (options->notice_day.year) {
		char day[DATE_SIZE];
		date_write(options->notice_day, day);
		form_set(form, "date", day);
	}
	propose_path(about, form);
}

/* The fields, with what there is to be chosen of this plan. */
static void line_up(struct print_form *about)
{
	memcpy(about->fields, fields, sizeof(fields));
	about->paper_names = xcalloc(about->papers.count, sizeof(*about->paper_names));
	for (size_t i = 0; i < about->papers.count; i++)
		about->paper_names[i] =
			(struct form_choice){.value = about->papers.items[i].number,
					     .label_text = about->papers.items[i].words};
	about->fields[PRINT_PAPER].choices = about->paper_names;
	about->fields[PRINT_PAPER].choice_count = about->papers.count;
	about->fields[PRINT_FORMAT].choices = about->formats;
	collect_formats(about, PAPER_PLAN);
}

static void ask(struct print_form *about, struct export_options *options)
{
	struct desk *desk = about->desk;
	struct form_spec spec = {.title = MSG_form_print,
				 .fields = about->fields,
				 .count = PRINT_FIELDS,
				 .accept = MSG_hint_write,
				 .typed = follow};
	line_up(about);
	struct form *form = form_new(&spec, about);
	fill(about, form, options);
	enum form_end end;
	do
		end = form_run(form, desk->screen, &desk->beneath);
	while (end == FORM_ACCEPTED && !print(about, form, options));
	desk->leaving |= end == FORM_ENDED;
	form_free(form);
	free(about->paper_names);
}

void print_plan_as(struct desk *desk, int64_t plan_id, struct export_options *options)
{
	struct print_form about = {.desk = desk};
	struct error err = ERROR_INIT;
	plan_init(&about.plan);
	if (look_plan(desk->session, plan_id, &about.plan, &err) &&
	    paper_choices_look(desk, &about.plan, &about.papers, &err))
		ask(&about, options);
	else
		desk_fail(desk, &err);
	paper_choices_release(&about.papers);
	plan_release(&about.plan);
}

void print_plan(struct desk *desk, int64_t plan_id)
{
	struct export_options options;
	export_options_init(&options);
	print_plan_as(desk, plan_id, &options);
}

void print_notice(struct desk *desk, int month)
{
	struct export_options options;
	export_options_init(&options);
	if (period_contains(desk->plan.period, month)) {
		options.paper = PAPER_MONTH;
		options.month = month;
	}
	print_plan_as(desk, desk->plan.id, &options);
}
