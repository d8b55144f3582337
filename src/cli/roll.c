/* unionplan roll */
#include "app/roll.h"

#include "app/look.h"
#include "ask.h"
#include "commands.h"
#include "print.h"
#include "report.h"
#include "roll_ask.h"
#include "roll_json.h"

#include <stdlib.h>

struct roll_values {
	const char *plan, *to, *keep, *years, *take_over, *code, *title;
	bool again, dry_run, json;
};

static const char *keep_choice(size_t index)
{
	return index < KEEP_COUNT ? roll_keep_name((enum roll_keep)index) : NULL;
}

static const char *proposals_choice(size_t index)
{
	static const char *const names[] = {"ask", "all", "none", NULL};
	return names[index];
}

static bool may_ask(const struct roll_values *given)
{
	return ask_possible() && !given->json;
}

/* --- the decisions --- */

static void accept_changes(struct roll *roll, bool accepted)
{
	for (size_t i = 0; i < roll->count; i++)
		roll->changes[i].accepted = accepted;
}

static void accept_activities(struct roll *roll, bool accepted)
{
	for (size_t i = 0; i < roll->from.activities.count; i++)
		if (roll->activities[i].offer != ROLL_GOES_ALONG)
			roll->activities[i].accepted = accepted;
}

/* By one word for all of them; without it, asked for where there is somebody, else left as they are suggested. */
static bool decide(const struct roll_values *given, const char *word, struct roll *roll,
		   void (*accept)(struct roll *, bool), bool (*ask)(struct roll *, struct error *),
		   struct error *err)
{
	bool wants_asking = word && strcmp(word, "ask") == 0;
	if (word && !wants_asking) {
		accept(roll, strcmp(word, "all") == 0);
		return true;
	}
	if (wants_asking && !may_ask(given))
		return error_set(err, ERR_USAGE, xstrdup(text(MSG_roll_nobody_to_ask)));
	return !may_ask(given) || ask(roll, err);
}

/* Asked for once, and only where there are such days. */
static bool settle_days(struct session *session, const struct roll_values *given,
			const struct plan *plan, struct roll *roll, struct error *err)
{
	enum roll_keep keep = roll_keep_usual(plan->kind);
	if (given->keep)
		roll_keep_parse(given->keep, &keep);
	if (!roll_propose(session, plan->id, given->to, keep, roll, err))
		return false;
	if (given->keep || !may_ask(given) || !roll_has_days(roll))
		return true;
	if (!roll_ask_keep(&keep, err))
		return false;
	roll_release(roll);
	return roll_propose(session, plan->id, given->to, keep, roll, err);
}

/* --- what comes of them --- */

static void print_told(const struct roll *roll)
{
	struct strbuf told = STRBUF_INIT;
	roll_tell(roll, print_width(), &told);
	print_text(told.length ? "\n" : "");
	print_built(&told);
}

/* 2026-2 is read in one way only, but who typed it may have meant another. */
static void print_period(const struct plan *plan)
{
	struct strbuf months = STRBUF_INIT;
	period_write(plan->period, &months);
	print_owned(say_roll_period(months.text));
	strbuf_release(&months);
}

/* A plan of that time may be there already: whoever rolls twice by mistake should see it. */
static void report_code(const struct roll *roll, const struct whole_plan *next)
{
	char *wanted = roll_code(roll);
	if (!roll->code && !string_same(wanted, next->plan.code))
		print_owned(say_roll_code_varied(wanted, next->plan.code));
	free(wanted);
}

static bool show(struct session *session, const struct roll_values *given, const struct roll *roll,
		 struct error *err)
{
	struct whole_plan next;
	bool good = roll_preview(session, roll, &next, err);
	if (good && given->json) {
		roll_print_json(roll, &next, false);
	} else if (good) {
		report_preview(&next);
		report_code(roll, &next);
		print_told(roll);
		print_owned(say_dry_run(1));
	}
	whole_plan_release(&next);
	return good;
}

static bool store(struct session *session, const struct roll_values *given, const struct roll *roll,
		  struct error *err)
{
	struct whole_plan next;
	int64_t id;
	whole_plan_init(&next);
	bool good = roll_store(session, roll, &id, err) && look_whole_plan(session, id, &next, err);
	if (good && given->json) {
		roll_print_json(roll, &next, true);
	} else if (good) {
		struct activity_count count = activity_list_count(&next.activities);
		report_stored(&next.plan, (int)next.outline.count, &count);
		print_period(&next.plan);
		report_code(roll, &next);
		print_told(roll);
	}
	whole_plan_release(&next);
	return good;
}

/* A second one of the same time and title is wished for, or a mistake. */
static bool is_first(struct session *session, const struct roll_values *given,
		     const struct roll *roll, struct error *err)
{
	struct plan found;
	plan_init(&found);
	bool first = given->again || given->code || given->dry_run ||
		     roll_find(session, roll, &found, err);
	if (first && found.id)
		first = error_set(err, ERR_EXISTS, say_roll_there(found.code, found.title));
	plan_release(&found);
	return first;
}

static bool make_next(struct session *session, const struct roll_values *given,
		      const struct plan *plan, struct error *err)
{
	struct roll roll = {0};
	bool good = settle_days(session, given, plan, &roll, err);
	string_set(&roll.code, given->code);
	string_set(&roll.title, given->title);
	good = good &&
	       decide(given, given->take_over, &roll, accept_activities, roll_ask_activities,
		      err) &&
	       decide(given, given->years, &roll, accept_changes, roll_ask_changes, err) &&
	       is_first(session, given, &roll, err) &&
	       (given->dry_run ? show : store)(session, given, &roll, err);
	roll_release(&roll);
	return good;
}

static bool run(struct cli *cli, const void *values, struct error *err)
{
	const struct roll_values *given = values;
	struct plan plan;
	plan_init(&plan);
	bool good = look_plan_named(cli->session, given->plan, &plan, err) &&
		    make_next(cli->session, given, &plan, err);
	plan_release(&plan);
	return good;
}

#define TO(member) offsetof(struct roll_values, member)
const struct command command_roll = {
	.name = "roll",
	.summary = MSG_roll_summary,
	.example = MSG_roll_example,
	.database = DATABASE_NEEDED,
	.arguments = (const struct argument[]){{ARGUMENT_ONE, MSG_value_plan, MSG_argument_plan,
						TO(plan)}},
	.argument_count = 1,
	.options =
		(const struct option[]){
			TEXT("to", to, MSG_value_time, MSG_option_to),
			CHOICE("keep", keep, keep_choice, MSG_option_keep),
			CHOICE("years", years, proposals_choice, MSG_option_years),
			CHOICE("take-over", take_over, proposals_choice, MSG_option_take_over),
			TEXT("code", code, MSG_value_code, MSG_option_code),
			TEXT("title", title, MSG_value_title, MSG_option_roll_title),
			FLAG("again", again, MSG_option_roll_again),
			FLAG("dry-run", dry_run, MSG_option_dry_run),
			FLAG("json", json, MSG_option_json),
			LAST,
		},
	.size = sizeof(struct roll_values),
	.run = run,
};
