/* unionplan check */
#include "app/look.h"
#include "app/upkeep.h"
#include "commands.h"
#include "print.h"

struct check_values {
	const char *plan;
};

static bool check(struct session *session, const struct plan *plan, struct error *err)
{
	struct diagnostics found;
	diagnostics_init(&found, plan->code);
	bool good = upkeep_check_plan(session, plan->id, &found, err);
	int count = print_findings(&found);
	if (good && count)
		good = error_set(err, ERR_REFUSED,
				 say_check_found(plan->code, count, count == 1 ? "" : "s"));
	else if (good)
		print_owned(say_check_sound(plan->code));
	diagnostics_release(&found);
	return good;
}

static bool run(struct cli *cli, const void *values, struct error *err)
{
	const struct check_values *given = values;
	struct plan plan;
	plan_init(&plan);
	bool good = look_plan_named(cli->session, given->plan, &plan, err) &&
		    check(cli->session, &plan, err);
	plan_release(&plan);
	return good;
}

const struct command command_check = {
	.name = "check",
	.summary = MSG_check_summary,
	.example = MSG_check_example,
	.database = DATABASE_NEEDED,
	.arguments = (const struct argument[]){{ARGUMENT_ONE, MSG_value_plan, MSG_argument_plan,
						offsetof(struct check_values, plan)}},
	.argument_count = 1,
	.size = sizeof(struct check_values),
	.run = run,
};
