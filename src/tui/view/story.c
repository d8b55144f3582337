#include "story.h"

#include "app/activity_story.h"
#include "app/change_words.h"
#include "base/date.h"
#include "i18n/messages.h"
#include "tui/edit/dialog.h"

#include <stdlib.h>
#include <string.h>

/* Did it begin there? */
static bool begins(const struct history_changes *changes)
{
	for (size_t i = 0; i < changes->count; i++)
		if (changes->items[i].kind == '+' &&
		    strcmp(changes->items[i].table, "activity") == 0)
			return true;
	return false;
}

/* A line for each value. */
static void write_change(const struct history_change *change, struct strbuf *out)
{
	const char *label = change_column_label(change->column);
	if (!label)
		return;
	strbuf_format(out, "    %s%s", label, text(MSG_colon));
	if (change->kind != '+')
		change_value_write(change->column, change->old, out);
	strbuf_add_text(out, change->kind == '~' ? " → " : "");
	if (change->kind != '-')
		change_value_write(change->column, change->new, out);
	else
		strbuf_add_text(out, text(MSG_story_taken_away));
	strbuf_add_byte(out, '\n');
}

static void write_event(const struct activity_event *event, struct strbuf *out)
{
	const struct history_entry *entry = &event->entry;
	const char *what = language() == LANGUAGE_CHINESE ? entry->detail.zh : entry->detail.en;
	char when[DATE_MINUTE_SIZE];
	date_minute_write(entry->at, when);
	char *told = entry->undone ? say_history_undone(what) : xstrdup(what);
	strbuf_format(out, "%s  %s  %s\n", when, entry->actor, told);
	free(told);
	/* Of what it began with only the sentence is told: the values stand in its form. */
	for (size_t i = 0; i < event->changes.count && !begins(&event->changes); i++)
		write_change(&event->changes.items[i], out);
}

void story_show(struct desk *desk, const struct activity *activity)
{
	struct activity_story story;
	struct error err = ERROR_INIT;
	struct strbuf out = STRBUF_INIT;
	if (look_activity_story(desk->session, activity->id, &story, &err)) {
		char *title = say_story_title(activity->title);
		for (size_t i = 0; i < story.count; i++)
			write_event(&story.items[i], &out);
		dialog_message(desk->screen, &desk->beneath, title,
			       out.length ? out.text : text(MSG_story_unknown));
		free(title);
	} else {
		desk_fail(desk, &err);
	}
	strbuf_release(&out);
	activity_story_release(&story);
}
