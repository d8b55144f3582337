/* unionplan history */
#include "app/activity_story.h"
#include "app/look.h"
#include "base/width.h"
#include "change.h"
#include "commands.h"
#include "json.h"
#include "print.h"

#include <stdlib.h>
#include <string.h>

struct history_values {
	const char *plan, *activity;
	int limit;
	bool detail, json;
};

static const char *sentence(const struct history_entry *entry)
{
	return language() == LANGUAGE_CHINESE ? entry->detail.zh : entry->detail.en;
}

static void print_entry(const struct history_entry *entry, const struct history_changes *changes)
{
	enum { SENTENCE_LEAST = 30, INDENT = 4 };
	struct strbuf line = STRBUF_INIT;
	char at[DATE_MINUTE_SIZE];
	date_minute_write(entry->at, at);
	strbuf_format(&line, "%s  %s  ", at, entry->actor);
	int begins = width_of_text(line.text, 1), width = print_width();
	char *told =
		string_format("%s%s", sentence(entry), entry->undone ? text(MSG_is_undone) : "");
	if (begins + SENTENCE_LEAST > width && begins + width_of_text(told, 1) > width) {
		strbuf_truncate(&line, line.length - 2);
		strbuf_format(&line, "\n%*s", INDENT, "");
		begins = INDENT;
	}
	print_hanging(&line, told, begins, width);
	print_built(&line);
	change_print(changes);
	free(told);
}

static void json_changes(struct json *json, const struct history_changes *changes)
{
	json_open(json, "changes", '[');
	for (size_t i = 0; i < changes->count; i++) {
		const struct history_change *change = &changes->items[i];
		json_open(json, NULL, '{');
		json_text(json, "kind",
			  change->kind == '+'   ? "added"
			  : change->kind == '-' ? "deleted"
						: "changed");
		json_text(json, "table", change->table);
		json_number(json, "row", change->row_id);
		json_text(json, "column", change->column);
		json_text(json, "old", change->old);
		json_text(json, "new", change->new);
		json_close(json, '}');
	}
	json_close(json, ']');
}

static void json_entry(struct json *json, const struct history_entry *entry,
		       const struct history_changes *changes, bool detail)
{
	json_open(json, NULL, '{');
	json_text(json, "at", entry->at);
	json_text(json, "actor", entry->actor);
	json_text(json, "action", entry->action);
	json_text(json, "sentence", sentence(entry));
	json_flag(json, "undone", entry->undone != NULL);
	if (detail)
		json_changes(json, changes);
	json_close(json, '}');
}

static bool tell(struct session *session, const struct history_values *given,
		 const struct history_list *list, struct error *err)
{
	struct json json = JSON_INIT;
	bool good = true;
	json_open(&json, NULL, '[');
	for (size_t i = 0; good && i < list->count; i++) {
		struct history_changes changes = {0};
		if (given->detail)
			good = look_history_changes(session, list->items[i].id,
						    given->json ? 0 : CHANGE_ROWS_TOLD, &changes,
						    err);
		if (good && given->json)
			json_entry(&json, &list->items[i], &changes, given->detail);
		else if (good)
			print_entry(&list->items[i], &changes);
		history_changes_release(&changes);
	}
	json_close(&json, ']');
	if (good && given->json)
		json_print(&json);
	else if (good && list->count == 0)
		print_line(text(MSG_no_history));
	strbuf_release(&json.text);
	return good;
}

/* --- of one activity --- */

/* The one of this title, or the only one with it in its title; done ones too. */
static bool find_activity(struct session *session, int64_t plan_id, const char *title, int64_t *id,
			  struct error *err)
{
	enum { TOLD = 5 };
	struct activity_list list = {0};
	struct strbuf titles = STRBUF_INIT;
	size_t whole = 0, part = 0;
	bool known = look_activities(session, plan_id, &list, err);
	for (size_t i = 0; known && i < list.count; i++)
		whole += strcmp(list.items[i].title, title) == 0;
	for (size_t i = 0; known && i < list.count; i++) {
		const struct activity *activity = &list.items[i];
		if (whole ? strcmp(activity->title, title) != 0 : !strstr(activity->title, title))
			continue;
		*id = activity->id;
		if (part++ < TOLD)
			strbuf_format(&titles, "%s%s", part > 1 ? text(MSG_semicolon) : "",
				      activity->title);
	}
	if (part > 1)
		error_set(err, ERR_AMBIGUOUS, say_activity_ambiguous(title, titles.text));
	else if (known && !part)
		error_set(err, ERR_NOT_FOUND, say_no_activity_at_all(title));
	strbuf_release(&titles);
	activity_list_release(&list);
	return part == 1;
}

/* What it began with is told only where details are wanted. */
static void print_event(const struct activity_event *event, bool detail)
{
	static const struct history_changes nothing;
	const struct history_changes *changes = &event->changes;
	bool began = changes->count && changes->items[0].kind == '+' &&
		     strcmp(changes->items[0].table, "activity") == 0;
	print_entry(&event->entry, began && !detail ? &nothing : changes);
}

static bool tell_story(struct session *session, const struct history_values *given, int64_t plan_id,
		       struct error *err)
{
	struct activity_story story = {0};
	struct json json = JSON_INIT;
	int64_t id = 0;
	bool good = find_activity(session, plan_id, given->activity, &id, err) &&
		    look_activity_story(session, id, &story, err);
	json_open(&json, NULL, '[');
	for (size_t i = 0; good && i < story.count && i < (size_t)given->limit; i++) {
		if (given->json)
			json_entry(&json, &story.items[i].entry, &story.items[i].changes, true);
		else
			print_event(&story.items[i], given->detail);
	}
	json_close(&json, ']');
	if (good && given->json)
		json_print(&json);
	strbuf_release(&json.text);
	activity_story_release(&story);
	return good;
}

static bool run(struct cli *cli, const void *values, struct error *err)
{
	const struct history_values *given = values;
	if (given->activity && !given->plan)
		return error_set(err, ERR_USAGE, xstrdup(text(MSG_story_wants_plan)));
	struct history_list list = {0};
	struct plan plan;
	plan_init(&plan);
	bool good = (!given->plan || look_plan_named(cli->session, given->plan, &plan, err)) &&
		    (given->activity ? tell_story(cli->session, given, plan.id, err)
				     : look_history(cli->session, plan.id, 0, (size_t)given->limit,
						    &list, err) &&
					       tell(cli->session, given, &list, err));
	history_list_release(&list);
	plan_release(&plan);
	return good;
}

#define TO(member) offsetof(struct history_values, member)
const struct command command_history = {
	.name = "history",
	.summary = MSG_history_summary,
	.example = MSG_history_example,
	.database = DATABASE_NEEDED,
	.arguments = (const struct argument[]){{ARGUMENT_OPTIONAL, MSG_value_plan,
						MSG_argument_plan, TO(plan)}},
	.argument_count = 1,
	.options =
		(const struct option[]){
			TEXT("activity", activity, MSG_value_title, MSG_option_of_activity),
			FLAG("detail", detail, MSG_option_changes),
			NUMBER("limit", limit, MSG_option_limit, 1, 1000000, 20),
			FLAG("json", json, MSG_option_json),
			LAST,
		},
	.size = sizeof(struct history_values),
	.run = run,
};
