/* unionplan done */
#include "app/act.h"
#include "app/look.h"
#include "commands.h"
#include "print.h"

struct done_values {
	const char *plan, *title, *outcome;
	int64_t spent;
	int participants;
};

static bool finish(struct session *session, const struct done_values *given, int64_t plan_id,
		   struct error *err)
{
	struct activity activity;
	activity_init(&activity);
	bool good = look_activity_named(session, plan_id, given->title, &activity, err) &&
		    activity_finish(session, activity.id,
				    &(struct activity_finished){.outcome = given->outcome,
								.participants = given->participants,
								.spent = given->spent},
				    err);
	if (good)
		print_owned(say_finished(activity.title));
	activity_release(&activity);
	return good;
}

static bool run(struct cli *cli, const void *values, struct error *err)
{
	const struct done_values *given = values;
	struct plan plan;
	plan_init(&plan);
	bool good = look_plan_named(cli->session, given->plan, &plan, err) &&
		    finish(cli->session, given, plan.id, err);
	plan_release(&plan);
	return good;
}

#define TO(member) offsetof(struct done_values, member)
const struct command command_done = {
	.name = "done",
	.summary = MSG_done_summary,
	.example = MSG_done_example,
	.database = DATABASE_NEEDED,
	.arguments =
		(const struct argument[]){
			{ARGUMENT_ONE, MSG_value_plan, MSG_argument_plan, TO(plan)},
			{ARGUMENT_ONE, MSG_value_title, MSG_argument_part_of_title, TO(title)},
		},
	.argument_count = 2,
	.options =
		(const struct option[]){
			TEXT("outcome", outcome, MSG_value_text, MSG_option_outcome),
			MONEY("spent", spent, MSG_option_spent),
			NUMBER("participants", participants, MSG_option_participants, 0, 10000000,
			       NOT_GIVEN),
			LAST,
		},
	.size = sizeof(struct done_values),
	.run = run,
};
