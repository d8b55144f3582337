/* unionplan add */
#include "app/act.h"
#include "app/look.h"
#include "app/time_typed.h"
#include "base/array.h"
#include "base/similar.h"
#include "commands.h"
#include "find_section.h"
#include "print.h"

#include <stdlib.h>

struct add_values {
	const char *plan, *title, *when, *section, *place, *occasion, *detail;
	struct text_list posts;
	int participants;
	int64_t budget;
};

static const struct occasion *find_occasion(struct session *session, const char *name,
					    struct error *err)
{
	const struct occasion_list *known = session_occasions(session, err);
	if (!known)
		return NULL;
	const struct occasion *occasion = occasion_find(known, name);
	if (occasion)
		return occasion;
	struct text_list names = {0};
	for (size_t i = 0; i < known->count; i++)
		text_list_add(&names, known->items[i].name);
	const char *near = similar_name(name, names.items, names.count);
	error_set(err, ERR_USAGE,
		  near ? say_occasion_unknown_near(name, near) : say_occasion_unknown(name));
	text_list_release(&names);
	return NULL;
}

/* Its first day inside the plan; where none is known, the month in which it mostly falls. */
static bool set_occasion_day(const struct occasion *occasion, const struct period period,
			     struct when *when, struct error *err)
{
	struct date day;
	struct strbuf months = STRBUF_INIT;
	switch (occasion_day_between(occasion, period.first, period_last(period), &day)) {
	case OCCASION_FITS:
		when->starts = (struct moment){month_of_date(day), day.day};
		return true;
	case OCCASION_NO_DAY:
		when->starts = (struct moment){period_find(period, occasion->usual), 0};
		if (when->starts.month)
			return true;
		break;
	case OCCASION_OUTSIDE:
		break;
	}
	period_write(period, &months);
	error_set(err, ERR_INPUT, say_occasion_outside(occasion->name, months.text));
	strbuf_release(&months);
	return false;
}

/* A time of day goes into the detail, which is told when the activity is. */
static bool set_typed_time(struct session *session, const char *typed, const struct plan *plan,
			   struct activity *activity, char **hours, struct error *err)
{
	struct when_reading reading;
	if (!time_typed(session, plan, 0, typed, &reading, err)) {
		if (err->code != ERR_USAGE)
			return false;
		char *said = say_bad_when(typed, err->text);
		error_release(err);
		return error_set(err, ERR_USAGE, said);
	}
	activity->when = reading.when;
	if (reading.occasion && !activity->occasion)
		string_set(&activity->occasion, reading.occasion->name);
	char *detail =
		reading.hours ? time_detail_with_hours(activity->detail, reading.hours) : NULL;
	if (detail) {
		free(activity->detail);
		activity->detail = detail;
		string_set(hours, reading.hours);
	}
	when_reading_release(&reading);
	return true;
}

static bool set_time(struct session *session, const struct add_values *given,
		     const struct plan *plan, struct activity *activity, char **hours,
		     struct error *err)
{
	const struct occasion *occasion = NULL;
	if (given->occasion && !(occasion = find_occasion(session, given->occasion, err)))
		return false;
	if (occasion)
		string_set(&activity->occasion, occasion->name);
	if (given->when && !set_typed_time(session, given->when, plan, activity, hours, err))
		return false;
	return !occasion || given->when ||
	       set_occasion_day(occasion, plan->period, &activity->when, err);
}

static bool set_section(struct session *session, const char *written, struct activity *activity,
			struct error *err)
{
	struct outline outline;
	if (!written)
		return true;
	outline_init(&outline);
	bool good = look_outline(session, activity->plan_id, &outline, err) &&
		    find_section(&outline, written, &activity->section_id, err);
	outline_release(&outline);
	return good;
}

static void set_texts(const struct add_values *given, struct activity *activity)
{
	string_set(&activity->title, given->title);
	string_set(&activity->place, given->place);
	string_set(&activity->detail, given->detail);
	activity->participants = given->participants;
	activity->budget = given->budget;
	for (size_t i = 0; i < given->posts.count; i++)
		activity_add_post(activity, 0, given->posts.items[i]);
}

/* What the union gives, where it is an activity of such a kind and no budget was written. */
static bool hint_standards(struct session *session, const struct plan *plan,
			   const struct activity *activity, struct error *err)
{
	struct standard_list list = {0};
	const struct standard *found[2];
	bool good = activity->budget != NOT_GIVEN ||
		    look_standards(session, plan->organization_id, &list, err);
	size_t count = standards_fitting(&list, activity->title, activity->occasion, found,
					 ARRAY_LENGTH(found));
	for (size_t i = 0; i < count; i++) {
		struct strbuf given = STRBUF_INIT;
		standard_write_given(found[i], &given);
		print_hint(say_standard_hint(found[i]->event, given.text));
		strbuf_release(&given);
	}
	standard_list_release(&list);
	return good;
}

/* As it was stored; `hours` (NULL: none) went into its detail. */
static bool print_added(struct session *session, const struct plan *plan, int64_t id,
			const char *hours, struct error *err)
{
	struct activity activity;
	struct strbuf when = STRBUF_INIT;
	activity_init(&activity);
	bool good = look_activity(session, id, &activity, err);
	if (good) {
		when_write(&activity.when, plan->period, 0, &when);
		print_owned(say_added(plan->code, activity.title,
				      when.length ? when.text : text(MSG_whole_plan_time)));
		if (hours)
			print_owned(say_hours_kept(hours));
		good = hint_standards(session, plan, &activity, err);
	}
	strbuf_release(&when);
	activity_release(&activity);
	return good;
}

static bool add(struct session *session, const struct add_values *given, const struct plan *plan,
		struct error *err)
{
	struct activity activity;
	char *hours = NULL;
	int64_t id;
	activity_init(&activity);
	activity.plan_id = plan->id;
	set_texts(given, &activity);
	bool good = set_time(session, given, plan, &activity, &hours, err) &&
		    set_section(session, given->section, &activity, err) &&
		    activity_add(session, &activity, &id, err) &&
		    print_added(session, plan, id, hours, err);
	free(hours);
	activity_release(&activity);
	return good;
}

static bool run(struct cli *cli, const void *values, struct error *err)
{
	const struct add_values *given = values;
	struct plan plan;
	plan_init(&plan);
	bool good = look_plan_named(cli->session, given->plan, &plan, err) &&
		    add(cli->session, given, &plan, err);
	plan_release(&plan);
	return good;
}

#define TO(member) offsetof(struct add_values, member)
const struct command command_add = {
	.name = "add",
	.summary = MSG_add_summary,
	.example = MSG_add_example,
	.database = DATABASE_NEEDED,
	.arguments =
		(const struct argument[]){
			{ARGUMENT_ONE, MSG_value_plan, MSG_argument_plan, TO(plan)},
			{ARGUMENT_ONE, MSG_value_title, MSG_argument_title, TO(title)},
		},
	.argument_count = 2,
	.options =
		(const struct option[]){
			TEXT("when", when, MSG_value_when, MSG_option_when),
			LIST("post", posts, MSG_value_post, MSG_option_posts),
			TEXT("section", section, MSG_value_section, MSG_option_section),
			TEXT("occasion", occasion, MSG_value_occasion, MSG_option_occasion),
			TEXT("place", place, MSG_value_text, MSG_option_place),
			NUMBER("participants", participants, MSG_option_participants, 0,
			       PARTICIPANTS_MOST, NOT_GIVEN),
			MONEY("budget", budget, MSG_option_budget),
			TEXT("detail", detail, MSG_value_text, MSG_option_detail),
			LAST,
		},
	.size = sizeof(struct add_values),
	.run = run,
};
