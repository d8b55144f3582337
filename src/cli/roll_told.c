#include "roll_told.h"

#include "base/table.h"
#include "i18n/messages.h"
#include "json.h"
#include "model/plan_list.h"
#include "print.h"

#include <stdlib.h>

enum { AROUND = 14 }; /* columns of a text on each side of what changes in it */

/* A table without rows is nothing to be told. */
static void print_part(struct table *table, char *(*head)(int))
{
	int count = (int)table_row_count(table);
	if (!count) {
		table_free(table);
		return;
	}
	print_text("\n");
	print_owned(head(count));
	print_table_owned(table);
}

/* --- texts --- */

static void add_change(struct table *table, const struct roll *roll,
		       const struct roll_change *change)
{
	struct strbuf place = STRBUF_INIT, before = STRBUF_INIT, behind = STRBUF_INIT;
	const char *text = roll_text(roll, change->field, change->row);
	char *was = xmemdup0(text + change->at, change->length);
	roll_change_place(roll, change, &place);
	roll_change_around(roll, change, AROUND, &before, &behind);
	char *marked = say_roll_marked(before.text, was, behind.text);
	table_add_row(table, (const char *const[]){place.text, marked, change->after});
	strbuf_release(&place);
	strbuf_release(&before);
	strbuf_release(&behind);
	free(was);
	free(marked);
}

static void tell_changes(const struct roll *roll, bool accepted, enum message column,
			 char *(*head)(int))
{
	const struct table_column columns[] = {
		{.title = text(MSG_roll_column_place), .least = 8},
		{.title = text(MSG_roll_column_text), .least = 12, .stretch = true},
		{.title = text(column), .least = 8},
	};
	struct table *table = table_new(columns, 3, print_width(), 1, TABLE_PLAIN);
	for (size_t i = 0; i < roll->count; i++) {
		const struct roll_change *change = &roll->changes[i];
		if (change->accepted != accepted || !roll_change_counts(roll, change) ||
		    (roll->title && change->field == ROLL_TITLE))
			continue;
		add_change(table, roll, change);
	}
	print_part(table, head);
}

/* --- activities --- */

/* How the time was found, and that it is the first one of what was put off. */
static char *reason_of(const struct roll_activity *placed)
{
	const char *label = roll_found_label(placed->time.found);
	return placed->first_time ? say_roll_first_time(label) : xstrdup(label);
}

static void tell_times(const struct roll *roll)
{
	const struct table_column columns[] = {
		{.title = text(MSG_roll_column_activity), .least = 12, .stretch = true},
		{.title = text(MSG_roll_column_was), .least = 8},
		{.title = text(MSG_roll_column_now), .least = 8},
		{.title = text(MSG_roll_column_why), .least = 12, .stretch = true},
	};
	struct table *table = table_new(columns, 4, print_width(), 1, TABLE_PLAIN);
	for (size_t i = 0; i < roll->from.activities.count; i++) {
		if (!roll->activities[i].accepted || !roll_time_notable(roll, i))
			continue;
		struct strbuf was = STRBUF_INIT, now = STRBUF_INIT;
		char *reason = reason_of(&roll->activities[i]);
		roll_write_times(roll, i, &was, &now);
		table_add_row(table, (const char *const[]){roll->from.activities.items[i].title,
							   was.text, now.text, reason});
		strbuf_release(&was);
		strbuf_release(&now);
		free(reason);
	}
	print_part(table, say_roll_times);
}

static void tell_offers(const struct roll *roll)
{
	const struct table_column columns[] = {
		{.title = text(MSG_roll_column_activity), .least = 12, .stretch = true},
		{.title = text(MSG_roll_column_was), .least = 8},
		{.title = text(MSG_roll_column_why), .least = 12, .stretch = true},
		{.title = text(MSG_roll_column_taken), .least = 8},
	};
	struct table *table = table_new(columns, 4, print_width(), 1, TABLE_PLAIN);
	for (size_t i = 0; i < roll->from.activities.count; i++) {
		const struct roll_activity *placed = &roll->activities[i];
		if (placed->offer == ROLL_GOES_ALONG)
			continue;
		struct strbuf was = STRBUF_INIT, now = STRBUF_INIT;
		roll_write_times(roll, i, &was, &now);
		table_add_row(table,
			      (const char *const[]){roll->from.activities.items[i].title, was.text,
						    roll_offer_label(placed->offer),
						    placed->accepted ? now.text
								     : text(MSG_roll_left_behind)});
		strbuf_release(&was);
		strbuf_release(&now);
	}
	print_part(table, say_roll_offers);
}

void roll_tell(const struct roll *roll)
{
	tell_changes(roll, true, MSG_roll_column_after, say_roll_changed);
	tell_changes(roll, false, MSG_roll_column_could, say_roll_unchanged);
	tell_times(roll);
	tell_offers(roll);
}

/* --- for programs --- */

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

void roll_tell_json(const struct roll *roll, const struct whole_plan *next, bool stored)
{
	struct json json = JSON_INIT;
	struct plan_row row = {.plan = next->plan,
			       .organization = next->organization.name,
			       .activities = (int)next->activities.count};
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
