/* unionplan template */
#include "app/transfer.h"
#include "base/array.h"
#include "base/table.h"
#include "commands.h"
#include "json.h"
#include "print.h"

struct template_values {
	const char *name;
	bool yaml, json;
};

static void json_variables(struct json *json, const struct template_info *about)
{
	static const char *const types[] = {
		[VARIABLE_TEXT] = "text", [VARIABLE_YEAR] = "year", [VARIABLE_CHOICE] = "choice"};
	json_open(json, "variables", '[');
	for (size_t i = 0; i < about->count; i++) {
		const struct variable *variable = &about->variables[i];
		json_open(json, NULL, '{');
		json_text(json, "name", variable->name);
		json_text(json, "prompt", variable->prompt);
		json_text(json, "default", variable->fallback);
		json_text(json, "type", types[variable->type]);
		json_open(json, "choices", '[');
		for (size_t j = 0; j < variable->choice_count; j++)
			json_text(json, NULL, variable->choices[j]);
		json_close(json, ']');
		json_close(json, '}');
	}
	json_close(json, ']');
}

static void json_template(struct json *json, const struct template_entry *entry)
{
	json_open(json, NULL, '{');
	json_text(json, "name", entry->about.name);
	json_text(json, "file", entry->file);
	json_text(json, "summary", entry->about.summary);
	json_text(json, "path", entry->path);
	json_variables(json, &entry->about);
	json_close(json, '}');
}

static void print_list_json(const struct template_entry *items, size_t count)
{
	struct json json = JSON_INIT;
	json_open(&json, NULL, '[');
	for (size_t i = 0; i < count; i++)
		json_template(&json, &items[i]);
	json_close(&json, ']');
	json_print(&json);
}

static void print_list(const struct template_entry *items, size_t count)
{
	const struct table_column columns[] = {
		{.title = text(MSG_column_template), .least = 10},
		{.title = text(MSG_column_summary), .least = 16, .stretch = true},
		{.title = text(MSG_column_file), .least = 10},
	};
	struct table *table =
		table_new(columns, ARRAY_LENGTH(columns), print_width(), 1, TABLE_PLAIN);
	for (size_t i = 0; i < count; i++)
		table_add_row(table,
			      (const char *const[]){items[i].about.name, items[i].about.summary,
						    items[i].path ? items[i].path : items[i].file});
	print_table_owned(table);
}

static bool list_templates(struct session *session, bool as_json, struct error *err)
{
	struct template_entry *items = NULL;
	size_t count = 0;
	bool good = transfer_templates(session, &items, &count, err);
	if (good)
		(as_json ? print_list_json : print_list)(items, count);
	transfer_templates_release(items, count);
	return good;
}

static void add_variable(struct table *table, const struct variable *variable)
{
	struct strbuf choices = STRBUF_INIT;
	for (size_t i = 0; i < variable->choice_count; i++)
		strbuf_format(&choices, i ? "|%s" : "%s", variable->choices[i]);
	table_add_row(table, (const char *const[]){variable->name, variable->prompt,
						   variable->fallback, choices.text});
	strbuf_release(&choices);
}

static void print_variables(const struct template_entry *entry)
{
	const struct table_column columns[] = {
		{.title = text(MSG_column_variable)},
		{.title = text(MSG_column_prompt), .stretch = true, .least = 12},
		{.title = text(MSG_column_default), .least = 8},
		{.title = text(MSG_column_choices), .least = 8},
	};
	print_line(entry->about.name);
	if (entry->about.summary)
		print_line(entry->about.summary);
	print_text("\n");
	if (entry->about.count == 0) {
		print_line(text(MSG_no_variables));
	} else {
		struct table *table =
			table_new(columns, ARRAY_LENGTH(columns), print_width(), 1, TABLE_PLAIN);
		for (size_t i = 0; i < entry->about.count; i++)
			add_variable(table, &entry->about.variables[i]);
		print_table_owned(table);
	}
	print_text("\n");
	print_owned(say_template_use(entry->file));
}

static bool show_variables(struct session *session, const char *name, bool as_json,
			   struct error *err)
{
	struct template_entry entry = {0};
	if (!transfer_template_named(session, name, &entry, err))
		return false;
	if (as_json) {
		struct json json = JSON_INIT;
		json_template(&json, &entry);
		json_print(&json);
	} else {
		print_variables(&entry);
	}
	template_entry_release(&entry);
	return true;
}

static bool show_yaml(struct session *session, const char *name, struct error *err)
{
	struct strbuf yaml = STRBUF_INIT;
	bool good = transfer_template_text(session, name, &yaml, err);
	if (good)
		print_text(yaml.text);
	strbuf_release(&yaml);
	return good;
}

static bool run(struct cli *cli, const void *values, struct error *err)
{
	const struct template_values *given = values;
	if (given->yaml && !given->name)
		return error_set(err, ERR_USAGE, xstrdup(text(MSG_yaml_of_which)));
	if (!given->name)
		return list_templates(cli->session, given->json, err);
	if (given->yaml)
		return show_yaml(cli->session, given->name, err);
	return show_variables(cli->session, given->name, given->json, err);
}

#define TO(member) offsetof(struct template_values, member)
const struct command command_template = {
	.name = "template",
	.summary = MSG_template_summary,
	.example = MSG_template_example,
	.arguments = (const struct argument[]){{ARGUMENT_OPTIONAL, MSG_value_template,
						MSG_argument_template, TO(name)}},
	.argument_count = 1,
	.options =
		(const struct option[]){
			FLAG("yaml", yaml, MSG_option_yaml),
			FLAG("json", json, MSG_option_json),
			LAST,
		},
	.size = sizeof(struct template_values),
	.run = run,
};
