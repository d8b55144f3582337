/* unionplan export */
#include "app/look.h"
#include "app/transfer.h"
#include "commands.h"

struct export_values {
	const char *plan, *format, *layout, *schedule, *table, *ambiguous, *encoding, *output;
	int width, page_length;
	bool crlf, bom, force;
};

static const char *layout_choice(size_t index)
{
	return index < LAYOUT_COUNT ? layout_name((enum layout)index) : NULL;
}

static const char *schedule_choice(size_t index)
{
	static const char *const names[] = {"table", "list", NULL};
	return names[index];
}

static const char *table_choice(size_t index)
{
	static const char *const names[] = {"ascii", "box", NULL};
	return names[index];
}

static const char *ambiguous_choice(size_t index)
{
	static const char *const names[] = {"1", "2", NULL};
	return names[index];
}

static const char *encoding_choice(size_t index)
{
	static const char *const names[] = {"utf-8", "gb18030", NULL};
	return names[index];
}

static bool is_chosen(const char *chosen, const char *name)
{
	return chosen && strcmp(chosen, name) == 0;
}

static struct export_options read_options(const struct export_values *given)
{
	struct export_options options;
	export_options_init(&options);
	if (given->layout)
		layout_parse(given->layout, &options.layout);
	if (given->width)
		options.width = given->width;
	if (given->page_length)
		options.page_length = given->page_length;
	if (is_chosen(given->ambiguous, "1") ||
	    (!given->ambiguous && options.layout == LAYOUT_SCREEN))
		options.ambiguous = 1; /* as terminals have it */
	options.schedule_list = is_chosen(given->schedule, "list");
	options.box = is_chosen(given->table, "box");
	options.gb18030 = is_chosen(given->encoding, "gb18030");
	options.crlf = given->crlf;
	options.bom = given->bom;
	return options;
}

static bool run(struct cli *cli, const void *values, struct error *err)
{
	const struct export_values *given = values;
	struct export_options options = read_options(given);
	struct strbuf bytes = STRBUF_INIT;
	struct plan plan;
	plan_init(&plan);
	bool good = look_plan_named(cli->session, given->plan, &plan, err) &&
		    transfer_export(cli->session, plan.id, given->format, &options, &bytes, err) &&
		    transfer_write_file(cli->session, given->output ? given->output : "-", &bytes,
					given->force, err);
	plan_release(&plan);
	strbuf_release(&bytes);
	return good;
}

#define TO(member) offsetof(struct export_values, member)

const struct command command_export = {
	.name = "export",
	.summary = MSG_export_summary,
	.example = MSG_export_example,
	.database = DATABASE_NEEDED,
	.arguments = (const struct argument[]){{ARGUMENT_ONE, MSG_value_plan, MSG_argument_plan,
						TO(plan)}},
	.argument_count = 1,
	.options =
		(const struct option[]){
			{.name = "output",
			 .letter = 'o',
			 .kind = OPTION_TEXT,
			 .value = MSG_value_file,
			 .help = MSG_option_output,
			 .offset = TO(output)},
			FLAG("force", force, MSG_option_force),
			CHOICE("format", format, transfer_format_name, MSG_option_format),
			CHOICE("layout", layout, layout_choice, MSG_option_layout),
			NUMBER("width", width, MSG_option_width, 20, 400, 0),
			NUMBER("page-length", page_length, MSG_option_page_length, 10, 1000, 0),
			CHOICE("schedule", schedule, schedule_choice, MSG_option_schedule),
			CHOICE("table", table, table_choice, MSG_option_table),
			CHOICE("ambiguous", ambiguous, ambiguous_choice, MSG_option_ambiguous),
			CHOICE("encoding", encoding, encoding_choice, MSG_option_encoding),
			FLAG("crlf", crlf, MSG_option_crlf),
			FLAG("bom", bom, MSG_option_bom),
			LAST,
		},
	.size = sizeof(struct export_values),
	.run = run,
};
