/* unionplan import */
#include "base/error.h"
#include "commands.h"
#include "print.h"
#include "report.h"
#include "values.h"

struct import_values {
	struct text_list files, set;
	const char *code;
	bool dry_run;
};

/* Each file is an action of its own; one that fails does not keep the others out. */
static bool import_all(struct session *session, const struct import_values *given,
		       const struct values *variables, struct error *err)
{
	size_t failed = 0, count = given->files.count;
	for (size_t i = 0; i < count; i++) {
		struct transfer_source source = {
			.path = given->files.items[i],
			.values = variables->items,
			.value_count = variables->count,
			.code = given->code,
			.dry_run = given->dry_run,
		};
		if (report_import(session, &source, err))
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
	bool good = values_read(&variables, &given->set, err) &&
		    import_all(cli->session, given, &variables, err);
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
			FLAG("dry-run", dry_run, MSG_option_dry_run),
			LAST,
		},
	.size = sizeof(struct import_values),
	.run = run,
};
