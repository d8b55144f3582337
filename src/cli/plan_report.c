/* unionplan report */
#include "app/look.h"
#include "app/report.h"
#include "commands.h"
#include "print.h"
#include "printing.h"

struct report_values {
	const char *plan, *code;
	bool store, again;
	struct printing printing;
};

/* Kept as a plan, or printed: what is said of one is nothing to the other. */
static bool fits(const struct report_values *given, struct error *err)
{
	if (given->code && !given->store)
		return error_set(err, ERR_USAGE, say_option_wants("code", "store"));
	if (given->again && !given->store)
		return error_set(err, ERR_USAGE, say_option_wants("again", "store"));
	if (given->printing.output && given->store)
		return error_set(err, ERR_USAGE, say_options_apart("store", "output"));
	return true;
}

/* One that is being edited is not left behind by mistake: who wants another one says so. */
static bool is_first(struct session *session, int64_t plan_id, struct error *err)
{
	struct plan found;
	plan_init(&found);
	bool first = report_find(session, plan_id, &found, err);
	if (first && found.id)
		first = error_set(err, ERR_EXISTS, say_report_there(found.code, found.title));
	plan_release(&found);
	return first;
}

static bool store(struct session *session, int64_t plan_id, const char *code, struct error *err)
{
	int64_t id = 0;
	struct plan report;
	struct outline outline = {0};
	plan_init(&report);
	bool good = report_store(session, plan_id, code, &id, err) &&
		    look_plan(session, id, &report, err) &&
		    look_outline(session, id, &outline, err);
	if (good)
		print_owned(say_report_stored(report.code, report.title, (int)outline.count,
					      report.code));
	outline_release(&outline);
	plan_release(&report);
	return good;
}

static bool run(struct cli *cli, const void *values, struct error *err)
{
	const struct report_values *given = values;
	struct export_options options = printing_options(&given->printing);
	options.paper = PAPER_REPORT;
	struct plan plan;
	plan_init(&plan);
	bool good = fits(given, err) && look_plan_named(cli->session, given->plan, &plan, err);
	if (good && given->store && !given->again && !given->code)
		good = is_first(cli->session, plan.id, err);
	if (good && given->store)
		good = store(cli->session, plan.id, given->code, err);
	else if (good)
		good = printing_write(cli->session, plan.id, &given->printing, &options, err);
	plan_release(&plan);
	return good;
}

#define TO(member) offsetof(struct report_values, member)

const struct command command_report = {
	.name = "report",
	.summary = MSG_report_summary,
	.example = MSG_report_example,
	.database = DATABASE_NEEDED,
	.arguments = (const struct argument[]){{ARGUMENT_ONE, MSG_value_plan, MSG_argument_plan,
						TO(plan)}},
	.argument_count = 1,
	.options =
		(const struct option[]){
			FLAG("store", store, MSG_option_report_store),
			FLAG("again", again, MSG_option_report_again),
			TEXT("code", code, MSG_value_code, MSG_option_report_code),
			PRINTING_OPTIONS(printing, printing_report_format),
			LAST,
		},
	.size = sizeof(struct report_values),
	.run = run,
};
