#include "roll_json.h"

#include "json.h"
#include "model/plan_list.h"

#include <stdlib.h>

static void json_change(struct json *json, const struct roll *roll,
			const struct roll_change *change)
{
	const char *text = roll_text(roll, change->field, change->row);
	struct strbuf place = STRBUF_INIT;
	char *was = xmemdup0(text + change->at, change->length);
	roll_change_place(roll, change, &place);
	json_open(json, NULL, '{');
	json_text(json, "field", roll_field_name(change->field));
	json_text(json, "place", place.text);
	json_text(json, "text", text);
	json_text(json, "was", was);
	json_text(json, "after", change->after);
	json_flag(json, "suggested", change->suggested);
	json_flag(json, "changed", change->accepted && roll_change_counts(roll, change));
	json_close(json, '}');
	strbuf_release(&place);
	free(was);
}

static void json_placed(struct json *json, const struct roll *roll, size_t row)
{
	const struct roll_activity *placed = &roll->activities[row];
	const struct activity *activity = &roll->from.activities.items[row];
	bool put_off = when_is_set(&activity->postponed_from);
	struct strbuf was = STRBUF_INIT, now = STRBUF_INIT;
	when_encode(put_off ? &activity->postponed_from : &activity->when, &was);
	when_encode(&placed->time.when, &now);
	json_open(json, NULL, '{');
	json_text(json, "title", activity->title);
	json_text(json, "was", was.length ? was.text : NULL);
	json_text(json, "now", now.length ? now.text : NULL);
	json_text(json, "found", roll_found_name(placed->time.found));
	json_flag(json, "put_off", placed->first_time);
	json_text(json, "offer", roll_offer_name(placed->offer));
	json_flag(json, "taken", placed->accepted);
	json_close(json, '}');
	strbuf_release(&was);
	strbuf_release(&now);
}

void roll_print_json(const struct roll *roll, const struct whole_plan *next, bool stored)
{
	struct json json = JSON_INIT;
	struct plan_row row = {.plan = next->plan,
			       .organization = next->organization.name,
			       .count = activity_list_count(&next->activities)};
	json_open(&json, NULL, '{');
	json_text(&json, "from", roll->from.plan.code);
	json_flag(&json, "stored", stored);
	json_open(&json, "plan", '{');
	json_plan(&json, &row);
	json_close(&json, '}');
	json_open(&json, "changes", '[');
	for (size_t i = 0; i < roll->count; i++)
		json_change(&json, roll, &roll->changes[i]);
	json_close(&json, ']');
	json_open(&json, "activities", '[');
	for (size_t i = 0; i < roll->from.activities.count; i++)
		json_placed(&json, roll, i);
	json_close(&json, ']');
	json_close(&json, '}');
	json_print(&json);
}
