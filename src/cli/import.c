/* unionplan import */
#include "base/error.h"
#include "commands.h"
#include "json.h"
#include "print.h"
#include "report.h"
#include "values.h"

struct import_values {
	struct text_list files, set;
	const char *code, *as, *kind, *organization;
	int year, plan;
	bool dry_run, json;
};

static const char *kind_choice(size_t index)
{
	return index < KIND_COUNT ? plan_kind_name((enum plan_kind)index) : NULL;
}

/* Each file is an action of its own; one that fails does not keep the others out. */
static bool import_all(struct session *session, const struct import_values *given,
		       const struct values *variables, struct json *json, struct error *err)
{
	size_t failed = 0, count = given->files.count;
	for (size_t i = 0; i < count; i++) {
		struct transfer_source source = {
			.path = given->files.items[i],
			.values = variables->items,
			.value_count = variables->count,
			.code = given->code,
			.dry_run = given->dry_run,
			.as = given->as,
			.year = given->year,
			.kind = given->kind,
			.organization = given->organization,
			.number = given->plan,
		};
		if (report_import(session, &source, json, err))
			continue;
		if (count == 1)
			return false;
		failed++;
		print_failure(err->text);
		error_release(err);
	}
	return failed == 0 || error_set(err, ERR_INPUT, say_files_failed((int)failed, (int)count));
}

static bool run(struct cli *cli, const void *values, struct error *err)
{
	const struct import_values *given = values;
	struct values variables = {0};
	struct json json = JSON_INIT;
	json_open(&json, NULL, '[');
	bool good = values_read(&variables, &given->set, err) &&
		    import_all(cli->session, given, &variables, given->json ? &json : NULL, err);
	json_close(&json, ']');
	if (given->json)
		json_print(&json);
	else
		strbuf_release(&json.text);
	values_release(&variables);
	return good;
}

#define TO(member) offsetof(struct import_values, member)
const struct command command_import = {
	.name = "import",
	.summary = MSG_import_summary,
	.example = MSG_import_example,
	.database = DATABASE_TO_MAKE,
	.arguments = (const struct argument[]){{ARGUMENT_MANY, MSG_value_file, MSG_argument_import,
						TO(files)}},
	.argument_count = 1,
	.options =
		(const struct option[]){
			LIST("set", set, MSG_value_set, MSG_option_set),
			TEXT("code", code, MSG_value_code, MSG_option_import_code),
			CHOICE("as", as, transfer_kind_name, MSG_option_as),
			NUMBER("plan", plan, MSG_option_plan_of_file, 1, 99999, 0),
			TEXT("union", organization, MSG_value_union, MSG_option_import_union),
			NUMBER("year", year, MSG_option_import_year, 1900, 2200, 0),
			CHOICE("kind", kind, kind_choice, MSG_option_import_kind),
			FLAG("dry-run", dry_run, MSG_option_dry_run),
			FLAG("json", json, MSG_option_json),
			LAST,
		},
	.size = sizeof(struct import_values),
	.run = run,
};
