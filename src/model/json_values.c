#include "model/json_values.h"

#include "model/money.h"

void json_count(struct json *json, const char *key, int value)
{
	if (value == NOT_GIVEN)
		json_null(json, key);
	else
		json_number(json, key, value);
}

void json_money(struct json *json, const char *key, int64_t fen)
{
	struct strbuf yuan = STRBUF_INIT;
	if (fen != NOT_GIVEN)
		money_write(fen, &yuan);
	json_plain(json, key, yuan.length ? yuan.text : "null");
	strbuf_release(&yuan);
}

void json_moment(struct json *json, const char *key, struct moment moment)
{
	char iso[11];
	moment_write(moment, iso);
	json_text(json, key, moment.month ? iso : NULL);
}

static void add_posts(struct json *json, const struct activity *activity)
{
	json_open(json, "posts", '[');
	for (size_t i = 0; i < activity->post_count; i++)
		json_text(json, NULL, activity->posts[i].name);
	json_close(json, ']');
}

static void add_first_time(struct json *json, const struct when *when)
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
	add_posts(json, activity);
	json_count(json, "participants", activity->participants);
	json_count(json, "attended", activity->attended);
	json_money(json, "budget", activity->budget);
	json_money(json, "spent", activity->spent);
	json_text(json, "status", status_name(activity->status));
	json_text(json, "done", activity->done_on);
	add_first_time(json, &activity->postponed_from);
	json_text(json, "outcome", activity->outcome);
	json_text(json, "reason", activity->reason);
}
