/* unionplan duty */
#include "app/look.h"
#include "base/width.h"
#include "commands.h"
#include "committees.h"
#include "json.h"
#include "print.h"

#include <stdlib.h>

struct duty_values {
	const char *post, *plan;
	bool json;
};

/* What is asked for. */
struct question {
	struct session *session;
	struct plan_rows plans;
	int64_t plan_id; /* whose activities are told; 0: those of all plans that are not archived */
	struct text_list posts; /* names; empty: all */
	const char *member;     /* whose posts are meant; NULL: those above */
	bool activities;        /* told too */
};

static const struct plan *find_plan(const struct question *question, int64_t id)
{
	for (size_t i = 0; i < question->plans.count; i++) {
		const struct plan *plan = &question->plans.items[i].plan;
		if (plan->id == id && (question->plan_id || plan->status != PLAN_ARCHIVED))
			return plan;
	}
	return NULL;
}

static bool is_over(const struct appointment *appointment, struct date today)
{
	char written[DATE_SIZE];
	date_write(today, written);
	return appointment_over(appointment, written);
}

static void print_holders(const struct post *post, struct date today)
{
	struct strbuf names = STRBUF_INIT;
	for (size_t i = 0; i < post->appointment_count; i++) {
		const struct appointment *appointment = &post->appointments[i];
		if (is_over(appointment, today))
			continue;
		struct strbuf from = STRBUF_INIT;
		moment_tell(appointment->since ? appointment->since : "", &from);
		char *since = from.length ? say_since(from.text) : NULL;
		strbuf_add_text(&names, names.length ? text(MSG_list_comma) : "");
		strbuf_add_text(&names, appointment->name);
		strbuf_add_text(&names, since);
		free(since);
		strbuf_release(&from);
	}
	struct strbuf line = STRBUF_INIT;
	char *head = say_post_head(post->name);
	strbuf_add_text(&line, head);
	print_hanging(&line, names.length ? names.text : text(MSG_vacant), width_of_text(head, 1),
		      print_width());
	print_built(&line);
	free(head);
	strbuf_release(&names);
}

static void print_entry(const char *mark, const char *entry)
{
	struct strbuf line = STRBUF_INIT;
	strbuf_format(&line, "  %s", mark);
	print_hanging(&line, entry, (int)line.length, print_width());
	print_built(&line);
}

static void print_activity(const struct plan *plan, const struct activity *activity)
{
	struct strbuf when = STRBUF_INIT;
	activity_write_time(activity, plan->period, 0, &when);
	char *line = say_duty_activity(when.length ? when.text : text(MSG_whole_plan_time),
				       activity->title, plan->code, status_label(activity->status));
	print_entry("- ", line);
	free(line);
	strbuf_release(&when);
}

static bool print_post(const struct question *question, const struct post *post, struct error *err)
{
	struct activity_list activities = {0};
	print_holders(post, session_today(question->session));
	for (size_t i = 0; i < post->duty_count; i++) {
		char mark[32];
		snprintf(mark, sizeof(mark), "%zu. ", i + 1);
		print_entry(mark, post->duties[i].text);
	}
	if (!question->activities)
		return true;
	bool good = look_post_activities(question->session, post->id, question->plan_id,
					 &activities, err);
	for (size_t i = 0; good && i < activities.count; i++) {
		const struct plan *plan = find_plan(question, activities.items[i].plan_id);
		if (plan)
			print_activity(plan, &activities.items[i]);
	}
	activity_list_release(&activities);
	return good;
}

static void json_holders(struct json *json, const struct post *post)
{
	json_open(json, "members", '[');
	for (size_t i = 0; i < post->appointment_count; i++) {
		json_open(json, NULL, '{');
		json_text(json, "name", post->appointments[i].name);
		json_text(json, "since", post->appointments[i].since);
		json_text(json, "until", post->appointments[i].until);
		json_close(json, '}');
	}
	json_close(json, ']');
}

static bool json_post(struct json *json, const struct question *question, const char *organization,
		      const struct post *post, struct error *err)
{
	struct activity_list activities = {0};
	if (!look_post_activities(question->session, post->id, question->plan_id, &activities,
				  err)) {
		activity_list_release(&activities);
		return false;
	}
	json_open(json, NULL, '{');
	json_text(json, "organization", organization);
	json_text(json, "post", post->name);
	json_number(json, "seats", post->seats);
	json_holders(json, post);
	json_open(json, "duties", '[');
	for (size_t i = 0; i < post->duty_count; i++)
		json_text(json, NULL, post->duties[i].text);
	json_close(json, ']');
	json_open(json, "activities", '[');
	for (size_t i = 0; i < activities.count; i++) {
		const struct plan *plan = find_plan(question, activities.items[i].plan_id);
		if (!plan)
			continue;
		json_open(json, NULL, '{');
		json_text(json, "plan", plan->code);
		json_activity(json, &activities.items[i]);
		json_close(json, '}');
	}
	json_close(json, ']');
	json_close(json, '}');
	activity_list_release(&activities);
	return true;
}

static bool is_held_by(const struct post *post, const char *member, struct date today)
{
	for (size_t i = 0; i < post->appointment_count; i++) {
		const struct appointment *appointment = &post->appointments[i];
		if (strcmp(appointment->name, member) == 0 && !is_over(appointment, today))
			return true;
	}
	return false;
}

static bool is_asked_for(const struct question *question, const struct post *post)
{
	if (question->member)
		return is_held_by(post, question->member, session_today(question->session));
	return question->posts.count == 0 || text_list_has(&question->posts, post->name);
}

static bool print_json(const struct question *question, const struct committees *committees,
		       struct error *err)
{
	struct json json = JSON_INIT;
	bool good = true;
	json_open(&json, NULL, '[');
	for (size_t i = 0; i < committees->count; i++) {
		const struct union_committee *item = &committees->items[i];
		for (size_t j = 0; good && j < item->committee.post_count; j++)
			if (is_asked_for(question, &item->committee.posts[j]))
				good = json_post(&json, question, item->organization.name,
						 &item->committee.posts[j], err);
	}
	json_close(&json, ']');
	if (good)
		json_print(&json);
	strbuf_release(&json.text);
	return good;
}

/* The union's name as a head, before its first post. */
static bool print_plain(const struct question *question, const struct committees *committees,
			struct error *err)
{
	size_t printed = 0;
	for (size_t i = 0; i < committees->count; i++) {
		const struct union_committee *item = &committees->items[i];
		size_t of_union = 0;
		for (size_t j = 0; j < item->committee.post_count; j++) {
			if (!is_asked_for(question, &item->committee.posts[j]))
				continue;
			print_text(printed++ ? "\n" : "");
			if (of_union++ == 0)
				print_format("%s\n\n", item->organization.name);
			if (!print_post(question, &item->committee.posts[j], err))
				return false;
		}
	}
	if (printed == 0 && question->member) {
		char *said = say_holds_nothing(question->member);
		print_line(said);
		free(said);
	} else if (printed == 0) {
		print_line(text(MSG_no_posts));
	}
	return true;
}

/* Which plans, whose union, which posts. */
static bool understand(struct question *question, const struct duty_values *given,
		       struct committees *committees, struct error *err)
{
	int64_t organization = 0;
	if (!look_plan_names(question->session, &question->plans, err))
		return false;
	if (given->plan) {
		struct plan plan;
		plan_init(&plan);
		if (!look_plan_named(question->session, given->plan, &plan, err))
			return false;
		organization = plan.organization_id;
		question->plan_id = plan.id;
		plan_release(&plan);
	}
	question->activities = given->post != NULL || given->plan != NULL;
	return committees_look(question->session, organization, committees, err) &&
	       (!given->post || committees_pick_any(committees, given->post, &question->posts,
						    &question->member, err));
}

static bool run(struct cli *cli, const void *values, struct error *err)
{
	const struct duty_values *given = values;
	struct question question = {.session = cli->session};
	struct committees committees = {0};
	bool good = understand(&question, given, &committees, err);
	if (good)
		good = (given->json ? print_json : print_plain)(&question, &committees, err);
	text_list_release(&question.posts);
	plan_rows_release(&question.plans);
	committees_release(&committees);
	return good;
}

#define TO(member) offsetof(struct duty_values, member)
const struct command command_duty = {
	.name = "duty",
	.summary = MSG_duty_summary,
	.example = MSG_duty_example,
	.database = DATABASE_NEEDED,
	.arguments = (const struct argument[]){{ARGUMENT_OPTIONAL, MSG_value_holder,
						MSG_argument_holder, TO(post)}},
	.argument_count = 1,
	.options =
		(const struct option[]){
			TEXT("plan", plan, MSG_value_plan, MSG_option_of_plan),
			FLAG("json", json, MSG_option_json),
			LAST,
		},
	.size = sizeof(struct duty_values),
	.run = run,
};
