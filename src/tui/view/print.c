#include "tui/view/print.h"

#include "app/look.h"
#include "app/transfer.h"
#include "base/array.h"
#include "base/folder.h"
#include "model/number.h"
#include "tui/edit/dialog.h"
#include "tui/edit/form.h"
#include "tui/view/papers.h"
#include "tui/view/path.h"

#include <stdlib.h>

enum {
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

/* Which of the rest the chosen format asks for. */
static const struct format_info *format_of(const struct form *form)
{
	return transfer_format_named(form_value(form, "format"), NULL);
}

static bool wants_pages(const struct form *form)
{
	return format_of(form)->paged;
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
	[PRINT_FORMAT] = {.id = "format",
			  .label = MSG_label_format,
			  .hint = MSG_hint_format,
			  .kind = FORM_CHOICE},
	[PRINT_LAYOUT] = CHOICE("layout", MSG_label_layout, MSG_hint_layout, layouts, wants_pages),
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
	const char *slash = strrchr(path, '/');
	if (strchr(slash ? slash : path, '.'))
		return path;
	char *whole = string_format("%s%s", path, format->suffix);
	free(path);
	return whole;
}

/* What of the plan is printed is as `asked` has it. */
static struct export_options options_of(const struct form *form, const struct export_options *asked)
{
	struct export_options options = *asked;
	options.width = 0;
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

static void say_where(struct desk *desk, const char *path)
{
	char *whole = path_whole(path);
	desk_say(desk, say_written(whole));
	free(whole);
}

/* False: the user goes on in the form. */
static bool print(struct desk *desk, int64_t plan_id, const struct export_options *asked,
		  struct form *form)
{
	struct error err = ERROR_INIT;
	struct strbuf bytes = STRBUF_INIT;
	struct export_options options = options_of(form, asked);
	const struct format_info *format = format_of(form);
	char *path = path_with_ending(form_value(form, "path"), format);
	bool done = transfer_export(desk->session, plan_id, format->name, &options, &bytes, &err) &&
		    write_file(desk, path, &bytes, &err);
	if (done)
		say_where(desk, path);
	else if (err.code != ERR_NONE)
		form_set_error(form, "path", err.text);
	error_release(&err);
	strbuf_release(&bytes);
	free(path);
	return done;
}

/* As long as nobody has said otherwise, the encoding is the one that the format is best read in. */
static void propose_encoding(struct form *form, const char *id, void *data)
{
	(void)data;
	if (strcmp(id, "format") == 0 && !form_changed(form, "encoding"))
		form_set(form, "encoding", format_of(form)->marked ? "marked" : "utf8");
}

void print_plan_as(struct desk *desk, int64_t plan_id, const struct export_options *options)
{
	struct form_field own[PRINT_FIELDS];
	struct form_choice formats[FORMATS_MOST];
	size_t count = 0;
	memcpy(own, fields, sizeof(own));
	const struct format_info *format;
	for (size_t i = 0; count < FORMATS_MOST && (format = transfer_format(i)); i++)
		if (format->papers & PAPER_BIT(options->paper))
			formats[count++] =
				(struct form_choice){.value = format->name, .label = format->label};
	own[PRINT_FORMAT].choices = formats;
	own[PRINT_FORMAT].choice_count = count;

	struct plan plan = {0};
	struct error err = ERROR_INIT;
	if (!look_plan(desk->session, plan_id, &plan, &err)) {
		desk_fail(desk, &err);
		return;
	}
	struct form_spec spec = {.title = MSG_form_print,
				 .fields = own,
				 .count = PRINT_FIELDS,
				 .accept = MSG_hint_write,
				 .typed = propose_encoding};
	struct form *form = form_new(&spec, desk);
	char *width = string_format("%d", options->width);
	form_set(form, "format", "text");
	form_set(form, "layout", layout_name(options->layout));
	form_set(form, "schedule", options->schedule_list ? "list" : "table");
	form_set(form, "table", options->box ? "box" : "ascii");
	if (options->width != 0)
		form_set(form, "width", width);
	form_set(form, "encoding", "utf8");
	char *name = paper_title(&plan, options);
	form_propose(form, "path", name);
	free(name);
	enum form_end end;
	do
		end = form_run(form, desk->screen, &desk->beneath);
	while (end == FORM_ACCEPTED && !print(desk, plan_id, options, form));
	desk->leaving |= end == FORM_ENDED;
	form_free(form);
	free(width);
	plan_release(&plan);
}

void print_plan(struct desk *desk, int64_t plan_id)
{
	struct export_options options;
	export_options_init(&options);
	print_plan_as(desk, plan_id, &options);
}
