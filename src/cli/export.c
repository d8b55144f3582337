/* unionplan export */
#include "app/look.h"
#include "commands.h"
#include "committees.h"
#include "printing.h"
#include "schedule.h"

struct export_values {
	const char *plan, *kind, *post, *member, *month, *date;
	bool tasks;
	struct printing printing;
};

static const char *kind_choice(size_t index)
{
	return index < PAPER_COUNT ? paper_name((enum paper)index) : NULL;
}

/* Options that say something of one kind of paper alone. */
static bool fits_kind(const struct export_values *given, enum paper paper, struct error *err)
{
	const struct {
		const char *value, *name;
		enum paper paper;
	} own[] = {
		{given->post, "post", PAPER_DUTIES},
		{given->member, "member", PAPER_DUTIES},
		{given->month, "month", PAPER_MONTH},
		{given->date, "date", PAPER_MONTH},
	};
	for (size_t i = 0; i < sizeof(own) / sizeof(own[0]); i++)
		if (own[i].value && own[i].paper != paper)
			return error_set(
				err, ERR_USAGE,
				say_option_of_paper(own[i].name, paper_name(own[i].paper)));
	return !given->post || !given->member ||
	       error_set(err, ERR_USAGE, xstrdup(text(MSG_post_or_member)));
}

/* The day a notice is handed out, which may lie before the plan's first month. */
static bool read_date(const char *written, const struct plan *plan, struct date today,
		      struct date *out, struct error *err)
{
	struct when when = {.part = PART_NONE};
	if (!when_parse(written, plan->period, today, &when) || !when.starts.day ||
	    when.ends.month || when.deadline)
		return error_set(err, ERR_USAGE, say_bad_done_day(written));
	*out = (struct date){month_year(when.starts.month), month_of_year(when.starts.month),
			     when.starts.day};
	return true;
}

/* Which posts, member, month; the names are borrowed from `committees`. */
static bool read_wish(struct session *session, const struct export_values *given,
		      const struct plan *plan, struct committees *committees,
		      struct export_options *options, struct error *err)
{
	if (given->kind)
		paper_parse(given->kind, &options->paper);
	if (!fits_kind(given, options->paper, err))
		return false;
	if (given->month &&
	    !schedule_read_month(given->month, plan, session_today(session), &options->month, err))
		return false;
	if (given->date &&
	    !read_date(given->date, plan, session_today(session), &options->notice_day, err))
		return false;
	if ((given->post || given->member) &&
	    !committees_look(session, plan->organization_id, committees, err))
		return false;
	return (!given->post ||
		committees_pick_one(committees, given->post, &options->post, err)) &&
	       (!given->member ||
		committees_pick_member(committees, given->member, &options->member, err));
}

static bool run(struct cli *cli, const void *values, struct error *err)
{
	const struct export_values *given = values;
	struct export_options options = printing_options(&given->printing);
	options.tasks = given->tasks;
	struct committees committees = {0};
	struct plan plan;
	plan_init(&plan);
	bool good = look_plan_named(cli->session, given->plan, &plan, err) &&
		    read_wish(cli->session, given, &plan, &committees, &options, err) &&
		    printing_write(cli->session, plan.id, &given->printing, &options, err);
	committees_release(&committees);
	plan_release(&plan);
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
			CHOICE("kind", kind, kind_choice, MSG_option_paper),
			TEXT("post", post, MSG_value_post, MSG_option_paper_post),
			TEXT("member", member, MSG_value_person, MSG_option_paper_member),
			TEXT("month", month, MSG_value_month, MSG_option_paper_month),
			TEXT("date", date, MSG_value_day, MSG_option_paper_date),
			PRINTING_OPTIONS(printing, printing_format),
			FLAG("tasks", tasks, MSG_option_tasks),
			LAST,
		},
	.size = sizeof(struct export_values),
	.run = run,
};
