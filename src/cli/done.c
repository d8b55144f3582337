/* unionplan done, postpone, cancel: what became of an activity */
#include "app/act.h"
#include "app/look.h"
#include "commands.h"
#include "model/when_parse.h"
#include "print.h"

#include <stdlib.h>

struct done_values {
	const char *plan, *title; /* of all three */
	const char *outcome;      /* of done; the reason of the others */
	const char *date, *to;
	int64_t spent;
	int attended;
};

/* The open activity that is meant, and its plan. */
struct target {
	struct plan plan;
	struct activity activity;
};

static bool find_target(struct session *session, const struct done_values *given,
			struct target *out, struct error *err)
{
	plan_init(&out->plan);
	activity_init(&out->activity);
	return look_plan_named(session, given->plan, &out->plan, err) &&
	       look_activity_named(session, out->plan.id, given->title, false, &out->activity, err);
}

static void target_release(struct target *target)
{
	plan_release(&target->plan);
	activity_release(&target->activity);
}

/* As it is stored now. */
static bool look_again(struct session *session, struct target *target, struct error *err)
{
	int64_t id = target->activity.id;
	activity_release(&target->activity);
	return look_activity(session, id, &target->activity, err);
}

static char *write_time(const struct when *when, const struct plan *plan)
{
	struct strbuf out = STRBUF_INIT;
	if (when_is_set(when))
		when_write(when, plan->period, 0, &out);
	else
		strbuf_add_text(&out, text(MSG_whole_plan_time));
	return strbuf_detach(&out);
}

/* What is wrong with it is told with the option. A time of day has no place here. */
static bool read_time(struct session *session, const char *option, const char *typed,
		      const struct plan *plan, struct when *out, struct error *err)
{
	struct when_reading reading;
	struct when_frame frame = {.period = plan->period, .today = session_today(session)};
	char *wrong = NULL;
	frame.occasions = session_occasions(session, err);
	if (!frame.occasions)
		return false;
	if (!when_read(typed, &frame, &reading, &wrong)) {
		error_set(err, ERR_USAGE, say_bad_time_of(option, typed, wrong));
		free(wrong);
		return false;
	}
	*out = reading.when;
	if (reading.hours)
		print_hint(say_hours_dropped(reading.hours));
	when_reading_release(&reading);
	return true;
}

/* --- done --- */

/* A single day, as one types a time. */
static bool read_day(struct session *session, const char *typed, const struct plan *plan,
		     char day[11], struct error *err)
{
	struct when when;
	if (!read_time(session, "date", typed, plan, &when, err))
		return false;
	if (!when.starts.day || when.ends.month || when.deadline)
		return error_set(err, ERR_USAGE, say_bad_done_day(typed));
	moment_write(when.starts, day);
	return true;
}

static void print_finished(const struct target *target)
{
	struct when day = {0};
	const char *done_on = target->activity.done_on;
	if (!done_on || !moment_parse(done_on, &day.starts)) {
		print_owned(say_finished(target->activity.title));
		print_hint(xstrdup(text(MSG_finished_some_day)));
		return;
	}
	char *written = write_time(&day, &target->plan);
	print_owned(say_finished_on(target->activity.title, written));
	free(written);
}

static bool run_done(struct cli *cli, const void *values, struct error *err)
{
	const struct done_values *given = values;
	struct target target;
	char day[11] = "";
	bool good = find_target(cli->session, given, &target, err) &&
		    (!given->date || read_day(cli->session, given->date, &target.plan, day, err));
	struct activity_finished how = {.outcome = given->outcome,
					.done_on = given->date ? day : NULL,
					.attended = given->attended,
					.spent = given->spent};
	good = good && activity_finish(cli->session, target.activity.id, &how, err) &&
	       look_again(cli->session, &target, err);
	if (good)
		print_finished(&target);
	target_release(&target);
	return good;
}

/* --- postpone, cancel --- */

static bool read_new_time(struct session *session, const char *typed, const struct plan *plan,
			  struct when *out, struct error *err)
{
	*out = (struct when){0};
	if (!typed)
		return error_set(err, ERR_USAGE, xstrdup(text(MSG_postpone_needs_time)));
	return strcmp(typed, text_in(LANGUAGE_CHINESE, MSG_time_open)) == 0 ||
	       strcmp(typed, text_in(LANGUAGE_ENGLISH, MSG_time_open)) == 0 ||
	       read_time(session, "to", typed, plan, out, err);
}

static void print_postponed(const struct target *target)
{
	const struct activity *activity = &target->activity;
	char *to = when_is_set(&activity->when) ? write_time(&activity->when, &target->plan)
						: xstrdup(text(MSG_time_open));
	if (when_is_set(&activity->postponed_from)) {
		char *from = write_time(&activity->postponed_from, &target->plan);
		print_owned(say_postponed(activity->title, to, from));
		free(from);
	} else {
		print_owned(say_postponed_simply(activity->title, to));
	}
	free(to);
}

static bool run_postpone(struct cli *cli, const void *values, struct error *err)
{
	const struct done_values *given = values;
	struct target target;
	struct activity_postponed how = {.reason = given->outcome};
	bool good = find_target(cli->session, given, &target, err) &&
		    read_new_time(cli->session, given->to, &target.plan, &how.when, err) &&
		    activity_postpone(cli->session, target.activity.id, &how, err) &&
		    look_again(cli->session, &target, err);
	if (good)
		print_postponed(&target);
	target_release(&target);
	return good;
}

static bool run_cancel(struct cli *cli, const void *values, struct error *err)
{
	const struct done_values *given = values;
	struct target target;
	bool good = find_target(cli->session, given, &target, err);
	if (good && (!given->outcome || !given->outcome[strspn(given->outcome, " \t　")]))
		good = error_set(err, ERR_USAGE, xstrdup(text(MSG_cancel_needs_reason)));
	good = good && activity_cancel(cli->session, target.activity.id, given->outcome, err);
	if (good)
		print_owned(say_cancelled(target.activity.title));
	target_release(&target);
	return good;
}

/* --- the commands --- */

#define TO(member) offsetof(struct done_values, member)

static const struct argument arguments[] = {
	{ARGUMENT_ONE, MSG_value_plan, MSG_argument_plan, TO(plan)},
	{ARGUMENT_ONE, MSG_value_title, MSG_argument_part_of_title, TO(title)},
};

const struct command command_done = {
	.name = "done",
	.summary = MSG_done_summary,
	.example = MSG_done_example,
	.database = DATABASE_NEEDED,
	.arguments = arguments,
	.argument_count = 2,
	.options =
		(const struct option[]){
			TEXT("outcome", outcome, MSG_value_text, MSG_option_outcome),
			TEXT("date", date, MSG_value_day, MSG_option_done_day),
			MONEY("spent", spent, MSG_option_spent),
			NUMBER("attended", attended, MSG_option_attended, 0, PARTICIPANTS_MOST,
			       NOT_GIVEN),
			NUMBER("participants", attended, MSG_option_attended_before, 0,
			       PARTICIPANTS_MOST, NOT_GIVEN),
			LAST,
		},
	.size = sizeof(struct done_values),
	.run = run_done,
};

const struct command command_postpone = {
	.name = "postpone",
	.summary = MSG_postpone_summary,
	.example = MSG_postpone_example,
	.database = DATABASE_NEEDED,
	.arguments = arguments,
	.argument_count = 2,
	.options =
		(const struct option[]){
			TEXT("to", to, MSG_value_when, MSG_option_postpone_to),
			TEXT("reason", outcome, MSG_value_text, MSG_option_postpone_reason),
			LAST,
		},
	.size = sizeof(struct done_values),
	.run = run_postpone,
};

const struct command command_cancel = {
	.name = "cancel",
	.summary = MSG_cancel_summary,
	.example = MSG_cancel_example,
	.database = DATABASE_NEEDED,
	.arguments = arguments,
	.argument_count = 2,
	.options =
		(const struct option[]){
			TEXT("reason", outcome, MSG_value_text, MSG_option_cancel_reason),
			LAST,
		},
	.size = sizeof(struct done_values),
	.run = run_cancel,
};
