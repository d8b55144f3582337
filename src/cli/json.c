#include "json.h"

#include "model/money.h"
#include "model/plan_list.h"
#include "print.h"

#include <inttypes.h>

static void begin_element(struct json *json, const char *key)
{
	if (json->depth)
		strbuf_add_text(&json->text, json->first ? "\n" : ",\n");
	strbuf_add_repeat(&json->text, "  ", (size_t)json->depth);
	if (key) {
		strbuf_add_json(&json->text, key);
		strbuf_add_text(&json->text, ": ");
	}
	json->first = false;
}

void json_open(struct json *json, const char *key, char bracket)
{
	begin_element(json, key);
	strbuf_add_byte(&json->text, bracket);
	json->depth++;
	json->first = true;
}

void json_close(struct json *json, char bracket)
{
	json->depth--;
	if (!json->first) {
		strbuf_add_byte(&json->text, '\n');
		strbuf_add_repeat(&json->text, "  ", (size_t)json->depth);
	}
	strbuf_add_byte(&json->text, bracket);
	json->first = false;
}

static void add_plain(struct json *json, const char *key, const char *value)
{
	begin_element(json, key);
	strbuf_add_text(&json->text, value);
}

void json_text(struct json *json, const char *key, const char *value)
{
	begin_element(json, key);
	if (value)
		strbuf_add_json(&json->text, value);
	else
		strbuf_add_text(&json->text, "null");
}

void json_number(struct json *json, const char *key, int64_t value)
{
	begin_element(json, key);
	strbuf_format(&json->text, "%" PRId64, value);
}

void json_count(struct json *json, const char *key, int value)
{
	if (value == NOT_GIVEN)
		add_plain(json, key, "null");
	else
		json_number(json, key, value);
}

void json_money(struct json *json, const char *key, int64_t fen)
{
	begin_element(json, key);
	if (fen == NOT_GIVEN)
		strbuf_add_text(&json->text, "null");
	else
		money_write(fen, &json->text);
}

void json_flag(struct json *json, const char *key, bool value)
{
	add_plain(json, key, value ? "true" : "false");
}

void json_print(struct json *json)
{
	strbuf_add_byte(&json->text, '\n');
	print_built(&json->text);
}

void json_plan(struct json *json, const struct plan_row *row)
{
	char start[8];
	month_write(row->plan.period.first, start);
	json_text(json, "code", row->plan.code);
	json_text(json, "title", row->plan.title);
	json_text(json, "organization", row->organization);
	json_text(json, "kind", plan_kind_name(row->plan.kind));
	json_text(json, "start", start);
	json_number(json, "months", row->plan.period.count);
	json_text(json, "status", plan_status_name(row->plan.status));
	json_number(json, "activities", row->count.activities);
	json_number(json, "done", row->count.done);
	json_number(json, "cancelled", row->count.cancelled);
	json_money(json, "total_budget", row->plan.budget);
}

static void json_moment(struct json *json, const char *key, struct moment moment)
{
	char iso[11];
	moment_write(moment, iso);
	json_text(json, key, moment.month ? iso : NULL);
}

static void json_posts(struct json *json, const struct activity *activity)
{
	json_open(json, "posts", '[');
	for (size_t i = 0; i < activity->post_count; i++)
		json_text(json, NULL, activity->posts[i].name);
	json_close(json, ']');
}

static void json_first_time(struct json *json, const struct when *when)
{
	struct strbuf code = STRBUF_INIT;
	when_encode(when, &code);
	json_text(json, "postponed_from", code.length ? code.text : NULL);
	strbuf_release(&code);
}

void json_activity(struct json *json, const struct activity *activity)
{
	const struct when *when = &activity->when;
	json_text(json, "title", activity->title);
	json_text(json, "detail", activity->detail);
	json_moment(json, "starts", when->starts);
	json_moment(json, "ends", when->ends);
	json_text(json, "part", when->part == PART_NONE ? NULL : part_code(when->part));
	json_flag(json, "deadline", when->deadline);
	json_text(json, "occasion", activity->occasion);
	json_text(json, "place", activity->place);
	json_posts(json, activity);
	json_count(json, "participants", activity->participants);
	json_money(json, "budget", activity->budget);
	json_money(json, "spent", activity->spent);
	json_text(json, "status", status_name(activity->status));
	json_text(json, "done", activity->done_on);
	json_first_time(json, &activity->postponed_from);
	json_text(json, "outcome", activity->outcome);
}
