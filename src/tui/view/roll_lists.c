/* The texts that tell years, and the activities that are offered, as lists with ticks. */
#include "roll_wizard.h"

#include "i18n/messages.h"

#include <stdlib.h>

/* Columns up to which what stands around a change is short, so that the change itself is seen. */
enum { NARROW = 54 };

/* The rows of a list: which changes, or which activities. */
struct rows {
	struct roll_wizard *wizard;
	size_t *at;
	size_t count;
};

static bool rest(void *data)
{
	const struct rows *rows = data;
	return roll_draft_keep(rows->wizard);
}

/* --- texts --- */

static bool is_listed(const struct roll *roll, const struct roll_change *change)
{
	return change->field != ROLL_TITLE || !roll->title;
}

bool roll_has_changes(const struct roll_wizard *wizard)
{
	for (size_t i = 0; i < wizard->roll.count; i++)
		if (is_listed(&wizard->roll, &wizard->roll.changes[i]))
			return true;
	return false;
}

static struct roll_change *change_of(const struct rows *rows, size_t i)
{
	return &rows->wizard->roll.changes[rows->at[i]];
}

static void write_change(size_t i, int columns, struct checklist_lines *out, void *data)
{
	const struct rows *rows = data;
	const struct roll *roll = &rows->wizard->roll;
	const struct roll_change *change = change_of(rows, i);
	struct strbuf before = STRBUF_INIT, behind = STRBUF_INIT;
	struct strbuf was = STRBUF_INIT, after = STRBUF_INIT;
	roll_change_words(roll, change, &was, &after);
	roll_change_around(roll, change, columns < NARROW ? NARROW / 8 : columns / 3, &before,
			   &behind);
	char *first = say_roll_becomes(was.text, after.text);
	char *second = say_roll_marked(before.text, was.text, behind.text);
	strbuf_add_text(&out->first, first);
	strbuf_add_text(&out->second, second);
	roll_change_place(roll, change, &out->aside);
	strbuf_release(&was);
	strbuf_release(&after);
	free(first);
	free(second);
	strbuf_release(&before);
	strbuf_release(&behind);
}

static bool change_is_checked(size_t i, void *data)
{
	return change_of(data, i)->accepted;
}

static bool change_is_suggested(size_t i, void *data)
{
	return change_of(data, i)->suggested;
}

static void check_change(size_t i, bool checked, void *data)
{
	change_of(data, i)->accepted = checked;
}

/* The whole paragraph, as it is and as it would be. */
static void tell_change(size_t i, char **title, char **whole, void *data)
{
	const struct rows *rows = data;
	const struct roll *roll = &rows->wizard->roll;
	const struct roll_change *change = change_of(rows, i);
	struct strbuf before = STRBUF_INIT, behind = STRBUF_INIT, place = STRBUF_INIT;
	struct strbuf was = STRBUF_INIT, after = STRBUF_INIT;
	roll_change_words(roll, change, &was, &after);
	enum { WHOLE = 1000000 }; /* columns: all of the paragraph */
	roll_change_around(roll, change, WHOLE, &before, &behind);
	roll_change_place(roll, change, &place);
	char *old_text = say_roll_marked(before.text, was.text, behind.text);
	char *new_text = say_roll_marked(before.text, after.text, behind.text);
	*title = strbuf_detach(&place);
	*whole = say_roll_whole_change(old_text, new_text);
	strbuf_release(&was);
	strbuf_release(&after);
	free(old_text);
	free(new_text);
	strbuf_release(&before);
	strbuf_release(&behind);
}

enum checklist_end roll_list_changes(struct roll_wizard *wizard)
{
	const struct roll *roll = &wizard->roll;
	struct rows rows = {.wizard = wizard, .at = xcalloc(roll->count, sizeof(*rows.at))};
	for (size_t i = 0; i < roll->count; i++)
		if (is_listed(roll, &roll->changes[i]))
			rows.at[rows.count++] = i;
	struct checklist list = {
		.title = text(MSG_roll_changes_title),
		.count = rows.count,
		.write = write_change,
		.is_checked = change_is_checked,
		.is_suggested = change_is_suggested,
		.check = check_change,
		.tell = tell_change,
		.rest = rest,
		.data = &rows,
	};
	enum checklist_end end = checklist_run(wizard->desk->screen, &list);
	free(rows.at);
	return end;
}

/* --- activities --- */

bool roll_has_offers(const struct roll_wizard *wizard)
{
	for (size_t i = 0; i < wizard->roll.from.activities.count; i++)
		if (wizard->roll.activities[i].offer != ROLL_GOES_ALONG)
			return true;
	return false;
}

static struct roll_activity *offer_of(const struct rows *rows, size_t i)
{
	return &rows->wizard->roll.activities[rows->at[i]];
}

/* '10月下旬 → 新计划10月下旬'. Owned. */
static char *times_of(const struct rows *rows, size_t i)
{
	struct strbuf was = STRBUF_INIT, now = STRBUF_INIT;
	roll_write_times(&rows->wizard->roll, rows->at[i], false, &was, &now);
	char *times = say_roll_offer_times(was.text, now.text);
	strbuf_release(&was);
	strbuf_release(&now);
	return times;
}

static void write_offer(size_t i, int columns, struct checklist_lines *out, void *data)
{
	const struct rows *rows = data;
	char *times = times_of(rows, i);
	(void)columns;
	strbuf_add_text(&out->first, rows->wizard->roll.from.activities.items[rows->at[i]].title);
	strbuf_add_text(&out->aside, roll_offer_label(offer_of(rows, i)->offer));
	strbuf_add_text(&out->second, times);
	free(times);
}

static bool offer_is_checked(size_t i, void *data)
{
	return offer_of(data, i)->accepted;
}

static bool offer_is_suggested(size_t i, void *data)
{
	return offer_of(data, i)->suggested;
}

static void check_offer(size_t i, bool checked, void *data)
{
	offer_of(data, i)->accepted = checked;
}

static void add_part(struct strbuf *out, enum message label, const char *value)
{
	if (!value || !*value)
		return;
	char *line = say_field_value(text(label), value);
	strbuf_format(out, "\n%s", line);
	free(line);
}

static void tell_offer(size_t i, char **title, char **whole, void *data)
{
	const struct rows *rows = data;
	const struct activity *activity = &rows->wizard->roll.from.activities.items[rows->at[i]];
	struct strbuf out = STRBUF_INIT, posts = STRBUF_INIT;
	char *times = times_of(rows, i);
	activity_write_posts(activity, &posts);
	strbuf_add_text(&out, times);
	add_part(&out, MSG_label_status, status_label(activity->status));
	add_part(&out, MSG_label_outcome, activity->outcome);
	add_part(&out, MSG_label_reason, activity->reason);
	add_part(&out, MSG_label_posts, posts.text);
	add_part(&out, MSG_label_place, activity->place);
	add_part(&out, MSG_label_detail, activity->detail);
	*title = xstrdup(activity->title);
	*whole = strbuf_detach(&out);
	free(times);
	strbuf_release(&posts);
}

enum checklist_end roll_list_offers(struct roll_wizard *wizard)
{
	size_t count = wizard->roll.from.activities.count;
	struct rows rows = {.wizard = wizard, .at = xcalloc(count, sizeof(*rows.at))};
	for (size_t i = 0; i < count; i++)
		if (wizard->roll.activities[i].offer != ROLL_GOES_ALONG)
			rows.at[rows.count++] = i;
	struct checklist list = {
		.title = text(MSG_roll_offers_title),
		.count = rows.count,
		.write = write_offer,
		.is_checked = offer_is_checked,
		.is_suggested = offer_is_suggested,
		.check = check_offer,
		.tell = tell_offer,
		.rest = rest,
		.data = &rows,
	};
	enum checklist_end end = checklist_run(wizard->desk->screen, &list);
	free(rows.at);
	return end;
}
