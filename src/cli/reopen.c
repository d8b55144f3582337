/* unionplan reopen: what was done or called off is to be done after all */
#include "app/act.h"
#include "app/look.h"
#include "commands.h"
#include "print.h"

#include <stdlib.h>

struct reopen_values {
	const char *plan, *title;
	bool forget;
};

static void print_reopened(const struct activity *activity, const struct plan *plan)
{
	struct strbuf when = STRBUF_INIT;
	activity_write_time(activity, plan->period, 0, &when);
	print_owned(say_reopened(activity->title, status_label(activity->status), when.text));
	strbuf_release(&when);
}

static bool run(struct cli *cli, const void *values, struct error *err)
{
	const struct reopen_values *given = values;
	struct plan plan;
	struct activity activity, now;
	plan_init(&plan);
	activity_init(&activity);
	activity_init(&now);
	bool good =
		look_plan_named(cli->session, given->plan, &plan, err) &&
		look_activity_named(cli->session, plan.id, given->title, true, &activity, err) &&
		activities_reopen(cli->session, &activity.id, 1, given->forget, err) &&
		look_activity(cli->session, activity.id, &now, err);
	if (good)
		print_reopened(&now, &plan);
	activity_release(&now);
	activity_release(&activity);
	plan_release(&plan);
	return good;
}

#define TO(member) offsetof(struct reopen_values, member)

const struct command command_reopen = {
	.name = "reopen",
	.summary = MSG_reopen_summary,
	.example = MSG_reopen_example,
	.database = DATABASE_NEEDED,
	.arguments =
		(const struct argument[]){
			{ARGUMENT_ONE, MSG_value_plan, MSG_argument_plan, TO(plan)},
			{ARGUMENT_ONE, MSG_value_title, MSG_argument_part_of_title, TO(title)},
		},
	.argument_count = 2,
	.options =
		(const struct option[]){
			FLAG("forget", forget, MSG_option_reopen_forget),
			LAST,
		},
	.size = sizeof(struct reopen_values),
	.run = run,
};
