/* unionplan month */
#include "app/look.h"
#include "commands.h"
#include "committees.h"
#include "json.h"
#include "print.h"
#include "printing.h"
#include "schedule.h"

struct month_values {
	const char *month, *plan, *post, *table;
	bool mine, json, calendar;
};

/* The plan that --plan names; without it, the current one, by whose period '9' is understood; id 0: there is none. */
static bool find_plan(struct session *session, const char *name, struct plan *out,
		      struct error *err)
{
	int64_t id;
	if (name)
		return look_plan_named(session, name, out, err);
	return look_current_plan(session, &id, err) &&
	       (id == 0 || look_plan(session, id, out, err));
}

static bool json_plan_month(struct json *json, struct session *session, const struct plan *plan,
			    int month, const struct whose *whose, struct error *err)
{
	struct activity_list activities = {0};
	struct whose_posts posts;
	bool good = whose_look(session, whose, plan->organization_id, &posts, err) &&
		    look_month(session, plan->id, month, true, &activities, err);
	struct date today = session_today(session);
	for (size_t i = 0; i < activities.count; i++) {
		const struct activity *activity = &activities.items[i];
		if (!whose_are(&posts, activity))
			continue;
		json_open(json, NULL, '{');
		json_text(json, "plan", plan->code);
		json_activity(json, activity);
		json_flag(json, "overdue", activity_overdue(activity, today));
		json_close(json, '}');
	}
	activity_list_release(&activities);
	whose_release(&posts);
	return good;
}

static bool print_json(struct session *session, const struct plan *plan, int month,
		       const struct whose *whose, struct error *err)
{
	struct plan_rows rows = {0};
	struct json json = JSON_INIT;
	json_open(&json, NULL, '[');
	bool good;
	if (plan) {
		good = json_plan_month(&json, session, plan, month, whose, err);
	} else {
		good = look_plans_of_month(session, month, &rows, err);
		for (size_t i = 0; good && i < rows.count; i++)
			good = json_plan_month(&json, session, &rows.items[i].plan, month, whose,
					       err);
	}
	json_close(&json, ']');
	if (good)
		json_print(&json);
	strbuf_release(&json.text);
	plan_rows_release(&rows);
	return good;
}

static struct schedule_form form_of(const struct month_values *given)
{
	return (struct schedule_form){.calendar = given->calendar,
				      .box = given->table && strcmp(given->table, "box") == 0};
}

static bool run(struct cli *cli, const void *values, struct error *err)
{
	const struct month_values *given = values;
	struct plan plan;
	struct committees committees = {0};
	struct whose whose = {0};
	int month;
	if (!cli->session)
		return print_how_to_begin(given->json);
	plan_init(&plan);
	bool plan_matters = given->plan || given->month;
	bool good =
		(!plan_matters || find_plan(cli->session, given->plan, &plan, err)) &&
		schedule_read_month(given->month, &plan, session_today(cli->session), &month, err);
	good = good &&
	       committees_look(cli->session, given->plan ? plan.organization_id : 0, &committees,
			       err) &&
	       committees_pick_whose(cli, &committees, given->post, given->mine, &whose, err);
	if (good && given->json)
		good = print_json(cli->session, given->plan ? &plan : NULL, month, &whose, err);
	else if (good)
		good = schedule_print(cli->session, month, given->plan ? plan.id : 0, &whose,
				      form_of(given), err);
	committees_release(&committees);
	plan_release(&plan);
	return good;
}

#define TO(member) offsetof(struct month_values, member)
const struct command command_month = {
	.name = "month",
	.summary = MSG_month_summary,
	.example = MSG_month_example,
	.database = DATABASE_IF_ANY,
	.arguments = (const struct argument[]){{ARGUMENT_OPTIONAL, MSG_value_month,
						MSG_argument_month, TO(month)}},
	.argument_count = 1,
	.options =
		(const struct option[]){
			TEXT("plan", plan, MSG_value_plan, MSG_option_of_plan),
			TEXT("post", post, MSG_value_post, MSG_option_of_post),
			FLAG("mine", mine, MSG_option_mine),
			FLAG("calendar", calendar, MSG_option_calendar),
			CHOICE("table", table, printing_table, MSG_option_calendar_table),
			FLAG("json", json, MSG_option_json),
			LAST,
		},
	.size = sizeof(struct month_values),
	.run = run,
};
