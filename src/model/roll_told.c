/* What a new plan has from its old one, and what not: told so that it can be worked through. */
#include "model/roll.h"

#include "base/table.h"
#include "i18n/messages.h"

#include <stdlib.h>

enum { AROUND = 14 }; /* columns of a text on each side of what changes in it */

/* A table without rows is nothing to be told. */
static void write_part(struct table *table, char *(*head)(int), struct strbuf *out)
{
	int count = (int)table_row_count(table);
	if (count) {
		char *line = head(count);
		table_layout(table);
		strbuf_format(out, "%s%s\n", out->length ? "\n" : "", line);
		table_write(table, out);
		free(line);
	}
	table_free(table);
}

/* --- texts --- */

static void add_change(struct table *table, const struct roll *roll,
		       const struct roll_change *change)
{
	struct strbuf place = STRBUF_INIT, before = STRBUF_INIT, behind = STRBUF_INIT;
	struct strbuf was = STRBUF_INIT, after = STRBUF_INIT;
	roll_change_words(roll, change, &was, &after);
	roll_change_place(roll, change, &place);
	roll_change_around(roll, change, AROUND, &before, &behind);
	char *marked = say_roll_marked(before.text, was.text, behind.text);
	table_add_row(table, (const char *const[]){place.text, marked, after.text});
	strbuf_release(&place);
	strbuf_release(&before);
	strbuf_release(&behind);
	strbuf_release(&was);
	strbuf_release(&after);
	free(marked);
}

static void tell_changes(const struct roll *roll, bool accepted, enum message column,
			 char *(*head)(int), int width, struct strbuf *out)
{
	const struct table_column columns[] = {
		{.title = text(MSG_roll_column_place), .least = 8},
		{.title = text(MSG_roll_column_text), .least = 12, .stretch = true},
		{.title = text(column), .least = 8},
	};
	struct table *table = table_new(columns, 3, width, 1, TABLE_PLAIN);
	for (size_t i = 0; i < roll->count; i++) {
		const struct roll_change *change = &roll->changes[i];
		if (change->accepted == accepted && roll_change_counts(roll, change))
			add_change(table, roll, change);
	}
	write_part(table, head, out);
}

/* --- activities --- */

/* How the time was found, and that it is the first one of what was put off. */
static char *reason_of(const struct roll_activity *placed)
{
	const char *label = roll_found_label(placed->time.found);
	return placed->first_time ? say_roll_first_time(label) : xstrdup(label);
}

static void tell_times(const struct roll *roll, int width, struct strbuf *out)
{
	const struct table_column columns[] = {
		{.title = text(MSG_roll_column_activity), .least = 12, .stretch = true},
		{.title = text(MSG_roll_column_was), .least = 8},
		{.title = text(MSG_roll_column_now), .least = 8},
		{.title = text(MSG_roll_column_why), .least = 12, .stretch = true},
	};
	struct table *table = table_new(columns, 4, width, 1, TABLE_PLAIN);
	for (size_t i = 0; i < roll->from.activities.count; i++) {
		if (!roll->activities[i].accepted || !roll_time_notable(roll, i))
			continue;
		struct strbuf was = STRBUF_INIT, now = STRBUF_INIT;
		char *reason = reason_of(&roll->activities[i]);
		roll_write_times(roll, i, true, &was, &now);
		table_add_row(table, (const char *const[]){roll->from.activities.items[i].title,
							   was.text, now.text, reason});
		strbuf_release(&was);
		strbuf_release(&now);
		free(reason);
	}
	write_part(table, say_roll_times, out);
}

static void tell_offers(const struct roll *roll, int width, struct strbuf *out)
{
	const struct table_column columns[] = {
		{.title = text(MSG_roll_column_activity), .least = 12, .stretch = true},
		{.title = text(MSG_roll_column_was), .least = 8},
		{.title = text(MSG_roll_column_why), .least = 12, .stretch = true},
		{.title = text(MSG_roll_column_taken), .least = 8},
	};
	struct table *table = table_new(columns, 4, width, 1, TABLE_PLAIN);
	for (size_t i = 0; i < roll->from.activities.count; i++) {
		const struct roll_activity *placed = &roll->activities[i];
		if (placed->offer == ROLL_GOES_ALONG)
			continue;
		struct strbuf was = STRBUF_INIT, now = STRBUF_INIT;
		roll_write_times(roll, i, true, &was, &now);
		table_add_row(table,
			      (const char *const[]){roll->from.activities.items[i].title, was.text,
						    roll_offer_label(placed->offer),
						    placed->accepted ? now.text
								     : text(MSG_roll_left_behind)});
		strbuf_release(&was);
		strbuf_release(&now);
	}
	write_part(table, say_roll_offers, out);
}

void roll_tell(const struct roll *roll, int width, struct strbuf *out)
{
	tell_changes(roll, true, MSG_roll_column_after, say_roll_changed, width, out);
	tell_changes(roll, false, MSG_roll_column_could, say_roll_unchanged, width, out);
	tell_times(roll, width, out);
	tell_offers(roll, width, out);
}
